import { expect, test } from "bun:test";
import { measurePrecision, NO_VERDICTS, sumOfVerdicts } from "#core/verdict-counts.ts";

test("precision is the share of useful signals among all that were judged", () => {
  const measured = measurePrecision({ useful: 6, noise: 3, wrong: 1 });
  expect(measured).toMatchObject({ useful: 6, noise: 3, wrong: 1, judged: 10, precision: 0.6 });
  expect(measured.interval?.low).toBeCloseTo(0.3127, 4);
  expect(measured.interval?.high).toBeCloseTo(0.8318, 4);
});

test("what nobody judged has no precision, which is not the same as none", () => {
  expect(measurePrecision(NO_VERDICTS)).toEqual({
    ...NO_VERDICTS,
    judged: 0,
    precision: undefined,
    interval: undefined,
  });
  expect(measurePrecision({ useful: 0, noise: 0, wrong: 1 }).precision).toBe(0);
});

test("counts add up", () => {
  const rows = [
    { useful: 1, noise: 2, wrong: 3 },
    { useful: 10, noise: 0, wrong: 1 },
  ];
  expect(sumOfVerdicts(rows)).toEqual({ useful: 11, noise: 2, wrong: 4 });
  expect(sumOfVerdicts([])).toEqual(NO_VERDICTS);
});
