import { Database } from "bun:sqlite";
import { expect, test } from "bun:test";
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { waitedMs } from "../helpers/scheduling.ts";
import { sized, tell } from "../helpers/sizes.ts";
import { until } from "../helpers/until.ts";

const MEBIBYTE = 1_048_576;
const DATABASE_BYTES = sized(64, 1_024) * MEBIBYTE;
const DOCUMENT_BYTES = 64 * 1_024;
const READY_MS_MAX = 2_000;
const LIMIT_MS = sized(60_000, 300_000);

test(
  `killed with a database of ${DATABASE_BYTES / MEBIBYTE} MiB, it is ready again within two seconds, with all that it had acknowledged`,
  async () => {
    const folder = makeFolder();
    const database = join(folder.path, "data", "signalmama.db");
    let run = await serve(folder.path);
    try {
      await readyAt(run);
      run.kill("SIGTERM");
      await run.exited;
      fill(database);
      run = await serve(folder.path);
      const url = await readyAt(run);
      const names = Array.from({ length: 50 }, (_, index) => `list ${index}`);
      for (const name of names) expect(await addList(url, folder.path, name)).toBe(201);
      run.kill("SIGKILL");
      await run.exited;

      const startedAt = performance.now();
      run = await serve(folder.path);
      const again = await readyAt(run);
      const clockMs = performance.now() - startedAt;
      const ownMs = clockMs - (await waitedMs(run.pid));
      tell(
        `ready again with ${Math.round(statSync(database).size / MEBIBYTE)} MiB: ${ownMs.toFixed(0)} ms of its own, ${clockMs.toFixed(0)} ms by the clock`,
      );
      expect(ownMs).toBeLessThan(READY_MS_MAX);
      expect((await listNames(again, folder.path)).toSorted()).toEqual(names.toSorted());
    } finally {
      run.kill("SIGKILL");
      await run.exited;
      folder.remove();
    }
  },
  LIMIT_MS,
);

function serve(folder: string): Promise<BinaryRun> {
  return runBinary(["serve", "--port", "0"], folder);
}

/** Resolves with its address when it says that it is ready. */
async function readyAt(run: BinaryRun): Promise<string> {
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 30_000);
  await until("it is ready", 30_000, async () => (await fetch(`${url}/readyz`)).ok);
  return url;
}

/** Documents as crawls leave them, which are most of a large database. */
function fill(path: string): void {
  const database = new Database(path);
  const { id } = database.query<{ id: string }, []>("select id from workspaces").get() ?? { id: "" };
  const insert = database.prepare(
    "insert into documents (id, workspace_id, owner, key, content_hash, fetched_at, body) values (?, ?, 'owner', ?, ?, 0, ?)",
  );
  const text = randomBytes(DOCUMENT_BYTES / 2).toString("hex");
  database.transaction(() => {
    for (let index = 0; index < DATABASE_BYTES / DOCUMENT_BYTES; index++) {
      insert.run(`doc_${index}`, id, `key ${index}`, `hash ${index}`, JSON.stringify({ text }));
    }
  })();
  database.close();
}

async function headersOf(folder: string): Promise<Record<string, string>> {
  const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
  return { authorization: `Bearer ${key}`, "content-type": "application/json" };
}

async function addList(url: string, folder: string, name: string): Promise<number> {
  const headers = await headersOf(folder);
  return (await fetch(`${url}/v1/lists`, { method: "POST", headers, body: JSON.stringify({ name }) })).status;
}

async function listNames(url: string, folder: string): Promise<string[]> {
  const answer = await fetch(`${url}/v1/lists?limit=100`, { headers: await headersOf(folder) });
  return ((await answer.json()) as { data: { name: string }[] }).data.map(({ name }) => name);
}
