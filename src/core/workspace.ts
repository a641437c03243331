import { z } from "zod";
import { Rubric } from "./rubric.ts";

/** An isolated container of accounts, briefs, keys and endpoints; the unit of tenancy. */
export const Workspace = z.object({
  id: z.string(),
  name: z.string(),
  rubric: Rubric,
  createdAt: z.number(),
  /** Since when the demo is loaded, and the day its web is written for; absent where it is not. */
  demoLoadedAt: z.number().optional(),
});
export type Workspace = z.infer<typeof Workspace>;
