import { AppError } from "#core/errors.ts";
import type { Extractor } from "#core/extractor.ts";
import { WATCH_FLAWS, type WatchResult } from "#core/watch.ts";

/** What the rule of a bot says of what was fetched, or why nothing can be said, in words of ours. */
export type RuleAnswer =
  | Exclude<WatchResult, { kind: "flaw" }>
  | { kind: "flaw" | "unreadable"; code: string; message: string };

/** Asks outside the main thread. What cannot be read in time is the page's fault: asking again would hang the same way. */
export async function askRule(extractor: Extractor, task: Parameters<Extractor["watch"]>[0]): Promise<RuleAnswer> {
  try {
    const result = await extractor.watch(task);
    return result.kind === "flaw" ? { ...result, message: WATCH_FLAWS[result.code] } : result;
  } catch (error) {
    const code = error instanceof AppError ? (error.reason ?? "extraction_failed") : "extraction_failed";
    return { kind: "unreadable", code, message: "What was fetched could not be read." };
  }
}
