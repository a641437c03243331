import type { Document } from "#core/document.ts";
import { SOURCES } from "#sources/index.ts";

/** The kind of place a document was read at. A configured feed is news; anything else is what its source says of itself. */
export function kindOf(document: Document): string {
  if (document.feedUrl !== undefined) return "news";
  return SOURCES.find((source) => source.id === document.sourceId)?.kind ?? "site";
}
