/**
 * What the seven languages are written in, with punctuation, signs of currencies, symbols and our own marks. Among these letters
 * the flags "iu" and "i" mean the same: the long s, whose capital is an S for "iu" only, and its like are left out.
 */
const LATIN =
  "\\0-\\u017e\\u0180-\\u024f\\u0300-\\u0344\\u0346-\\u036f\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u27bf\\ue000-\\uf8ff";
const IS_LATIN = new RegExp(`^[${LATIN}]*$`);
/** Every character of such texts, in order. */
const CHARACTERS = Array.from({ length: 0xf900 }, (_, code) => String.fromCharCode(code))
  .filter((char) => IS_LATIN.test(char))
  .join("");

/**
 * Which expression to try on a text: the given one, or for Latin texts one that means the same there without the flag "u". With
 * "i" and "u" together the engine tries every alternative letter by letter; without "u" it tells most of them from their first
 * letters (measured over all our expressions and texts: 2.0 ms a KB against 0.45).
 */
export function forText(regexp: RegExp): (text: string) => RegExp {
  if (!(regexp.ignoreCase && regexp.unicode)) return () => regexp;
  let latin: RegExp | undefined;
  return (text) => {
    if (!isLatin(text)) return regexp;
    latin ??= withoutUnicode(regexp);
    return latin;
  };
}

let last = { text: "", isLatin: true };

/** One sentence is tried by many expressions in a row. */
function isLatin(text: string): boolean {
  if (last.text !== text) last = { text, isLatin: IS_LATIN.test(text) };
  return last.isLatin;
}

const TOKEN = /\\p\{(\w+)\}|\\[\s\S]|[[\]]|[^\\[\]]+/gu;

/** The same expression for Latin texts, or the given one where it uses what cannot be said without the flag. */
function withoutUnicode(regexp: RegExp): RegExp {
  if (/\\P|\\[uk][{<]/.test(regexp.source)) return regexp;
  let isInClass = false;
  const source = regexp.source.replace(TOKEN, (token, property?: string) => {
    if (token === "[") isInClass = true;
    if (token === "]") isInClass = false;
    if (property === undefined) return token;
    return isInClass ? rangesOf(property) : `[${rangesOf(property)}]`;
  });
  return new RegExp(source, regexp.flags.replace("u", ""));
}

const ranges = new Map<string, string>();

/** The Latin characters with a property such as `L`, in whichever case, as the inside of a class. */
function rangesOf(property: string): string {
  const known = ranges.get(property);
  if (known !== undefined) return known;
  const runs: { from: number; to: number }[] = [];
  for (const [char] of CHARACTERS.matchAll(new RegExp(`\\p{${property}}`, "giu"))) {
    const code = char.charCodeAt(0);
    const run = runs.at(-1);
    if (run?.to === code - 1) run.to = code;
    else runs.push({ from: code, to: code });
  }
  const found = runs.map(({ from, to }) => `${escaped(from)}-${escaped(to)}`).join("");
  ranges.set(property, found);
  return found;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
