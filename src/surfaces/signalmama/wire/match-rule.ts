import { z } from "zod";
import { AppError } from "#core/errors.ts";
import { Intent, MatchRule, Selector } from "#core/match-rule.ts";
import { fieldError, type Issue } from "#http/issue-error.ts";

const Phrases = z.array(z.string().max(200)).max(100).optional();
const Keywords = { any: Phrases, all: Phrases, none: Phrases };

const LANGUAGES = "A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`.";

/** When what a bot has fetched counts as a match. */
export const MatchRuleWire = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("content_diff"),
      selector: Selector.optional().describe(`The watched part of the page; the whole page without one. ${LANGUAGES}`),
      ignore: z.array(Selector).max(20).optional().describe(`Parts whose changes do not count. ${LANGUAGES}`),
      min_change: z.number().min(0).max(1).optional().describe("Share of the watched text that must differ; 0 is any."),
      order: z.boolean().optional().describe("With `true` the same things in another order are a change too."),
    }),
    z.strictObject({ type: z.literal("keyword"), ...Keywords }),
    z.strictObject({
      type: z.literal("regex"),
      pattern: z.string().max(1_024),
      flags: z.string().max(4).optional().describe("Of i, m, s and x."),
    }),
    z.strictObject({ type: z.literal("new_item"), filters: z.strictObject(Keywords).optional() }),
    z.strictObject({
      type: z.literal("number_change"),
      selector: Selector.optional().describe(LANGUAGES),
      json_path: z.string().min(1).max(512).optional(),
      direction: z.enum(["up", "down", "any"]).optional(),
      min_pct: z.number().min(0).max(100_000).optional().describe("In percent of the number before."),
    }),
    z.strictObject({ type: z.literal("semantic"), intent: Intent, threshold: z.number().min(0).max(1).optional() }),
  ])
  .meta({ title: "MatchRule", examples: [{ type: "content_diff", selector: ".plan-card" }] });
export type MatchRuleWire = z.infer<typeof MatchRuleWire>;

/** Throws `invalid_match_rule`, naming the field such as `match_rule.selector`. */
export function fromMatchRuleWire(given: unknown): MatchRule {
  return parse(MatchRule, withInnerNames(parse(MatchRuleWire, given)));
}

export function toMatchRuleWire(rule: MatchRule): MatchRuleWire {
  switch (rule.type) {
    case "content_diff": {
      const { minChange, ...rest } = rule;
      return { ...rest, min_change: minChange };
    }
    case "number_change": {
      const { jsonPath, minPct, ...rest } = rule;
      return { ...rest, ...(jsonPath === undefined ? {} : { json_path: jsonPath }), min_pct: minPct };
    }
    default:
      return rule;
  }
}

/** Every field whose two names differ has been checked in full by then, so no message can show the inner one. */
function withInnerNames(wire: MatchRuleWire): unknown {
  switch (wire.type) {
    case "content_diff": {
      const { min_change, ...rest } = wire;
      return { ...rest, minChange: min_change };
    }
    case "number_change": {
      const { json_path, min_pct, ...rest } = wire;
      return { ...rest, jsonPath: json_path, minPct: min_pct };
    }
    default:
      return wire;
  }
}

function parse<Rule extends z.ZodType>(schema: Rule, given: unknown): z.output<Rule> {
  const { data, error } = schema.safeParse(given);
  if (data !== undefined) return data;
  const { message, param } = fieldError("match_rule", error?.issues[0] as Issue | undefined, given);
  throw new AppError("invalid", message, { reason: "invalid_match_rule", param: param ?? "match_rule" });
}
