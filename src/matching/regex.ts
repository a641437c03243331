import { RE2JS } from "re2js";
import type { Place } from "./keyword.ts";

/** Where a text matches first; undefined when it does not. */
export type Find = (text: string) => Place | undefined;

const FLAGS: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };

/**
 * A user's pattern, in the dialect of Python as far as RE2 goes: no look-around and no back-references, and in return time linear in
 * the text whatever the pattern. `flags` are those of i, m, s and x. Throws an error whose message names what cannot be read.
 */
export function compilePattern(pattern: string, flags: string): Find {
  const compiled = compile(pattern, flags);
  return (text) => {
    const matcher = compiled.matcher(text);
    return matcher.find() ? { start: matcher.start(), end: matcher.end() } : undefined;
  };
}

/** Where a text matches a pattern, as `compilePattern` reads it: one place after the other, at most so many. */
export function placesOfPattern(
  text: string,
  { pattern, flags }: { pattern: string; flags: string },
  countMax: number,
): Place[] {
  const matcher = compile(pattern, flags).matcher(text);
  const places: Place[] = [];
  while (places.length < countMax && matcher.find()) places.push({ start: matcher.start(), end: matcher.end() });
  return places;
}

function compile(pattern: string, flags: string): RE2JS {
  const bits = [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
  return RE2JS.compile(flags.includes("x") ? withoutLayout(pattern) : pattern, bits);
}

/** Verbose patterns: white space and comments outside of classes are there for the reader (Python, `re.VERBOSE`). */
function withoutLayout(pattern: string): string {
  return pattern.replace(
    /(\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\])|\s+|#[^\n]*/g,
    (_, kept: string | undefined) => kept ?? "",
  );
}
