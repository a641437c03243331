import { z } from "zod";
import { SignalFacts } from "#core/detection.ts";
import { roundScore } from "#core/scoring.ts";
import { Freshness, freshnessOf, Signal, type SignalSource, strengthLevelOf } from "#core/signal.ts";
import { daysBetween, toIso } from "#core/time.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

const EXCERPT_LENGTH_MAX = 300;

export const SignalSourceWire = z.object({
  document_id: z.string(),
  kind: z.string(),
  first_party: z.boolean(),
  url: z.string().nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  fetched_at: Instant,
  published_at: Instant.nullable(),
  http_status: z.number().int().optional(),
  robots_allowed: z.boolean().optional(),
  excerpt: z.string(),
  content_hash: z.string(),
  evidence: z.object({ quote: z.string(), start: z.number().int(), end: z.number().int() }),
});

export const SignalWire = z.object({
  id: z.string(),
  account_id: z.string(),
  type: z.string(),
  subtype: z.string().nullable(),
  category: z.string(),
  family: z.string(),
  title: z.string(),
  summary: z.string(),
  strength: Score,
  strength_level: z.number().int().min(1).max(5),
  confidence: z.number().min(0).max(1),
  half_life_days: z.number(),
  occurred_at: Instant,
  occurred_at_known: z.boolean(),
  recency_days: z.number().int(),
  freshness: Freshness,
  detected_at: Instant,
  fired_at: Instant,
  status: Signal.shape.status,
  data: SignalFacts,
  contacts: z.array(z.string()),
  bot_id: z.string().nullable(),
  source_url: z.string().nullable(),
  updated_at: Instant,
  sources: z.array(SignalSourceWire).optional(),
  combo: z.boolean().optional(),
  related_signal_ids: z.array(z.string()).optional(),
});
export type SignalWire = z.infer<typeof SignalWire>;

/** The signal as it stands at an instant; age and freshness depend on it. */
export function toSignalWire(signal: Signal, at: number): SignalWire {
  return {
    id: signal.id,
    account_id: signal.accountId,
    type: signal.type,
    subtype: signal.subtype ?? null,
    category: signal.category,
    family: signal.family,
    title: signal.title,
    summary: signal.summary,
    strength: roundScore(signal.strength),
    strength_level: strengthLevelOf(signal.strength),
    confidence: Math.round(signal.confidence * 10_000) / 10_000,
    half_life_days: signal.halfLifeDays,
    occurred_at: toIso(signal.occurredAt),
    occurred_at_known: signal.isDated,
    recency_days: daysBetween(signal.occurredAt, at),
    freshness: freshnessOf(signal, at),
    detected_at: toIso(signal.detectedAt),
    fired_at: toIso(signal.detectedAt),
    status: signal.status,
    data: signal.data,
    contacts: signal.contactIds,
    bot_id: signal.botId ?? null,
    source_url: signal.sources.find((source) => source.url !== undefined)?.url ?? null,
    updated_at: toIso(signal.updatedAt),
  };
}

export function toSignalSourceWire(source: SignalSource): z.infer<typeof SignalSourceWire> {
  return {
    document_id: source.documentId,
    kind: source.kind,
    first_party: source.isFirstParty ?? false,
    url: source.url ?? null,
    title: source.title,
    publisher: source.publisher ?? null,
    fetched_at: toIso(source.fetchedAt),
    published_at: isoOrNull(source.publishedAt),
    ...(source.httpStatus === undefined ? {} : { http_status: source.httpStatus }),
    ...(source.robotsAllowed === undefined ? {} : { robots_allowed: source.robotsAllowed }),
    excerpt: source.evidence.quote.slice(0, EXCERPT_LENGTH_MAX),
    content_hash: source.contentHash,
    evidence: source.evidence,
  };
}

export const SignalTypeWire = z.object({
  key: z.string(),
  name: z.string(),
  category: z.string(),
  family: z.string(),
  description: z.string(),
  default_strength: Score,
  half_life_days: z.number(),
  base_confidence: z.number(),
  source_kinds: z.array(z.string()),
  subtypes: z.array(z.string()),
  aliases: z.array(z.string()),
  custom: z.boolean(),
});
