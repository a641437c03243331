import { z } from "zod";
import { Rubric } from "./rubric.ts";

/** An isolated container of accounts, briefs, keys and endpoints; the unit of tenancy. */
export const Workspace = z.object({ id: z.string(), name: z.string(), rubric: Rubric, createdAt: z.number() });
export type Workspace = z.infer<typeof Workspace>;
