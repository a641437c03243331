import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Item } from "#core/document.ts";
import type { SourceRequest, SourceResult, Target } from "#core/source.ts";
import { readPage } from "#crawl/page.ts";
import { getSource } from "#sources/index.ts";

export const FETCHED_AT = Date.UTC(2026, 10, 20, 12);
export const HARBOURLINE: Target = { name: "Harbourline", domain: "harbourline.example", aliases: [] };

type Options = { target?: Target; rest?: string[]; hint?: SourceRequest["hint"]; isHtml?: boolean };

/** What a source makes of a body, as the extraction would ask it; every item is checked against its schema. */
export function readWith(sourceId: string, text: string, url: string, options: Options = {}): SourceResult {
  const isHtml = options.isHtml ?? /^\s*<(?:!doctype html|html|title|p|h1|a|link)/i.test(text);
  const body = { url, contentType: isHtml ? "text/html" : "application/octet-stream", text, fetchedAt: FETCHED_AT };
  const page = isHtml ? readPage(body) : undefined;
  const target = options.target ?? HARBOURLINE;
  const rest = (options.rest ?? []).map((text) => ({ ...body, text }));
  const result = getSource(sourceId).parse({ body, rest, page, target, hint: options.hint });
  for (const item of result.items) Item.parse(item);
  return result;
}

/** A saved body: an invented company in a published shape. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dir, "../fixtures/sources", name), "utf8");
}

/** Requests as `source address`, for comparing. */
export function asked(result: SourceResult): string[] {
  return result.next.map((request) => `${request.sourceId} ${request.url}`);
}

export function day(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}
