import { z } from "zod";
import { AlertChannel } from "./bot.ts";

/** One match of a bot that became a signal, with what it rests on and whom it was told. */
export const Fire = z.object({
  id: z.string(),
  workspaceId: z.string(),
  botId: z.string(),
  runId: z.string(),
  signalId: z.string().optional(),
  /** Absent when the signal belongs to the workspace alone. */
  accountId: z.string().optional(),
  firedAt: z.number(),
  matchedText: z.string(),
  diff: z.object({ before: z.string(), after: z.string() }).optional(),
  sourceUrl: z.string(),
  contentHash: z.string(),
  alert: z
    .object({
      channel: AlertChannel,
      destination: z.string().optional(),
      status: z.enum(["pending", "delivered", "failed", "digested"]),
      deliveredAt: z.number().optional(),
    })
    .optional(),
});
export type Fire = z.infer<typeof Fire>;
