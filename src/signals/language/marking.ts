import type { Reading, Sentence } from "../reading.ts";
import { subjectSpans } from "./actor.ts";
import { isElsewhere, SUBJECT } from "./elsewhere.ts";
import { type Mark, withMarks, withoutOverlaps } from "./marks.ts";
import { type People, withoutOwn } from "./named-people.ts";
import { findOrganisations } from "./names.ts";
import { createPattern } from "./pattern.ts";
import { isEmployer, type PersonName } from "./people.ts";
import { findPlaces } from "./places.ts";
import type { Role } from "./roles.ts";
import type { Span } from "./sentences.ts";

/**
 * A sentence in which people, posts, the subject and other organisations are one character each, so that rules can speak
 * of them: U+E000… people, U+E100… posts, U+E180… board seats, U+E200 the subject, U+E300… other organisations. Posts
 * that somebody held before or merely holds ("former CFO of …", "said CEO …") are left as they are written.
 */
export type MarkedSentence = {
  text: string;
  personOf(mark: string | undefined): string | undefined;
  roleOf(mark: string | undefined): Role | undefined;
  /** Where in the sentence a place of `text` is. */
  originalAt(at: number): number;
  /** Whether whoever is named at this place of `text` is said to hold that post already: "CFO Jane Roe named CFO". */
  holds(at: number, role: Role | undefined): boolean;
  /** Whether a match at this place of `text` speaks of another employer. */
  isElsewhere(start: number, end: number, direction: "in" | "out"): boolean;
};

const PERSON = 0xe000;
const POST = 0xe100;
const SEAT = 0xe180;
const ORGANISATION = 0xe300;
const KIND_MAX = 0x7f;

/** Which posts a search is about, and which of them its rules speak of: the others are marked as seats. */
export type Posts = {
  /** `names` are the people and the subject, where they stand in the text. */
  find(text: string, names: readonly Span[]): Role[];
  isPost(role: Role): boolean;
};

/** Who is named in a sentence, and which posts: what a rule about people cannot do without. */
export type Named = { own: readonly Span[]; names: PersonName[]; roles: Role[] };

type Search = { people: People; previous: Sentence | undefined; posts: Posts };

export function findNamed(reading: Reading, sentence: Sentence, { people, previous, posts }: Search): Named {
  const own = subjectSpans(reading, sentence);
  const names = namesIn(reading, sentence, { people, previous }).flatMap((name) =>
    withoutOwn(sentence.text, name, own),
  );
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

export function markSentence(reading: Reading, sentence: Sentence, search: Search): MarkedSentence {
  return markNamed(reading, sentence, search.posts, findNamed(reading, sentence, search));
}

/** The sentence with marks for what was found in it and for its organisations. */
export function markNamed(
  reading: Reading,
  sentence: Sentence,
  posts: Posts,
  { own, names, roles }: Named,
): MarkedSentence {
  const organisations = findOrganisations(sentence.text).filter(({ name }) => !NOT_AN_ORGANISATION.test(name));
  const marks = withoutOverlaps([
    ...own.map((span) => ({ ...withLegalForm(sentence.text, span), code: SUBJECT })),
    ...roles
      .map((role, i) => ({ start: role.start, end: role.end, code: (posts.isPost(role) ? POST : SEAT) + i }))
      .filter((mark, i) => i < KIND_MAX && (mark.code >= SEAT || !isHeldAlready(sentence.text, mark))),
    ...names.map((name, i) => ({ start: name.start, end: name.end, code: PERSON + i })),
    ...organisations.map(({ start, end, name }, i) => ({
      start,
      end,
      code: isShortForSubject(reading, name) ? SUBJECT : ORGANISATION + i,
    })),
  ]);
  /** The marks of organisations that are places: "head of sales for Germany" works for no Germany. */
  const placeMarks = () => {
    const places = new Set(findPlaces(sentence.text).map(({ name }) => name));
    return new Set(
      organisations.flatMap(({ name }, i) => (places.has(name) ? [String.fromCharCode(ORGANISATION + i)] : [])),
    );
  };
  // Such dots end no clause; the places stay the same.
  const { text, originalAt } = withMarks(sentence.text.replace(NO_STOP, "·"), marks);
  return {
    text,
    personOf: (mark) => (mark === undefined ? undefined : names[mark.charCodeAt(0) - PERSON]?.name),
    roleOf: (mark) => (mark === undefined ? undefined : roles[mark.charCodeAt(0) - POST]),
    originalAt,
    holds: (at, role) => {
      const held = /([\uE100-\uE17F]),? $/u.exec(text.slice(0, at))?.[1];
      return (
        role !== undefined && held !== undefined && roles[held.charCodeAt(0) - POST]?.normalised === role.normalised
      );
    },
    isElsewhere: (start, end, direction) => isElsewhere(text, { start, end, direction, places: placeMarks() }),
  };
}

/** The dots of "1. Oktober" and of "U.S. Navy". */
const NO_STOP =
  /(?<=\d)\.(?= ?[\p{L}\d])|(?<=(?<![\p{L}.])\p{Lu})\.(?=\p{Lu}\.)|(?<=(?<![\p{L}.])\p{Lu}\.\p{Lu})\.(?= \p{Lu})/gu;

/** Nouns that rules speak of and that German writes like names, and the English "I'm". */
export const NOT_AN_ORGANISATION =
  /^(?:(?:(?:Supervisory|Advisory|Scientific Advisory|Executive|Non-Executive|Corporate) )?(?:Board|Boards|Aufsichtsrat|Verwaltungsrat|Beirat|Conseil|Consejo|Conselho|Consiglio)(?: of [\p{L} ]+| d[’'’]\p{L}+| de \p{L}+| di \p{L}+)?|[Dd]irectors?!?|Company|Nachfolger|Nachfolgerin|Dimite|Dimiten|Renuncia|Deja|Lascia|Quitte|Nombra|Ficha|Nomme|Démission|Nomina|Nomeia|Deixa|Benoemt|Vertrekt|Entra|Cambio|Relevo|Hasta|Desde|Tras|Sustituye|Bislang|Bisher|Jahreswechsel|Chair(?:man|woman)?|AGM|Annual (?:General )?Meeting|Ab|Seit|Zum|Bei|Nommée?|Promue?|Rücktritt|Abgang|Abschied|Ausscheiden|Amt|Posten|Leitung|Hut|Monatsende|Jahresende|Nuestr[oa]s?|Noss[oa]s?|Notre|Nos|Unsere?[nrms]?|Onze|Sa|Son|Su|Seu|Sua|Zijn|Haar|(?:Ende|Anfang|Mitte) \p{Lu}\p{L}+|(?:Seine[rnm]?|Ihre[rnm]?|Deren|Dessen)(?: \p{Lu}[\p{L}-]+)?|Meet|Introducing|Welcome|Ruhestand|Rente|Vorruhestand|Aufgaben|Spitze|Führung|Als|Neu|Neue[rsmn]?|Nouvelle?|Nouveau|Nuev[oa]|Nuov[oa]|Nov[oa]|Nieuwe|Salida|Saída|Départ|Vertrek|Ontslag|Dimissioni|Addio|Nombramiento|Nomeação|Benoeming|Elevated|Promoted|Appointed|Hired|Joining|Leaving|Departing|Gone|Changing|I[’']\p{L}+)$/u;

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
  return [...chiefs, ...roles.filter((role) => !chiefs.some(({ start, end }) => role.start < end && start < role.end))];
}

/** ", Inc." and "AG" belong to the name: left over, their dot and comma would cut the clause in two. */
function withLegalForm(text: string, span: Span): Span {
  return { start: span.start, end: span.end + (LEGAL_FORM.exec(text.slice(span.end, span.end + 20))?.[0].length ?? 0) };
}

const LEGAL_FORM =
  /^,? (?:(?:Inc|Incorporated|Corp|Corporation|Ltd|Co|Company|Holdings|LLC|Limited|plc)(?![\p{L}])\.?|(?:AG|SE|GmbH|KG|ASA|AB|NV|SA|SAS|BV|Oy|S\.p\.A\.|S\.A\.|N\.V\.|B\.V\.)(?![\p{L}]))/u;

/** People named in a sentence; "he" at its head and "promoted her" are the one whom the sentence before is about. */
function namesIn(
  reading: Reading,
  sentence: Sentence,
  { people, previous }: Pick<Search, "people" | "previous">,
): PersonName[] {
  const told = mentions(sentence, people);
  const named = told.filter((name) => !told.some((before) => isEmployer(sentence.text, before, name)));
  const head = MEANS_PERSON.exec(sentence.text)?.[0];
  const object = OBJECT_PRONOUN.exec(sentence.text);
  if (!previous || !(head || object)) return named;
  const account = subjectSpans(reading, previous);
  const opened = openQuotationAt(previous.text);
  const before = mentions(previous, people).filter(
    ({ start, end }) =>
      !/^[’']/.test(previous.text.slice(end)) &&
      // An account that is named like a person is no "he", and whoever speaks says "I".
      !account.some((own) => start < own.end && own.start < end) &&
      (opened === undefined || start > opened),
  );
  // "After 31 years at the Addison Independent, Jane Roe leaves": what stands beside a preposition is not who acts.
  const meant = before.find(({ start }) => !BESIDE.test(previous.text.slice(0, start))) ?? before[0];
  if (!meant) return named;
  const at = object ? object.index + object[0].length - (object[1]?.length ?? 0) : 0;
  return [
    ...(head ? [{ start: 0, end: head.length, name: meant.name }] : []),
    ...named,
    ...(object && !head ? [{ start: at, end: at + (object[1]?.length ?? 0), name: meant.name }] : []),
  ];
}

/** Where a quotation begins that goes on in the next sentence. */
function openQuotationAt(text: string): number | undefined {
  const opens = text.lastIndexOf("“");
  if (opens >= 0) return opens > text.lastIndexOf("”") ? opens : undefined;
  return text.split('"').length % 2 === 0 ? text.lastIndexOf('"') : undefined;
}

/** "the board promoted her to", "hat ihn zum … befördert" */
const OBJECT_PRONOUN = createPattern(
  /(?<!\p{L})(?:(?:promot(?:ed|es)|appoint(?:ed|s)|nam(?:ed|es)|elect(?:ed|s)|hir(?:ed|es)|recruit(?:ed|s)|poach(?:ed|es)|elevat(?:ed|es)|made|makes|tapped|picked|chose|fired|ousted|dismissed|removed|replac(?:ed|es)|succeed(?:ed|s)?|hat|wählte|berief|ernannte|beförderte|löst|beerbt|ersetzt) |^(?:As|In (?:his|her|the) (?:new )?(?:role|position|capacity|post) (?:as|of)) [^,.;]{3,70},? )(him|her|ihn|sie|he|she)(?!\p{L})/u,
);

const BESIDE = /\b(?:at|of|from|in|by|for|near|von|bei|aus|chez|en) (?:the )?$/iu;

/** "He", "the 47-year-old", "la ejecutiva": whoever the sentence before named. */
export const MEANS_PERSON = createPattern(
  /^(?:(?:He|She|Er|Sie|Il|Elle|Él|Ella|Hij|Zij|Lui|Lei|Ele|Ela)(?= )|The \d\d-year-old(?: (?:executive|manager))?|The (?:new (?:chief|boss)|executive)(?=[ ,])|(?:Der|Die) \d\d-Jährige|(?:La|El) (?:ejecutiv|directiv)[oa](?! \p{Lu})|[AO] executiv[oa](?! \p{Lu})|La dirigeante|Le dirigeant|(?:Der Manager|Die Managerin)(?=[ ,]))/u,
);

/** Full names, and surnames of people the text names in full elsewhere; places are those of the sentence. */
function mentions(sentence: Sentence, people: People): PersonName[] {
  const full = people.all
    .filter((person) => person.start >= sentence.start && person.end <= sentence.end)
    .map(({ start, end, name }) => withTitles(sentence.text, start - sentence.start, end - sentence.start, name));
  const short = [...sentence.text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu)].flatMap((match): PersonName[] => {
    const word = match[0].replace(/[’']s$/, "");
    const name = people.bySurname.get(word);
    const [start, end] = [match.index, match.index + word.length];
    const isPart = full.some((person) => start < person.end && person.start < end);
    return name && !isPart ? [{ start, end, name }] : [];
  });
  return [...full, ...short].toSorted((a, b) => a.start - b.start).slice(0, KIND_MAX);
}

/** "Dr. Ana Silva, Ph.D.," is one name: left over, the dots and commas of its titles would cut the clause in two. */
function withTitles(text: string, start: number, end: number, name: string): PersonName {
  const before = TITLES_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const after = DEGREES_AFTER.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start: start - before, end: end + after, name };
}

const TITLES_BEFORE =
  /(?<![\p{L}\p{N}-])(?:(?:(?:Dr|Prof|Professor|Mrs?|Ms|Mx|Miss|Sir|Dame|Lord|Lady|Hon|Rev|Lt|Capt|Sgt|Col|Maj|Cmdr|Adm|Brig|Gen|Gov|Sen|Ambassador|Senator|Mme|Mag|Dipl|Ing|Herrn?|Frau|Sra?|Dra|Don|Doña)\b\.?|Dr\.[ -](?:Ing|rer|h|med|jur|phil)\.|Dipl\.-(?:Ing|Kfm|Kffr|Wirt|Inf|Phys|Oec)\.|\p{Lu}[\p{L}.-]+-(?:based|born)|(?:nat|pol|c|oec)\.) ?){1,4}$/u;
const DEGREES_AFTER =
  /^(?:, (?:Ph\.? ?D|M\.? ?D|MBA|M\.?B\.?A|M\.?Sc|Pharm\.?D|J\.?D|CPA|Esq|Ed\.?D|D\.?Phil|LL\.?M|CFA|MSc|OBE|MBE)(?![\p{L}])\.?){1,3}(?:,(?= ))?/u;

const HELD_BEFORE = createPattern(
  /(?:\b(?:former(?:ly)?|ex|one-time|onetime|previous(?:ly)?|until (?:now|recently|then)|most recently|recently|lately|once|served as|worked as|career as|years? as|stints? as|time as|(?<!\b(?:new|newly created|up the|on the|takes? (?:an?|the)|(?:leav(?:es?|ing)|left|quit|relinquish(?:es|ed|ing)?|from) (?:my|his|her|their|the)) )role as|(?:he|she|where he|where she) (?:is|was)|was(?: the)?|been|reports? (?:directly )?to|reporting to|alongside|(?<!\b(?:is|are|[’']s) )now|where (?:he|she) is now|currently|predecessor(?: as)?|assistant to|adviser to|advisor to|bisherige[rn]?|bislang|zuletzt|zuvor|früher(?:e[rn]?)?|ehemalige[rn]?|derzeit|war er|war sie|hasta ahora|anterior|hasta entonces|ancien(?:ne)?|jusqu['’]ici|jusque-là|auparavant|voormalig)[ -](?:an?|the|its|their|his|her|der|die|das|le|la|el|our|company|group|interim|then|deputy|senior)? ?)$/iu,
);
const HOLDS = createPattern(/^ (?:since|from (?:19|20)\d\d|until (?:19|20)\d\d|seit|depuis|desde|between)\b/iu);
const QUOTES = createPattern(
  /(?:[”"»’',] ?(?:said|says|writes|adds|added|explained|sagte|so|dijo|dit)|\b(?:according to|laut|selon|según)) (?:the |its |our |der |die )?$/iu,
);

/** "former Contoso Robotics CFO" */
/** "… steps back after eleven years as CEO": the post given up, not one held before. */
const GIVEN_UP = createPattern(
  /\b(?:step|stand|stood|leav|left|retir|resign|depart|bow)\p{L}*\b[^.;\uE000-\uE3FF]{0,40}\bafter [^.;,]{2,30} as (?:its |the |their |our )?$/iu,
);

/** "former Contoso Robotics CFO" */
const HELD_ELSEWHERE =
  /\b(?:[Ff]ormer|[Ee]x|one-time|onetime|then|ehemaliger?|ancien(?:ne)?)[ -](?:[\p{Lu}][\p{L}\p{N}&.’'-]{0,30} ){1,4}$/u;
/** A prize or a publication that has a post in its name. */
const PRIZE =
  /^ of the (?:year|month|quarter|decade)|^s? (?:awards?|summit|forum|magazine|club|survey|hall of fame)\b/i;

/** "After four years as CFO, Jane Roe …", "Chief executive since 2019, Jane Roe …": the post of whoever comes next. */
const OPENS_WITH_POST = /^(?:After [^,]{2,40} as (?:its |our |the |their )?|Nach [^,]{2,40} als )?$/u;

function isHeldAlready(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.start - 40), mark.start);
  if (OPENS_WITH_POST.test(text.slice(0, mark.start))) return PRIZE.test(text.slice(mark.end, mark.end + 24));
  if (GIVEN_UP.test(text.slice(Math.max(0, mark.start - 110), mark.start))) return false;
  if (HELD_ELSEWHERE.test(before) || PRIZE.test(text.slice(mark.end, mark.end + 24))) return true;
  return HELD_BEFORE.test(before) || QUOTES.test(before) || HOLDS.test(text.slice(mark.end, mark.end + 24));
}

/**
 * Whether a name is the subject's in short: its first two words or more, or its first word where the text has the next one
 * too ("FedEx" for FedEx Freight). "Acme Foundation" is not Acme.
 */
export function isShortForSubject(reading: Reading, name: string): boolean {
  const own = reading.subject.name;
  if (name.length < 4 || !own.toLowerCase().startsWith(`${name.toLowerCase()} `)) return false;
  const next = own.slice(name.length + 1).split(" ")[0] ?? "";
  return name.includes(" ") || (next.length >= 4 && reading.text.includes(next));
}
