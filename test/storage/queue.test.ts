import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { AppError } from "#core/errors.ts";
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

/** Read past the store: every job that has not ended, whatever it waits for. */
async function countJobs(): Promise<number> {
  const { loadSqlite } = await import("#storage/sqlite-driver.ts");
  const raw = new (loadSqlite())(opened.path, { readonly: true });
  const { count } = raw.prepare("select count(*) as count from jobs").get() as { count: number };
  raw.close();
  return count;
}

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
    await until(async () => (await countJobs()) === 0);
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
    expect(await countJobs()).toBe(0);
  });

  test("with a key waits once, however often it is asked for", async () => {
    await enqueue({ step: "x", payload: {}, key: "k" }, { step: "x", payload: {}, key: "k" });
    await enqueue({ step: "x", payload: {}, key: "k" });
    expect(await store.jobs.countClaimable()).toEqual([{ step: "x", count: 1, oldestRunAt: NOW }]);
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
    await until(async () => (await countJobs()) === 0);
    expect(await store.accounts.find(ws, account.id)).toBeUndefined();
  });
});

test("a job that ends the process again and again is given up with its last word instead of run for ever", async () => {
  await enqueue({ step: "x", payload: {} });
  let runs = 0;
  let lastWord: unknown;
  const crash = async () => {
    runs++;
    return new Promise<never>(() => {});
  };
  for (let start = 0; start < 40 && lastWord === undefined; start++) {
    const dying = createQueue({ store, clock, log: quiet });
    dying.work("x", options, crash, async (_job, error) => {
      lastWord = (error as AppError).reason;
      return {};
    });
    const before = runs;
    await dying.start();
    await until(() => runs > before || lastWord !== undefined);
    // No stop: the process is gone, and only its leases are left.
    store = await opened.reopen();
  }
  // So many, because each of them may have been another job's, or the machine's.
  expect({ runs, lastWord, left: await countJobs() }).toEqual({ runs: 26, lastWord: "crash_loop", left: 0 });
}, 30_000);

test("jobs that many ends of the process have met run one after another, and keep all their attempts", async () => {
  await enqueue(...Array.from({ length: 4 }, (_, n) => ({ step: "x", payload: { n } })));
  for (let crash = 0; crash < 5; crash++) {
    expect((await store.jobs.claim("x", 8, 30_000)).length).toBe(4);
    store = await opened.reopen();
    await store.jobs.releaseAll();
  }
  await enqueue({ step: "x", payload: { n: "innocent" } });
  expect((await store.jobs.claim("x", 8, 30_000)).map(({ payload }) => payload)).toEqual([{ n: "innocent" }]);
  for (let suspect = 0; suspect < 4; suspect++) {
    await clock.advance(100);
    expect(await store.jobs.claim("x", 8, 30_000)).toMatchObject([{ attempt: 1, crashes: 5 }]);
  }
  store = await opened.reopen();
  await store.jobs.releaseAll();
  // The innocent one has met one crash.
  expect((await store.jobs.claim("x", 8, 30_000)).length).toBe(1);
  await clock.advance(199);
  expect(await store.jobs.claim("x", 8, 30_000)).toEqual([]);
  await clock.advance(1);
  expect(await store.jobs.claim("x", 8, 30_000)).toMatchObject([{ crashes: 6 }]);
});

test("a job whose result finds no room waits, and does not use up its attempts", async () => {
  let isFull = true;
  const attempts: number[] = [];
  await enqueue({ step: "x", payload: {} });
  queue = createQueue({
    store: {
      ...store,
      commit: (change, done) =>
        isFull && done
          ? Promise.reject(new AppError("unavailable", "The disk is full.", { reason: "insufficient_storage" }))
          : store.commit(change, done),
    },
    clock,
    log: quiet,
  });
  queue.work("x", { ...options, delaysMs: [] }, async (job) => {
    attempts.push(job.attempt);
    return {};
  });
  await queue.start();
  await until(() => attempts.length === 1);
  await clock.advance(59_000);
  expect(attempts).toEqual([1]);
  await until(() => attempts.length === 2);
  isFull = false;
  await clock.advance(61_000);
  await until(async () => (await countJobs()) === 0);
  expect(attempts).toEqual([1, 1, 1]);
});

test("a lane of four runs four jobs at once, and claims others ahead, so that not each costs a claim", async () => {
  const claims: number[] = [];
  const claim: Store["jobs"]["claim"] = async (...asked) => {
    const jobs = await store.jobs.claim(...asked);
    if (jobs.length > 0) claims.push(jobs.length);
    return jobs;
  };
  const counting = createQueue({ store: { ...store, jobs: { ...store.jobs, claim } }, clock, log: quiet });
  let running = 0;
  let most = 0;
  counting.work("x", options, async () => {
    running++;
    most = Math.max(most, running);
    await clock.wait(10);
    running--;
    return {};
  });
  await enqueue(...Array.from({ length: 40 }, (_, n) => ({ step: "x", payload: { n } })));
  await counting.start();
  await until(async () => (await countJobs()) === 0);
  await counting.stop(0);
  expect(most).toBe(4);
  expect(claims.length).toBeLessThanOrEqual(10);
});

test("jobs of a step that is held wait where they are, and run when it is not", async () => {
  let isLow = true;
  const ran: string[] = [];
  await enqueue({ step: "crawl", payload: {} }, { step: "deliver", payload: {} });
  queue = createQueue({ store, clock, log: quiet, isHeld: (step) => isLow && step === "crawl" });
  for (const step of ["crawl", "deliver"]) {
    queue.work(step, options, async () => {
      ran.push(step);
      return {};
    });
  }
  await queue.start();
  await until(() => ran.length > 0);
  await clock.advance(30_000);
  expect(ran).toEqual(["deliver"]);
  isLow = false;
  await until(() => ran.length === 2);
  expect(ran).toEqual(["deliver", "crawl"]);
});

test("a job that loses a race for a record does not use up its attempts", async () => {
  await enqueue({ step: "x", payload: {} });
  const attempts: number[] = [];
  queue.work("x", { ...options, delaysMs: [] }, async (job) => {
    attempts.push(job.attempt);
    if (attempts.length < 9) throw new AppError("conflict", "Someone was faster.", { reason: "stale_revision" });
    return {};
  });
  await queue.start();
  await until(async () => (await countJobs()) === 0);
  expect(attempts).toEqual(Array(9).fill(1));
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

describe("a claim", () => {
  const claim = (step: string, limit: number) => store.jobs.claim(step, limit, 30_000);

  test("passes a key that is busy, and comes back to it when its job has ended", async () => {
    await enqueue(...Array.from({ length: 40 }, (_, n) => ({ step: "x", payload: { n }, serialKey: "busy" })));
    await enqueue({ step: "x", payload: { n: "other" }, serialKey: "free" });
    const [first, other, ...more] = await claim("x", 8);
    expect([first?.payload, other?.payload, more]).toEqual([{ n: 0 }, { n: "other" }, []]);
    expect(await claim("x", 8)).toEqual([]);
    await store.commit({}, first);
    expect((await claim("x", 8)).map((job) => job.payload)).toEqual([{ n: 1 }]);
  });

  test("finds the next of a key also when the one before failed, was handed back, or belonged to another step", async () => {
    const serialKey = "k";
    await enqueue({ step: "x", payload: { n: 1 }, serialKey }, { step: "x", payload: { n: 2 }, serialKey });
    const [failed] = await claim("x", 2);
    if (failed) await store.jobs.retry(failed, NOW + 60_000);
    const [second] = await claim("x", 2);
    expect(second?.payload).toEqual({ n: 2 });
    await enqueue({ step: "y", payload: { n: 3 }, serialKey });
    expect(await claim("y", 1)).toEqual([]);
    if (second) await store.jobs.release([second]);
    expect((await claim("y", 1)).map((job) => job.payload)).toEqual([{ n: 3 }]);
    expect(await claim("x", 2)).toEqual([]);
  });

  test("lets keys take turns: the next of one stands behind those of others that wait already", async () => {
    await enqueue(...["a", "a", "b", "b", "c"].map((serialKey) => ({ step: "x", payload: { serialKey }, serialKey })));
    const [first] = await claim("x", 2);
    expect(first?.payload).toEqual({ serialKey: "a" });
    await clock.advance(1);
    await store.commit({}, first);
    expect((await claim("x", 1)).map((job) => job.payload)).toEqual([{ serialKey: "c" }]);
    expect((await claim("x", 1)).map((job) => job.payload)).toEqual([{ serialKey: "a" }]);
  });

  test("that meets a job whose group grew again passes its key's turn on", async () => {
    await enqueue({ step: "x", payload: { n: 1 }, serialKey: "k" });
    const [running] = await claim("x", 1);
    await enqueue({ step: "last", payload: {}, afterGroup: "g", serialKey: "k", priority: 1 });
    expect(await claim("last", 1)).toEqual([]);
    await enqueue({ step: "x", payload: { n: 2 }, serialKey: "k" }, { step: "member", payload: {}, groupId: "g" });
    await store.commit({}, running);
    expect(await claim("last", 1)).toEqual([]);
    expect((await claim("x", 1)).map((job) => job.payload)).toEqual([{ n: 2 }]);
  });

  test("after a restart finds everything that was held when the process died", async () => {
    await enqueue(
      ...[1, 2, 3].map((n) => ({ step: "x", payload: { n }, serialKey: "k" })),
      { step: "member", payload: {}, groupId: "g" },
      { step: "last", payload: {}, afterGroup: "g" },
    );
    expect((await claim("x", 3)).length).toBe(1);
    store = await opened.reopen();
    await store.jobs.releaseAll();
    const seen: unknown[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const [job] = await claim("x", 3);
      seen.push(job?.payload["n"]);
      await store.commit({}, job);
    }
    expect(seen.sort()).toEqual([1, 2, 3]);
    expect(await claim("last", 1)).toEqual([]);
    await store.commit({}, (await claim("member", 1))[0]);
    expect((await claim("last", 1)).length).toBe(1);
  });
});

describe("the count of claimable jobs", () => {
  test("leaves out what runs, waits for a group or a key, or is not due", async () => {
    await enqueue(
      { step: "last", payload: {}, afterGroup: "g" },
      { step: "member", payload: {}, groupId: "g", serialKey: "k" },
      { step: "x", payload: {}, runAt: NOW + 1 },
    );
    await store.jobs.claim("member", 1, 30_000);
    await enqueue({ step: "member", payload: {}, serialKey: "k" });
    expect(await store.jobs.countClaimable()).toEqual([]);
    await enqueue({ step: "member", payload: {} });
    expect(await store.jobs.countClaimable()).toEqual([{ step: "member", count: 1, oldestRunAt: NOW }]);
  });

  test("counts the time since a job was opened, not since it was written", async () => {
    await enqueue({ step: "last", payload: {}, afterGroup: "g" }, { step: "member", payload: {}, groupId: "g" });
    await clock.advance(3_600_000);
    await store.commit({}, (await store.jobs.claim("member", 1, 30_000))[0]);
    expect(await store.jobs.countClaimable()).toEqual([{ step: "last", count: 1, oldestRunAt: clock.now() }]);
  });
});

describe("a commit", () => {
  test("wakes the lanes that have something to do through it, and no other", async () => {
    const woken: string[][] = [];
    store.onJobs((steps) => woken.push([...steps].sort()));
    await store.commit({ put: { account: [anAccount()] } });
    await enqueue({ step: "later", payload: {}, runAt: NOW + 1 });
    expect(woken).toEqual([]);
    const serialKey = "k";
    await enqueue({ step: "a", payload: {}, serialKey, groupId: "g" }, { step: "c", payload: {}, afterGroup: "g" });
    const [running] = await store.jobs.claim("a", 1, 30_000);
    await enqueue({ step: "b", payload: {}, serialKey });
    await store.commit({ jobs: [{ step: "d", payload: {} }] }, running);
    await nextTurn();
    expect(woken).toEqual([["a"], ["b", "c", "d"]]);
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
    expect(await countJobs()).toBe(0);
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
    expect(await countJobs()).toBe(0);
  });
});
