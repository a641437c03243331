import type { WatchRequest } from "#core/watch.ts";
import type { NoPage } from "#crawl/fetch.ts";
import type { RuleAnswer } from "./ask-rule.ts";
import { type Look, type LookContext, nothing, readPlace, type SeenLook, toBody } from "./look.ts";

/** A page leads to its job board, and that to its further pages. */
const ROUNDS_MAX = 3;
/** Requests and decoded bytes of one look beyond its first places. */
const FURTHER_MAX = 25;
const FURTHER_BYTES_MAX = 16_777_216;

/** What the rule says once it has all there is to read. */
export type Judged = { look: SeenLook; answer: Exclude<RuleAnswer, { kind: "look_further" }> } | { unread: NoPage };

/** Has the rule judge a look, after reading what it leads to; places beyond the limits stay empty bodies. */
export async function judge(
  first: SeenLook,
  ask: (look: SeenLook) => Promise<RuleAnswer>,
  context: LookContext,
  signal: AbortSignal,
): Promise<Judged> {
  let look = first;
  for (let round = 0; round <= ROUNDS_MAX; round++) {
    const answer = await ask(look);
    if (answer.kind !== "look_further") return { look, answer };
    const further = await lookFurther(answer.requests, look.bodies.length - first.bodies.length, context, signal);
    if (further.kind === "unread") return { unread: further.result };
    look = { ...look, bodies: [...look.bodies, ...further.bodies], reads: [...look.reads, ...further.reads] };
  }
  throw new Error("a watch that leads ever further");
}

async function lookFurther(
  requests: WatchRequest[],
  count: number,
  context: LookContext,
  signal: AbortSignal,
): Promise<Look> {
  const reads: SeenLook["reads"] = [];
  let bytes = 0;
  for (const [i, request] of requests.entries()) {
    const isWithin = count + i < FURTHER_MAX && bytes <= FURTHER_BYTES_MAX;
    const read = isWithin ? await readPlace(request, { signal }, context) : undefined;
    if (read !== undefined && read.kind !== "page")
      return { kind: "unread", result: read.kind === "unchanged" ? nothing(read.url) : read };
    bytes += read?.bytes ?? 0;
    reads.push(read);
  }
  const now = context.clock.now();
  const bodies = reads.map((read, i) => toBody(read, requests[i]?.url ?? "", now, context.eraser));
  return { kind: "seen", reads, bodies };
}
