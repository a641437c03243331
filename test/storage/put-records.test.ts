import { expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore, countJobs } from "../helpers/store.ts";

const clock = createFakeClock(NOW);
/** More than one statement takes, and some over. */
const MANY = 60;
const many = (more: (index: number) => Partial<Account> = () => ({})) =>
  Array.from({ length: MANY }, (_, index) =>
    anAccount({ domain: `c${index}.example`, name: `Common ${index}`, ...more(index) }),
  );
const all = { sort: "created_at", limit: 1_000 } as const;

test("of many accounts none is written when somebody else has changed one of them", async () => {
  const { store, remove } = await aStore(clock);
  const accounts = many();
  await store.commit({ put: { account: accounts.slice(0, 30) } });
  const next = accounts.map((account, index) => ({ ...account, owner: "kim", revision: index < 30 ? 2 : 1 }));
  const stale = next.map((account, index) => (index === 7 ? { ...account, revision: 3 } : account));
  await expect(store.commit({ put: { account: stale } })).rejects.toMatchObject({ reason: "stale_revision" });
  expect((await store.accounts.list(ws, { ...all, owner: "kim" })).rows).toEqual([]);
  await store.commit({ put: { account: next } });
  expect((await store.accounts.list(ws, { ...all, owner: "kim" })).rows).toHaveLength(MANY);
  await remove();
});

test("many new accounts are found by name, tag and owner, beside changed ones; deleted ones by none", async () => {
  const { store, remove } = await aStore(clock);
  const known = anAccount({ domain: "known.example", name: "Known", tags: ["old"], owner: "lee" });
  await store.commit({ put: { account: [known] } });
  const changed = { ...known, name: "Renamed", tags: ["new"], owner: "Kim", revision: 2 };
  const accounts = many((index) =>
    index % 2 === 0
      ? { tags: ["Élan", "Élan", "west"], owner: "Kim" }
      : { status: "deleted", tags: ["gone"], owner: "al" },
  );
  await store.commit({ put: { account: [changed, ...accounts] } });
  const found = async (query: object) => (await store.accounts.list(ws, { ...all, ...query })).rows.length;
  expect(await found({ keyPrefix: "common 1" })).toBe(5);
  expect(await found({ keyPrefix: "c12 example" })).toBe(1);
  expect([await found({ keyPrefix: "known" }), await found({ keyPrefix: "renamed" })]).toEqual([1, 1]);
  expect([await found({ tag: "Élan" }), await found({ owner: "Kim" })]).toEqual([MANY / 2, MANY / 2 + 1]);
  const labels = async (kind: "tag" | "owner") => (await store.accounts.listLabels(ws, { kind, limit: 10 })).rows;
  expect(await labels("tag")).toEqual(["new", "west", "Élan"]);
  expect(await labels("owner")).toEqual(["Kim"]);
  await remove();
});

test("an account that is changed with the transaction that adds it is found as it is then, one of a change that fails by none", async () => {
  const { store, remove } = await aStore(clock);
  const [first, second, other] = ["one", "two", "three"].map((name) =>
    anAccount({ domain: `${name}.example`, name, tags: [name] }),
  );
  if (!first || !second || !other) throw new Error("there are three");
  const changed = { ...first, name: "Uno", tags: ["uno"], revision: 2 };
  const scored = { ...second, score: 5, revision: 2 };
  const put = (account: Account) => store.commit({ put: { account: [account] } });
  const taken = { ...other, domain: first.domain };
  const outcomes = await Promise.allSettled([first, changed, second, scored, taken].map(put));
  expect(outcomes.map(({ status }) => status)).toEqual([...Array(4).fill("fulfilled"), "rejected"]);
  const domains = async (keyPrefix: string) =>
    (await store.accounts.list(ws, { ...all, keyPrefix })).rows.map(({ domain }) => domain);
  expect([await domains("uno"), await domains("one"), await domains("two"), await domains("three")]).toEqual([
    ["one.example"],
    ["one.example"],
    ["two.example"],
    [],
  ]);
  expect((await store.accounts.listLabels(ws, { kind: "tag", limit: 10 })).rows).toEqual(["two", "uno"]);
  await remove();
});

test("of many jobs those that wait already are added once", async () => {
  const { store, remove } = await aStore(clock);
  const job = (key: string) => ({ step: "crawl", payload: { key }, key });
  const keys = Array.from({ length: MANY }, (_, index) => `job ${index}`);
  await store.commit({ jobs: keys.slice(0, 10).map(job) });
  await store.commit({ jobs: [...keys, ...keys.slice(50)].map(job) });
  expect(await countJobs(store, "crawl")).toBe(MANY);
  await remove();
});
