import { z } from "zod";
import type { NewJob } from "./queue.ts";
import { rubricVersionId } from "./rubric.ts";

/**
 * How far the accounts of a workspace have been scored by a version of its rubric. `superseded`: a newer version came
 * before all were.
 */
export const Rescoring = z.object({
  id: z.string(),
  workspaceId: z.string(),
  rubricVersion: z.number(),
  status: z.enum(["running", "done", "superseded"]),
  /** Accounts to score; of those that are deleted on the way nothing remains to be done. */
  total: z.number(),
  done: z.number(),
  startedAt: z.number(),
  finishedAt: z.number().optional(),
});
export type Rescoring = z.infer<typeof Rescoring>;

/** A rescoring at its beginning; at its end already when there is nothing to score. */
export function startRescoring(workspaceId: string, rubricVersion: number, total: number, at: number): Rescoring {
  const begun = {
    id: rubricVersionId(workspaceId, rubricVersion),
    workspaceId,
    rubricVersion,
    total,
    done: 0,
    startedAt: at,
  };
  return total === 0 ? { ...begun, status: "done", finishedAt: at } : { ...begun, status: "running" };
}

/** Where a walk over all accounts stands. `after` is the place of the last account it took up. */
export const RescorePayload = z.object({
  workspaceId: z.string(),
  version: z.number(),
  /** Shared by the events that the rubric sets off. */
  causeId: z.string(),
  after: z.array(z.union([z.string(), z.number()])).optional(),
  taken: z.number(),
});
export type RescorePayload = z.infer<typeof RescorePayload>;

/** Behind all live work. */
export const RESCORE_PRIORITY = 30;

/** The job that takes up the next accounts, once no job of `afterGroup` is left. */
export function rescoreAllJob(payload: RescorePayload, afterGroup?: string): NewJob {
  return {
    step: "rescore_all",
    payload,
    key: `rescore_all:${payload.workspaceId}:${payload.version}:${payload.taken}`,
    priority: RESCORE_PRIORITY,
    ...(afterGroup === undefined ? {} : { afterGroup }),
  };
}
