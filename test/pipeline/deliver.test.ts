import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Event } from "#core/event.ts";
import type { Outbound, OutboundResult } from "#core/outbound.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { Webhook } from "#core/webhook.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { deliverStep } from "#pipeline/deliver.ts";
import { publishStep } from "#pipeline/publish.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { anAccount, anEvent, aSignal, aWebhook, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds(() => NOW, 99n);
const settings = {
  webhooks: { timeoutMs: 10 * SECOND_MS, retryMs: [1, 5, 25, 120, 720].map((minutes) => minutes * MINUTE_MS) },
};
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
});
afterEach(() => opened.remove());

const answered = (status: number, headers: Record<string, string> = {}): OutboundResult => ({
  kind: "response",
  status,
  headers,
  body: new Uint8Array(),
  durationMs: 1,
});

/** The world outside as the receiver of this test plays it; notes when it was asked. */
function receiver(answer: (attempt: number) => OutboundResult): {
  outbound: Outbound;
  calls: { at: number; url: string; body: string }[];
} {
  const calls: { at: number; url: string; body: string }[] = [];
  return {
    calls,
    outbound: {
      async request({ url, body }) {
        calls.push({ at: clock.now() - NOW, url, body: String(body) });
        return answer(calls.length);
      },
    },
  };
}

function anAccountEvent(type: Event["type"] = "signal.fired"): Event {
  const account = anAccount();
  return anEvent({ type, accountId: account.id, createdAt: clock.now(), facts: { account, signal: aSignal() } });
}

/** Runs publishing and delivering on the real queue and store until nothing is due any more. */
async function deliver(
  webhooks: Webhook[],
  events: Event[],
  outbound: Outbound,
  forMs: number,
  overrides: Partial<PipelineContext> = {},
) {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const queue = createQueue({ store, clock, log, pollMs: 30 * SECOND_MS });
  const renderEvent: PipelineContext["renderEvent"] = (event, delivery) =>
    JSON.stringify({ event_id: event.id, ...delivery });
  const context = {
    store,
    clock,
    ids,
    log,
    random: () => 0,
    webhookOutbound: outbound,
    renderEvent,
    settings: () => settings,
    ...overrides,
  } as unknown as PipelineContext;
  for (const step of [publishStep, deliverStep]) {
    queue.work(
      step.name,
      step.options(context.settings()),
      (job, signal) => step.run(step.payload.parse(job.payload) as never, context, job, signal),
      async (job, error) => step.onExhausted?.(step.payload.parse(job.payload) as never, context, job, error) ?? {},
    );
  }
  await store.commit({ put: { webhook: webhooks } });
  await store.commit({ events });
  await queue.start();
  for (let passed = 0; passed < forMs; passed += MINUTE_MS) await clock.advance(Math.min(MINUTE_MS, forMs - passed));
  await queue.stop(0);
  const lists = await Promise.all(webhooks.map(({ id }) => store.deliveries.list(ws, id, { limit: 100 })));
  return lists.flatMap((list) => list.rows);
}

describe("a receiver", () => {
  test("that always fails sees six attempts, about 0, 1, 6, 31, 151 and 871 minutes after the event, then silence", async () => {
    const { outbound, calls } = receiver(() => answered(500));
    const [delivery] = await deliver([aWebhook()], [anAccountEvent()], outbound, 1_000 * MINUTE_MS);
    // The queue of this test looks for due jobs twice a minute.
    expect(calls.map((call) => Math.floor(call.at / MINUTE_MS))).toEqual([0, 1, 6, 31, 151, 871]);
    expect(delivery?.status).toBe("failed");
    expect(delivery?.attempts.map((attempt) => [attempt.number, attempt.outcome, attempt.httpStatus])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, "rejected", 500]),
    );
  });

  test("gets the same event id at each attempt and a fresh delivery time", async () => {
    const { outbound, calls } = receiver((attempt) => answered(attempt < 3 ? 503 : 200));
    const event = anAccountEvent();
    const [delivery] = await deliver([aWebhook()], [event], outbound, 10 * MINUTE_MS);
    const bodies = calls.map((call) => JSON.parse(call.body));
    expect(bodies.map((body) => body.event_id)).toEqual([event.id, event.id, event.id]);
    expect(bodies.map((body) => body.attempt)).toEqual([1, 2, 3]);
    expect(new Set(bodies.map((body) => body.deliveredAt)).size).toBe(3);
    expect(delivery).toMatchObject({ status: "delivered" });
    expect(delivery?.nextAttemptAt).toBeUndefined();
  });

  test("that refuses with 400 is not asked again", async () => {
    const { outbound, calls } = receiver(() => answered(400));
    const [delivery] = await deliver([aWebhook()], [anAccountEvent()], outbound, 10 * MINUTE_MS);
    expect([calls.length, delivery?.status]).toEqual([1, "failed"]);
  });

  test("is remembered with the beginning of its answer, without what cannot be text", async () => {
    const body = new TextEncoder().encode(`no such\0 tenant \u{1f600}${"x".repeat(600)}`);
    const { outbound } = receiver(
      (attempt) => (attempt === 1 ? { ...answered(503), body } : answered(204)) as OutboundResult,
    );
    const [delivery] = await deliver([aWebhook()], [anAccountEvent()], outbound, 10 * MINUTE_MS);
    const [refused, taken] = delivery?.attempts ?? [];
    expect([refused?.answer?.slice(0, 18), refused?.answer?.length]).toEqual(["no such tenant \u{1f600}x", 500]);
    expect(taken).toMatchObject({ outcome: "delivered", httpStatus: 204 });
    expect(taken).not.toHaveProperty("answer");
  });

  test("that says 429 with Retry-After is asked again when it said", async () => {
    const { outbound, calls } = receiver((attempt) =>
      attempt === 1 ? answered(429, { "retry-after": "240" }) : answered(200),
    );
    await deliver([aWebhook()], [anAccountEvent()], outbound, 10 * MINUTE_MS);
    expect(calls.map((call) => Math.floor(call.at / MINUTE_MS))).toEqual([0, 4]);
  });

  test("that is gone is disabled, and later events are kept for it", async () => {
    const { outbound, calls } = receiver(() => answered(410));
    const webhook = aWebhook();
    await deliver([webhook], [anAccountEvent()], outbound, MINUTE_MS);
    expect(await store.webhooks.find(ws, webhook.id)).toMatchObject({
      status: "disabled",
      disabledReason: "the receiver answered 410 Gone",
    });
    const kept = await deliver([], [anAccountEvent()], outbound, MINUTE_MS);
    expect(kept).toEqual([]);
    expect((await store.deliveries.list(ws, webhook.id, { limit: 10 })).rows.map((row) => row.status)).toEqual([
      "held",
      "failed",
    ]);
    expect(calls.length).toBe(1);
  });

  test("that cannot be reached is tried on, with the class of the failure in the log", async () => {
    const { outbound } = receiver((attempt) =>
      attempt === 1 ? { kind: "failed", reason: "connect", message: "x" } : answered(200),
    );
    const [delivery] = await deliver([aWebhook()], [anAccountEvent()], outbound, 5 * MINUTE_MS);
    expect(delivery?.attempts).toMatchObject([
      { outcome: "unreachable", error: "connect" },
      { outcome: "delivered", httpStatus: 200 },
    ]);
  });
});

test("eight endpoints that hang with a backlog do not keep a healthy one waiting", async () => {
  const hanging = Array.from({ length: 8 }, (_, n) => aWebhook({ url: `http://127.0.0.1:1/hangs/${n}` }));
  const healthy = aWebhook({ url: "http://127.0.0.1:1/healthy", events: ["crawl.completed"] });
  const delivered: string[] = [];
  const published = Array.from({ length: 10 }, () => anAccountEvent("crawl.completed"));
  let hangs = 0;
  const outbound: Outbound = {
    async request({ url }) {
      if (url !== healthy.url) {
        // Its events come when all the others hang already.
        if (++hangs === 32) await store.commit({ events: published });
        return new Promise<never>(() => {});
      }
      delivered.push(url);
      return answered(200);
    },
  };
  const backlog = Array.from({ length: 10 }, () => anAccountEvent());
  await deliver([...hanging, healthy], backlog, outbound, 3 * SECOND_MS);
  expect({ hangs, delivered: delivered.length }).toEqual({ hangs: 32, delivered: published.length });
});

test("a delivery that fails through a fault of ours ends as failed, and its last attempt says so", async () => {
  const { outbound, calls } = receiver(() => answered(200));
  const renderEvent = () => {
    throw new Error("this event cannot be rendered");
  };
  const [delivery] = await deliver([aWebhook()], [anAccountEvent()], outbound, 10 * MINUTE_MS, { renderEvent });
  expect(delivery).toMatchObject({ status: "failed", attempts: [{ number: 1, error: "internal" }] });
  expect(delivery?.nextAttemptAt).toBeUndefined();
  expect(calls).toEqual([]);
});

describe("publishing", () => {
  test("that fails again and again is begun anew until it succeeds", async () => {
    const { outbound, calls } = receiver(() => answered(200));
    let failures = 0;
    const failing: Store = {
      ...store,
      webhooks: {
        ...store.webhooks,
        listAll: (workspaceId) =>
          failures++ < 6 ? Promise.reject(new Error("the disk is slow")) : store.webhooks.listAll(workspaceId),
      },
    };
    await deliver([aWebhook()], [anAccountEvent()], outbound, 20 * MINUTE_MS, { store: failing });
    expect(calls.length).toBe(1);
  });

  test("sends the six core events to *, optional ones only by name, and filters by type and strength", async () => {
    const { outbound } = receiver(() => answered(200));
    const all = aWebhook();
    const byName = aWebhook({ events: ["crawl.completed"] });
    const strict = aWebhook({ filters: { strengthGte: 90 } });
    const deliveries = await deliver(
      [all, byName, strict],
      [anAccountEvent("signal.fired"), anAccountEvent("crawl.completed")],
      outbound,
      MINUTE_MS,
    );
    expect(deliveries.map((row) => [row.webhookId, row.eventType])).toEqual([
      [all.id, "signal.fired"],
      [byName.id, "crawl.completed"],
    ]);
  });

  test("numbers the deliveries of each endpoint from 1 upwards", async () => {
    const { outbound } = receiver(() => answered(200));
    const deliveries = await deliver(
      [aWebhook()],
      [anAccountEvent(), anAccountEvent(), anAccountEvent()],
      outbound,
      MINUTE_MS,
    );
    expect(deliveries.map((row) => row.sequence).sort()).toEqual([1, 2, 3]);
  });
});
