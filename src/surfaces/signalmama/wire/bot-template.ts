import { z } from "zod";
import type { BotTemplate } from "#core/bot-template.ts";
import { MatchRuleWire, toMatchRuleWire } from "./match-rule.ts";
import { Score } from "./values.ts";

export const BotTemplateWire = z
  .object({
    key: z.string(),
    name: z.string(),
    description: z.string(),
    source: z.string().describe("What the bot's `source` holds."),
    params: z.record(z.string(), z.unknown()).describe("JSON Schema of the bot's `params`."),
    default_match_rule: MatchRuleWire.describe("A keyword rule without phrases is a form: such a bot brings its own."),
    default_fires_signal: z.string().nullable().describe("null where the bot must name a signal of its own."),
    default_signal_score: Score,
    default_cadence: z.string(),
  })
  .meta({
    title: "BotTemplate",
    examples: [
      {
        key: "rss",
        name: "News feed",
        description: "Watches an RSS, Atom or JSON feed for new items.",
        source: "The address of a feed",
        params: { type: "object", properties: { max_age_days: { type: "integer", minimum: 1, maximum: 365 } } },
        default_match_rule: { type: "new_item" },
        default_fires_signal: "press_mention",
        default_signal_score: 25,
        default_cadence: "hourly",
      },
    ],
  });

export function toBotTemplateWire(template: BotTemplate): z.infer<typeof BotTemplateWire> {
  const { $schema: _dialect, ...params } = z.toJSONSchema(template.params, { io: "input" });
  return {
    key: template.id,
    name: template.name,
    description: template.description,
    source: template.source.takes,
    params,
    default_match_rule: toMatchRuleWire(template.defaultRule),
    default_fires_signal: template.firesSignal ?? null,
    default_signal_score: template.signalScore,
    default_cadence: template.cadence,
  };
}
