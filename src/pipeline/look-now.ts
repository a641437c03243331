import { AppError } from "#core/errors.ts";
import type { LookNow } from "#core/preview.ts";
import { cutText } from "#core/visible-text.ts";
import { WATCH_FLAWS, type Watch, type WatchMemory, type WatchResult } from "#core/watch.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import type { PipelineContext } from "./context.ts";
import { look } from "./look.ts";
import { failureOf } from "./run-failure.ts";

const TEXT_LENGTH = 4_000;
/** As if a look before had found a list without entries, or a page without anything the rule looks for. */
const NOTHING_SEEN: WatchMemory = { seen: [], standing: [] };

type Context = Pick<PipelineContext, "reader" | "extractor" | "settings" | "clock">;

/** Looks once and asks the rule, for previews. */
export function createLookNow(context: Context): LookNow {
  return async (watch: Watch, signal) => {
    const connector = connectorOf(watch);
    if (!connector) return blind("not_in_this_version", "This version cannot read such a source yet.");
    const seen = await look(connector.requests(watch), [], context, signal);
    if (seen.kind !== "seen") {
      const failure = failureOf(seen.kind === "unread" ? seen.result : { kind: "failed", reason: "http_status" });
      return blind(failure.code, failure.message, failure.seen.httpStatus);
    }
    const httpStatus = seen.reads[0]?.status ?? 200;
    let result: WatchResult;
    try {
      // The same look stands for both, so that what a page begins with is told at once.
      result = await context.extractor.watch({ watch, looks: [seen.bodies, seen.bodies], memory: NOTHING_SEEN });
    } catch (error) {
      const code = error instanceof AppError ? (error.reason ?? "extraction_failed") : "extraction_failed";
      return blind(code, "What was fetched could not be read.", httpStatus);
    }
    if (result.kind === "look_again") throw new Error("a watch that asks for a third look");
    if (result.kind === "flaw") return blind(result.code, WATCH_FLAWS[result.code], httpStatus);
    return {
      sight: {
        httpStatus,
        latencyMs: seen.reads.reduce((sum, { durationMs }) => sum + durationMs, 0),
        bytes: seen.reads.reduce((sum, { bytes }) => sum + bytes, 0),
        shown: shownIn(result.memory),
        matches: result.matches,
      },
    };
  };
}

function shownIn({ page, number, seen = [] }: WatchMemory) {
  if (page) return { kind: "page" as const, text: cutText(page.blocks.join("\n"), TEXT_LENGTH) };
  if (seen.length > 0) return { kind: "list" as const, items: seen.length };
  return { kind: "page" as const, text: number === undefined ? "" : String(number) };
}

function blind(code: string, message: string, httpStatus?: number) {
  return { blindness: { code, message, httpStatus } };
}
