import { expect, test } from "bun:test";
import { nameKey } from "#core/name-key.ts";

test("case, accents and marks make no other key", () => {
  const spellings = ["Café  Süd & Co.", "CAFE SUD CO", "cafe\u0301 su\u0308d-co", "Ｃafé süd ／ co"];
  expect([...new Set(spellings.map(nameKey))]).toEqual(["cafe sud co"]);
});

test("each plain character is what it is beside one that is not plain", () => {
  for (let code = 0; code < 128; code++) {
    const letter = String.fromCharCode(code);
    expect([code, `${nameKey(`a${letter}b`)} ø`]).toEqual([code, nameKey(`a${letter}b ø`)]);
  }
});
