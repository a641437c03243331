import { afterEach, beforeEach, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Committer } from "#storage/commit.ts";
import { openSqlite, type SqliteDatabase } from "#storage/sqlite.ts";
import { aCommitter } from "../helpers/store.ts";

let folder: string;
let database: SqliteDatabase;
/** What the disk does with each `sync`, and how many there were. */
let disk: { syncs: number; isDone: Promise<void> };
let committer: Committer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-synced-"));
  database = openSqlite(join(folder, "signalmama.db"));
  disk = { syncs: 0, isDone: Promise.resolve() };
  const sync = async () => {
    disk.syncs++;
    await disk.isDone;
    await database.sync();
  };
  committer = aCommitter(database, sync);
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test("only work that a power cut may undo is not waited for until the disk has it", async () => {
  expect(await committer.runUnsynced(() => "leased")).toBe("leased");
  expect(disk.syncs).toBe(0);
  const failing = committer.runUnsynced(() => {
    throw new Error("no such job");
  });
  await expect(failing).rejects.toThrow("no such job");
  expect(disk.syncs).toBe(0);
  expect(await committer.run(async () => "kept")).toBe("kept");
  expect(disk.syncs).toBe(1);
});

test("nobody else has the turn, and nobody is answered, before the disk has what was committed", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  disk.isDone = promise;
  const ended: string[] = [];
  const kept = committer.run(async () => "kept").then((what) => ended.push(what));
  const leased = committer.runUnsynced(() => "leased").then((what) => ended.push(what));
  while (disk.syncs === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);
  const settled = committer.settled().then(() => ended.push("told"));
  await new Promise(setImmediate);
  expect(ended).toEqual([]);
  resolve();
  await Promise.all([kept, leased, settled]);
  expect(ended.toSorted()).toEqual(["kept", "leased", "told"]);
});

test("once the disk has failed to take something, nothing more is promised", async () => {
  disk.isDone = Promise.reject(new Error("EIO: i/o error, fdatasync"));
  const refusal = "The disk has failed to take what was written; start the appliance anew.";
  await expect(committer.run(async () => "kept")).rejects.toThrow(refusal);
  disk.isDone = Promise.resolve();
  await expect(committer.runUnsynced(() => "leased")).rejects.toThrow(refusal);
  await expect(committer.commit({})).rejects.toThrow(refusal);
  await expect(committer.run(async () => "kept")).rejects.toThrow(refusal);
  expect(disk.syncs).toBe(1);
});
