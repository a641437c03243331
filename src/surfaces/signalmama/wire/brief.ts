import { z } from "zod";
import { type Brief, BriefTrigger } from "#core/brief.ts";
import { toIso } from "#core/time.ts";
import { BreakdownWire, Instant, Score, toBreakdownWire } from "./values.ts";

export const BriefWire = z.object({
  id: z.string(),
  account_id: z.string(),
  version: z.number().int().min(1),
  generated_at: Instant,
  score: Score,
  score_breakdown: BreakdownWire,
  why_now: z.string(),
  who_to_talk_to: z.array(z.object({ name: z.string(), role: z.string(), tag: z.string(), contact_id: z.string() })),
  draft_opener: z.string(),
  signals: z.array(z.string()),
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
  content_hash: z.string(),
});

/** Depends on nothing but the brief, so a version reads the same for ever. */
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
  };
}

export const BriefVersionWire = BriefWire.pick({
  id: true,
  version: true,
  generated_at: true,
  score: true,
  score_delta: true,
  trigger: true,
});

export function toBriefVersionWire(brief: Brief): z.infer<typeof BriefVersionWire> {
  const { id, version, generated_at, score, score_delta, trigger } = toBriefWire(brief);
  return { id, version, generated_at, score, score_delta, trigger };
}
