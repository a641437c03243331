import { expect, test } from "bun:test";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { NOW } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

test("how a workspace's crawls fared is read from an index, and no other workspace's rows with it", async () => {
  const { path, remove } = await aStore(createFakeClock(NOW));
  const database = new (loadSqlite())(path);
  const planOf = (query: string) =>
    (database.prepare(`explain query plan ${query}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join("; ");
  const where = "where workspace_id = 'w' and fetched_at >= 1";
  expect(planOf(`select outcome, count(*) from fetches ${where} group by outcome`)).toContain(
    "COVERING INDEX fetches_by_outcome (workspace_id=? AND fetched_at>?)",
  );
  const failures = `${where} and outcome in ('failed', 'blocked') order by fetched_at desc limit 10`;
  expect(planOf(`select url, body from fetches ${failures}`)).toContain("INDEX fetches_by_outcome (workspace_id=?");
  const ofCrawl = "where +workspace_id = 'w' and crawl_id = 'c' order by fetched_at, id";
  expect(planOf(`select body from fetches ${ofCrawl}`)).toContain("INDEX fetches_by_crawl (crawl_id=?)");
  database.close();
  await remove();
});
