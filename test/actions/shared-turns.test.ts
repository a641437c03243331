import { afterEach, beforeEach, expect, test } from "bun:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createAccount } from "#actions/accounts.ts";
import { actAs } from "#actions/acting.ts";
import { inSharedTurn, type Turns } from "#actions/turns.ts";
import { createRush } from "#app/rush.ts";
import { AppError } from "#core/errors.ts";
import type { Store } from "#core/store.ts";
import { type Api, addAccount, codeOf, startApi } from "../helpers/api.ts";
import { createFakeClock } from "../helpers/clock.ts";

let api: Api;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const given = (domain: string) => ({ domain, name: domain });
const add = (domain: string) => api.call("POST", "/v1/accounts", { body: given(domain) });

test("those that wait for a turn have the next one together, each with its own result", async () => {
  const turns: Turns = new Map();
  const groups: number[][] = [];
  const held = Promise.withResolvers<void>();
  const ask = (asked: number) =>
    inSharedTurn(turns, "all", asked, async (all: number[]) => {
      groups.push(all);
      await held.promise;
      return all.map(
        (one): PromiseSettledResult<number> =>
          one === 3 ? { status: "rejected", reason: new Error("three") } : { status: "fulfilled", value: one * 10 },
      );
    });
  const first = ask(1);
  while (groups.length === 0) await nextTurn();
  const asked = Promise.allSettled([ask(2), ask(3), ask(4)]);
  held.resolve();
  const others = await asked;
  expect(await first).toBe(10);
  expect(groups).toEqual([[1], [2, 3, 4]]);
  expect(others.map((each) => (each.status === "fulfilled" ? each.value : String(each.reason)))).toEqual([
    20,
    "Error: three",
    40,
  ]);
  await nextTurn();
  expect(turns.size).toBe(0);
});

test("those that come one turn of the loop after the other share a turn too, a full one aside", async () => {
  const turns: Turns = new Map();
  const groups: number[] = [];
  const ask = (asked: number) =>
    inSharedTurn(turns, "all", asked, async (all: number[]) => {
      groups.push(all.length);
      return all.map((value): PromiseSettledResult<number> => ({ status: "fulfilled", value }));
    });
  const asked: Promise<number>[] = [];
  for (let number = 0; number < 100; number++) {
    asked.push(ask(number));
    await nextTurn();
  }
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 100 }, (_, number) => number));
  expect(groups).toEqual([64, 36]);
});

test("accounts added at once are all there, and of one domain only the first", async () => {
  const domains = Array.from({ length: 30 }, (_, index) => `company-${index % 20}.example`);
  const answers = await Promise.all(domains.map(add));
  expect(answers.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(201));
  expect(answers.slice(20).map(codeOf)).toEqual(Array(10).fill("account_exists"));
  expect(await api.store.accounts.count(api.ours.id)).toBe(20);
});

test("each is told in the audit log in the name of who added it", async () => {
  const by = (id: string) => ({
    actor: { kind: "key" as const, id },
    workspaceId: api.ours.id,
    address: "127.0.0.1",
    requestId: `req_${id}`,
  });
  const names = ["key_a", "key_b", "key_c"];
  await Promise.all(
    names.map((name) =>
      actAs(by(name), () => createAccount(api.actions, api.ours.id, given(`${name.slice(4)}.example`))),
    ),
  );
  const { rows } = await api.store.audit.list([api.ours.id], { limit: 10, verb: "account.created" });
  expect(rows.map(({ actor }) => actor.id).toSorted()).toEqual(names);
});

test("one whose write came second is done again, and what was refused because of it too", async () => {
  const { commit } = api.store;
  let refusals = 1;
  const store: Store = {
    ...api.actions.store,
    commit: async (change, done) => {
      if (change.put?.account?.[0]?.domain === "one.example" && refusals-- > 0) {
        throw new AppError("conflict", "Another write came first.", { reason: "constraint" });
      }
      return commit(change, done);
    },
  };
  const context = { ...api.actions, store, turns: new Map() };
  const results = await Promise.allSettled(
    ["zero", "one", "one", "two"].map((name) => createAccount(context, api.ours.id, given(`${name}.example`))),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await api.store.accounts.count(api.ours.id)).toBe(3);
});

test("what the store cannot take fails alone", async () => {
  const { commit } = api.store;
  const store: Store = {
    ...api.actions.store,
    commit: async (change, done) => {
      if (change.put?.account?.[0]?.domain === "one.example") throw new AppError("internal", "No.");
      return commit(change, done);
    },
  };
  const context = { ...api.actions, store, turns: new Map() };
  const results = await Promise.allSettled(
    ["zero", "one", "two"].map((name) => createAccount(context, api.ours.id, given(`${name}.example`))),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("crawls begin when a rush of writes is over, and after ten seconds in any case, for ten seconds at least", async () => {
  const clock = createFakeClock();
  const rush = createRush(clock);
  const finish = Promise.withResolvers<void>();
  const store = rush.watching({ ...api.store, commit: () => finish.promise });
  const by = { actor: { kind: "key" as const, id: "key_1" }, workspaceId: api.ours.id };
  expect(rush.holds("crawl")).toBe(false);
  const writes = Array.from({ length: 7 }, () => store.commit({ by }));
  expect(rush.holds("crawl")).toBe(false);
  writes.push(store.commit({ by }));
  expect([rush.holds("crawl"), rush.holds("read"), rush.holds("deliver")]).toEqual([true, false, false]);
  await clock.advance(251);
  expect(rush.holds("crawl")).toBe(false);
  const heldAt: number[] = [];
  for (let second = 1; second < 50; second++) {
    await clock.advance(1_000);
    // A pause is no beginning of another rush that has ten seconds again.
    if (second !== 5 && second !== 15) writes.push(store.commit({ by }));
    if (rush.holds("crawl")) heldAt.push(second);
  }
  const seconds = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  expect(heldAt).toEqual([...seconds(1, 5), ...seconds(6, 10), ...seconds(20, 30), ...seconds(40, 50)]);
  finish.resolve();
  await Promise.all(writes);
  expect(await addAccount(api, { domain: "after.example" })).toStartWith("acct_");
});
