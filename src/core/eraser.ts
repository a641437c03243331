import { GREETING } from "./greeting.ts";
import { nameKey } from "./name-key.ts";
import { type NameSpelling, spellingOf, wordsOf } from "./name-spelling.ts";
import type { FetchedBody } from "./page.ts";

/** Blacks names out. Texts keep their length, so that whatever points into them still points at the same words. */
export type Eraser = {
  /** Whether this is the name of somebody erased, in any of the spellings of `spellingOf`. */
  isErased(name: string): boolean;
  /** A surname alone, as facts that tell events apart hold it, blacked out; anything else as it is. */
  surname(word: string): string;
  /** Whether JSON may hold such a name; quick, and true too often rather than too seldom. */
  mayName(json: string): boolean;
  /** The text without the names; the same text when none stands in it. */
  text(text: string): string;
  /** A page as it was fetched without the names; addresses in it, which are what is asked for next, stay whole. */
  page(body: Pick<FetchedBody, "contentType" | "text">): string;
  /** Anything made of JSON with the names taken out of its texts. Where one stands, the surname alone goes as well, and whom an opener greets. */
  record<T>(value: T): T;
};

const INK = "█";

/** Whether a name has been blacked out of this text: it can be shown as what it is, not told on in words of one's own. */
export function isBlackedOut(text: string): boolean {
  return text.includes(INK);
}

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

/** Patterns are made when a text first holds the surname: most texts hold none, however many people are erased. */
export function createEraser(names: readonly string[]): Eraser {
  const people = names.flatMap((name) => spellingOf(name) ?? []);
  const byWord = new Map<string, NameSpelling[]>();
  for (const person of people) {
    for (const word of new Set(person.words)) byWord.set(word, [...(byWord.get(word) ?? []), person]);
  }
  const keys = new Set(names.map(nameKey));
  const surnames = new Set(names.map((name) => nameKey(name).split(" ").at(-1) ?? ""));
  const peopleIn = (text: string, found = new Set<NameSpelling>()) => {
    for (const word of wordsOf(text)) for (const person of byWord.get(word) ?? []) found.add(person);
    return found;
  };
  const text = (given: string) => without(given, peopleIn(given), inked);
  const page = (given: string) => without(given, peopleIn(given), inkedBeside(given));

  return {
    isErased: (name) =>
      name !== "" && (keys.has(nameKey(name)) || [...peopleIn(name)].some((one) => isAbout(name, one))),
    surname: (word) => (surnames.has(nameKey(word)) ? inked(word) : word),
    mayName: (json) => peopleIn(json.replace(ESCAPED, " ")).size > 0 || /\\u/.test(json),
    text,
    page: ({ contentType, text: body }) => (/json/i.test(contentType) ? inStrings(body, page) : page(body)),
    record(value) {
      const texts = textsIn(value);
      const found = new Set<NameSpelling>();
      for (const one of texts) peopleIn(one, found);
      const named = [...found].filter(({ whole }) => texts.some((one) => one.search(whole()) >= 0));
      if (named.length === 0) return value;
      const surname = named.flatMap((person) => person.surname?.() ?? []);
      return mapTexts(value, (one) =>
        surname.reduce((told, own) => told.replace(own, inked), without(ungreeted(one, named), named, inked)),
      );
    },
  };
}

/** Also where JSON is a text within JSON. */
const ESCAPED = /\\+(?:u[0-9a-f]{4}|[nrtbf"])?/gi;

/** JSON with its strings changed and every other byte as it was: numbers may be longer than they can be read. */
function inStrings(json: string, change: (text: string) => string): string {
  return json.replace(/"(?:[^"\\\n]|\\.)*"/g, (literal) => {
    try {
      const text: string = JSON.parse(literal);
      const changed = change(text);
      return changed === text ? literal : JSON.stringify(changed);
    } catch {
      return change(literal);
    }
  });
}

/** A first name alone is erased as such, not everybody who has it. */
function isAbout(name: string, { whole, surname }: NameSpelling): boolean {
  return surname !== undefined && name.search(whole()) >= 0;
}

type Ink = (name: string, ...found: unknown[]) => string;

function without(text: string, people: Iterable<NameSpelling>, ink: Ink): string {
  let told = text;
  for (const { whole } of people) told = told.replace(whole(), ink);
  return told;
}

/** An opener without the name of whom it greets, which is mostly a first name alone. */
function ungreeted(text: string, people: readonly NameSpelling[]): string {
  const reader = people.find(({ called }) => text.startsWith(`${GREETING}${called},`));
  if (!reader) return text;
  return `${GREETING}${inked(reader.called)}${text.slice(GREETING.length + reader.called.length)}`;
}

/** Letters and digits become ink; the spaces between them stay, and so do tags. */
function inked(name: string): string {
  return name.replace(/<[^<>]*>|&nbsp;|&#160;|[\p{L}\p{M}\p{N}]/gu, (one) =>
    /^[<&]/.test(one) ? one : INK.repeat(one.length),
  );
}

/** Of a body whose texts keep their length: an address has no spaces, and begins as one or stands where a page has one. */
function inkedBeside(body: string): Ink {
  return (name, ...found) => {
    const offset = found.find((one) => typeof one === "number") ?? 0;
    const isInAddress = !/[\s<]/.test(name) && ADDRESS.test(body.slice(Math.max(0, offset - ADDRESS_MAX), offset));
    return isInAddress ? name : inked(name);
  };
}

/** How far back an address may begin, in characters. */
const ADDRESS_MAX = 500;
const ADDRESS =
  /(?:(?:^|[\s"'(=,>])(?:(?:https?:)?\\?\/|www\.|\.{1,2}\/)|\b(?:href|src|action|cite|poster)\s*=\s*["']?(?!mailto:))[^\s"'<>()]*$/i;

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
