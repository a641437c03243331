import { z } from "zod";
import { type Brief, BriefTrigger } from "#core/brief.ts";
import { toIso } from "#core/time.ts";
import { BreakdownWire, Instant, Score, toBreakdownWire } from "./values.ts";

const REASON = "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.";
const OPENER = "your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B.";

const EXAMPLE = {
  id: "brf_01K8Z3E5QJ6T7V8W9XYA",
  account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
  version: 7,
  generated_at: "2026-06-01T09:00:00.000Z",
  score: 82,
  score_breakdown: { fit: 95, recency: 78, strength: 82, depth: 68 },
  why_now: `${REASON} Northwind Robotics scores 82 of 100 on its only live signal.`,
  who_to_talk_to: [
    { name: "Dana Reyes", role: "Chief Revenue Officer", tag: "new", contact_id: "ctc_01K8Z3E5QJ6T7V8W9XYA" },
  ],
  draft_opener: `Hi Dana, ${OPENER} Which team does the money go to first, and what has to be in place before it grows?`,
  signals: ["sig_01K8Z3E5QJ6T7V8W9XYA"],
  trigger: "score_moved",
  previous_version: 6,
  score_delta: 21,
  claims: [
    {
      field: "why_now",
      start: 0,
      end: REASON.length,
      text_span: REASON,
      signal_id: "sig_01K8Z3E5QJ6T7V8W9XYA",
      document_id: "doc_01K8Z3E5QJ6T7V8W9XYA",
      url: "https://northwind.example/news/series-b",
    },
  ],
  writer: { kind: "template", name: "plain", version: "2" },
  content_hash: "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
  redactions: [],
};

export const BriefWire = z
  .object({
    id: z.string(),
    account_id: z.string(),
    version: z.number().int().min(1),
    generated_at: Instant,
    score: Score,
    score_breakdown: BreakdownWire,
    why_now: z.string().meta({ description: "Why to talk to them now. Each fact in it is one of the `claims`." }),
    who_to_talk_to: z.array(z.object({ name: z.string(), role: z.string(), tag: z.string(), contact_id: z.string() })),
    draft_opener: z.string().meta({ description: "How an e-mail could begin; empty when there is nothing to say." }),
    signals: z.array(z.string()).meta({ description: "The ids of the signals it was written from." }),
    trigger: BriefTrigger,
    previous_version: z.number().int().nullable(),
    score_delta: z.number().int().nullable(),
    claims: z.array(
      z.object({
        field: z.enum(["why_now", "draft_opener"]),
        start: z.number().int(),
        end: z.number().int(),
        text_span: z.string(),
        signal_id: z.string(),
        document_id: z.string(),
        url: z.string().nullable(),
      }),
    ),
    writer: z.object({ kind: z.enum(["template", "model"]), name: z.string(), version: z.string() }),
    content_hash: z
      .string()
      .meta({ description: "SHA-256 over all of the above, by which to tell that it never changed." }),
    redactions: z.array(z.object({ erasure_id: z.string(), redacted_at: Instant })).meta({
      description:
        "Whom the version is shown without: people erased since it was written. Names are blacked out, character by character; the version itself and its hash are what they were.",
    }),
  })
  .meta({ title: "Brief", examples: [EXAMPLE] });

/** Depends on nothing but the brief, so a version reads the same for ever, but for people who are erased. */
export function toBriefWire(brief: Brief): z.infer<typeof BriefWire> {
  return {
    id: brief.id,
    account_id: brief.accountId,
    version: brief.version,
    generated_at: toIso(brief.generatedAt),
    score: brief.score,
    score_breakdown: toBreakdownWire(brief.breakdown),
    why_now: brief.whyNow,
    who_to_talk_to: brief.whoToTalkTo.map(({ name, role, tag, contactId }) => ({
      name,
      role,
      tag,
      contact_id: contactId,
    })),
    draft_opener: brief.draftOpener,
    signals: brief.signalIds,
    trigger: brief.trigger,
    previous_version: brief.previousVersion ?? null,
    score_delta: brief.scoreDelta ?? null,
    claims: brief.claims.map((claim) => ({
      field: claim.field,
      start: claim.start,
      end: claim.end,
      text_span: claim.text,
      signal_id: claim.signalId,
      document_id: claim.documentId,
      url: claim.url ?? null,
    })),
    writer: brief.writer,
    content_hash: brief.contentHash,
    redactions: (brief.redactions ?? []).map(({ erasureId, at }) => ({
      erasure_id: erasureId,
      redacted_at: toIso(at),
    })),
  };
}

export const BriefVersionWire = BriefWire.pick({
  id: true,
  version: true,
  generated_at: true,
  score: true,
  score_delta: true,
  trigger: true,
}).meta({
  title: "BriefVersion",
  examples: [
    {
      id: EXAMPLE.id,
      version: EXAMPLE.version,
      generated_at: EXAMPLE.generated_at,
      score: EXAMPLE.score,
      score_delta: EXAMPLE.score_delta,
      trigger: EXAMPLE.trigger,
    },
  ],
});

export function toBriefVersionWire(brief: Brief): z.infer<typeof BriefVersionWire> {
  const { id, version, generated_at, score, score_delta, trigger } = toBriefWire(brief);
  return { id, version, generated_at, score, score_delta, trigger };
}
