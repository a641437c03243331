import { expect, test } from "bun:test";
import { day, fixture, readWith } from "./read-with.ts";

const EVENTS = "https://api.github.com/orgs/harbourline/events?per_page=100";

test("an organisation's public events are its new and opened repositories and its releases", () => {
  const { items } = readWith("github-events", fixture("github-events.json"), EVENTS);
  expect(items.map((item) => [item.kind, item.key, item.title, item.text, day(item.publishedAt)])).toEqual([
    ["activity", "45000000001", "harbourline/quay v2.0.0 released", "The big one\n\n* New berths", "2026-11-12"],
    ["activity", "45000000002", "New repository harbourline/tide-sdk", "Tides for everyone", "2026-11-10"],
    ["activity", "45000000004", "harbourline/lighthouse is now public", "", "2026-11-09"],
  ]);
  expect(items.map((item) => item.facts)).toEqual([
    { version: "v2.0.0", isPrerelease: false, repository: "harbourline/quay", categories: ["ReleaseEvent"] },
    { repository: "harbourline/tide-sdk", categories: ["CreateEvent"] },
    { repository: "harbourline/lighthouse", categories: ["PublicEvent"] },
  ]);
  expect(items[0]?.url).toBe("https://github.com/harbourline/quay/releases/tag/v2.0.0");
});

test("an event that is not read may hold anything, and one that is read nothing strange", () => {
  const [release] = JSON.parse(fixture("github-events.json"));
  const strange = [
    { ...release, type: "PushEvent", payload: { action: 7, release: "no", ref_type: [] } },
    { ...release, payload: { action: "published", release: { tag_name: 1 } } },
    { ...release, repo: { name: "../../etc/passwd" } },
    { ...release, payload: { ...release.payload, action: "edited" } },
  ];
  expect(readWith("github-events", JSON.stringify(strange), EVENTS)).toEqual({ items: [], next: [], isMiss: false });
});

test("what is no list of events is a miss", () => {
  for (const text of ["", `{"message":"Not Found"}`, `[{"id":1}]`, `[{"id":"1","repo":"x"}]`, "[1"]) {
    expect(readWith("github-events", text, EVENTS)).toEqual({ items: [], next: [], isMiss: true });
  }
});
