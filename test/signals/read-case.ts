import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import type { Subject } from "#core/signal-type.ts";
import type { Detector } from "#signals/detector.ts";
import { isAbout } from "#signals/language/attribution.ts";
import { readDocument } from "#signals/reading.ts";

/** The company the fixtures are about, with a name that is also an ordinary word. */
export const BEACON: Subject = { name: "Beacon", domain: "beacon.example", aliases: [] };
export const NORTHWIND: Subject = { name: "Northwind Robotics GmbH", domain: "northwind.example", aliases: [] };

/** An article as a news feed gives it, published on 14 May 2026 unless said otherwise. */
export function toArticle(title: string, text = "", more: Partial<Document> = {}): Document {
  return {
    id: "doc_1",
    workspaceId: "ws_1",
    accountId: undefined,
    feedUrl: "https://wire.example/rss.xml",
    sourceId: "feed",
    kind: "article",
    key: "k",
    url: "https://wire.example/news/1",
    title,
    text,
    publishedAt: Date.UTC(2026, 4, 14),
    facts: {},
    fetchedAt: Date.UTC(2026, 4, 15),
    contentHash: "",
    ...more,
  };
}

/** What one detector claims about a document, after the check whether the document is about the subject at all. */
export function detectWith(detector: Detector, document: Document, subject: Subject): Detection[] {
  const reading = readDocument(document, subject);
  return isAbout(reading) ? detector.detect(reading, { ...NO_KNOWLEDGE, previous: [] }) : [];
}
