/**
 * The conformance checklist of the reference sheet (sections 15 and 16.8), one line an item. What is not tested below is
 * proved in full where its line says.
 *
 *  1 bearer keys, three scopes, shown once, revoked at once   ../access.test.ts, ../keys.test.ts
 *  2 the 23 documented routes answer                           below
 *  3 every list has data, has_more, next_cursor                below
 *  4 every error has its five fields                           below
 *  5 times have milliseconds and a Z everywhere                below; ../access.test.ts for every other answer
 *  6 an Idempotency-Key replays for 24 hours                   ../idempotency.test.ts
 *  7 600 reads, 120 writes a minute, sliding, bulk excluded    ../rate-limits.test.ts
 *  8 the published sample recomputes                           test/core/scoring.test.ts
 *  9 a move of 10 is none, of 11 a version and two events      webhooks.test.ts; the rule alone in test/core/rescore.test.ts
 * 10 a version of a brief reads the same for ever              ../briefs.test.ts
 * 11 47 types, funding and exec_move among them                ../signals.test.ts
 * 12 filters of signals combine with and, types with or        ../signals.test.ts
 * 13 a bot is active, planned and counted at once              ../bots.test.ts
 * 14 the third failure in a row pauses a bot                   not yet: bots are stored, not run; what follows a pause is in ../bots.test.ts
 * 15 six templates                                             ../bots.test.ts
 * 16 the digest, six events, the whole schedule of retries     webhooks.test.ts; test/webhooks/sign.test.ts and retry.test.ts
 * 17 a deleted account is hidden, and purged after 30 days     ../accounts.test.ts, test/storage/store.test.ts
 * 18 the API document is generated, and every answer fits it   ../openapi.test.ts; `call` of test/helpers/api.ts checks each answer
 * 19 a failing receiver sees six attempts, then silence        test/pipeline/deliver.test.ts, test/webhooks/retry.test.ts
 * 20 400 is final, 429 waits, 410 disables                     test/pipeline/deliver.test.ts
 * 21 either form of the signature verifies                     webhooks.test.ts
 * 22 `*` never yields an optional event                        webhooks.test.ts
 * 23 type=hiring is its seven keys, type=funding is one        ../signals.test.ts
 * 24 limit=500 is 100 rows and no error                        below; counted in ../accounts.test.ts
 * 25 a signing secret stands in the 201 answer alone           ../webhooks.test.ts (there is one kind of subscription so far)
 * 26 exactly 10 in one run is account.scored alone             webhooks.test.ts
 * 27 a purged account leaves nothing                           test/storage/purge.test.ts
 */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Answer, type Api, addAccount, errorOf, rowsOf, startApi } from "../../../helpers/api.ts";
import { DOCUMENT, strict } from "../../../helpers/documented.ts";
import { ROUTE_FILES } from "../routes/index.ts";
import type { RouteCase } from "../routes/route-case.ts";

const MALFORMED_TIME = /"(?:\w+_at|as_of)":(?!null|"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")/g;
const BOT = { name: "Rival", template: "competitor-pricing", source: "https://rival.example/pricing" };

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test("all 23 documented routes answer with their verbs and statuses, and their times have milliseconds", async () => {
  const acct = await addAccount(api, { domain: "documented.example" });
  const source = { kind: "crm", title: "A note", excerpt: "They raised a round." };
  const signal = await api.call("POST", "/v1/signals", {
    body: { account_id: acct, type: "funding", title: "They raised a round", source },
  });
  const bot = (await api.call("POST", "/v1/bots", { body: BOT })).json["id"];
  const routes: [string, string, number, unknown?][] = [
    ["GET", "/v1/accounts", 200],
    ["GET", `/v1/accounts/${acct}`, 200],
    ["POST", "/v1/accounts", 201, { domain: "another.example" }],
    ["POST", "/v1/accounts:batch", 200, { accounts: [{ domain: "batched.example" }] }],
    ["POST", `/v1/accounts/${acct}:rescore`, 200],
    ["POST", `/v1/accounts/${acct}/brief:regenerate`, 201],
    ["GET", `/v1/accounts/${acct}/brief`, 200],
    ["GET", `/v1/accounts/${acct}/brief/versions`, 200],
    ["POST", `/v1/accounts/${acct}/crawl:on-demand`, 202],
    ["GET", "/v1/signals", 200],
    ["GET", `/v1/signals/${signal.json["id"]}`, 200],
    ["GET", "/v1/signals/types", 200],
    ["GET", "/v1/bots", 200],
    ["GET", `/v1/bots/${bot}`, 200],
    ["POST", "/v1/bots", 201, BOT],
    ["PUT", `/v1/bots/${bot}`, 200, { ...BOT, cadence: "hourly" }],
    ["POST", `/v1/bots/${bot}:pause`, 200],
    ["POST", `/v1/bots/${bot}:resume`, 200],
    ["GET", `/v1/bots/${bot}/fires`, 200],
    ["GET", `/v1/bots/${bot}/health`, 200],
    ["GET", "/v1/bots/templates", 200],
    ["POST", "/v1/webhooks", 201, { url: "https://hooks.example/x", events: ["*"] }],
    ["DELETE", `/v1/accounts/${acct}`, 200],
  ];
  expect(routes).toHaveLength(23);
  for (const [method, path, status, body] of routes) {
    const answer = await api.call(method, path, body === undefined ? {} : { body });
    expect([method, path, answer.status]).toEqual([method, path, status]);
    expect([path, answer.text.match(MALFORMED_TIME)]).toEqual([path, null]);
  }
});

describe("every list of the API document", () => {
  const lists = ROUTE_FILES.flatMap((file) =>
    file.cases.filter((route) => route.method === "GET" && isList(route)).map((route) => ({ ...route, file })),
  );
  const rows: [string, Answer][] = [];
  beforeAll(async () => {
    const own = await startApi();
    const idsOf = new Map<unknown, Record<string, string>>();
    for (const file of ROUTE_FILES) idsOf.set(file, await file.prepare(own));
    for (const { path, file } of lists) {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => idsOf.get(file)?.[name] ?? "");
      rows.push([path, await own.call("GET", `${filled}?limit=500`)]);
    }
    await own.stop();
  });

  test("has data, has_more and next_cursor, and takes limit=500 without an error", () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const [path, answer] of rows) {
      const { status, json } = answer;
      expect([path, status, Array.isArray(json["data"])]).toEqual([path, 200, true]);
      expect([path, rowsOf(answer).length <= 100]).toEqual([path, true]);
      expect([path, json["has_more"], json["next_cursor"]]).toEqual([path, false, null]);
    }
  });
});

test("every error has type, code, message, docs_url and the request id of its header", async () => {
  await addAccount(api, { domain: "here.example" });
  const gone = await addAccount(api, { domain: "gone.example" });
  await api.call("DELETE", `/v1/accounts/${gone}`);
  const refusals: [number, string, Promise<Answer>][] = [
    [400, "invalid_request", api.call("POST", "/v1/accounts", { body: {} })],
    [400, "invalid_request", api.call("POST", "/v1/accounts", { body: "{" })],
    [401, "authentication_error", api.call("GET", "/v1/accounts", { key: undefined })],
    [403, "permission_error", api.call("GET", "/v1/keys", { key: api.keys.read_only })],
    [404, "not_found", api.call("GET", "/v1/accounts/acct_nowhere")],
    [404, "not_found", api.call("GET", "/v0/accounts")],
    [405, "invalid_request", api.call("PUT", "/v1/accounts", { body: {} })],
    [409, "conflict", api.call("POST", "/v1/accounts", { body: { domain: "here.example" } })],
    [410, "not_found", api.call("GET", `/v1/accounts/${gone}`)],
    [413, "invalid_request", api.call("POST", "/v1/accounts", { body: "x".repeat(4 * 1024 * 1024 + 1) })],
    [415, "invalid_request", api.call("POST", "/v1/accounts", { body: "x", headers: { "content-type": "text/csv" } })],
    [422, "unprocessable", api.call("POST", "/v1/bots", { body: { ...BOT, source: "http://10.0.0.1/" } })],
  ];
  for (const [status, type, pending] of refusals) {
    const answer = await pending;
    const { param: _, ...error } = errorOf(answer) as Record<string, unknown>;
    const code = error["code"];
    expect([answer.status, error]).toEqual([
      status,
      {
        type,
        code: expect.stringMatching(/^[a-z_]+$/),
        message: expect.stringMatching(/\.$/),
        docs_url: expect.stringMatching(new RegExp(`^https?:.*#${code}$`)),
        request_id: answer.headers.get("x-request-id"),
      },
    ]);
  }
});

/** Whether the document says that this address answers with a page of a list. */
function isList({ path }: RouteCase): boolean {
  const anonymous = (text: string) => text.replace(/\{\w+\}/g, "{}");
  const item = Object.entries(DOCUMENT.paths).find(([known]) => anonymous(known) === anonymous(path))?.[1];
  const schema = item?.["get"]?.responses["200"]?.content?.["application/json"]?.schema;
  return schema !== undefined && "next_cursor" in ((strict(schema) as { properties?: object }).properties ?? {});
}
