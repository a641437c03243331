import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Event } from "#core/event.ts";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { type Api, idOf, rowsOf, startApi } from "../helpers/api.ts";
import { anAccount, aSignal } from "../helpers/records.ts";
import { until } from "../helpers/until.ts";
import { startWebhookLine } from "../helpers/webhook-line.ts";

const SCHEDULE = [0, 1, 6, 31, 151, 871];

type Row = {
  event_id: string;
  status: string;
  attempts: { at: string; error: string | null }[];
  next_attempt_at: string | null;
};

let api: Api;
let stops: (() => Promise<void>)[];
beforeEach(async () => {
  api = await startApi();
  stops = [];
});
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  await api.stop();
});

/** A receiver on one port that can be taken down, so that nobody listens there, and put up again. */
function aTarget() {
  const received: { eventId: string; at: number }[] = [];
  const listen = (port: number) =>
    Bun.serve({
      hostname: "127.0.0.1",
      port,
      async fetch(request) {
        const { event_id } = (await request.json()) as { event_id: string };
        received.push({ eventId: event_id, at: api.clock.now() });
        return new Response(null, { status: 204 });
      },
    });
  let server = listen(0);
  const port = server.port ?? 0;
  stops.push(() => server.stop(true));
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    down: () => server.stop(true),
    up: () => {
      server = listen(port);
    },
  };
}

async function fire(): Promise<string> {
  const account = anAccount({ workspaceId: api.ours.id });
  const event: Event = {
    id: api.actions.ids.next("evt"),
    workspaceId: api.ours.id,
    type: "signal.fired",
    accountId: account.id,
    createdAt: api.clock.now(),
    causeId: "c",
    facts: { account, signal: aSignal({ accountId: account.id }) },
  };
  await api.store.commit({ events: [event] });
  return event.id;
}

test("a target that is down for 20 hours gets the attempts that fall due and no other, and everything once it is back", async () => {
  const addressRules = createAddressRules({ allowPrivate: ["127.0.0.1"] });
  const line = await startWebhookLine(api, createOutbound({ addressRules, origins: {}, userAgent: "test" }));
  stops.push(line.stop);
  const target = aTarget();
  const webhook = idOf(await api.call("POST", "/v1/webhooks", { body: { url: target.url, events: ["*"] } }));
  const rows = async () =>
    new Map(rowsOf<Row>(await api.call("GET", `/v1/webhooks/${webhook}/deliveries`)).map((row) => [row.event_id, row]));
  /** Moves the clock past the next due time, again and again, and waits for what it makes due: real sockets take real time. */
  const passUntil = async (endAt: number) => {
    for (;;) {
      const due = [...(await rows()).values()].flatMap(({ next_attempt_at: at }) =>
        at === null ? [] : [Date.parse(at)],
      );
      const nextAt = Math.min(...due) + MINUTE_MS / 2;
      if (nextAt > endAt) break;
      const made = (await attemptsMade()) + 1;
      await api.clock.advance(Math.max(0, nextAt - api.clock.now()));
      await until("the attempt that is due", 5_000, async () => {
        await api.clock.advance(1);
        return (await attemptsMade()) >= made;
      });
    }
    await api.clock.advance(Math.max(0, endAt - api.clock.now()));
  };
  const attemptsMade = async () => [...(await rows()).values()].reduce((sum, { attempts }) => sum + attempts.length, 0);
  const minutesOf = ({ attempts }: Row, from: number) =>
    attempts.map(({ at }) => Math.floor((Date.parse(at) - from) / MINUTE_MS));

  await target.down();
  const startAt = api.clock.now();
  const first = await fire();
  await until("the first attempt", 5_000, async () => {
    await api.clock.advance(MINUTE_MS / 2);
    return (await attemptsMade()) === 1;
  });
  await passUntil(startAt + 6 * HOUR_MS);
  const secondAt = api.clock.now();
  const second = await fire();
  await until("the second's first attempt", 5_000, async () => {
    await api.clock.advance(MINUTE_MS / 2);
    return ((await rows()).get(second)?.attempts.length ?? 0) === 1;
  });
  await passUntil(startAt + 20 * HOUR_MS);

  const down = await rows();
  const [lost, waiting] = [down.get(first), down.get(second)];
  if (!lost || !waiting) throw new Error("a delivery is missing");
  expect(lost.status).toBe("failed");
  expect(minutesOf(lost, startAt)).toEqual(SCHEDULE);
  expect(waiting.status).toBe("pending");
  expect(minutesOf(waiting, secondAt)).toEqual(SCHEDULE.slice(0, 5));
  expect([...lost.attempts, ...waiting.attempts].every(({ error }) => error === "connect")).toBe(true);
  expect(target.received).toEqual([]);

  target.up();
  await passUntil(startAt + 24 * HOUR_MS);
  const back = (await rows()).get(second);
  expect([back?.status, back && minutesOf(back, secondAt)]).toEqual(["delivered", SCHEDULE]);
  expect(target.received.map(({ eventId }) => eventId)).toEqual([second]);

  const since = new Date(startAt).toISOString();
  const replayed = await api.call("POST", `/v1/webhooks/${webhook}:replay`, { body: { since } });
  expect(replayed.json["deliveries"]).toBe(1);
  await until("what was given up arrives", 5_000, async () => {
    await api.clock.advance(MINUTE_MS / 2);
    return target.received.length === 2;
  });
  expect(target.received.map(({ eventId }) => eventId)).toEqual([second, first]);
});
