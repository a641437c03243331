import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { ActionContext } from "#actions/context.ts";
import { updateRubric } from "#actions/rubrics.ts";
import { createWorkspace } from "#actions/workspaces.ts";
import type { Account } from "#core/account.ts";
import type { Job } from "#core/queue.ts";
import type { Rescoring } from "#core/rescoring.ts";
import { DEFAULT_RUBRIC, type RubricDraft } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import { HOUR_MS } from "#core/time.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { rescoreAllStep } from "#pipeline/rescore-all.ts";
import { scoreStep } from "#pipeline/score.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { anAccount, aSignal, createTestIds, NOW } from "../helpers/records.ts";
import { aStore, countJobs } from "../helpers/store.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };
const { version: _version, updatedAt: _updatedAt, ...DEFAULT } = DEFAULT_RUBRIC;
const FIT_ONLY: RubricDraft = { ...DEFAULT, weights: { fit: 100, recency: 0, strength: 0, depth: 0 } };
const NO_FIT: RubricDraft = { ...DEFAULT, weights: { fit: 0, recency: 0, strength: 0, depth: 100 } };

let seed = 0n;
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let actions: ActionContext;
let context: PipelineContext;
let ws: string;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  await use(opened.store);
  ws = (await createWorkspace(actions, "Ours")).id;
});
afterEach(() => opened.remove());

async function use(next: Store): Promise<void> {
  store = next;
  const ids = createTestIds(() => NOW, ++seed);
  actions = { store, clock, ids, turns: new Map(), limits: { criteria: 200 } } as unknown as ActionContext;
  const settings = () => ({ scoring: { cycleMs: 6 * HOUR_MS } });
  context = { store, clock, ids, log, settings } as unknown as PipelineContext;
}

/** Accounts that were scored 20 points before, without a signal: fit is neutral, the rest is nothing. */
async function addAccounts(count: number, more: Partial<Account> = {}): Promise<Account[]> {
  const accounts = Array.from({ length: count }, (_, i) =>
    anAccount({
      workspaceId: ws,
      domain: `a${i}-${clock.now()}.example`,
      createdAt: NOW + i,
      score: 20,
      announcedScore: 20,
      lastScoredAt: NOW,
      latestBrief: { id: "brf_1", version: 1, generatedAt: NOW, score: 20 },
      ...more,
    }),
  );
  await store.commit({ put: { account: accounts } });
  return accounts;
}

/** Runs jobs of the walk as the queue would, at most `limit` of them; returns how many it ran. */
async function work(limit = Number.POSITIVE_INFINITY): Promise<number> {
  let ran = 0;
  for (;;) {
    const steps = [scoreStep, rescoreAllStep] as const;
    const jobs: Job[] = [];
    for (const { name } of steps) jobs.push(...(await store.jobs.claim(name, Math.min(50, limit - ran), 30_000)));
    if (jobs.length === 0) return ran;
    const run = async (job: Job) => {
      const step = job.step === "score" ? scoreStep : rescoreAllStep;
      const payload = step.payload.parse(job.payload) as never;
      await store.commit(await step.run(payload, context, job, new AbortController().signal), job);
    };
    await Promise.all(jobs.map(run));
    ran += jobs.length;
    if (ran >= limit) return ran;
  }
}

const progress = async (version: number): Promise<Rescoring | undefined> => store.rubrics.findRescoring(ws, version);
const scores = async () => {
  const { rows } = await store.accounts.list(ws, { sort: "created_at", limit: 10_000 });
  return new Set(rows.map((account) => account.score));
};
const put = (rubric: RubricDraft) => updateRubric(actions, ws, rubric, "key_1");
const eventTypes = async () =>
  new Set((await store.events.list(ws, { limit: 10_000 })).rows.map((event) => event.type));

describe("a change of the rubric", () => {
  test("has every account scored by it, in groups, and shows how far it is", async () => {
    await addAccounts(250);
    await put(FIT_ONLY);
    expect(await progress(2)).toMatchObject({ status: "running", total: 250, done: 0, startedAt: NOW });
    await clock.advance(1_000);
    await work(210);
    expect(await progress(2)).toMatchObject({ status: "running", total: 250, done: 200 });
    await work();
    expect(await progress(2)).toMatchObject({ status: "done", total: 250, done: 250, finishedAt: NOW + 1_000 });
    expect(await scores()).toEqual(new Set([50]));
    const { rows: points } = await store.scores.list(
      ws,
      (await store.accounts.list(ws, { sort: "name", limit: 1 })).rows[0]?.id ?? "",
      { limit: 10 },
    );
    expect(points).toMatchObject([{ reason: "rubric", rubricVersion: 2 }]);
  });

  test("never has more scorings wait than one group", async () => {
    await addAccounts(250);
    await put(FIT_ONLY);
    for (;;) {
      expect(await countJobs(store, "score")).toBeLessThanOrEqual(200);
      if ((await work(50)) === 0) break;
    }
    expect((await progress(2))?.status).toBe("done");
  });

  test("goes on after a restart where it was", async () => {
    await addAccounts(250);
    await put(FIT_ONLY);
    await work(210);
    await store.jobs.claim("score", 3, 30_000);
    await use(await opened.reopen());
    await store.jobs.releaseAll();
    expect(await progress(2)).toMatchObject({ status: "running", done: 200 });
    await work();
    expect(await progress(2)).toMatchObject({ status: "done", done: 250 });
    expect(await scores()).toEqual(new Set([50]));
  });

  test("gives way to a newer one, which scores all accounts itself", async () => {
    await addAccounts(250);
    await put(FIT_ONLY);
    await work(100);
    await put(NO_FIT);
    await work();
    expect((await progress(2))?.status).toBe("superseded");
    expect(await progress(3)).toMatchObject({ status: "done", total: 250, done: 250 });
    expect(await scores()).toEqual(new Set([0]));
  });

  test("leaves out accounts that are deleted or added on the way, and still comes to its end", async () => {
    const accounts = await addAccounts(250);
    await put(FIT_ONLY);
    await work(50);
    const gone = accounts[0] as Account;
    await store.commit({ put: { account: [{ ...gone, status: "deleted", revision: gone.revision + 1 }] } });
    await addAccounts(1, { domain: "late.example", createdAt: NOW + HOUR_MS });
    await work();
    expect(await progress(2)).toMatchObject({ status: "done", total: 249, done: 249 });
  });

  test("of the floor alone scores nothing, so nobody is told of a jump", async () => {
    await addAccounts(3, { score: 60, announcedScore: 60 });
    await put({ ...DEFAULT, floor: 55 });
    expect(await progress(2)).toMatchObject({ status: "done", total: 0, done: 0, finishedAt: NOW });
    expect(await work()).toBe(0);
    expect(await eventTypes()).toEqual(new Set(["workspace.rubric_updated"]));
  });

  test("of floor and weights at once tells of no jump for accounts that stood above the new floor already", async () => {
    await addAccounts(3, { score: 45, announcedScore: 45 });
    await put({ ...FIT_ONLY, floor: 40 });
    await work();
    expect(await eventTypes()).toEqual(new Set(["workspace.rubric_updated"]));
  });

  test("writes a new brief only where the score has moved by more than 10", async () => {
    const [still, moved] = [
      await addAccounts(1, { latestBrief: { id: "brf_1", version: 1, generatedAt: NOW, score: 40 } }),
      await addAccounts(1, { domain: "moved.example" }),
    ].flat();
    await put(FIT_ONLY);
    await work();
    const briefs = await store.jobs.claim("brief", 10, 30_000);
    expect(briefs.map((job) => [job.payload["accountId"], job.payload["trigger"]])).toEqual([[moved?.id, "rubric"]]);
    expect(still?.id).not.toBe(moved?.id);
  });

  test("is scored beside a scoring that waits for another reason, and shares the cause of the event", async () => {
    const [account] = await addAccounts(1);
    await store.commit({
      put: { signal: [aSignal({ workspaceId: ws, accountId: account?.id ?? "" })] },
      jobs: [
        {
          step: "score",
          payload: { workspaceId: ws, accountId: account?.id, reason: "signal" },
          key: `score:${account?.id}`,
          runAt: NOW + HOUR_MS,
        },
      ],
    });
    await put(FIT_ONLY);
    await work();
    const { rows } = await store.events.list(ws, { limit: 10 });
    expect(rows.map((event) => event.type).sort()).toEqual([
      "account.score_changed",
      "account.scored",
      "workspace.rubric_updated",
    ]);
    expect(new Set(rows.map((event) => event.causeId)).size).toBe(1);
  });
});

test("a walk that failed for the last time goes on later from where it was", async () => {
  const payload = { workspaceId: ws, version: 2, causeId: "evt_1", after: [NOW, "acct_1"], taken: 200 };
  const { jobs } = (await rescoreAllStep.onExhausted?.(payload, context, {} as Job, new Error("no luck"))) ?? {};
  expect(jobs).toMatchObject([{ step: "rescore_all", payload, runAt: NOW + 10 * 60_000 }]);
});
