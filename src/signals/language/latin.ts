/**
 * What the seven languages are written in, with punctuation, signs of currencies, symbols and our own marks (code points, from and
 * to). Among these the flags "iu" and "i" mean the same: the long s, whose capital is an S for "iu" only, and its like are left out.
 */
const LATIN: Run[] = [
  { from: 0x0000, to: 0x017e },
  { from: 0x0180, to: 0x024f },
  { from: 0x0300, to: 0x0344 },
  { from: 0x0346, to: 0x036f },
  { from: 0x2000, to: 0x206f },
  { from: 0x20a0, to: 0x20cf },
  { from: 0x2190, to: 0x27bf },
  { from: 0xe000, to: 0xf8ff },
];
type Run = { from: number; to: number };

const IS_LATIN = new RegExp(`^[${toClass(LATIN)}]*$`);

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
  const runs: Run[] = [];
  for (const [char] of latinCharacters().matchAll(new RegExp(`\\p{${property}}`, "giu"))) {
    const code = char.charCodeAt(0);
    const run = runs.at(-1);
    if (run?.to === code - 1) run.to = code;
    else runs.push({ from: code, to: code });
  }
  const found = toClass(runs);
  ranges.set(property, found);
  return found;
}

function latinCharacters(): string {
  return LATIN.map(({ from, to }) =>
    String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  ).join("");
}

/** The inside of a class. */
function toClass(runs: Run[]): string {
  return runs.map(({ from, to }) => `${escaped(from)}-${escaped(to)}`).join("");
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
