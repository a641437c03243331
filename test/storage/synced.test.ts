import { afterEach, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCommitter } from "#storage/commit.ts";
import { rowsOf } from "#storage/fixed-query.ts";
import { openSqlite } from "#storage/sqlite.ts";
import { createFakeClock } from "../helpers/clock.ts";

const folder = mkdtempSync(join(tmpdir(), "signalmama-synced-"));
const database = openSqlite(join(folder, "signalmama.db"));
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** 2 is FULL: what is committed is on the disk; 1 is NORMAL. */
function synchronous(): number {
  const [row] = rowsOf<{ synchronous: number }>(database.writer, "pragma synchronous", []);
  return row?.synchronous ?? -1;
}

test("only work that a power cut may undo is committed without waiting for the disk, also when it fails", async () => {
  const clock = createFakeClock();
  const { writer, setSynced } = database;
  const parts = { writer, setSynced, clock, onJobs() {}, onEvents() {} };
  const committer = createCommitter(parts as unknown as Parameters<typeof createCommitter>[0]);
  expect(await committer.run(async () => synchronous())).toBe(2);
  const during = committer.runUnsynced(synchronous);
  const behind = committer.run(async () => synchronous());
  expect(await during).toBe(1);
  expect(await behind).toBe(2);
  const failing = committer.runUnsynced(() => {
    throw new Error("no such job");
  });
  expect(failing).rejects.toThrow("no such job");
  expect(await committer.run(async () => synchronous())).toBe(2);
});
