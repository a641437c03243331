import { expect, test } from "bun:test";
import { exhaustedForMs } from "#crawl/rate-headers.ts";

const NOW = Date.UTC(2026, 5, 1, 9);
const inSeconds = (seconds: number) => String(NOW / 1_000 + seconds);

test.each([
  ["Reddit: seconds to go", { "x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "240" }, 240_000],
  ["GitHub: an instant", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(1_200) }, 1_200_000],
  [
    "Discord: both",
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "1.5", "x-ratelimit-reset": inSeconds(9) },
    1_500,
  ],
  ["an instant that is over", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(-5) }, 0],
  ["some are left", { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "240" }, undefined],
  ["nothing is said of when", { "x-ratelimit-remaining": "0" }, undefined],
  ["nothing is said at all", {}, undefined],
  ["what is said is no number", { "x-ratelimit-remaining": "none", "x-ratelimit-reset": "soon" }, undefined],
])("%s", (_, headers, expected) => {
  expect(exhaustedForMs(headers as Record<string, string>, NOW)).toBe(expected);
});
