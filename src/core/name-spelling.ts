import { calledName } from "./greeting.ts";
import { nameKey } from "./name-key.ts";

/** The ways a name is written in texts, as patterns for matching with the flags `gu`. */
export type NameSpelling = {
  /** The whole name. */
  whole: () => RegExp;
  /** The surname alone; undefined where it would be a word more often than a name. */
  surname: (() => RegExp) | undefined;
  /** How an opener calls whoever it greets. */
  called: string;
  /** One of these is among the `wordsOf` every text that holds the name. */
  words: string[];
};

/**
 * "Dana Reyes" is also "DÁNA REYES", "Dana M. Reyes", "Dana Maria Reyes", "Reyes, Dana", "Reyes Dana", "Dana Reyes's", and
 * across the tags of a page; "Müller" is "Mueller", and "Müllers" in German. A name of one word is one with a capital only, and
 * one in a script without spaces may stand inside a word. Undefined for what holds no letter.
 */
export function spellingOf(name: string): NameSpelling | undefined {
  const parts = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).map(unitsOf);
  const last = words.at(-1);
  if (!last) return undefined;
  const isGlued = words.every((units) => units.every(({ isUnspaced }) => isUnspaced));
  if (isGlued) {
    const letters = words.reduce((sum, units) => sum + units.length, 0);
    const pattern = words.map((units) => spelled(units)).join("\\s{0,3}");
    return {
      whole: lazily(letters > 1 ? pattern : bounded(pattern)),
      surname: undefined,
      called: calledName(name),
      words: last.slice(0, 1).flatMap(({ foldings }) => foldings),
    };
  }
  const patterns = words.length === 1 ? [proper(last)] : ordersOf(words, last);
  return {
    whole: lazily(patterns.map(bounded).join("|")),
    // Two letters alone are a word more often than a name, and a name of one word has gone already.
    surname: words.length > 1 && last.length > 2 ? lazily(bounded(proper(last))) : undefined,
    called: calledName(name),
    words: foldingsOf(last).flatMap((word) => [word, `${word}s`]),
  };
}

/** Compiled once, and only if it is asked for. */
function lazily(pattern: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(pattern, "gu");
    return made;
  };
}

/** The words of a text, as `NameSpelling.words` has them; of scripts without spaces every letter. */
export function* wordsOf(text: string): Generator<string> {
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const plain = isAscii ? text.toLowerCase() : nameKey(text);
  for (const word of plain.match(isAscii ? /[a-z0-9]+/g : /[^ ]+/g) ?? []) {
    yield word;
    if (!isAscii && UNSPACED.test(word)) yield* word;
  }
}

/** A letter of a name: the pattern of the ways it is written, and how `nameKey` has them. */
type Unit = { small: string; capital: string | undefined; foldings: string[]; isUnspaced: boolean };

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UMLAUTS: Record<string, string> = { ä: "a", ö: "o", ü: "u", ø: "o", å: "a" };
const DIGRAPHS: Record<string, string> = { ae: "äæ", oe: "öøœ", ue: "ü" };

function unitsOf(part: string): Unit[] {
  return (part.match(/[aou]e|ss|[\p{L}\p{N}]/gu) ?? []).map(unitOf);
}

function unitOf(piece: string): Unit {
  const isUnspaced = UNSPACED.test(piece);
  const unit = (small: string, capital: string | undefined, foldings: string[]): Unit => ({
    small: `(?:${capital === undefined ? small : `${small}|${capital}`})`,
    capital,
    foldings,
    isUnspaced,
  });
  if (piece === "ss" || piece === "ß") return unit("ss|ß", "SS|ẞ|S[sS]", ["ss", "ß"]);
  const umlauts = DIGRAPHS[piece];
  if (umlauts !== undefined) {
    const [vowel = "", e = ""] = piece;
    const plain = UMLAUTS[umlauts[0] ?? ""] ?? "";
    const foldings = [piece, plain, ...[...umlauts].map(nameKey)];
    return unit(
      `${letter(vowel)}${either(e)}|[${umlauts}]|${plain}\u0308`,
      `${letter(vowel.toUpperCase())}${either(e)}|[${umlauts.toUpperCase()}]|${plain.toUpperCase()}\u0308`,
      [...new Set(foldings)],
    );
  }
  const vowel = UMLAUTS[piece];
  if (vowel !== undefined) {
    const [small, capital] = [vowel, vowel.toUpperCase()].map(
      (one, i) => `(?:${letter(one)}|${i === 0 ? piece : piece.toUpperCase()})(?:e|E)?`,
    );
    return unit(small ?? "", capital, [...new Set([vowel, `${vowel}e`, nameKey(piece)])]);
  }
  const plain = nameKey(piece) || piece;
  const capital = plain.toUpperCase();
  if (capital === plain)
    return unit(`(?:${piece}|${piece.normalize("NFD")})\\p{M}*`, undefined, [...plain].slice(0, 1));
  return unit(`${letter(plain)}`, `${letter(capital)}`, [plain]);
}

/** A letter with any accent, in one character or in several. */
function letter(plain: string): string {
  return `[${plain}${ACCENTED.get(plain) ?? ""}]\\p{M}*`;
}

function either(plain: string): string {
  return `(?:${letter(plain)}|${letter(plain.toUpperCase())})`;
}

/** Latin letters with accents by the letter that a key has for them, in the same case. */
const ACCENTED = new Map<string, string>();
for (let code = 0xc0; code < 0x250; code++) {
  const accented = String.fromCharCode(code);
  const key = nameKey(accented);
  if (key.length !== 1 || key === accented) continue;
  const plain = accented === accented.toLowerCase() ? key : key.toUpperCase();
  ACCENTED.set(plain, `${ACCENTED.get(plain) ?? ""}${accented}`);
}

function spelled(units: Unit[]): string {
  return units.map(({ small }) => small).join("");
}

/** Written small it is a word of its own: a park, somebody young. */
function proper([first, ...rest]: Unit[]): string {
  return `${first ? (first.capital === undefined ? first.small : `(?:${first.capital})`) : ""}${spelled(rest)}${GENITIVE}`;
}

/** First names first, with what may stand between, or last. */
function ordersOf(words: Unit[][], last: Unit[]): string[] {
  const first = words.slice(0, -1).map(spelled).join(BETWEEN);
  const surname = spelled(last);
  const ahead = `${first}(?:(?:${BETWEEN}\\p{L})?${BETWEEN}|${MIDDLE}{1,2}${SPACE})${surname}${GENITIVE}`;
  // On the next line somebody else begins.
  return [ahead, `${surname}(?:,\\s{0,3}|[^\\S\\n]{1,3})${first}${GENITIVE}`];
}

const GENITIVE = "[sS]?";
/** What may stand between the parts of a name, the tags of a page and its spaces by name included. */
const BETWEEN = "(?:<[^<>]{1,200}>|&nbsp;|&#160;|[^\\p{L}\\p{N}<]){1,3}";
/** Around middle names: behind a comma or on the next line somebody else begins. */
const SPACE = "(?:[^\\S\\n]{1,3}|-)";
const MIDDLE = `(?:${SPACE}\\p{Lu}[\\p{L}\\p{M}'’]*)`;

function bounded(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
}

/** More ways than any surname has; a made-up one must not take all memory. */
const FOLDINGS_MAX = 64;

/** The ways a word may be folded: two or three for each umlaut. */
function foldingsOf(units: Unit[]): string[] {
  return units.reduce<string[]>(
    (words, { foldings }) => words.flatMap((word) => foldings.map((one) => `${word}${one}`)).slice(0, FOLDINGS_MAX),
    [""],
  );
}
