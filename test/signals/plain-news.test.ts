import { expect, test } from "bun:test";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { tellsPlainly } from "#signals/plain-news.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "./read-case.ts";

/** The types of which a headline over a short text says plainly that the account did what they are about. */
function toldPlainly(title: string): string[] {
  const reading = readDocument(toArticle(title, "The firm said so on Tuesday."), BEACON);
  return SIGNAL_TYPES.map(({ key }) => key).filter((type) => tellsPlainly(reading, type));
}

test.each([
  ["Beacon buys rival Halden Freight", "acquisition_made"],
  ["Beacon cuts 200 jobs in Leeds", "layoffs"],
  ["Beacon CFO Jane Roe quits", "exec_departure"],
  ["Beacon appoints Jane Roe as chief executive", "exec_move"],
  ["Quay Ventures leads seed round for Beacon", "funding"],
  ["Halden Freight buys Beacon", "acquired"],
])("%p is said in the plainest words", (title, type) => expect(toldPlainly(title)).toContain(type));

test.each(["Beacon weighs its options", "Jane Roe visits Beacon", "Halden cuts 200 jobs near Beacon's office"])(
  "%p is not, of whatever type",
  (title) => expect(toldPlainly(title)).toEqual([]),
);
