import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Log } from "#core/log.ts";
import type { Job, NewJob, Queue } from "#core/queue.ts";
import type { Store } from "#core/store.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { anAccount, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };
const options = { concurrency: 4, timeoutMs: 5_000, delaysMs: [1_000, 60_000] };
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let queue: Queue;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  queue = createQueue({ store, clock, log: quiet });
});
afterEach(async () => {
  await queue.stop(0);
  await opened.remove();
});

const enqueue = (...jobs: NewJob[]) => store.jobs.enqueue(jobs);

/** Moves time on until the condition holds; gives up after a simulated minute. */
async function until(isMet: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 600; turn++) {
    if (await isMet()) return;
    await clock.advance(100);
  }
  throw new Error("the condition was not met within a simulated minute");
}

describe("a job", () => {
  test("ends together with its change", async () => {
    const account = anAccount();
    await enqueue({ step: "x", payload: { n: 1 } });
    queue.work("x", options, async () => ({ put: { account: [account] } }));
    await queue.start();
    await until(async () => (await store.jobs.countPending()).length === 0);
    expect(await store.accounts.find(ws, account.id)).toEqual(account);
  });

  test("that fails is tried again after its delays, then given up with a last word", async () => {
    const runs: number[] = [];
    let lastWord: unknown;
    await enqueue({ step: "x", payload: {} });
    queue.work(
      "x",
      options,
      async () => {
        runs.push(clock.now() - NOW);
        throw new Error("no luck");
      },
      async (job) => {
        lastWord = job.attempt;
        return {};
      },
    );
    await queue.start();
    await until(() => lastWord !== undefined || runs.length === 2);
    await clock.advance(61_000);
    await until(() => lastWord !== undefined);
    expect(runs.length).toBe(3);
    expect((runs[1] ?? 0) - (runs[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect((runs[2] ?? 0) - (runs[1] ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(lastWord).toBe(3);
    expect(await store.jobs.countPending()).toEqual([]);
  });

  test("with a key waits once, however often it is asked for", async () => {
    await enqueue({ step: "x", payload: {}, key: "k" }, { step: "x", payload: {}, key: "k" });
    await enqueue({ step: "x", payload: {}, key: "k" });
    expect(await store.jobs.countPending()).toEqual([{ step: "x", count: 1, oldestRunAt: NOW }]);
  });

  test("that runs too long is left behind, and its late result is refused", async () => {
    const account = anAccount();
    const first = Promise.withResolvers<void>();
    let runs = 0;
    await enqueue({ step: "x", payload: {} });
    queue.work("x", options, async () => {
      runs++;
      if (runs === 1) await first.promise;
      return runs === 1 ? { put: { account: [account] } } : {};
    });
    await queue.start();
    await until(() => runs === 2);
    first.resolve();
    await until(async () => (await store.jobs.countPending()).length === 0);
    expect(await store.accounts.find(ws, account.id)).toBeUndefined();
  });
});

describe("order", () => {
  test("jobs of one serial key never run at the same time, others do", async () => {
    const running = new Set<string>();
    let most = 0;
    let hadClash = false;
    let done = 0;
    const gate = Promise.withResolvers<void>();
    await enqueue(...["a", "a", "b", "a"].map((serialKey) => ({ step: "x", payload: { serialKey }, serialKey })));
    queue.work("x", options, async (job: Job) => {
      const key = String(job.payload["serialKey"]);
      hadClash ||= running.has(key);
      running.add(key);
      most = Math.max(most, running.size);
      if (running.size === 2) gate.resolve();
      await gate.promise;
      running.delete(key);
      done++;
      return {};
    });
    await queue.start();
    await until(() => done === 4);
    expect({ hadClash, most }).toEqual({ hadClash: false, most: 2 });
  });

  test("a job after a group waits until the last of the group, children included, has ended", async () => {
    const order: string[] = [];
    await enqueue(
      { step: "last", payload: {}, afterGroup: "g" },
      { step: "member", payload: { name: "parent" }, groupId: "g" },
    );
    queue.work("last", options, async () => {
      order.push("last");
      return {};
    });
    queue.work("member", options, async (job) => {
      const name = String(job.payload["name"]);
      order.push(name);
      return name === "parent"
        ? { jobs: ["one", "two"].map((child) => ({ step: "member", payload: { name: child }, groupId: "g" })) }
        : {};
    });
    await queue.start();
    await until(() => order.includes("last"));
    expect(order[0]).toBe("parent");
    expect(order.at(-1)).toBe("last");
    expect(order.length).toBe(4);
  });
});

describe("a stop", () => {
  test("hands running jobs back as if they had not been started", async () => {
    const started = Promise.withResolvers<void>();
    await enqueue({ step: "x", payload: {} });
    queue.work("x", options, async () => {
      started.resolve();
      return new Promise(() => {});
    });
    await queue.start();
    await until(async () => Bun.peek.status(started.promise) === "fulfilled");
    await queue.stop(0);
    const [job] = await store.jobs.claim("x", 1, 1_000);
    expect(job?.attempt).toBe(1);
  });

  test("lets what finishes in time finish", async () => {
    const gate = Promise.withResolvers<void>();
    await enqueue({ step: "x", payload: {} });
    let isRunning = false;
    queue.work("x", options, async () => {
      isRunning = true;
      await gate.promise;
      return {};
    });
    await queue.start();
    await until(() => isRunning);
    const stopped = queue.stop(10_000);
    gate.resolve();
    await stopped;
    expect(await store.jobs.countPending()).toEqual([]);
  });
});

describe("a lease", () => {
  test("of a killed process is free at the next start", async () => {
    await enqueue({ step: "x", payload: {} });
    expect((await store.jobs.claim("x", 5, 30_000)).length).toBe(1);
    expect((await store.jobs.claim("x", 5, 30_000)).length).toBe(0);
    store = await opened.reopen();
    expect(await store.jobs.releaseAll()).toBe(1);
    expect((await store.jobs.claim("x", 5, 30_000)).length).toBe(1);
  });

  test("that ran out goes to another, and the first one's commit is refused whole", async () => {
    await enqueue({ step: "x", payload: {} });
    const [stale] = await store.jobs.claim("x", 1, 30_000);
    await clock.advance(30_001);
    const [fresh] = await store.jobs.claim("x", 1, 30_000);
    const account = anAccount();
    await expect(store.commit({ put: { account: [account] } }, stale)).rejects.toMatchObject({ reason: "stale_lease" });
    expect(await store.accounts.find(ws, account.id)).toBeUndefined();
    await store.commit({}, fresh);
    expect(await store.jobs.countPending()).toEqual([]);
  });
});
