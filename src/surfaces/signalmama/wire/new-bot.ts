import { z } from "zod";
import { getBotTemplate, listBotTemplates } from "#actions/bot-templates.ts";
import type { NewBot } from "#actions/plan-bot.ts";
import { AccountMatch, AlertChannel, BotAction } from "#core/bot.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { EnabledHours } from "#core/cadence.ts";
import { fieldError, type Issue } from "#http/issue-error.ts";
import { fromMatchRuleWire, MatchRuleWire } from "./match-rule.ts";
import { NEW_BOT_EXAMPLES } from "./new-bot-examples.ts";
import { Score } from "./values.ts";

const TEMPLATE_IDS = listBotTemplates().map((template) => template.id);
const Params = z.record(z.string(), z.unknown());

/** The body that creates or replaces a bot; `null` counts as absent, and what is absent comes from the template. */
export const NewBotWire = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    template: z
      .string()
      .max(100)
      .meta({ openapi: { type: "string", enum: TEMPLATE_IDS } }),
    source: z
      .string()
      .min(1)
      .describe(
        "A URL, or what the template says its source holds. With the cadence `on_push` nothing is fetched from it: it is the evidence of items that are sent without a `url`.",
      )
      // One that is too long is refused where addresses are judged, as `invalid_source_url` like those of webhooks.
      .meta({ maxLength: 8_192 }),
    key: z
      .string()
      .regex(/^[\w.-]{1,100}$/, "Not valid: up to 100 letters, digits, dots, dashes and underscores are expected")
      .nullish()
      .describe("Its identity in files; unique in the workspace."),
    params: Params.nullish().describe("Parameters of the template; see /v1/bots/templates."),
    cadence: z
      .string()
      .max(100)
      .nullish()
      .describe(
        "15min, hourly, 6h, daily, weekly, on_push (reads what is sent by `:push`), or five cron fields; never more often than each 15 minutes.",
      ),
    timezone: z.string().max(100).nullish().describe("An IANA name such as Europe/Berlin; UTC without one."),
    enabled_hours: EnabledHours.nullish().describe("The hours in which it may run."),
    match_rule: z.unknown().optional().meta({ openapi: MatchRuleWire }),
    fires_signal: z.string().max(100).nullish().describe("A key of /v1/signals/types or one of your own."),
    signal_score: Score.nullish().describe("Base strength of its signals."),
    account_ids: z.array(z.string().max(64)).min(1).max(500).nullish().describe("The accounts its signals go to."),
    account_match: AccountMatch.nullish().describe("How accounts are found when none are named."),
    actions: z.array(BotAction).max(3).nullish(),
    alert: z.strictObject({ channel: AlertChannel, destination: z.string().min(1).max(2_000).nullish() }).nullish(),
  })
  .meta({
    title: "NewBot",
    examples: NEW_BOT_EXAMPLES,
  });

/** Throws `unknown_template`, `invalid_match_rule` or `invalid_param`, naming the field. */
export function fromNewBotWire(wire: z.infer<typeof NewBotWire>): NewBot {
  const template = getBotTemplate(wire.template);
  const { alert, match_rule } = wire;
  return {
    name: wire.name,
    template: template.id,
    source: wire.source,
    params: parseParams(template, wire.params ?? {}),
    key: wire.key ?? undefined,
    cadence: wire.cadence ?? undefined,
    timezone: wire.timezone ?? undefined,
    enabledHours: wire.enabled_hours ?? undefined,
    matchRule: match_rule === undefined || match_rule === null ? undefined : fromMatchRuleWire(match_rule),
    firesSignal: wire.fires_signal ?? undefined,
    signalScore: wire.signal_score ?? undefined,
    accountIds: wire.account_ids ?? undefined,
    accountMatch: wire.account_match ?? undefined,
    actions: wire.actions ?? undefined,
    alert: alert ? { channel: alert.channel, destination: alert.destination ?? undefined } : undefined,
  };
}

function parseParams({ params: schema }: BotTemplate, params: Record<string, unknown>): Record<string, unknown> {
  const { data, error } = schema.safeParse(params);
  if (data) return data;
  throw fieldError("params", error.issues[0] as Issue | undefined, params);
}
