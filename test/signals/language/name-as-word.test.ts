import { expect, test } from "bun:test";
import { heedingWords } from "#signals/language/name-as-word.ts";
import { createSubjectMatcher } from "#signals/language/subject.ts";

test("a text that has the short form as a word means no company by it", () => {
  const matcher = createSubjectMatcher({ name: "Falcon Works", domain: undefined, aliases: [] });
  const isMeant = (text: string) => heedingWords(matcher, text).isLooselyNamedIn(text);
  expect(isMeant("Falcon seen on mill\nA pair of falcons breeds there.")).toBe(false);
  expect(isMeant("Falcon opens mill\nThe falcon is its sign, said Falcon.")).toBe(true);
  expect(isMeant("Falcon opens mill\nThe firm is a falcon of the trade.")).toBe(true);
  expect(isMeant("Falcon Works opens mill\nFalcon is no falcon.")).toBe(true);
});
