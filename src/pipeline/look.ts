import type { BotMemory } from "#core/bot-memory.ts";
import type { FetchedBody } from "#core/page.ts";
import type { WatchRequest } from "#core/watch.ts";
import type { NoPage, ReadResult } from "#crawl/fetch.ts";
import type { PipelineContext } from "./context.ts";

type LookContext = Pick<PipelineContext, "reader" | "settings" | "clock">;
type PageRead = Extract<ReadResult, { kind: "page" }>;

/** One look at all places a bot reads: what they answered, or what stood in the way. */
export type Look = { kind: "seen"; bodies: FetchedBody[]; reads: PageRead[] } | { kind: "unread"; result: NoPage };
export type SeenLook = Extract<Look, { kind: "seen" }>;

/** Reads every place politely, one after the other, whatever is known of it. */
export async function lookAfresh(requests: WatchRequest[], context: LookContext, signal: AbortSignal): Promise<Look> {
  const seen = await look(requests, [], context, signal);
  return seen.kind === "unchanged" ? { kind: "unread", result: nothing(requests[0]?.url ?? "") } : seen;
}

/** As `lookAfresh`, but with the validators of the look before: places that all answer 304 are unchanged. */
export async function look(
  requests: WatchRequest[],
  validators: BotMemory["validators"],
  { reader, settings, clock }: LookContext,
  signal: AbortSignal,
): Promise<Look | { kind: "unchanged" }> {
  const { timeoutMs, maxBytes, maxRedirects } = settings().crawl;
  const ask = (request: WatchRequest, known: BotMemory["validators"][number] = {}) =>
    reader.read({ ...request, ...known, timeoutMs, maxBytes, maxRedirects, signal });
  const reads: ReadResult[] = [];
  for (const [i, request] of requests.entries()) {
    const read = await ask(request, validators[i]);
    if (read.kind !== "page" && read.kind !== "unchanged") return { kind: "unread", result: read };
    reads.push(read);
  }
  if (reads.every(({ kind }) => kind === "unchanged")) return { kind: "unchanged" };
  const pages: PageRead[] = [];
  for (const [i, read] of reads.entries()) {
    // One place of several has changed: what the others hold is needed beside it.
    const page = read.kind === "page" ? read : await ask(requests[i] ?? { url: read.url });
    if (page.kind !== "page") return { kind: "unread", result: page.kind === "unchanged" ? nothing(page.url) : page };
    pages.push(page);
  }
  return { kind: "seen", reads: pages, bodies: pages.map((page) => toBody(page, clock.now())) };
}

/** What a look cost, as a run tells it. */
export function measuresOf({ reads }: SeenLook): { httpStatus: number; latencyMs: number; bytes: number } {
  return {
    httpStatus: reads[0]?.status ?? 200,
    latencyMs: reads.reduce((sum, { durationMs }) => sum + durationMs, 0),
    bytes: reads.reduce((sum, read) => sum + read.bytes, 0),
  };
}

/** A server that says "not modified" to who has nothing. */
function nothing(url: string): NoPage {
  return { kind: "failed", url, reason: "http_status", httpStatus: 304 };
}

function toBody({ url, contentType, text }: PageRead, fetchedAt: number): FetchedBody {
  return { url, contentType, text, fetchedAt };
}
