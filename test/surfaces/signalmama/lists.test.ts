import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { CLEARED_AT_ONCE } from "#core/list.ts";
import { clearListStep } from "#pipeline/clear-list.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { type Api, addAccount, codeOf, idOf, rowsOf, startApi } from "../../helpers/api.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const addList = async (name: string) => idOf(await api.call("POST", "/v1/lists", { body: { name } }));
const countOn = async (list: string) => (await api.call("GET", `/v1/lists/${list}`)).json["account_count"];
const listsOf = async (account: string) => (await api.call("GET", `/v1/accounts/${account}`)).json["list_ids"];

describe("a list", () => {
  test("is made, read, renamed, described and deleted", async () => {
    const made = await api.call("POST", "/v1/lists", { body: { name: " Tier 1 ", description: "west" } });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: "Tier 1", description: "west", account_count: 0 });
    const path = `/v1/lists/${made.json["id"]}`;
    expect(made.headers.get("location")).toBe(path);
    expect((await api.call("GET", path)).json).toEqual(made.json);
    const changed = await api.call("PATCH", path, { body: { name: "Tier One", description: null } });
    expect(changed.json).toMatchObject({ id: made.json["id"], name: "Tier One", description: null });
    expect((await api.call("DELETE", path)).json).toMatchObject({ id: made.json["id"] });
    const gone = await api.call("GET", path);
    expect([gone.status, codeOf(gone)]).toEqual([404, "list_not_found"]);
    expect((await api.call("DELETE", path)).status).toBe(404);
  });

  test("changed to what it is already stays as it is", async () => {
    const list = await addList("Unchanged");
    const before = await api.call("GET", `/v1/lists/${list}`);
    await api.clock.advance(1_000);
    expect((await api.call("PATCH", `/v1/lists/${list}`, { body: { name: "Unchanged" } })).json).toEqual(before.json);
  });

  test("has a name of its own, whatever the case, that it frees when it goes", async () => {
    const first = await addList("Übersee");
    const second = await api.call("POST", "/v1/lists", { body: { name: "ÜBERSEE" } });
    expect([second.status, codeOf(second)]).toEqual([409, "list_exists"]);
    expect(second.text).toContain(first);
    const other = await addList("Inland");
    const renamed = await api.call("PATCH", `/v1/lists/${other}`, { body: { name: "übersee" } });
    expect([renamed.status, codeOf(renamed)]).toEqual([409, "list_exists"]);
    expect((await api.call("PATCH", `/v1/lists/${first}`, { body: { name: "ÜberSee" } })).status).toBe(200);
    await api.call("DELETE", `/v1/lists/${first}`);
    expect((await api.call("POST", "/v1/lists", { body: { name: "Übersee" } })).status).toBe(201);
    const foreign = await api.call("POST", "/v1/lists", { body: { name: "Inland" }, key: api.foreignKeys.admin });
    expect(foreign.status).toBe(201);
  });

  test("of one name is made once by twenty callers at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.call("POST", "/v1/lists", { body: { name: "Raced" } })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(19).fill(409)]);
  });

  test("is one too many above the limit, and one that has gone makes room", async () => {
    const small = await startApi({ limits: { lists: 1 } });
    const add = (name: string) => small.call("POST", "/v1/lists", { body: { name } });
    const first = await add("One");
    const second = await add("Two");
    expect([second.status, codeOf(second)]).toEqual([402, "list_limit_reached"]);
    await small.call("DELETE", `/v1/lists/${first.json["id"]}`);
    expect((await add("Two")).status).toBe(201);
    await small.stop();
  });

  test("stands among the others newest first, in pages, with its count", async () => {
    const fresh = await startApi();
    for (const name of ["a", "b", "c"]) {
      await fresh.call("POST", "/v1/lists", { body: { name } });
      await fresh.clock.advance(1_000);
    }
    const first = await fresh.call("GET", "/v1/lists?limit=2");
    const second = await fresh.call("GET", `/v1/lists?limit=2&cursor=${first.json["next_cursor"]}`);
    const rows = [first, second].flatMap((page) => rowsOf<{ name: string; account_count: number }>(page));
    expect(rows.map(({ name, account_count }) => `${name} ${account_count}`)).toEqual(["c 0", "b 0", "a 0"]);
    await fresh.stop();
  });
});

describe("the accounts of a list", () => {
  test("are put on it and taken off it, and unknown ids are told", async () => {
    const list = await addList("Members");
    const [one, two] = [
      await addAccount(api, { domain: "one.example" }),
      await addAccount(api, { domain: "two.example", list_ids: [list] }),
    ];
    const foreign = await api.call("POST", "/v1/accounts", {
      body: { domain: "theirs.example" },
      key: api.foreignKeys.admin,
    });
    const strangers = [String(foreign.json["id"]), "acct_00000000000000000000", "x"];
    const body = { account_ids: [one, two, one, ...strangers] };
    const added = await api.call("POST", `/v1/lists/${list}/accounts:add`, { body });
    expect(added.json).toEqual({ id: list, changed: 1, unchanged: 1, not_found: strangers, account_count: 2 });
    expect(await countOn(list)).toBe(2);
    expect(await listsOf(one)).toEqual([list]);
    const removed = await api.call("POST", `/v1/lists/${list}/accounts:remove`, { body });
    expect(removed.json).toEqual({ id: list, changed: 2, unchanged: 0, not_found: strangers, account_count: 0 });
    expect([await countOn(list), await listsOf(one), await listsOf(two)]).toEqual([0, [], []]);
  });

  test("may be a thousand at once", async () => {
    const list = await addList("Thousand");
    const accounts = Array.from({ length: 1_000 }, (_, n) => ({ domain: `thousand-${n}.example` }));
    const batch = await api.call("POST", "/v1/accounts:batch", { body: { accounts } });
    const account_ids = rowsOf<{ id: string }>(batch).map(({ id }) => id);
    const answer = await api.call("POST", `/v1/lists/${list}/accounts:add`, { body: { account_ids } });
    expect(answer.json).toMatchObject({ changed: 1_000, account_count: 1_000, not_found: [] });
    expect(await countOn(list)).toBe(1_000);
  });

  test("say on which lists they are, in the order they came there, also in a batch", async () => {
    const [first, second] = [await addList("First"), await addList("Second")];
    const account = await addAccount(api, { domain: "ordered.example", list_ids: [second, first, second] });
    expect(await listsOf(account)).toEqual([second, first]);
    const batch = { accounts: [{ domain: "ordered.example", list_ids: [first] }] };
    await api.call("POST", "/v1/accounts:batch", { body: batch });
    expect(await listsOf(account)).toEqual([first]);
    expect([await countOn(first), await countOn(second)]).toEqual([1, 0]);
    const unknown = { accounts: [{ domain: "ordered.example", list_ids: ["list_00000000000000000000"] }] };
    const refused = await api.call("POST", "/v1/accounts:batch", { body: unknown });
    expect(refused.json).toMatchObject({
      data: [{ status: "error", error: { code: "invalid_param", param: "list_ids" } }],
    });
  });

  test("stay when it is deleted, and are taken off it", async () => {
    const [doomed, kept] = [await addList("Doomed"), await addList("Kept")];
    const account = await addAccount(api, { domain: "survivor.example", list_ids: [doomed, kept] });
    await api.call("DELETE", `/v1/lists/${doomed}`);
    expect(await listsOf(account)).toEqual([kept]);
    expect(await countOn(kept)).toBe(1);
  });

  test("are counted without the deleted ones", async () => {
    const list = await addList("Counted");
    const account = await addAccount(api, { domain: "counted.example", list_ids: [list] });
    await api.call("DELETE", `/v1/accounts/${account}`);
    expect(await countOn(list)).toBe(0);
    await api.call("POST", "/v1/accounts", { body: { domain: "counted.example" } });
    expect([await countOn(list), await listsOf(account)]).toEqual([1, [list]]);
  });

  test("join no list that is deleted at that moment, whoever comes first", async () => {
    for (let turn = 0; turn < 10; turn++) {
      const list = await addList(`Raced ${turn}`);
      const account = await addAccount(api, { domain: `raced-${turn}.example` });
      const [patched] = await Promise.all([
        api.call("PATCH", `/v1/accounts/${account}`, { body: { list_ids: [list] } }),
        api.call("DELETE", `/v1/lists/${list}`),
      ]);
      expect([200, 400]).toContain(patched.status);
      await clearLists();
      expect([turn, await listsOf(account)]).toEqual([turn, []]);
    }
  });

  test("of a long list are taken off it step by step once it is deleted", async () => {
    const list = await addList("Long");
    const count = CLEARED_AT_ONCE * 2 + 1;
    for (let start = 0; start < count; start += 1_000) {
      const length = Math.min(1_000, count - start);
      const accounts = Array.from({ length }, (_, n) => ({ domain: `long-${start + n}.example`, list_ids: [list] }));
      await api.call("POST", "/v1/accounts:batch", { body: { accounts } });
    }
    await api.call("DELETE", `/v1/lists/${list}`);
    expect(await membersOf(list)).toBe(count - CLEARED_AT_ONCE);
    await clearLists();
    expect(await membersOf(list)).toBe(0);
    const [last] = await api.store.accounts.findByDomains(api.ours.id, [`long-${count - 1}.example`]);
    expect(last?.listIds).toEqual([]);
  });
});

const membersOf = async (list: string) => (await api.store.lists.countMembers([list])).get(list) ?? 0;

/** Runs the jobs that deletions of lists have left. */
async function clearLists(): Promise<void> {
  const context = { store: api.store, clock: api.clock } as unknown as PipelineContext;
  for (;;) {
    const [job] = await api.store.jobs.claim("clear_list", 1, 60_000);
    if (!job) return;
    const payload = clearListStep.payload.parse(job.payload);
    await api.store.commit(await clearListStep.run(payload, context, job, new AbortController().signal), job);
  }
}
