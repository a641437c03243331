import { z } from "zod";
import type { Bot } from "./bot.ts";
import type { NewJob } from "./queue.ts";

/** `ok` matched something, `no_match` did not; both are successes. `skipped` attempted nothing. */
export const RunStatus = z.enum(["queued", "running", "ok", "no_match", "failed", "skipped"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** One execution of a bot. */
export const Run = z.object({
  id: z.string(),
  workspaceId: z.string(),
  botId: z.string(),
  /** `probe`: a bot that paused itself looked whether it would work again; it compares, stores and fires nothing. */
  trigger: z.enum(["schedule", "manual", "push", "probe"]),
  status: RunStatus,
  createdAt: z.number(),
  startedAt: z.number().optional(),
  finishedAt: z.number().optional(),
  httpStatus: z.number().optional(),
  latencyMs: z.number().optional(),
  bytes: z.number().optional(),
  matchCount: z.number().int(),
  fireCount: z.number().int(),
  /** A class of its own, never foreign text. */
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type Run = z.infer<typeof Run>;

/** A run that waits for its job. */
export function newRun(
  { id, workspaceId }: Pick<Bot, "id" | "workspaceId">,
  { runId, trigger, at }: { runId: string; trigger: Run["trigger"]; at: number },
): Run {
  return { id: runId, workspaceId, botId: id, trigger, status: "queued", createdAt: at, matchCount: 0, fireCount: 0 };
}

export function isFinished({ status }: Pick<Run, "status">): boolean {
  return status !== "queued" && status !== "running";
}

/** The job that carries out a run; the two belong in one change. Runs of one bot follow one another. */
export function runJob({ id, workspaceId, botId, trigger }: Run): NewJob {
  return {
    step: "run_bot",
    payload: { workspaceId, botId, runId: id },
    key: `run_bot:${id}`,
    serialKey: `bot:${botId}`,
    priority: PRIORITIES[trigger],
  };
}

/** For one asked for by hand somebody waits; what is sent in is news now. */
const PRIORITIES = { manual: 1, push: 5, schedule: 10, probe: 10 } as const satisfies Record<Run["trigger"], number>;
