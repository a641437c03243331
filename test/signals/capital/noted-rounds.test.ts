import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** The round that a change to the pages of "Beacon" tells of. */
function roundIn(title: string, text: string) {
  const source_url = "https://github.com/beacon/web/pull/7";
  const found = detectCase({
    id: "1",
    company: "Beacon",
    kind: "release_notes",
    published_at: "2026-05-14",
    title,
    text,
    source_url,
  });
  return found.signals.find(({ type }) => type === "funding")?.data;
}

describe("a change to the account's own pages", () => {
  test.each([
    [
      "Publish seed round announcement",
      "- publish the linked $1.25M seed announcement from the Google Doc",
      { amount: 1_250_000, currency: "USD", round: "seed" },
    ],
    [
      "docs(blog): add seed round announcement",
      '+title: "We Raised a $3.6M Seed Round to Build Boats"',
      { amount: 3_600_000, round: "seed" },
    ],
    [
      "Update Banner",
      "Updates the banner to highlight Beacon's $30M Series A funding.",
      { amount: 30_000_000, round: "series-a" },
    ],
    ["Add Series B blog post", "Should we add a callout in the post?", { round: "series-b" }],
  ])("brings the news of a round: %s", (title, text, data) => {
    const found = roundIn(title, text);
    expect(found).toMatchObject(data);
    expect(found?.["investor"]).toBeUndefined();
  });

  test.each([
    ["Add seed data and a blog fixture", "Adds a seed script for the blog."],
    ["Add blog post: how to raise a seed round", "A guide for founders on the Series A round."],
    ["Fix the link in the Series A blog post", "The link to the announcement was broken."],
    ["Proposal: blog about a possible Series A funding", "Should we write about our Series A round?"],
    ["Add customers' Series A announcements to the dataset", "The crawler reads announcements of startups."],
  ])("tells of none: %s", (title, text) => {
    expect(roundIn(title, text)).toBeUndefined();
  });

  test("brings the news of a purchase", () => {
    const text = 'Revised the text to "Beacon acquires Quellblock, a leading observability platform."';
    const { signals } = detectCase({
      id: "1",
      company: "Beacon",
      kind: "release_notes",
      published_at: "2026-05-14",
      title: "feat: update the banner with Quellblock acquisition details",
      text,
      source_url: "https://github.com/beacon/web/pull/8",
    });
    expect(signals.find(({ type }) => type === "acquisition_made")?.data["target"]).toBe("Quellblock");
  });
});
