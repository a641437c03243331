import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import { changeAccount } from "#core/account-changes.ts";
import type { Document } from "#core/document.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Job } from "#core/queue.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import type { Workspace } from "#core/workspace.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import { runTask } from "#extract/run-task.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { enrichStep } from "#pipeline/enrich.ts";
import { finishCrawlStep } from "#pipeline/finish-crawl.ts";
import { matchItemsStep } from "#pipeline/match-items.ts";
import { readStep } from "#pipeline/read.ts";
import { scoreStep } from "#pipeline/score.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aDocument, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";
import { fixture } from "../sources/read-with.ts";

const ids = createTestIds(() => NOW, 9n);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const HOME = "https://brightmoor.example/";
const crawlId = "crl_1";
const signal = new AbortController().signal;
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  context = {
    store,
    clock,
    ids,
    log,
    settings: () => ({
      network: { perHost: { concurrency: 2 } },
      crawl: { timeoutMs: 1_000, maxBytes: 1_000_000, maxRedirects: 5, intervalMs: DAY_MS },
      scoring: { cycleMs: DAY_MS },
      sources: { github: {}, edgar: {}, dns: { isOn: true }, hackerNews: { isOn: true } },
    }),
    extractor: { parse: async (task: object) => runTask({ kind: "parse", ...task } as never) },
  } as unknown as PipelineContext;
});
afterEach(() => opened.remove());

const brightmoor = (more: Partial<Account> = {}) =>
  anAccount({ domain: "brightmoor.example", name: "Brightmoor", ...more });

function aPage(text: string): ReadResult {
  const body = { url: HOME, status: 200, contentType: "text/html", text, bytes: text.length, bodyHash: text };
  return { kind: "page", durationMs: 1, redirects: [], ...body };
}

/** Reads the home page and takes over what it says, as the queue would. */
async function crawl(account: Account, html: string): Promise<Account> {
  const request = { sourceId: "home", url: HOME, reason: "of the test", priority: 0 };
  const payload = { workspaceId: ws, accountId: account.id, crawlId: `crl_${html.length}`, begunAt: NOW, request };
  const reading = { ...context, reader: { read: async () => aPage(html) } } as unknown as PipelineContext;
  const read = await readStep.run({ ...payload, trigger: "created" }, reading, {} as Job, signal);
  expect(read.jobs?.some(({ step }) => step === "enrich")).toBe(true);
  await store.commit({ ...read, jobs: [] });
  await enrich(account);
  return get(account);
}

async function enrich(account: Account) {
  const change = await enrichStep.run({ workspaceId: ws, accountId: account.id, crawlId }, context, {} as Job, signal);
  await store.commit({ ...change, jobs: [] });
  return change;
}

async function get(account: Account): Promise<Account> {
  const stored = await store.accounts.find(ws, account.id);
  if (!stored) throw new Error("the account is gone");
  return stored;
}

function aProfile(account: Account, ...profile: ProfileClaim[]): Document {
  return aDocument({ kind: "profile", key: `profile:${HOME}`, url: HOME, accountId: account.id, facts: { profile } });
}

const named = (value: string): ProfileClaim => ({ field: "name", value, method: "json-ld", quote: `name: ${value}` });

describe("a crawl of a company nobody described", () => {
  test("fills in what its front page says, and its name", async () => {
    const account = brightmoor();
    await store.commit({ put: { account: [account] } });
    const known = await crawl(account, fixture("home-yoast.html"));
    expect(known.name).toBe("Brightmoor Instruments");
    expect(known.attributes).toEqual({});
    expect(Object.fromEntries((known.enrichment ?? []).map(({ field, values }) => [field, values]))).toMatchObject({
      hq_country: ["GB"],
      founded_year: [2009],
      headcount: ["51-200"],
      tech: ["WordPress"],
      aliases: ["Brightmoor Instruments Ltd", "Brightmoor"],
    });
  });

  test("that says nothing new writes nothing", async () => {
    const account = brightmoor();
    await store.commit({ put: { account: [account] } });
    await crawl(account, fixture("home-yoast.html"));
    expect(await enrich(account)).toEqual({});
  });

  test("that goes by another name now forgets nothing it knew", async () => {
    const account = brightmoor();
    await store.commit({ put: { account: [account] } });
    const first = await crawl(account, fixture("home-yoast.html"));
    await clock.advance(DAY_MS);
    const later = await crawl(
      account,
      "<!doctype html><title>Brightmoor</title><meta name=description content='Sensors for everything wet.'>",
    );
    expect(later.name).toBe("Brightmoor");
    expect(later.enrichment?.find(({ field }) => field === "hq_country")).toEqual(
      first.enrichment?.find(({ field }) => field === "hq_country"),
    );
  });
});

describe("what people gave", () => {
  test("survives a crawl", async () => {
    const account = changeAccount(brightmoor(), {
      name: "Brightmoor (key account)",
      aliases: ["BMI"],
      attributes: { hq_country: "IE", employee_count: 40, tech: ["salesforce"] },
    });
    await store.commit({ put: { account: [account] } });
    const known = await crawl(account, fixture("home-yoast.html"));
    const { name, aliases, attributes } = account;
    expect(known).toMatchObject({ name, aliases, attributes });
  });

  test("in the moment of the crawl wins: the step that knew nothing of it is refused, and run again it keeps it", async () => {
    const account = brightmoor();
    await store.commit({ put: { account: [account], document: [aProfile(account, named("Brightmoor Instruments"))] } });
    const payload = { workspaceId: ws, accountId: account.id, crawlId };
    const stale = await enrichStep.run(payload, context, {} as Job, signal);
    await store.commit({ put: { account: [{ ...changeAccount(account, { name: "BMI" }), revision: 2 }] } });
    await expect(store.commit({ ...stale, jobs: [] })).rejects.toMatchObject({ reason: "stale_revision" });
    await enrich(account);
    expect((await get(account)).name).toBe("BMI");
  });
});

test("an account that is gone is left alone", async () => {
  expect(await enrichStep.run({ workspaceId: ws, accountId: "acct_0", crawlId }, context, {} as Job, signal)).toEqual(
    {},
  );
});

test("another account's pages say nothing of this one", async () => {
  const [account, other] = [brightmoor(), brightmoor({ domain: "other.example" })];
  await store.commit({ put: { account: [account, other], document: [aProfile(other, named("Brightmoor Other"))] } });
  expect(await enrich(account)).toEqual({});
});

describe("under a new name", () => {
  test("the items of the configured feeds are looked through once more", async () => {
    const account = brightmoor({ lastCrawledAt: NOW });
    const item = aDocument({
      accountId: undefined,
      feedUrl: "https://wire.example/rss",
      title: "Brightmoor Instruments raises $9M",
      fetchedAt: NOW - DAY_MS,
    });
    await store.commit({
      put: { account: [account], document: [item, aProfile(account, named("Brightmoor Instruments"))] },
    });
    const [job, ...others] = (await enrich(account)).jobs ?? [];
    expect(others).toEqual([]);
    expect(job).toMatchObject({ step: "match_items", groupId: crawlId, payload: { isRenamed: true } });
    const run = async (more: object) =>
      matchItemsStep.run({ workspaceId: ws, accountId: account.id, crawlId, ...more }, context, {} as Job, signal);
    expect((await run({})).jobs ?? []).toEqual([]);
    const detect = (await run(job?.payload ?? {})).jobs?.[0];
    expect(detect).toMatchObject({ step: "detect", payload: { documentIds: [item.id] } });
  });

  test("and not when only a fact was learned", async () => {
    const account = brightmoor();
    const country: ProfileClaim = { field: "hq_country", value: "NO", method: "json-ld", quote: "addressCountry: NO" };
    await store.commit({ put: { account: [account], document: [aProfile(account, country)] } });
    const change = await enrich(account);
    expect(change.put?.account).toHaveLength(1);
    expect(change.jobs).toEqual([]);
  });
});

test("a value that was found changes the fit, at the scoring that ends the crawl", async () => {
  const account = brightmoor();
  const criteria = [
    {
      key: "british",
      attribute: "hq_country",
      op: "eq" as const,
      value: "GB",
      weight: 60,
      required: false,
      tolerance: 0,
    },
    {
      key: "big",
      attribute: "employee_count",
      op: "gte" as const,
      value: 50,
      weight: 40,
      required: false,
      tolerance: 0,
    },
  ];
  const workspace = { id: ws, name: "Ours", createdAt: NOW, rubric: { ...DEFAULT_RUBRIC, criteria } } as Workspace;
  const running = {
    id: crawlId,
    workspaceId: ws,
    accountId: account.id,
    status: "running" as const,
    trigger: "created" as const,
    createdAt: NOW,
  };
  await store.commit({ put: { account: [account], workspace: [workspace], crawl: [running] } });
  const score = async () => {
    const scored = await scoreStep.run(
      { workspaceId: ws, accountId: account.id, reason: "crawl" },
      context,
      {} as Job,
      signal,
    );
    await store.commit({ ...scored, jobs: [], events: [] });
    return (await get(account)).breakdown.fit;
  };
  expect(await score()).toBe(40);
  await crawl(account, fixture("home-yoast.html"));
  const payload = { workspaceId: ws, accountId: account.id, crawlId };
  const finished = await finishCrawlStep.run(payload, context, {} as Job, signal);
  expect(finished.jobs?.map(({ step }) => step)).toEqual(["score"]);
  expect(await score()).toBe(100);
  const [point] = (await store.scores.list(ws, account.id, { limit: 1 })).rows;
  expect(point?.explanation[0]?.text).toStartWith("Meets 2 of 2 known criteria.");
});
