import { describe, expect, test } from "bun:test";
import { beforeLastWord, documentsOf, withFootnotes } from "#ui/account/footnotes.ts";

const TEXT = "Acme raised $5M. It named a CFO. Acme scores 70.";
function claim(textSpan: string, documentId: string) {
  const start = TEXT.indexOf(textSpan);
  return {
    field: "why_now" as const,
    start,
    end: start + textSpan.length,
    text_span: textSpan,
    signal_id: `sig of ${documentId}`,
    document_id: documentId,
    url: `https://${documentId}.example/`,
  };
}
const CLAIMS = [claim("It named a CFO.", "news"), claim("Acme raised $5M.", "wire")];

describe("a text with footnotes", () => {
  test("is the text itself in pieces, each claim with the number of its document", () => {
    const documents = documentsOf(CLAIMS).map(({ document_id }) => document_id);
    const pieces = withFootnotes(TEXT, "why_now", CLAIMS, documents);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
    expect(pieces.map(({ number }) => number)).toEqual([2, undefined, 1, undefined]);
  });

  test("numbers a document once, however often it is cited", () => {
    const twice = [...CLAIMS, { ...claim("Acme scores 70.", "wire") }];
    expect(documentsOf(twice).map(({ document_id }) => document_id)).toEqual(["news", "wire"]);
  });

  test("shows claims of another field nowhere, and overlapping ones once", () => {
    expect(withFootnotes(TEXT, "draft_opener", CLAIMS, ["news", "wire"])).toEqual([{ start: 0, text: TEXT }]);
    const overlapping = [claim("Acme raised $5M.", "wire"), claim("raised $5M. It named", "news")];
    const pieces = withFootnotes(TEXT, "why_now", overlapping, ["wire", "news"]);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
  });
});

test.each([
  ["Fenwick raised $5M.", "Fenwick raised ", "$5M."],
  ["Fenwick", "", "Fenwick"],
  [`a ${"b".repeat(30)}`, `a ${"b".repeat(10)}`, "b".repeat(20)],
])("of %s only the end stays on one line with its number", (text, before, last) => {
  expect(beforeLastWord(text)).toEqual([before, last]);
});
