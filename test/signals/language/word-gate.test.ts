import { describe, expect, test } from "bun:test";
import { createWordGate } from "#signals/language/word-gate.ts";

describe("a gate of whole words", () => {
  const mayMatch = createWordGate(["\\b(?:completes|takes over) .", ". übernimmt ."]);

  test.each(["Globex COMPLETES it", "takes over", "Die Nordhafen AG Übernimmt"])("lets %p through", (text) =>
    expect(mayMatch(text)).toBe(true),
  );

  test.each(["a complete company", "incompletes", "er übernahm"])("stops %p, which a cue would let through", (text) =>
    expect(mayMatch(text)).toBe(false),
  );

  test("is refused where an expression needs no word", () =>
    expect(() => createWordGate(["\\bsold", "."])("sold")).toThrow());
});
