import { describe, expect, test } from "bun:test";
import { toIsoDay } from "#core/time.ts";
import { findDates, occurredAt } from "#signals/language/dates.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "../read-case.ts";

const REFERENCE = Date.UTC(2026, 4, 14);
const dates: [string, string, string][] = [
  ["2026-05-14", "2026-05-14", "day"],
  ["14 May 2026", "2026-05-14", "day"],
  ["14. Mai 2026", "2026-05-14", "day"],
  ["1er mars 2026", "2026-03-01", "day"],
  ["14 de mayo de 2026", "2026-05-14", "day"],
  ["14 maggio 2026", "2026-05-14", "day"],
  ["5 december 2024", "2024-12-05", "day"],
  ["3 de outubro de 2025", "2025-10-03", "day"],
  ["May 14th, 2026", "2026-05-14", "day"],
  ["Sept. 5, 2025", "2025-09-05", "day"],
  ["14.05.2026", "2026-05-14", "day"],
  ["05/28/2026", "2026-05-28", "day"],
  ["June 20", "2026-06-20", "day"],
  ["on Monday", "2026-05-11", "day"],
  ["yesterday", "2026-05-13", "day"],
  ["February 2023", "2023-02-01", "month"],
  ["février 2023", "2023-02-01", "month"],
  ["in April", "2026-04-01", "month"],
  ["the third quarter of 2025", "2025-07-01", "quarter"],
  ["Q1 2026", "2026-01-01", "quarter"],
  ["in 2015", "2015-01-01", "year"],
];

describe("findDates reads", () => {
  test.each(dates)("%s", (text, day, precision) => {
    const found = findDates(`It was ${text}.`, REFERENCE);
    expect(found.map((date) => [toIsoDay(date.at), date.precision])).toEqual([[day, precision] as [string, string]]);
  });
});

test.each(["31 February 2026 x", "in 2000 stores", "you may 2 of them", "May 5 million", "May 14"])(
  "takes no day from %s",
  (text) => {
    expect(findDates(text).filter((date) => date.precision !== "month")).toEqual([]);
  },
);

function dateOf(title: string, text: string, publishedAt: number | undefined) {
  const { publishedAt: _, ...bare } = toArticle(title, text);
  const reading = readDocument(publishedAt === undefined ? bare : { ...bare, publishedAt }, BEACON);
  const sentence = reading.sentences.find((one) => one.text.includes("Beacon"));
  const at = sentence && occurredAt(reading, sentence);
  return at === undefined ? undefined : toIsoDay(at);
}

test.each([
  ["from January 1", "2027-01-01"],
  ["It will close the plant on February 2", "2027-02-02"],
  ["on January 20", "2026-01-20"],
])("a day without a year lies ahead where the words before it do: %s", (text, day) => {
  expect(findDates(text, Date.UTC(2026, 5, 30)).map((date) => toIsoDay(date.at))).toEqual([day]);
});

describe("occurredAt", () => {
  test("takes the day the sentence names", () => {
    expect(dateOf("News", "On May 11 Beacon closed a round.", REFERENCE)).toBe("2026-05-11");
  });
  test("takes the dateline before the publication", () => {
    expect(dateOf("News", "BERLIN, May 12, 2026 – It is done. Beacon closed a round.", REFERENCE)).toBe("2026-05-12");
  });
  test("does not take a day that is still to come", () => {
    expect(dateOf("News", "Beacon will close the plant on August 9.", REFERENCE)).toBe("2026-05-14");
  });
  test("is unknown when nothing is dated", () => {
    expect(dateOf("News", "Beacon closed a round.", undefined)).toBeUndefined();
  });
});
