import { createPattern } from "../language/pattern.ts";
import { findPeople, surnameOf } from "../language/people.ts";
import type { Role } from "../language/roles.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** What may stand between a name and the post behind it: "Jane Roe, who has been our CFO", "Jane Roe (CFO)". */
const LINK = createPattern(
  /^(?:[’']s)?,? ?\(?(?:(?:who|has|had|is|was|been|served|serving|currently|the|its|our|their|an?|as|aged|\d{2},|company[’']s|group|long-?time|outgoing|departing|retiring|der|die|den|bisherige[rn]?|ist|war|le|la|el|il|o|de|son|su|sua) ?){0,6}$/iu,
);
/** "Jane Roe leaves Acme, where she was CFO" */
const WHERE = createPattern(
  /^[^.;]{0,60}, where (?:he|she|they) (?:was|is|were|served as|has been|had been|worked as) (?:the |its |an? )?$/iu,
);
/** "CFO Jane Roe", "CFO, Jane Roe", "chief executive of Acme, Jane Roe". */
const BETWEEN = /^,? (?:(?:Dr|Mr|Mrs|Ms|Sir|Lord|Dame|Prof)\.? )?$/u;
const FORMER = createPattern(
  /\b(?:former(?:ly)?|ex|one-?time|then|previous(?:ly)?|ehemalige[rn]?|früher(?:e[rn]?)?|ancien(?:ne)?|voormalig)[ -](?:[\p{L}&.’'-]+ ){0,3}$/iu,
);
const ELSEWHERE = /^(?: (?:&|and) \p{L}+)?,? (?:at|of|for|bei|von|chez|de|di|da|van) (?:the )?(?=\p{Lu})/u;
const NAMES_MAX = 12;

/**
 * The post that a text gives somebody who works for its subject, wherever it says so: a post at another company and one
 * held before count for nothing. `find` tells which posts are looked for.
 */
export function postOf(reading: Reading, person: string, find: (text: string) => readonly Role[]): Role | undefined {
  const names = [person, surnameOf(person)];
  const sentences = statedSentences(reading).filter(({ text }) => text.includes(names[1] ?? person));
  const held = sentences.slice(0, NAMES_MAX).flatMap(({ text }) =>
    find(text)
      .filter(
        (role) => !FORMER.test(text.slice(0, role.start)) && names.some((name) => stands(reading, text, name, role)),
      )
      .map((role) => ({ role, isOthers: isElsewhere(reading, text.slice(role.end)) })),
  );
  const described = held.length > 0 ? undefined : describedNext(reading, sentences, find);
  if (described) return described;
  // "Led by President Jane Roe" further up, "Jane Roe, President & Founder of Globex" below: one post, and Globex's.
  const others = new Set(held.filter(({ isOthers }) => isOthers).map(({ role }) => role.normalised));
  return held.find(({ role }) => !others.has(role.normalised))?.role;
}

/** "Jane Roe leaves Acme. The chief executive spent 14 years there": whoever alone was named just before. */
function describedNext(
  reading: Reading,
  naming: Sentence[],
  find: (text: string) => readonly Role[],
): Role | undefined {
  const stated = statedSentences(reading);
  for (const sentence of naming.slice(0, NAMES_MAX)) {
    const next = stated[stated.indexOf(sentence) + 1];
    if (!next || findPeople(sentence.text).length > 1) continue;
    const role = find(next.text).find(({ start }) => OPENS.test(next.text.slice(0, start)));
    if (role && ACTS.test(next.text.slice(role.end))) return role;
  }
  return undefined;
}

const OPENS = /^(?:The|Its) (?:(?!former|new|interim|next|first|previous)[\p{Ll}\d-]+ ){0,2}$/u;
const ACTS =
  /^,? (?:who|has|had|was|is|will|would|spent|joined|led|took|came|leaves|left|said|told|gave|oversaw|stepped|steps|resigned|resigns|retires|retired|departs|departed|plans|cited|ran|built|announced|informed)(?!\p{L})/u;

function isElsewhere({ matcher }: Reading, after: string): boolean {
  const lead = ELSEWHERE.exec(after)?.[0];
  return (
    lead !== undefined &&
    !matcher.findLoosely(after.slice(lead.length, lead.length + 60)).some(({ start }) => start === 0)
  );
}

/** " of Acme, " without the company is ", ". */
function withoutCompany({ matcher }: Reading, between: string): string {
  const own = matcher.findLoosely(between)[0];
  return own && OF.test(between.slice(0, own.start)) ? between.slice(own.end) : between;
}

const OF = /^,? (?:at|of|for|bei|von|der|des|chez|de|du|di|da|do|del|della|van)(?: (?:the|la|le|el|il))? $/u;

/** Whether a name stands right before or behind a post. */
function stands(reading: Reading, text: string, name: string, { start, end }: Role): boolean {
  const before = text.lastIndexOf(name, start);
  const between = text.slice(before + name.length, start);
  if (before >= 0 && between.length < 90 && (LINK.test(between) || WHERE.test(between))) return true;
  const after = text.indexOf(name, end);
  return after >= 0 && after - end < 70 && BETWEEN.test(withoutCompany(reading, text.slice(end, after)));
}
