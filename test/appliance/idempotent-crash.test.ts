import { expect, test } from "bun:test";
import { closeSync, openSync, readSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";

const LIMIT_MS = 120_000;
const START_LIMIT_MS = 15_000;
const ROUNDS = 12;
const IN_FLIGHT = 8;
/** The kill comes after this many answers of a round, with the next commit of one that is under way. */
const ANSWERS_BEFORE_KILL = 20;
const NO_LIMITS = {
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
  SIGNALMAMA_LIMITS_KEYS: "unlimited",
};

test(
  "killed at any instant, a request that is repeated with its key has its effect once and gets the answer it had",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
    const answered = new Map<string, string>();
    const unanswered: string[] = [];
    let sent = 0;
    let run: BinaryRun | undefined;
    let madeUnseen = 0;
    try {
      for (let round = 0; round < ROUNDS; round++) {
        run = await runBinary(["serve", "--port", "0"], folder, NO_LIMITS);
        const api = await apiOf(run, folder);
        // What the last kill left open is asked for again, and so is what had been answered.
        for (const key of unanswered.splice(0)) {
          const answer = await api.make(key);
          if (answer.isReplay) madeUnseen++;
          answered.set(key, answer.text);
        }
        for (const [key, text] of [...answered].slice(-5))
          expect(await api.make(key)).toEqual({ text, isReplay: true });

        const killed = run;
        let answersLeft = ANSWERS_BEFORE_KILL;
        const worker = async () => {
          for (;;) {
            const key = `request-${++sent}`;
            try {
              answered.set(key, (await api.make(key)).text);
            } catch {
              unanswered.push(key);
              return;
            }
            if (--answersLeft === 0) {
              awaitCommit(folder);
              killed.kill("SIGKILL");
            }
          }
        };
        await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
        await killed.exited;
      }
      run = await runBinary(["serve", "--port", "0"], folder, NO_LIMITS);
      const api = await apiOf(run, folder);
      for (const key of unanswered) answered.set(key, (await api.make(key)).text);

      const ids = [...answered.values()].map((text) => (JSON.parse(text) as { id: string }).id);
      expect(ids.length).toBe(sent);
      expect(new Set(ids).size).toBe(sent);
      expect((await api.names()).sort()).toEqual([...answered.keys(), "first admin key"].sort());
      // Otherwise no kill fell between an effect and its answer, and nothing was tried.
      expect(madeUnseen).toBeGreaterThan(0);
    } finally {
      run?.kill("SIGKILL");
      await run?.exited;
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);

/** Where the index of SQLite's log counts its transactions (file format, 4.7: `iChange` of the first header). */
const TRANSACTIONS_AT = 8;

/** Returns as soon as one more transaction is in the database: an effect is stored then, and its answer not yet sent. */
function awaitCommit(folder: string): void {
  const index = openSync(join(folder, "data", "signalmama.db-shm"), "r");
  const bytes = Buffer.alloc(4);
  const count = () => {
    readSync(index, bytes, 0, bytes.length, TRANSACTIONS_AT);
    return bytes.readUInt32LE();
  };
  const before = count();
  const limitAt = performance.now() + 1_000;
  while (count() === before && performance.now() < limitAt);
  closeSync(index);
}

async function apiOf(run: BinaryRun, folder: string) {
  const [, url] = await run.printed(/address +(\S+)/, START_LIMIT_MS);
  const admin = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
  const headers = { authorization: `Bearer ${admin}`, "content-type": "application/json" };
  return {
    /** Makes an API key named like the request's own key. */
    async make(key: string) {
      const answer = await fetch(`${url}/v1/keys`, {
        method: "POST",
        headers: { ...headers, "idempotency-key": key },
        body: JSON.stringify({ name: key, role: "read_only" }),
      });
      const text = await answer.text();
      expect([key, answer.status]).toEqual([key, 201]);
      return { text, isReplay: answer.headers.get("idempotency-replayed") === "true" };
    },
    async names(): Promise<string[]> {
      const names: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Response = await fetch(`${url}/v1/keys?limit=100${cursor ? `&cursor=${cursor}` : ""}`, { headers });
        const { data, next_cursor } = (await page.json()) as { data: { name: string }[]; next_cursor: string | null };
        names.push(...data.map(({ name }) => name));
        cursor = next_cursor;
      } while (cursor);
      return names;
    },
  };
}
