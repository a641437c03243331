import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Crawl, Fetch } from "#core/crawl.ts";
import { MINUTE_MS } from "#core/time.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aSignal, createTestIds } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const ids = createTestIds();
const listed = async (query: string) => rowsOf(await api.call("GET", `/v1/accounts?${query}`));

async function unfinished(accountId: string): Promise<Crawl> {
  const crawl = await api.store.crawls.findUnfinished(api.ours.id, accountId);
  if (!crawl) throw new Error("the account is not being crawled");
  return crawl;
}

function aFetch(crawl: Crawl, outcome: Fetch["outcome"], more: Partial<Fetch> = {}): Fetch {
  return {
    id: ids.next("run"),
    workspaceId: crawl.workspaceId,
    accountId: crawl.accountId,
    crawlId: crawl.id,
    sourceId: "newsroom",
    url: `https://latest.example/${outcome}`,
    reason: "linked",
    priority: 1,
    outcome,
    robotsAllowed: true,
    bytes: 1,
    durationMs: 1,
    fetchedAt: api.clock.now(),
    documents: 0,
    next: [],
    ...more,
  };
}

test("a list of accounts tells how far the newest crawl of each has come, when it is asked to", async () => {
  const id = await addAccount(api, { domain: "latest.example" });
  const [plain] = await listed("domain=latest.example");
  expect(plain).not.toHaveProperty("latest_crawl");
  const [waiting] = await listed("domain=latest.example&expand=crawl");
  expect(waiting?.["latest_crawl"]).toMatchObject({
    account_id: id,
    status: "queued",
    trigger: "created",
    pages_fetched: 0,
    pending: 1,
    reached: null,
    first_error: null,
  });

  const crawl = await unfinished(id);
  const begun: Crawl = { ...crawl, status: "running", startedAt: api.clock.now() };
  const fetches = [
    aFetch(crawl, "page"),
    aFetch(crawl, "failed", { error: "timeout" }),
    aFetch(crawl, "disallowed", { error: "robots", fetchedAt: api.clock.now() + 1 }),
  ];
  const signal = aSignal({ workspaceId: api.ours.id, accountId: id, crawlId: crawl.id });
  await api.store.commit({ put: { crawl: [begun], fetch: fetches, signal: [signal] } });
  const [reading] = await listed("domain=latest.example&expand=crawl");
  expect(reading?.["latest_crawl"]).toMatchObject({
    status: "running",
    pages_fetched: 1,
    failed: 2,
    signals_found: 1,
    reached: null,
    first_error: { code: "timeout", url: "https://latest.example/failed" },
  });

  // Another place may have failed first; why the company was not read is told by its own front page.
  const home = aFetch(crawl, "failed", {
    sourceId: "home",
    url: "https://latest.example/",
    error: "dns",
    fetchedAt: api.clock.now() + 2,
  });
  const finished: Crawl = { ...begun, status: "finished", finishedAt: api.clock.now() };
  await api.store.commit({ put: { crawl: [finished], fetch: [home] } });
  const [unreached] = await listed("domain=latest.example&expand=crawl");
  expect(unreached?.["latest_crawl"]).toMatchObject({
    status: "finished",
    reached: false,
    first_error: { code: "dns", url: "https://latest.example/" },
  });
  const account = await api.store.accounts.find(api.ours.id, id);
  if (!account) throw new Error("the account is gone");
  const read = { ...account, lastReadAt: api.clock.now(), revision: account.revision + 1 };
  await api.store.commit({ put: { account: [read] } });
  const [reached] = await listed("domain=latest.example&expand=crawl");
  expect(reached?.["latest_crawl"]).toMatchObject({ status: "finished", reached: true });
  await api.clock.advance(MINUTE_MS);
  await api.call("POST", `/v1/accounts/${id}/crawl:on-demand`);
  const [again] = await listed("domain=latest.example&expand=crawl");
  expect(again?.["latest_crawl"]).toMatchObject({ status: "queued", trigger: "on_demand", pages_fetched: 0 });
});

test("usage counts the accounts that wait to be read and those being read, of this workspace alone", async () => {
  const one = await startApi();
  const countsOf = async () => (await one.call("GET", "/v1/workspace/usage")).json["totals"];
  const first = await addAccount(one, { domain: "one.example" });
  await addAccount(one, { domain: "two.example" });
  await one.call("POST", "/v1/accounts", { body: { domain: "theirs.example" }, key: one.foreignKeys.admin });
  expect(await countsOf()).toMatchObject({ crawls_queued: 2, crawls_running: 0 });
  const crawl = await one.store.crawls.findUnfinished(one.ours.id, first);
  if (!crawl) throw new Error("the account is not being crawled");
  await one.store.commit({ put: { crawl: [{ ...crawl, status: "running" }] } });
  expect(await countsOf()).toMatchObject({ crawls_queued: 1, crawls_running: 1 });
  await one.store.commit({ put: { crawl: [{ ...crawl, status: "finished" }] } });
  expect(await countsOf()).toMatchObject({ crawls_queued: 1, crawls_running: 0 });
  await one.stop();
});

test("a list of accounts begins with those added since a time", async () => {
  await addAccount(api, { domain: "before.example" });
  await api.clock.advance(MINUTE_MS);
  const since = new Date(api.clock.now()).toISOString();
  await addAccount(api, { domain: "after.example" });
  await addAccount(api, { domain: "last.example" });
  const rows = await listed(`created_since=${since}&sort=created_at`);
  expect(rows.map((row) => row["domain"])).toEqual(["after.example", "last.example"]);
  expect(codeOf(await api.call("GET", "/v1/accounts?created_since=yesterday"))).toBe("invalid_timestamp");
});
