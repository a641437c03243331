import { z } from "zod";
import { conflictsOf } from "#core/conflicts.ts";
import { SignalFacts } from "#core/detection.ts";
import { roundScore } from "#core/scoring.ts";
import { Freshness, freshnessOf, Signal, type SignalSource, strengthLevelOf } from "#core/signal.ts";
import { daysBetween, toIso } from "#core/time.ts";
import { SignalFeedbackWire, toSignalFeedbackWire } from "./feedback.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

const EXCERPT_LENGTH_MAX = 300;

const QUOTE = "Northwind Robotics raises $45M Series B";
const SOURCE_EXAMPLE = {
  document_id: "doc_01K8Z3E5QJ6T7V8W9XYA",
  kind: "site",
  first_party: false,
  url: "https://northwind.example/news/series-b",
  title: QUOTE,
  publisher: null,
  feed_url: null,
  fetched_at: "2026-06-01T08:59:41.000Z",
  published_at: "2026-05-21T00:00:00.000Z",
  http_status: 200,
  robots_allowed: true,
  excerpt: QUOTE,
  content_hash: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
  evidence: { quote: QUOTE, start: 0, end: QUOTE.length },
};

export const SignalSourceWire = z
  .object({
    document_id: z.string(),
    kind: z.string(),
    first_party: z.boolean(),
    url: z.string().nullable(),
    title: z.string(),
    publisher: z.string().nullable(),
    feed_url: z.string().nullable().meta({ description: "The configured feed that brought it." }),
    fetched_at: Instant,
    published_at: Instant.nullable(),
    http_status: z.number().int().nullable(),
    robots_allowed: z.boolean().nullable(),
    excerpt: z.string(),
    content_hash: z.string(),
    evidence: z.object({ quote: z.string(), start: z.number().int(), end: z.number().int() }),
  })
  .meta({ title: "SignalSource", examples: [SOURCE_EXAMPLE] });

export const ConflictWire = z
  .object({
    fact: z.string(),
    values: z.array(
      z.object({
        value: z.union([z.string(), z.number(), z.boolean()]),
        document_ids: z.array(z.string()),
      }),
    ),
  })
  .meta({
    title: "SignalConflict",
    examples: [
      {
        fact: "amount",
        values: [
          { value: 45_000_000, document_ids: ["doc_01K8Z3E5QJ6T7V8W9XYA"] },
          { value: 50_000_000, document_ids: ["doc_01K8Z3E5QJ6T7V8W9XYB"] },
        ],
      },
    ],
  });

export const SignalWire = z
  .object({
    id: z.string(),
    account_id: z
      .string()
      .nullable()
      .meta({ description: "Null is kept for what belongs to the workspace and to no account." }),
    type: z.string(),
    subtype: z.string().nullable(),
    category: z.string(),
    family: z.string(),
    title: z.string(),
    summary: z.string(),
    strength: Score,
    strength_level: z.number().int().min(1).max(5).meta({ description: "The strength in five steps." }),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: "How sure it is, from what the text says and how many independent sources say it." }),
    half_life_days: z.number().meta({ description: "After so many days it counts half." }),
    occurred_at: Instant.meta({ description: "When it happened." }),
    occurred_at_known: z
      .boolean()
      .meta({ description: "False when no source says when: then it is when it was first seen." }),
    recency_days: z.number().int().meta({ description: "Whole days since it happened." }),
    freshness: Freshness,
    detected_at: Instant.meta({ description: "When it was seen here." }),
    fired_at: Instant.meta({ description: "The same as `detected_at`." }),
    status: Signal.shape.status,
    data: SignalFacts.meta({
      description: "The facts of this type, such as amount, round, person or role; only what a source states.",
    }),
    contacts: z.array(z.string()),
    bot_id: z.string().nullable(),
    source_url: z.string().nullable(),
    feedback: SignalFeedbackWire.nullable().meta({ description: "Null while nobody has judged it." }),
    updated_at: Instant,
    conflicts: z.array(ConflictWire).meta({ description: "Facts that its sources state differently." }),
    sources: z.array(SignalSourceWire).optional(),
    account: z.object({ id: z.string(), name: z.string(), domain: z.string() }).nullable().optional(),
    combo: z.boolean().optional(),
    related_signal_ids: z.array(z.string()).optional(),
  })
  .meta({
    title: "Signal",
    examples: [
      {
        id: "sig_01K8Z3E5QJ6T7V8W9XYA",
        account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
        type: "funding",
        subtype: "series-b",
        category: "capital",
        family: "funding",
        title: "Northwind Robotics raised a $45M Series B",
        summary: "Northwind Robotics raised a $45M Series B.",
        strength: 85,
        strength_level: 5,
        confidence: 0.93,
        half_life_days: 30,
        occurred_at: "2026-05-21T00:00:00.000Z",
        occurred_at_known: true,
        recency_days: 11,
        freshness: "fresh",
        detected_at: "2026-06-01T08:59:58.120Z",
        fired_at: "2026-06-01T08:59:58.120Z",
        status: "active",
        data: { amount: 45_000_000, amount_minor: 4_500_000_000, currency: "USD", round: "series-b" },
        contacts: [],
        bot_id: null,
        source_url: "https://northwind.example/news/series-b",
        feedback: null,
        updated_at: "2026-06-01T08:59:58.120Z",
        conflicts: [],
        sources: [SOURCE_EXAMPLE],
        combo: false,
        related_signal_ids: [],
      },
    ],
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
    feedback: toSignalFeedbackWire(signal),
    updated_at: toIso(signal.updatedAt),
    conflicts: conflictsOf(signal.sources).map(({ fact, values }) => ({
      fact,
      values: values.map(({ value, documentIds }) => ({ value, document_ids: documentIds })),
    })),
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
    feed_url: source.feedUrl ?? null,
    fetched_at: toIso(source.fetchedAt),
    published_at: isoOrNull(source.publishedAt),
    http_status: source.httpStatus ?? null,
    robots_allowed: source.robotsAllowed ?? null,
    excerpt: source.evidence.quote.slice(0, EXCERPT_LENGTH_MAX),
    content_hash: source.contentHash,
    evidence: source.evidence,
  };
}

export const SignalTypeWire = z
  .object({
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
  })
  .meta({
    title: "SignalType",
    examples: [
      {
        key: "debt_financing",
        name: "Debt financing",
        category: "capital",
        family: "funding",
        description: "Loan or venture debt",
        default_strength: 60,
        half_life_days: 30,
        base_confidence: 0.9,
        source_kinds: ["news", "filing"],
        subtypes: ["term-loan", "credit-line"],
        aliases: [],
        custom: false,
      },
    ],
  });
