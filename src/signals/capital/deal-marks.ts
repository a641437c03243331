import { subjectSpans } from "../language/actor.ts";
import { isGermanNoun } from "../language/antecedent.ts";
import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { type Mark, withMarks } from "../language/marks.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** One side of a purchase. */
export type DealParty = { name: string; isSubject: boolean };

/**
 * A sentence in which every company is one character: U+E200 the subject by name, U+E201 as "we" where it speaks itself or
 * described ("the Lincoln bakery", "alle aandelen") where nobody else can be meant; U+E300… others.
 */
export type MarkedDeals = {
  text: string;
  originalAt(at: number): number;
  partyOf(mark: string): DealParty;
};

const SUBJECT = 0xe200;
const MEANT = 0xe201;
const OTHER = 0xe300;
const OTHERS_MAX = 0x7f;

const FIRST_PERSON = createPattern(/(?<!\p{L})(?:[Ww]e|[Ww]ir|[Nn]ous|[Ww]ij|[Nn]ós|[Nn]osotros)(?!\p{L})/gu);
/** "the Hull van hire firm", "die Kölner Druckerei", "la conservera gallega", before no name of its own. */
const DESCRIBED = createPattern(
  new RegExp(
    `(?<![\\p{L}’'-])(?:(?:the|d(?:ie|as|en|er)|la|le|el|il|lo|de|het|[ao]) |l['’])(?:[\\p{L}\\p{N}&-]+ ){0,3}?${COMPANY_NOUN}(?: ${COMPANY_NOUN}){0,2}(?: \\p{Ll}+(?:ais|aise|ienn?e?|ande?|aine?|éen|éenne|oise?|an[oa]|eñ[oa]|és|esa|ense|ol[ao]|in[oa]|ese|ile|digital|numérique|familiale?|familiar)| (?:(?:de|des|du|da|do|dei|della|del|aus) |d['’])[\\p{L}-]+)?(?![\\p{L}’'-])`,
    "giu",
  ),
);
/** "Beacon grows: the group buys Foo" */
const GOES_ON = createPattern(
  new RegExp(`(?<=[:;–] )(?:the|d(?:ie|as|er)|la|le|el|il|lo|de|het|[ao]) ${COMPANY_NOUN}(?![\\p{L}’'-])`, "giu"),
);
/** What is bought when nothing is said of whom: the subject's shares. */
const ALL_SHARES = createPattern(
  /(?<!\p{L})(?:all (?:of )?(?:the|its) shares|(?:sämtliche|alle) (?:Geschäfts)?[Aa]nteile|alle aandelen|toutes les (?:parts|actions)|(?:la totalité|l['’]intégralité|100 ?%) du capital|la totalidad del capital|el 100 ?% del capital|(?:todo o|100 ?% do|a totalidade do) capital|(?:tutto il|l['’]intero|il 100 ?% del) capitale)(?! (?:of|an(?! (?:die|den|das) )|von|van|in|de|du|des|d['’]|del?|da|do|di|della)(?!\p{L}))/giu,
);
/** "The board": it decides for the company. */
const ORGAN = createPattern(
  /(?<!\p{L})(?:the (?:board(?: of directors)?|company|group)|der Vorstand|die Gesellschaft|le conseil d['’]administration|el consejo de administración|o conselho de administração|il consiglio di amministrazione|de raad van bestuur)(?!\p{L})/giu,
);
/** "Rotterdamse Havenkade", "die Hamburger Nordhafen AG": where it is from is no part of the name. */
const ORIGIN = /^(?:\p{Lu}\p{Ll}+(?:se|er)|Duitse|Franse|Britse) (?=\p{Lu})/u;
const PARTICLE =
  /(?<=[\p{Ll}\p{N},]['’]?s? )((?:Van|Von)(?: (?:de[nrm]?|het|[‘'’]t))? |(?:De|Den|Ter|Ten|Het|La|Le|Les|Los|Las|El|Il|Lo|Gli) )$/u;
/** "Zwolse drukkerij": an adjective before a plain noun is no company. */
const IS_ADJECTIVE = /^\p{Lu}\p{Ll}+se$/u;

/** Marks the companies of a sentence. */
export function markDeals(reading: Reading, sentence: Sentence): MarkedDeals {
  const { text } = sentence;
  const own = subjectSpans(reading, sentence).map((span) => withForm(text, span));
  const others = findOrganisations(text)
    .flatMap((name) => toOther(text, name))
    .slice(0, OTHERS_MAX);
  const free = (mark: { start: number; end: number }, taken: { start: number; end: number }[]) =>
    !taken.some((one) => overlaps(one, mark));
  const unowned = others.filter((name) => free(name, own));
  const meant = meantSpans(reading, sentence, unowned).filter((span) => free(span, own));
  // "Lincoln" in "the Lincoln bakery" is no company.
  const named = unowned.filter((name) => free(name, meant));
  const marks: Mark[] = [
    ...own.map((span) => ({ ...span, code: SUBJECT })),
    ...meant.map((span) => ({ ...span, code: MEANT })),
    ...named.map(({ start, end }, i) => ({ start, end, code: OTHER + i })),
  ].sort((a, b) => a.start - b.start);
  const marked = withMarks(
    text,
    marks.filter((mark, i) => mark.start >= (marks[i - 1]?.end ?? 0)),
  );
  return {
    ...marked,
    partyOf: (mark) => {
      const code = mark.charCodeAt(0);
      return code === SUBJECT || code === MEANT
        ? { name: reading.subject.name, isSubject: true }
        : { name: named[code - OTHER]?.name ?? "", isSubject: false };
    },
  };
}

type Bounds = { start: number; end: number };

/** ", Inc." and "AG" belong to the name. */
function withForm(text: string, span: Bounds): Bounds {
  const form =
    /^(?:,? (?:Holdings?|Group|Industries|International|[IVX]{1,3}|Inc|Corp|Co|Ltd|LLC|L\.L\.C|LP|plc|AG|SE|GmbH|KG|eG|SA|SAS|BV|NV|S\.p\.A|S\.A|B\.V|N\.V)\.?(?!\p{L})){1,4}/u;
  return { start: span.start, end: span.end + (form.exec(text.slice(span.end, span.end + 30))?.[0].length ?? 0) };
}

/** Nouns of the deal that stand in capitals, alone or joined to the name after them by "of". */
const DEAL_NOUN =
  /^(?:Managers|Management|Executives|Employees|Staff|Workers|Bosses|Buyer|Owner|Deal|Takeover|Acquisition|Rachat|Reprise|Übernahme|Übernahmen|Zukauf|Kauf|Verkauf|Erwerb|Akquisition|Vertrag|Kaufvertrag|Bieterschlacht|Bieterkampf|Bieterwettstreit|Bieterwettbewerb|Übernahmekampf|Übernahmeschlacht|Vereinbarung|Mehrheit|Mehrheitsbeteiligung|Anteile|Geschäftsanteile|Aktien|Prozent|Dach|Teil|Familie|Neuer Eigentümer|Neuer Besitzer|Eigentümer|Besitzer|Käufer|Erwerber|Börse|Start|Overname|Meerderheidsbelang|Compra|Venta|Adquisición|Aquisição|Acquisizione)(?=$| (?:der|des|von|van|d[eu]|d['’]|del|di|d[ao]) )/;

const OPENS_DESCRIPTION = createPattern(
  new RegExp(`^ (?!(?:bought|took|won|sold)\\b|\\p{L}+(?:s|ed) )(?:[\\p{Ll}-]+ )?${COMPANY_NOUN} `, "iu"),
);

function toOther(text: string, found: NameSpan): NameSpan[] {
  // "Family funeral firm Beacon": the capital is the sentence's.
  if (found.start === 0 && OPENS_DESCRIPTION.test(text.slice(found.end, found.end + 50))) return [];
  const noun = DEAL_NOUN.exec(found.name)?.[0].length;
  if (noun === found.name.length) return [];
  const led = noun === undefined ? 0 : found.name.indexOf(" ", noun + 1) + 1;
  const name = { ...found, start: found.start + led, name: found.name.slice(led) };
  if (IS_ADJECTIVE.test(name.name) && /^ \p{Ll}/u.test(text.slice(name.end, name.end + 2))) return [];
  if (findPlaces(name.name).some((place) => place.name.length >= name.name.length - 1)) return [];
  const origin = ORIGIN.exec(name.name)?.[0].length ?? 0;
  const isArticled = /(?:^|[\s(])(?:[Dd](?:ie|er|as|en)|[Hh]et|[Dd]e) $/u.test(text.slice(0, name.start));
  const cut = isArticled ? origin : 0;
  // "neemt Van Dalen over": within a sentence a capital particle belongs to the name.
  const particle = PARTICLE.exec(text.slice(0, name.start))?.[1]?.length ?? 0;
  const start = name.start + cut - particle;
  return [{ start, end: name.end, name: text.slice(start, start + particle) + name.name.slice(cut) }];
}

/** Whether a mark of the subject may come of a sentence, as far as that can be told without its other companies. */
export function mayMeanSubject(reading: Reading, sentence: Sentence): boolean {
  const { text } = sentence;
  if (sentence.namesSubject || subjectSpans(reading, sentence).length > 0) return true;
  if ((reading.isOwnSite || sentence.impliesSubject) && FIRST_PERSON.test(text)) return true;
  if (sentence.isTitle) return false;
  if (reading.isOwnSite && ORGAN.test(text)) return true;
  const isNamedBefore = sentencesBefore(reading, sentence).some((one) => subjectSpans(reading, one).length > 0);
  return isNamedBefore && (ORGAN.test(text) || ALL_SHARES.test(text) || DESCRIBED.test(text));
}

/** Where the subject is meant without its name. */
function meantSpans(reading: Reading, sentence: Sentence, named: NameSpan[]): Bounds[] {
  const { text } = sentence;
  const speaks = reading.isOwnSite || sentence.impliesSubject ? spansOf(FIRST_PERSON, text) : [];
  if (sentence.isTitle) return speaks;
  if (sentence.namesSubject) return [...speaks, ...spansOf(GOES_ON, text)];
  const organs = reading.isOwnSite ? spansOf(ORGAN, text) : [];
  if (!isOnlyOneMeant(reading, sentence)) return [...speaks, ...organs];
  const described = spansOf(DESCRIBED, text).filter(
    // "the Danish rival Foo" describes Foo, not the subject.
    ({ start, end }) => !named.some((name) => name.start === end + 1) && !PROPER_NAME.test(text.slice(start, end)),
  );
  return [...speaks, ...described, ...spansOf(ALL_SHARES, text), ...spansOf(ORGAN, text)];
}

/** "The Data Appeal Company" is called so, it is not described. */
const PROPER_NAME = /^[Tt]he (?:\p{Lu}[\p{L}\p{N}&'’-]* )+\p{Lu}/u;

/** How far back the subject must have been named (sentences). */
const REACH = 3;

function sentencesBefore({ sentences }: Reading, { index }: Sentence): Sentence[] {
  return sentences.slice(Math.max(0, index - REACH), index).filter((one) => !one.isBoilerplate);
}

/** Whether the sentences right before speak of the subject and of no other company. */
function isOnlyOneMeant(reading: Reading, sentence: Sentence): boolean {
  const before = sentencesBefore(reading, sentence);
  if (!before.some((one) => subjectSpans(reading, one).length > 0)) return false;
  return before.every((one) => {
    const own = subjectSpans(reading, one);
    // Whoever is named here as well is not the one described.
    return findOrganisations(one.text).every(
      (name) =>
        sentence.text.includes(name.name) ||
        own.some((span) => overlaps(span, name)) ||
        isGermanNoun(one.text, name.end) ||
        toOther(one.text, name).length === 0,
    );
  });
}

function spansOf(pattern: { matchAll(text: string): Iterable<RegExpExecArray> }, text: string): Bounds[] {
  return [...pattern.matchAll(text)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
