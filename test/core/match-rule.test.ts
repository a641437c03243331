import { describe, expect, test } from "bun:test";
import { MatchRule } from "#core/match-rule.ts";

const flawOf = (rule: unknown) => MatchRule.safeParse(rule).error?.issues[0]?.path.join(".");

describe("a match rule", () => {
  test.each([
    [{ type: "content_diff" }, { type: "content_diff", ignore: [], minChange: 0 }],
    [
      { type: "keyword", any: ["raised prices"] },
      { type: "keyword", any: ["raised prices"], all: [], none: [] },
    ],
    [
      { type: "regex", pattern: "\\$\\d+" },
      { type: "regex", pattern: "\\$\\d+", flags: "" },
    ],
    [{ type: "new_item" }, { type: "new_item" }],
    [
      { type: "number_change", jsonPath: "$.price" },
      { type: "number_change", jsonPath: "$.price", direction: "any", minPct: 0 },
    ],
    [
      { type: "semantic", intent: "hiring" },
      { type: "semantic", intent: "hiring", threshold: 0.8 },
    ],
  ])("%j is filled in", (given, filled) => {
    expect(MatchRule.parse(given) as unknown).toEqual(filled);
  });

  test.each([
    [{ type: "guess" }, "type"],
    [{}, "type"],
    [{ type: "content_diff", selector: "" }, "selector"],
    [{ type: "content_diff", selector: "a".repeat(513) }, "selector"],
    [{ type: "content_diff", selector: "div:has(p:has(a))" }, "selector"],
    [{ type: "content_diff", selector: "div:HAS(p:is(b):Has(a))" }, "selector"],
    [{ type: "content_diff", ignore: [".date", ":has(:not(:has(a)))"] }, "ignore.1"],
    [{ type: "content_diff", minChange: 1.1 }, "minChange"],
    [{ type: "keyword" }, "any"],
    [{ type: "keyword", none: ["spam"] }, "any"],
    [{ type: "keyword", any: [" "] }, "any.0"],
    [{ type: "keyword", any: Array.from({ length: 101 }, (_, n) => `word ${n}`) }, "any"],
    [{ type: "regex" }, "pattern"],
    [{ type: "regex", pattern: "a".repeat(1_025) }, "pattern"],
    [{ type: "regex", pattern: "a", flags: "ii" }, "flags"],
    [{ type: "regex", pattern: "a", flags: "g" }, "flags"],
    [{ type: "number_change" }, "selector"],
    [{ type: "number_change", selector: ".price", jsonPath: "$.price" }, "selector"],
    [{ type: "number_change", selector: ".price", minPct: -1 }, "minPct"],
    [{ type: "semantic", intent: "anything odd?" }, "intent"],
    [{ type: "semantic", intent: "hiring", threshold: 2 }, "threshold"],
  ])("%j is refused at %s", (given, field) => {
    expect(flawOf(given)).toBe(field);
  });

  test.each([
    "a".repeat(512),
    "div:has(a)",
    "li:has(a), li:has(b)",
    "div:has(p:is(b)) span:has(a)",
    "p:not(a):has(:is(b, c))",
  ])("takes the selector %p", (selector) => {
    expect(flawOf({ type: "content_diff", selector })).toBeUndefined();
  });
});
