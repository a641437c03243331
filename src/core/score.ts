import { z } from "zod";
import { Breakdown } from "./account.ts";

/** One scoring of an account, kept for its history. Breakdown in whole numbers 0–100, score their weighted mean. */
export const ScorePoint = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string(),
  at: z.number(),
  score: z.number(),
  breakdown: Breakdown,
  rubricVersion: z.number(),
  reason: z.enum(["initial", "signal", "decay", "rubric", "attributes", "manual", "crawl"]),
  leadSignalId: z.string().optional(),
  explanation: z.array(
    z.object({
      dimension: z.enum(["fit", "recency", "strength", "depth"]),
      value: z.number(),
      weight: z.number(),
      contribution: z.number(),
      text: z.string(),
      signalIds: z.array(z.string()),
    }),
  ),
});
export type ScorePoint = z.infer<typeof ScorePoint>;

/** A scoring without the arithmetic. */
export type TrendPoint = Pick<ScorePoint, "id" | "accountId" | "at" | "score" | "reason" | "leadSignalId">;
