import { afterAll, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { run } from "#cli/run.ts";
import { type Surroundings, surroundingChecks } from "#ops/doctor-checks.ts";
import { inspectMachine } from "#ops/inspect-machine.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { startProxy } from "../helpers/proxy.ts";
import { aBot, anEvent, aWebhook, createTestIds, NOW, SECRET_KEY } from "../helpers/records.ts";

const folders: ReturnType<typeof makeFolder>[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

let dir: string;
let database: string;
/** A data folder in which nothing is wrong but what a test does to it. */
beforeEach(async () => {
  const folder = makeFolder();
  folders.push(folder);
  dir = folder.path;
  database = join(dir, "signalmama.db");
  const clock = createFakeClock(NOW);
  const store = await openStore({ path: database, secretKey: SECRET_KEY, clock, ids: createTestIds(clock.now) });
  await store.commit({ events: [anEvent()], audit: [{ workspaceId: "", verb: "test.made" }] });
  await store.commit({ audit: [{ workspaceId: "", verb: "test.made_again" }] });
  await store.close();
  chmodSync(database, 0o600);
  writeFileSync(join(dir, "ballast"), Buffer.alloc(1_024), { mode: 0o600 });
  writeFileSync(join(dir, "secret.key"), SECRET_KEY, { mode: 0o600 });
});

async function doctor(env: Record<string, string> = {}, ...args: string[]) {
  let out = "";
  const code = await run(["doctor", "--json", "--data", dir, ...args], {
    out: (text) => (out += text),
    err: () => {},
    env: { SIGNALMAMA_SERVER_PORT: "0", SIGNALMAMA_STORAGE_BALLAST: "1KiB", ...env },
    workingDir: dir,
  });
  const checks = JSON.parse(out).checks as { name: string; status: string; message: string }[];
  return { code, checks, of: (name: string) => checks.filter((check) => check.name === name).at(-1) };
}

/** What somebody does to the file past the appliance. */
function meddle(sql: string): void {
  const raw = new (loadSqlite())(database);
  raw.exec(sql);
  raw.close();
}

/** Overwrites some pages in the middle of a file. */
function scribble(path: string): void {
  const file = openSync(path, "r+");
  const from = Math.floor(statSync(path).size / 2 / 4_096) * 4_096;
  writeSync(file, Buffer.alloc(16 * 4_096, 0xa5), 0, 16 * 4_096, from);
  closeSync(file);
}

test("at least twenty things are looked at, and none of them is wrong in a good folder but what it lacks", async () => {
  const { code, checks } = await doctor();
  expect(new Set(checks.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
  expect(code).toBe(0);
  const remarks = checks.filter(({ status }) => status !== "ok").map(({ name }) => name);
  // Of the machine the test runs on, and that nobody has made a backup yet.
  expect(remarks.filter((name) => !["user", "open files", "network", "disk", "memory"].includes(name))).toEqual([
    "backups",
  ]);
});

describe("each of these faults is found", () => {
  test("a damaged database", async () => {
    scribble(database);
    const { code, checks } = await doctor();
    expect(code).toBe(1);
    expect(checks).toContainEqual(
      expect.objectContaining({ status: "fail", message: expect.stringMatching(/damaged|malformed/) }),
    );
  });

  test("an audit log from which a row was taken", async () => {
    meddle("drop trigger audit_never_shrinks; delete from audit where seq = 2");
    const { code, of } = await doctor();
    expect([code, of("audit log")?.status]).toEqual([1, "fail"]);
    expect(of("audit log")?.message).toContain("row 2");
  });

  test("a damaged backup", async () => {
    const terminal = { out: () => {}, err: () => {}, env: {}, workingDir: dir };
    expect(await run(["backup", "--data", dir], terminal)).toBe(0);
    expect((await doctor()).of("newest backup")).toMatchObject({ status: "ok", message: "reads as it was written" });
    const [name = ""] = readdirSync(join(dir, "backups"));
    scribble(join(dir, "backups", name));
    const { code, of } = await doctor();
    expect([code, of("newest backup")?.status]).toEqual([1, "fail"]);
  });

  test("files that other users can read", async () => {
    chmodSync(database, 0o644);
    const { code, of } = await doctor();
    expect([code, of("file rights")?.status]).toEqual([1, "fail"]);
    expect(of("file rights")?.message).toContain("signalmama.db");
  });

  test("a settings file with a secret in it that other users can read", async () => {
    const file = join(dir, "settings.yaml");
    writeFileSync(file, "metrics: { token: hunter2 }\n");
    chmodSync(file, 0o644);
    const { of } = await doctor({}, "--config", file);
    expect(of("settings file")).toEqual({
      name: "settings file",
      status: "warn",
      message: `metrics.token stands in ${file}, which other users of this machine can read; chmod 600`,
    });
    chmodSync(file, 0o600);
    expect((await doctor({}, "--config", file)).of("settings file")?.status).toBe("ok");
  });

  test("but no settings file without one: the one that comes along, and one that names others", async () => {
    const secret = join(dir, "token");
    writeFileSync(secret, "hunter2\n", { mode: 0o600 });
    const own = `metrics: { token_file: ${secret} }\nnetwork: { proxy: "http://127.0.0.1:1" }\nalerts: { operators: [] }\n`;
    const file = join(dir, "settings.yaml");
    for (const text of [readFileSync(join(import.meta.dir, "../../config/signalmama.yaml"), "utf8"), own]) {
      writeFileSync(file, text);
      chmodSync(file, 0o644);
      expect((await doctor({}, "--config", file)).of("settings file")?.status).toBe("ok");
    }
    writeFileSync(file, 'alerts: { operators: [{ channel: ntfy, destination: "a-topic-nobody-guesses" }] }');
    chmodSync(file, 0o644);
    expect((await doctor({}, "--config", file)).of("settings file")?.status).toBe("warn");
  });

  test("a clock that lies before what was stored last", async () => {
    meddle(`insert into heartbeat values (1, ${Date.now() + 7_200_000})`);
    const { code, of } = await doctor();
    expect([code, of("clock")?.status]).toEqual([1, "fail"]);
  });

  test("jobs that an appliance at work does not get done", async () => {
    meddle(
      "insert into jobs (id, step, payload, run_at, priority, attempt, created_at) values ('j', 'score', '{}', 1, 1, 1, 1)",
    );
    expect((await doctor()).of("queue")?.status).toBe("ok");
    const unlock = lockInstance(join(dir, "signalmama.lock"));
    expect((await doctor()).of("queue")).toMatchObject({ status: "warn" });
    unlock();
  });

  test("endpoints that are disabled, and bots that have paused", async () => {
    const clock = createFakeClock(NOW);
    const store = await openStore({ path: database, secretKey: SECRET_KEY, clock, ids: createTestIds(clock.now, 9n) });
    await store.commit({
      put: { webhook: [aWebhook({ status: "disabled" })], bot: [aBot({ status: "auto_paused" })] },
    });
    await store.close();
    const { of } = await doctor();
    expect(of("endpoints")).toMatchObject({ status: "warn", message: "1 webhook is disabled" });
    expect(of("paused bots")).toMatchObject({ status: "warn", message: "1 bot has paused" });
  });

  test("a ballast that is not there", async () => {
    expect((await doctor({ SIGNALMAMA_STORAGE_BALLAST: "64MiB" })).of("ballast")).toMatchObject({ status: "warn" });
  });

  test("an address of all the network without TLS, by a name that leads nowhere, without a token for metrics", async () => {
    const open = { SIGNALMAMA_SERVER_HOST: "0.0.0.0" };
    const { of } = await doctor({ ...open, SIGNALMAMA_SERVER_BASE_URL: "http://127.0.0.1:8787" });
    for (const name of ["encryption", "address", "metrics"]) expect([name, of(name)?.status]).toEqual([name, "warn"]);
    const behind = await doctor({ ...open, SIGNALMAMA_SERVER_BASE_URL: "https://mama.example" });
    expect(behind.of("encryption")?.status).toBe("ok");
    expect(behind.of("proxies")).toMatchObject({ status: "warn" });
  });

  test("an outgoing proxy that does not answer", async () => {
    const proxy = await startProxy();
    const env = { SIGNALMAMA_NETWORK_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect((await doctor(env)).of("outgoing proxy")?.status).toBe("ok");
    await proxy.stop();
    const { code, of } = await doctor(env);
    expect([code, of("outgoing proxy")?.status]).toEqual([1, "fail"]);
  });

  test("too few files, too little memory, root, no room for a backup, and a log that grows", () => {
    const limits = join(dir, "limits");
    const memory = join(dir, "memory");
    writeFileSync(limits, "Max open files            256                  256                  files\n");
    writeFileSync(memory, "134217728\n");
    const machine = inspectMachine({ limits, memory });
    expect(machine).toMatchObject({ openFilesMax: 256, memoryBytes: 134_217_728 });
    const seen: Surroundings = {
      machine: { ...machine, isRoot: true },
      openFiles: [],
      contents: {
        damage: undefined,
        logBytes: 2 ** 30,
        audit: undefined,
        lastWriteAt: NOW,
        oldestDueAt: undefined,
        disabledWebhooks: 0,
        pausedBots: 0,
      },
      backupFaults: undefined,
      backupRoom: { neededBytes: 2, freeBytes: 1 },
      ballast: { wantedBytes: 0, hasBytes: 0 },
      server: { host: "127.0.0.1", baseUrl: "http://127.0.0.1:8787", trustedProxies: [] },
      isServing: false,
      hasMetricsToken: false,
      isProxyThere: undefined,
      now: NOW,
    };
    const wrong = surroundingChecks(seen).filter(({ status }) => status !== "ok");
    expect(wrong.map(({ name }) => name)).toEqual(["user", "open files", "memory", "log", "backup room"]);
    expect(inspectMachine({ limits: "/nowhere", memory: "/nowhere" }).openFilesMax).toBeUndefined();
  });
});
