import { describe, expect, test } from "bun:test";
import { inTurn, median, quantile } from "./in-turn.ts";
import { shown, toSection, verdictOf, withSection } from "./report.ts";

const TOPIC = { name: "api", answers: "How fast?", measure: async () => ({ figures: [], bars: [] }) };

describe("the bench", () => {
  test("measures its variants in turn, and does not count the first round", async () => {
    const turns: string[] = [];
    const variant = (name: string) => async () => ({ rate: turns.push(name) });
    const samples = await inTurn(2, { a: variant("a"), b: variant("b") });
    expect(turns).toEqual(["a", "b", "a", "b", "a", "b"]);
    expect([samples.of("a", "rate"), samples.of("b", "rate")]).toEqual([
      [3, 5],
      [4, 6],
    ]);
  });

  test("judges the ratio of medians, or the median, by floor and aim", () => {
    const rate = { what: "rate", against: [10, 20, 30], is: "at least" as const, floor: 0.45, aim: 0.6 };
    expect(verdictOf({ ...rate, values: [1, 12, 90] })).toBe("aim");
    expect(verdictOf({ ...rate, values: [1, 9, 90] })).toBe("floor");
    expect(verdictOf({ ...rate, values: [1, 8.9, 90] })).toBe("missed");
    const wait = { what: "wait", unit: "ms", is: "at most" as const, floor: 5, aim: 2 };
    expect([[1, 2], [4], [6]].map((values) => verdictOf({ ...wait, values }))).toEqual(["aim", "floor", "missed"]);
    expect(verdictOf({ ...wait, values: [] })).toBe("missed");
  });

  test("knows medians and quantiles", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), quantile([5, 1, 4, 2, 3], 0.99)]).toEqual([2, 2.5, 5]);
  });

  test("shows three digits", () => {
    expect([12_345.6, 123.4, 12.34, 1.234, 0.1234, 0].map(shown)).toEqual([
      "12,346",
      "123",
      "12.3",
      "1.23",
      "0.123",
      "0",
    ]);
  });

  test("replaces the section of a topic and no other, in the order of the topics", () => {
    const order = ["start", "api", "depth"];
    const section = (name: string, text: string) => `## ${name}\n\n${text}\n\n### more\n`;
    let text = withSection("", "depth", section("depth", "old"), order);
    text = withSection(text, "start", section("start", "first"), order);
    text = withSection(text, "depth", section("depth", "new"), order);
    expect(text.match(/^## .*/gm)).toEqual(["## start", "## depth"]);
    expect([text.includes("old"), text.includes("new"), text.includes("first")]).toEqual([false, true, true]);
    expect(withSection(text, "depth", section("depth", "new"), order)).toBe(text);
  });

  test("writes what it found as a table", () => {
    const bar = { what: "GET", values: [9], against: [10], is: "at least" as const, floor: 0.45, aim: 0.6 };
    const figure = { variant: "bare", what: "answers/s", unit: "", values: [10, 12] };
    const text = toSection(TOPIC, { figures: [figure], bars: [bar], notes: ["One.", "Two."] }, "today");
    expect(text).toContain("| GET");
    expect(text).toMatch(/0\.9 × +\| 0\.9 – 0\.9 +\| at least 0\.45 × \| 0\.6 × \| aim met/);
    expect(text).toMatch(/bare +\| answers\/s \| 11 +\| 10 – 12/);
    expect(text).toContain("- One.\n- Two.");
  });
});
