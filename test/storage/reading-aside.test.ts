import { afterEach, beforeEach, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { rowsOf, runText } from "#storage/fixed-query.ts";
import { openSqlite, type SqliteDatabase } from "#storage/sqlite.ts";
import { inTransaction, transact } from "#storage/transaction.ts";

let folder: string;
let database: SqliteDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-aside-"));
  database = openSqlite(join(folder, "signalmama.db"));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const beat = (at: number) =>
  runText(database.writer, "insert into heartbeat (id, at) values (1, ?) on conflict do update set at = excluded.at", [
    at,
  ]);
const lastBeat = () => rowsOf<{ at: number }>(database.reader, "select at from heartbeat", [])[0]?.at;

test("while a transaction stays open over several turns, all others read what was committed before it", async () => {
  transact(database.writer, () => beat(1));
  expect(lastBeat()).toBe(1);
  const written = inTransaction(database.writer, async () => {
    beat(2);
    await nextTurn();
    await nextTurn();
  });
  expect(lastBeat()).toBe(1);
  await nextTurn();
  expect(lastBeat()).toBe(1);
  await written;
  expect(lastBeat()).toBe(2);
});

test("what is rolled back was never there", async () => {
  transact(database.writer, () => beat(1));
  const failing = inTransaction(database.writer, async () => {
    beat(2);
    await nextTurn();
    throw new Error("no");
  });
  expect(lastBeat()).toBe(1);
  await expect(failing).rejects.toThrow("no");
  expect(lastBeat()).toBe(1);
  expect(() =>
    transact(database.writer, () => {
      beat(3);
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(lastBeat()).toBe(1);
});

test("a turn that has read before lets the writer in, and reads what that has committed", () => {
  transact(database.writer, () => beat(1));
  expect(lastBeat()).toBe(1);
  transact(database.writer, () => beat(2));
  expect(lastBeat()).toBe(2);
  // Outside of a transaction too: it is committed by itself, not with the lock of the reads.
  beat(3);
  expect(lastBeat()).toBe(3);
});

test("nothing is written by way of the reads, on whichever connection they are", async () => {
  const text = "delete from heartbeat";
  expect(() => runText(database.reader, text, [])).toThrow("this is no reading");
  await inTransaction(database.writer, async () => {
    expect(() => runText(database.reader, text, [])).toThrow("readonly");
  });
});

test("work in one go must be done when it returns", () => {
  expect(() => transact(database.writer, async () => beat(1))).toThrow("gives no promise");
  expect(lastBeat()).toBeUndefined();
});
