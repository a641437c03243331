import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { revokeKey } from "#actions/keys.ts";
import type { Event } from "#core/event.ts";
import { DAY_MS, SECOND_MS } from "#core/time.ts";
import { EventWire } from "#surfaces/signalmama/wire/event.ts";
import { type Api, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { type EventSource, openEvents } from "../../helpers/event-source.ts";
import { anAccount, anEvent, aSignal, NOW } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

function anAccountEvent(more: Partial<Event> = {}): Event {
  const account = anAccount({ id: "acct_01K8Z3E5QJ6T7V8W9XYA" });
  return anEvent({
    workspaceId: api.ours.id,
    accountId: account.id,
    facts: { account, signal: aSignal({ accountId: account.id }), scoreBefore: 60, scoreAfter: 60 },
    ...more,
  });
}

/** Commits events one by one, so that their order is known. */
async function commit(...events: Event[]): Promise<string[]> {
  for (const event of events) await api.store.commit({ events: [event] });
  return events.map((event) => event.id);
}

async function listed(query: string): Promise<string[]> {
  const answer = await api.call("GET", `/v1/events?${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return rowsOf<{ event_id: string }>(answer).map((row) => row.event_id);
}

const endId = async () => (await api.store.events.findEnd(api.ours.id))?.id ?? "0";

/** Reads until `count` messages are there; the ids in their order. */
async function take(source: EventSource, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const message = await source.next();
    if (!message) throw new Error(`the stream ended after ${taken.length} of ${count}`);
    taken.push(message.id);
  }
  return taken;
}

describe("the log", () => {
  test("is told oldest first, as the bodies of webhooks without the fields of a delivery", async () => {
    const after = await endId();
    const [first, second] = [anAccountEvent({ createdAt: NOW + 9 }), anAccountEvent()];
    await commit(first, second);
    const answer = await api.call("GET", `/v1/events?after=${after}`);
    expect(answer.json).toMatchObject({
      data: [
        {
          event: "signal.fired",
          event_id: first.id,
          created_at: "2026-06-01T09:00:00.009Z",
          workspace_id: api.ours.id,
          api_version: "v1",
          signal: { type: "funding", sources: [{ kind: "site" }] },
          account: { domain: "northwind.example", icp_score_before: 60, icp_score_after: 60 },
        },
        { event_id: second.id },
      ],
      has_more: false,
      next_cursor: null,
    });
    const [row] = rowsOf(answer);
    for (const field of ["delivered_at", "attempt", "sequence"]) expect(row).not.toHaveProperty(field);
    expect(EventWire.strict().safeParse(row).error).toBeUndefined();
  });

  test("is walked by cursor once, in either order, while more comes in", async () => {
    const after = await endId();
    const made = await commit(...Array.from({ length: 23 }, () => anAccountEvent()));
    for (const [order, expected] of [
      ["asc", made],
      ["desc", [...made].reverse()],
    ] as const) {
      const seen: string[] = [];
      const filter = order === "asc" ? `after=${after}&limit=5` : "order=desc&limit=5&type=signal.fired";
      let cursor = "";
      while (seen.length < 23) {
        const answer = await api.call("GET", `/v1/events?${filter}${cursor}`);
        seen.push(...rowsOf<{ event_id: string }>(answer).map((row) => row.event_id));
        cursor = `&cursor=${answer.json["next_cursor"]}`;
        if (order === "desc") await commit(anAccountEvent({ type: "account.scored" }));
      }
      expect(seen.slice(0, 23)).toEqual(expected);
    }
  });

  test("is filtered by type, account and time together", async () => {
    const after = await endId();
    const [, brief, late] = await commit(
      anAccountEvent(),
      anAccountEvent({ type: "contact.added" }),
      anAccountEvent({ createdAt: NOW + DAY_MS, accountId: "acct_01K8Z3E5QJ6T7V8W9XYZ" }),
    );
    expect(await listed(`after=${after}&type=contact.added`)).toEqual([brief ?? ""]);
    expect(await listed(`after=${after}&type=contact.added,signal.fired&since=2026-06-02`)).toEqual([late ?? ""]);
    expect(await listed(`after=${after}&account_id=acct_01K8Z3E5QJ6T7V8W9XYZ`)).toEqual([late ?? ""]);
    expect(await listed(`after=${after}&account_id=acct_01K8Z3E5QJ6T7V8W9XYZ&until=2026-06-01T10:00:00Z`)).toEqual([]);
    expect(await listed(`after=${after}&account_id=nobody`)).toEqual([]);
  });

  test("of another workspace is not told", async () => {
    const [foreign] = await commit(anAccountEvent({ workspaceId: api.theirs.id }));
    expect(await listed("order=desc&limit=100")).not.toContain(foreign ?? "");
    expect(codeOf(await api.call("GET", `/v1/events?after=${foreign}`))).toBe("invalid_param");
  });

  test("goes on behind its beginning, written 0", async () => {
    const whole = await listed("limit=100");
    expect(await listed("after=0&limit=100")).toEqual(whole);
  });
});

describe("the stream", () => {
  const open = (options: { query?: string; lastEventId?: string; key?: string } = {}) =>
    openEvents(api.url, { key: api.keys.read_only, ...options });

  test("tells what is stored from now on, once and in order, and nothing of another workspace", async () => {
    await commit(anAccountEvent());
    const source = await open();
    expect(source.response.status).toBe(200);
    expect(source.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(source.response.headers.get("cache-control")).toBe("no-store");
    expect(source.response.headers.get("x-accel-buffering")).toBe("no");
    const made = await commit(anAccountEvent(), anAccountEvent({ workspaceId: api.theirs.id }), anAccountEvent());
    const first = await source.next();
    expect(first).toMatchObject({ id: made[0], type: "signal.fired", data: { event_id: made[0] } });
    expect(EventWire.safeParse(first?.data).success).toBe(true);
    expect(await take(source, 1)).toEqual([made[2] ?? ""]);
    source.close();
  });

  test("is filtered like the list", async () => {
    const source = await open({ query: "type=contact.added&account_id=acct_01K8Z3E5QJ6T7V8W9XYA" });
    const [, , wanted] = await commit(
      anAccountEvent(),
      anAccountEvent({ type: "contact.added", accountId: "acct_01K8Z3E5QJ6T7V8W9XYZ" }),
      anAccountEvent({ type: "contact.added" }),
    );
    expect(await take(source, 1)).toEqual([wanted ?? ""]);
    source.close();
  });

  test("begins behind Last-Event-ID, before that behind `after`", async () => {
    const [first, second, third] = await commit(anAccountEvent(), anAccountEvent(), anAccountEvent());
    const resumed = await open({ query: `after=${second}`, lastEventId: first ?? "" });
    expect(await take(resumed, 2)).toEqual([second ?? "", third ?? ""]);
    resumed.close();
    const given = await open({ query: `after=${second}` });
    expect(await take(given, 1)).toEqual([third ?? ""]);
    given.close();
  });

  test("can be come back to although nothing was told before the cut", async () => {
    const source = await open();
    const comment = source.comment();
    await api.clock.advance(15 * SECOND_MS);
    await comment;
    source.close();
    const [missed] = await commit(anAccountEvent());
    const again = await open({ lastEventId: source.lastEventId() });
    expect(await take(again, 1)).toEqual([missed ?? ""]);
    again.close();
  });

  test("cut and resumed at odd places while many write tells every event once and in order", async () => {
    const first = await open();
    let lastEventId = await endId();
    first.close();
    const begin = lastEventId;
    const writers = Array.from({ length: 10 }, async (_, writer) => {
      for (let n = 0; n < 50; n++) await commit(anAccountEvent({ createdAt: NOW - writer * SECOND_MS }));
    });
    const told: string[] = [];
    // Cuts after 1 to 60 messages, always the same.
    for (let cut = 7; told.length < 500; cut = ((cut * 31) % 61) + 1) {
      const source = await open({ lastEventId });
      told.push(...(await take(source, Math.min(cut, 500 - told.length))));
      lastEventId = source.lastEventId();
      source.close();
    }
    await Promise.all(writers);
    const log: string[] = [];
    for (let after = begin; log.length < 500; after = log.at(-1) ?? begin) {
      log.push(...(await listed(`after=${after}&limit=100`)));
    }
    expect(told).toEqual(log);
  });

  test("says so when the log does not know Last-Event-ID, and begins with the oldest", async () => {
    const [foreign] = await commit(anAccountEvent({ workspaceId: api.theirs.id }));
    const [oldest] = await listed("limit=1");
    for (const lastEventId of ["evt_00000000000000000001", "junk", foreign ?? ""]) {
      const source = await open({ lastEventId });
      expect((await source.next())?.type).toBe("log.gap");
      expect(await take(source, 1)).toEqual([oldest ?? ""]);
      source.close();
    }
  });

  test("gives a sign of life after 15 s of silence", async () => {
    const source = await open();
    const comment = source.comment();
    await untilSleeping(1);
    await api.clock.advance(15 * SECOND_MS);
    expect(await comment).toBe("still here");
    source.close();
  });

  test("ends within 30 s of the revocation of its key, also when it is never silent", async () => {
    const created = await api.call("POST", "/v1/keys", { body: { name: "for a while", role: "read_only" } });
    const source = await open({ key: String(created.json["key"]) });
    const [told] = await commit(anAccountEvent());
    expect(await take(source, 1)).toEqual([told ?? ""]);
    await revokeKey(api.actions, api.ours.id, String(created.json["id"]));
    await api.clock.advance(29 * SECOND_MS);
    await commit(anAccountEvent());
    expect(await source.next()).toBeUndefined();
  });

  test("is open to 50 readers of a workspace at once, HEAD requests aside", async () => {
    for (let n = 0; n < 3; n++) expect((await api.call("HEAD", "/v1/events/stream")).status).toBe(200);
    await untilSleeping(0);
    const sources = await Promise.all(Array.from({ length: 50 }, () => open()));
    expect(sources.map((source) => source.response.status)).toEqual(Array(50).fill(200));
    const refused = await api.call("GET", "/v1/events/stream");
    expect([refused.status, codeOf(refused), refused.headers.get("retry-after")]).toEqual([429, "rate_limited", "2"]);
    const foreign = await openEvents(api.url, { key: api.foreignKeys.admin });
    expect(foreign.response.status).toBe(200);
    await untilSleeping(51);
    sources[0]?.close();
    await untilSleeping(50);
    const again = await open();
    expect(again.response.status).toBe(200);
    for (const source of [...sources, again, foreign]) source.close();
  });

  test("ends at once when the server stops", async () => {
    const other = await startApi();
    const source = await openEvents(other.url, { key: other.keys.admin });
    const end = source.next();
    // Without an end of its own the stream would hold the stop up for the whole grace.
    const stopped = other.server.stop(60 * SECOND_MS);
    await other.clock.advance(SECOND_MS);
    await stopped;
    expect(await end).toBeUndefined();
    await other.stop();
  });
});

/** Lets the server come to as many waiting streams as this. */
async function untilSleeping(count: number): Promise<void> {
  while (api.clock.sleepers() !== count) await new Promise((resolve) => setImmediate(resolve));
}
