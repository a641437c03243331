import { z } from "zod";

/**
 * What can be known of a company from public pages of its own. `headcount` is how many people it says it has, as a number
 * ("120", "~120"), a range ("51-200") or a bound ("500+"); `employee_count` only what its structured data gives as one number.
 */
export const EnrichedField = z.enum([
  "name",
  "aliases",
  "description",
  "industry",
  "employee_count",
  "headcount",
  "hq_country",
  "founded_year",
  "tech",
  "social_links",
]);
export type EnrichedField = z.infer<typeof EnrichedField>;

/**
 * How a value was found: in structured data (`json-ld`, `opengraph`, `meta`), in the title, an address or a sentence of the
 * page, behind a link, or `observed` in what the page and the DNS give away.
 */
export const EnrichmentMethod = z.enum([
  "json-ld",
  "address",
  "opengraph",
  "meta",
  "observed",
  "title",
  "text",
  "link",
]);
export type EnrichmentMethod = z.infer<typeof EnrichmentMethod>;

/** How sure a value is by the way it was found, 0–1. Of two values for one field the surer one counts. */
export const METHOD_CONFIDENCE: Record<EnrichmentMethod, number> = {
  "json-ld": 0.95,
  address: 0.9,
  opengraph: 0.85,
  meta: 0.8,
  observed: 0.8,
  title: 0.75,
  text: 0.7,
  link: 0.7,
};

const Value = z.union([z.string(), z.number()]);

/** One thing a page says about its company; `quote` is where it says so, word for word or as its structured data has it. */
export const ProfileClaim = z.object({
  field: EnrichedField,
  value: Value,
  method: EnrichmentMethod,
  quote: z.string(),
});
export type ProfileClaim = z.infer<typeof ProfileClaim>;

/**
 * What an account knows from one page in one way: one value, or several for fields that are lists. `observedAt` (epoch ms)
 * is when the page was read that says so.
 */
export const Enriched = z.object({
  field: EnrichedField,
  values: z.array(Value),
  url: z.string(),
  method: EnrichmentMethod,
  /** Absent for fields that are lists. */
  quote: z.string().optional(),
  observedAt: z.number(),
});
export type Enriched = z.infer<typeof Enriched>;
