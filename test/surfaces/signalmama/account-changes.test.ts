import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { ingestAccounts } from "#actions/accounts.ts";
import { DAY_MS } from "#core/time.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aContact } from "../../helpers/records.ts";
import { countJobs } from "../../helpers/store.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("changing an account", () => {
  test("answers with the account, and what is absent stays", async () => {
    const id = await addAccount(api, { domain: "changed.example", notes: "kept", owner: "kim", tags: ["old"] });
    await api.clock.advance(1_000);
    const body = { tags: ["new", "new"], owner_id: "lou", external_id: "crm-7", name: "Changed Inc", aliases: ["CI"] };
    const answer = await api.call("PATCH", `/v1/accounts/${id}`, { body });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      notes: "kept",
      owner: "lou",
      owner_id: "lou",
      tags: ["new"],
      external_id: "crm-7",
      name: "Changed Inc",
      aliases: ["CI"],
      archetype: null,
    });
    expect(Number(new Date(String(answer.json["updated_at"])))).toBe(api.clock.now());
    expect((await api.call("GET", `/v1/accounts/${id}`)).json).toEqual(answer.json);
  });

  test("PUT means the same, and null clears", async () => {
    const id = await addAccount(api, {
      domain: "put.example",
      notes: "x",
      external_id: "crm-8",
      attributes: { industry: "a" },
    });
    const body = { notes: null, external_id: null, attributes: { industry: null, custom: { tier: 1 } } };
    const answer = await api.call("PUT", `/v1/accounts/${id}`, { body });
    expect(answer.json).toMatchObject({ notes: null, external_id: null, attributes: { custom: { tier: 1 } } });
    const other = await api.call("POST", "/v1/accounts", { body: { domain: "put-2.example", external_id: "crm-8" } });
    expect(other.status).toBe(201);
  });

  test("to what it is already writes nothing", async () => {
    const id = await addAccount(api, { domain: "same.example", tags: ["a"], attributes: { employee_count: 5 } });
    const before = await api.store.accounts.find(api.ours.id, id);
    const scorings = await countJobs(api.store, "score");
    await api.clock.advance(1_000);
    const body = { tags: ["a"], notes: null, attributes: { employee_count: 5, tech: null } };
    const answer = await api.call("PATCH", `/v1/accounts/${id}`, { body });
    expect(answer.status).toBe(200);
    expect(await api.store.accounts.find(api.ours.id, id)).toEqual(before);
    expect(await countJobs(api.store, "score")).toBe(scorings);
  });

  test("in its attributes makes it due for scoring, other fields do not", async () => {
    const id = await addAccount(api, { domain: "due.example" });
    const before = await countJobs(api.store, "score");
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { notes: "x" } });
    expect(await countJobs(api.store, "score")).toBe(before);
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { attributes: { industry: "robotics" } } });
    expect(await countJobs(api.store, "score")).toBe(before + 1);
  });

  test("to another's external id is refused, naming the other", async () => {
    const other = await addAccount(api, { domain: "first.example", external_id: "crm-1" });
    const id = await addAccount(api, { domain: "second.example" });
    const answer = await api.call("PATCH", `/v1/accounts/${id}`, { body: { external_id: "crm-1" } });
    expect([answer.status, codeOf(answer)]).toEqual([409, "account_exists"]);
    expect(answer.text).toContain(other);
  });

  test("is refused when it comes from the configuration file, or is deleted", async () => {
    await ingestAccounts(api.actions, api.ours.id, [{ domain: "filed.example", managedBy: "config" }], "upsert");
    const [filed] = await api.store.accounts.findByDomains(api.ours.id, ["filed.example"]);
    const refused = await api.call("PATCH", `/v1/accounts/${filed?.id}`, { body: { notes: "x" } });
    expect([refused.status, codeOf(refused)]).toEqual([409, "managed_by_config"]);
    const id = await addAccount(api, { domain: "gone.example" });
    await api.call("DELETE", `/v1/accounts/${id}`);
    const deleted = await api.call("PATCH", `/v1/accounts/${id}`, { body: { notes: "x" } });
    expect([deleted.status, codeOf(deleted)]).toEqual([410, "account_deleted"]);
  });

  test("by twenty callers at once loses nobody's change", async () => {
    const id = await addAccount(api, { domain: "busy.example" });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        api.call("PATCH", `/v1/accounts/${id}`, { body: { attributes: { custom: { [`key_${n}`]: n } } } }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    const { json } = await api.call("GET", `/v1/accounts/${id}`);
    expect(Object.keys((json["attributes"] as { custom: object }).custom)).toHaveLength(20);
  });
});

describe("restoring an account", () => {
  test("brings it back as it was, off the lists that have gone, and reads its sources anew", async () => {
    const { json: list } = await api.call("POST", "/v1/lists", { body: { name: "Restored" } });
    const { json: short } = await api.call("POST", "/v1/lists", { body: { name: "Short-lived" } });
    const id = await addAccount(api, { domain: "back.example", notes: "kept", list_ids: [list["id"], short["id"]] });
    await api.call("DELETE", `/v1/accounts/${id}`);
    expect((await api.call("GET", `/v1/lists/${list["id"]}`)).json["account_count"]).toBe(0);
    await api.call("DELETE", `/v1/lists/${short["id"]}`);
    const crawls = await countJobs(api.store, "crawl");
    const answer = await api.call("POST", `/v1/accounts/${id}:restore`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ id, status: "active", notes: "kept", deleted_at: null, purge_at: null });
    expect(answer.json["list_ids"]).toEqual([list["id"]]);
    expect(await countJobs(api.store, "crawl")).toBe(crawls + 1);
    expect(await api.store.crawls.findUnfinished(api.ours.id, id)).toMatchObject({ trigger: "created" });
    expect((await api.call("GET", `/v1/lists/${list["id"]}`)).json["account_count"]).toBe(1);
  });

  test("of one that is there changes nothing", async () => {
    const id = await addAccount(api, { domain: "here.example" });
    const before = await api.call("GET", `/v1/accounts/${id}`);
    const crawls = await countJobs(api.store, "crawl");
    const answer = await api.call("POST", `/v1/accounts/${id}:restore`);
    expect([answer.status, answer.json]).toEqual([200, before.json]);
    expect(await countJobs(api.store, "crawl")).toBe(crawls);
  });

  test("is possible until its time to be purged, and not after", async () => {
    const [early, late] = [
      await addAccount(api, { domain: "early.example" }),
      await addAccount(api, { domain: "late.example" }),
    ];
    await api.call("DELETE", `/v1/accounts/${early}`);
    await api.call("DELETE", `/v1/accounts/${late}`);
    await api.clock.advance(30 * DAY_MS - 1);
    expect((await api.call("POST", `/v1/accounts/${early}:restore`)).status).toBe(200);
    await api.clock.advance(1);
    const answer = await api.call("POST", `/v1/accounts/${late}:restore`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "account_not_found"]);
    await api.store.accounts.purge(api.ours.id, late);
    expect((await api.call("POST", `/v1/accounts/${late}:restore`)).status).toBe(404);
  });

  test("leaves its external id to whoever has it by now: it was free from the deletion on", async () => {
    const ids = await Promise.all(
      ["restored", "created", "batched"].map(async (name) => {
        const id = await addAccount(api, { domain: `${name}-from.example`, external_id: `crm-${name}` });
        await api.call("DELETE", `/v1/accounts/${id}`);
        await addAccount(api, { domain: `${name}-to.example`, external_id: `crm-${name}` });
        return id;
      }),
    );
    const item = { domain: "batched-from.example", name: "Back" };
    const answers = [
      await api.call("POST", `/v1/accounts/${ids[0]}:restore`),
      await api.call("POST", "/v1/accounts", { body: { domain: "created-from.example" } }),
      await api.call("POST", "/v1/accounts:batch", { body: { accounts: [item] } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 200]);
    for (const id of ids) {
      const { json } = await api.call("GET", `/v1/accounts/${id}`);
      expect([json["status"], json["external_id"]]).toEqual(["active", null]);
    }
    // Asked for by name it is refused, as for any other account.
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "asks.example" } });
    await api.call("DELETE", `/v1/accounts/${json["id"]}`);
    const body = { domain: "asks.example", external_id: "crm-created" };
    const refused = await api.call("POST", "/v1/accounts", { body });
    expect([refused.status, codeOf(refused)]).toEqual([409, "account_exists"]);
  });

  test("brings its external id back too", async () => {
    const id = await addAccount(api, { domain: "kept-id.example", external_id: "crm-kept" });
    await api.call("DELETE", `/v1/accounts/${id}`);
    await api.call("POST", `/v1/accounts/${id}:restore`);
    expect(rowsOf(await api.call("GET", "/v1/accounts?external_id=crm-kept"))).toMatchObject([{ id }]);
  });

  test("needs room under the limit of accounts", async () => {
    const small = await startApi({ limits: { batchItems: 1_000, accounts: 1 } });
    const { json } = await small.call("POST", "/v1/accounts", { body: { domain: "one.example" } });
    await small.call("DELETE", `/v1/accounts/${json["id"]}`);
    await small.call("POST", "/v1/accounts", { body: { domain: "two.example" } });
    const answer = await small.call("POST", `/v1/accounts/${json["id"]}:restore`);
    expect([answer.status, codeOf(answer)]).toEqual([402, "account_limit_reached"]);
    await small.stop();
  });
});

test("how long a deleted account is kept is the operator's choice", async () => {
  const brief = await startApi({ retention: { deletedMs: 2 * DAY_MS } });
  const { json } = await brief.call("POST", "/v1/accounts", { body: { domain: "brief.example" } });
  const deleted = await brief.call("DELETE", `/v1/accounts/${json["id"]}`);
  expect(Date.parse(String(deleted.json["purge_at"])) - brief.clock.now()).toBe(2 * DAY_MS);
  await brief.stop();
});

describe("the list of accounts", () => {
  const domainsOf = async (query: string) =>
    rowsOf<{ domain: string }>(await api.call("GET", `/v1/accounts?${query}`)).map((row) => row.domain);

  test("is filtered by fit, by having an active signal, and by list, and sorted by name either way", async () => {
    const { json: list } = await api.call("POST", "/v1/lists", { body: { name: "Filtered" } });
    const make = async (name: string, breakdown: { fit: number; recency: number }) => {
      const id = await addAccount(api, { domain: `${name}-filter.example`, name, list_ids: [list["id"]] });
      const account = await api.store.accounts.find(api.ours.id, id);
      if (!account) throw new Error("it was not made");
      const revised = { ...account, breakdown: { ...account.breakdown, ...breakdown }, revision: account.revision + 1 };
      await api.store.commit({ put: { account: [revised] } });
    };
    await make("b", { fit: 69, recency: 40 });
    await make("c", { fit: 70, recency: 0 });
    await make("a", { fit: 95, recency: 10 });
    const on = `list_id=${list["id"]}`;
    const [a, b, c] = ["a-filter.example", "b-filter.example", "c-filter.example"];
    expect(await domainsOf(`${on}&sort=name`)).toEqual([a, b, c]);
    expect(await domainsOf(`${on}&sort=-name`)).toEqual([c, b, a]);
    expect(await domainsOf(`${on}&sort=name&fit_gte=70`)).toEqual([a, c]);
    expect(await domainsOf(`${on}&sort=name&has_active_signal=true`)).toEqual([a, b]);
    expect(await domainsOf(`${on}&sort=name&has_active_signal=false`)).toEqual([c]);
    expect(await domainsOf("list_id=nothing")).toEqual([]);
    const foreign = await api.call("GET", `/v1/accounts?${on}`, { key: api.foreignKeys.admin });
    expect(foreign.json["data"]).toEqual([]);
  });

  test("is filtered by a list too long to be looked up account by account, in pages", async () => {
    const { json: list } = await api.call("POST", "/v1/lists", { body: { name: "Long" } });
    const accounts = Array.from({ length: 1_000 }, (_, n) => ({ domain: `long-${n}.example`, list_ids: [list["id"]] }));
    await api.call("POST", "/v1/accounts:batch", { body: { accounts } });
    await addAccount(api, { domain: "long-last.example", list_ids: [list["id"]] });
    await addAccount(api, { domain: "long-none.example" });
    const first = await api.call("GET", `/v1/accounts?list_id=${list["id"]}&limit=2`);
    expect(rowsOf<{ domain: string }>(first)[0]?.domain).toBe("long-last.example");
    const next = `&limit=100&cursor=${first.json["next_cursor"]}`;
    expect(await domainsOf(`list_id=${list["id"]}${next}`)).toHaveLength(100);
    expect((await api.call("GET", `/v1/lists/${list["id"]}`)).json["account_count"]).toBe(1_001);
  });
});

test("an account tells how many of its contacts decide, as of its last scoring", async () => {
  const id = await addAccount(api, { domain: "people.example" });
  const mine = { workspaceId: api.ours.id, accountId: id };
  const contact = [aContact({ ...mine, name: "A" }), aContact({ ...mine, name: "B", tag: "departed" })];
  await api.store.commit({ put: { contact } });
  const answer = await api.call("POST", `/v1/accounts/${id}:rescore`);
  expect(answer.json).toMatchObject({ contact_count: 2, decision_maker_count: 1 });
});
