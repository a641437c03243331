import { subjectSpans } from "../language/actor.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Whether whoever a text is read for only speaks of jobs elsewhere, or tells who somebody else is: a union or a chamber by its name,
 * whoever condemns cuts, whose survey counts posts, a paper that "has learned" of them, and "a rival of Acme".
 */
export function areJobsOfOthers(reading: Reading, sentence: Sentence, at: number): boolean {
  const { text } = sentence;
  if (IS_BODY.test(reading.subject.name) && !OWN_STAFF.test(text)) return true;
  if (IS_STUDY.test(text) || isDescribing(reading, sentence, at)) return true;
  return subjectSpans(reading, sentence).some(({ start, end }) => {
    const behind = text.slice(end);
    // "Lecturers at Acme have been told": the people there have.
    const isPlace = AT_IT.test(text.slice(0, start));
    return (!isPlace && (BLAMES.test(behind) || HAS_LEARNED.test(behind))) || ITS_STUDY.test(behind);
  });
}

/** Who speaks for many: what is told of jobs is told of theirs. A credit union is a bank. */
const IS_BODY =
  /(?<!(?:Credit|Student|Students['’]?|Rugby|European|Western|Building) )\b(?:Union|Trades Council|Federation of \p{Lu}\p{L}+|Chamber of (?:Commerce|Trade|Industry)|Workers['’]? (?:Association|Party)|(?:Layoffs?|Jobs?|Staff) (?:Tracker|Watch))$|^(?:(?:IG|CGT|CFDT|CCOO|UGT|GMB|Unite|Unison|Ver\.di|Prospect) )|(?:Gewerkschaft|Wirtschaftskammer|Handelskammer|Handwerkskammer|Sindicato|Syndicat|Sindacato|Vakbond)(?!\p{L})/u;
const OWN_STAFF =
  /\b(?:its|our|their) (?:own )?(?:[\p{L}-]+ ){0,3}(?:staff|employees|workforce|work force|headcount|payroll|head office|organisers)\b/iu;
const BLAMES =
  /^(?:,[^,]{3,60},)?(?: (?:has|have|is|are|today|yesterday|also|strongly))* (?:condemn|criticis|criticiz|denounc|decr(?:y|ie)|deplor|lament|protest|blast|oppos|dismay|outrag|fight|slam(?=s|med))\p{L}* /iu;
const ITS_STUDY =
  /^(?:['’]s?)? (?:(?:[\p{L}-]+ ){0,2})?(?:survey|study|poll|index|research|analysis|tracker|barometer)(?: (?:shows|finds|says|of|by)|:)/iu;
const IS_STUDY =
  /^(?:The|A|This|Its) (?:[\p{L}-]+ )?(?:study|survey|poll|index|barometer|research) (?:also )?(?:shows|showed|finds|found|says|suggests|reveals)\b/iu;
const AT_IT = /\b(?:at|of|from|in|by|with|for) (?:the )?$/iu;
const HAS_LEARNED =
  /^ (?:has|have) (?:learn(?:ed|t)|been told|seen)\b|^ (?:understands|can (?:reveal|exclusively reveal))\b/iu;

/** "Contoso, a rival of Acme, laid off", "Acme's customers laid off": the subject only tells who somebody else is. */
function isDescribing(reading: Reading, sentence: Sentence, at: number): boolean {
  const subject = subjectSpans(reading, sentence).findLast((span) => span.end <= at);
  if (!subject) return false;
  return (
    APPOSITION.test(sentence.text.slice(0, subject.start).replace(LEAD_DATE, "")) ||
    OTHERS_OF.test(sentence.text.slice(0, subject.start)) ||
    OTHERS.test(sentence.text.slice(subject.end))
  );
}

const APPOSITION =
  /, (?:an?|the(?! board)|its|once|formerly|one) [^,]{0,60}\b(?:of|to|for|with|by|from|in) (?:the )?$/u;
const LEAD_DATE = /^(?:On|In|Effective|As of) [^,]{2,30}(?:, \d{4})?, /;
const OTHERS_OF =
  /\b(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|investors?|owners?|dealers?|tenants?) (?:of|to) (?:the )?$/iu;
const OTHERS =
  /^(?:['’]s?)? (?:[\p{L}-]+ )?(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|investors?|owners?|dealers?|tenants?)\b|^-(?:backed|owned|funded)\b/iu;

/** Whether the subject stands aside: others are said to act, or to be about to, it only tells of it, or was there before. */
export function isSubjectAside(reading: Reading, sentence: Sentence, at: number): boolean {
  const near = sentence.text.slice(Math.max(0, at - 60), at);
  if (OTHERS_ACT.test(near) || OTHERS_TO.test(near)) return true;
  return isOfFormer(reading, sentence) || isOnlyTelling(reading, sentence, at);
}

/** "After two competitors axed hundreds of staff": those who do it are others, though no name is given. */
const OTHERS_ACT =
  /\b(?:sectors?|industr(?:y|ies)|econom(?:y|ies)|businesses|hotels|pubs|restaurants|hospitals|schools|farms|lenders|insurers|brewers|competitors?|rivals?|peers|customers?|clients?|suppliers?|vendors?|partners?|neighbou?rs|companies|firms|start-?ups|employers|retailers|banks|studios|factories|manufacturers)(?: (?:have|has|had|also|recently|just|already|elsewhere|nearby|expects?|plans?|intends?|hopes?|aims?|to|will|are|is|could|may|might|set)){0,3}(?: (?:cut|shed|laid off|let go|\p{Ll}{2,12}ed))? $/iu;
/** "Expect lenders to cut": what somebody else is to do. */
const OTHERS_TO =
  /\b(?:expect|predict|forecast|want|urg|ask|requir|push|press|advis|encourag|forc|caus|lead|prompt)(?:e?s|ed|ing|e)? (?:the |many |some |most |more |other |all )?(?!it(?!\p{L})|us(?!\p{L})|jobs|staff|workers|employees|sales|costs?|losses|profits?|results)(?:[\p{Ll}-]+ ){0,2}?\p{Ll}{3,}s to (?:be |also )?$/u;

/** "500 jobs at former Acme site": what the place once was does nothing there. */
function isOfFormer(reading: Reading, sentence: Sentence): boolean {
  const names = subjectSpans(reading, sentence);
  return names.length > 0 && names.every(({ start }) => FORMER.test(sentence.text.slice(0, start)));
}

const FORMER = /\b(?:former|old|ex|one-time|disused|derelict|defunct)[ -](?:the )?$/i;

/** "Pubs to add 20,000 jobs, says Acme": who only tells it does not do it. */
function isOnlyTelling(reading: Reading, sentence: Sentence, at: number): boolean {
  const names = subjectSpans(reading, sentence);
  const [first] = names;
  if (!first || first.start < at) return false;
  if (TOLD.test(sentence.text.slice(0, first.start))) return true;
  const lead = sentence.text.slice(0, at);
  if (!TELLS.test(sentence.text.slice(0, first.start))) return false;
  // "Galway needs 120 engineers, says Acme": a place and a party before the verb are not whoever tells it.
  return OF_MANY.test(lead) || findPlaces(lead).length > 0 || ACTING_NAME.test(lead);
}

/** "The college has frozen hiring, its head told Acme Newspapers": Acme has been told. */
const TOLD = /\b(?:told|tells|informed) (?:the )?(?:\p{Ll}+ ){0,2}$/u;
const TELLS =
  /\b(?:says|said|finds|found|predicts|forecasts|estimates|shows|according to|(?:survey|poll|study|report|research|analysis|data|figures|index) (?:by|from|of)) (?:the |\p{Ll}+ ){0,4}$/iu;
const OF_MANY =
  /\b(?:sectors?|industr(?:y|ies)|econom(?:y|ies)|employers|businesses|companies|firms|start-?ups|nation|country|region|city|retailers|manufacturers|hotels|pubs|restaurants|banks|hospitals)\b/i;
const ACTING_NAME = /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:(?:will|to|is|are|has|have|could|may|might|must) )*$/u;
