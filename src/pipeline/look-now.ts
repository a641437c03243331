import { isOnPush } from "#core/cadence.ts";
import type { LookNow } from "#core/preview.ts";
import { cutText } from "#core/visible-text.ts";
import type { WatchMemory } from "#core/watch.ts";
import type { NoPage } from "#crawl/fetch.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { accessMissing, withAccessAdvice } from "./access.ts";
import { askRule } from "./ask-rule.ts";
import type { PipelineContext } from "./context.ts";
import { readerFor } from "./invented.ts";
import { lookAfresh, measuresOf, type SeenLook } from "./look.ts";
import { judge } from "./look-further.ts";
import { failureOf } from "./run-failure.ts";

const TEXT_LENGTH = 4_000;
/** As if a look before had found a list without entries, or a page without anything the rule looks for. */
const NOTHING_SEEN: WatchMemory = { seen: [], isWhole: true, standing: [] };

type Context = Pick<PipelineContext, "reader" | "extractor" | "settings" | "clock" | "store" | "demo">;

/** Looks once and asks the rule, for previews. */
export function createLookNow(context: Context): LookNow {
  return async (watch, signal) => {
    if (isOnPush(watch)) return blind("waits_for_push", "The bot reads what is sent to it; it fetches nothing.");
    const connector = connectorOf(watch);
    if (!connector) return blind("not_in_this_version", "This version cannot read such a source yet.");
    const { sources } = context.settings();
    const missing = accessMissing(watch, sources);
    if (missing) return blind(missing.code, missing.message);
    const unread = (result: NoPage) => {
      const failure = withAccessAdvice(failureOf(result), watch, sources);
      return blind(failure.code, failure.message, failure.seen.httpStatus);
    };
    const { workspaceId, source } = watch;
    const reader = (await readerFor({ workspaceId, domain: "", url: source }, context)) ?? context.reader;
    const looking = { ...context, reader, look: { begunAt: context.clock.now(), isByHand: true } };
    const seen = await lookAfresh(connector.requests(watch, sources), looking, signal);
    if (seen.kind === "unread") return unread(seen.result);
    // The same look stands for both, so that what a page begins with is told at once.
    const ask = ({ bodies }: SeenLook) =>
      askRule(context.extractor, { watch, looks: [bodies, bodies], memory: NOTHING_SEEN });
    const judged = await judge(seen, ask, looking, signal);
    if ("unread" in judged) return unread(judged.unread);
    const { answer } = judged;
    const measures = measuresOf(judged.look);
    if (answer.kind === "look_again") throw new Error("a watch that asks for a third look");
    if (answer.kind !== "watched") return blind(answer.code, answer.message, measures.httpStatus);
    return { sight: { ...measures, shown: shownIn(answer.memory), matches: answer.matches } };
  };
}

function shownIn({ page, number, seen = [], lists }: WatchMemory) {
  if (page) return { kind: "page" as const, text: cutText(page.blocks.join("\n"), TEXT_LENGTH) };
  if (seen.length > 0 || lists) return { kind: "list" as const, items: seen.length };
  return { kind: "page" as const, text: number === undefined ? "" : String(number) };
}

function blind(code: string, message: string, httpStatus?: number) {
  return { blindness: { code, message, httpStatus } };
}
