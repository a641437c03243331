import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import type { SignalSource } from "#core/signal.ts";
import { registrableDomain } from "#core/url.ts";
import { SOURCES } from "#sources/index.ts";

/** The place a detection was read, as the signal keeps it. */
export function toSource({ detection, document }: { detection: Detection; document: Document }): SignalSource {
  return {
    documentId: document.id,
    kind: kindOf(document),
    url: document.url,
    title: document.title,
    ...(document.publisher ? { publisher: document.publisher } : {}),
    domain: registrableDomain(document.url) ?? document.url,
    fetchedAt: document.fetchedAt,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    contentHash: document.contentHash,
    evidence: detection.evidence,
  };
}

/** A configured feed is news; anything else is what its source says of itself. */
export function kindOf(document: Document): string {
  if (document.feedUrl !== undefined) return "news";
  return SOURCES.find((source) => source.id === document.sourceId)?.kind ?? "site";
}
