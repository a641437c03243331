import { z } from "zod";
import { type Account, Attributes } from "#core/account.ts";
import { sourceOf } from "#core/in-force.ts";
import { type Enriched, EnrichedField, EnrichmentMethod, METHOD_CONFIDENCE } from "#core/profile.ts";
import { toIso } from "#core/time.ts";
import { Instant } from "./values.ts";

const Confidence = z.number().min(0).max(1);
const METHOD = EnrichmentMethod.meta({
  description:
    "Structured data (`json-ld`, `meta`, `opengraph`), an `address`, the `title`, a sentence (`text`), a `link`, or `observed` in what the page and the DNS give away.",
});

/** Where one attribute in force comes from. */
export const AttributeSourceWire = z
  .object({
    source: z.enum(["user", "page"]).meta({
      description: "`user`: given through the API, an import or the settings; nothing found ever takes its place.",
    }),
    url: z.string().nullable(),
    method: METHOD.nullable(),
    quote: z.string().nullable().meta({ description: "What the page says; `null` for lists." }),
    confidence: Confidence.nullable(),
    observed_at: Instant.nullable().meta({ description: "When the page was read that says so." }),
  })
  .meta({ title: "AttributeSource" });
type AttributeSourceWire = z.infer<typeof AttributeSourceWire>;

/** What one page says of the company in one field. */
export const EnrichedWire = z
  .object({
    field: EnrichedField.meta({
      description:
        "`headcount` is how many people the company says it has: a number, a range (`51-200`) or a least number (`500+`). Fit uses it where no `employee_count` is known.",
    }),
    values: z.array(z.union([z.string(), z.number()])),
    url: z.string(),
    method: METHOD,
    quote: z.string().nullable(),
    confidence: Confidence,
    observed_at: Instant,
  })
  .meta({ title: "EnrichedValue" });
type EnrichedWire = z.infer<typeof EnrichedWire>;

export function toEnrichedWire({ field, values, ...found }: Enriched): EnrichedWire {
  return { field, values, ...toPlace(found) };
}

const ATTRIBUTES = Object.keys(Attributes.shape) as (keyof Attributes)[];

/** Of each attribute in force. */
export function toAttributeSources(account: Account, inForce: Attributes): Record<string, AttributeSourceWire> {
  const sources: Record<string, AttributeSourceWire> = {};
  for (const name of ATTRIBUTES) {
    const source = inForce[name] === undefined ? undefined : sourceOf(account, name);
    if (source !== undefined) sources[name] = source === "user" ? FROM_USER : { source: "page", ...toPlace(source) };
  }
  return sources;
}

const FROM_USER: AttributeSourceWire = {
  source: "user",
  url: null,
  method: null,
  quote: null,
  confidence: null,
  observed_at: null,
};

function toPlace({ url, method, quote, observedAt }: Pick<Enriched, "url" | "method" | "quote" | "observedAt">) {
  return { url, method, quote: quote ?? null, confidence: METHOD_CONFIDENCE[method], observed_at: toIso(observedAt) };
}
