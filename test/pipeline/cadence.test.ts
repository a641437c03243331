import { describe, expect, test } from "bun:test";
import { isTimeZone, isWithinHours, type Timing } from "#core/cadence.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from "#core/time.ts";
import { timetable } from "#pipeline/cadence.ts";
import { createTestIds, NOW } from "../helpers/records.ts";

const ids = createTestIds();
const BOTS = Array.from({ length: 50 }, () => ids.next("bot"));
const WEEK_MS = 7 * DAY_MS;

/** The next `count` runs after an instant, each planned from the one before. */
function runsOf(timing: Timing, count: number, after: number, bot = BOTS[0] ?? ""): number[] {
  const runs: number[] = [];
  for (let at: number | undefined = after; runs.length < count; ) {
    at = timetable.nextRunAt(timing, bot, at);
    if (at === undefined) break;
    runs.push(at);
  }
  return runs;
}
const gapsOf = (runs: number[]) => runs.slice(1).map((at, index) => at - (runs[index] ?? 0));

describe("a cadence", () => {
  test.each([
    ["15min", 15 * MINUTE_MS],
    ["hourly", HOUR_MS],
    ["6h", 6 * HOUR_MS],
    ["daily", DAY_MS],
    ["weekly", WEEK_MS],
    ["*/15 * * * *", 15 * MINUTE_MS],
    ["30 9 * * *", DAY_MS],
  ])("%s first runs within one period, and then once in each", (cadence, periodMs) => {
    for (const bot of BOTS.slice(0, 5)) {
      for (const after of [NOW, NOW - 1, NOW + 1_234_567]) {
        const runs = runsOf({ cadence, timezone: "UTC" }, 4, after, bot);
        const first = runs[0] ?? 0;
        expect(first).toBeGreaterThan(after);
        expect(first - after).toBeLessThanOrEqual(periodMs);
        expect(gapsOf(runs)).toEqual([periodMs, periodMs, periodMs]);
      }
    }
  });

  test("spreads bots by at most 5 % of the period and 15 minutes, each always by the same", () => {
    const lateness = (cadence: string, bot: string) =>
      (timetable.nextRunAt({ cadence, timezone: "UTC" }, bot, NOW) ?? 0) % (15 * MINUTE_MS);
    for (const [cadence, maxMs] of [
      ["15min", 45_000],
      ["hourly", 3 * MINUTE_MS],
      ["daily", 15 * MINUTE_MS],
    ] as const) {
      const all = BOTS.map((bot) => lateness(cadence, bot));
      expect(Math.max(...all)).toBeLessThan(maxMs);
      expect(Math.max(...all)).toBeGreaterThan(maxMs / 2);
      expect(new Set(all).size).toBeGreaterThan(40);
      expect(lateness(cadence, BOTS[0] ?? "")).toBe(all[0] ?? 0);
    }
  });

  test("on_push plans nothing", () => {
    expect(timetable.flawOf("on_push")).toBeUndefined();
    expect(timetable.nextRunAt({ cadence: "on_push", timezone: "UTC" }, "bot_x", NOW)).toBeUndefined();
  });

  test.each([
    "0 9 * * *",
    "0  9 * * 1-5",
    "0 9 * * MON-FRI",
    "0,15,30,45 * * * *",
    "0,45 * * * *",
    "0 0 29 2 *",
    "0 0 L * *",
    // Close at midnight, but its days are never neighbours.
    "0,50 0,23 * * 1",
  ])("may be %s", (cadence) => {
    expect(timetable.flawOf(cadence)).toBeUndefined();
  });

  test.each([
    ["", "five fields"],
    ["sometimes", "five fields"],
    ["Daily", "five fields"],
    ["@daily", "five fields"],
    ["* * * *", "five fields"],
    ["0 0 9 * * *", "five fields"],
    ["? * * * *", "five fields"],
    ["0 9 * * *; rm", "five fields"],
    ["60 * * * *", "valid"],
    ["0 25 * * *", "valid"],
    ["0 9 * * FUN", "valid"],
    ["5-1 9 * * *", "valid"],
    ["0 0 30 2 *", "never comes"],
    ["0 0 31 4,6 *", "never comes"],
    ["* * * * *", "15 minutes"],
    ["*/14 * * * *", "15 minutes"],
    ["*/7 9 * * *", "15 minutes"],
    ["0,14 9 1 1 *", "15 minutes"],
    ["0,50 * * * *", "15 minutes"],
    ["0,59 * * * *", "15 minutes"],
    ["0,50 0,23 * * *", "15 minutes"],
    ["0,50 0,23 * * 1,2", "15 minutes"],
    ["0,50 0,23 15 * MON", "15 minutes"],
  ])("%p is refused: %s", (cadence, flaw) => {
    expect(timetable.flawOf(cadence)).toContain(flaw);
  });
});

describe("where clocks change", () => {
  const berlin = (cadence: string): Timing => ({ cadence, timezone: "Europe/Berlin" });

  test("a daily bot keeps its hour, so that one day is shorter and one longer", () => {
    const spring = runsOf(berlin("daily"), 3, Date.UTC(2026, 2, 27, 12));
    const autumn = runsOf(berlin("daily"), 3, Date.UTC(2026, 9, 23, 12));
    expect(gapsOf(spring)).toEqual([23 * HOUR_MS, DAY_MS]);
    expect(gapsOf(autumn)).toEqual([25 * HOUR_MS, DAY_MS]);
  });

  test("a time that does not exist on one day is made up for, one that comes twice runs once", () => {
    const runsOn = (runs: number[], day: string) => runs.map(toIso).filter((at) => at.startsWith(day)).length;
    expect(runsOn(runsOf(berlin("30 2 * * *"), 4, Date.UTC(2026, 2, 27, 12)), "2026-03-29")).toBe(1);
    expect(runsOn(runsOf(berlin("30 2 * * *"), 4, Date.UTC(2026, 9, 23, 12)), "2026-10-25")).toBe(1);
  });

  test.each(["15min", "hourly", "0,50 2 * * *", "0,50 1,3 * * *", "0,45 * * * *"])(
    "%s never runs more often than every 15 minutes",
    (cadence) => {
      for (const start of [Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 9, 24, 20)]) {
        const gaps = gapsOf(runsOf(berlin(cadence), 60, start));
        expect(gaps.length).toBe(59);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15 * MINUTE_MS);
      }
    },
  );
});

describe("enabled hours", () => {
  const office = { from: "09:00", to: "17:00" };
  const at = (hour: number, minute = 0) => Date.UTC(2026, 5, 1, hour, minute);

  test("runs of closed hours wait for the opening and become one", () => {
    const runs = runsOf({ cadence: "hourly", timezone: "UTC", enabledHours: office }, 10, at(14, 30));
    const hours = runs.map((run) => toIso(run).slice(8, 13));
    expect(hours).toEqual("01T15 01T16 02T09 02T10 02T11 02T12 02T13 02T14 02T15 02T16".split(" "));
  });

  test("a daily bot whose hour is closed runs when it opens, every day", () => {
    const timing = { cadence: "daily", timezone: "America/New_York", enabledHours: { from: "20:00", to: "23:00" } };
    const runs = runsOf(timing, 3, at(5));
    expect(runs.map((run) => toIso(run).slice(0, 13))).toEqual(["2026-06-02T00", "2026-06-03T00", "2026-06-04T00"]);
    expect(runs.every((run) => isWithinHours(timing, run))).toBe(true);
  });

  test("may pass midnight", () => {
    const night = { cadence: "hourly", timezone: "UTC", enabledHours: { from: "22:00", to: "06:00" } };
    expect([21, 22, 23, 0, 5, 6].map((hour) => isWithinHours(night, at(hour)))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(runsOf(night, 20, at(12)).every((run) => isWithinHours(night, run))).toBe(true);
  });
});

test.each([
  ["UTC", true],
  ["Europe/Berlin", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Mars/Base", false],
  ["+02:00", false],
  ["", false],
  ["Berlin", false],
])("%p as a time zone: %p", (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne);
});
