import { describe, expect, test } from "bun:test";
import { asked, fixture, readWith } from "./read-with.ts";

describe("a status page", () => {
  const URL = "https://status.harbourline.example/api/v2/incidents.json";

  test("has an item for each recent incident with its times, impact and updates in order", () => {
    const { items } = readWith("statuspage", fixture("incidents.json"), URL);
    expect(items).toEqual([
      {
        kind: "incident",
        key: "k2m9x4",
        url: "https://status.harbourline.example/incidents/k2m9x4",
        title: "API unavailable",
        text: "Investigating: Requests fail in all regions.\n\nResolved: Fixed & verified.",
        publisher: "Harbourline",
        publishedAt: Date.parse("2026-11-10T08:00:00Z"),
        facts: {
          impact: "critical",
          startedAt: Date.parse("2026-11-10T08:00:00Z"),
          resolvedAt: Date.parse("2026-11-10T10:40:00Z"),
          components: ["API", "Webhooks"],
        },
      },
    ]);
  });

  test("of another make leads to its history feed, whose incidents have the same ids", () => {
    const result = readWith("statuspage", "<!doctype html><p>All good</p>", URL);
    expect(asked(result)).toEqual(["status-feed https://status.harbourline.example/history.atom"]);
    const [item] = readWith(
      "status-feed",
      fixture("history.atom"),
      "https://status.harbourline.example/history.atom",
    ).items;
    expect(item?.kind).toBe("incident");
    expect(item?.key).toBe("k2m9x4");
    expect(item?.facts).toEqual({ startedAt: Date.parse("2026-11-10T08:05:00Z") });
  });
});
