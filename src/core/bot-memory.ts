import { z } from "zod";
import { WatchMemory } from "./watch.ts";

/** What a bot's next run compares with, by the id of its bot. A change of source or rule begins with a new one. */
export const BotMemory = z.object({
  id: z.string(),
  workspaceId: z.string(),
  /** When what is compared with was first taken: `Bot.baselineAt` of the watch it belongs to. */
  baselineAt: z.number(),
  memory: WatchMemory,
  /** How the last look answered, one for each request: the next asks only for what is newer. */
  validators: z.array(z.object({ etag: z.string().optional(), lastModified: z.string().optional() })),
  /** Of what the last look showed, if it was kept; see `KeptLook`. */
  lookHash: z.string().optional(),
});
export type BotMemory = z.infer<typeof BotMemory>;
