import { expect, test } from "bun:test";
import type { Bot } from "#core/bot.ts";
import type { Timing } from "#core/cadence.ts";
import type { Job } from "#core/queue.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { botsDueStep } from "#pipeline/bots-due.ts";
import { timetable } from "#pipeline/cadence.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aBot, createTestIds } from "../helpers/records.ts";
import { sized } from "../helpers/sizes.ts";
import { aStore } from "../helpers/store.ts";

/** A Monday; in the night of its Sunday clocks in Europe go forward. */
const MONDAY = Date.UTC(2026, 2, 23);
/** Thirty of each timing, in the long form as many as an appliance has. */
const BOTS = sized(210, 1_000);
const HOSTS = sized(42, 200);
/** How often somebody looks at what is due. */
const LOOK_MS = sized(5, 1) * MINUTE_MS;
/** Nobody looks at what is due in these hours. */
const DOWN = { from: MONDAY + 2 * DAY_MS + 7 * HOUR_MS, to: MONDAY + 2 * DAY_MS + 12 * HOUR_MS };

const TIMINGS: Timing[] = [
  { cadence: "hourly", timezone: "UTC" },
  { cadence: "6h", timezone: "America/New_York" },
  { cadence: "daily", timezone: "Europe/Berlin" },
  { cadence: "weekly", timezone: "Asia/Kolkata" },
  { cadence: "*/30 8-18 * * 1-5", timezone: "Europe/Berlin" },
  { cadence: "30 2 * * *", timezone: "Europe/Berlin" },
  { cadence: "hourly", timezone: "Europe/Lisbon", enabledHours: { from: "22:00", to: "06:00" } },
];

/** The runs a bot has in the week, worked out from its timetable alone: those missed together are one. */
function expectedRuns(bot: Bot, until: number): number {
  let runs = 0;
  let wasDown = false;
  for (let at = timetable.nextRunAt(bot, bot.id, MONDAY); at !== undefined && at <= until; ) {
    const isDown = at >= DOWN.from && at < DOWN.to;
    if (!(isDown && wasDown)) runs += 1;
    wasDown = isDown;
    at = timetable.nextRunAt(bot, bot.id, at);
  }
  return runs;
}

test(`${BOTS} bots on ${HOSTS} hosts have the right number of runs in a week, and memory stays flat`, async () => {
  const clock = createFakeClock(MONDAY);
  const { store, remove } = await aStore(clock);
  const context = { store, clock, ids: createTestIds(() => clock.now(), 9n) } as unknown as PipelineContext;
  const bots = Array.from({ length: BOTS }, (_, i) => {
    const timing = TIMINGS[i % TIMINGS.length] as Timing;
    const bot = aBot({
      source: `https://host-${i % HOSTS}.example/page`,
      slot: i,
      ...timing,
      enabledHours: timing.enabledHours,
    });
    const nextRunAt = timetable.nextRunAt(bot, bot.id, MONDAY);
    return { ...bot, ...(nextRunAt === undefined ? {} : { nextRunAt }) };
  });
  await store.commit({ put: { bot: bots } });
  const runs = new Map<string, number>();
  const heaps: number[] = [];
  const end = MONDAY + 7 * DAY_MS;
  for (let at = MONDAY; at <= end; at += LOOK_MS) {
    await clock.advance(at - clock.now());
    if (at >= DOWN.from && at < DOWN.to) continue;
    // One look takes up some, and the next follows at once.
    for (let isMore = true; isMore; ) {
      const change = await botsDueStep.run({}, context, {} as Job, new AbortController().signal);
      for (const { botId } of change.put?.run ?? []) runs.set(botId, (runs.get(botId) ?? 0) + 1);
      // The runs themselves are another step's; what is due and planned is this one's.
      isMore = Boolean(change.put?.bot?.length);
      if (change.put?.bot && isMore) await store.commit({ put: { bot: change.put.bot } });
    }
    if ((at - MONDAY) % DAY_MS === 0) {
      Bun.gc(true);
      heaps.push(process.memoryUsage().heapUsed);
    }
  }
  const wrong = bots.filter((bot) => (runs.get(bot.id) ?? 0) !== expectedRuns(bot, end));
  await remove();
  expect(wrong.map(({ id, cadence, timezone }) => `${id} ${cadence} ${timezone} ${runs.get(id)}`)).toEqual([]);
  expect([...runs.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40 * BOTS);
  expect((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)).toBeLessThan(20 * 1024 * 1024);
}, 180_000);
