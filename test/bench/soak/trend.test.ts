import { expect, test } from "bun:test";
import { createRandom } from "../../helpers/random.ts";
import { leastGrowth, settled, steadinessOf, trendOf } from "./trend.ts";

const EVERY_SECONDS = 5;
const SAMPLES = 240;
const SAMPLES_AN_HOUR = 3600 / EVERY_SECONDS;

/** A level with noise that grows by so much an hour. */
function measured(level: number, perHour: number, noise: number): number[] {
  const random = createRandom(7);
  return Array.from({ length: SAMPLES }, (_, at) => {
    const grown = level + (perHour * at) / SAMPLES_AN_HOUR;
    return grown + noise * (2 * random.next() - 1);
  });
}

test("the slope of a line is found again, in its unit an hour", () => {
  const { perHour, give, mean } = trendOf(measured(100, 30, 0), EVERY_SECONDS);
  expect(perHour).toBeCloseTo(30, 6);
  expect(give).toBeCloseTo(0, 6);
  expect(mean).toBeCloseTo(105, 0);
});

test.each([
  ["noise around a level is flat", 0, 5, "flat"],
  ["what falls is flat", -30, 5, "flat"],
  ["a leak of 30 % an hour grows, noise or not", 30, 5, "grows"],
  ["one that needs more than a day to double is flat", 2, 0.5, "flat"],
  ["one that does not is found where the noise allows it", 8, 0.5, "grows"],
  ["what is wild stays open", 0, 2_000, "open"],
] as const)("%s", (_, perHour, noise, expected) => {
  expect(steadinessOf(trendOf(measured(100, perHour, noise), EVERY_SECONDS))).toBe(expected);
});

test("what fills up and is emptied now and then stays open until it was emptied more often", () => {
  const saw = Array.from({ length: SAMPLES }, (_, at) => 140 + ((at + 30) % 130) * 0.3);
  expect(steadinessOf(trendOf(saw, EVERY_SECONDS))).toBe("open");
});

test("growth is told at its low end and never below nothing", () => {
  const leak = trendOf(measured(100, 30, 5), EVERY_SECONDS);
  expect(leastGrowth(leak)).toBeGreaterThan(15);
  expect(leastGrowth(leak)).toBeLessThan(30);
  expect(leastGrowth(trendOf(measured(100, -30, 5), EVERY_SECONDS))).toBe(0);
});

test("what is always nothing neither grows nor stays open", () => {
  const trend = trendOf(
    Array.from({ length: SAMPLES }, () => 0),
    EVERY_SECONDS,
  );
  expect([leastGrowth(trend), steadinessOf(trend)]).toEqual([0, "flat"]);
});

test("caches that fill in the first third are no growth", () => {
  const filling = measured(100, 0, 1).map((value, at) => (at < SAMPLES / 3 ? (value * at) / (SAMPLES / 3) : value));
  expect(steadinessOf(trendOf(filling, EVERY_SECONDS))).not.toBe("flat");
  expect(steadinessOf(trendOf(settled(filling), EVERY_SECONDS))).toBe("flat");
});
