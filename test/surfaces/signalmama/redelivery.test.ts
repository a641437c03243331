import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Event } from "#core/event.ts";
import { DAY_MS, MINUTE_MS } from "#core/time.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { type Api, codeOf, idOf, rowsOf, startApi } from "../../helpers/api.ts";
import { startInbox } from "../../helpers/inbox.ts";
import { anAccount, aSignal } from "../../helpers/records.ts";
import { until } from "../../helpers/until.ts";
import { aReceiver, startWebhookLine } from "../../helpers/webhook-line.ts";

const SECRET = "whsec_chosen_by_the_caller";

let api: Api;
let stops: (() => Promise<void>)[];
beforeEach(async () => {
  api = await startApi();
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) await stop();
  await api.stop();
});

async function register(more: Record<string, unknown> = {}): Promise<string> {
  const body = { url: "https://hooks.example/mama", events: ["*"], secret: SECRET, ...more };
  return idOf(await api.call("POST", "/v1/webhooks", { body }));
}

/** A receiver without sockets behind the line; the clock decides when anything happens. */
async function receiver(answer: Parameters<typeof aReceiver>[1]) {
  const made = aReceiver(api, answer);
  stops.push((await startWebhookLine(api, made.outbound)).stop);
  return made.calls;
}

async function fire(count = 1): Promise<Event[]> {
  const account = anAccount({ workspaceId: api.ours.id });
  const events = Array.from(
    { length: count },
    (): Event => ({
      id: api.actions.ids.next("evt"),
      workspaceId: api.ours.id,
      type: "signal.fired",
      accountId: account.id,
      createdAt: api.clock.now(),
      causeId: "c",
      facts: { account, signal: aSignal({ accountId: account.id }) },
    }),
  );
  await api.store.commit({ events });
  await passes(MINUTE_MS);
  return events;
}

/** Time goes by in steps small enough for everything due in it to happen. */
async function passes(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += MINUTE_MS / 2) await api.clock.advance(MINUTE_MS / 2);
}

type Sent = { id: string; status: string; event_id: string; attempts: { number: number }[]; sequence: number };
const deliveriesOf = async (webhook: string, query = "") =>
  rowsOf<Sent>(await api.call("GET", `/v1/webhooks/${webhook}/deliveries${query}`));
const onlyDelivery = async (webhook: string) => {
  const [delivery] = await deliveriesOf(webhook);
  if (!delivery) throw new Error("nothing was delivered");
  return delivery;
};

describe("a test", () => {
  test("reaches this endpoint alone, signed like any delivery, and looks like no finding", async () => {
    const inbox = startInbox(SECRET);
    const line = await startWebhookLine(
      api,
      createOutbound({
        addressRules: createAddressRules({ allowPrivate: ["127.0.0.0/8"], ownPorts: [] }),
        origins: {},
        userAgent: "test",
      }),
    );
    stops.push(line.stop, inbox.stop);
    const url = `${inbox.origin}/hook`;
    const webhook = await register({ url, events: ["brief.generated"] });
    await register({ url: `${inbox.origin}/other` });
    const answer = await api.call("POST", `/v1/webhooks/${webhook}:test`);
    expect([answer.status, answer.json["status"], answer.json["event"]]).toEqual([202, "pending", "webhook.test"]);

    await until(
      "the test arrives and is noted",
      5_000,
      async () => (await onlyDelivery(webhook)).status === "delivered",
    );
    expect(inbox.received.length).toBe(1);
    const [received] = inbox.received;
    if (!received) throw new Error("nothing came");
    expect(received.isSigned).toBe(true);
    expect(received.body).toEqual({
      event: "webhook.test",
      event_id: String(answer.json["event_id"]),
      created_at: "2026-06-01T09:00:00.000Z",
      delivered_at: "2026-06-01T09:00:00.000Z",
      workspace_id: api.ours.id,
      cause_id: expect.any(String),
      api_version: "v1",
      attempt: 1,
      sequence: 1,
      webhook: { id: webhook, url },
    });
    expect((await api.call("GET", `/v1/webhooks/${webhook}`)).json).toMatchObject({
      last_success_at: "2026-06-01T09:00:00.000Z",
      last_failure_at: null,
    });
    const sent = await api.call("GET", `/v1/webhooks/${webhook}/deliveries/${answer.json["id"]}`);
    expect(sent.json["body"]).toEqual(received.body);
  });

  test("goes out to a disabled endpoint too, which stays disabled", async () => {
    const calls = await receiver(() => 200);
    const webhook = await register();
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "disabled" } });
    await api.call("POST", `/v1/webhooks/${webhook}:test`);
    await passes(MINUTE_MS);
    expect(calls.map((call) => call.body["event"])).toEqual(["webhook.test"]);
    expect((await api.call("GET", `/v1/webhooks/${webhook}`)).json).toMatchObject({
      status: "disabled",
      disabled_reason: "disabled through the API",
    });
  });

  test("takes its number in the one row of all deliveries of the endpoint", async () => {
    await receiver(() => 200);
    const webhook = await register();
    await fire();
    await Promise.all([1, 2, 3].map(() => api.call("POST", `/v1/webhooks/${webhook}:test`)));
    await fire();
    expect((await deliveriesOf(webhook)).map((row) => row.sequence)).toEqual([5, 4, 3, 2, 1]);
  });
});

describe("a delivery sent again", () => {
  test("keeps its event id and its attempts, counts on and goes through the whole schedule anew", async () => {
    let status = 400;
    const calls = await receiver(() => status);
    const webhook = await register();
    const [event] = await fire();
    const failed = await onlyDelivery(webhook);
    expect([failed.status, failed.attempts.length]).toEqual(["failed", 1]);

    status = 500;
    const begunAt = api.clock.now();
    const path = `/v1/webhooks/${webhook}/deliveries/${failed.id}`;
    const answer = await api.call("POST", `${path}:redeliver`);
    expect([answer.status, answer.json["status"]]).toEqual([202, "pending"]);
    await passes(900 * MINUTE_MS);
    expect(calls.slice(1).map((call) => Math.floor((call.at - begunAt) / MINUTE_MS))).toEqual([0, 1, 6, 31, 151, 871]);
    expect(calls.map((call) => call.body["attempt"])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(calls.map((call) => call.body["event_id"]))).toEqual(new Set([event?.id]));
    const { json } = await api.call("GET", path);
    expect([json["status"], (json["attempts"] as unknown[]).length]).toEqual(["failed", 7]);
  });

  test("while it waits for its next attempt is tried at once, and the schedule goes on from there", async () => {
    const calls = await receiver(() => 500);
    const webhook = await register();
    await fire();
    const waiting = await onlyDelivery(webhook);
    const begunAt = calls[0]?.at ?? 0;
    await passes(2 * MINUTE_MS);
    expect(calls.length).toBe(2);
    await api.call("POST", `/v1/webhooks/${webhook}/deliveries/${waiting.id}:redeliver`);
    await passes(40 * MINUTE_MS);
    // The third comes because it is asked for, at 3 minutes instead of 6; the fourth 25 minutes after it.
    expect(calls.map((call) => Math.floor((call.at - begunAt) / MINUTE_MS))).toEqual([0, 1, 3, 28]);
    expect((await onlyDelivery(webhook)).attempts.map((attempt) => attempt.number)).toEqual([1, 2, 3, 4]);
  });

  test("is refused when the endpoint is disabled or the event is no longer kept", async () => {
    await receiver(() => 200);
    const webhook = await register();
    await fire();
    const { id } = await onlyDelivery(webhook);
    const redeliver = () => api.call("POST", `/v1/webhooks/${webhook}/deliveries/${id}:redeliver`);
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "disabled" } });
    const disabled = await redeliver();
    expect([disabled.status, codeOf(disabled)]).toEqual([409, "webhook_disabled"]);
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "enabled" } });
    const never = Number.MIN_SAFE_INTEGER;
    const eventsAt = api.clock.now() + 1;
    const others = {
      documentsAt: never,
      fetchesAt: never,
      runsAt: never,
      botsAt: never,
      looksAt: never,
      deliveriesAt: never,
    };
    await api.store.purgeOlderThan({ ...others, replaysAt: never, listsAt: never, eventsAt });
    const forgotten = await redeliver();
    expect([forgotten.status, codeOf(forgotten)]).toEqual([404, "event_not_found"]);
  });

  test("belongs to its endpoint alone", async () => {
    await receiver(() => 200);
    const [webhook, other] = [await register(), await register({ events: ["brief.generated"] })];
    await fire();
    const { id } = await onlyDelivery(webhook);
    for (const [method, verb] of [
      ["GET", ""],
      ["POST", ":redeliver"],
    ] as const) {
      const answer = await api.call(method, `/v1/webhooks/${other}/deliveries/${id}${verb}`);
      expect([answer.status, codeOf(answer)]).toEqual([404, "delivery_not_found"]);
    }
  });
});

describe("what was held for a disabled endpoint", () => {
  test("stays held when it is enabled, and is replayed in order, chunk after chunk", async () => {
    const calls = await receiver(() => 200);
    const webhook = await register();
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "disabled" } });
    const events = await fire(250);
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "enabled" } });
    await passes(MINUTE_MS);
    expect([calls.length, (await deliveriesOf(webhook, "?status=held&limit=100")).length]).toEqual([0, 100]);

    const answer = await api.call("POST", `/v1/webhooks/${webhook}:replay`, { body: { status: "held" } });
    expect([answer.status, answer.json]).toEqual([202, { webhook_id: webhook, deliveries: 250 }]);
    await passes(5 * MINUTE_MS);
    const order = new Map(events.map((event, index) => [event.id, index]));
    const places = calls.map((call) => order.get(String(call.body["event_id"])) ?? -1);
    expect([...places].sort((a, b) => a - b)).toEqual(events.map((_, index) => index));
    // Four are on their way at once, so each is near its place.
    expect(places.every((place, index) => Math.abs(place - index) < 100)).toBe(true);
    expect(await deliveriesOf(webhook, "?status=held")).toEqual([]);
    expect((await api.call("POST", `/v1/webhooks/${webhook}:replay`)).json["deliveries"]).toBe(0);
  });

  test("can be narrowed down to a time and a status", async () => {
    let status = 400;
    const calls = await receiver(() => status);
    const webhook = await register();
    await fire();
    await passes(10 * MINUTE_MS);
    const since = new Date(api.clock.now()).toISOString();
    const [later] = await fire();
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "disabled" } });
    await fire();
    const early = await api.call("POST", `/v1/webhooks/${webhook}:replay`);
    expect([early.status, codeOf(early)]).toEqual([409, "webhook_disabled"]);
    await api.call("PATCH", `/v1/webhooks/${webhook}`, { body: { status: "enabled" } });
    status = 200;
    const before = calls.length;
    const answer = await api.call("POST", `/v1/webhooks/${webhook}:replay`, { body: { since, status: "failed" } });
    await passes(MINUTE_MS);
    expect(answer.json["deliveries"]).toBe(1);
    expect(calls.slice(before).map((call) => call.body["event_id"])).toEqual([later?.id]);
  });

  test("can be told up to a time, what arrived included, and nothing beyond it goes out", async () => {
    const calls = await receiver(() => 200);
    const webhook = await register();
    const [first] = await fire();
    const until = new Date(api.clock.now()).toISOString();
    await passes(10 * MINUTE_MS);
    await fire();
    const asked = { until, status: "all" };
    const answer = await api.call("POST", `/v1/webhooks/${webhook}:replay`, { body: asked });
    await passes(MINUTE_MS);
    expect(answer.json["deliveries"]).toBe(1);
    expect(calls.map((call) => call.body["event_id"]).filter((id) => id === first?.id).length).toBe(2);
    expect(calls.length).toBe(3);
  });
});

describe("an endpoint that only fails", () => {
  /** The appliance is off for some days, so that they need not be lived through. */
  async function daysLater(days: number, answer: Parameters<typeof aReceiver>[1]) {
    for (const stop of stops.splice(0)) await stop();
    await api.clock.advance(days * DAY_MS);
    await receiver(answer);
  }
  const look = async (webhook: string) => (await api.call("GET", `/v1/webhooks/${webhook}`)).json;

  test("is disabled when a series ends after five days without one success", async () => {
    let status = 400;
    await receiver(() => status);
    const webhook = await register();
    await fire();
    await daysLater(4, () => status);
    await fire();
    expect((await look(webhook))["status"]).toBe("enabled");
    await daysLater(1, () => status);
    status = 500;
    await fire();
    // The series goes on, and one of its attempts may still succeed.
    expect((await look(webhook))["status"]).toBe("enabled");
    status = 400;
    await passes(6 * MINUTE_MS);
    expect(await look(webhook)).toMatchObject({
      status: "disabled",
      disabled_reason: "no success for 5 days",
      last_success_at: null,
    });
  });

  test("is left alone when there was a success in between", async () => {
    await receiver(() => 400);
    const webhook = await register();
    await fire();
    await daysLater(4, () => 200);
    await fire();
    await daysLater(4, () => 400);
    await fire();
    const json = await look(webhook);
    expect(json["status"]).toBe("enabled");
    expect(Date.parse(String(json["last_success_at"]))).toBeLessThan(Date.parse(String(json["last_failure_at"])));
  });
});

test("an export that was asked for ends with an event to who asked for it by name", async () => {
  const calls = await receiver(() => 200);
  await register({ events: ["export.completed"] });
  await register();
  const { json } = await api.call("POST", "/v1/exports", { body: { kind: "accounts", format: "ndjson" } });
  await passes(2 * MINUTE_MS);
  expect(calls.map((call) => call.body)).toMatchObject([
    {
      event: "export.completed",
      export: {
        id: json["id"],
        kind: "accounts",
        format: "ndjson",
        status: "completed",
        row_count: 0,
        download_url: `${api.actions.baseUrl}/v1/exports/${json["id"]}/download`,
        expires_at: expect.stringMatching(/^2026-06-02T09:/),
      },
    },
  ]);
});
