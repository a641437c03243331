import { describe, expect, test } from "bun:test";
import { isDoubted } from "#signals/classifier/doubts.ts";
import type { Opinion } from "#signals/classifier/opinion.ts";
import { readDocument } from "#signals/reading.ts";
import { toDetection } from "#signals/to-detection.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";

/** Whether a claim from the only sentence is doubted by one who gives these margins to the text and to the sentence. */
function isDoubtedAt(type: string, ofText: number, ofSentence: number): boolean {
  const reading = readDocument(toArticle("News", "Northwind Robotics took $3 million to the harbour."), NORTHWIND);
  const sentence = reading.sentences.find(({ namesSubject }) => namesSubject);
  if (!sentence) throw new Error("the sentence does not name the subject");
  const opinion: Opinion = {
    mayTell: () => true,
    bestMarginOf: () => ofText,
    likelyTypes: () => [],
    beginning: reading.sentences,
    marginOf: (_, one) => (one === sentence ? ofSentence : Number.NaN),
  };
  return isDoubted(
    reading,
    opinion,
  )(toDetection(reading, sentence, { type, title: "A claim", data: {}, identity: {} }));
}

describe("what a rule has understood is doubted", () => {
  test("where neither the text nor the sentence seems to tell of it", () => {
    expect(isDoubtedAt("debt_financing", -0.9, -0.9)).toBe(true);
    expect(isDoubtedAt("board_change", -0.5, -0.3)).toBe(true);
  });

  test("not where either does", () => {
    expect(isDoubtedAt("debt_financing", -0.9, 0.4)).toBe(false);
    expect(isDoubtedAt("debt_financing", 0.1, -0.9)).toBe(false);
  });

  test("not of types by whose words nobody else is told of", () => {
    expect(isDoubtedAt("acquired", -0.9, -0.9)).toBe(false);
  });
});
