import { DAY_MS, HOUR_MS } from "#core/time.ts";
import type { WatchCount, WatchItem, WatchMemory } from "#core/watch.ts";

type Counts = NonNullable<WatchMemory["counts"]>;
type Reading = Counts[string]["readings"][number];

/** A spike is growth within so long … */
const WINDOW_MS = DAY_MS;
/** … of at least so many … */
const GROWTH_MIN = 50;
/** … and so many times what a day usually brings, by the median of the days before … */
const USUAL_TIMES = 3;
/** … or, until that many days are known, of this share of what there was. */
const USUAL_DAYS_MIN = 7;
const SHARE_MIN = 0.1;
/** One spike is told once: the next may begin so much later. */
const QUIET_MS = 7 * DAY_MS;

const KEPT_MS = 30 * DAY_MS;
/** Readings closer together than this are not all kept, the last apart. */
const SPACING_MS = 6 * HOUR_MS;

/** What has grown unusually since it was last counted, and the readings to keep. The first reading is only kept. */
export function watchCounts(
  counted: WatchCount[],
  known: Counts | undefined,
): { counts: Counts | undefined; spikes: WatchItem[] } {
  if (counted.length === 0) return { counts: known, spikes: [] };
  const counts: Counts = {};
  const spikes: WatchItem[] = [];
  for (const count of counted) {
    const { readings, spikeAt } = known?.[count.name] ?? { readings: [] };
    const growth = growthOf(readings, count);
    const isQuiet = spikeAt !== undefined && count.at - spikeAt < QUIET_MS;
    const isSpike = growth !== undefined && !isQuiet && growth.gained >= leastOf(readings, growth);
    if (isSpike) spikes.push(toItem(count, growth));
    const at = isSpike ? count.at : spikeAt;
    counts[count.name] = { readings: withReading(readings, count), ...(at === undefined ? {} : { spikeAt: at }) };
  }
  return { counts, spikes };
}

type Growth = { before: number; since: number; gained: number };

/** Against what there was a day ago, or at the first reading if that is younger. */
function growthOf(readings: Reading[], { at, value }: WatchCount): Growth | undefined {
  const [first] = readings;
  if (!first || first[0] >= at) return undefined;
  const since = Math.max(first[0], at - WINDOW_MS);
  const before = valueAt([...readings, [at, value]], since);
  return { before, since, gained: value - before };
}

/** How much growth is a spike. */
function leastOf(readings: Reading[], { before, since }: Growth): number {
  const days = daysBefore(readings, since);
  const unusual = days.length >= USUAL_DAYS_MIN ? USUAL_TIMES * median(days) : SHARE_MIN * before;
  return Math.max(GROWTH_MIN, unusual);
}

/** What each whole day before an instant brought, the latest first. */
function daysBefore(readings: Reading[], end: number): number[] {
  const begin = readings[0]?.[0] ?? end;
  const days: number[] = [];
  for (let to = end; to - WINDOW_MS >= begin; to -= WINDOW_MS) {
    days.push(valueAt(readings, to) - valueAt(readings, to - WINDOW_MS));
  }
  return days;
}

/** The value at an instant: between two readings in a straight line, outside them that of the nearest. */
function valueAt(readings: Reading[], at: number): number {
  const next = readings.findIndex(([time]) => time >= at);
  const after = readings[next] ?? readings.at(-1);
  const before = readings[next - 1];
  if (!after) return 0;
  if (!before || next === -1) return after[1];
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle);
  return sorted.length % 2 === 0 ? (low + high) / 2 : low;
}

function withReading(readings: Reading[], { at, value }: WatchCount): Reading[] {
  const kept = readings.filter(([time]) => time >= at - KEPT_MS && time < at);
  const [last, beforeLast] = [kept.at(-1), kept.at(-2)];
  // The last one stays only when it stands far enough from the one before it.
  const isCrowded = last !== undefined && beforeLast !== undefined && last[0] - beforeLast[0] < SPACING_MS;
  return [...(isCrowded ? kept.slice(0, -1) : kept), [at, value]];
}

function toItem({ name, value, at, url, title }: WatchCount, { before, since, gained }: Growth): WatchItem {
  const hours = Math.max(1, Math.round((at - since) / HOUR_MS));
  const text = `${Math.round(before)} → ${value}: ${Math.round(gained)} more within ${hours} ${hours === 1 ? "hour" : "hours"}`;
  return { id: `${name} ${value}`, url, title, text, publishedAt: at };
}
