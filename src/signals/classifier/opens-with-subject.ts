import { isGermanNoun } from "../language/antecedent.ts";
import { findOrganisations } from "../language/names.ts";
import { isOpeningWord } from "../language/ordinary-words.ts";
import { findPeople, type PersonName } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import { findRoles, type Role } from "../language/roles.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { isWordName } from "../language/word-names.ts";
import { FIRST_PERSON, type Reading, type Sentence } from "../reading.ts";
import { isPlainWord } from "./plain-words.ts";

/** The subject comes before any other company, or speaks for itself: whom "the company" means is for a rule to find out. */
export function opensWithSubject({ matcher }: Reading, { text, namesSubject, impliesSubject }: Sentence): boolean {
  if (!namesSubject) return impliesSubject && isBeforeOthers(text, [], FIRST_PERSON.exec(text)?.index);
  const own = matcher.findLoosely(text);
  return isBeforeOthers(text, own, own.find((name) => !isAside(text, name))?.start);
}

/** The subject is named, wherever, and not only as who tells of others or who they are. */
export function tellsOfSubject({ matcher }: Reading, { text }: Sentence): boolean {
  return matcher.findLoosely(text).some((name) => !isAside(text, name));
}

/** No sentence names another company, and none says that the subject only tells of things: whatever is told is told of the subject. */
export function namesNobodyElse({ matcher }: Reading, sentences: readonly Sentence[]): boolean {
  return sentences.every(({ text }) => {
    const own = matcher.findLoosely(text);
    return isBeforeOthers(text, own, text.length) && !own.some((name) => isAside(text, name));
  });
}

/** Below its title a text names no company before the subject, and opens with that where it does. */
export function introducesSubject(reading: Reading, sentences: readonly Sentence[]): boolean {
  const body = sentences.filter((one) => !one.isTitle);
  const at = body.findIndex((one) => one.namesSubject);
  const introduction = body[at];
  if (!introduction || !opensWithSubject(reading, introduction)) return false;
  // Before it a town is one too many: it acts as well.
  return body.slice(0, at).every((one) => findOrganisations(one.text).length === 0);
}

/** Neither the subject is named nor anybody else: it goes on about whomever the text has introduced. */
export function goesOn({ text, namesSubject }: Sentence): boolean {
  return !namesSubject && isBeforeOthers(text, [], text.length);
}

/** Whether a mention only says who tells of others, or who the others are. */
function isAside(text: string, name: Span): boolean {
  return isSource(text, name) || isOfOthers(text, name);
}

/** "A supplier of Beacon was hit", "former Beacon engineers", "Beacon's largest customer", "Torvex hires Beacon's Roe", "poaches Roe from Beacon". */
function isOfOthers(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  if (COMES_FROM.test(before) || (HIRES.test(before) && OWN_PERSON.test(behind))) return true;
  if (HIRES_ONE_OF.test(before) && IS_ONE_OF_THEM.test(behind)) return true;
  return DESCRIBES.test(before) || IS_THEIRS.test(behind) || (IS_ON.test(before) && IS_VENUE.test(behind));
}

const HIRE =
  "(?:hir\\p{Ll}+|poach\\p{Ll}+|lur(?:es|ed|ing)|recruit\\p{Ll}+|appoint\\p{Ll}+|nam(?:es|ed)|snar(?:es|ed)|tap(?:s|ped)|join(?:s|ed|ing))";
const COMES_FROM = new RegExp(`(?<!\\p{L})${HIRE} [^.;]{0,60}?(?<!\\p{L})from (?:the )?$`, "iu");
const HIRES = new RegExp(`(?<!\\p{L})${HIRE} (?:the )?$`, "iu");
/** "Names former Torvex, Beacon Gaming executive as CEO": where somebody has been before. */
const HIRES_ONE_OF = new RegExp(
  `(?<!\\p{L})${HIRE} (?:(?:former|ex|veteran|the) )*(?:\\p{L}[\\p{L}\\d.&-]*,? (?:and |& )?){0,3}$`,
  "iu",
);
const IS_ONE_OF_THEM =
  /^(?:,? (?:and |& )?\p{Lu}[\p{L}\d.&-]*){0,2} (?:[Ee]xecutive|[Ee]xec|[Vv]eteran|[Aa]lum\p{L}*|[Ee]ngineer|[Mm]anager|[Dd]irector|[Ll]eader) (?:\p{Lu}\p{Ll}|as |to (?:head|lead|run) )/u;
const OWN_PERSON = /^['’]s? (?:[\p{Ll}-]+ ){0,4}\p{Lu}/u;
const OTHERS =
  "(?:suppliers?|customers?|clients?|vendors?|partners?|rivals?|competitors?|neighbou?rs?|contractors?|providers?|investors?|tenants?|landlords?|alumni)";
const DESCRIBES = new RegExp(
  `(?<!\\p{L})(?:${OTHERS} (?:of|at|to|for|with)|(?:next (?:door )?to|near|opposite|beside|across from)|(?:founded|started|run|led) by(?: former| ex-?)?|former|ex-?) ?(?:the )?$`,
  "iu",
);
const IS_THEIRS = new RegExp(`^['’]s? (?:[\\p{Ll}-]+ ){0,3}${OTHERS}(?!\\p{L})`, "u");

/** "Malls open shops on Beacon's platform": where others do it. */
const IS_ON = /(?<!\p{L})(?:on|via|through|using) (?:the )?$/u;
const IS_VENUE = /^(?:['’]s?)? (?:\p{Ll}+ )?(?:platform|marketplace|app store|app|network)(?!\p{L})/u;

/** "Sales of servers rose, market researcher Beacon said", "LEEDS (Beacon) -- Torvex": who tells of the others. */
function isSource(text: string, { start, end }: Span): boolean {
  if (IN_DATELINE.test(text.slice(end)) && text[start - 1] === "(") return true;
  return SAYS.test(text.slice(end)) && IS_TOLD.test(text.slice(0, start));
}

const IN_DATELINE = /^\) ?[-–—]/u;
const SAYS =
  /^(?:[^\p{L}]|['’]s? (?:\p{Ll}+ ){0,3})?(?:$| ?(?:said|says|found|reports?|reported|showed|shows|estimates|wrote)(?!\p{L}))/u;
const IS_TOLD =
  /(?:[,:”"] |\b(?:according to|by|from) )(?:the )?(?:[\p{Ll}-]+ ){0,4}(?:analysts?|research(?:er)?|firm|group|researchers?|agency|pollster|consultancy) $|: $/u;

/** Names apart that are no company's: its own, towns, people with a post, words that have their capital from where they stand. */
function isBeforeOthers(text: string, own: readonly Span[], at: number | undefined): boolean {
  if (at === undefined) return false;
  const roles = findRoles(text);
  const people = findPeople(text).filter((person) => roles.some((role) => isBeside(text, person, role)));
  const apart = [...own, ...findPlaces(text), ...people];
  return findOrganisations(text)
    .filter((name) => name.start < at)
    .every((name) => apart.some((one) => overlaps(one, name)) || isPlain(name.name) || isGermanNoun(text, name.end));
}

/** Characters between a name and its post: "Jane Roe, chief executive", "its director, Jane Roe". By shape alone a name may be a company's. */
const BESIDE = 24;

function isBeside(text: string, person: PersonName, role: Role): boolean {
  const [from, to] = person.start < role.start ? [person.end, role.start] : [role.end, person.start];
  return from <= to && to - from <= BESIDE && !/[;:]/.test(text.slice(from, to));
}

/** "Railroad to create 850 jobs": everyday words, and none that companies like to be called by. */
function isPlain(name: string): boolean {
  return name.split(" ").every((word) => (isOpeningWord(word) || isPlainWord(word)) && !isWordName(word));
}
