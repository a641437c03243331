import { describe, expect, test } from "bun:test";
import { type Certainty, certaintyAt, certaintyOf } from "#signals/language/certainty.ts";

const REFERENCE = Date.UTC(2026, 4, 14);
const sentences: [string, Certainty][] = [
  ["Acme raised $45M and may expand.", "stated"],
  ["Acme signed a definitive agreement to acquire Heron.", "stated"],
  ["Acme to acquire Heron", "stated"],
  ["The company said it would close two plants.", "stated"],
  ["On May 12 Acme opened an office.", "stated"],
  ["Acme, founded in 2015, acquired Heron.", "stated"],
  ["Jane Roe, who joined Acme in 2015, is named CEO.", "stated"],
  ["A seguradora Acme negou que esteja comprando a Heron.", "denied"],
  ["Acme a démenti toute acquisition de Heron.", "denied"],
  ["Acme raised $45 million between 2018 and 2022.", "past"],
  ["Acme may raise $45M.", "rumoured"],
  ["Acme is in talks to buy Heron.", "rumoured"],
  ["Acme is expected to announce layoffs.", "rumoured"],
  ["Acme is said to have hired a bank.", "rumoured"],
  ["Acme is considering a sale.", "rumoured"],
  ["Acme announces active negotiations to open an office in Oslo.", "rumoured"],
  ["Acme is excited to announce the potential for a strategic partnership with Heron.", "rumoured"],
  ["Acme denied that it was for sale.", "denied"],
  ["Acme has no plans to open an office.", "denied"],
  ["Acme plans to open an office in Berlin.", "planned"],
  ["How to raise a seed round", "hypothetical"],
  ["Will Acme buy Heron?", "hypothetical"],
  ["Acme acquired Heron in 2015.", "past"],
  ["Last year Acme raised $5M.", "past"],
  ["In its Series A in 2021 Acme raised $5M.", "past"],
];

describe("certaintyOf", () => {
  test.each(sentences)("%s", (sentence, certainty) => {
    expect(certaintyOf(sentence, REFERENCE)).toBe(certainty);
  });
});

describe("certaintyAt judges the clause of the verb", () => {
  const at = (sentence: string, verb: string) => certaintyAt(sentence, sentence.indexOf(verb), REFERENCE);
  test("a relative clause in passing is background", () => {
    expect(at("Acme, which raised $20M, opens an office.", "raised")).toBe("past");
    expect(at("Acme, which raised $20M, opens an office.", "opens")).toBe("stated");
  });
  test("a pluperfect is background unless it reports speech", () => {
    expect(at("Acme had acquired Heron.", "acquired")).toBe("past");
    expect(at("Acme announced that it had acquired Heron.", "acquired")).toBe("stated");
  });
  test("what comes after the verb does not weaken it", () => {
    expect(at("Acme raised $5M and could hire more.", "raised")).toBe("stated");
  });
});
