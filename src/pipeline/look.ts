import type { BotMemory } from "#core/bot-memory.ts";
import type { Eraser } from "#core/eraser.ts";
import type { FetchedBody } from "#core/page.ts";
import type { WatchRequest } from "#core/watch.ts";
import type { NoPage, ReadResult } from "#crawl/fetch.ts";
import type { ForLook } from "#crawl/robots.ts";
import type { PipelineContext } from "./context.ts";

/** `eraser` leaves people out of all that is read, before it is compared with anything, so that no run tells of them. */
export type LookContext = Pick<PipelineContext, "reader" | "settings" | "clock"> & {
  eraser?: Eraser | undefined;
  look?: ForLook | undefined;
};
type PageRead = Extract<ReadResult, { kind: "page" }>;
/** Nothing for an optional place that brought none. */
type Read = PageRead | undefined;

/** One look at all places a bot reads: what they answered, or what stood in the way. */
export type Look = { kind: "seen"; bodies: FetchedBody[]; reads: Read[] } | { kind: "unread"; result: NoPage };
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
  context: LookContext,
  signal: AbortSignal,
): Promise<Look | { kind: "unchanged" }> {
  const ask = (request: WatchRequest, known?: Validators) => readPlace(request, { known, signal }, context);
  const reads: (Exclude<ReadResult, NoPage> | undefined)[] = [];
  for (const [i, request] of requests.entries()) {
    const read = await ask(request, request.isCounted ? undefined : validators[i]);
    if (read && read.kind !== "page" && read.kind !== "unchanged") return { kind: "unread", result: read };
    reads.push(read);
  }
  if (reads.every((read) => read === undefined || read.kind === "unchanged")) return { kind: "unchanged" };
  const pages: Read[] = [];
  for (const [i, read] of reads.entries()) {
    // One place of several has changed: what the others hold is needed beside it.
    const page = read?.kind === "unchanged" ? await ask(requests[i] ?? { url: read.url }) : read;
    if (page !== undefined && page.kind !== "page")
      return { kind: "unread", result: page.kind === "unchanged" ? nothing(page.url) : page };
    pages.push(page);
  }
  const now = context.clock.now();
  const bodies = pages.map((page, i) => toBody(page, requests[i]?.url ?? "", now, context.eraser));
  return { kind: "seen", reads: pages, bodies };
}

type Validators = BotMemory["validators"][number];

/** Reads one place; undefined when it brought nothing and is not needed. A host that asks to wait is waited for all the same. */
export async function readPlace(
  { url, post, skipRobots, isOptional }: WatchRequest,
  { known = {}, signal }: { known?: Validators | undefined; signal: AbortSignal },
  { reader, settings, look }: LookContext,
): Promise<ReadResult | undefined> {
  const { timeoutMs, maxBytes, maxRedirects } = settings().crawl;
  const read = await reader.read({ url, post, skipRobots, ...known, timeoutMs, maxBytes, maxRedirects, look, signal });
  if (!isOptional || read.kind === "page" || read.kind === "unchanged") return read;
  return read.kind === "failed" && read.retryAfterMs !== undefined ? read : undefined;
}

/** What a look cost, as a run tells it. */
export function measuresOf({ reads }: SeenLook): { httpStatus: number; latencyMs: number; bytes: number } {
  return {
    httpStatus: reads[0]?.status ?? 200,
    latencyMs: reads.reduce((sum, read) => sum + (read?.durationMs ?? 0), 0),
    bytes: reads.reduce((sum, read) => sum + (read?.bytes ?? 0), 0),
  };
}

/** How the places of a look are asked next time whether they have changed. */
export function validatorsOf({ reads }: SeenLook, requests: WatchRequest[]): BotMemory["validators"] {
  // The first place may stand still while those it leads to do not.
  if (reads.length > requests.length) return [];
  return reads.map((read) => ({
    ...(read?.etag === undefined ? {} : { etag: read.etag }),
    ...(read?.lastModified === undefined ? {} : { lastModified: read.lastModified }),
  }));
}

/** A server that says "not modified" to who has nothing. */
export function nothing(url: string): NoPage {
  return { kind: "failed", url, reason: "http_status", httpStatus: 304 };
}

/** An empty body stands for a place that was not read. */
export function toBody(page: Read, url: string, fetchedAt: number, eraser: Eraser | undefined): FetchedBody {
  if (!page) return { url, contentType: "", text: "", fetchedAt };
  return { url: page.url, contentType: page.contentType, text: eraser?.page(page) ?? page.text, fetchedAt };
}
