import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { METRIC } from "./results.ts";

/* Figures and results that are not the account's, though the sentence names it: a market's, a study's, another company's. */

/** Whether what a sentence tells is of a market, of a vote or a study, or of a company that its text names first. */
export function isOfOthers(reading: Reading, sentence: Sentence, hasMeasure: boolean): boolean {
  const { text } = sentence;
  return (
    OF_MARKETS.test(text) ||
    isOfTitlesFirst(reading, sentence) ||
    isOfLeadsFirst(reading, sentence) ||
    (!hasMeasure && (OF_A_STUDY.test(text) || OTHER_RESULTS.test(text))) ||
    /\bCAGR\b/.test(text)
  );
}

/** "raised its outlook for gold", "price forecast": what a bank thinks of markets is no outlook of its own. */
const OF_MARKETS = createPattern(
  /\b(?:outlook|forecasts?|projections?|estimates?) (?:for|of|on) (?:[\p{L}\d.-]+ ){0,3}(?:bonds?|gold|oil|crude|copper|ETFs?|yields?|stocks|equities|econom(?:y|ies)|GDP|inflation|interest rates?|commodit(?:y|ies)|currenc(?:y|ies)|(?:the )?(?:industry|sector|market)|housing|retail(?:ers)?|banks|insurers|airlines)\b|\b(?:says?|said|finds?|found|reports?|shows?|data|index|sees?) (?:[\p{L}.]+ ){0,2}(?:house|home|housing|property|industry|market|sector|high[- ]street) (?:sales|revenues?|profits?)\b|\b(?:price|yield|gold|oil|crude|metals?|copper|zinc|iron ore|commodit(?:y|ies)|currency|dollar|euro|GDP|inflation|economic|stock|index|rate|market) (?:price )?(?:forecasts?|projections?|targets?|outlooks?)\b|\b(?:bear|bull)(?:ish)? case\b/iu,
);

/** Meetings, votes, drillings and surveys have results too. */
const OTHER_RESULTS = createPattern(
  /\b(?:results (?:of|from) (?:(?:the|its|an?|our|\d{4}) )*(?:[\p{L}&-]+ ){0,5}(?:meetings?|votes?|voting|elections?|drilling|drill|trials?|study|studies|surveys?|polls?|tests?|tender|offer|auction|referendum|assays?)\b|(?:voting|drill|drilling|assay|survey|poll|election|test|clinical|trial) results)\b/iu,
);
/** A trial of a medicine has interim results too. */
const OF_A_STUDY = createPattern(
  /\b(?:clinical|trials?|study|studies|patients?|placebo|cohort|phase (?:[1-3]|I{1,3})[ab]?)\b/i,
);

/** "Globex losses narrow as it fends off Beacon": what the text goes on about without a name is of whom its headline tells figures. */
function isOfTitlesFirst({ matcher, sentences: [title] }: Reading, { isTitle, namesSubject }: Sentence): boolean {
  if (!title?.namesSubject || isTitle || namesSubject) return false;
  const [, other] = OPENS_WITH_MEASURE.exec(title.text) ?? [];
  return other !== undefined && findOrganisations(other).length > 0 && !matcher.isLooselyNamedIn(other);
}

const OPENS_WITH_MEASURE = new RegExp(
  `^((?:\\p{Lu}[\\p{L}\\p{N}&.-]* ){0,2}\\p{Lu}[\\p{L}\\p{N}&.-]*)(?:['’]s)? (?:${METRIC})(?!\\p{L})`,
  "iu",
);

/** "Globex Corp. trimmed its results for its settlement with Beacon": a headline that names nobody is about whom its lead opens with. */
function isOfLeadsFirst({ matcher, sentences, subject }: Reading, { isTitle, namesSubject, text }: Sentence): boolean {
  // Where every word has a capital the name is there though nobody sees where it ends.
  const isUnnamed = isTitle && !namesSubject && !text.includes(subject.name);
  const lead = isUnnamed ? sentences.slice(1).find((one) => !one.isBoilerplate) : undefined;
  const [own] = lead?.namesSubject ? matcher.findLoosely(lead.text) : [];
  const [first] = own && lead ? findOrganisations(lead.text) : [];
  return (
    own !== undefined &&
    lead !== undefined &&
    first !== undefined &&
    first.end < own.start &&
    /^(?:\p{Lu}[\p{L}&.-]* )?$/u.test(lead.text.slice(0, first.start))
  );
}

/** "Beacon reports Halden's revenue reached": who tells it is not whose it is. */
export function isOfAnother({ matcher }: Reading, claim: string): boolean {
  const [, owner] = OWNER.exec(claim) ?? [];
  const [, other] = REPORTS_FOR.exec(claim) ?? [];
  return [owner, other].some((name) => name !== undefined && !matcher.isLooselyNamedIn(name));
}

const REPORTS_FOR =
  /^[Rr]eports (?:\p{Lu}[\p{L}\d]* ){1,3}for (?!the\b|Q\d|H\d|F|First|Second|Third|Fourth|Full|Half|Fiscal|Year|Three|Six|Nine|Quarter)(\p{Lu}[\p{L}\d]+)\b/u;
const OWNER =
  /^(?:[Rr]eports?|[Rr]eported|[Ss]ays|[Ff]inds|[Ss]hows|[Rr]eveals|[Nn]otes) (?:that )?((?:\p{Lu}[\p{L}\d&-]* ){0,2}\p{Lu}[\p{L}\d&-]+)['’]s? (?:[\p{L}-]+ ){0,3}(?:[Rr]evenues?|[Ss]ales|[Pp]rofits?|[Ee]arnings|[Ii]ncome|[Rr]esults)\b/u;
