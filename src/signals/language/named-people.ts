import type { Reading } from "../reading.ts";
import { findPeople, type PersonName, surnameOf } from "./people.ts";
import { onceEach } from "./remember.ts";
import { overlaps, type Span } from "./sentences.ts";
import { HEAD_SENTENCES } from "./stated-sentences.ts";

/** The people of a text, found once for all its sentences. */
export type People = { all: PersonName[]; bySurname: ReadonlyMap<string, string> };

/** On its own pages a company calls its people by their first names too. */
export const readPeople = onceEach((reading: Reading): People => {
  const text = reading.text.slice(0, reading.sentences[HEAD_SENTENCES - 1]?.end);
  const own = reading.matcher.findLoosely(text);
  const full = findPeople(text)
    .slice(0, PEOPLE_MAX)
    .flatMap((name) => withoutOwn(text, name, own));
  const all = [...full, ...findAddressed(text, full, own)].toSorted((a, b) => a.start - b.start);
  const firstNames = reading.isOwnSite
    ? all.map(({ name }): [string, string] => [name.split(" ")[0] ?? name, name])
    : [];
  const surnames = all.map(({ name }): [string, string] => [surnameOf(name), name]);
  return { all, bySurname: new Map([...firstNames, ...surnames]) };
});

/** "Lord Dunmore", "Mr Roe": who is named by a title and a surname only. */
const ADDRESSED =
  /(?<![\p{L}])(?:(?:Mr|Mrs|Ms|Sir|Lord|Dame|Lady|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Signora?|Sra?|Dott)\b\.?) (\p{Lu}\p{Ll}[\p{L}’'-]*\p{L})(?!\p{L}| \p{Lu})/gu;

function findAddressed(text: string, known: PersonName[], own: readonly Span[]): PersonName[] {
  const surnames = new Set(known.map(({ name }) => surnameOf(name)));
  return [...text.matchAll(ADDRESSED)].flatMap((match): PersonName[] => {
    const name = (match[1] ?? "").replace(/[’']s$/, "");
    const start = match.index + match[0].length - (match[1] ?? "").length;
    const span = { start, end: start + name.length, name };
    const isOwn = own.some((other) => overlaps(span, other));
    return isOwn || surnames.has(name) ? [] : [span];
  });
}

/** A text that names more people is a list, and its head is enough. */
const PEOPLE_MAX = 300;

/** "Ruth Adler" of "Ruth Adler von Acme"; "Fundador da Rede Solaris" only has the shape of a name. */
export function withoutOwn(text: string, name: PersonName, own: readonly Span[]): PersonName[] {
  const subject = own.find((span) => overlaps(name, span));
  if (!subject) return [name];
  const kept = text
    .slice(name.start, Math.max(name.start, subject.start))
    .replace(/(?: (?:v[ao]n|de[lr]?|d[ao]|di|la|le|zu[rm]?|y|al|el))* $/u, "");
  return kept.includes(" ") ? [{ start: name.start, end: name.start + kept.length, name: kept }] : [];
}
