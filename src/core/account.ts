import { z } from "zod";
import { isCountryCode } from "./country-code.ts";
import { Enriched } from "./profile.ts";

/** The four sub-scores: whole numbers 0–100. */
export const Breakdown = z.object({ fit: z.number(), recency: z.number(), strength: z.number(), depth: z.number() });
export type Breakdown = z.infer<typeof Breakdown>;

const COUNTRY_EXPECTED = "Not valid: the two-letter code of a country is expected, such as DE or GB";

/** What is known about the company; unknown attributes are absent. `custom` is the customer's own map. */
export const Attributes = z.strictObject({
  industry: z.string().max(200).optional(),
  employee_count: z.number().int().min(0).max(100_000_000).optional(),
  hq_country: z
    .string()
    .regex(/^[A-Z]{2}$/, COUNTRY_EXPECTED)
    .refine(isCountryCode, COUNTRY_EXPECTED)
    .optional(),
  business_model: z.string().max(200).optional(),
  gtm_motion: z.string().max(200).optional(),
  tech: z.array(z.string().max(100)).max(500).optional(),
  founded_year: z.number().int().min(1000).max(3000).optional(),
  custom: z.record(z.string().max(100), z.union([z.string().max(2000), z.number(), z.boolean()])).optional(),
});
export type Attributes = z.infer<typeof Attributes>;

/** A company a workspace watches. The score is the weighted mean of its breakdown, 0–100, unrounded. Instants in epoch ms. */
export const Account = z.object({
  id: z.string(),
  workspaceId: z.string(),
  domain: z.string(),
  name: z.string(),
  /** Other spellings of the name that texts use. */
  aliases: z.array(z.string()),
  externalId: z.string().optional(),
  linkedinUrl: z.string().optional(),
  /** What people gave; what is in force beside it is told by `in-force.ts`. */
  attributes: Attributes,
  /** What the company's own public pages say of it, each with its source. It never takes the place of what people gave. */
  enrichment: z.array(Enriched).optional(),
  /** Which of these people gave, even if to say that there are none; what they did not give may come from public pages. */
  given: z.array(z.enum(["name", "aliases"])).optional(),
  /** The name is the one its own pages give, because nobody gave another. */
  isNameFound: z.boolean().optional(),
  owner: z.string().optional(),
  notes: z.string().optional(),
  tags: z.array(z.string()),
  /** The lists it stands on, in the order it was put there; absent means none. */
  listIds: z.array(z.string()).optional(),
  managedBy: z.enum(["api", "config"]),
  /** The file that lists it, as it is named there; only with `managedBy: "config"`. */
  configFile: z.string().optional(),
  status: z.enum(["active", "deleted"]),
  score: z.number(),
  breakdown: Breakdown,
  /** Score carried by the last `account.score_changed`, the reference of the next. */
  announcedScore: z.number().optional(),
  /** When the score last crossed the floor upwards; forgotten once it falls 5 below, so that the next jump counts again. */
  lastJumpAt: z.number().optional(),
  signalCount: z.number(),
  contactCount: z.number(),
  /** Of the contacts, as of the last scoring; absent on accounts not scored since this is counted. */
  decisionMakerCount: z.number().optional(),
  latestBrief: z.object({ id: z.string(), version: z.number(), generatedAt: z.number(), score: z.number() }).optional(),
  lastScoredAt: z.number().optional(),
  nextScoreAt: z.number().optional(),
  lastCrawledAt: z.number().optional(),
  /** The last crawl that got anything to read of the company itself; until then there is no baseline. */
  lastReadAt: z.number().optional(),
  /** The last crawl in which no place failed for a passing reason. */
  lastWholeCrawlAt: z.number().optional(),
  nextCrawlAt: z.number().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().optional(),
  purgeAt: z.number().optional(),
  /** Grows by one at each write; a stale write is a conflict. */
  revision: z.number(),
});
export type Account = z.infer<typeof Account>;

/** Recency is above 0 exactly while a live signal leads. */
export function hasActiveSignal({ breakdown }: Pick<Account, "breakdown">): boolean {
  return breakdown.recency > 0;
}
