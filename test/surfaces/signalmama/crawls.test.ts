import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Fetch } from "#core/crawl.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { createTestIds, NOW } from "../../helpers/records.ts";
import { until } from "../../helpers/until.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const ids = createTestIds();

async function anAccountWithoutCrawl(domain: string): Promise<string> {
  const id = await addAccount(api, { domain });
  await finishCrawl(id);
  return id;
}

async function finishCrawl(accountId: string): Promise<void> {
  const crawl = await api.store.crawls.findUnfinished(api.ours.id, accountId);
  if (!crawl) throw new Error("there is no crawl to finish");
  await api.store.commit({ put: { crawl: [{ ...crawl, status: "finished", finishedAt: api.clock.now() }] } });
}

describe("a crawl on demand", () => {
  test("answers 202 with a crawl that can be looked at, and puts its job first", async () => {
    const id = await anAccountWithoutCrawl("fresh.example");
    const answer = await api.call("POST", `/v1/accounts/${id}/crawl:on-demand`);
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({
      account_id: id,
      status: "queued",
      trigger: "on_demand",
      pages_fetched: 0,
      pending: 1,
      sources: [],
    });
    const listed = rowsOf(await api.call("GET", `/v1/accounts/${id}/crawls`));
    expect(listed[0]).toEqual(answer.json);
    expect(answer.headers.get("location")).toBe(`/v1/accounts/${id}/crawls/${answer.json["id"]}`);
    const looked = await api.call("GET", `/v1/accounts/${id}/crawls/${answer.json["id"]}`);
    expect(looked.json).toEqual(answer.json);
  });

  test("joins the crawl that is under way", async () => {
    const id = await addAccount(api, { domain: "joined.example" });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.call("POST", `/v1/accounts/${id}/crawl%3Aon-demand`)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    expect(new Set(answers.map((answer) => answer.json["id"])).size).toBe(1);
    expect(answers[0]?.json["trigger"]).toBe("created");
  });

  test("several at once start one crawl", async () => {
    const id = await anAccountWithoutCrawl("several.example");
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.call("POST", `/v1/accounts/${id}/crawl:on-demand`)),
    );
    expect(new Set(answers.map((answer) => answer.json["id"])).size).toBe(1);
  });

  test("with Prefer: wait the answer is held until the crawl has finished", async () => {
    const id = await anAccountWithoutCrawl("held.example");
    const held = api.call("POST", `/v1/accounts/${id}/crawl:on-demand`, {
      headers: { prefer: "respond-async, wait=30" },
    });
    await until("the caller waits", 5_000, () => api.clock.sleepers() > 0);
    await finishCrawl(id);
    await api.clock.advance(300);
    const answer = await held;
    expect(answer.status).toBe(200);
    expect(answer.json["status"]).toBe("finished");
  });

  test("when the wait is over the answer is 202 with what there is", async () => {
    const id = await anAccountWithoutCrawl("slow.example");
    const held = api.call("POST", `/v1/accounts/${id}/crawl:on-demand`, { headers: { prefer: "wait=1" } });
    for (let look = 0; look < 4; look++) {
      await until("the caller waits", 5_000, () => api.clock.sleepers() > 0);
      await api.clock.advance(250);
    }
    const answer = await held;
    expect([answer.status, answer.json["status"]]).toEqual([202, "queued"]);
  });

  test("counts what each source came to", async () => {
    const id = await anAccountWithoutCrawl("counted.example");
    const { json } = await api.call("POST", `/v1/accounts/${id}/crawl:on-demand`);
    const fetched = (sourceId: string, outcome: Fetch["outcome"], documents: number): Fetch => ({
      id: ids.next("run"),
      workspaceId: api.ours.id,
      accountId: id,
      crawlId: String(json["id"]),
      sourceId,
      url: `https://counted.example/${sourceId}/${outcome}`,
      reason: "linked",
      priority: 1,
      outcome,
      robotsAllowed: true,
      bytes: 1,
      durationMs: 1,
      fetchedAt: NOW,
      documents,
      next: [],
    });
    await api.store.commit({
      put: {
        fetch: [
          fetched("feed", "page", 3),
          fetched("feed", "unchanged", 0),
          fetched("home", "failed", 0),
          fetched("home", "miss", 0),
          fetched("home", "disallowed", 0),
          { ...fetched("dns", "gone", 0), url: "dns:counted.example", httpStatus: 404 },
        ],
      },
    });
    const answer = await api.call("GET", `/v1/accounts/${id}/crawls/${json["id"]}`);
    expect(answer.json).toMatchObject({
      pages_fetched: 1,
      unchanged: 1,
      failed: 2,
      sources: [
        {
          id: "feed",
          requests: 2,
          pages: 1,
          unchanged: 1,
          failed: 0,
          documents: 3,
          disallowed: 0,
          last: { outcome: "unchanged", robots_allowed: true },
        },
        { id: "home", requests: 3, pages: 0, unchanged: 0, failed: 2, documents: 0, disallowed: 1 },
        { id: "dns", last: { outcome: "gone", http_status: null } },
      ],
    });
  });

  test("a crawl of another account is not found under this one", async () => {
    const one = await anAccountWithoutCrawl("one.example");
    const two = await anAccountWithoutCrawl("two.example");
    const { json } = await api.call("POST", `/v1/accounts/${one}/crawl:on-demand`);
    const answer = await api.call("GET", `/v1/accounts/${two}/crawls/${json["id"]}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "crawl_not_found"]);
  });
});

test("stopping lets go of the callers who wait", async () => {
  const own = await startApi();
  const { json } = await own.call("POST", "/v1/accounts", { body: { domain: "stopped.example" } });
  const held = own.call("POST", `/v1/accounts/${json["id"]}/crawl:on-demand`, { headers: { prefer: "wait=60" } });
  await until("the caller waits", 5_000, () => own.clock.sleepers() > 0);
  const stopped = own.server.stop(10_000);
  expect((await held).status).toBe(202);
  await own.clock.advance(1_000);
  await stopped;
  await own.stop();
});
