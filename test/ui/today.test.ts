import { describe, expect, test } from "bun:test";
import { matching } from "#ui/spotlight/find.ts";
import { changedLines, changedShortly } from "#ui/today/changed.ts";
import { filterOf, NO_FILTER, withFilter } from "#ui/today/filter.ts";
import { BEGINNING, PAGE_ROWS, pagesOf, type Walk, walkAfter } from "#ui/today/walk.ts";

const pageOf = (rows: number, next: string | null) => ({ data: Array.from({ length: rows }), next_cursor: next });
const walked = (...pages: ReturnType<typeof pageOf>[]): Walk =>
  pages.reduce((walk, page, index) => walkAfter(walk, index, page), BEGINNING);

describe("walking through a list", () => {
  test("goes on from page to page, to an end that is known", () => {
    const walk = walked(pageOf(PAGE_ROWS, "a"), pageOf(PAGE_ROWS, "b"));
    expect(walk).toEqual({ cursors: [undefined, "a", "b"], count: 100 });
    expect(walkAfter(walk, 2, pageOf(7, null))).toEqual({ cursors: [undefined, "a", "b"], count: 107 });
  });

  test("a page that shows the same again changes nothing, not even the object", () => {
    const walk = walked(pageOf(PAGE_ROWS, "a"), pageOf(9, null));
    expect(walkAfter(walk, 0, pageOf(PAGE_ROWS, "a"))).toBe(walk);
    expect(walkAfter(walk, 1, pageOf(9, null))).toBe(walk);
  });

  test("a page that ends elsewhere moves the next one and no other, so that nothing jumps", () => {
    const walk = walked(pageOf(PAGE_ROWS, "a"), pageOf(PAGE_ROWS, "b"), pageOf(9, null));
    expect(walkAfter(walk, 0, pageOf(PAGE_ROWS, "a2"))).toEqual({ cursors: [undefined, "a2", "b"], count: 109 });
  });

  test("a page that has become the last ends the walk", () => {
    const walk = walked(pageOf(PAGE_ROWS, "a"), pageOf(PAGE_ROWS, "b"), pageOf(9, null));
    expect(walkAfter(walk, 1, pageOf(3, null))).toEqual({ cursors: [undefined, "a"], count: 53 });
    expect(walkAfter(walk, 0, pageOf(0, null))).toEqual({ cursors: [undefined], count: 0 });
  });

  test("only pages in sight are read, as far as their beginnings are known", () => {
    const walk = walked(pageOf(PAGE_ROWS, "a"), pageOf(PAGE_ROWS, "b"));
    expect([pagesOf(BEGINNING, 0, 20), pagesOf(walk, 30, 60), pagesOf(walk, 90, 900)]).toEqual([[0], [0, 1], [1, 2]]);
  });
});

describe("the filter in the address", () => {
  test("is read as it was written, and leaves the rest of the address alone", () => {
    const filter = { isAboveFloor: false, category: "hiring", tag: "tier 1, west", owner: "kim@team.example" };
    const address = withFilter(new URLSearchParams("kept=1"), filter);
    expect(filterOf(new URLSearchParams(address.toString()))).toEqual(filter);
    expect(withFilter(address, NO_FILTER).toString()).toBe("kept=1");
  });

  test("is none where an address names what is none", () => {
    expect(filterOf(new URLSearchParams("category=weather&scores=some"))).toEqual(NO_FILTER);
  });
});

describe("what changed since yesterday", () => {
  const signal = (type: string, title: string, status: "active" | "expired" | "retracted" = "active") => ({
    id: title,
    type,
    category: "market",
    title,
    status,
  });
  const none = { count: 0, signals: [] };
  const day = (more: object) => ({ score: 50, change: 0, came: none, left: none, reasons: [], ...more });

  test("is told by the signals that came and went", () => {
    const told = day({
      change: 9,
      came: { count: 5, signals: [signal("funding", "A round"), signal("exec_move", "A chief")] },
      left: { count: 1, signals: [signal("press_mention", "A mention", "expired")] },
      reasons: ["signal", "decay"],
    });
    expect(changedShortly(told)).toEqual(["5 signals came", "Press mention faded"]);
    expect(changedLines(told)).toEqual(["+ A round", "+ A chief", "and 3 more came", "− A mention (faded)"]);
  });

  test.each([
    ["retracted", "taken back"],
    ["active", "no longer counted"],
  ] as const)("a signal that went and is %s was %s", (status, words) => {
    const told = day({ left: { count: 1, signals: [signal("outage", "An outage", status)] } });
    expect(changedShortly(told)).toEqual([`Outage ${words}`]);
  });

  test("blames age alone only where nothing else was the reason", () => {
    expect(changedShortly(day({ change: -1, reasons: ["decay"] }))).toEqual(["a day older"]);
    expect(changedShortly(day({ change: -4, reasons: ["decay", "rubric"] }))).toEqual(["a day older, rubric changed"]);
    expect(changedShortly(day({ change: 2, reasons: ["crawl", "manual"] }))).toEqual(["scored anew"]);
    expect(changedShortly(day({ reasons: ["decay"] }))).toEqual([]);
  });
});

test("what is found in the browser holds every typed word, in any order, accents aside", () => {
  const finds = [
    { key: "1", label: "Make an API key", text: "new", run: () => {} },
    { key: "2", label: "Wächter für Preise", run: () => {} },
  ];
  expect(matching(finds, "key new").map(({ key }) => key)).toEqual(["1"]);
  expect(matching(finds, "WACHTER prei").map(({ key }) => key)).toEqual(["2"]);
  expect(matching(finds, "key preise")).toEqual([]);
  expect(matching(finds, "")).toHaveLength(2);
});
