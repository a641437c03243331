import { type Folded, foldText } from "./fold-text.ts";

/** Phrases a text must have and must not have; an empty list asks for nothing. */
export type Phrases = { any: string[]; all: string[]; none: string[] };

/** A place of a text. */
export type Place = { start: number; end: number };

/**
 * Where the first phrase that counts stands in a text that meets all conditions; undefined when it does not. Phrases are whole words,
 * whatever their case and accents and whatever joins their parts: "SOC 2" is found in "soc-2", "cofounder" by "co-founder".
 */
export function findPhrases(text: string, { any, all, none }: Phrases): Place | undefined {
  const folded = foldText(text);
  if (none.some((phrase) => placeOf(folded, phrase))) return undefined;
  const required = all.map((phrase) => placeOf(folded, phrase));
  if (required.includes(undefined)) return undefined;
  const wanted = any.flatMap((phrase) => placeOf(folded, phrase) ?? []);
  if (any.length > 0 && wanted.length === 0) return undefined;
  return [...wanted, ...required.flatMap((place) => place ?? [])].sort((a, b) => a.start - b.start)[0];
}

/** Where the phrases of `any` and `all` stand in a text, each as often as it does; one after the other. */
export function placesOfPhrases(text: string, { any, all }: Phrases): Place[] {
  const { text: folded, placeAt } = foldText(text);
  return [...any, ...all].flatMap((phrase) => {
    const pattern = toPattern(phrase);
    const matches = pattern ? [...folded.matchAll(new RegExp(pattern, "gu"))] : [];
    return matches.map((match) => ({ start: placeAt(match.index), end: placeAt(match.index + match[0].length) }));
  });
}

function placeOf({ text, placeAt }: Folded, phrase: string): Place | undefined {
  const match = toPattern(phrase)?.exec(text);
  return match ? { start: placeAt(match.index), end: placeAt(match.index + match[0].length) } : undefined;
}

/** Scripts that are written without spaces have no whole words to ask for. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, "u");
const JOINT = "[\\s\\p{Pd}]";

function toPattern(phrase: string): RegExp | undefined {
  const parts = foldText(phrase)
    .text.split(new RegExp(`${JOINT}+`, "u"))
    .filter((part) => part !== "");
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (first === "") return undefined;
  const before = STARTS_UNSPACED.test(first) ? "" : "(?<![\\p{L}\\p{N}])";
  const after = ENDS_UNSPACED.test(last) ? "" : "(?![\\p{L}\\p{N}])";
  return new RegExp(before + parts.map(RegExp.escape).join(`${JOINT}{0,8}`) + after, "u");
}
