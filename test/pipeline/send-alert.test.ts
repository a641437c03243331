import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Alert } from "#core/alert.ts";
import { composeAlert } from "#core/alert-message.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { Bot } from "#core/bot.ts";
import type { Fire } from "#core/fire.ts";
import type { LogFields } from "#core/log.ts";
import type { OutboundRequest, OutboundResult } from "#core/outbound.ts";
import type { Job } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { alertsFor, pausedAlert } from "#pipeline/alert.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { sendAlertStep } from "#pipeline/send-alert.ts";
import { createSendTest } from "#pipeline/test-alert.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import {
  aBot,
  aFire,
  anAccount,
  anAlert,
  aRun,
  createTestIds,
  NO_ALERTS,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const TOKEN = "xoxb-only-slack-may-see-this";
const RETRY_MS = [1, 5, 25, 120, 720].map((minutes) => minutes * MINUTE_MS);

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
let queue: ReturnType<typeof createQueue>;
let alerts: AlertSettings;
let answer: () => Partial<Extract<OutboundResult, { kind: "response" }>>;
let sent: { at: number; text: string; request: OutboundRequest }[];
let logged: { message: string; fields: LogFields | undefined }[];

beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  alerts = { ...NO_ALERTS, slack: { token: TOKEN, webhookUrl: undefined } };
  answer = () => ({});
  sent = [];
  logged = [];
  const note = (message: string, fields?: LogFields) => void logged.push({ message, fields });
  context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    random: () => 0,
    log: { debug: note, info: note, warn: note, error: note },
    webhookOutbound: {
      async request(request: OutboundRequest): Promise<OutboundResult> {
        const { text } = JSON.parse(String(request.body)) as { text: string };
        sent.push({ at: clock.now() - NOW, text, request });
        const body = new TextEncoder().encode('{"ok":true}');
        return { kind: "response", status: 200, headers: {}, body, durationMs: 1, ...answer() };
      },
    },
    mailer: { send: () => Promise.reject(new Error("no mail in this test")) },
    settings: () => ({ webhooks: { timeoutMs: 10 * SECOND_MS, retryMs: RETRY_MS }, alerts }),
  } as unknown as PipelineContext;
  queue = createQueue({ store, clock, log: context.log, pollMs: 30 * SECOND_MS });
  const { name, options, run, payload, onExhausted } = sendAlertStep;
  queue.work(
    name,
    options(context.settings()),
    (job, signal) => run(payload.parse(job.payload), context, job, signal),
    onExhausted && ((job, error) => onExhausted(payload.parse(job.payload), context, job, error)),
  );
  await queue.start();
});
afterEach(async () => {
  await queue.stop(0);
  await opened.remove();
});

/** Moves time on in steps no longer than the queue's, so that everything happens at its time. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 30 * SECOND_MS) {
    await clock.advance(Math.min(left, 30 * SECOND_MS));
    // The store's commits are awaited through real turns of the loop.
    for (let turn = 0; turn < 20; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

async function newBot(more: Partial<Bot> = {}): Promise<Bot> {
  const bot = aBot({ actions: ["alert"], alert: { channel: "slack", destination: "#competitors" }, ...more });
  await store.commit({ put: { bot: [bot] } });
  return bot;
}

/** A run of the bot that fires, as the run step commits it. */
async function fire(bot: Bot, texts: string[], more: Partial<Fire> = {}): Promise<Fire[]> {
  const run = aRun({ botId: bot.id });
  const fires = texts.map((text) =>
    aFire({
      botId: bot.id,
      runId: run.id,
      matchedText: text,
      contentHash: text,
      firedAt: clock.now(),
      diff: undefined,
      ...more,
    }),
  );
  await store.commit({ put: { run: [run], fire: fires } });
  await store.commit(await alertsFor(bot, fires, context));
  return fires;
}
const log = async (query: Partial<Alert> = {}) =>
  (await store.alerts.list(ws, { limit: 1_000, botId: query.botId, status: query.status })).rows;
const inbox = async () => (await store.alerts.listInbox(ws, { limit: 100, isUnread: false })).rows;

describe("what a bot fires", () => {
  test("is told at once, and the alert and its fire know it", async () => {
    const bot = await newBot();
    const [one] = await fire(bot, ["Team $39"]);
    await pass(MINUTE_MS);
    expect(sent.map(({ at }) => at)).toEqual([0]);
    expect(sent[0]?.text).toContain("Team $39");
    expect(await log()).toMatchObject([
      { status: "delivered", fireIds: [one?.id], attempts: [{ number: 1, outcome: "delivered", httpStatus: 200 }] },
    ]);
    expect(await inbox()).toEqual([]);
  });

  test("within five minutes of a message is told in the next one, once", async () => {
    const bot = await newBot();
    await fire(bot, ["first"]);
    await pass(MINUTE_MS);
    for (const text of ["second", "third", "fourth"]) {
      await fire(bot, [text]);
      await pass(MINUTE_MS);
    }
    await pass(10 * MINUTE_MS);
    expect(sent.map(({ at }) => at / MINUTE_MS)).toEqual([0, 5]);
    expect(sent[1]?.text).toContain("found 3 things");
    for (const text of ["second", "third", "fourth"]) expect(sent[1]?.text).toContain(text);
    const rows = await log();
    expect(rows.map(({ status }) => status).sort()).toEqual(["delivered", "delivered", "digested", "digested"]);
    const head = rows.find(({ fireIds }) => fireIds.length === 3);
    expect(rows.filter(({ foldedInto }) => foldedInto === head?.id)).toHaveLength(2);
    expect(rows.every(({ deliveredAt }) => deliveredAt !== undefined)).toBe(true);
  });

  test("of another bot waits for nothing", async () => {
    const bots = [await newBot(), await newBot({ slot: 1, alert: { channel: "slack", destination: "#sales" } })];
    for (const bot of bots) await fire(bot, ["news"]);
    await pass(MINUTE_MS);
    expect(sent.map(({ at }) => at)).toEqual([0, 0]);
  });

  test("is not told by a bot that tells nobody, or does something else with its matches", async () => {
    await fire(await newBot({ alert: { channel: "none" } }), ["a"]);
    await fire(await newBot({ alert: undefined }), ["b"]);
    await fire(await newBot({ actions: ["auto_brief"] }), ["c"]);
    await pass(MINUTE_MS);
    expect([sent, await log()]).toEqual([[], []]);
  });

  test("at a rate of one a minute for two hours makes one message in five minutes and loses nothing", async () => {
    const bot = await newBot();
    const all: string[] = [];
    for (let minute = 0; minute < 120; minute++) {
      const [one] = await fire(bot, [`item ${minute}`]);
      all.push(String(one?.id));
      await pass(MINUTE_MS);
    }
    await pass(10 * MINUTE_MS);
    const gaps = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5 * MINUTE_MS);
    const rows = await log();
    const told = rows.filter(({ status }) => status === "delivered").flatMap(({ fireIds }) => fireIds);
    expect([...told].sort()).toEqual(all.sort());
  }, 20_000);

  test("for an account that is gone since is not told, and nobody is bothered about it", async () => {
    const account = anAccount({ name: "Fenwick", domain: "fenwick.example" });
    await store.commit({ put: { account: [account] } });
    const bot = await newBot();
    await fire(bot, ["first"]);
    await pass(MINUTE_MS);
    await fire(bot, ["about them"], { accountId: account.id });
    await store.commit({ put: { account: [{ ...account, status: "deleted", revision: account.revision + 1 }] } });
    await pass(10 * MINUTE_MS);
    expect(sent).toHaveLength(1);
    expect(await log({ status: "failed" })).toMatchObject([{ error: "nothing_to_tell" }]);
    expect(await inbox()).toEqual([]);
  });
});

describe("quiet hours", () => {
  const quietHours = { from: "10:00", to: "12:00", timezone: "UTC" };

  test("hold what comes in them until they end, then in one message", async () => {
    alerts = { ...alerts, quietHours };
    const bot = await newBot();
    await pass(90 * MINUTE_MS);
    for (const text of ["a", "b", "c"]) {
      await fire(bot, [text]);
      await pass(20 * MINUTE_MS);
    }
    expect(sent).toEqual([]);
    expect((await log()).map(({ status, notBefore }) => [status, notBefore - NOW])).toEqual(
      Array(3).fill(["waiting", 3 * HOUR_MS]),
    );
    await pass(HOUR_MS);
    expect(sent.map(({ at }) => at)).toEqual([3 * HOUR_MS]);
    expect(sent[0]?.text).toContain("found 3 things");
  });

  test("do not hold the inbox", async () => {
    alerts = { ...alerts, quietHours };
    await pass(90 * MINUTE_MS);
    await fire(await newBot({ alert: { channel: "in_app" } }), ["a"]);
    await pass(MINUTE_MS);
    expect(await inbox()).toMatchObject([{ status: "delivered", inboxAt: NOW + 90 * MINUTE_MS }]);
  });
});

describe("a channel that does not take it", () => {
  test("is asked six times, by the schedule of webhooks, and then the inbox tells it", async () => {
    answer = () => ({ status: 503 });
    const bot = await newBot();
    await fire(bot, ["news"]);
    await pass(DAY_MS);
    expect(sent.map(({ at }) => at / MINUTE_MS)).toEqual([0, 1, 6, 31, 151, 871]);
    expect(await log()).toMatchObject([{ status: "failed", error: "http_status" }]);
    expect((await log())[0]?.attempts).toHaveLength(6);
    expect(await inbox()).toMatchObject([{ reason: "fires", error: "http_status", inboxAt: NOW + 871 * MINUTE_MS }]);
    expect(logged.map(({ message }) => message)).toEqual(["an alert could not be delivered"]);
  }, 20_000);

  test("for good is asked once", async () => {
    answer = () => ({ status: 404 });
    await fire(await newBot(), ["news"]);
    await pass(HOUR_MS);
    expect(sent).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "failed" }]);
  });

  test("and asks to wait gets its time", async () => {
    answer = () => (sent.length === 1 ? { status: 429, headers: { "retry-after": "600" } } : {});
    await fire(await newBot(), ["news"]);
    await pass(HOUR_MS);
    expect(sent.map(({ at }) => at / MINUTE_MS)).toEqual([0, 10]);
    expect(await log()).toMatchObject([{ status: "delivered", attempts: [{ httpStatus: 429 }, { httpStatus: 200 }] }]);
    expect(await inbox()).toEqual([]);
  });

  test("does not change what it may have got already: what is fired meanwhile is another message", async () => {
    answer = () => (sent.length <= 2 ? { status: 503 } : {});
    const bot = await newBot();
    await fire(bot, ["first"]);
    await pass(2 * MINUTE_MS);
    await fire(bot, ["second"]);
    await pass(30 * MINUTE_MS);
    const told = sent.map(({ at, text }) => [at / MINUTE_MS, /first|second/.exec(text)?.[0]]);
    expect(told).toEqual([
      [0, "first"],
      [1, "first"],
      [2, "second"],
      [7, "first"],
    ]);
    expect((await log()).map(({ status }) => status)).toEqual(["delivered", "delivered"]);
  });

  test("is not asked again in quiet hours either, and then first with what it may have got already", async () => {
    alerts = { ...alerts, quietHours: { from: "10:00", to: "12:00", timezone: "UTC" } };
    answer = () => (sent.length === 1 ? { status: 503 } : {});
    const bot = await newBot();
    await pass(59.5 * MINUTE_MS);
    await fire(bot, ["first"]);
    await pass(30 * MINUTE_MS);
    await fire(bot, ["second"]);
    await pass(3 * HOUR_MS);
    const told = sent.map(({ at, text }) => [at / MINUTE_MS, text.match(/first|second/g)]);
    expect(told).toEqual([
      [59.5, ["first"]],
      [180, ["first"]],
      [185, ["second"]],
    ]);
  });

  test("fails what was folded with the message that told it", async () => {
    const bot = await newBot();
    await fire(bot, ["first"]);
    await pass(MINUTE_MS);
    answer = () => ({ status: 403 });
    await fire(bot, ["second"]);
    await fire(bot, ["third"]);
    await pass(10 * MINUTE_MS);
    expect((await log({ status: "failed" })).map(({ error }) => error)).toEqual(["http_status", "http_status"]);
    expect(await inbox()).toHaveLength(1);
  });

  test("fails what was folded also when a later attempt is the last, and delivers it with one that is taken", async () => {
    for (const last of [403, 200]) {
      const bot = await newBot(last === 403 ? {} : { slot: 1 });
      answer = () => ({});
      await fire(bot, ["first"]);
      await pass(MINUTE_MS);
      answer = () => ({ status: 503 });
      await fire(bot, ["second"]);
      await fire(bot, ["third"]);
      await pass(5 * MINUTE_MS);
      expect((await log({ botId: bot.id })).map(({ status }) => status).sort()).toEqual([
        "delivered",
        "digested",
        "waiting",
      ]);
      answer = () => ({ status: last });
      await pass(30 * MINUTE_MS);
      const rows = await log({ botId: bot.id });
      const folded = rows.find(({ foldedInto }) => foldedInto !== undefined);
      const expected = last === 403 ? { status: "failed", error: "http_status" } : { status: "digested" };
      expect(folded).toMatchObject(expected);
      expect(folded?.deliveredAt !== undefined).toBe(last === 200);
    }
  });

  test("because nobody set it up says so at once, and loudly", async () => {
    alerts = NO_ALERTS;
    await fire(await newBot(), ["news"]);
    await pass(MINUTE_MS);
    expect(sent).toEqual([]);
    expect(await log()).toMatchObject([{ status: "failed", error: "not_configured" }]);
    expect(await inbox()).toHaveLength(1);
    expect(logged).toMatchObject([{ fields: { channel: "slack", error: "not_configured" } }]);
  });
});

describe("a bot that pauses itself", () => {
  test("says so at once, also one whose matches lead elsewhere and that has just told something", async () => {
    const bot = await newBot();
    await fire(bot, ["news"]);
    await pass(MINUTE_MS);
    const paused: Bot = { ...bot, actions: [], status: "auto_paused", pauseReason: "robots", revision: 2 };
    await store.commit({ put: { bot: [paused] } });
    await store.commit(pausedAlert(paused, context));
    await pass(MINUTE_MS);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain("Fenwick pricing has paused itself");
    expect(sent[1]?.text).toContain("robots.txt");
  });

  const failing = { status: "auto_paused", pauseReason: "failures", consecutiveFailures: 3 } as const;
  const paused = async (bot: Bot) => {
    const now: Bot = { ...bot, ...failing, revision: bot.revision + 1 };
    await store.commit({ put: { bot: [now] } });
    await store.commit(pausedAlert(now, context));
    return now;
  };

  test("stands in the inbox at once, and only once though its channel is broken too", async () => {
    answer = () => ({ status: 404 });
    await paused(await newBot());
    await pass(MINUTE_MS);
    expect(await inbox()).toMatchObject([{ channel: "in_app", reason: "auto_paused", inboxAt: NOW }]);
    expect(await log({ status: "failed" })).toMatchObject([{ channel: "slack", error: "http_status" }]);
  });

  test("makes nothing that it fired before wait because of the inbox", async () => {
    const bot = await newBot();
    await paused({ ...bot, alert: undefined });
    await pass(MINUTE_MS);
    await fire(bot, ["news"]);
    await pass(MINUTE_MS);
    expect(sent.map(({ at }) => at / MINUTE_MS)).toEqual([1]);
  });

  test("in quiet hours and was resumed before they end alarms nobody; the inbox keeps how it was", async () => {
    alerts = { ...alerts, quietHours: { from: "08:00", to: "12:00", timezone: "UTC" } };
    const now = await paused(await newBot());
    await pass(HOUR_MS);
    const { pauseReason: _reason, ...rest } = now;
    const resumed: Bot = { ...rest, status: "active", consecutiveFailures: 0, revision: now.revision + 1 };
    await store.commit({ put: { bot: [resumed] } });
    await pass(4 * HOUR_MS);
    expect(sent).toEqual([]);
    expect(await log({ status: "failed" })).toMatchObject([{ channel: "slack", error: "nothing_to_tell" }]);
    const [kept] = await inbox();
    const facts = kept && (await store.alerts.listFacts(ws, [kept])).get(kept.id);
    expect(kept && facts && composeAlert(kept, facts)?.note).toStartWith("3 runs in a row failed.");
  });
});

describe("a test", () => {
  test("goes out in quiet hours and beside other messages, once, and stands in no inbox", async () => {
    alerts = { ...alerts, quietHours: { from: "08:00", to: "12:00", timezone: "UTC" } };
    const bot = await newBot();
    const sendTest = createSendTest(context);
    expect(await sendTest(bot)).toMatchObject({ reason: "test", status: "delivered", attempts: [{ number: 1 }] });
    answer = () => ({ status: 503 });
    expect(await sendTest(bot)).toMatchObject({ status: "failed", error: "http_status" });
    expect((await sendTest(bot))?.inboxAt).toBeUndefined();
    expect(sent[0]?.text).toContain("Test: Fenwick pricing");
    expect(await sendTest(await newBot({ alert: undefined }))).toBeUndefined();
  });
});

test("a start in the middle loses nothing and tells nothing twice", async () => {
  const bot = await newBot();
  await fire(bot, ["first"]);
  await pass(MINUTE_MS);
  await fire(bot, ["second"]);
  await queue.stop(0);
  const again = createQueue({ store, clock, log: context.log, pollMs: 30 * SECOND_MS });
  const { name, options, run, payload } = sendAlertStep;
  again.work(name, options(context.settings()), (job, signal) => run(payload.parse(job.payload), context, job, signal));
  await again.start();
  await pass(10 * MINUTE_MS);
  await again.stop(0);
  expect(sent.map(({ text }) => /first|second/.exec(text)?.[0])).toEqual(["first", "second"]);
});

describe("a stop between a message and its note", () => {
  /** One run of the step whose change is lost, as when the program is killed at that moment. */
  const attempt = async (alertId: string) =>
    sendAlertStep.run({ workspaceId: ws, alertId, attempt: 1 }, context, {} as Job, new AbortController().signal);
  const texts = () => sent.map(({ text }) => text.match(/first|second|third/g));

  test("sends the very same message again; what was fired meanwhile is told in another, and not left out", async () => {
    const bot = await newBot();
    await queue.stop(0);
    await fire(bot, ["first"]);
    await fire(bot, ["second"]);
    const [second, first] = await log();
    await store.commit(await attempt(first?.id ?? ""));
    await attempt(first?.id ?? "");
    await fire(bot, ["third"]);
    await store.commit(await attempt(first?.id ?? ""));
    expect(texts().map(String)).toEqual(["first,second", "first,second"]);
    expect(await attempt(second?.id ?? "")).toEqual({});
    const third = (await log({ status: "waiting" }))[0]?.id ?? "";
    await clock.advance(5 * MINUTE_MS);
    await store.commit(await attempt(third));
    await store.commit(await attempt(third));
    expect(texts().map(String).at(-1)).toBe("third");
    expect((await log()).map(({ status }) => status).sort()).toEqual(["delivered", "delivered", "digested"]);
  });

  test("for good, after all tries, fails what was to be told in it too", async () => {
    const bot = await newBot();
    await queue.stop(0);
    await fire(bot, ["first"]);
    await fire(bot, ["second"]);
    const first = (await log()).at(-1)?.id ?? "";
    await store.commit(await attempt(first));
    const payload = { workspaceId: ws, alertId: first, attempt: 1 };
    await store.commit((await sendAlertStep.onExhausted?.(payload, context, {} as Job, new Error("killed"))) ?? {});
    expect((await log()).map(({ status, error }) => [status, error])).toEqual(Array(2).fill(["failed", "internal"]));
  });
});

test("a clock that was put back by a day holds nothing, and messages keep their distance", async () => {
  const bot = await newBot();
  const ahead = anAlert({ botId: bot.id, status: "delivered", deliveredAt: NOW + DAY_MS });
  await store.commit({ put: { alert: [ahead] } });
  for (const text of ["first", "second", "third"]) {
    await fire(bot, [text]);
    await pass(MINUTE_MS);
  }
  await pass(5 * MINUTE_MS);
  expect(sent.map(({ at }) => at / MINUTE_MS)).toEqual([0, 5]);
});

test("the token is in the request and nowhere else: not in the alert, not in the log", async () => {
  for (const status of [200, 503, 404]) {
    answer = () => ({ status });
    await fire(await newBot(), ["news"]);
    await pass(MINUTE_MS);
  }
  expect(sent.every(({ request }) => request.headers?.["authorization"] === `Bearer ${TOKEN}`)).toBe(true);
  expect(JSON.stringify([await log(), logged])).not.toContain(TOKEN);
});
