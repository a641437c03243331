import { setImmediate as nextTurn } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { type BotRates, HEALTH_WINDOWS_MS, type HealthWindow, NO_RUNS, type WindowRates } from "#core/bot-health.ts";
import type { Tables } from "./tables.ts";

const WINDOWS = Object.keys(HEALTH_WINDOWS_MS) as HealthWindow[];

/** So many bots are counted in one go: of the busiest, a month has 2,880 runs each, and nobody else is served meanwhile. */
const AT_ONCE = 4;

/**
 * How each of these bots is doing at an instant. Counted by the database from the index that health is read from alone, a few
 * bots at a time: a hundred of the busiest have 288,000 runs, which are no rows to bring here.
 */
export async function ratesOf(
  reader: Kysely<Tables>,
  workspaceId: string,
  botIds: string[],
  at: number,
): Promise<Map<string, BotRates>> {
  const rates = new Map<string, BotRates>(
    botIds.map((id) => [id, { "24h": NO_RUNS, "7d": NO_RUNS, "30d": NO_RUNS }] as const),
  );
  for (let from = 0; from < botIds.length; from += AT_ONCE) {
    if (from > 0) await nextTurn();
    const some = botIds.slice(from, from + AT_ONCE);
    for (const window of WINDOWS) {
      const rows = await countRuns(reader, workspaceId, some, { since: at - HEALTH_WINDOWS_MS[window], at }).execute();
      for (const { bot_id, ...counts } of rows) {
        const bot = rates.get(bot_id);
        if (bot) bot[window] = toRates(counts);
      }
    }
  }
  return rates;
}

type Span = { since: number; at: number };

function countRuns(reader: Kysely<Tables>, workspaceId: string, botIds: string[], { since, at }: Span) {
  return reader
    .selectFrom("runs")
    .where("workspace_id", "=", workspaceId)
    .where("bot_id", "in", botIds)
    .where("finished_at", ">", since)
    .where("finished_at", "<=", at)
    .groupBy("bot_id")
    .select([
      "bot_id",
      sql<number>`count(*)`.as("all"),
      sql<number>`sum(status = 'skipped')`.as("skipped"),
      sql<number>`sum(status = 'failed')`.as("failed"),
      sql<number>`sum(iif(status = 'skipped', 0, match_count))`.as("matches"),
      sql<number>`sum(iif(status = 'skipped', 0, fire_count))`.as("fires"),
    ]);
}

type Counts = { all: number; skipped: number; failed: number; matches: number; fires: number };

function toRates({ all, skipped, failed, matches, fires }: Counts): WindowRates {
  const runs = all - skipped;
  const success = runs - failed;
  return { runs, success, failed, skipped, successRate: runs === 0 ? undefined : success / runs, matches, fires };
}
