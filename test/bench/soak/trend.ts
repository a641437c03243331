/** Where a line through measured points leads: its slope an hour, and how far the true one may lie from it (two standard errors). */
export type Trend = { perHour: number; give: number; mean: number };

/** `grows` only where even the low end of what the slope may be is too steep; `open` where the high end says nothing yet. */
export type Steadiness = "flat" | "grows" | "open";

/** What doubles within a day cannot be left to itself overnight; what takes a week is seen before it hurts. */
export const DOUBLES_IN_A_DAY = 100 / 24;
export const DOUBLES_IN_A_WEEK = 100 / 24 / 7;
/** Above this the points are too wild, or too few, to say that nothing grows: it might double within two hours. */
const TELLS_NOTHING = 50;

const BLOCKS = 20;
const STUDENT_T = 2.1;
const LIKENESS_MAX = 0.9;

/**
 * The line of least squares through `values`, taken `everySeconds`. Neighbouring values resemble each other (a collection or a
 * checkpoint is seen in many of them), so the error is that of a line through the means of 20 blocks; as far as those still
 * resemble each other, as with a helper that fills up until it is replaced, it is widened.
 */
export function trendOf(values: number[], everySeconds: number): Trend {
  const blocks = blocksOf(values);
  const hoursPerBlock = (values.length / blocks.length) * (everySeconds / 3600);
  const middle = (blocks.length - 1) / 2;
  const mean = average(blocks);
  const spread = sum(blocks.map((_, index) => (index - middle) ** 2));
  const slope = sum(blocks.map((value, index) => (index - middle) * (value - mean))) / spread;
  const rests = blocks.map((value, index) => value - mean - slope * (index - middle));
  const missed = sum(rests.map((rest) => rest ** 2));
  const error = Math.sqrt(missed / Math.max(1, blocks.length - 2) / spread) * widening(rests, missed);
  return { perHour: slope / hoursPerBlock, give: (STUDENT_T * error) / hoursPerBlock, mean };
}

/** The least that it grows an hour, in percent of its mean, as far as the points can say; never below 0. */
export function leastGrowth({ perHour, give, mean }: Trend): number {
  return mean === 0 ? 0 : Math.max(0, ((perHour - give) / mean) * 100);
}

export function steadinessOf(trend: Trend): Steadiness {
  if (leastGrowth(trend) > DOUBLES_IN_A_DAY) return "grows";
  const most = trend.mean === 0 ? 0 : ((trend.perHour + trend.give) / trend.mean) * 100;
  return most > TELLS_NOTHING ? "open" : "flat";
}

/** The last two thirds: before them caches fill, which is no growth. */
export function settled(values: number[]): number[] {
  return values.slice(Math.floor(values.length / 3));
}

export function average(values: number[]): number {
  return sum(values) / values.length;
}

/** By √((1+r)/(1−r)), r being how much each rest is like the one before: so many fewer of them are independent. */
function widening(rests: number[], squares: number): number {
  if (squares === 0) return 1;
  const alike = sum(rests.slice(1).map((rest, index) => rest * (rests[index] ?? 0))) / squares;
  const likeness = Math.min(LIKENESS_MAX, Math.max(0, alike));
  return Math.sqrt((1 + likeness) / (1 - likeness));
}

function blocksOf(values: number[]): number[] {
  const count = Math.min(BLOCKS, values.length);
  return Array.from({ length: count }, (_, block) =>
    average(
      values.slice(Math.floor((block * values.length) / count), Math.floor(((block + 1) * values.length) / count)),
    ),
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
