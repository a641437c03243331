import { z } from "zod";
import { Diff, Span } from "./watch.ts";

/** One match of a bot that became a signal, with what it rests on. Whom it was told says the alert of its run. */
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
  /** Of the page or the entry that matched; the bot's name where that has none. */
  title: z.string().optional(),
  /** What in the title and the text made it match. */
  titleSpans: z.array(Span).optional(),
  spans: z.array(Span).optional(),
  diff: Diff.optional(),
  sourceUrl: z.string(),
  contentHash: z.string(),
});
export type Fire = z.infer<typeof Fire>;
