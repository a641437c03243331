import { afterEach, beforeEach, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "#core/account.ts";
import { scoreJob } from "#core/account-job.ts";
import { composeBrief } from "#core/compose-brief.ts";
import type { Fetch } from "#core/crawl.ts";
import { crawlJob } from "#core/crawl.ts";
import { sha256Hex } from "#core/hash.ts";
import type { List } from "#core/list.ts";
import type { Job } from "#core/queue.ts";
import { rescore } from "#core/rescore.ts";
import { rescoreAllJob } from "#core/rescoring.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import type { Delivery } from "#core/webhook.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { purgeStep } from "#pipeline/purge.ts";
import { readJob } from "#pipeline/read-job.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import {
  aContact,
  aDocument,
  anAccount,
  aSignal,
  aWebhook,
  createTestIds,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const ids = createTestIds(() => NOW, 5n);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const YEAR = 365 * DAY_MS;
const retention = {
  documentsMs: YEAR,
  runsMs: YEAR,
  eventsMs: YEAR,
  deliveriesMs: YEAR,
  auditMs: YEAR,
  deletedMs: 30 * DAY_MS,
};

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
});
afterEach(() => opened.remove());

const purge = () => {
  const context = { store: opened.store, clock, log, settings: () => ({ retention }) } as unknown as PipelineContext;
  return purgeStep.run({}, context, {} as Job, new AbortController().signal);
};

/** Every file of the data folder as it lies there once the store is closed. */
async function filesOnDisk(): Promise<{ name: string; bytes: Buffer }[]> {
  await opened.store.close();
  const folder = dirname(opened.path);
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Which of these ids, and of these labels of domains and names, can be read in a file. One pass, as there are thousands. */
function tracesIn(files: { name: string; bytes: Buffer }[], texts: string[]): string[] {
  const wanted = new Set(texts);
  return files.flatMap(({ name, bytes }) => {
    const words = bytes.toString("latin1").match(/(?:acct|brf|crl|ctc|dlv|doc|evt|sig)_[0-9A-Z]{20}|q[0-9a-f]{12}q/g);
    return [...new Set(words)].filter((word) => wanted.has(word)).map((word) => `${name}: ${word}`);
  });
}

/** Everything an account can have, one more round of it; returns the account as it is now and the ids that hang on it. */
async function addBelongings(account: Account, round: number, webhookId: string) {
  const mine = { accountId: account.id };
  const url = `https://${account.domain}/news/${round}`;
  const document = aDocument({
    id: ids.next("doc"),
    ...mine,
    key: url,
    url,
    text: `${account.name} `.repeat(60 * round),
  });
  const contact = aContact({ id: ids.next("ctc"), ...mine, name: `Dana ${account.domain} ${round}` });
  const [source] = aSignal().sources;
  const sources = source ? [{ ...source, url, documentId: document.id, domain: account.domain }] : [];
  const feedback = [{ by: "key_1", verdict: "useful" as const, note: `About ${account.domain}`, at: NOW }];
  const signal = aSignal({
    id: ids.next("sig"),
    ...mine,
    title: `News ${round} of ${account.domain}`,
    sources,
    feedback,
  });
  const crawl = {
    id: ids.next("crl"),
    workspaceId: ws,
    ...mine,
    status: "finished" as const,
    trigger: "created" as const,
    createdAt: NOW,
  };
  const request = { sourceId: "home", url, reason: "x", priority: 1 };
  const fetched: Fetch = {
    ...request,
    ...mine,
    id: ids.next("doc"),
    workspaceId: ws,
    crawlId: crawl.id,
    outcome: "page",
    robotsAllowed: true,
    bytes: 1,
    durationMs: 1,
    fetchedAt: NOW,
    documents: 1,
    next: [request],
  };
  const facts = { signals: [signal], contacts: [contact], rubric: DEFAULT_RUBRIC, at: NOW, reason: "signal" as const };
  const scored = rescore({ ...facts, account, causeId: crawl.id, nextScoreAt: NOW + DAY_MS }, ids);
  const draft = {
    whyNow: `Why ${account.domain}.`,
    whoToTalkTo: [],
    draftOpener: "",
    signalIds: [signal.id],
    claims: [],
    writer: { kind: "template" as const, name: "test", version: "1" },
  };
  const briefed = composeBrief({ account: scored.account, draft, trigger: "initial", at: NOW, causeId: "c" }, ids);
  const { brief } = briefed;
  const stored = { ...briefed.account, revision: account.revision + 1, notes: `${account.domain} `.repeat(9 * round) };
  const event = {
    id: ids.next("evt"),
    workspaceId: ws,
    type: "signal.fired" as const,
    ...mine,
    createdAt: NOW,
    causeId: crawl.id,
    facts: { account: stored, signal, contact, brief },
  };
  const delivery: Delivery = {
    id: ids.next("dlv"),
    workspaceId: ws,
    webhookId,
    eventId: event.id,
    eventType: event.type,
    sequence: ++sequence,
    status: "failed",
    attempts: [{ number: 1, at: NOW, durationMs: 5, outcome: "rejected", httpStatus: 500 }],
    createdAt: NOW,
    updatedAt: NOW,
  };
  const payload = { workspaceId: ws, ...mine, crawlId: crawl.id, trigger: crawl.trigger, begunAt: NOW, request };
  await opened.store.commit({
    put: {
      account: [stored],
      document: [document],
      contact: [contact],
      signal: [signal],
      crawl: [crawl],
      fetch: [fetched],
      brief: [brief],
      delivery: [delivery],
      score: scored.change.put?.score ?? [],
    },
    events: [event],
    jobs: [
      scoreJob({ workspaceId: ws, ...mine, reason: "signal" }),
      crawlJob(crawl),
      readJob(payload, { groupId: crawl.id, lanes: 2 }),
      { step: "detect", payload: { workspaceId: ws, ...mine, documentIds: [document.id] }, runAt: NOW + DAY_MS },
    ],
  });
  const hanging = [document.id, contact.id, signal.id, crawl.id, brief.id, event.id, delivery.id];
  return { account: stored, hanging };
}
let sequence = 0;

type Watched = { account: Account; hanging: string[] };
/** Found again in any bytes; in no order, as domains are. */
const labelNumber = (index: number) => `q${sha256Hex(String(index)).slice(0, 12)}q`;
const labelOf = ({ domain }: Account) => domain.replace(".example", "");

/** Accounts among which some go, all with a past of several rounds, so that the tables have been moved about in the file. */
async function aPopulatedStore(count: number, rounds: number) {
  const webhook = aWebhook({ id: ids.next("wh") });
  const list: List = {
    id: ids.next("list"),
    workspaceId: ws,
    name: "All",
    createdAt: NOW,
    updatedAt: NOW,
    revision: 1,
  };
  const watched = Array.from({ length: count }, (_, index) => {
    const label = labelNumber(index);
    const account = anAccount({
      id: ids.next("acct"),
      domain: `${label}.example`,
      name: `Co ${label}`,
      listIds: [list.id],
    });
    return { account, hanging: [] } as Watched;
  });
  const filters = { accountIds: watched.slice(0, 2).map(({ account }) => account.id) };
  await opened.store.commit({
    put: { webhook: [{ ...webhook, filters }], list: [list], account: watched.map(({ account }) => account) },
  });
  for (let round = 1; round <= rounds; round++) {
    await Promise.all(
      watched.map(async (one) => {
        const { account, hanging } = await addBelongings(one.account, round, webhook.id);
        one.account = account;
        one.hanging.push(...hanging);
      }),
    );
  }
  return { watched, webhook, list };
}

async function softDelete(accounts: Account[]): Promise<void> {
  const deleted = accounts.map((account) => ({
    ...account,
    status: "deleted" as const,
    deletedAt: NOW,
    purgeAt: NOW + 30 * DAY_MS,
    revision: account.revision + 1,
  }));
  await opened.store.commit({ put: { account: deleted } });
}

test("a purged account leaves its domain, its id and the ids of what hung on it in no file", async () => {
  const { watched, list } = await aPopulatedStore(40, 3);
  for (const job of await opened.store.jobs.claim("publish", 1_000, HOUR_MS)) await opened.store.commit({}, job);
  const gone = watched.filter((_, index) => index % 4 === 0);
  await softDelete(gone.map(({ account }) => account));
  await clock.advance(30 * DAY_MS + HOUR_MS);
  await purge();
  const kept = watched.filter((one) => !gone.includes(one));
  expect(await opened.store.lists.countMembers([list.id])).toEqual(new Map([[list.id, kept.length]]));
  const files = await filesOnDisk();
  expect(files.map(({ name }) => name)).toContain("signalmama.db");
  const textsOf = ({ account, hanging }: Watched) => [labelOf(account), account.id, ...hanging];
  expect(tracesIn(files, gone.flatMap(textsOf))).toEqual([]);
  expect(tracesIn(files, kept.flatMap(textsOf))).toHaveLength(kept.flatMap(textsOf).length);
});

test("nor where rows once stood: pages that split and merge leave copies behind that no row owns", async () => {
  const drawn = (index: number, turn: number) => Number.parseInt(sha256Hex(`${index} ${turn}`).slice(0, 6), 16);
  let accounts = Array.from({ length: 600 }, (_, index) =>
    anAccount({ id: ids.next("acct"), domain: `${labelNumber(index)}.example`, name: labelNumber(index) }),
  );
  await opened.store.commit({ put: { account: accounts } });
  for (let turn = 1; turn <= 2; turn++) {
    accounts = accounts.map((account, index) => {
      const score = (drawn(index, turn) % 10_000) / 100;
      return { ...account, score, notes: "x".repeat(drawn(index, -turn) % 256), revision: account.revision + 1 };
    });
    await opened.store.commit({ put: { account: accounts } });
  }
  const gone = accounts.filter((_, index) => index % 2 === 0);
  await softDelete(gone);
  await clock.advance(30 * DAY_MS + HOUR_MS);
  await purge();
  // Written to again: pages still in memory would bring back what stood on them.
  const kept = accounts.filter((account) => !gone.includes(account));
  await opened.store.commit({
    put: { account: kept.map((account) => ({ ...account, name: "x", revision: account.revision + 1 })) },
  });
  const files = await filesOnDisk();
  expect(
    tracesIn(
      files,
      gone.flatMap((account) => [labelOf(account), account.id]),
    ),
  ).toEqual([]);
  expect(tracesIn(files, kept.map(labelOf))).toHaveLength(kept.length);
  const { loadSqlite } = await import("#storage/sqlite-driver.ts");
  const raw = new (loadSqlite())(opened.path, { readonly: true });
  expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
  raw.close();
});

test("only what is deleted and due is purged, however much that is", async () => {
  const due = Array.from({ length: 120 }, (_, index) =>
    anAccount({ id: ids.next("acct"), domain: `due-${index}.example` }),
  );
  const [back, early] = [anAccount({ domain: "back.example" }), anAccount({ domain: "early.example" })];
  await opened.store.commit({ put: { account: [...due, back, early] } });
  await softDelete([...due, back]);
  await clock.advance(30 * DAY_MS);
  const [deleted] = await opened.store.accounts.findByDomains(ws, ["back.example"]);
  if (!deleted) throw new Error("it is gone too early");
  const revived = { ...deleted, status: "active" as const, revision: deleted.revision + 1 };
  const recent = { ...early, status: "deleted" as const, purgeAt: clock.now() + 1, revision: 2 };
  await opened.store.commit({ put: { account: [revived, recent] } });
  await purge();
  const left = await opened.store.accounts.findByDomains(
    ws,
    [...due, back, early].map(({ domain }) => domain),
  );
  expect(left.map(({ domain }) => domain).sort()).toEqual(["back.example", "early.example"]);
});

test("an endpoint that asked for a purged account alone hears of no account, and not of all", async () => {
  const { watched, webhook } = await aPopulatedStore(2, 1);
  await softDelete(watched.map(({ account }) => account));
  await clock.advance(30 * DAY_MS + HOUR_MS);
  await purge();
  expect(await opened.store.webhooks.find(ws, webhook.id)).toMatchObject({ filters: { accountIds: [] }, revision: 3 });
});

test("the clearing waits for the next purge while another program has the database, and is made up for then", async () => {
  const { watched } = await aPopulatedStore(3, 1);
  await softDelete(watched.slice(0, 1).map(({ account }) => account));
  await clock.advance(30 * DAY_MS + HOUR_MS);
  const { loadSqlite } = await import("#storage/sqlite-driver.ts");
  const other = new (loadSqlite())(opened.path);
  other.exec("begin");
  other.prepare("select count(*) from accounts").get();
  await expect(purge()).rejects.toThrow(/another program/i);
  other.exec("rollback");
  other.close();
  await purge();
  const [gone] = watched;
  if (!gone) throw new Error("nobody was there");
  expect(tracesIn(await filesOnDisk(), [labelOf(gone.account), gone.account.id])).toEqual([]);
});

test("what was read of an account before its purge cannot bring it back", async () => {
  const { store } = opened;
  const deleted = anAccount({ status: "deleted", deletedAt: NOW, purgeAt: NOW });
  await store.commit({ put: { account: [deleted] } });
  await purge();
  const back: Account = { ...deleted, status: "active", revision: deleted.revision + 1 };
  await expect(store.commit({ put: { account: [back] } })).rejects.toMatchObject({
    kind: "conflict",
    reason: "constraint",
  });
  expect(await store.accounts.findAny(ws, deleted.id)).toBeUndefined();
});

test("a walk over all accounts goes on from where it passed a purged one, and what waited for its jobs is opened", async () => {
  const { store } = opened;
  const [doomed, next] = [anAccount({ createdAt: NOW }), anAccount({ domain: "next.example", createdAt: NOW })];
  await store.commit({ put: { account: [{ ...doomed, status: "deleted", deletedAt: NOW, purgeAt: NOW }, next] } });
  const groupId = "rescore:1:0";
  const cause = { workspaceId: ws, version: 2, causeId: "evt_1", after: [NOW, doomed.id], taken: 1 };
  const scoring = scoreJob({ workspaceId: ws, accountId: doomed.id, reason: "rubric" });
  await store.commit({ jobs: [{ ...scoring, groupId }, rescoreAllJob(cause, groupId)] });
  expect(await store.jobs.claim("rescore_all", 1, 1_000)).toEqual([]);
  await purge();
  expect(await store.jobs.claim("score", 1, 1_000)).toEqual([]);
  const [walk] = await store.jobs.claim("rescore_all", 1, 1_000);
  const after = walk?.payload["after"] as [number, string];
  expect(JSON.stringify(walk?.payload)).not.toContain(doomed.id);
  // One of the same instant is met once more rather than passed over.
  const { rows } = await store.accounts.list(ws, { sort: "-created_at", limit: 10, after });
  expect(rows.map(({ id }) => id)).toEqual([next.id]);
});
