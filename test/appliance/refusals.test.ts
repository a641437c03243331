import { Database } from "bun:sqlite";
import { expect, test } from "bun:test";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";

const LIMIT_MS = 60_000;
const START_LIMIT_MS = 15_000;

/** Runs `serve` in a fresh folder until it gives up; the folder is prepared first. */
async function refusal(
  args: string[],
  prepare: (folder: string) => Promise<void>,
): Promise<{ code: number; err: string }> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  try {
    await prepare(folder);
    const run = await runBinary(["serve", "--port", "0", ...args], folder);
    const timer = setTimeout(() => run.kill("SIGKILL"), START_LIMIT_MS);
    const code = await run.exited;
    clearTimeout(timer);
    return { code, err: run.err().trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.each([
  ["an unknown key", "server:\n  prot: 8787\n", /s\.yaml:2:3.*prot.*port/],
  ["a wrong type", "crawl:\n  concurrency: many\n", /s\.yaml:2:16.*crawl\.concurrency.*whole number/],
  ["a duplicate key", "log:\n  level: info\n  level: warn\n", /s\.yaml:3:3.*twice/],
  ["a duration without a unit", "scoring:\n  cycle: 6\n", /s\.yaml:2:10.*cycle.*(10s|6h)/],
])(
  "%s stops the start with file, line, column and what was expected",
  async (_, yaml, pattern) => {
    const { code, err } = await refusal(["--config", "s.yaml"], (folder) => writeFile(join(folder, "s.yaml"), yaml));
    expect(err).toMatch(pattern);
    expect([code, err.split("\n").length]).toEqual([1, 1]);
  },
  LIMIT_MS,
);

test(
  "a port in use is one sentence that names it",
  async () => {
    const taken = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response("mine") });
    try {
      const { code, err } = await refusal(["--port", String(taken.port)], async () => undefined);
      expect(err).toContain(String(taken.port));
      expect(err).toMatch(/in use/);
      expect([code, err.split("\n").length]).toEqual([1, 1]);
    } finally {
      await taken.stop(true);
    }
  },
  LIMIT_MS,
);

const UNWRITABLE: [string, (folder: string) => Promise<void>][] = [
  ["a file where the data folder should be", (folder) => writeFile(join(folder, "data"), "not a folder")],
];
// The rights of a folder stop everybody but root.
if (process.getuid?.() !== 0) {
  UNWRITABLE.push([
    "a data folder without the right to write",
    async (folder) => {
      await mkdir(join(folder, "data"));
      await chmod(join(folder, "data"), 0o500);
    },
  ]);
}

test.each(UNWRITABLE)(
  "%s is one sentence that names the folder",
  async (_, prepare) => {
    const { code, err } = await refusal([], prepare);
    expect(err).toMatch(/data\b.*(folder|written|writable)/i);
    expect([code, err.split("\n").length]).toEqual([1, 1]);
  },
  LIMIT_MS,
);

test(
  "a database of a newer version is one sentence and is left as it was",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
    try {
      const first = await runBinary(["serve", "--port", "0"], folder);
      await first.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
      first.kill("SIGTERM");
      await first.exited;
      const file = await databaseIn(join(folder, "data"));
      const database = new Database(file);
      database.run("PRAGMA user_version = 9999");
      database.close();

      const second = await runBinary(["serve", "--port", "0"], folder);
      expect(await second.exited).toBe(1);
      expect(second.err().trim()).toMatch(/newer version/);
      expect(second.err().trim().split("\n").length).toBe(1);
      const after = new Database(file, { readonly: true });
      expect(after.query("PRAGMA user_version").get()).toEqual({ user_version: 9999 });
      after.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);

async function databaseIn(folder: string): Promise<string> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const head = await readFile(path).catch(() => Buffer.alloc(0));
    if (head.subarray(0, 15).toString() === "SQLite format 3") return path;
  }
  throw new Error(`no database in ${folder}`);
}
