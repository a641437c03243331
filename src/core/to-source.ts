import type { Detection } from "./detection.ts";
import { type Document, FIRST_PARTY } from "./document.ts";
import type { SignalSource } from "./signal.ts";
import { registrableDomain } from "./url.ts";

/** The place that says something, as a signal keeps it. `kind` is what the place is called. */
export function toSource(
  document: Document,
  { evidence, data }: Pick<Detection, "evidence" | "data">,
  kind: string,
): SignalSource {
  const isFirstParty = document.sourceId === FIRST_PARTY;
  const { url } = document;
  return {
    documentId: document.id,
    kind,
    ...(isFirstParty ? { isFirstParty } : {}),
    ...(url === "" ? {} : { url }),
    title: document.title,
    ...(document.publisher ? { publisher: document.publisher } : {}),
    domain: url === "" ? FIRST_PARTY : (registrableDomain(url) ?? url),
    ...(document.feedUrl === undefined ? {} : { feedUrl: document.feedUrl }),
    fetchedAt: document.fetchedAt,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    ...(document.httpStatus === undefined ? {} : { httpStatus: document.httpStatus }),
    ...(document.robotsAllowed === undefined ? {} : { robotsAllowed: document.robotsAllowed }),
    contentHash: document.contentHash,
    evidence,
    facts: data,
  };
}
