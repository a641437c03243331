import { describe, expect, test } from "bun:test";
import { jobPlacesOf, mayMeanCountry } from "#signals/hiring/job-places.ts";

const GERMANY = "Germany";
const cases: [location: string, places: { country?: string; city?: string }[]][] = [
  ["Berlin, Germany", [{ country: GERMANY, city: "Berlin" }]],
  ["Berlin", [{ country: GERMANY, city: "Berlin" }]],
  ["Remote - Germany", [{ country: GERMANY }]],
  ["München", [{ country: GERMANY, city: "Munich" }]],
  ["Berlin, DE", [{ country: GERMANY, city: "Berlin" }]],
  ["Wilmington, DE", [{ country: "United States", city: "Wilmington" }]],
  ["Austin, TX or Remote", [{ country: "United States", city: "Austin" }]],
  ["Pflugerville, TX", [{ country: "United States", city: "Pflugerville" }]],
  ["London, Ontario", [{ country: "Canada", city: "London" }]],
  ["US - New York", [{ country: "United States", city: "New York" }]],
  ["Remote (US)", [{ country: "United States" }]],
  [
    "London / Paris",
    [
      { country: "United Kingdom", city: "London" },
      { country: "France", city: "Paris" },
    ],
  ],
  ["Greater Boston Area", [{ country: "United States", city: "Boston" }]],
  ["Remote", []],
  ["Headquarters", []],
  ["Georgia", []],
  ["Mainland", []],
  ["North Region, Germany", [{ country: GERMANY }]],
];

describe("the places of a location", () => {
  for (const [location, places] of cases) {
    test(`of "${location}"`, () => expect(jobPlacesOf(location)).toEqual(places));
  }

  test("may be hidden behind a part of the world", () => {
    expect(mayMeanCountry("Remote - Europe", GERMANY)).toBe(true);
    expect(mayMeanCountry("DACH", GERMANY)).toBe(true);
    expect(mayMeanCountry("Remote - APAC", GERMANY)).toBe(false);
  });
});
