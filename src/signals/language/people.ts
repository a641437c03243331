import { HONORIFICS, ORDINARY_WORDS, ORGANISATION_WORDS, PARTICLES, SUFFIXES } from "./not-names.ts";
import { isPlainVerb } from "./ordinary-words.ts";
import { createPattern } from "./pattern.ts";
import { remember } from "./remember.ts";

/** A person's name as written, without titles such as "Dr.", at its place in the text. */
export type PersonName = { start: number; end: number; name: string };

const NAME_WORDS_MAX = 4;

/**
 * Names of people: two to four capitalised words with particles, initials and hyphens, none of which is a usual word of
 * organisations, places, months, posts or headlines. A guess by shape: callers ask for a post or a verb beside it. Linear.
 */
export const findPeople = remember((text: string): readonly PersonName[] => {
  const people: PersonName[] = [];
  const others = new Set<string>();
  let run: Word[] = [];
  let isSpoiled = false;
  const close = () => {
    const person = isSpoiled ? undefined : toPerson(run, text);
    const isOther = person !== undefined && isOrganisation(text, person);
    if (person && isOther) others.add(person.name);
    if (person && !isOther && !isEmployer(text, people.at(-1), person)) people.push(person);
    run = [];
    isSpoiled = false;
  };
  for (const match of text.matchAll(WORD)) {
    const previous = run.at(-1);
    const kind = kindHere(text, match, previous);
    const word: Word = { start: match.index, end: match.index + match[0].length, kind };
    // "Listening and Learning Dr. Roe": a title begins another name; the "M." of "Jane M. Roe" is none.
    if (
      previous &&
      (!isBeside(text, previous, word) ||
        (word.kind === "honorific" && previous.kind === "name" && word.end - word.start > 2))
    )
      close();
    if (word.kind === "other" || (word.kind === "particle" && run.length === 0)) close();
    else {
      run.push(word);
      // "Acme Robotics" is no person, and neither is "Bank Julius Roe": the whole run goes.
      isSpoiled ||= word.kind === "organisation";
    }
  }
  close();
  return others.size === 0 ? people : people.filter(({ name }) => !others.has(name));
});

/** The part of a name that texts go on with: "Roe" of "Jane van Roe Jr.". */
export function surnameOf(name: string): string {
  return name.split(" ").findLast((word) => !SUFFIXES.has(word.toLowerCase().replace(/[.,]+$/, ""))) ?? name;
}

/** Whether what looks like a name is where the one before works: "Jane Roe of Orrin Bio"; "to Tom Ash from Jane Roe" hands something over. */
export function isEmployer(text: string, before: PersonName | undefined, { start }: PersonName): boolean {
  if (!before || start < before.end || start - before.end > 40 || !WORKS_AT.test(text.slice(before.end, start)))
    return false;
  return !/\bto $/.test(text.slice(Math.max(0, before.start - 3), before.start));
}

const WORKS_AT = /^ (?:of|from|at) (?:\p{Lu}[\p{L}\p{N}'’-]* ){0,2}$/u;

/** "the Halden Fuels subsidiary", "COO of Corner Penny", "9th Harbour Films", "former Bramble Jetways exec". */
function isOrganisation(text: string, { start, end }: PersonName): boolean {
  return (
    LEADS_TO_THING.test(text.slice(Math.max(0, start - 20), start)) ||
    WORKED_AT.test(text.slice(Math.max(0, start - 16), start)) ||
    EMPLOYS.test(text.slice(end, end + 12)) ||
    (LEAVES.test(text.slice(Math.max(0, start - 10), start)) && FOR_ANOTHER.test(text.slice(end, end + 20)))
  );
}

const LEADS_TO_THING =
  /(?:(?<!\p{L})(?:[Tt]he|[Ff]ormer|[Ee]x)|\d(?:st|nd|rd|th)|(?<!\p{L})(?:C[A-Z]O|[Pp]resident|[Cc]hief|[Dd]irector|[Oo]fficer|[Mm]anager|[Cc]hairman|VP|[Ff]ounder|[Oo]wner) (?:of|at)) $|(?<!\p{L})[Ee]x-$/u;
/** "Her role at Dolby Sauces" */
const WORKED_AT = /(?<!\p{L})(?:(?:role|job|post|position|stint|spell|years|career) at) $/u;
/** "is leaving Dolby Sauces to become" */
const LEAVES = /(?<!\p{L})(?:leav(?:es?|ing)|left|quits?|quitting|exits) $/u;
const FOR_ANOTHER = /^,? to (?:become|join|take up|head up) /u;
const EMPLOYS = /^ (?:[Ee]xecs?|[Vv]eteran|[Aa]lum(?:n\p{L})?)(?!\p{L})/u;

/** "Will" and "May" are verbs and names, "Jan" is a month and a name. */
const AMBIGUOUS = new Set(["Will", "May", "Jan", "Jun", "Francisco"]);
/** After a first name "Will" is a surname unless a verb's plain form follows: "George Will to leave", "Jane Roe Will Leave". */
const VERB_AFTER_SURNAME = /^(?:[,.;:)’'–—-]|$| (?:[\p{Ll}(–—]|\p{Lu}\p{Ll}+(?:s|ed)\b(?!\p{Ll})|\p{Lu}{2}))/u;
const SURNAME_AFTER = /^ (?:\p{Lu}\. )?(\p{Lu}\p{Ll}+)/u;

function isNameHere(text: string, match: RegExpExecArray, previous: Word | undefined): boolean {
  const after = text.slice(match.index + match[0].length, match.index + 40);
  const isAfterName = previous?.kind === "name" && text.slice(previous.end, match.index) === " ";
  if (isAfterName) return VERB_AFTER_SURNAME.test(after) && !/^ (?:be|not|also) /i.test(after);
  const next = SURNAME_AFTER.exec(after)?.[1];
  if (match[0] === "Francisco" && /\bSan $/.test(text.slice(Math.max(0, match.index - 4), match.index))) return false;
  if (
    (match[0] === "Jan" || match[0] === "Jun") &&
    /\d[.]? ?$/.test(text.slice(Math.max(0, match.index - 4), match.index))
  )
    return false;
  return match[0] !== "May" && next !== undefined && kindOf(next) === "name";
}

/** In a headline in capitals the verb behind a name looks like one more name: "Jane Roe Starts Early". */
function kindHere(text: string, match: RegExpExecArray, previous: Word | undefined): Kind {
  const [word] = match;
  if (word === "MD" && HOLDER_BEHIND.test(text.slice(match.index + 2, match.index + 40))) return "other";
  if (previous?.kind === "name" && SPELLED_LARGE.test(text.slice(match.index, match.index + 12))) return "particle";
  if (AMBIGUOUS.has(word) && isNameHere(text, match, previous)) return "name";
  if (isPlainVerb(text, { start: match.index, end: match.index + word.length })) return "other";
  return previous?.kind === "name" && VERBS_BEHIND.test(word) ? "other" : kindOf(word);
}

/** "Penrith Foods MD Hugh Lyle": a post there, no degree. */
const HOLDER_BEHIND = /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;
/** "William Van Aert" */
const SPELLED_LARGE = /^(?:V[ao]n|Den|Der) (?!(?:and|&) )\p{Lu}\p{Ll}/u;
const VERBS_BEHIND =
  /^(?:Starts|Begins|Resigns|Departs|Departed|Returns|Arrives|Stands|Ousted|Sacked|Dismissed|Axed|Replaced|Succeeds|Succeeded|Rejoins|Stays|Faces|Defends|Warns|Urges|Denies|Pledges|Vows|Dies|Dead|Admits|Hails|Slams)$/;

type Kind = "honorific" | "initial" | "name" | "particle" | "suffix" | "organisation" | "other";
type Word = { start: number; end: number; kind: Kind };

/** Capitalised words, initials, titles, and particles after a word: whatever else stands between two of them parts them. */
const WORD =
  /(?=[\p{Lu}abdejlstvyz])(?<![\p{L}\p{M}\p{N}&@/]|[\p{L}\p{M}\p{N}][’'-])(?:(?:Dr|Prof|Mrs?|Ms|Jr|Sr|Sra|Hon|Lt|Capt|Sgt|Col|Maj|Cmdr|Adm|Brig)\.|\p{Lu}(?:\.(?=[ \u00A0\p{Lu}])|[\p{L}\p{M}\p{N}&@/]*(?:[’'-][\p{L}\p{M}\p{N}]+)*)|(?:v[ao]n|de[rnl]?|zur?|vom|dell[ao]|di|d[ao]s?|l[ae]s?|ten?|ter|af|bin|al|el|y|jr|sr)(?![\p{L}\p{M}\p{N}’'-]))/gu;
const NAME = /^\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*$/u;
/** German capitalises its nouns; these endings belong to things and to posts. */
const GERMAN_NOUN = createPattern(
  /(?:(?<!^\p{L}{0,3}|^Hart|^Horn)ungs?|schaft|heit|keit|tion|ität|ismus|verbands?|posten|amt|gesellschaft|wirtschaft|management|ischen|vorsitzende[rn]?|vorst[aä]nd(?:in)?|[Ff]ührer(?:in)?|[Ll]eiter(?:in)?|[Cc]hef(?:in)?|[Gg]ründer(?:in)?|[Ss]precher(?:in)?|[Dd]irektor(?:in)?|[Pp]räsident(?:in)?|[Mm]inister(?:in)?|[Mm]anager(?:in)?|\p{Ll}(?:lerin|torin|tektin|istin|eurin|ologin|forscher(?:in)?|entwickler|architekt|berater(?:in)?|expert(?:e|in)|ingenieur))$/u,
);
/** "Porto-based Dana Roe": what is said of a person, no part of the name. */
const SAID_OF = /-(?:based|born|raised|trained|educated|led|backed|listed|owned)$/iu;
const GENITIVE = /[’']s$/;

/** Texts share most of their capitalised words: what was found out of so many is kept. */
const KINDS_MAX = 4_000;
const KINDS = new Map<string, Kind>();

function kindOf(word: string): Kind {
  const known = KINDS.get(word);
  if (known) return known;
  if (KINDS.size >= KINDS_MAX) KINDS.clear();
  const kind = readKind(word);
  KINDS.set(word, kind);
  return kind;
}

function readKind(word: string): Kind {
  const lower = word.toLowerCase().replace(/\.$/, "");
  if (SAID_OF.test(word)) return "other";
  const isCapitalised = /^\p{Lu}/u.test(word);
  if (isCapitalised && HONORIFICS.has(lower)) return "honorific";
  // "I'm Jane Roe"
  if (/^(?:I|We|You|They|He|She|It|That|Here|There|What|Who)['’]/u.test(word)) return "other";
  if (/^\p{Lu}\.?$/u.test(word)) return word.endsWith(".") || word !== "I" ? "initial" : "other";
  if (SUFFIXES.has(lower)) return "suffix";
  if (PARTICLES.has(word)) return "particle";
  const bare = lower.replace(GENITIVE, "");
  if (isCapitalised && ORGANISATION_WORDS.has(bare)) return "organisation";
  return NAME.test(word) && !ORDINARY_WORDS.has(bare) && !GERMAN_NOUN.test(word) ? "name" : "other";
}

/** Beside means one space between, and no genitive before: in "Acme's Jane Roe" the company is not part of the name. */
function isBeside(text: string, previous: Word, word: Word): boolean {
  if (text.endsWith("'s", previous.end) || text.endsWith("’s", previous.end)) return false;
  const between = text.slice(previous.end, word.start);
  return (
    between === " " ||
    between === "\u00A0" ||
    isNickname(text, previous, word, between) ||
    (between === "" && previous.kind === "initial") ||
    // "Jane Roe, MD and CEO": there it is a post.
    (between === ", " && word.kind === "suffix" && !/^ (?:and|&|of|at)\b/.test(text.slice(word.end, word.end + 5)))
  );
}

/** "Edward (Ned) Salter", "Edward “Ned” Salter": one given name in brackets or quotes amid the others. */
function isNickname(text: string, previous: Word, word: Word, between: string): boolean {
  const isBehind = /^[)"”]{1,2} $/.test(between) && /^[("“]$/.test(text.charAt(previous.start - 1));
  if (word.kind !== "name") return isBehind && word.kind === "initial";
  if (/^ [("“]{1,2}$/.test(between)) return /^[)"”]{1,2} \p{Lu}[\p{Ll}.]/u.test(text.slice(word.end, word.end + 5));
  return isBehind;
}

const NICKNAME = / [("“]{1,2}\p{L}+[)"”]{1,2}(?= )/u;

function toPerson(run: Word[], text: string): PersonName | undefined {
  const first = run.findIndex((word) => word.kind !== "honorific");
  const last = run.findLastIndex((word) => word.kind === "name" || word.kind === "suffix");
  const words = first < 0 ? [] : run.slice(first, last + 1);
  const names = words.filter((word) => word.kind === "name");
  const isNamed = names.length >= 2 || (names.length === 1 && words[0]?.kind === "initial");
  const [head, tail] = [words[0], words.at(-1)];
  if (!isNamed || !head || !tail || names.length > NAME_WORDS_MAX) return undefined;
  const name = text.slice(head.start, tail.end).replace(GENITIVE, "");
  const plain = name.replace(/\u00A0/g, " ").replace(NICKNAME, "");
  return { start: head.start, end: head.start + name.length, name: plain };
}
