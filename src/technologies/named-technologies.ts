import { nameKey } from "#core/name-key.ts";
import { TECHNOLOGIES } from "./index.ts";
import type { Technology } from "./technology.ts";

/** Where a text names a product of the catalogue. */
export type NamedTechnology = { start: number; end: number; technology: Technology };

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}#]*/gu;
const TOKENS_MAX = 400;
/** Shorter names are written as they are or are something else. */
const FREE_CASE_LENGTH_MIN = 4;

type Spelling = { text: string; tokens: string[]; technology: Technology };

const BY_FIRST = new Map<string, Spelling[]>();
for (const technology of TECHNOLOGIES) {
  for (const text of [technology.name, ...(technology.names ?? [])]) {
    const tokens = tokensOf(text).map((token) => token.text.toLowerCase());
    const first = tokens[0] ?? "";
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { text, tokens, technology }]);
  }
}
for (const spellings of BY_FIRST.values())
  spellings.sort((a, b) => b.tokens.length - a.tokens.length || b.text.length - a.text.length);

/** Several rules ask about one sentence in a row; the last answer is kept. */
let last: { text: string; found: NamedTechnology[] } = { text: "", found: [] };

/** The products of the catalogue that a text names, the longest name at each place; ordinary words only with their capital. */
export function findNamedTechnologies(text: string): NamedTechnology[] {
  if (last.text !== text) last = { text, found: readNames(text) };
  return last.found;
}

function readNames(text: string): NamedTechnology[] {
  const tokens = tokensOf(text);
  const found: NamedTechnology[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const spelling = BY_FIRST.get(tokens[at]?.text.toLowerCase() ?? "")?.find((one) => standsAt(text, tokens, at, one));
    if (!spelling) continue;
    const last = at + spelling.tokens.length - 1;
    found.push({ start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0, technology: spelling.technology });
    at = last;
  }
  return found;
}

/** The product that goes by this name. */
export function technologyNamed(name: string): Technology | undefined {
  return BY_KEY.get(nameKey(name));
}

const BY_KEY = new Map(
  TECHNOLOGIES.toReversed().flatMap((technology) =>
    [technology.name, ...(technology.names ?? [])].map((name): [string, Technology] => [nameKey(name), technology]),
  ),
);

type Token = { text: string; start: number; end: number };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length >= TOKENS_MAX) break;
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function standsAt(text: string, tokens: Token[], at: number, spelling: Spelling): boolean {
  const [first, last] = [tokens[at], tokens[at + spelling.tokens.length - 1]];
  if (!first || !last) return false;
  if (spelling.tokens.some((token, index) => token !== tokens[at + index]?.text.toLowerCase())) return false;
  const written = text.slice(first.start, last.end);
  // Part of a file, a path, a package or a longer word: `google-analytics.js`, `next/link`.
  if (/[@/\\_]$|[\p{L}\p{N}][.-]$/u.test(text.slice(Math.max(0, first.start - 2), first.start))) return false;
  if (
    /^(?:[\\_]|[./-]\p{Ll})/u.test(text.slice(last.end, last.end + 2)) &&
    !/^-(?:based|powered|hosted|style)/.test(text.slice(last.end))
  )
    return false;
  if (!/^[ \u00a0./&-]*$/.test(gapsOf(text, tokens, at, spelling.tokens.length))) return false;
  const isFreeCase = spelling.technology.isWord !== true && written.length >= FREE_CASE_LENGTH_MIN;
  return written === spelling.text || (isFreeCase && sameLetters(written, spelling.text));
}

/** Everything between the words of a name. */
function gapsOf(text: string, tokens: Token[], at: number, count: number): string {
  let gaps = "";
  for (let index = at + 1; index < at + count; index += 1)
    gaps += text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  return gaps;
}

function sameLetters(written: string, name: string): boolean {
  return nameKey(written) === nameKey(name);
}
