import { z } from "zod";
import { type Document, DocumentKind, documentText } from "#core/document.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

export const DocumentWire = z
  .object({
    id: z.string(),
    account_id: z.string().nullable().meta({ description: "`null` for an item of a configured feed." }),
    kind: DocumentKind,
    source: z.string().meta({ description: "The kind of place it was read in." }),
    url: z.string().nullable(),
    title: z.string(),
    text: z.string().meta({ description: "The title, a line break and the body." }),
    publisher: z.string().nullable(),
    published_at: Instant.nullable(),
    fetched_at: Instant,
    http_status: z.number().int().nullable(),
    robots_allowed: z.boolean().nullable(),
    content_hash: z.string().meta({ description: "SHA-256 of `text`, lower-case hex." }),
  })
  .meta({
    title: "Document",
    examples: [
      {
        id: "doc_01K8Z3E5QJ6T7V8W9XYA",
        account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
        kind: "article",
        source: "newsroom",
        url: "https://northwind.example/news/series-b",
        title: "Northwind Robotics raises $45M Series B",
        text: "Northwind Robotics raises $45M Series B\nNorthwind Robotics has raised $45 million, led by Contoso Ventures.",
        publisher: null,
        published_at: "2026-05-21T00:00:00.000Z",
        fetched_at: "2026-05-21T09:12:44.102Z",
        http_status: 200,
        robots_allowed: true,
        content_hash: "9f2c3a5d8be14f6071c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e",
      },
    ],
  });

export function toDocumentWire(document: Document): z.infer<typeof DocumentWire> {
  return {
    id: document.id,
    account_id: document.accountId ?? null,
    kind: document.kind,
    source: document.sourceId,
    url: document.url === "" ? null : document.url,
    title: document.title,
    text: documentText(document),
    publisher: document.publisher ?? null,
    published_at: isoOrNull(document.publishedAt),
    fetched_at: toIso(document.fetchedAt),
    http_status: document.httpStatus ?? null,
    robots_allowed: document.robotsAllowed ?? null,
    content_hash: document.contentHash,
  };
}
