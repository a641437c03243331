import { subjectSpans } from "../language/actor.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Whether whoever a text is read for only speaks of jobs elsewhere: a union or a chamber by its name, whoever condemns cuts, whose survey
 * counts posts, and a paper that "has learned" of them.
 */
export function areJobsOfOthers(reading: Reading, sentence: Sentence): boolean {
  const { text } = sentence;
  if (IS_BODY.test(reading.subject.name) && !OWN_STAFF.test(text)) return true;
  if (IS_STUDY.test(text)) return true;
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
