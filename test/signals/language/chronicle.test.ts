import { expect, test } from "bun:test";
import { findChronicle } from "#signals/language/chronicle.ts";

const PUBLISHED = Date.UTC(2026, 4, 20);
const covered = (text: string, { publishedAt }: { publishedAt?: number } = { publishedAt: PUBLISHED }) =>
  findChronicle(text, () => publishedAt).map(({ start, end }) => text.slice(start, end));

test("old headlines of a press room, below or above their dates", () => {
  expect(
    covered("Press\n12 March 2024\nBeacon raises $18M\nRead it\n\n2024-01-30\nBeacon buys Buoy\nMore\nToday"),
  ).toEqual(["Press\n12 March 2024\nBeacon raises $18M\nRead it", "2024-01-30\nBeacon buys Buoy\nMore"]);
  expect(covered("Beacon raises $18M\n12 March 2024\nBeacon buys Buoy\n30 January 2024")[0]).toStartWith(
    "Beacon raises",
  );
});

test("only the old entries, and of a company's history only its own lines", () => {
  expect(covered("9 May 2026\nBeacon raises $18M\n3 May 2024\nBeacon buys Buoy")).toEqual([
    "3 May 2024\nBeacon buys Buoy",
  ]);
  const history = "1994. We opened a yard.\n2019 – We bought Buoy.\nToday we hire.";
  expect(covered(history)).toEqual(["1994. We opened a yard.", "2019 – We bought Buoy."]);
  expect(covered(history, {})).toEqual(covered(history));
});

test.each([
  ["12 March 2024\nBeacon has raised $18 million."],
  ["In 2019 Beacon bought Buoy.\nIn 2021 it opened a yard."],
  ["9 May 2026\nBeacon raises $18M\n2 May 2026\nBeacon buys Buoy"],
])("no chronicle: %s", (text) => {
  expect(covered(text)).toEqual([]);
});
