import { expect, test } from "bun:test";
import { parseRetryAfter } from "#net/retry-after.ts";

const NOW = Date.UTC(2026, 5, 1, 9);

test.each([
  ["120", 120_000],
  [" 5 ", 5_000],
  ["0", 0],
  ["Mon, 01 Jun 2026 09:01:30 GMT", 90_000],
  ["Mon, 01 Jun 2026 08:00:00 GMT", 0],
  ["99999999999", 86_400_000],
  ["Fri, 31 Dec 9999 23:59:59 GMT", 86_400_000],
  ["soon", undefined],
  ["", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  [undefined, undefined],
])("Retry-After: %p means %p ms", (value, ms) => {
  expect(parseRetryAfter(value, NOW)).toBe(ms);
});
