import { actorBefore } from "../language/actor.ts";
import { isAntecedent } from "../language/antecedent.ts";
import { isBound, isGiven } from "../language/binding.ts";
import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { contains } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "The Leeds recruiter has", "Chip firm", "Der Röntgenspezialist": a description that opens the clause and leads up to its verb. */
const DESCRIPTION = createPattern(
  new RegExp(
    `^["“]?(?:(?:The|An?|D(?:er|as|ie)|La|Le|L['’]|El|Los|O|A|De|Het|Lo|Il) ?)?(?:[\\p{L}\\p{N}&'’./-]+ ){0,5}${COMPANY_NOUN}(?: of (?:[\\p{L}-]+ ){0,3}[\\p{L}-]+)?(?: \\([^)]{1,60}\\))?(?:,[^,;]{1,80},)?(?: (?:has|have|also|today|now|just|hat|a|ha|heeft|said it)){0,3} ?$`,
    "iu",
  ),
);
/** "The European Investment Bank has" names a bank, it describes none. */
const PROPER_NAME = /^["“]?The (?:\p{Lu}[\p{L}\p{N}&'’-]* ){2,}(?:(?:has|have|also|today|now|just) )*$/u;
/** In Romance languages the adjective follows: "Le groupe normand a ". */
const DESCRIPTION_ROMANCE = new RegExp(
  `^(?:La|Le|L['’]|El|O|A|Il|Lo) ?(?:[\\p{Ll}'’-]+ ){0,2}${COMPANY_NOUN}(?: (?:de |d['’]|da |do |del |di )?[\\p{L}'’-]+){0,3}(?: (?:a|ha|vient de|va))? $`,
  "u",
);
/** "Im Quartal erzielte der Konzern": after an adverbial German and Dutch put the doer behind the verb. */
const INVERTED = new RegExp(`^\\p{Ll}+ (?:d(?:er|ie|as)|het|de) (?:\\p{L}+ ){0,2}?${COMPANY_NOUN}(?!\\p{L})`, "iu");
/** Between the subject's name and a thing these give the thing to somebody else. */
const OF_OTHERS =
  /[!?]|\b(?:help(?:s|ed|ing)?|lets|enabl(?:es|ed|ing)|allow(?:s|ed|ing)|customers?|clients?|users|rivals?|competitors?|suppliers?|partners?|parent|owners?|investors?|peers|members?|your|their (?:customers|clients))\b/i;
/** "revenue at ", "Umsatz von ", "omzet ". */
const AFTER_THING =
  /^(?:[\p{L}'’-]+ ){1,4}?(?:of|at|for|by|von|bei|de|di|van|der|du|da|do|för) (?:the )?$|^(?:net |pre-?tax )?[\p{L}-]+ $/iu;

/**
 * Whether the account does what the verb at `at` says: it is named or meant as the doer, or the sentence describes it
 * ("Doncaster lender gets …") without naming anybody, in a text about it.
 */
export function isOwnAct(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isDoer(reading, sentence, at)) return true;
  const lead = sentence.text.slice(0, at);
  if (sentence.namesSubject && mentionsIn(reading, sentence, lead).length > 0) return false;
  if (OPENS_AS_PARTICIPLE.test(lead)) return isDoerOfMain(reading, sentence, at);
  if (!namesAnother(lead) && INVERTED.test(sentence.text.slice(at))) return isToldOfAccount(reading, sentence);
  if (/[:!?]/.test(lead.slice(1)) || OTHERS_LEAD.test(lead)) return false;
  if (
    (DESCRIPTION.test(lead) && !PROPER_NAME.test(lead)) ||
    DESCRIPTION_ROMANCE.test(lead) ||
    PRONOUN.test(lead) ||
    ORGAN.test(lead)
  )
    return isToldOfAccount(reading, sentence);
  return (
    sentence.isTitle &&
    lead.length < 3 &&
    isBound(reading, sentence) &&
    actorBefore(reading, sentence, at) === "unnamed"
  );
}

/** "Having secured a loan, Beacon turns south": who does it comes behind the comma. */
const OPENS_AS_PARTICIPLE =
  /^(?:Now )?(?:Having|After having|Thanks to having)(?: (?:just|recently|already|finally|also))? $/;

function isDoerOfMain(reading: Reading, { text }: Sentence, at: number): boolean {
  const comma = text.indexOf(", ", at);
  return (
    comma > 0 &&
    reading.matcher.findLoosely(text).some(({ start }) => LEADS_TO_DOER.test(text.slice(comma, start)) && start > comma)
  );
}

const LEADS_TO_DOER = /^, (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;

/** "Rival doubles sales, Beacon says" */
const OTHERS_LEAD =
  /^(?:(?:The|A|Its|One|Another) )?(?:[\p{L}-]+ ){0,2}(?:rivals?|competitors?|customers?|clients?|suppliers?) (?:has |have )?$/iu;

/** Whether a thing named from `at` is the account's: "Beacon's revenue", "revenue of Beacon", "its revenue", or nobody's named. */
export function isOwnThing(reading: Reading, sentence: Sentence, at: number): boolean {
  const { text } = sentence;
  const lead = text
    .slice(0, at)
    .replace(BRACKET, " ")
    .replace(DESCRIBED_OWNER.regexp, " ")
    .replace(SAYS_WHO.regexp, " ");
  const own = mentionsIn(reading, sentence, lead).at(-1);
  if (own) {
    const between = lead.slice(own.end);
    return (
      between.length < 140 &&
      !OF_OTHERS.test(between) &&
      !namesAnother(between) &&
      actorBefore(reading, sentence, at) !== "other"
    );
  }
  const [next] = mentionsIn(reading, sentence, text.slice(at));
  if (next && AFTER_THING.test(text.slice(at, at + next.start))) return true;
  if (next && OF_STUDY.test(text.slice(at, at + next.start))) return false;
  if (OF_OTHERS.test(lead) || namesAnother(lead)) return false;
  return isToldOfAccount(reading, sentence);
}

/** "The board approved", "a Companhia informa que o Conselho aprovou": an organ of the company acts for it. */
const ORGAN =
  /(?<!\p{L})(?:the|its|our|o|el|le|der|il) (?:board|Conselho|[Cc]onsejo|[Cc]onseil|Vorstand|Aufsichtsrat|[Cc]onsiglio)(?: (?:of [Dd]irectors|de [Aa]dministra\p{L}+|d['’]administration|di [Aa]mministrazione))?(?: (?:has|have|a|ha|hat))? $/u;
const PRONOUN =
  /^["“]?(?:(?:Now|Today|Yesterday|This week|Last week|Meanwhile|Recently),? (?:it|they|the company)|(?:(?:On|In|Effective|As of|Am|Le|Il|El|Em) [^.;]{3,24},? )?(?:It|They|Sie|Es|Elle|Il|La società|L['’]azienda|Het bedrijf|[Tt]he (?:[Cc]ompany|Corporation|Issuer)|[Aa] Companhia|[Dd]ie Gesellschaft|[Ll]a Sociét[ée]|[Ll]a Sociedad|[Tt]he Registrant))(?: (?:also|has|have|had|hat|a|ha|further|then|now))* $/u;
/** "the Sussex biotech's" is nobody else. */
const DESCRIBED_OWNER = createPattern(
  new RegExp(`\\b(?:the|der|die|das|la|le) (?:\\p{Lu}[\\p{L}-]+ ){0,2}${COMPANY_NOUN}['’]s?`, "iu"),
);
const BRACKET = /\([^)]{0,60}\)/g;
/** "Sales of lamps rose, research firm Beacon said": whoever counts a market is not whose sales they are. */
const OF_STUDY =
  /\b(?:research(?:ers?)?(?: (?:firm|group|company|house|outfit))?|analyst (?:firm|group|house)|consultancy|pollster|(?:study|survey|report|figures|data)(?: (?:published|released|issued))? (?:by|from) (?:the )?(?:[\p{L}-]+ ){0,4}|according to) (?:the )?$/iu;
/** "Beacon, the largest lender and owner of Halden, said": what it is, before what it tells. */
const SAYS_WHO = createPattern(
  /, (?:the|an?|one of|parent|maker|publisher|owner|operator|home|known|formerly|based|once|\p{Lu}[\p{L}.]+['’]s(?= \p{Ll}))(?! .{0,90}\bwhich ) [^;]{3,120}?,(?= (?:(?:on|late|early|yesterday|today|also|this|has|earlier) |\p{Lu}\p{Ll}+day )*(?:says?|said|reported|reports|posted|posts|announced|warned|expects|forecast)(?!\p{L}))/gu,
);

/**
 * Whether a sentence that names nobody goes on about the account: it is bound to it, or the account was the last one named a
 * few sentences before, or the next sentence opens with it ("… has awarded the company £650,000. Beacon makes …").
 */
export function isToldOfAccount(reading: Reading, sentence: Sentence): boolean {
  if (isBound(reading, sentence) && isLastNamed(reading, sentence)) return true;
  const before = reading.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index);
  if (before.some((one) => one.namesSubject && !one.isBoilerplate)) return isLastNamed(reading, sentence);
  if (sentence.index > LEAD || !MEANS_COMPANY.test(sentence.text)) return false;
  const next = reading.sentences[sentence.index + 1];
  const [own] = next ? mentionsIn(reading, next, next.text) : [];
  return own !== undefined && own.start < 4;
}

/** The account is what the sentences before spoke of last, or the title's, and none in between opens with somebody else. */
function isLastNamed(reading: Reading, sentence: Sentence): boolean {
  if (isAntecedent(reading, sentence)) return true;
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const one = reading.sentences[at];
    if (!one || !(one.isTitle || isTelling(one))) continue;
    if (one.namesSubject) return true;
    if (opensWithAnother(one.text)) return false;
  }
  return isGiven(reading);
}

/** A whole sentence, unlike the lines around an article. */
export function isTelling({ text, isBoilerplate }: Sentence): boolean {
  return !isBoilerplate && text.length >= 30 && /[.!?]["”’)\]]?$/.test(text);
}

function opensWithAnother(whole: string): boolean {
  const text = whole.replace(OPENS_WITH_TIME, "");
  const [, described] = OF_A_PART.exec(text) ?? [];
  if (described !== undefined && namesAnother(described)) return true;
  const [first] = findOrganisations(text);
  if (first?.start !== 0 || /^ (?:of|du|de|des|der|von|di|del|van|do|da)\b/.test(text.slice(first.end))) return false;
  const opener = text.slice(0, first.end);
  return !DESCRIPTION.test(`${opener} `) && namesAnother(opener);
}

/** "Earlier, Torvex posted a loss" */
const OPENS_WITH_TIME =
  /^(?:Earlier|Meanwhile|Also|Elsewhere|Separately|Yesterday|Today|(?:On|Late|Early)(?: on)? \p{Lu}\p{Ll}+day|In other news|Last week|This week),? (?=\p{Lu})/u;
/** "But its own web business, Halden, had mixed fortunes": what follows is about Halden. */
const OF_A_PART =
  /^(?:But |And |Meanwhile,? )?(?:[Ii]ts|[Tt]heir|[Tt]he group['’]s) (?:\p{Ll}[\p{L}-]* ){1,4}?\p{Ll}[\p{L}-]*, (\p{Lu}[\p{L}\p{N}&.'’-]*(?: \p{Lu}[\p{L}\p{N}&.'’-]*){0,3}),/u;

/** How far back, and within how many opening sentences ahead, a name is looked for (sentences). */
const REACH = 4;
const LEAD = 2;
const MEANS_COMPANY = /\bthe (?:\p{Ll}[\p{L}-]* )?(?:company|firm|start-?up|business|group)\b/u;

/** Whether an organisation is named that is no place, and does not merely say where. */
export function namesAnother(part: string): boolean {
  const places = findPlaces(part);
  return findOrganisations(part).some(
    (name) =>
      !IS_TIME.test(name.name) &&
      !IS_MEASURE.test(name.name) &&
      !LEGAL_FORM.test(name.name) &&
      !places.some((place) => contains(place, name)) &&
      !SAYS_WHERE.test(part.slice(0, name.start)),
  );
}

/** German writes its periods like names. */
const IS_TIME = /^\p{L}*(?:[Qq]uartal|[Hh]albjahr|[Jj]ahr|[Mm]onat)(?:e|en|es|s)?$/u;
/** Short forms that stand beside sums. */
const IS_MEASURE = /^(?:ARR|MRR|GMV|GMP|EBITDA?|EPS|IPO|Rs|INR|USD|EUR|GBP|AUD|CAD|SGD|HKD|Cr)$/u;
/** "Beacon Co. BCN.N said": of the name that stands before. */
const LEGAL_FORM = /^(?:Co|Cos|Corp|Inc|Ltd|Plc|PLC)\.?$/;
const SAYS_WHERE = /\b(?:in|near|outside|across) (?:\p{Ll}+ )?$/u;
