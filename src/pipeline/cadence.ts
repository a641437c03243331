import { Cron } from "croner";
import { isWithinHours, type NAMED_CADENCES, type Timetable, type Timing } from "#core/cadence.ts";
import { sha256Hex } from "#core/hash.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** Early in the day where the bot is, so that what was found is there in the morning. */
const PATTERNS: Record<Exclude<(typeof NAMED_CADENCES)[number], "on_push">, string> = {
  "15min": "*/15 * * * *",
  hourly: "0 * * * *",
  "6h": "0 */6 * * *",
  daily: "0 6 * * *",
  weekly: "0 6 * * 1",
};
const PUSH = "on_push";

const GAP_MIN_MS = 15 * MINUTE_MS;
/** Share of the period a bot may be late by (reference sheet, section 6.3), and the most that this may come to. */
const JITTER_SHARE = 0.05;
const JITTER_MAX_MS = 15 * MINUTE_MS;
/** A Monday. What is measured from it is the same whenever it is asked for. */
const EPOCH = new Date(Date.UTC(2026, 0, 5));
/** Runs between which the period of a pattern is looked for, and matching days that are looked at for neighbours. */
const PERIOD_RUNS = 6;
const DAYS_MAX = 400;
/** Patterns in time zones that are remembered, at some 86 kB each. */
const PATTERNS_MAX = 200;

/** Reads the cadences of bots. Times come from croner; nothing is started, so no clock runs. */
export const timetable: Timetable = {
  flawOf(cadence) {
    if (cadence === PUSH || Object.hasOwn(PATTERNS, cadence)) return undefined;
    const fields = cadence.trim().split(/\s+/);
    if (fields.length !== 5 || !/^[\w*,/#-]+$/.test(fields.join(""))) {
      return "is neither a known name nor a cron expression of five fields";
    }
    const cron = parse(cadence, "UTC");
    if (!cron) return "is not a valid cron expression";
    if (!cron.nextRun(EPOCH)) return "names a time that never comes";
    return isTooOften(fields) ? "runs more often than every 15 minutes" : undefined;
  },

  nextRunAt(timing, botId, after) {
    const pattern = timing.cadence === PUSH ? undefined : known(patternOf(timing.cadence), timing.timezone);
    if (!pattern) return undefined;
    const { cron } = pattern;
    const jitterMs = jitterOf(pattern, botId);
    // The run before may have been put off until after `after`, by its jitter or until the hours open.
    let run: Date | null = cron.previousRuns(1, new Date(after))[0] ?? cron.nextRun(new Date(after));
    while (run) {
      const at = withinHours(timing, run.getTime() + jitterMs, jitterMs);
      if (at > after && !isRepeat(cron, run)) return at;
      run = cron.nextRun(run);
    }
    return undefined;
  },
};

function patternOf(cadence: string): string {
  return PATTERNS[cadence as keyof typeof PATTERNS] ?? cadence;
}

function parse(pattern: string, timezone: string): Cron | undefined {
  try {
    return new Cron(pattern.trim().replace(/\s+/g, " "), { timezone, mode: "5-part" });
  } catch {
    return undefined;
  }
}

type Pattern = { cron: Cron; periodMs: number };

/**
 * What was parsed and worked out before, since a thousand bots have few patterns between them, and to begin anew costs
 * ten times the answer.
 */
const patterns = new Map<string, Pattern>();

function known(text: string, timezone: string): Pattern | undefined {
  const key = `${timezone} ${text}`;
  const before = patterns.get(key);
  if (before) return before;
  const cron = parse(text, timezone);
  if (!cron) return undefined;
  if (patterns.size >= PATTERNS_MAX) patterns.clear();
  const pattern = { cron, periodMs: periodOf(cron) };
  patterns.set(key, pattern);
  return pattern;
}

/** The least time between two of its first runs. */
function periodOf(cron: Cron): number {
  const runs = cron.nextRuns(PERIOD_RUNS, EPOCH).map((run) => run.getTime());
  return runs.slice(1).reduce((least, at, index) => Math.min(least, at - (runs[index] ?? 0)), Infinity);
}

/** When the hours are closed, as long after they open. */
function withinHours(timing: Timing, at: number, jitterMs: number): number {
  if (!timing.enabledHours || isWithinHours(timing, at)) return at;
  const [hour, minute] = timing.enabledHours.from.split(":").map(Number);
  const opening = known(`${minute} ${hour} * * *`, timing.timezone)?.cron.nextRun(new Date(at - SECOND_MS));
  return opening ? opening.getTime() + jitterMs : at;
}

/** Where clocks go back or forth, two times of a pattern can come closer than they are apart on other days. */
function isRepeat(cron: Cron, run: Date): boolean {
  const [before] = cron.previousRuns(1, run);
  return before !== undefined && run.getTime() - before.getTime() < GAP_MIN_MS;
}

/** The same for every run of a bot, so that it spreads bots but leaves their runs as far apart as they were. */
function jitterOf({ periodMs }: Pattern, botId: string): number {
  const share = Number.parseInt(sha256Hex(botId).slice(0, 8), 16) / 2 ** 32;
  return Math.floor(share * Math.min(JITTER_SHARE * periodMs, JITTER_MAX_MS));
}

/** Whether two runs ever come within 15 minutes, by the times of a day first and by midnight between two days last. */
function isTooOften([minute = "", hour = "", ...days]: string[]): boolean {
  const times = new Cron(`${minute} ${hour} * * *`, { timezone: "UTC", mode: "5-part" });
  let last: number | undefined;
  for (let run = times.nextRun(new Date(EPOCH.getTime() - SECOND_MS)); run; run = times.nextRun(run)) {
    const at = run.getTime() - EPOCH.getTime();
    const isNextDay = at >= DAY_MS;
    if (last !== undefined && at - last < GAP_MIN_MS) return !isNextDay || hasNeighbours(days);
    if (isNextDay) return false;
    last = at;
  }
  return false;
}

/** Whether a run's days ever include two in a row. */
function hasNeighbours(days: string[]): boolean {
  const noons = new Cron(`0 12 ${days.join(" ")}`, { timezone: "UTC", mode: "5-part" }).nextRuns(DAYS_MAX, EPOCH);
  return noons.some((noon, index) => noon.getTime() - (noons[index - 1]?.getTime() ?? 0) === DAY_MS);
}
