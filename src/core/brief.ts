import { z } from "zod";
import { Breakdown } from "./account.ts";
import { Redaction } from "./erasure.ts";

/** Ties one statement of a brief to what it rests on. `field` and the offsets name the span of the brief's own text. */
export const Claim = z.object({
  field: z.enum(["why_now", "draft_opener"]),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  signalId: z.string(),
  documentId: z.string(),
  /** Absent where the evidence has none. */
  url: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;

export const Person = z.object({ name: z.string(), role: z.string(), tag: z.string(), contactId: z.string() });
export type Person = z.infer<typeof Person>;

export const BriefTrigger = z.enum(["initial", "score_moved", "regenerate", "crawl", "rubric"]);
export type BriefTrigger = z.infer<typeof BriefTrigger>;

/** An immutable, numbered snapshot of why to talk to an account now. Score and breakdown as shown: integers 0–100. */
export const Brief = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string(),
  version: z.number().int().min(1),
  generatedAt: z.number(),
  trigger: BriefTrigger,
  score: z.number(),
  breakdown: Breakdown,
  previousVersion: z.number().optional(),
  scoreDelta: z.number().optional(),
  whyNow: z.string(),
  whoToTalkTo: z.array(Person),
  draftOpener: z.string(),
  signalIds: z.array(z.string()),
  claims: z.array(Claim),
  writer: z.object({ kind: z.enum(["template", "model"]), name: z.string(), version: z.string() }),
  /** SHA-256 of the canonical JSON of everything above, lower-case hex. */
  contentHash: z.string(),
  /** Not part of the version: who has been blacked out of it since, which its hash does not cover. */
  redactions: z.array(Redaction).optional(),
});
export type Brief = z.infer<typeof Brief>;
