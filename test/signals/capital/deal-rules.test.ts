import { expect, test } from "bun:test";
import { DEAL_RULES, SALE_RULES } from "#signals/capital/deal-rules.ts";
import { findNeededWords } from "#signals/language/needed-words.ts";

test("a bare rule of purchases needs the words of the rule itself", () => {
  for (const { bare, pattern } of [...DEAL_RULES, ...SALE_RULES]) {
    const [whole] = findNeededWords(pattern.regexp.source, 12);
    expect(findNeededWords(bare, 12)[0]?.toSorted()).toEqual(whole?.toSorted());
  }
});
