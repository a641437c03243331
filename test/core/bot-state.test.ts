import { describe, expect, test } from "bun:test";
import { type Bot, BotConfig } from "#core/bot.ts";
import { deletedBot, freeSlot, pausedBot, replacedBot, resumedBot } from "#core/bot-state.ts";
import { DAY_MS } from "#core/time.ts";
import { aBot, NOW } from "../helpers/records.ts";

const LATER = NOW + DAY_MS;
const worked: Partial<Bot> = {
  slot: 2,
  nextRunAt: NOW + 60_000,
  lastRunAt: NOW,
  fireCount: 3,
  consecutiveFailures: 2,
  baselineAt: NOW,
  lastError: { code: "timeout", message: "It took too long.", at: NOW },
};
const configOf = (more: Partial<BotConfig> = {}): BotConfig => BotConfig.parse({ ...aBot(), ...more });

test.each([
  [[], 0],
  [[0, 1, 2], 3],
  [[2, 0], 1],
  [[1, 2, 3], 0],
])("the free place beside %j is %d", (taken, slot) => {
  expect(freeSlot(taken)).toBe(slot);
});

test("a pause frees the place and the plan, and keeps all that happened", () => {
  const bot = aBot(worked);
  const paused = pausedBot(bot, LATER);
  expect(paused).toMatchObject({ status: "paused", pauseReason: "manual", fireCount: 3, baselineAt: NOW, revision: 2 });
  expect([paused.slot, paused.nextRunAt]).toEqual([undefined, undefined]);
});

test("resuming forgets failures and the reason of the pause, not the history", () => {
  const stopped = aBot({ ...worked, status: "auto_paused", pauseReason: "failures" });
  const resumed = resumedBot(stopped, { slot: 2, nextRunAt: LATER, at: NOW });
  expect(resumed).toMatchObject({ status: "active", slot: 2, nextRunAt: LATER, consecutiveFailures: 0, fireCount: 3 });
  expect(resumed.pauseReason).toBeUndefined();
  expect(resumedBot(stopped, { slot: 2, nextRunAt: undefined, at: NOW }).nextRunAt).toBeUndefined();
});

test("a deleted bot takes no place and is removed 30 days later", () => {
  const deleted = deletedBot(aBot(worked), NOW);
  expect([deleted.slot, deleted.deletedAt, deleted.purgeAt]).toEqual([undefined, NOW, NOW + 30 * DAY_MS]);
});

describe("replacing the configuration", () => {
  const plan = () => LATER + 1;

  test("leaves state and history alone", () => {
    const bot = aBot(worked);
    const replaced = replacedBot(bot, configOf({ name: "Renamed", signalScore: 90 }), plan, LATER);
    expect(replaced).toEqual({ ...bot, name: "Renamed", signalScore: 90, updatedAt: LATER, revision: 2 });
  });

  test("takes away what is left out", () => {
    const before = aBot({
      key: "pricing",
      accountIds: ["acct_1"],
      alert: { channel: "in_app" },
      enabledHours: { from: "09:00", to: "17:00" },
    });
    const { key, accountIds, alert, enabledHours } = replacedBot(before, configOf(), plan, LATER);
    expect([key, accountIds, alert, enabledHours]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each<[string, Partial<BotConfig>, boolean]>([
    ["another source", { source: "https://other.example/pricing" }, true],
    ["another rule", { matchRule: { type: "content_diff", selector: ".plan", ignore: [], minChange: 0 } }, true],
    ["another template", { template: "custom-url" }, true],
    ["other parameters", { params: { selector: ".plan" } }, true],
    ["another name", { name: "Renamed" }, false],
    ["another score", { signalScore: 80 }, false],
    ["another cadence", { cadence: "hourly" }, false],
  ])("with %s", (_what, change, startsAnew) => {
    const replaced = replacedBot(aBot(worked), configOf(change), plan, LATER);
    expect(replaced.baselineAt === undefined).toBe(startsAnew);
    expect(replaced.fireCount).toBe(3);
  });

  test("plans anew only when the timing changes, and never for a paused bot", () => {
    const plannedFor = (bot: Bot, change: Partial<BotConfig>) =>
      replacedBot(bot, configOf(change), plan, LATER).nextRunAt;
    expect(plannedFor(aBot(worked), { name: "Renamed" })).toBe(NOW + 60_000);
    expect(plannedFor(aBot(worked), { cadence: "hourly" })).toBe(LATER + 1);
    expect(plannedFor(aBot(worked), { timezone: "Europe/Berlin" })).toBe(LATER + 1);
    expect(plannedFor(aBot({ status: "paused" }), { cadence: "hourly" })).toBeUndefined();
  });

  describe("of a bot that paused itself", () => {
    const stopped = aBot({ ...worked, status: "auto_paused", pauseReason: "failures", nextRunAt: NOW + DAY_MS });
    const recovered = aBot({ ...stopped, nextRunAt: undefined, wouldHaveRecoveredAt: NOW });
    const replaced = (bot: Bot, change: Partial<BotConfig>, planned: () => number | undefined = plan) =>
      replacedBot(bot, configOf(change), planned, NOW);

    test.each(["stopped", "recovered"])(
      "with another watch forgets that the old one would work, and looks soon (%s)",
      (which) => {
        const bot = which === "stopped" ? stopped : recovered;
        for (const change of [{ source: "https://other.example/" }, { params: { selector: ".plan" } }]) {
          const next = replaced(bot, change);
          expect(next).toMatchObject({ status: "auto_paused", pauseReason: "failures", nextRunAt: NOW + 60_000 });
          expect(next.wouldHaveRecoveredAt).toBeUndefined();
        }
      },
    );

    test("with the same watch keeps what is planned and known", () => {
      expect(replaced(stopped, { cadence: "hourly" }).nextRunAt).toBe(NOW + DAY_MS);
      const next = replaced(recovered, { name: "Renamed", cadence: "hourly" });
      expect([next.nextRunAt, next.wouldHaveRecoveredAt]).toEqual([undefined, NOW]);
    });

    test("that only waits to be sent things looks at nothing", () => {
      const pushed = { source: "https://other.example/", cadence: "on_push" };
      expect(replaced(stopped, pushed, () => undefined).nextRunAt).toBeUndefined();
    });
  });
});
