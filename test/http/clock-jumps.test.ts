import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createKeyGuesses } from "#http/key-guesses.ts";
import { createRateLimits } from "#http/rate-limits.ts";
import { createSessions } from "#http/sessions.ts";
import { createSignInLinks } from "#http/sign-in-links.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { purgeStep } from "#pipeline/purge.ts";
import { type Api, startApi } from "../helpers/api.ts";
import { createFakeClock } from "../helpers/clock.ts";

const JUMPS: [name: string, ms: number][] = [
  ["an hour forward", HOUR_MS],
  ["a day forward", DAY_MS],
  ["an hour back", -HOUR_MS],
  ["a day back", -DAY_MS],
];
const WEEK_MS = 7 * DAY_MS;
const HOLDER = { keyId: "key_1", workspaceId: "ws_1" };

describe.each(JUMPS)("when the clock is put %s", (_, jumpMs) => {
  test("a full minute of requests stays full until the minute is over, and no longer", async () => {
    const clock = createFakeClock();
    const limits = createRateLimits({
      clock,
      settings: () => ({ readsPerMinute: 5, readBurst: 100, writesPerMinute: 5 }),
    });
    const take = () => limits.take("ws_1", "write").fits;
    expect(Array.from({ length: 6 }, take)).toEqual([true, true, true, true, true, false]);
    clock.jump(jumpMs);
    await clock.advance(MINUTE_MS - 1);
    expect(take()).toBe(false);
    await clock.advance(1);
    expect(take()).toBe(true);
  });

  test("who guessed too many keys is let in again after a minute", async () => {
    const clock = createFakeClock();
    const guesses = createKeyGuesses({ clock, log: { debug() {}, info() {}, warn() {}, error() {} } });
    for (let guess = 0; guess < 60; guess++) guesses.note("192.0.2.0/24", `hash ${guess}`);
    clock.jump(jumpMs);
    expect(guesses.note("192.0.2.0/24", "another")?.kind).toBe("rate_limited");
    await clock.advance(MINUTE_MS);
    expect(guesses.note("192.0.2.0/24", "another")).toBeUndefined();
  });

  test("a host is visited no sooner and no later than its pace", async () => {
    const clock = createFakeClock();
    const hosts = createHosts({ clock, requestsPerSecond: 1, concurrency: 2, totalConcurrency: 10 });
    const startedAt = clock.steady();
    const visits: number[] = [];
    const visit = () =>
      hosts.visit({ host: "fenwick.example", maxWaitMs: MINUTE_MS }, async () =>
        visits.push(clock.steady() - startedAt),
      );
    const all = [visit(), visit(), visit()];
    await clock.advance(0);
    clock.jump(jumpMs);
    await clock.advance(5 * SECOND_MS);
    await Promise.all(all);
    expect(visits).toEqual([0, 1_000, 2_000]);
  });

  test("a session and a link to sign in last as long as was promised", async () => {
    const clock = createFakeClock();
    const sessions = createSessions({ secret: "a secret of 32 bytes for a test", clock, baseUrl: () => "http://x" });
    const links = createSignInLinks(clock, (count) => new Uint8Array(count).fill(jumpMs % 251));
    const { setCookie } = sessions.open(HOLDER);
    const link = links.create(HOLDER);
    const isOpen = () => sessions.find(new Headers({ cookie: setCookie.split(";")[0] ?? "" })) !== undefined;
    clock.jump(jumpMs);
    await clock.advance(DAY_MS - 1);
    expect(links.take(link)).toEqual(HOLDER);
    await clock.advance(WEEK_MS - DAY_MS);
    expect(isOpen()).toBe(true);
    // Put back it lasts longer: never shorter.
    await clock.advance(1 + Math.max(0, -jumpMs));
    expect(isOpen()).toBe(false);
  });
});

describe("an answer that is kept for repeats", () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const purge = () =>
    purgeStep.run(
      {},
      {
        store: api.store,
        clock: api.clock,
        log: { debug() {}, info() {}, warn() {}, error() {} },
        settings: () => ({
          retention: { documentsMs: 0, runsMs: 0, eventsMs: 0, deliveriesMs: 0, deletedMs: 0, auditMs: WEEK_MS },
        }),
      } as unknown as PipelineContext,
      {} as never,
      new AbortController().signal,
    );

  test.each(JUMPS)("is kept for a day though the clock is put %s", async (_, jumpMs) => {
    const post = async () =>
      (
        await api.call("POST", "/v1/lists", {
          body: { name: "Priority" },
          headers: { "idempotency-key": "one list" },
        })
      ).json["id"];
    const first = await post();
    api.clock.jump(jumpMs);
    await api.clock.advance(DAY_MS - SECOND_MS);
    await purge();
    expect(await post()).toBe(first);
    await api.clock.advance(SECOND_MS + Math.max(0, -jumpMs));
    expect(await post()).not.toBe(first);
  });
});
