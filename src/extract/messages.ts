import { z } from "zod";
import { BacktestResult, type BacktestTask } from "#core/backtest.ts";
import { Detection } from "#core/detection.ts";
import { Item } from "#core/document.ts";
import type { AttributeTask, DetectTask, ParseTask } from "#core/extractor.ts";
import { SourceRequest } from "#core/source.ts";
import { WatchResult, type WatchTask } from "#core/watch.ts";

/** What the main process asks of a worker. */
export type Task = ParseTask | DetectTask | AttributeTask | WatchTask | BacktestTask;

/** What a worker may be told: a task, or to make ready for tasks of a kind. It answers either with one message. */
export type Order = Task | { kind: "prepare"; what: Task["kind"] };

/** Bounds of one answer: what a page may grow into in the main process. */
const ITEMS_MAX = 20_000;

/** What a worker may answer to each kind of task; it has read foreign bytes, so nothing of it is believed unchecked. */
export const RESULTS = {
  parse: z.object({
    items: z.array(Item).max(ITEMS_MAX),
    next: z.array(SourceRequest).max(ITEMS_MAX),
    isMiss: z.boolean(),
    rest: z.array(SourceRequest).max(ITEMS_MAX).optional(),
  }),
  detect: z.array(z.object({ documentId: z.string(), detections: z.array(Detection) })).max(ITEMS_MAX),
  attribute: z.array(z.object({ id: z.string(), subjectIds: z.array(z.string()) })).max(ITEMS_MAX),
  watch: WatchResult,
  backtest: BacktestResult,
};

const ERROR_KINDS = ["invalid", "not_found", "limit_reached", "unavailable", "internal"] as const;

/** From worker to main process: `ready` at its start and when it has prepared, else an answer for each task. `rssBytes` decides about its retirement. */
export const WorkerMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("done"), result: z.unknown(), rssBytes: z.number() }),
  z.object({
    kind: z.literal("failed"),
    error: z.object({
      kind: z.enum(ERROR_KINDS).catch("internal"),
      message: z.string().max(2_000).catch("The extraction failed."),
      reason: z.string().optional(),
    }),
    rssBytes: z.number(),
  }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessage>;
export type WorkerError = Extract<WorkerMessage, { kind: "failed" }>["error"];
