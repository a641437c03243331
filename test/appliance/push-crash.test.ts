import { expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { signedHeaders } from "../helpers/pushes.ts";
import { until } from "../helpers/until.ts";

const ROUNDS = 4;
const IN_FLIGHT = 4;
/** The kill comes after this many answers of a round. */
const ANSWERS_BEFORE_KILL = [1, 7, 25, 60];
const SETTINGS = `
server: { port: 0 }
data_dir: data
limits: { writes_per_minute: unlimited, reads_per_minute: unlimited, read_burst: unlimited }
`;

test("killed at any instant, what was acknowledged fires once, and what is sent again does not fire twice", async () => {
  const folder = makeFolder();
  folder.write("s.yaml", SETTINGS);
  let run: BinaryRun | undefined;
  let bot: { id: string; secret: string } | undefined;
  const acknowledged = new Map<string, string>();
  const unanswered: string[] = [];
  let sent = 0;
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      run = await runBinary(["serve", "--config", "s.yaml"], folder.path);
      const api = await apiOf(run, folder.path);
      bot ??= await api.newBot();
      const { id, secret } = bot;
      // What the kill left open is sent again under the name it had, as any sender does.
      for (const name of unanswered.splice(0)) acknowledged.set(name, await api.push(id, secret, name));
      for (const [name, runId] of [...acknowledged].slice(-3)) expect(await api.push(id, secret, name)).toBe(runId);
      if (round === ROUNDS) break;
      const killed = run;
      let answersLeft = ANSWERS_BEFORE_KILL[round] ?? 1;
      const worker = async () => {
        for (;;) {
          const name = `msg_${++sent}`;
          try {
            acknowledged.set(name, await api.push(id, secret, name));
          } catch {
            unanswered.push(name);
            return;
          }
          if (--answersLeft === 0) killed.kill("SIGKILL");
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
      await killed.exited;
    }
    if (!run || !bot) throw new Error("nothing was started");
    const { rows } = await apiOf(run, folder.path);
    const { id } = bot;
    await until("all that was sent has been looked at", 30_000, async () => {
      const runs = await rows(`/bots/${id}/runs`);
      return runs.length === sent && runs.every(({ status }) => status === "ok");
    });
    const runs = await rows(`/bots/${id}/runs`);
    expect(runs.map((one) => one["id"]).toSorted()).toEqual([...acknowledged.values()].toSorted());
    const fired = (await rows(`/bots/${id}/fires`)).map((fire) => fire["matched_text"]);
    expect(fired.toSorted()).toEqual([...acknowledged.keys()].map((name) => `Fenwick: ${name}`).toSorted());
  } finally {
    run?.kill("SIGKILL");
    await run?.exited;
    folder.remove();
  }
}, 120_000);

async function apiOf(run: BinaryRun, cwd: string) {
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  const key = (await readFile(join(cwd, "data", "admin.key"), "utf8")).trim();
  const authorization = `Bearer ${key}`;
  const ask = async (path: string, init: RequestInit): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/v1${path}`, init);
    const json = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(JSON.stringify(json));
    return json;
  };
  const post = (path: string, body: string, headers: Record<string, string>) =>
    ask(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  return {
    async newBot() {
      const body = {
        name: "Tickets",
        template: "custom-url",
        source: "https://support.acme.example/",
        cadence: "on_push",
        match_rule: { type: "keyword", any: ["fenwick"] },
        fires_signal: "ticket_about_fenwick",
      };
      const made = await post("/bots", JSON.stringify(body), { authorization });
      return { id: String(made["id"]), secret: String(made["push_secret"]) };
    },
    /** The id of the run. */
    async push(id: string, secret: string, name: string): Promise<string> {
      const body = JSON.stringify({ text: `Fenwick: ${name}` });
      const answer = await post(`/bots/${id}:push`, body, signedHeaders({ id: name, at: Date.now(), secret, body }));
      return String(answer["id"]);
    },
    async rows(path: string) {
      const rows: Record<string, unknown>[] = [];
      let cursor = "";
      do {
        const page = await ask(`${path}?limit=100${cursor}`, { headers: { authorization } });
        rows.push(...(page["data"] as Record<string, unknown>[]));
        cursor = page["next_cursor"] ? `&cursor=${page["next_cursor"]}` : "";
      } while (cursor !== "");
      return rows;
    },
  };
}
