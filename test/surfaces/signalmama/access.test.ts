import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import {
  type Answer,
  type Api,
  anEmptyWorkspace,
  codeOf,
  errorMessageOf,
  errorOf,
  startApi,
} from "../../helpers/api.ts";
import { documentedRoutes } from "../../helpers/documented.ts";
import { ROUTE_FILES } from "./routes/index.ts";
import type { RouteCase } from "./routes/route-case.ts";

const ROLES = ["read_only", "read_write", "admin"] as const;
const ROUTES = ROUTE_FILES.flatMap((file, index) => file.cases.map((route) => ({ ...route, file: index })));
const titled = (routes: typeof ROUTES) => routes.map((route) => [route.method, route.path, route] as const);

let api: Api;
let empty: Awaited<ReturnType<typeof anEmptyWorkspace>>;
const ids: Record<string, string>[] = [];

beforeAll(async () => {
  api = await startApi();
  empty = await anEmptyWorkspace(api);
  for (const file of ROUTE_FILES) ids.push(await file.prepare(api));
});
afterAll(() => api.stop());

type Filled = RouteCase & { file: number };
const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`);

/** The call of a case, with its own ids or those given. */
function call(
  route: Filled,
  key: string | undefined,
  given: { values?: Record<string, string>; body?: unknown; query?: string } = {},
) {
  const values = given.values ?? ids[route.file] ?? {};
  const body = "body" in given ? given.body : route.body;
  const query = given.query ?? route.query;
  return api.call(route.method, `${fill(route.path, values)}${query ? `?${fill(query, values)}` : ""}`, {
    key,
    ...(body === undefined ? {} : { body: JSON.parse(fill(JSON.stringify(body), values)) }),
  });
}

const WITH_ID = ROUTES.filter(({ path }) => path.includes("{"));

describe.each(titled(WITH_ID.filter(({ isWord }) => !isWord)))("%s %s", (_method, _path, route) => {
  test("from another workspace is answered like an id that was never given out", async () => {
    const ours = ids[route.file] ?? {};
    const random = Object.fromEntries(Object.entries(ours).map(([noun, id]) => [noun, `${id.slice(0, -6)}ZZZZZZ`]));
    const foreign = await unchanged(() => call(route, api.foreignKeys.admin));
    const nowhere = await call(route, api.foreignKeys.admin, { values: random });
    expect(foreign.status).toBe(404);
    expect(withoutRequestId(foreign)).toEqual(withoutRequestId(nowhere));
  });
});

describe.each(titled(WITH_ID))("%s %s", (_method, _path, route) => {
  test("with an id that cannot exist is 404", async () => {
    const ours = ids[route.file] ?? {};
    const lower = Object.values(ours)[0]?.toLowerCase() ?? "";
    for (const odd of ["x", "%00", "..%2f..%2fetc", "%zz", "🦊", lower, "a".repeat(2_000)]) {
      const answer = await api.call(route.method, route.path.replace(/\{\w+\}/g, odd), {
        ...(route.body === undefined ? {} : { body: route.body }),
      });
      expect([odd.slice(0, 20), answer.status]).toEqual([odd.slice(0, 20), 404]);
      expect(String(codeOf(answer))).toMatch(/_not_found$/);
    }
  });
});

describe.each(titled(ROUTES.filter(({ role }) => role !== "none")))("%s %s", (_method, _path, route) => {
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
    for (const name of ROLES.slice(0, ROLES.indexOf(route.role as (typeof ROLES)[number]))) {
      const answer = await unchanged(() => call(route, api.keys[name]));
      expect([name, answer.status, codeOf(answer)]).toEqual([name, 403, "insufficient_scope"]);
    }
  });
});

describe.each(titled(ROUTES.filter(({ wrong }) => wrong !== undefined)))("%s %s", (_method, _path, route) => {
  test("with a missing or wrong parameter is refused by name and changes nothing", async () => {
    for (const { code, status = 400, param, ...given } of route.wrong ?? []) {
      const answer = await unchanged(() => call(route, api.keys.admin, given));
      expect([given, answer.status, codeOf(answer)]).toEqual([given, status, code]);
      if (param !== undefined) expect(errorMessageOf(answer)).toContain(`\`${param}\``);
    }
  });
});

describe.each(titled(ROUTES))("%s %s", (_method, _path, route) => {
  test("with the role it asks for succeeds, and writes the events it should", async () => {
    const [keys, workspaceId] = route.isForEmpty ? [empty.keys, empty.id] : [api.keys, api.ours.id];
    const before = new Set((await eventsOf(api, workspaceId)).map((event) => event.id));
    const answer = await call(route, route.role === "none" ? undefined : keys[route.role]);
    // What succeeds may still tell of an error, such as that of a run.
    const refusal = answer.status < 400 ? undefined : codeOf(answer);
    expect([answer.status, refusal]).toEqual([route.status ?? 200, undefined]);
    expect(answer.headers.get("content-type")).toStartWith(route.contentType ?? "application/json");
    expect(answer.text.match(/"\w+_at":"(?!\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")/g)).toBeNull();
    const written = (await eventsOf(api, workspaceId)).filter((event) => !before.has(event.id));
    expect(written.map((event) => event.type).sort() as string[]).toEqual(route.events ?? []);
  });
});

test("the tables hold every route of the API document", () => {
  const anonymous = (route: string) => route.replace(/\{\w+\}/g, "{}");
  const held = ROUTES.map(({ method, path }) => anonymous(`${method} ${path}`));
  expect([...new Set(held)].sort()).toEqual(documentedRoutes().map(anonymous).sort());
});

async function eventsOf({ store, ours }: Api, workspaceId = ours.id) {
  return (await store.events.list(workspaceId, { limit: 10_000 })).rows;
}

/** Runs a call and checks that no write happened beside it. */
async function unchanged(run: () => Promise<Answer>): Promise<Answer> {
  const look = async () =>
    JSON.stringify([
      await api.store.accounts.list(api.ours.id, { limit: 1_000, sort: "created_at" }),
      await api.store.webhooks.listAll(api.ours.id),
      await api.store.bots.list(api.ours.id, { limit: 1_000 }),
      await api.store.exports.list(api.ours.id, { limit: 1_000 }),
      await api.store.contacts.page(api.ours.id, { limit: 1_000 }),
      (await api.store.keys.list(api.ours.id, { limit: 1_000 })).rows.map(({ lastUsedAt: _, ...key }) => key),
      await eventsOf(api),
      await api.store.workspaces.find(api.ours.id),
      await api.store.jobs.countClaimable(),
    ]);
  const before = await look();
  const answer = await run();
  expect(await look()).toBe(before);
  return answer;
}

function withoutRequestId(answer: Answer) {
  const { request_id: _, ...error } = errorOf(answer) as Record<string, unknown>;
  return { status: answer.status, error };
}

test.each(["Basic abc", "sk_live_0123", "Bearer"])(
  "a header of another form is told the form: %s",
  async (authorization) => {
    const answer = await api.call("GET", "/v1/accounts", { key: undefined, headers: { authorization } });
    expect([answer.status, codeOf(answer)]).toEqual([401, "invalid_api_key"]);
    expect(answer.text).toContain("`Bearer sk_live_…`");
  },
);
