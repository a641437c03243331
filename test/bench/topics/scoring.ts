import { Database } from "bun:sqlite";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { inTurn, quantile } from "../in-turn.ts";
import { cpuSeconds } from "../process-cost.ts";
import { SCALED_SETTINGS, scaledFolder } from "../scaled-database.ts";
import type { Topic } from "../topic.ts";

const ACCOUNTS = 50_000;
const QUICK_ACCOUNTS = 2_000;
const SIGNALS_EACH = 20;
const WAIT_MS_MAX = 900_000;

/** A new rubric for everyone. */
export const scoring: Topic = {
  name: "scoring",
  answers: "How long does it take until all accounts are scored by a new rubric?",
  async measure(bench) {
    const accounts = bench.isQuick ? QUICK_ACCOUNTS : ACCOUNTS;
    const folder = join(bench.folder, "scored");
    const scaled = await scaledFolder(bench.binary, bench.cache, { accounts, signals: accounts * SIGNALS_EACH });
    cpSync(scaled, folder, { recursive: true });
    const options = { binary: bench.binary, folder, settings: SCALED_SETTINGS };
    const first = await startAppliance(options);
    await rescoreAll(first, 41);
    await first.stop();
    change(folder, BRIEFED);
    const appliance = await startAppliance(options);
    try {
      let weight = 41;
      const samples = await inTurn(bench.isQuick ? 1 : 2, {
        "a new rubric": async () => rescoreAll(appliance, weight === 41 ? ++weight : --weight),
      });
      return {
        figures: [
          ...samples.figures("accounts/s", ""),
          ...samples.figures("CPU ms an account", "ms"),
          ...samples.figures("API p50 meanwhile", "ms"),
          ...samples.figures("API p99 meanwhile", "ms"),
          ...samples.figures("loop late at most", "ms"),
        ],
        bars: [
          {
            what: `${accounts.toLocaleString("en")} accounts with ${SIGNALS_EACH} signals each rescored`,
            values: samples.of("a new rubric", "seconds"),
            unit: "s",
            is: "at most",
            floor: 60,
            aim: 20,
          },
        ],
        notes: [
          "Scores move by less than what is briefed anew, so that what is measured is scoring; on one core, with every account committed.",
          "Meanwhile one caller asks ten times a second; how late the loop came at most is what the appliance itself says of it.",
        ],
      };
    } finally {
      await appliance.stop();
    }
  },
};

/** As if each account had been briefed with the score that it has. */
const BRIEFED =
  "body = json_set(body, '$.latestBrief', json_object('id', 'brf_00000000000000000000', 'version', 1, 'generatedAt', 1, 'score', round(score)), '$.announcedScore', round(score))";

function change(folder: string, assignment: string): void {
  const database = new Database(join(folder, "data", "signalmama.db"), { strict: true });
  database.exec(`update accounts set ${assignment}`);
  database.exec("delete from jobs where step in ('brief', 'crawl', 'publish', 'deliver', 'read')");
  database.close();
}

async function rescoreAll(appliance: Appliance, strength: number) {
  const weights = { fit: 30, recency: 100 - 30 - strength - 5, strength, depth: 5 };
  const cpuBefore = cpuSeconds(appliance.pid);
  const latencies: number[] = [];
  await loopLateMs(appliance);
  const startedAt = performance.now();
  await appliance.ask("PUT", "/v1/workspace/rubric", { weights });
  for (;;) {
    await Bun.sleep(100);
    const askedAt = performance.now();
    const { rescoring } = await appliance.ask<{ rescoring: { status: string; total: number } }>(
      "GET",
      "/v1/workspace/rubric",
    );
    latencies.push(performance.now() - askedAt);
    if (rescoring.status === "done") {
      const seconds = (performance.now() - startedAt) / 1000;
      const cpu = cpuSeconds(appliance.pid) - cpuBefore;
      return {
        seconds,
        "accounts/s": rescoring.total / seconds,
        "CPU ms an account": (cpu * 1000) / rescoring.total,
        "API p50 meanwhile": quantile(latencies, 0.5),
        "API p99 meanwhile": quantile(latencies, 0.99),
        "loop late at most": await loopLateMs(appliance),
      };
    }
    if (performance.now() - startedAt > WAIT_MS_MAX) throw new Error("the scoring does not come to an end");
  }
}

/** How late the event loop came at most since this was last asked. */
async function loopLateMs({ url }: Appliance): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^signalmama_event_loop_lag_max_seconds (\S+)/m.exec(metrics)?.[1]) * 1_000;
}
