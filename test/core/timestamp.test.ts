import { expect, test } from "bun:test";
import { parseTimestamp } from "#core/timestamp.ts";

test.each([
  ["2026-11-03", "2026-11-03T00:00:00.000Z"],
  ["2026-11-03T10:20:30.123456Z", "2026-11-03T10:20:30.000Z"],
  ["2026-11-03T10:20:30", "2026-11-03T10:20:30.000Z"],
  ["2026-11-03 10:20 UTC", "2026-11-03T10:20:00.000Z"],
  ["2026-11-03T10:20:30-04:00", "2026-11-03T14:20:30.000Z"],
  ["2026-11-03T10:20:30+0530", "2026-11-03T04:50:30.000Z"],
  ["Tue, 03 Nov 2026 10:20:30 GMT", "2026-11-03T10:20:30.000Z"],
  ["Tue, 3 November 2026 10:20 EST", "2026-11-03T15:20:00.000Z"],
  ["03 Nov 26 10:20:30 +0100", "2026-11-03T09:20:30.000Z"],
  ["Tue, 03-Nov-2026", "2026-11-03T00:00:00.000Z"],
  ["2026-02-30", undefined],
  ["2026-11-03T99:00Z", undefined],
  ["yesterday", undefined],
  ["12", undefined],
  ["", undefined],
])("%s is %s", (text, expected) => {
  const at = parseTimestamp(text);
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(expected);
});
