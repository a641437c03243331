import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** What is claimed of the account "Beacon" from a place of its own. */
function typesIn(kind: string, title: string, text: string, where = "pull/7"): string[] {
  const source_url = `https://github.com/beacon/web/${where}`;
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind,
    published_at: "2026-05-14",
    title,
    text,
    source_url,
  });
  return signals.map(({ type }) => type);
}

describe("a change of the account's that is only tried, turned down, prepared or asked for tells nothing", () => {
  test.each([
    [
      "release_notes",
      "feat(search): evaluate Typesense as a replacement for Algolia",
      "Draft, not for merge. Production stays on Algolia.",
    ],
    [
      "release_notes",
      "Replace Algolia with Typesense",
      "The drop-in fork works. Not meant to be merged: production stays on Algolia.",
    ],
    [
      "release_notes",
      "docs: stage the first stable release",
      "Everything since v0.1 stands under an unreleased heading. The version has not shipped.",
    ],
    [
      "release_notes",
      "At what point should Version 1.0.0 be released",
      "1.0.0 is typically the first stable release of a package.",
    ],
    [
      "release_notes",
      "Adding Team Lead and Engineering Manager",
      "For people considering a Team Lead position at Beacon, here are our careers pages on expectations. It helps with career progression.",
    ],
  ])("%s: %s", (kind, title, text) => {
    expect(typesIn(kind, title, text)).toEqual([]);
  });

  test("an issue that says what is needed has nothing done", () => {
    const title = "Add API reference pages";
    expect(
      typesIn("release_notes", title, "We need to add the API reference pages to the new site.", "issues/9"),
    ).toEqual([]);
    expect(typesIn("release_notes", title, "Adds the API reference pages to the new developer portal.")).toContain(
      "developer_docs_change",
    );
  });

  test("what is done is told all the same", () => {
    expect(typesIn("release_notes", "Replace Algolia with Typesense", "Production runs on Typesense now.")).toContain(
      "tech_migration",
    );
    expect(typesIn("release_notes", "Release v1.0.0", "The first stable release of Beacon is out.")).toContain(
      "product_launch",
    );
  });
});

describe("a posting that nobody has filled in, or that others may copy, is none", () => {
  test.each([
    [
      "[Remote] Back-end developer @beacon",
      "Our company: insert the company description.\nRequirements: enter the requirements.",
    ],
    [
      "Snowflake Engineer Job Description Template 2026",
      "A Snowflake engineer builds the data platform. The template is below.",
    ],
  ])("%s", (title, text) => {
    expect(typesIn("careers", title, text)).toEqual([]);
  });

  test("one that is filled in is", () => {
    const text = "Beacon runs ports. You will build our back end. Requirements: five years of Go.";
    expect(typesIn("careers", "[Remote] Back-end developer at Beacon", text)).toContain("key_role_posted");
  });
});
