import { z } from "zod";

const SELECTOR_LENGTH_MAX = 512;
const PATTERN_LENGTH_MAX = 1_024;
const PHRASES_MAX = 100;

/** A CSS selector, or an XPath expression. A `:has` inside a `:has` costs the square of the page, and browsers refuse it too. */
export const Selector = z
  .string()
  .trim()
  .min(1)
  .max(SELECTOR_LENGTH_MAX, `Not valid: at most ${SELECTOR_LENGTH_MAX} characters are expected`)
  .refine(
    (selector) => xpathIn(selector) !== undefined || !hasNestedHas(selector),
    "Not valid: `:has` inside `:has` is not taken",
  );
const Phrases = z.array(z.string().trim().min(1).max(200)).max(PHRASES_MAX).default([]);
const Keywords = { any: Phrases, all: Phrases, none: Phrases };

/** What a text can be asked about; each answer comes from rules of our own, never from a model elsewhere. */
export const Intent = z.enum([
  "funding",
  "acquisition",
  "leadership_change",
  "hiring",
  "layoffs",
  "product_launch",
  "pricing_change",
  "partnership",
  "expansion",
  "certification",
  "outage",
]);

/**
 * When what a bot has fetched counts as a match (reference sheet, section 6.5). Phrases ignore case; `minChange` is the
 * share of the watched text that must differ, 0–1 (0: any); `minPct` is in percent of the number before.
 */
export const MatchRule = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("content_diff"),
    selector: Selector.optional(),
    ignore: z.array(Selector).max(20).default([]),
    minChange: z.number().min(0).max(1).default(0),
    /** That the same things stand in another order is news too. */
    order: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("keyword"), ...Keywords }).refine(({ any, all }) => any.length + all.length > 0, {
    path: ["any"],
    error: "Not valid: at least one phrase in `any` or `all` is expected",
  }),
  z.strictObject({
    type: z.literal("regex"),
    pattern: z
      .string()
      .min(1)
      .max(PATTERN_LENGTH_MAX, `Not valid: at most ${PATTERN_LENGTH_MAX.toLocaleString("en")} characters are expected`),
    flags: z
      .string()
      .regex(/^(?!.*(.).*\1)[imsx]*$/, "Not valid: each of i, m, s and x at most once is expected")
      .default(""),
  }),
  z.strictObject({ type: z.literal("new_item"), filters: z.strictObject(Keywords).optional() }),
  z
    .strictObject({
      type: z.literal("number_change"),
      selector: Selector.optional(),
      jsonPath: z.string().min(1).max(SELECTOR_LENGTH_MAX).optional(),
      direction: z.enum(["up", "down", "any"]).default("any"),
      minPct: z.number().min(0).max(100_000).default(0),
    })
    .refine(({ selector, jsonPath }) => (selector === undefined) !== (jsonPath === undefined), {
      path: ["selector"],
      error: "Not valid: either a selector or a path into JSON is expected",
    }),
  z.strictObject({ type: z.literal("semantic"), intent: Intent, threshold: z.number().min(0).max(1).default(0.8) }),
]);
export type MatchRule = z.infer<typeof MatchRule>;

const XPATH_MARK = "xpath:";

/** The expression of a selector that is XPath: it begins with a slash, a bracket or `xpath:`, with which no CSS selector begins. */
export function xpathIn(selector: string): string | undefined {
  if (selector.startsWith(XPATH_MARK)) return selector.slice(XPATH_MARK.length).trim();
  return /^(?:\(|\.{0,2}\/)/.test(selector) ? selector : undefined;
}

function hasNestedHas(selector: string): boolean {
  let depth = 0;
  let insideSince: number | undefined;
  for (const [token] of selector.matchAll(/:has\(|[()]/gi)) {
    if (token === ")") {
      depth--;
      if (insideSince !== undefined && depth < insideSince) insideSince = undefined;
      continue;
    }
    depth++;
    if (token === "(") continue;
    if (insideSince !== undefined) return true;
    insideSince = depth;
  }
  return false;
}
