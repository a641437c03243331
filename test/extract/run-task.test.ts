import { expect, test } from "bun:test";
import type { ParseResult } from "#core/extractor.ts";
import { runTask } from "#extract/run-task.ts";

const XHTML = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Acme</title></head><body><p>Acme</p></body></html>`;
const DECLARATION = `<?xml version="1.0" encoding="utf-8"?>\n`;

/** What the front page's source makes of a body: without a page of HTML it is a miss. */
function isReadAsHtml(text: string, contentType: string): boolean {
  const body = { url: "https://acme.example/", contentType, text, fetchedAt: 0 };
  const target = { name: "Acme", domain: "acme.example", aliases: [] };
  const result = runTask({ kind: "parse", sourceId: "home", body, target, hint: undefined }) as ParseResult;
  return !result.isMiss;
}

test.each([
  ["HTML", "<p>Acme</p>", "text/html; charset=utf-8"],
  ["HTML that says nothing of itself", "\ufeff\n<!doctype html><p>Acme</p>", ""],
  ["HTML after a comment", "<!-- made by hand --><html><p>Acme</p></html>", "text/plain"],
  ["XHTML", XHTML, "application/xhtml+xml"],
  ["XHTML with a declaration", DECLARATION + XHTML, "application/xhtml+xml; charset=utf-8"],
  ["XHTML with a declaration, served as HTML", DECLARATION + XHTML, "text/html"],
  ["XHTML with a declaration, served as XML", DECLARATION + XHTML, "application/xml"],
  ["a piece of XHTML", "<div>Acme</div>", "application/xhtml+xml"],
])("%s is a page", (_name, text, contentType) => {
  expect(isReadAsHtml(text, contentType)).toBe(true);
});

test.each([
  ["a feed served as HTML", `${DECLARATION}<rss version="2.0"><channel></channel></rss>`, "text/html"],
  [
    "a feed that quotes a page, served as HTML",
    `${DECLARATION}<rss><description><![CDATA[<html>]]></description></rss>`,
    "text/html",
  ],
  [
    "a feed after a style sheet and a comment",
    `${DECLARATION}<?xml-stylesheet href="a"?><!-- <html> --><feed/>`,
    "text/html",
  ],
  ["an old feed with a document type", "<!DOCTYPE rss><rss></rss>", "text/html"],
  ["some other XML served as HTML", `${DECLARATION}<opml></opml>`, "text/html"],
  ["JSON", "{}", "application/json"],
  ["text", "Acme", "text/plain"],
])("%s is none", (_name, text, contentType) => {
  expect(isReadAsHtml(text, contentType)).toBe(false);
});
