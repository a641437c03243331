import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { z } from "zod";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";
import { aSignal } from "../../helpers/records.ts";

/** Every route with what it takes to succeed: the least role, a body, and the ids of `{…}` filled in below. */
const ROUTES: [method: string, path: string, role: "read_only" | "read_write" | "admin", body?: unknown][] = [
  ["GET", "/v1/accounts", "read_only"],
  ["POST", "/v1/accounts", "read_write", { domain: "access-one.example" }],
  ["POST", "/v1/accounts:batch", "read_write", { accounts: [{ domain: "access-two.example" }] }],
  ["GET", "/v1/accounts/{account}", "read_only"],
  ["POST", "/v1/accounts/{account}:rescore", "read_write"],
  ["GET", "/v1/accounts/{account}/contacts", "read_only"],
  ["GET", "/v1/accounts/{account}/scores", "read_only"],
  ["GET", "/v1/accounts/{account}/signals", "read_only"],
  ["POST", "/v1/accounts/{account}/brief:regenerate", "read_write"],
  ["GET", "/v1/accounts/{account}/brief", "read_only"],
  ["GET", "/v1/accounts/{account}/brief/versions", "read_only"],
  ["POST", "/v1/accounts/{account}/crawl:on-demand", "read_write"],
  ["GET", "/v1/accounts/{account}/crawls/{crawl}", "read_only"],
  ["GET", "/v1/signals", "read_only"],
  ["GET", "/v1/signals/types", "read_only"],
  ["GET", "/v1/signals/{signal}", "read_only"],
  ["GET", "/v1/webhooks", "read_only"],
  ["POST", "/v1/webhooks", "read_write", { url: "https://hooks.example/", events: ["*"] }],
  ["GET", "/v1/webhooks/{webhook}", "read_only"],
  ["GET", "/v1/webhooks/{webhook}/deliveries", "read_only"],
  ["DELETE", "/v1/webhooks/{webhook}", "read_write"],
  ["GET", "/v1/keys", "admin"],
  ["POST", "/v1/keys", "admin", { name: "x", role: "read_only" }],
  ["POST", "/v1/keys/{key}:revoke", "admin"],
  ["DELETE", "/v1/accounts/{account}", "read_write"],
];

type Operation = { responses: Record<string, { content: { "application/json": { schema: object } } }> };
const DOCUMENT = buildOpenApi({ baseUrl: "http://localhost", version: "0" }) as {
  paths: Record<string, Record<string, Operation>>;
};

/** What the API document says an answer looks like; it has to say it. */
function documentedSchema(method: string, path: string, status: number) {
  const anonymous = (text: string) => text.replace(/\{\w+\}/g, "{}");
  const item = Object.entries(DOCUMENT.paths).find(([documented]) => anonymous(documented) === anonymous(path))?.[1];
  const schema = item?.[method.toLowerCase()]?.responses[String(status)]?.content["application/json"].schema;
  if (!schema) throw new Error(`${method} ${path} answered ${status}, which the document does not know`);
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

let api: Api;
let ids: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  const idOf = (answer: Answer) => String(answer.json["id"]);
  const account = idOf(await api.call("POST", "/v1/accounts", { body: { domain: "subject.example" } }));
  const signal = aSignal({ workspaceId: api.ours.id, accountId: account });
  await api.store.commit({ put: { signal: [signal] } });
  ids = {
    account,
    signal: signal.id,
    crawl: (await api.store.crawls.findUnfinished(api.ours.id, account))?.id ?? "",
    webhook: idOf(await api.call("POST", "/v1/webhooks", { body: { url: "https://hooks.example/", events: ["*"] } })),
    key: idOf(await api.call("POST", "/v1/keys", { body: { name: "subject", role: "read_only" } })),
  };
});
afterAll(() => api.stop());

const filled = (path: string, values: Record<string, string> = ids) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

const call = (
  [method, path, , body]: (typeof ROUTES)[number],
  key: string | undefined,
  values?: Record<string, string>,
) => api.call(method, filled(path, values), { key, ...(body === undefined ? {} : { body }) });

describe.each(ROUTES.filter(([, path]) => path.includes("{")))("%s %s", (...route) => {
  test("from another workspace is answered like an id that was never given out", async () => {
    const random = Object.fromEntries(Object.entries(ids).map(([noun, id]) => [noun, `${id.slice(0, -6)}ZZZZZZ`]));
    const foreign = await unchanged(() => call(route, api.foreignKeys.admin));
    const nowhere = await call(route, api.foreignKeys.admin, random);
    expect(foreign.status).toBe(404);
    expect(withoutRequestId(foreign)).toEqual(withoutRequestId(nowhere));
  });

  test("with an id that cannot exist is 404", async () => {
    for (const odd of [
      "x",
      "%00",
      "..%2f..%2fetc",
      "%zz",
      "🦊",
      ids["account"]?.toLowerCase() ?? "",
      "a".repeat(2_000),
    ]) {
      const answer = await call(route, api.keys.admin, Object.fromEntries(Object.keys(ids).map((noun) => [noun, odd])));
      expect([odd.slice(0, 20), answer.status]).toEqual([odd.slice(0, 20), 404]);
      expect(String(codeOf(answer))).toMatch(/_not_found$/);
    }
  });
});

describe.each(ROUTES)("%s %s", (...route) => {
  const role = route[2];

  test("without a key, or with a wrong one, is 401 and changes nothing", async () => {
    for (const [key, code] of [
      [undefined, "missing_api_key"],
      ["sk_live_wrong", "invalid_api_key"],
    ] as const) {
      const answer = await unchanged(() => call(route, key));
      expect([answer.status, codeOf(answer)]).toEqual([401, code]);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
      expect(answer.text).not.toContain("sk_live_wrong");
    }
  });

  test("with a lesser role is 403 and changes nothing", async () => {
    const lesser = (["read_only", "read_write", "admin"] as const).slice(
      0,
      ["read_only", "read_write", "admin"].indexOf(role),
    );
    for (const name of lesser) {
      const answer = await unchanged(() => call(route, api.keys[name]));
      expect([name, answer.status, codeOf(answer)]).toEqual([name, 403, "insufficient_scope"]);
    }
  });

  test("with the role it asks for succeeds", async () => {
    const answer = await call(route, api.keys[role]);
    expect(answer.status).toBeLessThan(300);
    expect(answer.headers.get("content-type")).toStartWith("application/json");
    expect(documentedSchema(route[0], route[1], answer.status).safeParse(answer.json).error).toBeUndefined();
    expect(answer.text.match(/"\w+_at":"(?!\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")/g)).toBeNull();
  });
});

test("the table above holds every route of the API document", () => {
  const documented = Object.entries(DOCUMENT.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, "{}")}`),
  );
  expect(ROUTES.map(([method, path]) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`).sort()).toEqual(
    documented.sort(),
  );
});

/** Runs a call and checks that no write happened beside it. */
async function unchanged(run: () => Promise<Answer>): Promise<Answer> {
  const look = async () =>
    JSON.stringify([
      await api.store.accounts.list(api.ours.id, { limit: 1_000, sort: "created_at" }),
      await api.store.webhooks.listAll(api.ours.id),
      (await api.store.keys.list(api.ours.id, { limit: 1_000 })).rows.map(({ lastUsedAt: _, ...key }) => key),
      await api.store.events.list(api.ours.id, { limit: 1_000 }),
      await api.store.jobs.countClaimable(),
    ]);
  const before = await look();
  const answer = await run();
  expect(await look()).toBe(before);
  return answer;
}

function withoutRequestId(answer: Answer) {
  const { request_id: _, ...error } = answer.json["error"] as Record<string, unknown>;
  return { status: answer.status, error };
}
