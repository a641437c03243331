import { describe, expect, test } from "bun:test";
import { asked, day, fixture, readWith } from "./read-with.ts";

describe("an organisation on GitHub", () => {
  test("leads to the releases of its five own, living repositories pushed to last", () => {
    const result = readWith(
      "github",
      fixture("repositories.json"),
      "https://api.github.com/orgs/harbourline/repos?sort=pushed",
    );
    const releases = asked(result).filter((request) => request.startsWith("github-releases "));
    expect(releases.map((request) => request.split("/").at(-2))).toEqual(["tide.js", "quay", "a", "b", "c"]);
    expect(asked(result).at(-1)).toBe("github-events https://api.github.com/orgs/harbourline/events?per_page=100");
    expect(result.next[0]).toMatchObject({
      sourceId: "github-releases",
      url: "https://github.com/harbourline/tide.js/releases.atom",
    });
  });

  test("has an item for each release with its version", () => {
    const { items } = readWith(
      "github-releases",
      fixture("releases.atom"),
      "https://github.com/harbourline/quay/releases.atom",
    );
    expect(items.map((item) => [item.kind, item.title, item.text, day(item.publishedAt)])).toEqual([
      ["release", "The big one", "New\n\nBerths", "2026-11-12"],
      ["release", "v2.0.0-rc.1", "", "2026-11-02"],
    ]);
    expect(items.map((item) => item.facts)).toEqual([
      { author: "octo", version: "v2.0.0", isPrerelease: false, repository: "harbourline/quay" },
      { author: "octo", version: "v2.0.0-rc.1", isPrerelease: true, repository: "harbourline/quay" },
    ]);
  });

  test.each([
    ["v1.2.3", false],
    ["2026.11", false],
    ["v1.2.3-beta.4", true],
    ["v2.0.0rc1", true],
    ["expressive-v1.0.0", false],
    ["prefix-tools-1.0", false],
    ["nightly", true],
    ["v1-alpha", true],
  ])("reads the version %s as a prerelease: %p", (tag, isPrerelease) => {
    const feed = fixture("releases.atom").replaceAll("v2.0.0-rc.1", tag);
    expect(
      readWith("github-releases", feed, "https://github.com/harbourline/quay/releases.atom").items[1]?.facts
        .isPrerelease,
    ).toBe(isPrerelease);
  });
});
