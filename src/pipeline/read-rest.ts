import { sha256Hex } from "#core/hash.ts";
import type { FetchedBody } from "#core/page.ts";
import type { SourceRequest } from "#core/source.ts";
import type { NoPage, ReadResult } from "#crawl/fetch.ts";

export type PageRead = Extract<ReadResult, { kind: "page" }>;

/** Further pages of one list at most; a source that would need more is left with the first. */
const REST_MAX = 24;

/**
 * The further pages of a list, read one after the other. One that cannot be read is the end of it: a list with a hole
 * would tell of things that are gone.
 */
export async function readRest(
  requests: SourceRequest[],
  read: (request: SourceRequest) => Promise<ReadResult>,
): Promise<{ kind: "read"; pages: PageRead[] } | { kind: "unread"; result: NoPage }> {
  const pages: PageRead[] = [];
  for (const request of requests.slice(0, REST_MAX)) {
    const result = await read(request);
    if (result.kind === "unchanged") return { kind: "unread", result: failed(result.url) };
    if (result.kind !== "page") return { kind: "unread", result };
    pages.push(result);
  }
  return { kind: "read", pages };
}

/** A 304 for what was asked for without a validator. */
function failed(url: string): NoPage {
  return { kind: "failed", url, reason: "http_status", httpStatus: 304 };
}

/** All pages as the one answer they are, known by the content of all. Validators are of the first alone, so they go. */
export function joined(first: PageRead, rest: PageRead[]): PageRead {
  const { etag: _etag, lastModified: _lastModified, ...page } = first;
  const all = [first, ...rest];
  return {
    ...page,
    bodyHash: sha256Hex(all.map((one) => one.bodyHash).join("\n")),
    bytes: sum(all.map((one) => one.bytes)),
    durationMs: sum(all.map((one) => one.durationMs)),
  };
}

export function toBody({ url, contentType, text, headers, cookies }: PageRead, fetchedAt: number): FetchedBody {
  return { url, contentType, text, fetchedAt, ...(headers && { headers }), ...(cookies && { cookies }) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
