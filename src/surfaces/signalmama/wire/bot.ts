import { z } from "zod";
import { shownDestination } from "#core/alert.ts";
import { AccountMatch, AlertChannel, Bot, BotAction, BotStatus } from "#core/bot.ts";
import { EnabledHours } from "#core/cadence.ts";
import { roundScore } from "#core/scoring.ts";
import { toIso } from "#core/time.ts";
import { MatchRuleWire, toMatchRuleWire } from "./match-rule.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

const count = z.number().int().min(0);

export const BOT_EXAMPLE = {
  id: "bot_01K8Z3E5QJ6T7V8W9XYA",
  key: null,
  name: "Fenwick pricing",
  template: "competitor-pricing",
  source: "https://fenwick.example/pricing",
  params: {},
  cadence: "daily",
  timezone: "UTC",
  enabled_hours: null,
  match_rule: { type: "content_diff", selector: ".plan-card", ignore: [], min_change: 0 },
  fires_signal: "competitor_price_change",
  signal_score: 25,
  account_ids: null,
  account_match: "auto",
  actions: ["alert"],
  alert: { channel: "slack", destination: "#competitors" },
  managed_by: "api",
  config_file: null,
  status: "active",
  pause_reason: null,
  consecutive_failures: 0,
  push_secret_created_at: null,
  next_run_at: "2026-06-02T06:04:12.345Z",
  would_have_recovered_at: null,
  last_run_at: null,
  last_success_at: null,
  last_fire_at: null,
  fire_count: 0,
  created_by: "key_01K8Z3E5QJ6T7V8W9XYA",
  created_at: "2026-06-01T09:00:00.000Z",
  updated_at: "2026-06-01T09:00:00.000Z",
};

export const BotWire = z
  .object({
    id: z.string(),
    key: z.string().nullable(),
    name: z.string(),
    template: z.string(),
    source: z.string(),
    params: z.record(z.string(), z.unknown()),
    cadence: z.string(),
    timezone: z.string(),
    enabled_hours: EnabledHours.nullable(),
    match_rule: MatchRuleWire,
    fires_signal: z.string(),
    signal_score: Score,
    account_ids: z.array(z.string()).nullable(),
    account_match: AccountMatch,
    actions: z.array(BotAction),
    alert: z
      .object({
        channel: AlertChannel,
        destination: z.string().nullable().meta({
          description:
            "Who has an address can post there: in events, and for keys that may only read, it is the origin.",
        }),
      })
      .nullable(),
    managed_by: Bot.shape.managedBy,
    config_file: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "The file that lists it; null for one made over the API." }),
    status: BotStatus,
    pause_reason: z.enum(["manual", "failures", "robots", "quota"]).nullable(),
    consecutive_failures: count,
    push_secret_created_at: Instant.nullable().meta({
      description: "When the secret for what is sent to the bot was made; null without one.",
    }),
    next_run_at: Instant.nullable(),
    would_have_recovered_at: Instant.nullable().meta({
      description: "When a bot that paused itself first saw, looking now and then, that it would work again.",
    }),
    last_run_at: Instant.nullable(),
    last_success_at: Instant.nullable(),
    last_fire_at: Instant.nullable(),
    fire_count: count,
    created_by: z.string(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({
    title: "Bot",
    examples: [BOT_EXAMPLE],
  });
export type BotWire = z.infer<typeof BotWire>;

/** `isOpen`: the reader may change the bot, and so may see where its alerts go; others see of an address only the origin. */
export function toBotWire(bot: Bot, { isOpen }: { isOpen: boolean }): BotWire {
  const destination = bot.alert && (isOpen ? bot.alert.destination : shownDestination(bot.alert));
  return {
    id: bot.id,
    key: bot.key ?? null,
    name: bot.name,
    template: bot.template,
    source: bot.source,
    params: bot.params,
    cadence: bot.cadence,
    timezone: bot.timezone,
    enabled_hours: bot.enabledHours ?? null,
    match_rule: toMatchRuleWire(bot.matchRule),
    fires_signal: bot.firesSignal,
    signal_score: roundScore(bot.signalScore),
    account_ids: bot.accountIds ?? null,
    account_match: bot.accountMatch,
    actions: bot.actions,
    alert: bot.alert ? { channel: bot.alert.channel, destination: destination ?? null } : null,
    managed_by: bot.managedBy,
    config_file: bot.configFile ?? null,
    status: bot.status,
    pause_reason: bot.pauseReason ?? null,
    consecutive_failures: bot.consecutiveFailures,
    push_secret_created_at: isoOrNull(bot.pushSecret?.createdAt),
    next_run_at: isoOrNull(bot.nextRunAt),
    would_have_recovered_at: isoOrNull(bot.wouldHaveRecoveredAt),
    last_run_at: isoOrNull(bot.lastRunAt),
    last_success_at: isoOrNull(bot.lastSuccessAt),
    last_fire_at: isoOrNull(bot.lastFireAt),
    fire_count: bot.fireCount,
    created_by: bot.createdBy,
    created_at: toIso(bot.createdAt),
    updated_at: toIso(bot.updatedAt),
  };
}

/** What an operator should know of a bot as the appliance is set up, such as access that its source asks for, or a channel that cannot send. */
export const BotNotesWire = z
  .array(
    z.object({
      code: z.enum(["credentials_missing", "credentials_advised", "access_needed", "channel_not_set_up"]),
      message: z.string(),
    }),
  )
  .meta({
    description:
      "What to know of it with the settings of this appliance: access its source asks for, a channel that cannot send.",
  });

export const DeletedBotWire = z.object({ id: z.string(), deleted_at: Instant, purge_at: Instant }).meta({
  title: "DeletedBot",
  examples: [
    {
      id: "bot_01K8Z3E5QJ6T7V8W9XYA",
      deleted_at: "2026-06-01T09:00:00.000Z",
      purge_at: "2026-07-01T09:00:00.000Z",
    },
  ],
});

export function toDeletedBotWire({ id, deletedAt = 0, purgeAt = 0 }: Bot): z.infer<typeof DeletedBotWire> {
  return { id, deleted_at: toIso(deletedAt), purge_at: toIso(purgeAt) };
}
