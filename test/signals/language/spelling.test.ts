import { expect, test } from "bun:test";
import fc from "fast-check";
import { placesOf, toSpelling } from "#signals/language/spelling.ts";

const found = (text: string, ...names: string[]) =>
  placesOf(text, names.map(toSpelling)).map(({ start, end }) => text.slice(start, end));

test("a name is found with other spaces, apostrophes, capitals, and without its accents", () => {
  expect(found("L’ORÉAL, L'Oreal and l'oréal", "L'Oréal")).toEqual(["L’ORÉAL", "L'Oreal", "l'oréal"]);
  expect(found("Acme-Corp, acme\u00a0corp", "Acme Corp")).toEqual(["Acme-Corp", "acme\u00a0corp"]);
});

test("an accent that the name does not have makes another name", () => {
  expect(found("Müller", "Muller")).toEqual([]);
});

test("the longer of two names is found where both begin", () => {
  expect(found("Acme Bio and Acme", "Acme Bio", "Acme")).toEqual(["Acme Bio", "Acme"]);
});

test("places are those of the text, whatever takes more room in lower case", () => {
  expect(found("İİİ Acme", "Acme")).toEqual(["Acme"]);
});

test("whatever the name, it is found where it stands", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string(), fc.string(), (name, before, after) => {
      fc.pre(name.trim() === name && !/\s\s/.test(name) && name.toLowerCase().length === name.length);
      const text = `${before}${name}${after}`;
      const hasPlace = placesOf(text, [toSpelling(name)]).length > 0;
      expect(hasPlace || [...name].every((letter) => /[\s'’à-ÿÀ-Ý-]/.test(letter))).toBe(true);
    }),
  );
});
