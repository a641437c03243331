import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaOf } from "#storage/inspect-database.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { verifyBackup } from "#storage/verify-backup.ts";
import { runBinary } from "../helpers/binary.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { anAccount, createTestIds, SECRET_KEY, WORKSPACE_ID } from "../helpers/records.ts";
import { until } from "../helpers/until.ts";
import { type Appliance, setStage } from "./appliance.ts";

const LIMIT_MS = 180_000;

/** Runs one command of the compiled executable to its end. */
async function signalmama(args: string[], cwd: string) {
  const run = await runBinary(args, cwd);
  const code = await run.exited;
  return { code, out: run.out().trim(), err: run.err().trim() };
}

test(
  "backed up in the middle of its work, it is restored on another machine with every brief as it was read",
  async () => {
    const stage = await setStage();
    const data = join(stage.folder, "data");
    try {
      const { run, api } = await stage.boot();
      const webhookId = await stage.begin(api);
      const early = await signalmama(["backup", "--data", "data"], stage.folder);
      expect([early.code, verifyBackup(early.out).faults]).toEqual([0, []]);
      await stage.settle(api, webhookId);
      const briefs = await readBriefs(stage.folder, run);
      expect(briefs.length).toBeGreaterThan(5);
      const late = await signalmama(["backup", "late.db", "--data", "data"], stage.folder);
      expect(late.out).toBe(join(stage.folder, "late.db"));
      run.kill("SIGTERM");
      await run.exited;

      // Another machine has the settings, the secret, and nothing else.
      renameSync(data, `${data}-lost`);
      mkdirSync(data);
      copyFileSync(join(`${data}-lost`, "secret.key"), join(data, "secret.key"));
      copyFileSync(join(`${data}-lost`, "admin.key"), join(data, "admin.key"));
      const restored = await signalmama(["restore", "late.db", "--data", "data"], stage.folder);
      expect([restored.code, restored.err]).toEqual([0, ""]);
      const again = await stage.boot();
      expect(await readBriefs(stage.folder, again.run)).toEqual(briefs);
      expect(await digestOfBriefs(data)).toEqual(verifyBackup(late.out).manifest?.tables.find(isBriefs));
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

const isBriefs = ({ name }: { name: string }) => name === "briefs";

async function digestOfBriefs(data: string) {
  const { out } = await signalmama(["backup", "--data", data], data);
  return verifyBackup(out).manifest?.tables.find(isBriefs);
}

async function readBriefs(folder: string, run: Appliance["run"]): Promise<unknown[]> {
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(run.out()) ?? [""];
  const key = (await Bun.file(join(folder, "data", "admin.key")).text()).trim();
  const answer = await fetch(`${url}/v1/briefs?limit=100`, { headers: { authorization: `Bearer ${key}` } });
  return ((await answer.json()) as { data: unknown[] }).data;
}

describe("on an appliance of its own", () => {
  let folder: ReturnType<typeof makeFolder>;
  let data: string;
  let database: string;
  beforeEach(() => {
    folder = makeFolder();
    data = join(folder.path, "data");
    database = join(data, "signalmama.db");
  });
  afterEach(() => folder.remove());

  const serve = (env: Record<string, string> = {}) =>
    runBinary(["serve", "--data", data, "--port", "0"], folder.path, env);
  const openData = () =>
    openStore({ path: database, secretKey: SECRET_KEY, clock: createFakeClock(), ids: createTestIds() });
  const countAccounts = async () => {
    const store = await openData();
    try {
      return await store.accounts.count(WORKSPACE_ID);
    } finally {
      await store.close();
    }
  };

  test(
    "the schedule makes one by itself and says so, and a restore waits until nobody serves",
    async () => {
      const store = await openData();
      await store.jobs.enqueue([{ step: "backup_due", payload: {} }]);
      await store.close();
      writeFileSync(join(data, "secret.key"), "a secret of the test\n", { mode: 0o600 });
      const run = await serve();
      try {
        const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
        const ready = await until("a backup", 30_000, async () => {
          const body = (await (await fetch(`${url}/readyz`)).json()) as { backup: { status: string } };
          return body.backup.status === "ok" && body;
        });
        expect(ready).toMatchObject({
          status: "ready",
          backup: { status: "ok", last_verified_at: expect.stringMatching(/^20.+Z$/) },
        });
        const listed = await signalmama(["backup", "list", "--data", data, "--json"], folder.path);
        const { backups } = JSON.parse(listed.out) as { backups: { path: string; cause: string }[] };
        expect(backups).toMatchObject([{ cause: "scheduled" }]);
        const path = backups[0]?.path ?? "";
        const verified = await signalmama(["backup", "verify", path, "--data", data], folder.path);
        expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("whole: made 20")]);

        const refused = await signalmama(["restore", path, "--data", data, "--force"], folder.path);
        expect([refused.code, refused.err]).toEqual([
          1,
          expect.stringContaining("already running on this data folder"),
        ]);
        run.kill("SIGTERM");
        expect(await run.exited).toBe(0);
        const occupied = await signalmama(["restore", path, "--data", data], folder.path);
        expect([occupied.code, occupied.err]).toEqual([1, expect.stringContaining("--force puts the backup")]);
        const forced = await signalmama(["restore", path, "--data", data, "--force"], folder.path);
        expect([forced.code, forced.err]).toEqual([0, expect.stringContaining("what stood there before is")]);
      } finally {
        run.kill("SIGKILL");
        await run.exited;
      }
    },
    LIMIT_MS,
  );

  test(
    "serve brings an older database up to date behind a backup, and an older version names the way back to it",
    async () => {
      mkdirSync(data);
      const older = new (loadSqlite())(database);
      older.exec(MIGRATIONS[0] ?? "");
      older.pragma("user_version = 1");
      older.close();
      writeFileSync(join(data, "secret.key"), "a secret of the test\n", { mode: 0o600 });
      const run = await serve();
      await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
      const told = /brought up to date.+from=1 to=\d+ backup=\S+-upgrade\.db/;
      await until("the upgrade on standard error", 10_000, () => told.test(run.err()));
      run.kill("SIGTERM");
      await run.exited;

      const newer = new (loadSqlite())(database);
      newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
      newer.close();
      for (const args of [["serve", "--port", "0"], ["keys", "list"], ["migrate"]]) {
        const refused = await signalmama([...args, "--data", data], folder.path);
        expect([refused.code, refused.err]).toEqual([
          1,
          expect.stringMatching(/written by a newer version \(schema \d+; /),
        ]);
        const command = /signalmama (restore \S+ --data \S+ --force)$/.exec(refused.err)?.[1] ?? "";
        expect(command).toContain("-upgrade.db");
        if (args[0] === "migrate") expect((await signalmama(command.split(" "), folder.path)).code).toBe(0);
      }
      const again = await serve();
      await again.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
      again.kill("SIGTERM");
      expect(await again.exited).toBe(0);
    },
    LIMIT_MS,
  );

  test(
    "a restore that is killed leaves the old database or the new one, whole",
    async () => {
      const store = await openData();
      await store.commit({ put: { account: [anAccount({ domain: "old.example" })] } });
      const backup = (await signalmama(["backup", "old.db", "--data", data], folder.path)).out;
      await store.commit({ put: { account: [anAccount({ domain: "new.example" })] } });
      await store.close();

      for (let kill = 0; kill < 12; kill++) {
        const run = await runBinary(["restore", backup, "--data", data, "--force"], folder.path);
        // The steps of the restore itself are visible in the folder: each kill waits for a later one.
        await until("a step", 30_000, () => stepsIn(data) >= kill % 3 || hasEnded(run));
        run.kill("SIGKILL");
        await run.exited;
        const accounts = await countAccounts();
        expect([1, 2]).toContain(accounts);
        expect(integrityOf(database)).toBe("ok");
        for (const name of readdirSync(data)) {
          if (/replaced|restoring/.test(name)) await Bun.file(join(data, name)).delete();
        }
        if (accounts === 1) {
          const again = await openData();
          await again.commit({ put: { account: [anAccount({ domain: "new.example" })] } });
          await again.close();
        }
      }
      expect((await signalmama(["restore", backup, "--data", data, "--force"], folder.path)).code).toBe(0);
      expect(await countAccounts()).toBe(1);
    },
    LIMIT_MS,
  );

  test(
    "a migration that is killed goes on where it was, with every row, and a backup from before is there",
    async () => {
      mkdirSync(data);
      const older = new (loadSqlite())(database);
      older.pragma("journal_mode = WAL");
      older.exec(MIGRATIONS[0] ?? "");
      older.pragma("user_version = 1");
      const insert = older.prepare("insert into events values (?, 'ws_1', 'signal.fired', null, ?, ?)");
      older.exec("begin");
      for (let row = 0; row < 30_000; row++) insert.run(`evt_${row}`, row, JSON.stringify({ text: "x".repeat(200) }));
      older.exec("commit");
      older.close();

      const hasBackup = (end: string) =>
        existsSync(join(data, "backups")) && readdirSync(join(data, "backups")).some((name) => name.endsWith(end));
      // In the backup, between it and the first step, and between or in the steps.
      const instants = [
        () => hasBackup(".partial"),
        () => hasBackup("-upgrade.db"),
        ...[2, 3, 5, 9].map((schema) => () => (schemaOf(database) ?? 0) >= schema),
      ];
      for (const isThere of instants) {
        const run = await runBinary(["migrate", "--data", data], folder.path);
        await until("the instant of the kill", 30_000, () => isThere() || run.out() !== "");
        run.kill("SIGKILL");
        await run.exited;
        const left = new (loadSqlite())(database);
        expect(left.pragma("integrity_check", { simple: true })).toBe("ok");
        expect(left.prepare("select count(*) from events").pluck().get()).toBe(30_000);
        left.close();
      }
      expect((await signalmama(["migrate", "--data", data], folder.path)).code).toBe(0);
      expect(integrityOf(database)).toBe("ok");
      const [first] = readdirSync(join(data, "backups"))
        .filter((name) => name.endsWith("-upgrade.db"))
        .sort();
      expect(verifyBackup(join(data, "backups", first ?? "")).manifest?.schema).toBe(1);
    },
    LIMIT_MS,
  );
});

function integrityOf(path: string): unknown {
  const database = new (loadSqlite())(path);
  try {
    return database.pragma("integrity_check", { simple: true });
  } finally {
    database.close();
  }
}

/** How far a restore has come, as its folder shows: 1 with the copy under way, 2 with the old one set aside. */
function stepsIn(data: string): number {
  const names = readdirSync(data);
  if (names.some((name) => name.includes(".replaced-"))) return 2;
  return names.some((name) => name.includes(".restoring")) ? 1 : 0;
}

function hasEnded(run: Appliance["run"]): boolean {
  return /is as it was on/.test(run.out());
}
