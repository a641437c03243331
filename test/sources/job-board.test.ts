import { describe, expect, test } from "bun:test";
import { day, fixture, readWith } from "./read-with.ts";

const GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/harbourlinehq/jobs?content=true";

describe("a job board", () => {
  test("at Greenhouse is the list of its open roles and each role by itself", () => {
    const { items, next } = readWith("greenhouse", fixture("greenhouse.json"), GREENHOUSE);
    expect(next).toEqual([]);
    expect(items.map((item) => [item.kind, item.key])).toEqual([
      ["board", "https://boards.greenhouse.io/harbourlinehq"],
      ["job", "4010"],
      ["job", "4002"],
    ]);
    expect(items[0]?.text).toBe("Data Engineer, Remote\nVP of Sales, EMEA, Hamburg, Germany");
    expect(items[0]?.facts.openRoles?.[1]).toEqual({
      key: "4010",
      role: "VP of Sales, EMEA",
      url: "https://job-boards.greenhouse.io/harbourlinehq/jobs/4010",
      department: "Sales",
      location: "Hamburg, Germany",
      postedAt: Date.parse("2026-11-02T09:00:00Z"),
    });
    expect(items[1]?.text).toBe("You lead sales & partnerships.\n\nTen years of freight\n\nCalm");
    expect(items[1]?.facts).toEqual({ role: "VP of Sales, EMEA", department: "Sales", location: "Hamburg, Germany" });
    expect(day(items[1]?.publishedAt)).toBe("2026-11-02");
  });

  test("does not say when a role was posted if it only knows when it was changed", () => {
    const { items } = readWith("greenhouse", fixture("greenhouse.json"), GREENHOUSE);
    expect(items[0]?.facts.openRoles?.[0]?.postedAt).toBeUndefined();
    expect(day(items[2]?.publishedAt)).toBe("2026-10-01");
  });

  test("at Lever has the text of all parts of a posting", () => {
    const { items } = readWith(
      "lever",
      fixture("lever.json"),
      "https://api.lever.co/v0/postings/harbourline?mode=json",
    );
    expect(items[0]?.key).toBe("https://jobs.lever.co/harbourline");
    expect(items[1]?.title).toBe("Head of Marketing");
    expect(items[1]?.text).toBe("You run marketing.\n\nWhat you do\n\nCampaigns\n\nNumbers\n\nWe read everything.");
    expect(items[1]?.facts).toEqual({ role: "Head of Marketing", department: "Growth", location: "Gdańsk" });
    expect(items[1]?.publishedAt).toBe(1_793_865_600_000);
  });

  test("at Ashby leaves out roles that are not listed and knows a role without id by its address", () => {
    const { items } = readWith(
      "ashby",
      fixture("ashby.json"),
      "https://api.ashbyhq.com/posting-api/job-board/harbourline",
    );
    expect(items.map((item) => item.key)).toEqual([
      "https://jobs.ashbyhq.com/harbourline",
      "https://jobs.ashbyhq.com/harbourline/pm",
    ]);
    expect(day(items[1]?.publishedAt)).toBe("2026-11-01");
  });

  test("in another order is the same board", () => {
    const board = JSON.parse(fixture("greenhouse.json"));
    const turned = JSON.stringify({ ...board, jobs: board.jobs.toReversed() });
    expect(readWith("greenhouse", turned, GREENHOUSE).items[0]).toEqual(
      readWith("greenhouse", fixture("greenhouse.json"), GREENHOUSE).items[0],
    );
  });

  test("without open roles is an empty list, which is something to compare with", () => {
    const { items, isMiss } = readWith("lever", "[]", "https://api.lever.co/v0/postings/harbourline?mode=json");
    expect(isMiss).toBe(false);
    expect(items.map((item) => [item.kind, item.facts.openRoles?.length, item.text])).toEqual([["board", 0, ""]]);
  });

  test.each(["greenhouse", "lever", "ashby", "github"])("of %s in an unknown shape is a miss", (id) => {
    for (const text of [
      "",
      "<!doctype html><p>Not found",
      `{"error":"x"}`,
      `{"jobs":[{"id":{}}]}`,
      `[{"id":1}]`,
      "[1,",
      "null",
    ]) {
      expect(readWith(id, text, GREENHOUSE)).toEqual({ items: [], next: [], isMiss: true });
    }
  });
});
