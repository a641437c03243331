import { expect, test } from "bun:test";
import { findDurationMinutes, findUpdateMinutes, formatMinutes } from "#signals/technology/durations.ts";

test.each([
  ["down for nine minutes", 9],
  ["was down for two days", 2880],
  ["unavailable for 2 hours and 20 minutes", 140],
  ["lasted 1.5 hours", 90],
  ["11:02PM-11:11PM ET", 9],
  ["from 23:30 to 01:00", 90],
  ["between 11:50 and 13:20 PST", 90],
  ["was down", undefined],
])("%s", (text, minutes) => {
  expect(findDurationMinutes(text)).toBe(minutes as number);
});

test("the dated updates of a status entry give its length", () => {
  expect(findUpdateMinutes("Nov 12, 14:10 UTC Resolved. Nov 12, 12:02 UTC Investigating.")).toBe(128);
  expect(findUpdateMinutes("Nov 12, 14:10 UTC Resolved.")).toBeUndefined();
  expect(findUpdateMinutes("Jan 1, 00:10 UTC Resolved. Dec 31, 23:10 UTC Investigating.")).toBeUndefined();
});

test("a length is said in its two largest units", () => {
  expect([95, 60, 2890, 7].map(formatMinutes)).toEqual(["1 h 35 min", "1 h", "2 d 10 min", "7 min"]);
});
