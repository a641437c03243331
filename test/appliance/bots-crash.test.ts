import { expect, test } from "bun:test";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { startSite } from "../helpers/site.ts";
import { until } from "../helpers/until.ts";

const LIMIT_MS = 240_000;
const BOTS = 12;
/** The process is killed each time after so many further requests of bots or alerts. */
const KILLED_AFTER = [5, 9, 14, 19];

const SETTINGS = `
server: { port: 0 }
data_dir: data
network: { allow_private: [127.0.0.0/8], per_host: { requests_per_second: 20 } }
limits: { active_bots: 50, writes_per_minute: unlimited, reads_per_minute: unlimited, read_burst: unlimited }
`;

const page = (price: number) =>
  `<!doctype html><title>Fenwick</title><main><h1>Plans</h1><div class="plan-card"><h2>Team</h2><p>$${price} per user and month</p></div></main>`;

type Told = { event_id: string; fires: { id: string }[] };
type Rows = { data: Record<string, unknown>[]; next_cursor: string | null };

test(
  "killed again and again while bots run, every acknowledged run ends once, and every change fires and is told once",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
    await writeFile(join(folder, "s.yaml"), SETTINGS);
    let price = 29;
    let requestsLeft = Number.POSITIVE_INFINITY;
    let running: BinaryRun | undefined;
    const counted = () => {
      requestsLeft -= 1;
      if (requestsLeft === 0) running?.kill("SIGKILL");
    };
    const site = await startSite({
      ...Object.fromEntries(
        Array.from({ length: BOTS }, (_, i) => [
          `/${i}`,
          () => {
            counted();
            return new Response(page(price + i), { headers: { "content-type": "text/html" } });
          },
        ]),
      ),
      "/told": () => {
        counted();
        return new Response("ok");
      },
    });
    const boot = async () => {
      const run = await runBinary(["serve", "--config", "s.yaml"], folder);
      const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 30_000);
      running = run;
      const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
      return async (method: string, path: string, body?: object) => {
        const answer = await fetch(`${url}/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        return (await answer.json()) as Record<string, unknown> & Rows;
      };
    };
    try {
      let call = await boot();
      const runsOf = async (id: string) => (await call("GET", `/bots/${id}/runs?limit=100`)).data;
      const settle = (ids: string[]) =>
        until("all runs have ended", 60_000, async () => {
          const runs = (await Promise.all(ids.map(runsOf))).flat();
          return runs.every(({ finished_at }) => finished_at !== null) && runs;
        });
      const account = await call("POST", "/accounts", { domain: "northwind.example", name: "Northwind Robotics" });
      const ids: string[] = [];
      for (let i = 0; i < BOTS; i++) {
        const bot = await call("POST", "/bots", {
          name: `Prices ${i}`,
          template: "competitor-pricing",
          source: `${site.origin}/${i}`,
          account_ids: [account["id"]],
          alert: { channel: "webhook", destination: `${site.origin}/told` },
        });
        ids.push(bot["id"] as string);
      }
      const acknowledged = new Set<string>();
      const runAll = async () => {
        for (const id of ids) {
          const run = await call("POST", `/bots/${id}:run`).catch(() => undefined);
          if (run?.["id"] !== undefined) acknowledged.add(run["id"] as string);
        }
      };
      await runAll();
      await settle(ids);
      let kills = 0;
      for (const count of KILLED_AFTER) {
        price += 100;
        requestsLeft = count;
        const killed = running;
        await runAll();
        await killed?.exited;
        kills += 1;
        requestsLeft = Number.POSITIVE_INFINITY;
        call = await boot();
        await settle(ids);
        // Those whose order was refused by the kill look too, so that each bot has seen each price.
        await runAll();
        await settle(ids);
      }
      expect(kills).toBe(KILLED_AFTER.length);
      const runs = await settle(ids);
      const byId = new Map(runs.map((run) => [run["id"], run]));
      expect([...acknowledged].filter((id) => !byId.has(id))).toEqual([]);
      expect(runs.map(({ status }) => status).filter((status) => status !== "ok" && status !== "no_match")).toEqual([]);

      // Each bot fired each price once, and no price is missing.
      const afters = Array.from({ length: KILLED_AFTER.length }, (_, step) => 29 + 100 * (step + 1));
      for (const [i, id] of ids.entries()) {
        const { data } = await call("GET", `/bots/${id}/fires?limit=100`);
        const seen = data.map(({ diff }) => (diff as { after: string }).after).toReversed();
        expect(seen).toEqual(afters.map((after) => `Team: $${after + i} per user and month`));
      }
      // A receipt that was not yet written down is asked for again; it is then the same message, by its id.
      const messages = site.requests.flatMap(({ path, body }) => (path === "/told" ? [JSON.parse(body) as Told] : []));
      const toldBy = new Map<string, Set<string>>();
      for (const { event_id, fires } of messages)
        for (const { id } of fires) toldBy.set(id, (toldBy.get(id) ?? new Set()).add(event_id));
      expect([...toldBy.values()].filter((ids) => ids.size > 1)).toEqual([]);
      expect(toldBy.size).toBeGreaterThanOrEqual(BOTS);
      // Fires soon after one another wait for a message they share.
      const { data: alerts } = await call("GET", "/alerts?limit=100");
      const waiting = alerts.filter(({ status }) => status === "waiting");
      expect(toldBy.size + waiting.length).toBe(BOTS * KILLED_AFTER.length);
    } finally {
      running?.kill("SIGKILL");
      await running?.exited;
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);
