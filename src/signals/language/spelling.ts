import { remember } from "./remember.ts";
import { overlaps, type Span } from "./sentences.ts";

/**
 * A name as it is looked for: the letters each of its places may have, and the part that is always written the same, which is
 * looked for first.
 */
export type Spelling = { letters: string[]; anchor: string; anchorAt: number };

/** Spaces and hyphens, both apostrophes, and accents left out are the same name; so are capitals. */
export function toSpelling(name: string): Spelling {
  const letters = name.replace(/\s+/g, " ").split("").map(spellingsOf);
  let best = { start: 0, end: 0 };
  let start = 0;
  for (let end = 0; end <= letters.length; end += 1) {
    if (letters[end]?.length === 1) continue;
    if (end - start > best.end - best.start) best = { start, end };
    start = end + 1;
  }
  return { letters, anchor: letters.slice(best.start, best.end).join(""), anchorAt: best.start };
}

function spellingsOf(letter: string): string {
  if (letter === " ") return " \u00a0-";
  if (letter === "'" || letter === "’") return "'’";
  const lower = letter.toLowerCase();
  return lower >= "à" && lower <= "ÿ" ? lower + lower.normalize("NFD").charAt(0) : lower;
}

/** A text that repeats a name more often says nothing new by it. */
const PLACES_MAX = 500;

/** Where any of the spellings stands, longest first, without overlaps, in order. */
export function placesOf(text: string, spellings: Spelling[]): Span[] {
  const lower = lowerOf(text);
  const found: Span[] = [];
  for (const spelling of spellings) {
    for (const start of startsOf(lower, spelling)) {
      if (found.length >= PLACES_MAX) break;
      const span = { start, end: start + spelling.letters.length };
      if (!found.some((other) => overlaps(span, other))) found.push(span);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** Where the anchor of any of the spellings stands, in order: what holds none of these places holds none of the names. */
export function anchorsIn(text: string, spellings: Spelling[]): number[] {
  const lower = lowerOf(text);
  const anchors = new Set(spellings.map(({ anchor }) => anchor));
  return [...anchors].flatMap((anchor) => placesOfAnchor(lower, anchor)).sort((one, other) => one - other);
}

/** A name without any letter that is always the same stands nowhere. */
function placesOfAnchor(lower: string, anchor: string): number[] {
  const places: number[] = [];
  if (anchor === "") return places;
  for (let at = lower.indexOf(anchor); at >= 0; at = lower.indexOf(anchor, at + 1)) places.push(at);
  return places;
}

function startsOf(lower: string, { letters, anchor, anchorAt }: Spelling): number[] {
  const starts = placesOfAnchor(lower, anchor).map((at) => at - anchorAt);
  // Most names are written one way only.
  if (letters.length === anchor.length) return starts;
  return starts.filter((start) => letters.every((spellings, i) => isOneOf(spellings, lower.charAt(start + i))));
}

/** Past the end of the text there is no letter. */
function isOneOf(spellings: string, letter: string): boolean {
  return letter !== "" && spellings.includes(letter);
}

/** In lower case, letter for letter: where that would take up more room ("İ"), the letter stays. */
const lowerOf = remember((text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/./gsu, (letter) => lowerLetter(letter));
});

function lowerLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
