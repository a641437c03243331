import { nameKey } from "./name-key.ts";

/** Blacks names out. Texts keep their length, so that whatever points into them still points at the same words. */
export type Eraser = {
  /** Whether this is the name of somebody erased, however it is written. */
  isErased(name: string): boolean;
  /** A surname alone, as facts that tell events apart hold it, blacked out; anything else as it is. */
  surname(word: string): string;
  /** Whether a text may hold such a name; quick, and true too often rather than too seldom. */
  mayName(text: string): boolean;
  /** The text without the names; the same text when none stands in it. */
  text(text: string): string;
  /** Anything made of JSON with the names taken out of its texts. Where one stands, the surname alone goes as well. */
  record<T>(value: T): T;
};

const INK = "█";
/** What names where something was read, or what it is known by: the address of a public page stays what it is. */
const KEPT_FIELDS = new Set([
  "id",
  "url",
  "sourceUrl",
  "feedUrl",
  "linkedinUrl",
  "key",
  "domain",
  "contentHash",
  "owner",
]);

/** Case, accents and what stands between the parts of a name make no difference, nor does a middle initial. */
export function createEraser(names: readonly string[]): Eraser {
  const people = names.map((name) => nameKey(name).split(" ")).filter(([first]) => first !== "");
  const keys = new Set(people.map((parts) => parts.join(" ")));
  const everybody = unionOf(people.flatMap(spellings));
  const hint = unionOf(people.map((parts) => spelled(parts.at(-1) ?? "")));
  const surnames = new Set(people.map((parts) => parts.at(-1) ?? ""));
  const isErased = (name: string) => keys.has(nameKey(name));
  const text = (given: string) => given.replace(everybody, inked);

  return {
    isErased,
    surname: (word) => (surnames.has(nameKey(word)) ? inked(word) : word),
    mayName: (given) => given.search(hint) >= 0,
    text,
    record(value) {
      const texts = textsIn(value);
      const named = people.filter((parts) => {
        const own = unionOf(spellings(parts));
        return texts.some((one) => one.search(own) >= 0);
      });
      if (named.length === 0) return value;
      const surname = unionOf(named.flatMap(surnameOf));
      // Written small it is a word of its own: a park, somebody young.
      const isName = (word: string) => /^\p{Lu}/u.test(word);
      const blackOut = (one: string) =>
        text(one).replace(surname, (word: string) => (isName(word) ? inked(word) : word));
      return mapTexts(value, blackOut);
    },
  };
}

/** Letters and digits become ink, the spaces between them stay. */
function inked(name: string): string {
  return name.replace(/[\p{L}\p{M}\p{N}]/gu, (letter) => INK.repeat(letter.length));
}

/** "Dana Reyes", "Dana M. Reyes" and "Reyes, Dana", as patterns. */
function spellings(parts: string[]): string[] {
  const words = parts.map(spelled);
  const last = words.at(-1) ?? "";
  const first = words.slice(0, -1).join(BETWEEN);
  if (first === "") return [bounded(last)];
  const ahead = `${first}(?:${BETWEEN}\\p{L})?${BETWEEN}${last}`;
  return [bounded(ahead), bounded(`${last},\\s{0,3}${first}`)];
}

/** Two letters alone are a word more often than a name, and a name of one word has gone already. */
function surnameOf(parts: string[]): string[] {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && last.length > 2 ? [bounded(spelled(last))] : [];
}

const BETWEEN = "[^\\p{L}\\p{N}]{1,3}";

function bounded(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

/** Matches nothing when there is nothing to match. */
function unionOf(patterns: string[]): RegExp {
  return new RegExp(patterns.length === 0 ? "(?!)" : patterns.join("|"), "giu");
}

/** A part of a name's key as it may be written: each letter with any accent, in one character or in several. */
function spelled(part: string): string {
  return [...part].map((letter) => `[${letter}${ACCENTED.get(letter) ?? ""}]\\p{M}*`).join("");
}

/** Latin letters with accents by the letter that a key has for them. */
const ACCENTED = new Map<string, string>();
for (let code = 0xc0; code < 0x250; code++) {
  const letter = String.fromCharCode(code);
  const plain = nameKey(letter);
  if (plain.length === 1 && plain !== letter) ACCENTED.set(plain, `${ACCENTED.get(plain) ?? ""}${letter}`);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => (KEPT_FIELDS.has(field) ? [] : textsIn(one)));
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, KEPT_FIELDS.has(field) ? one : mapTexts(one, change)]),
  ) as T;
}
