import { Database } from "bun:sqlite";
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { AccountQuery, After } from "#core/queries.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

/** More than are sorted for one page. */
const COUNT = 1_200;
const ids = createTestIds();
const accounts = Array.from({ length: COUNT }, (_, index) =>
  anAccount({
    id: ids.next("acct"),
    domain: `company-${index}.example`,
    score: (index * 37) % 101,
    createdAt: NOW - ((index * 7_919) % COUNT) * 1_000,
  }),
);
let opened: Awaited<ReturnType<typeof aStore>>;

beforeAll(async () => {
  opened = await aStore(createFakeClock(NOW));
  await opened.store.commit({ put: { account: accounts } });
});
afterAll(() => opened.remove());

async function walked(query: Omit<AccountQuery, "limit" | "after">): Promise<string[]> {
  const seen: string[] = [];
  let after: After | undefined;
  do {
    const page = await opened.store.accounts.list(ws, { ...query, limit: 100, after });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return seen;
}

test.each([1, 99])("accounts with a score from %i on are the same in any order, many or few", async (scoreGte) => {
  const wanted = accounts.filter(({ score }) => score >= scoreGte - 0.5);
  const newest = wanted.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
  expect(await walked({ sort: "-created_at", scoreGte })).toEqual(newest);
  const best = wanted.toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
  expect(await walked({ sort: "-score", scoreGte })).toEqual(best);
  const since = NOW - (COUNT / 2) * 1_000;
  const named = wanted.filter(({ createdAt }) => createdAt >= since).map(({ id }) => id);
  expect((await walked({ sort: "name", scoreGte, createdSince: since })).toSorted()).toEqual(named.toSorted());
});

test("many in a range are walked in the order asked for instead of sorted", () => {
  const database = new Database(opened.path, { readonly: true });
  const plan = (score: string) =>
    database
      .query<{ detail: string }, []>(
        `explain query plan select body from accounts where workspace_id = ? and status = ? and ${score} >= ?
          order by created_at desc, id desc limit ?`,
      )
      .all()
      .map(({ detail }) => detail)
      .join("; ");
  expect(plan("score")).toContain("TEMP B-TREE");
  expect(plan("+score")).not.toContain("TEMP B-TREE");
  database.close();
});
