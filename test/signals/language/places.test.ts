import { describe, expect, test } from "bun:test";
import { findPlaces, placeKey, placesAfter } from "#signals/language/places.ts";

describe("placesAfter", () => {
  test.each([
    ["opened an office in Rancho Verde that adds room", ["Rancho Verde"]],
    ["a plant in Sandwich, Kent.", ["Sandwich, Kent"]],
    ["a warehouse in Dunmore, Pa.", ["Dunmore, Pa."]],
    ["headquarters in Austin, Texas", ["Austin, Texas"]],
    ["in Mysore, Mangalore and Aurangabad; bookings open", ["Mysore", "Mangalore", "Aurangabad"]],
    ["in Berlin, Globex said", ["Berlin"]],
    ["in Germany, France and Spain", ["Germany", "France", "Spain"]],
    ["in Gothenburg on Monday", ["Gothenburg"]],
    ["the first U.S. plant", ["U.S."]],
    ["in March 2026 in the city of Graz", ["Graz"]],
    ["in May, and nowhere else", []],
  ])("%s", (text, names) => {
    expect(placesAfter(text, 0).map(({ name }) => name)).toEqual(names);
  });

  test("the span is where the name stands", () => {
    const text = "to open in downtown Graz soon";
    const [place] = placesAfter(text, 0);
    expect(text.slice(place?.start, place?.end)).toBe("Graz");
  });
});

test("known places are found without a word before them, by their longest name", () => {
  expect(findPlaces("Beacon’s New York and São Paulo teams").map(({ name }) => name)).toEqual([
    "New York",
    "São Paulo",
  ]);
});

test("spellings of one place have one key", () => {
  expect(placeKey("München")).toBe(placeKey("Munchen"));
  expect(placeKey("Dunmore, Pa.")).toBe("dunmore");
  expect(placeKey("the Netherlands")).toBe("netherlands");
});
