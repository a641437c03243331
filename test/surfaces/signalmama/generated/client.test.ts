import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import createClient, { type Client } from "openapi-fetch";
import type { components, paths, webhooks } from "#ui/api/schema.d.ts";
import { type Api, startApi } from "../../../helpers/api.ts";
import { DOCUMENT } from "../../../helpers/documented.ts";

let api: Api;
let client: Client<paths>;

beforeAll(async () => {
  api = await startApi();
  client = createClient<paths>({ baseUrl: api.url, headers: { authorization: `Bearer ${api.keys.admin}` } });
});
afterAll(() => api.stop());

test("the committed types are those of today's document; refresh them with `bin/api client`", async () => {
  const generator = Bun.spawn([process.execPath, join(import.meta.dir, "generate.ts"), "--print"]);
  const types = await new Response(generator.stdout).text();
  expect(await generator.exited).toBe(0);
  expect(await Bun.file(join(import.meta.dir, "../../../../src/ui/api/schema.d.ts")).text()).toBe(types);
});

/** What is checked here is checked twice: by the compiler against the generated types, and on the running server. */
describe("a generated client", () => {
  const created = async (domain: string) => {
    const { data, error } = await client.POST("/v1/accounts", { body: { domain } });
    if (!data) throw new Error(error.error.message);
    return data;
  };

  test("creates an account and reads it back", async () => {
    const account = await created("typed.example");
    const { data } = await client.GET("/v1/accounts/{id}", { params: { path: { id: account.id } } });
    expect(data).toEqual(account);
    const fit: number | undefined = data?.score_breakdown.fit;
    expect(fit).toBeNumber();
  });

  test("repeats a write safely", async () => {
    const once = { header: { "Idempotency-Key": "client-1" } };
    const { response } = await client.POST("/v1/accounts", { params: once, body: { domain: "once.example" } });
    expect(response.headers.get("location")).toStartWith("/v1/accounts/acct_");
  });

  test("adds many accounts, each with its result", async () => {
    const { data } = await client.POST("/v1/accounts:batch", {
      body: { accounts: [{ domain: "batch-1.example" }, { domain: "no domain" }], mode: "upsert" },
    });
    expect(data?.summary).toEqual({ created: 1, updated: 0, unchanged: 0, errors: 1 });
    expect(data?.data.map((item) => item.error?.code)).toEqual([undefined, "invalid_param"]);
  });

  test("lists with filters, and follows the cursor to the end", async () => {
    for (const number of [1, 2, 3]) await created(`listed-${number}.example`);
    const domains: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await client.GET("/v1/accounts", {
        params: { query: { limit: 2, sort: "name", score_lte: 100, ...(cursor ? { cursor } : {}) } },
      });
      for (const account of data?.data ?? []) domains.push(account.domain);
      cursor = data?.next_cursor ?? undefined;
    } while (cursor !== undefined);
    expect(domains.filter((domain) => domain.startsWith("listed-"))).toEqual([
      "listed-1.example",
      "listed-2.example",
      "listed-3.example",
    ]);
    const { data } = await client.GET("/v1/signals", {
      params: { query: { type: "funding,exec_move", since: "2026-05-01", strength_gte: 70 } },
    });
    expect(data).toEqual({ data: [], has_more: false, next_cursor: null });
  });

  test("has a brief written, and reads it by version", async () => {
    const { id } = await created("briefed.example");
    const path = { path: { id } };
    const { data: written } = await client.POST("/v1/accounts/{id}/brief:regenerate", { params: path });
    const { data: read } = await client.GET("/v1/accounts/{id}/brief", { params: { ...path, query: { version: 1 } } });
    expect(read?.why_now).toBe(written?.why_now ?? "none");
  });

  test("starts a crawl and looks after it", async () => {
    const { id } = await created("crawled.example");
    const { data: crawl, response } = await client.POST("/v1/accounts/{id}/crawl:on-demand", {
      params: { path: { id }, header: { Prefer: "wait=0" } },
    });
    expect(response.status).toBe(202);
    const { data } = await client.GET("/v1/accounts/{id}/crawls/{crawl}", {
      params: { path: { id, crawl: crawl?.id ?? "" } },
    });
    expect(data?.id).toBe(crawl?.id ?? "none");
  });

  test("registers an endpoint, and gets its secret once", async () => {
    const { data } = await client.POST("/v1/webhooks", {
      body: { url: "https://hooks.example/", events: ["signal.fired"], filters: { strength_gte: 70 } },
    });
    const webhook: components["schemas"]["CreatedWebhook"] | undefined = data;
    expect(webhook?.signing_secret).toStartWith("whsec_");
  });

  test("deletes an account, which is gone then", async () => {
    const { id } = await created("deleted.example");
    const { data } = await client.DELETE("/v1/accounts/{id}", { params: { path: { id } } });
    expect(data?.purge_at).toBeString();
    const { error } = await client.GET("/v1/accounts/{id}", { params: { path: { id } } });
    expect(error?.error.code).toBe("account_deleted");
  });

  test("is told what went wrong by a code that the compiler knows", async () => {
    const { data, error } = await client.POST("/v1/accounts", { body: {} });
    expect(data).toBeUndefined();
    const code: components["schemas"]["Error"]["code"] | undefined = error?.error.code;
    expect([code, error?.error.param]).toEqual(["missing_param", "domain"]);
  });
});

test("the types know the body of each webhook", () => {
  type Fired = webhooks["signal.fired"]["post"]["requestBody"]["content"]["application/json"];
  const body = DOCUMENT.webhooks["signal.fired"]?.post.requestBody.content["application/json"]?.example as Fired;
  const strength: number = body.signal.strength;
  expect([body.event, strength]).toEqual(["signal.fired", 85]);
});
