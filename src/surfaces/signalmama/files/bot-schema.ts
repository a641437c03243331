import { z } from "zod";
import { listBotTemplates } from "#actions/bot-templates.ts";
import { listSignalTypes } from "#actions/signal-types.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { NAMED_CADENCES } from "#core/cadence.ts";
import { MatchRule } from "#core/match-rule.ts";
import { MatchRuleWire } from "../wire/match-rule.ts";
import { BotInFile } from "./bot-in-file.ts";

type Schema = Record<string, unknown>;

/** JSON Schema of one bot in a file, for editors: what every bot may say, and for each template what is its own. */
export function botSchema(): Schema {
  const schema = toSchema(BotInFile);
  const properties = schema["properties"] as Record<string, Schema>;
  const templates = listBotTemplates();
  return {
    type: "object",
    description: "A bot: what to read how often, what counts as a match, and whom to tell.",
    properties: {
      ...properties,
      name: { ...properties["name"], description: "What it is called; without a key also what it is known by." },
      template: {
        enum: templates.map(({ id }) => id),
        description: templates.map(({ id, description }) => `${id}: ${description}`).join("\n"),
      },
      match_rule: { ...toSchema(MatchRuleWire), description: "When what was read counts as a match." },
      cadence: open(properties["cadence"], NAMED_CADENCES),
      fires_signal: open(
        properties["fires_signal"],
        listSignalTypes().map(({ key }) => key),
      ),
      actions: { ...properties["actions"], description: "What a match leads to beside its signal." },
      alert: { ...properties["alert"], description: "Whom to tell, and where." },
    },
    required: schema["required"],
    additionalProperties: false,
    allOf: templates.map((template) => ({
      if: { properties: { template: { const: template.id } }, required: ["template"] },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema; nobody awaits this object.
      then: ofTemplate(template),
    })),
  };
}

/** What a template takes, and what it makes of fields that are left out. */
function ofTemplate({ source, params, defaultRule, firesSignal, signalScore, cadence }: BotTemplate): Schema {
  const bringsRule = MatchRule.safeParse(defaultRule).success;
  return {
    properties: {
      source: { description: `${source.takes}.` },
      params: { anyOf: [toSchema(params), { type: "null" }], description: "Parameters of this template." },
      cadence: { default: cadence },
      signal_score: { default: signalScore },
      ...(firesSignal === undefined ? {} : { fires_signal: { default: firesSignal } }),
      ...(bringsRule ? { match_rule: { default: { type: defaultRule.type } } } : {}),
    },
    required: [...(bringsRule ? [] : ["match_rule"]), ...(firesSignal === undefined ? ["fires_signal"] : [])],
  };
}

/** Known words are offered, others are taken. */
function open(schema: Schema | undefined, words: readonly string[]): Schema {
  const { description } = schema ?? {};
  return { anyOf: [{ enum: words }, { type: ["string", "null"] }], description };
}

function toSchema(type: z.ZodType): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: "input" }) as Schema;
  return withoutOurs(schema) as Schema;
}

/** Our own notes for the API document mean nothing to an editor. */
function withoutOurs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOurs);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === "openapi" ? [] : [[name, withoutOurs(inner)]])),
  );
}
