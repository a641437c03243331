import type { Reading, Sentence } from "../reading.ts";
import { isAntecedent } from "./antecedent.ts";
import { COMPANY_NOUN } from "./company-nouns.ts";
import { findOrganisations } from "./names.ts";
import { createPattern } from "./pattern.ts";
import { overlaps, type Span } from "./sentences.ts";

/** Who a stretch of text before a verb makes its actor: the subject, somebody else, or nobody it names. */
export type Actor = "subject" | "other" | "unnamed";

/** Longest distance between an actor and its verb (characters). */
const REACH = 180;
/** Where a town is followed by its state the apposition goes on: "Beacon, based in Leeds, WA, raised". */
const RELATIVE =
  /, backed by [^;.]{2,110},(?= (?:(?:has|have|just) )*$)|, (?:which|who|whose) [^;.]{0,140}?,(?= (?:has|have|had|is|was|will|announced|said|says)\b)|, (?:which is |a [\w-]+ )?(?:based|headquartered|located) (?:in|at|near) [^,;]{2,40}, (?:[A-Z]{2}|[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?),(?= )|, (?:(?:which|who|whose|a|an|the|based|founded|formerly|maker|owner|parent|publisher|operator|producer|home|one of|backed|known|with|where|fondée?|créée?|basée?|spécialisée?|gegründet|fundad[ao]|con sede|eine?|der|die|das|une?|la|le|el|een)\b|[A-Z][\w.]+['’]s [a-z])[^;]{0,110}?,(?= )|\([^)]{0,80}\)/g;
const RELATIVE_PRONOUN = /\b(?:which|who|that)(?: (?:has|have|had|also|recently|just|itself|is|was|will)){0,2} ?$/i;
const BESIDE =
  /\b(?:of|in|from|at|by|with|for|near|on|to|d['’]|de|aus|von|bei|mit|in der|à|em|en)\s(?:(?:the|dem|der|den|das|la|le|los|el)\s)?$/i;
const FIRST_PERSON = createPattern(/\b(?:we|wir|nous|nosotros|nós|wij)(?!\p{L})/iu);
const THIRD_PERSON = createPattern(
  /\b(?:it|they|the (?:[\w-]{2,16} ){0,2}(?:company|firm|start-?up|group|business|bank|retailer|maker|vendor|corporation|issuer)|elle|sie|d(?:as|er|ie) (?:\p{L}{2,20}er )?(?:unternehmen|firma|konzern|hersteller|anbieter)|l['’]entreprise|la société|la start-?up|la empresa|a empresa|het bedrijf)\b/iu,
);

/** What joins a second verb to the first one's actor; what a relative clause or an apposition tells is the object's own. */
const GOES_ON =
  /^(?: (?:for|over|in|on|at) [^,;.]{1,30}?)?(?:,? (and|with|then|but)\b(?! (?:the|it|they|its|which)\b)|[,;](?= ?$| (?!(?:which|who|whose|where|that|an?|the|it|they)\b)))/;
/** From a name to the object of its verb: "sues ", "has partnered with ", "picks Foo over ". Reports have a clause instead. */
const OWN_VERB =
  /^ (?:(?:has|have|had|is|will|also|today|now|just|recently|formally) ){0,3}(?!(?:says?|said|reports|reported|reveals|confirms|announces|announced|shows|knows|thinks|believes|expects|means|customers|clients|users|rivals|partners and|alums|founders|investors)\b)(?:\p{Ll}{2,}(?:s|ed|ing)|won|took|beat|bought|sold|left|chose|drew|met|cut|kept)(?: [^\s,;:.]+){0,5} $/u;
/** Whoever does this "with $40M" hands the money over. */
const PAYS = /^ \S*(?:back|fund|seed|provid|suppl|support|invest|valu|financ|help|award|present|credit)/;

/** "Our team", "our company": a part that stands for the whole. */
const OWN_PART = createPattern(/\bour (?:[\w-]{2,16} )?(?:team|company|group|firm|studio|business|start-?up)\b/i);
const LEFT_OUT_WORDS_MAX = 3;
/** "Startups that use Beacon have raised": they did. */
const IN_RELATIVE =
  /\p{L} (?:(?<!\b(?:with|in|on|at|by|of|after|before|from) )that|which|who)(?: (?!is |are |was )\p{Ll}+){1,3} $|(?:^| )who \p{Ll}+ (?:\p{Ll}+ ){1,5}(?:to|with|from|at) $/u;
const ENDS_WITH_TERM = /\bthe Company (?:has |have |also |hereby |then ){0,2}$/;
/** "The Leeds firm": the place in it is no new actor. */
const DESCRIBED = createPattern(
  /\bD(?:as|er|ie) \p{Lu}[\p{L}-]{1,20}er (?=Unternehmen|Firma|Start-?up|Konzern)|\b[Tt]he (?:\p{Lu}[\p{L}-]{1,20} ){1,2}(?=(?:\p{Ll}[\p{Ll}-]* ){0,2}(?:company|firm|start-?up|group|business|studio|[\p{Ll}-]*maker|retailer|insurer|lender|brewer|airline|consultancy|manufacturer|publisher|fintech|biotech)\b)/gu,
);

/** The spans at which a sentence names the subject, also in short form. */
export function subjectSpans({ matcher }: Reading, { text, isTitle }: Sentence): readonly Span[] {
  const spans = matcher.findLoosely(text);
  const lead = isTitle && spans.length === 0 ? LEAD.exec(text)?.[0].length : undefined;
  if (lead === undefined) return spans;
  return matcher
    .findLoosely(text.slice(lead))
    .map(({ start, end }) => ({ start: start + lead, end: end + lead }))
    .filter((span) => /-$/.test(text.slice(0, lead)) || (span.start === lead && HAS_PEOPLE.test(text.slice(span.end))));
}

/** What agencies glue to the first word of a headline, "UPDATE 2-Beacon raises $40M", and what seems part of a name there: "New Beacon CEO". */
const LEAD =
  /^(?:(?:UPDATE \d{1,2}|WRAPUP \d{1,2}|RPT|REFILE|BRIEF|MOVES|PRESS|EXCLUSIVE|CORRECTED|FOCUS|INTERVIEW|INSIGHT|DEALTALK|DEALS|NEWSMAKER)-(?=[\p{Lu}\d])|(?:New|Top|Two|Three|Four|Five|Six|Several) (?=\p{Lu}))/u;
const HAS_PEOPLE =
  /^(?:['’]s?)? (?:(?:UK|US|independent|non-executive|finance|group|board|senior|top) )?(?:C[EFOT]O|boss(?:es)?|chief|chairman|chair|president|finance|managing|directors?|head|executives?|members)(?!\p{L})/iu;

/**
 * Who does the verb that begins at `verbAt` of the sentence, in active word order. "Beacon customer Foo raised" has another
 * actor than Beacon; "Beacon, which counts Foo among its clients, raised" does not.
 */
export function actorBefore(reading: Reading, sentence: Sentence, verbAt: number): Actor {
  const lead = sentence.text.slice(0, verbAt);
  const subject = subjectSpans(reading, sentence)
    .filter((span) => span.end <= verbAt)
    .at(-1);
  const from = subject ? subject.end : 0;
  if (verbAt - from > REACH) return "unnamed";
  const between = lead.slice(from);
  if (subject && isDefinedTerm(sentence.text.slice(subject.end), between)) return "subject";
  const isOtherBetween = namesOther(reading, between, subject !== undefined);
  if (subject) {
    if (isInOthersAside(reading, lead, subject) || IN_RELATIVE.test(lead.slice(0, subject.start))) return "other";
    const before = lead.slice(0, subject.start);
    const isPartOfOther =
      OTHERS_ABROAD.test(before) ||
      BY_FORMER.test(before) ||
      (BESIDE.test(before) && otherBefore(reading, sentence, subject.start));
    return isOtherBetween || isPartOfOther || isObjectOfOther(lead, subject) ? "other" : "subject";
  }
  if (isOtherBetween) return "other";
  if (!sentence.impliesSubject) return "unnamed";
  if (FIRST_PERSON.test(between)) return "subject";
  if (THIRD_PERSON.test(between)) return isAntecedent(reading, sentence) ? "subject" : "unnamed";
  return speaksAsOwner(reading, between) ? "subject" : "unnamed";
}

/** "Torvex, a start-up founded by former Beacon engineers, released": others who have left. */
const BY_FORMER =
  /(?<!\p{L})(?:founded|started|created|built|run|led|set up) by (?:(?:an?|two|three|several|some) )?(?:former |ex-)$/iu;

/** Whether the subject is the object of somebody else's verb that the verb at `verbAt` goes on from. */
export function isOthersObject(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const subject = subjectSpans(reading, sentence).findLast((span) => span.end <= verbAt);
  return subject !== undefined && isObjectOfOther(sentence.text.slice(0, verbAt), subject);
}

/** "Foo sues Beacon, raises $40M": whoever opened the sentence does what follows too. */
function isObjectOfOther(lead: string, subject: Span): boolean {
  const goesOn = GOES_ON.exec(lead.slice(subject.end));
  if (!goesOn) return false;
  return findOrganisations(lead.slice(0, subject.start)).some((opener) => {
    const phrase = OWN_VERB.exec(lead.slice(opener.end, subject.start));
    return phrase !== null && !(goesOn[1] === "with" && PAYS.test(phrase[0]));
  });
}

/** On its own site a company leaves itself out ("Just raised $5M") or names what is its own ("our team"); runners raise nothing for it. */
function speaksAsOwner(reading: Reading, between: string): boolean {
  return reading.isOwnSite && (OWN_PART.test(between) || between.split(" ").length <= LEFT_OUT_WORDS_MAX);
}

/** Filings define a short form at the first mention, and keep to it: `Beacon Corp. (the "Company")`. */
function isDefinedTerm(after: string, between: string): boolean {
  return /^[^()]{0,12}\((?:the |collectively, )?["“][^"”]{0,30}Company["”]/.test(after) && ENDS_WITH_TERM.test(between);
}

/** "Foo, which runs on Beacon, raised", "Foo, a Beacon customer, was bought": Foo acts. */
function isInOthersAside(reading: Reading, lead: string, subject: Span): boolean {
  for (const aside of lead.matchAll(RELATIVE)) {
    const isInside = aside.index < subject.start && subject.end <= aside.index + aside[0].length;
    if (!isInside) continue;
    const before = lead.slice(0, aside.index);
    const owner = findOrganisations(before).at(-1);
    return owner?.end === before.length && !reading.matcher.isLooselyNamedIn(owner.name);
  }
  return false;
}

/** "Beacon Co. will expand": the rest of the subject's own name. */
const LEGAL_FORM =
  /^(?:(?:Global|International|Holdings?|Group|Industries|Technologies|Worldwide) )?(?:(?:(?:Pvt|Pte|Pty|Sdn)\.? )?(?:PLC|Plc|plc|Inc|Ltd|LLC|L\.?P|LLP|N\.?V|B\.?V|S\.?A|S\.?p\.?A|AG|SE|GmbH|KGaA|KG|AB|ASA|Oyj?|Bhd|Berhad|Pvt|Pte|Pty)|Co|Cos|Company|Companies|Corp|Corporation|Holdings?|Group|Limited|Incorporated)\.?$/;

/** Whether somebody else stands between, other than in an aside or beside a preposition ("of Massachusetts"). */
function namesOther(reading: Reading, between: string, isAfterSubject: boolean): boolean {
  const relative = RELATIVE_PRONOUN.exec(between);
  const blank = (part: string) => " ".repeat(part.length);
  const scope = (relative ? between : between.replace(RELATIVE, blank)).replace(DESCRIBED.regexp, blank);
  const own = reading.matcher.findLoosely(scope);
  let besideEnd = -1;
  return findOrganisations(scope).some((name) => {
    if (own.some((span) => overlaps(span, name))) return false;
    const before = scope.slice(0, name.start);
    if (isCommonNoun(scope, name.start, name.end)) return false;
    if (isAfterSubject && /^,? (?:& |and )?$/.test(before) && LEGAL_FORM.test(name.name)) return false;
    if (relative) return true;
    // "of Irving, Texas": the second half of a place stands beside the first.
    const goesOn = besideEnd >= 0 && /^,? (?:and )?$/.test(scope.slice(besideEnd, name.start));
    if (goesOn || BESIDE.test(before)) {
      besideEnd = name.end;
      return false;
    }
    if (/^['’]s?\b/.test(scope.slice(name.end, name.end + 2))) return false;
    // "Acme (Nasdaq: ACM)", "Acme CEO Jane Roe said it raised": a title or a bracket before the name is no new actor.
    return !(isAfterSubject && /(?:[([:]|\b(?:CEO|CFO|founder|co-founder|chief executive|said|says)) ?$/i.test(before));
  });
}

/** German writes every noun like a name: "Bis Jahresende wird die Fertigung eingestellt", "45 Mitarbeitende". */
function isCommonNoun(text: string, start: number, end: number): boolean {
  if (TIME_NOUN.test(text.slice(start, end))) return true;
  if (/[ \d.&]/.test(text.slice(start, end)) || !GERMAN_DETERMINER.test(text.slice(Math.max(0, start - 16), start)))
    return false;
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
  return (
    next === undefined ||
    DESCRIBES_COMPANY.test(text.slice(start, end)) ||
    IS_PARTICIPLE.test(next) ||
    !MAY_BE_VERB.test(next)
  );
}

/** "Bis Ende 2026 will der Hersteller": no party to anything. */
const TIME_NOUN =
  /^(?:Bis )?(?:Neuausrichtung|Restrukturierung|Sanierung|Umstrukturierung|Ende|Anfang|Mitte|Jahr(?:e[ns]?|es(?:ende|beginn|frist)?)?|Frühjahr|Monat(?:e[ns]?)?|Wochen?|Quartals?)(?: \d{4})?$/u;
const GERMAN_DETERMINER =
  /(?:^|[\s„"(])(?:der|die|das|dem|den|des|eine?[mnrs]?|keine?[mnrs]?|zur|zum|im|am|beim|vom|ins|ihre?[nmrs]?|seine?[nmrs]?|diese[nmrs]?|alle|viele|rund|\d[\d.]*) $/iu;
const DESCRIBES_COMPANY = new RegExp(`^${COMPANY_NOUN}$`, "iu");
const IS_PARTICIPLE = /^\p{L}*ge\p{L}{2,}(?:t|en)$/u;
const MAY_BE_VERB = /(?:t|ll|ss|rd|en|te)$/u;

/** "Foo, rivaal van Beacon, haalt …", "la filiale di Beacon". */
const OTHERS_ABROAD =
  /(?<!\p{L})(?:rival[ei]?|rivaal|rivalin|konkurrent(?:in|en)?|wettbewerber(?:in|s)?|mitbewerber(?:in|s)?|concurrente?s?|competidora?|concorrente|tochter(?:firma|gesellschaft)?|dochter(?:bedrijf|onderneming)?|controllata|controlada|subsidi[aá]ria|kunden?|kundin|klant|cliente?|lieferant|leverancier|fournisseur|proveedora?|fornitore|fornecedora?)(?: von| van| der| des| de| du| d[’']| di| da| do| del| dell[’'a]| della| à| a)+\s?$/iu;

/** "The investment arm of Beacon bought Foo": true when a name leads up to "of <subject>". */
function otherBefore(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  if (
    /\b(?:rivals?|competitors?|customers?|clients?|buyers?|users|owners|drivers|riders|fans|partner|spin-?(?:off|out)|subsidiary|owner|maker|parent|investor|backer|supplier|unit|arm|founders?|alum\w*|employees|veterans) (?:of|to|in|at|from)\s(?:the\s)?$/i.test(
      lead,
    )
  )
    return true;
  return /\b(?:from|by|with|at)\s(?:the\s)?$/i.test(lead) && (findOrganisations(lead).length > 0 || !reading.isOwnSite);
}
