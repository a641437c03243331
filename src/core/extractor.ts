import type { BacktestResult, BacktestTask } from "./backtest.ts";
import type { Detection } from "./detection.ts";
import { AppError } from "./errors.ts";
import type { Knowledge } from "./knowledge.ts";
import type { FetchedBody } from "./page.ts";
import type { Observed, Subject } from "./signal-type.ts";
import type { SourceRequest, SourceResult, Target } from "./source.ts";
import type { WatchResult, WatchTask } from "./watch.ts";

/** Parse one fetched body, or all pages of a list, with the source that asked for it. */
export type ParseTask = {
  kind: "parse";
  sourceId: string;
  body: FetchedBody;
  rest?: FetchedBody[];
  target: Target;
  hint: SourceRequest["hint"];
};
/** Run all detectors over documents for one account. */
export type DetectTask = { kind: "detect"; subject: Subject; observed: Observed[]; knowledge: Knowledge };
/**
 * Which of these accounts each text may be about: a cheap first look by name and domain. `isFinal`: nobody looks again, so that only
 * those are named whom a text certainly means.
 */
export type AttributeTask = {
  kind: "attribute";
  isFinal?: boolean;
  texts: { id: string; text: string; url: string }[];
  subjects: (Subject & { id: string })[];
};

export type ParseResult = SourceResult;
export type DetectResult = { documentId: string; detections: Detection[] }[];
export type AttributeResult = { id: string; subjectIds: string[] }[];

/** Work on foreign bytes, done outside the main thread under a time limit. Rejects with `unavailable` when it ran out. */
export type Extractor = {
  parse(task: Omit<ParseTask, "kind">): Promise<ParseResult>;
  detect(task: Omit<DetectTask, "kind">): Promise<DetectResult>;
  attribute(task: Omit<AttributeTask, "kind">): Promise<AttributeResult>;
  watch(task: Omit<WatchTask, "kind">): Promise<WatchResult>;
  backtest(task: Omit<BacktestTask, "kind">): Promise<BacktestResult>;
  stop(): Promise<void>;
};

/** The reason of what `stop` has cut off. */
export const EXTRACTION_STOPPED = "extraction_stopped";

/** Whether the appliance's own stop was in the way, and nothing is wrong with the text: the job is handed back and run again. */
export function isCutOff(error: unknown): boolean {
  return error instanceof AppError && error.reason === EXTRACTION_STOPPED;
}
