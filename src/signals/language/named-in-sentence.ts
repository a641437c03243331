import type { Reading, Sentence } from "../reading.ts";
import { subjectSpans } from "./actor.ts";
import { type People, withoutOwn } from "./named-people.ts";
import type { PersonName } from "./people.ts";
import { peopleIn } from "./people-in-sentence.ts";
import type { Role } from "./roles.ts";
import { overlaps, type Span } from "./sentences.ts";

/** Which posts a search is about, and which of them its rules speak of: the others are marked as seats. */
export type Posts = {
  /** `names` are the people and the subject, where they stand in the text. */
  find(text: string, names: readonly Span[]): Role[];
  isPost(role: Role): boolean;
};

/** Who is named in a sentence, and which posts: what a rule about people cannot do without. */
export type Named = { own: readonly Span[]; names: PersonName[]; roles: Role[] };

/** In whose light a sentence is read: the people of its text, the sentence before it, and which posts are looked for. */
export type NamedSearch = { people: People; previous: Sentence | undefined; posts: Posts };

export function findNamed(reading: Reading, sentence: Sentence, { people, previous, posts }: NamedSearch): Named {
  const own = subjectSpans(reading, sentence);
  const names = peopleIn(reading, sentence, people, previous).flatMap((name) => withoutOwn(sentence.text, name, own));
  const roles = withChief(sentence.text, own, posts.find(withoutCompounds(sentence.text, own), [...own, ...names]));
  // "Sidus Space CEO Carol Craig": a post between two names is hers, and where she holds it is the first.
  const employers = names.filter(({ end }) =>
    roles.some((role) => role.start === end + 1 && names.some(({ start }) => start === role.end + 1)),
  );
  if (employers.length === 0) return { own, names, roles };
  const isTheirs = ({ start }: Role) => employers.some(({ end }) => start === end + 1);
  return {
    own,
    names: names.filter((name) => !employers.includes(name)),
    roles: roles.filter((role) => !isTheirs(role)),
  };
}

/** "Acme-Vertriebsleiter" is the Vertriebsleiter of Acme, and "Acme-Chef" its chief executive. */
function withoutCompounds(text: string, own: readonly Span[]): string {
  return own.reduce(
    (kept, { end }) => (/^-\p{Lu}/u.test(kept.slice(end)) ? `${kept.slice(0, end)} ${kept.slice(end + 1)}` : kept),
    text,
  );
}

/** "Acme-Chef" is the chief executive of Acme, whatever else a "Chef" may be. */
function withChief(text: string, own: readonly Span[], roles: Role[]): Role[] {
  const chiefs = own.flatMap(({ end }): Role[] => {
    const role = /^-(Chef(?:in)?|Boss)(?!\p{L})/u.exec(text.slice(end, end + 10))?.[1];
    return role
      ? [{ start: end + 1, end: end + 1 + role.length, role, level: "c_level", code: "ceo", normalised: "ceo" }]
      : [];
  });
  if (chiefs.length === 0) return roles;
  return [...chiefs, ...roles.filter((role) => !chiefs.some((chief) => overlaps(role, chief)))];
}
