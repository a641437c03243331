import { z } from "zod";
import { DetectedPerson, Evidence, SignalFacts } from "./detection.ts";
import { Feedback } from "./feedback.ts";
import { DAY_MS } from "./time.ts";

/** Where a signal was read. One event seen in several places has several of these. */
export const SignalSource = z.object({
  documentId: z.string(),
  kind: z.string(),
  /** The workspace told us itself; nothing was fetched. */
  isFirstParty: z.boolean().optional(),
  /** Absent only where the workspace named none. */
  url: z.string().optional(),
  title: z.string(),
  publisher: z.string().optional(),
  /** Registrable domain of the place; sources are independent when these differ. */
  domain: z.string(),
  /** The configured feed that brought it. */
  feedUrl: z.string().optional(),
  fetchedAt: z.number(),
  publishedAt: z.number().optional(),
  httpStatus: z.number().optional(),
  robotsAllowed: z.boolean().optional(),
  contentHash: z.string(),
  evidence: Evidence,
  /** What this place says; absent for what was stored before this was kept. */
  facts: SignalFacts.optional(),
});
export type SignalSource = z.infer<typeof SignalSource>;

/** Why a signal is taken back: somebody judged it wrong, or a source corrected what it had said. */
export const RetractionReason = z.enum(["feedback", "correction"]);
export type RetractionReason = z.infer<typeof RetractionReason>;

/** A stored, attributed, dated fact about an account. Instants in epoch ms, strength 0–100, confidence 0–1. */
export const Signal = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string(),
  type: z.string(),
  subtype: z.string().optional(),
  category: z.string(),
  family: z.string(),
  title: z.string(),
  summary: z.string(),
  strength: z.number(),
  /** Of the first sighting; further independent domains raise `confidence` above it. */
  baseConfidence: z.number(),
  confidence: z.number(),
  halfLifeDays: z.number(),
  occurredAt: z.number(),
  /** False when no text or feed gave a date and the fetch time stands in. */
  isDated: z.boolean(),
  detectedAt: z.number(),
  status: z.enum(["active", "expired", "retracted"]),
  data: SignalFacts,
  identity: z.record(z.string(), z.string()),
  people: z.array(DetectedPerson),
  contactIds: z.array(z.string()),
  /** The crawl that found it first. */
  crawlId: z.string().optional(),
  /** The bot that fired it. */
  botId: z.string().optional(),
  sources: z.array(SignalSource),
  /** What the workspace thinks of it, one verdict a key, the latest last. */
  feedback: z.array(Feedback).optional(),
  /** Why it is retracted; see `withRetraction`. */
  retractions: z.array(RetractionReason).optional(),
  updatedAt: z.number(),
});
export type Signal = z.infer<typeof Signal>;

/** A signal is live while its decay factor is at least this: three half-lives (reference sheet, section 4.3). */
export const LIVE_DECAY_MIN = 0.125;

/** Decay factor 0–1 of a signal at an instant: `0.5^(age / half-life)`, age from `occurredAt`, never above 1. */
export function decayAt(signal: Pick<Signal, "occurredAt" | "halfLifeDays">, at: number): number {
  const ageDays = Math.max(0, at - signal.occurredAt) / DAY_MS;
  return 0.5 ** (ageDays / signal.halfLifeDays);
}

/** By its age alone, so that a longer half-life brings back what a shorter one had expired. */
export function isLive(signal: Signal, at: number): boolean {
  return signal.status !== "retracted" && decayAt(signal, at) >= LIVE_DECAY_MIN;
}

export const Freshness = z.enum(["fresh", "active", "cooling", "stale", "expired"]);
export type Freshness = z.infer<typeof Freshness>;

/** The least decay factor of each band (reference sheet, section 16.6). */
export const FRESHNESS_DECAY_MIN: Record<Freshness, number> = {
  fresh: 0.75,
  active: 0.5,
  cooling: 0.25,
  stale: LIVE_DECAY_MIN,
  expired: 0,
};

export function freshnessOf(signal: Pick<Signal, "occurredAt" | "halfLifeDays">, at: number): Freshness {
  const decay = decayAt(signal, at);
  return Freshness.options.find((band) => decay >= FRESHNESS_DECAY_MIN[band]) ?? "expired";
}

/** 1–5 (reference sheet, section 16.3 row 17). */
export function strengthLevelOf(strength: number): number {
  return Math.min(5, 1 + Math.floor(strength / 20));
}

/** Each further independent domain adds half of what is lacking to 1: 0.90 → 0.95 (contract, section 4). */
export function confidenceWith(baseConfidence: number, sources: Pick<SignalSource, "domain">[]): number {
  const further = Math.max(0, new Set(sources.map((source) => source.domain)).size - 1);
  return 1 - (1 - baseConfidence) * 0.5 ** further;
}
