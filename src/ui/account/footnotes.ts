import type { Schemas } from "../api/client.ts";

type Claim = Schemas["Brief"]["claims"][number];
/** A piece of a text: one that states something has the number of its source. */
export type Piece = { start: number; text: string; claim?: Claim; number?: number };

/** A field of a brief in pieces, each claim with the number of its document; documents are numbered as they come. */
export function withFootnotes(text: string, field: Claim["field"], claims: Claim[], documents: string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const claim of claims.filter((one) => one.field === field).sort((a, b) => a.start - b.start)) {
    if (claim.start < at) continue;
    if (claim.start > at) pieces.push({ start: at, text: text.slice(at, claim.start) });
    pieces.push({
      start: claim.start,
      text: text.slice(claim.start, claim.end),
      claim,
      number: documents.indexOf(claim.document_id) + 1,
    });
    at = claim.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at) });
  return pieces;
}

/**
 * A text and its last word, which keeps the number on its line: browsers break a line before a button whatever character stands
 * there. A word too long for a line is cut and ends in so much of it as fits.
 */
export function beforeLastWord(text: string): [string, string] {
  const from = Math.max(text.lastIndexOf(" ") + 1, text.length - KEPT_TOGETHER);
  return [text.slice(0, from), text.slice(from)];
}

const KEPT_TOGETHER = 20;

/** The documents that the claims of a brief rest on, each once, in the order of the text. */
export function documentsOf(claims: Claim[]): Claim[] {
  return claims.filter((claim, index) => claims.findIndex((one) => one.document_id === claim.document_id) === index);
}
