import { afterAll, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CompiledQuery, sql } from "kysely";
import { openSqlite } from "#storage/sqlite.ts";
import { aCommitter } from "../helpers/store.ts";
import { turnsDuring } from "../helpers/turns.ts";

const folder = mkdtempSync(join(tmpdir(), "signalmama-apart-"));
const database = openSqlite(join(folder, "signalmama.db"));
const committer = aCommitter(database);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

type LogPages = { log: number; checkpointed: number };

async function logPages(): Promise<LogPages> {
  const { rows } = await database.writer.executeQuery<LogPages>(CompiledQuery.raw("pragma wal_checkpoint(NOOP)"));
  return rows[0] ?? { log: Number.NaN, checkpointed: Number.NaN };
}

/** Resolves when the log has been looked at as well. */
async function write(mebibytes: number): Promise<void> {
  await committer.run((trx) =>
    sql`insert into counters select 'ws', hex(randomblob(${mebibytes * 2 ** 19})), 0`.execute(trx),
  );
  await nextTurn();
}

/** Not `rejects`, which waits without letting the thread's answer in. */
function failureOf(query: Promise<unknown>): Promise<string> {
  return query.then(
    () => "none",
    (error: unknown) => String(error),
  );
}

test("what takes long is done apart: the loop has its turns, the log does not grow, and nothing can be written there", async () => {
  const { apart } = database;
  // A walk over a million numbers, and the turns that others have meanwhile.
  const walk = sql<{ last: number }>`with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000000)
    select max(i) as last from n`;
  const { turns, result } = await turnsDuring(() => walk.execute(apart));
  expect(result.rows).toEqual([{ last: 1_000_000 }]);
  expect(turns).toBeGreaterThan(10);

  expect(
    await failureOf(sql`insert into counters values ('ws', 'signals', 1) returning count`.execute(apart)),
  ).toContain("readonly");
  expect(await failureOf(sql`select * from nowhere`.execute(apart))).toContain("no such table");
  await write(1);
  expect((await sql`select noun from counters`.execute(apart)).rows).toHaveLength(1);
  const before = await logPages();
  expect(before.checkpointed).toBe(0);

  // Four MiB are what SQLite would have the loop wait for.
  await write(4);
  // What is asked behind the checkpoint is answered behind it.
  await sql`select 1`.execute(apart);
  const after = await logPages();
  expect(after.log).toBeGreaterThan(1_000);
  expect(after.checkpointed).toBe(after.log);

  // A long log is begun anew: the next commit writes over its beginning.
  await write(5);
  await sql`select 1`.execute(apart);
  await nextTurn();
  await write(1);
  expect((await logPages()).log).toBeLessThan(after.log);
});

test("a database that is closed starts no thread again", async () => {
  const other = openSqlite(join(mkdtempSync(join(folder, "closed-")), "signalmama.db"));
  await sql`select 1`.execute(other.apart);
  await other.close();
  expect(await failureOf(sql`select 1`.execute(other.apart))).toContain("closed");
});
