import { technologyNamed } from "#technologies/named-technologies.ts";
import { findOrganisations } from "../language/names.ts";
import type { Pattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { type TechName, techNamesAt } from "./tech-objects.ts";
import { FROM, TO } from "./tech-words.ts";

export type Pair = { at: number; from: TechName[]; to: TechName[] };
export type Finder = (reading: Reading, sentence: Sentence) => Pair[];

/** Characters within which the products stand after their verb. */
export const REACH = 80;

export function fromTo(
  reading: Reading,
  text: string,
  end: number,
  mayLackFrom: boolean,
): Omit<Pair, "at"> | undefined {
  const scope = text.slice(end, end + REACH).split(/[.;:](?:\s|$)/, 1)[0] ?? "";
  const source = FROM.exec(scope);
  const target = TO.exec(scope);
  if (source && (!target || source.index < target.index)) {
    const from = techNamesAt(reading, text, end + source.index + source[0].length);
    const rest = from.at(-1)?.end ?? end + source.index + source[0].length;
    const next = TO.exec(text.slice(rest, rest + REACH));
    if (!next || /[.;:]\s/.test(text.slice(rest, rest + next.index))) return undefined;
    return { from, to: techNamesAt(reading, text, rest + next.index + next[0].length) };
  }
  if (!target) return undefined;
  const to = techNamesAt(reading, text, end + target.index + target[0].length);
  const rest = to.at(-1)?.end;
  if (rest === undefined) return undefined;
  const back = /^[^.;:,]{0,30}?\s(?:from|von|de|van|da)\s/iu.exec(text.slice(rest, rest + 60));
  const from = back ? techNamesAt(reading, text, rest + back[0].length) : [];
  return from.length > 0 || (mayLackFrom && to.every(({ known }) => known !== undefined)) ? { from, to } : undefined;
}

/** Matches of one pattern that are looked at in a sentence. */
const MATCHES_MAX = 8;

export function pairsAt(
  { text }: Sentence,
  pattern: Pattern,
  read: (at: number, end: number) => Omit<Pair, "at"> | undefined,
): Pair[] {
  const pairs: Pair[] = [];
  for (const match of [...pattern.matchAll(text)].slice(0, MATCHES_MAX)) {
    const pair = read(match.index, match.index + match[0].length);
    if (pair) pairs.push({ at: match.index, ...pair });
  }
  return pairs;
}

/** "has migrated the Globex store from A to B": an agency tells of its customer. */
export function isForCustomer(reading: Reading, rest: string): boolean {
  const [, name] = /^ (?:the )?(\p{Lu}[\p{L}\p{N}-]+)(?: (?:[\p{Ll}-]+ ){0,2}from )/u.exec(rest) ?? [];
  return (
    name !== undefined &&
    !isOwnPlace(reading) &&
    !reading.matcher.isLooselyNamedIn(name) &&
    technologyNamed(name) === undefined &&
    findPlaces(name).length === 0 &&
    findOrganisations(name).length > 0
  );
}
