import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Answer, type Api, codeOf, idOf, type Keys, rowsOf, startApi } from "../../helpers/api.ts";
import { DOCUMENT } from "../../helpers/documented.ts";
import { aContact, aSignal } from "../../helpers/records.ts";

const DOMAIN = "watched-by-both.example";

type Side = { name: string; workspaceId: string; keys: Keys; account: string };
let api: Api;
const sides: Side[] = [];

/** The same company in both workspaces, with everything that hangs on an account named after whose it is. */
beforeAll(async () => {
  api = await startApi();
  for (const [name, workspace, keys] of [
    ["mine", api.ours, api.keys],
    ["yours", api.theirs, api.foreignKeys],
  ] as const) {
    const call = (method: string, path: string, body?: unknown) => api.call(method, path, { key: keys.admin, body });
    const account = idOf(
      await call("POST", "/v1/accounts", { domain: DOMAIN, name: `Both, ${name}`, external_id: "same" }),
    );
    const botId = idOf(await call("POST", "/v1/bots", { ...BOT, key: "same" }));
    const owned = { workspaceId: workspace.id, accountId: account };
    await api.store.commit({
      put: {
        signal: [aSignal({ ...owned, botId, title: `A round, ${name}` })],
        contact: [aContact({ ...owned, name: `Dana of ${name}` })],
      },
    });
    await call("POST", `/v1/accounts/${account}:rescore`);
    await call("POST", `/v1/accounts/${account}/brief:regenerate`);
    await call("POST", "/v1/webhooks", { url: `https://hooks.example/${name}`, events: ["*"] });
    const list = idOf(await call("POST", "/v1/lists", { name: `List, ${name}` }));
    await call("POST", `/v1/lists/${list}/accounts:add`, { account_ids: [account] });
    await call("PUT", "/v1/workspace/rubric", { floor: 60, key_roles: [`Head of ${name}`] });
    sides.push({ name, workspaceId: workspace.id, keys, account });
  }
});
afterAll(() => api.stop());

const REPORT = {
  type: "funding",
  title: "A round",
  source: { kind: "crm", title: "A note", excerpt: "Told by phone." },
};
const BOT = { name: "A bot", template: "competitor-pricing", source: "https://fenwick.example/pricing" };

/** Ids of the other workspace by noun, and of our own where a path needs one. */
async function theirIds(): Promise<Record<string, string>> {
  const yours = sides[1];
  if (!yours) throw new Error("unreachable");
  const first = async (path: string) =>
    rowsOf<Record<string, string>>(await api.call("GET", path, { key: yours.keys.admin }));
  const [contact, event, bot, list] = await Promise.all([
    first(`/v1/accounts/${yours.account}/contacts`),
    first("/v1/events"),
    first("/v1/bots"),
    first("/v1/lists"),
  ]);
  const own = rowsOf<Record<string, string>>(await api.call("GET", "/v1/lists"));
  const ids = {
    account: yours.account,
    contact: contact[0]?.["id"] ?? "",
    event: event[0]?.["event_id"] ?? "",
    bot: bot[0]?.["id"] ?? "",
    list: list[0]?.["id"] ?? "",
    own_list: own[0]?.["id"] ?? "",
  };
  expect(Object.values(ids)).not.toContain("");
  return ids;
}

/** Every id that a workspace's own lists show. */
const idsIn = (answer: Answer) => new Set(answer.text.match(/\b[a-z]+_[0-9A-HJKMNP-TV-Z]{20}\b/g));

/** What can be read as JSON without naming anything, and what hangs on one's own account. */
const READS = Object.entries(DOCUMENT.paths)
  .filter(([, { get }]) => get?.responses["200"]?.content?.["application/json"])
  .map(([path]) => path)
  .filter((path) => !path.replace("/accounts/{id}", "").includes("{"));

describe("two workspaces that watch the same company", () => {
  test.each(READS)("see nothing of one another at %s", async (path) => {
    const [mine, yours] = await Promise.all(
      sides.map((side) => api.call("GET", path.replace("{id}", side.account), { key: side.keys.admin })),
    );
    if (!mine || !yours) throw new Error("unreachable");
    expect([mine.status, yours.status]).toEqual([200, 200]);
    expect([...idsIn(mine).intersection(idsIn(yours))]).toEqual([]);
    expect(mine.text).not.toContain("yours");
    expect(yours.text).not.toContain("mine");
  });

  test.each([
    [200, "GET", "/v1/accounts?list_id={list}", undefined],
    [200, "GET", "/v1/signals?account_id={account}", undefined],
    [200, "GET", "/v1/signals?bot_id={bot}", undefined],
    [200, "GET", "/v1/briefs?account_id={account}", undefined],
    [200, "GET", "/v1/events?account_id={account}", undefined],
    [400, "GET", "/v1/events?after={event}", undefined],
    [200, "GET", "/v1/exports/accounts.csv?list_id={list}", undefined],
    [200, "GET", "/v1/exports/contacts.ndjson?account_id={account}", undefined],
    [400, "POST", "/v1/accounts", { domain: "asks.example", list_ids: ["{list}"] }],
    [404, "POST", "/v1/signals", { ...REPORT, account_id: "{account}" }],
    [400, "POST", "/v1/signals", { ...REPORT, domain: DOMAIN, contacts: ["{contact}"] }],
    [200, "POST", "/v1/lists/{own_list}/accounts:add", { account_ids: ["{account}"] }],
    [400, "POST", "/v1/bots:preview", { ...BOT, account_ids: ["{account}"] }],
  ])("take an id of the other for one that was never given out (%d): %s %s", async (expected, method, path, body) => {
    const ask = async (ids: Record<string, string>) => {
      const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
      const filled = body && JSON.parse(fill(JSON.stringify(body)));
      const { status, text } = await api.call(method, fill(path), filled ? { body: filled } : {});
      const unnamed = Object.values(ids).reduce((sofar, id) => sofar.replaceAll(id, "…"), text);
      return { status, text: unnamed.replace(/"request_id":"\w+"/, "") };
    };
    const foreign = await theirIds();
    const nowhere = Object.fromEntries(
      Object.entries(foreign).map(([noun, id]) => [noun, noun.startsWith("own_") ? id : `${id.slice(0, -6)}ZZZZZZ`]),
    );
    const answer = await ask(foreign);
    expect(answer.status).toBe(expected);
    expect(answer).toEqual(await ask(nowhere));
  });

  test("cannot follow the log from an event of the other: that one is unknown, and what follows is their own", async () => {
    const { event = "" } = await theirIds();
    const stream = await api.call("GET", "/v1/events/stream", { headers: { "last-event-id": event } });
    expect(stream.text).toContain("log.gap");
    expect(stream.text).not.toContain("yours");
    const refused = await api.call("GET", `/v1/events/stream?after=${event}`);
    expect([refused.status, codeOf(refused)]).toEqual([400, "invalid_param"]);
  });

  test("have each their own account, brief and events of it", async () => {
    for (const { name, workspaceId, keys, account } of sides) {
      const { json } = await api.call("GET", `/v1/accounts?domain=${DOMAIN}`, { key: keys.read_only });
      expect(json["data"]).toMatchObject([{ id: account, name: `Both, ${name}`, external_id: "same" }]);
      const { rows } = await api.store.events.list(workspaceId, { limit: 100 });
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((event) => event.workspaceId))).toEqual(new Set([workspaceId]));
      expect(new Set(rows.flatMap((event) => event.accountId ?? []))).toEqual(new Set([account]));
    }
  });

  test("lose nothing when the other deletes it", async () => {
    const [mine, yours] = sides;
    await api.call("DELETE", `/v1/accounts/${mine?.account}`);
    await api.store.accounts.purge(mine?.workspaceId ?? "", mine?.account ?? "");
    for (const part of ["", "/brief", "/signals", "/contacts", "/score", "/scores"]) {
      const answer = await api.call("GET", `/v1/accounts/${yours?.account}${part}`, { key: yours?.keys.read_only });
      expect([part, answer.status, answer.text.includes('"data":[]')]).toEqual([part, 200, false]);
    }
  });
});
