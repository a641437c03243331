import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, addAccount, anEmptyWorkspace, codeOf, idOf, rowsOf, startApi, walk } from "../../helpers/api.ts";
import { DOCUMENT } from "../../helpers/documented.ts";
import { aContact, aSignal } from "../../helpers/records.ts";
import { ROUTE_FILES } from "./routes/index.ts";

type Row = {
  id: string;
  at: string;
  actor: { kind: string; id: string | null };
  address: string | null;
  verb: string;
  object: { type: string; id: string | null } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  changed: string[] | null;
  request_id: string | null;
};

let api: Api;
const ids: Record<string, string>[] = [];
let ours: { key: string; actor: string };
let empty: { key: string; actor: string };
beforeAll(async () => {
  api = await startApi();
  for (const file of ROUTE_FILES) ids.push(await file.prepare(api));
  ours = await adminOf(api.keys.admin);
  empty = await adminOf((await anEmptyWorkspace(api)).keys.admin);
});
afterAll(() => api.stop());

async function adminOf(key: string): Promise<{ key: string; actor: string }> {
  const keys = rowsOf<{ id: string; name: string }>(await api.call("GET", "/v1/keys", { key }));
  return { key, actor: keys.find(({ name }) => name === "admin")?.id ?? "" };
}
const read = async (query = "", key = api.keys.admin) =>
  rowsOf<Row>(await api.call("GET", `/v1/audit?${query}`, { key }));
const last = async (key = api.keys.admin) => (await read("limit=1", key))[0];

/** Ask for something without changing anything. */
const UNTOLD = [
  "POST /v1/bots:preview",
  "POST /v1/bots:backtest",
  "POST /v1/bots/{bot}:backtest",
  "POST /v1/workspace/rubric:preview",
];
/** Without this they would find done what they are asked for. */
const FIRST: Record<string, (values: Record<string, string>) => Promise<unknown>> = {
  "POST /v1/lists/{list}/accounts:add": ({ list, member }) =>
    api.call("POST", `/v1/lists/${list}/accounts:remove`, { body: { account_ids: [member] } }),
  "POST /v1/accounts/{account}/crawl:on-demand": async ({ account = "" }) => {
    const crawl = await api.store.crawls.findUnfinished(api.ours.id, account);
    if (crawl)
      await api.store.commit({ put: { crawl: [{ ...crawl, status: "finished", finishedAt: api.clock.now() }] } });
  },
};
const fill = (text: string, values: Record<string, string> = {}) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`);
const MUTATING = ROUTE_FILES.flatMap(({ cases }, file) =>
  cases
    .filter(({ method }) => method !== "GET")
    .map((route) => [route.method, route.path, { ...route, file }] as const),
).filter(([method, path]) => !UNTOLD.includes(`${method} ${path}`));

describe("every route that changes something", () => {
  test("stands in the tables that are walked here", () => {
    const anonymous = (route: string) => route.replace(/\{\w+\}/g, "{}");
    const walked = new Set([...MUTATING.map(([method, path]) => `${method} ${path}`), ...UNTOLD].map(anonymous));
    const documented = Object.entries(DOCUMENT.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => method !== "get")
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.length).toBeGreaterThan(35);
    expect(documented.map(anonymous).filter((route) => !walked.has(route))).toEqual([]);
  });

  test.each(MUTATING)(
    "%s %s leaves a row that says who did it, from where and to what",
    async (method, path, route) => {
      const values = ids[route.file] ?? {};
      await FIRST[`${method} ${path}`]?.(values);
      const { key, actor } = route.isForEmpty ? empty : ours;
      const before = (await last(key))?.id;
      const answer = await api.call(
        method,
        `${fill(path, values)}${route.query ? `?${fill(route.query, values)}` : ""}`,
        {
          key,
          ...(route.body === undefined ? {} : { body: JSON.parse(fill(JSON.stringify(route.body), values)) }),
        },
      );
      expect(answer.status).toBeLessThan(300);
      const row = await last(key);
      expect(row?.id).not.toBe(before);
      expect(row).toMatchObject({
        actor: { kind: "key", id: actor },
        address: "127.0.0.1",
        request_id: answer.headers.get("x-request-id"),
        verb: expect.stringMatching(/^[a-z]+\.[a-z_]+$/),
      });
      expect(row?.object?.type).toBeString();
    },
  );
});

describe("a row", () => {
  test("tells of an endpoint what was and what is, and of its secret only that it is another", async () => {
    const body = { url: "https://hooks.example/qzx", events: ["*"], secret: "qzx-the-first-secret" };
    const id = idOf(await api.call("POST", "/v1/webhooks", { body }));
    await api.call("PATCH", `/v1/webhooks/${id}`, {
      body: { events: ["signal.fired"], secret: "qzx-the-other-secret" },
    });
    await api.call("POST", `/v1/webhooks/${id}:rotate-secret`);
    await api.call("DELETE", `/v1/webhooks/${id}`);
    const rows = await read(`object=${id}`);
    expect(rows.map(({ verb }) => verb)).toEqual([
      "webhook.deleted",
      "webhook.secret_rotated",
      "webhook.secret_rotated",
      "webhook.created",
    ]);
    expect(rows[2]).toMatchObject({
      before: { events: ["*"] },
      after: { events: ["signal.fired"] },
      changed: ["events", "secret"],
    });
    expect(rows[3]?.after).toMatchObject({ url: "https://hooks.example/qzx", status: "enabled" });
    expect(JSON.stringify(rows)).not.toMatch(/qzx-the|whsec_/);
  });

  test("tells of a bot where its alerts go as far as that may be shown, and that it is another", async () => {
    const bot = (destination: string) => ({
      name: "A bot with a hook",
      template: "competitor-pricing",
      source: "https://fenwick.example/pricing",
      alert: { channel: "webhook", destination },
    });
    const id = idOf(await api.call("POST", "/v1/bots", { body: bot("https://chat.example/hook/qzxone") }));
    await api.call("PUT", `/v1/bots/${id}`, { body: bot("https://chat.example/hook/qzxtwo") });
    const rows = await read(`object=${id}`);
    const shown = { channel: "webhook", destination: "https://chat.example/…" };
    expect(rows[0]).toMatchObject({
      verb: "bot.updated",
      changed: ["alert"],
      before: { alert: shown },
      after: { alert: shown },
    });
    expect(JSON.stringify(rows)).not.toContain("qzx");
    // Who may only read gets no more either.
    for (const path of [`/v1/bots/${id}`, "/v1/bots"]) {
      expect((await api.call("GET", path, { key: api.keys.read_only })).text).not.toContain("qzx");
      expect((await api.call("GET", path, { key: api.keys.read_write })).text).toContain("/hook/qzxtwo");
    }
  });

  test("tells of an account its id and the names of fields, and nothing that must go with it", async () => {
    const id = await addAccount(api, { domain: "qzx-audited.example", name: "Qzx Audited" });
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { notes: "qzx said by phone", tags: ["qzx"] } });
    await api.call("DELETE", `/v1/accounts/${id}`);
    await api.call("POST", `/v1/accounts/${id}:restore`);
    const rows = await read(`object=${id}`);
    expect(rows.map(({ verb }) => verb)).toEqual([
      "account.restored",
      "account.deleted",
      "account.updated",
      "account.created",
    ]);
    expect(rows[2]?.changed).toEqual(["notes", "tags"]);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain("qzx");
  });

  test("tells of a verdict what it was and is, and nothing of the words with it", async () => {
    const accountId = await addAccount(api, { domain: "judged.example" });
    const signal = aSignal({ workspaceId: api.ours.id, accountId, type: "funding" });
    await api.store.commit({ put: { signal: [signal] } });
    for (const body of [{ verdict: "wrong", note: "qzx told me" }, { verdict: "useful" }, { verdict: null }])
      await api.call("POST", `/v1/signals/${signal.id}:feedback`, { body });
    const rows = await read(`object=${signal.id}&verb=signal.feedback`);
    expect(rows.map(({ before, after, changed }) => [before, after, changed])).toEqual([
      [{ verdict: "useful" }, { type: "funding", verdict: null }, ["verdict"]],
      [{ verdict: "wrong" }, { type: "funding", verdict: "useful" }, ["verdict", "note"]],
      [{ verdict: null }, { type: "funding", verdict: "wrong" }, ["verdict", "note"]],
    ]);
    expect(JSON.stringify(rows)).not.toContain("qzx");
  });

  test("tells of a contact that its tag is another, and of a reported signal its type and whether it is new", async () => {
    const accountId = await addAccount(api, { domain: "tagged.example" });
    const contact = aContact({ workspaceId: api.ours.id, accountId });
    await api.store.commit({ put: { contact: [contact] } });
    await api.call("PATCH", `/v1/contacts/${contact.id}`, { body: { tag: "departed" } });
    expect(await last()).toMatchObject({ verb: "contact.updated", before: null, after: null, changed: ["tag"] });
    const body = {
      account_id: accountId,
      type: "own_report",
      title: "They asked for a demo",
      source: { kind: "crm", title: "A note", excerpt: "They asked for a demo of the whole product." },
    };
    expect((await api.call("POST", "/v1/signals", { body })).status).toBeLessThan(300);
    expect(await last()).toMatchObject({ verb: "signal.created", after: { type: "own_report", is_new: true } });
  });

  test("sums up a batch", async () => {
    const accounts = Array.from({ length: 30 }, (_, number) => ({ domain: `qzx-${number}.example` }));
    await api.call("POST", "/v1/accounts:batch", { body: { accounts } });
    expect(await last()).toMatchObject({ verb: "account.many_changed", after: { created: 30 } });
  });

  test("of a request with an Idempotency-Key is written once, with its effect", async () => {
    const options = { body: { name: "Audited once" }, headers: { "idempotency-key": "audited-once" } };
    const id = idOf(await api.call("POST", "/v1/lists", options));
    await api.call("POST", "/v1/lists", options);
    expect(await read(`object=${id}`)).toMatchObject([
      { verb: "list.created", actor: { kind: "key", id: ours.actor } },
    ]);
  });

  test("tells that rows were taken out", async () => {
    await api.call("GET", "/v1/exports/contacts.csv", { key: api.keys.read_only });
    expect(await last()).toMatchObject({ verb: "export.downloaded", after: { kind: "contacts", format: "csv" } });
  });

  test("tells that a secret was shown again, to who repeated the request that made it", async () => {
    const options = { body: { name: "shown", role: "read_only" }, headers: { "idempotency-key": "shown-twice" } };
    const [made, again] = [await api.call("POST", "/v1/keys", options), await api.call("POST", "/v1/keys", options)];
    expect(again.json["key"]).toBe(made.json["key"]);
    expect(await last()).toMatchObject({
      verb: "secret.shown_again",
      actor: { kind: "key", id: ours.actor },
      after: { answer_to: "key.created" },
    });
  });

  test("is not left by what was refused or changed nothing", async () => {
    await api.call("GET", "/v1/lists", { key: api.keys.read_only });
    const before = (await last())?.id;
    await api.call("POST", "/v1/webhooks", { body: { url: "http://10.0.0.1/", events: ["*"] } });
    await api.call("PATCH", "/v1/workspace", { key: api.keys.read_only, body: { name: "Mine" } });
    await api.call("POST", "/v1/lists", { body: {}, headers: { "idempotency-key": "refused" } });
    expect((await last())?.id).toBe(before);
  });
});

describe("keys", () => {
  test("are told when they are made, first used from an address, and revoked", async () => {
    const made = await api.call("POST", "/v1/keys", { body: { name: "told", role: "read_only" } });
    const id = idOf(made);
    const key = String(made.json["key"]);
    for (let times = 0; times < 3; times++) await api.call("GET", "/v1/lists", { key });
    await api.call("POST", `/v1/keys/${id}:revoke`);
    expect((await api.call("GET", "/v1/lists", { key })).status).toBe(401);
    const rows = await read(`object=${id}`);
    expect(rows.map(({ verb }) => verb)).toEqual(["sign_in.failed", "key.revoked", "key.first_used", "key.created"]);
    expect(rows[2]).toMatchObject({ actor: { kind: "key", id }, address: "127.0.0.1" });
    expect(rows[0]).toMatchObject({ actor: { kind: "stranger", id: null }, after: { reason: "revoked_api_key" } });
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test("that nobody knows are told a few times an hour, with how many were left out, in the first workspace alone", async () => {
    const since = (await last())?.id;
    const guess = (key: string) =>
      api.call("GET", "/v1/lists", { key, headers: { "x-forwarded-for": "198.51.100.9" } });
    for (let times = 0; times < 20; times++) await guess(`sk_live_guess${times}`);
    await api.clock.advance(3_600_001);
    await guess("sk_live_late");
    const rows = await read("verb=sign_in.failed&limit=20");
    const ours = rows.filter(({ address, id }) => address === "198.51.100.9" && id > String(since));
    expect(ours).toHaveLength(6);
    expect(ours[0]?.after).toEqual({ reason: "invalid_api_key", left_out_before: 15 });
    expect(await read("verb=sign_in.failed", api.foreignKeys.admin)).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain("sk_live_");
  });
});

describe("the list", () => {
  test("is for administrators, of their workspace", async () => {
    const refused = await api.call("GET", "/v1/audit", { key: api.keys.read_write });
    expect([refused.status, codeOf(refused)]).toEqual([403, "insufficient_scope"]);
    const theirs = await read("limit=100", api.foreignKeys.admin);
    const ours = new Set((await walk<Row>(api, "/v1/audit?limit=100")).map(({ id }) => id));
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter(({ id }) => ours.has(id))).toEqual([]);
  });

  test("is walked to its end, newest first, and filtered by actor, verb and time", async () => {
    const all = await walk<Row>(api, "/v1/audit?limit=7");
    expect(all.map(({ id }) => id)).toEqual([...new Set(all.map(({ id }) => id))]);
    expect(all.length).toBeGreaterThan(MUTATING.length);
    const byKey = await walk<Row>(api, `/v1/audit?actor=${ours.actor}`);
    expect(byKey).toEqual(all.filter(({ actor }) => actor.id === ours.actor));
    const created = await walk<Row>(api, "/v1/audit?verb=list.created");
    expect(created).toEqual(all.filter(({ verb }) => verb === "list.created"));
    const [newest] = all;
    expect(await read(`since=${newest?.at}`)).toEqual(all.filter(({ at }) => at >= String(newest?.at)).slice(0, 50));
    expect(await read("until=2020-01-01")).toEqual([]);
  });
});

test("what was written is what is there", async () => {
  expect(await api.store.audit.verify()).toMatchObject({ flaw: undefined });
});
