import { z } from "zod";
import type { Bot } from "#core/bot.ts";
import type { BotHealth, BotRates, WindowHealth, WindowRates } from "#core/bot-health.ts";
import { toIso } from "#core/time.ts";
import { BOT_EXAMPLE, BotNotesWire, BotWire } from "./bot.ts";
import { Instant } from "./values.ts";

const count = z.number().int().min(0);
const Milliseconds = z.number().min(0).nullable();

const WindowWire = z.object({
  runs: count.describe("Runs that attempted something: `success` and `failed` together."),
  success: count,
  failed: count,
  skipped: count.describe("Runs that attempted nothing; they count nowhere else."),
  success_rate: z.number().min(0).max(1).nullable(),
  p50_ms: Milliseconds,
  p95_ms: Milliseconds,
  matches: count,
  fires: count,
});
const WindowsWire = z.object({ "24h": WindowWire, "7d": WindowWire, "30d": WindowWire });

const QUIET = {
  runs: 0,
  success: 0,
  failed: 0,
  skipped: 0,
  success_rate: null,
  p50_ms: null,
  p95_ms: null,
  matches: 0,
  fires: 0,
};
const QUIET_WINDOWS = { "24h": QUIET, "7d": QUIET, "30d": QUIET };

export const BotHealthWire = z
  .object({
    bot_id: z.string(),
    windows: WindowsWire,
    consecutive_failures: count,
    last_error: z.object({ code: z.string(), message: z.string(), at: Instant }).nullable(),
  })
  .meta({
    title: "BotHealth",
    examples: [
      { bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA", windows: QUIET_WINDOWS, consecutive_failures: 0, last_error: null },
    ],
  });

export const BOT_WITH_HEALTH_EXAMPLE = { ...BOT_EXAMPLE, health: QUIET_WINDOWS, notes: [] };

const RatesWire = WindowWire.omit({ p50_ms: true, p95_ms: true });

/** A row of the list of bots, with whatever `expand` adds. */
export const ListedBotWire = BotWire.extend({
  health: z
    .object({ "24h": RatesWire, "7d": RatesWire, "30d": RatesWire })
    .optional()
    .meta({ description: "With `expand=health`: as `/v1/bots/{id}/health` tells it, but for how long runs took." }),
}).meta({
  title: "ListedBot",
  examples: [BOT_EXAMPLE],
});

export function toRatesWire(rates: BotRates): z.infer<typeof ListedBotWire>["health"] {
  return { "24h": toRateWire(rates["24h"]), "7d": toRateWire(rates["7d"]), "30d": toRateWire(rates["30d"]) };
}

function toRateWire({ successRate, ...counts }: WindowRates): z.infer<typeof RatesWire> {
  return { ...counts, success_rate: successRate ?? null };
}

/** One bot with how it is doing. */
export const BotWithHealthWire = BotWire.extend({ health: WindowsWire, notes: BotNotesWire }).meta({
  title: "BotWithHealth",
  examples: [BOT_WITH_HEALTH_EXAMPLE],
});

export function toBotHealthWire(bot: Bot, health: BotHealth): z.infer<typeof BotHealthWire> {
  const { lastError } = bot;
  return {
    bot_id: bot.id,
    windows: toWindowsWire(health),
    consecutive_failures: bot.consecutiveFailures,
    last_error: lastError ? { ...lastError, at: toIso(lastError.at) } : null,
  };
}

export function toWindowsWire(health: BotHealth): z.infer<typeof WindowsWire> {
  return { "24h": toWindowWire(health["24h"]), "7d": toWindowWire(health["7d"]), "30d": toWindowWire(health["30d"]) };
}

function toWindowWire({ successRate, p50Ms, p95Ms, ...counts }: WindowHealth): z.infer<typeof WindowWire> {
  return { ...counts, success_rate: successRate ?? null, p50_ms: p50Ms ?? null, p95_ms: p95Ms ?? null };
}
