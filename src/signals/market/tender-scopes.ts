import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { SEEKS_OFFERS, scopeAfter } from "./tenders.ts";

/** "from qualified firms for a payroll system": what stands behind "for". */
export function scopeOf(rest: string): string | undefined {
  const from = /^ (?:from|by) [^.;:]{3,80}? (?=for |to )/i.exec(rest)?.[0].length ?? 0;
  return scopeAfter(rest.slice(Math.max(0, from - 1)));
}

/** "City seeks consultants for its master plan": a headline says what the text asks offers for. */
export function headScope({ sentences: [title] }: Reading): string | undefined {
  const clue = title?.isTitle ? SEEKS_WHOM.exec(title.text) : null;
  return title && clue ? scopeAfter(title.text.slice(clue.index + clue[0].length)) : undefined;
}

const SEEKS_WHOM =
  /(?<!\p{L})(?:seeks?|wants?|needs?|invites?|looks? for|calls? for|asks? for) (?:[\p{L}-]+ ){0,2}?(?:consultants?|contractors?|firms?|operators?|suppliers?|vendors?|bidders?|developers?|architects?|partners?|bids?|proposals?|tenders?)(?= (?:for|to) )/iu;

/** What a sentence asks offers for. */
export function scopeIn(text: string): string | undefined {
  for (const clue of SEEKS_OFFERS.matchAll(text)) {
    const scope = scopeOf(text.slice(clue.index + clue[0].length));
    if (scope !== undefined) return scope;
  }
  return undefined;
}

/** "a tram depot in Lyon": where it is to be done. */
export function placeBehind(reading: Reading, { text }: Sentence, product: string): string | undefined {
  const at = text.indexOf(product);
  if (at < 0) return undefined;
  const rest = text.slice(at + product.length, at + product.length + 60);
  const [place] = findPlaces(rest);
  const isIn =
    place &&
    /^ (?:in|at|for|near|à|en|in der|im) (?:the |central |downtown |greater )?$/i.test(rest.slice(0, place.start));
  return isIn && !reading.matcher.isLooselyNamedIn(place.name) ? place.name : undefined;
}
