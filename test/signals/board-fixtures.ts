import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { DAY_MS } from "#core/time.ts";
import type { OpenRole } from "#signals/boards.ts";
import type { Detector } from "#signals/detector.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "./read-case.ts";

/** The day boards of these tests are read on. */
export const NOW = Date.UTC(2026, 4, 15);

/** A role by its title and place; its key is both unless one is given. */
export function role(title: string, location?: string, more: Partial<OpenRole> = {}): OpenRole {
  return {
    key: `${title}@${location}`,
    role: title,
    url: "https://boards.example/1",
    ...(location && { location }),
    ...more,
  };
}

/** A board as a source reads it, so many days before the present one. */
export function board(roles: OpenRole[], daysAgo = 0): Document {
  const lines = roles.map(({ role: title, location }) => [title, location].filter(Boolean).join(", "));
  return toArticle("Open roles at Beacon", lines.join("\n"), {
    id: `doc_${daysAgo}`,
    kind: "board",
    sourceId: "greenhouse",
    url: "https://boards.example/beacon",
    facts: { openRoles: roles },
    fetchedAt: NOW - daysAgo * DAY_MS,
  });
}

export function detectOnBoard(detector: Detector, document: Document, previous: Document[]): Detection[] {
  return detector.detect(readDocument(document, BEACON), { ...NO_KNOWLEDGE, previous });
}

/** One open role as a job board gives it. */
export function posting(location?: string): Partial<Document> {
  return {
    kind: "job",
    sourceId: "greenhouse",
    url: "https://boards.example/beacon/jobs/1",
    feedUrl: undefined,
    accountId: "acct_1",
    facts: location === undefined ? {} : { location },
  };
}

export const engineers = (count: number, location = "Leeds, UK") =>
  Array.from({ length: count }, (_, index) => role(`Software Engineer ${index + 1}`, location));
