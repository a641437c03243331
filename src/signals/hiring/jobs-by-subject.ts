import { actorBefore, isOthersObject, subjectSpans } from "../language/actor.ts";
import { findOrganisations } from "../language/names.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { isShortForSubject } from "../language/short-for-subject.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Whether it is the subject that brings or cuts the jobs of the statement at this place of the sentence. */
export function isDoneBySubject(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  if (BY_US.test(lead) && !IS_SAID.test(sentence.text)) return true;
  if (SAYS_OWN_HEAD.test(lead) && !OF_ANOTHER.test(lead)) return true;
  const actor = actorBefore(reading, sentence, at);
  if (actor === "unnamed") return !isBroughtByOther(reading, sentence, at);
  if (actor === "subject" || isUnnamedHead(reading, sentence, at)) return true;
  return !isOthersObject(reading, sentence, at) && isGoneOnWith(reading, sentence, at);
}

/** "Between now and Christmas we will": whoever writes speaks of the own house; a quotation may be anybody's. */
const BY_US =
  /\b[Ww]e(?:['’](?:ll|re|ve))?(?: (?:will|are|also|now|going to|(?:have )?(?:had|decided|chosen) to|have|(?:were|are) forced to|sadly|unfortunately|recently|just)){0,3} $/u;
const IS_SAID = /["“”]|\b(?:said|says|told|adds|added|according to)\b/i;

/** "Chief executive Greg Shaw confirmed that": whoever speaks for the account, named with the post alone. */
const SAYS_OWN_HEAD =
  /^(?:The (?:company['’]s )?|Its |A |An? company )?(?:[Cc]hief (?:executive|operating|financial|people)(?: officer)?|C[EFOTH]R?O|(?:[Cc]o-?)?[Ff]ounder|[Pp]resident|[Mm]anaging [Dd]irector|(?:[Cc]ompany )?[Ss]pokes(?:man|woman|person)|[Pp]lant [Mm]anager|[Bb]oss|[Oo]wner)(?: (?:and [\p{Ll}-]+ )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2},?)? (?:said|says|confirmed|confirms|announced|wrote|revealed|disclosed|told (?:staff|employees|workers|us|reporters))(?: (?:on \p{Lu}\p{L}+|in an? [\p{L}-]+|by [\p{L}-]+|today|yesterday|this week|late \p{L}+))*(?: that)? $/u;
const OF_ANOTHER = /\b(?:of|at|from) \p{Lu}/u;

/** Nothing stands before the statement; or the sentence begins with the subject, and what it names since are places. */
function isGoneOnWith(reading: Reading, sentence: Sentence, at: number): boolean {
  if (QUANTITY.test(sentence.text.slice(0, at))) return !isBroughtByOther(reading, sentence, at);
  const subject = ownNames(reading, sentence).find(
    (span) => span.start <= OPENING || IS_TOLD.test(sentence.text.slice(0, span.start)),
  );
  if (!subject) return false;
  const between = sentence.text.slice(subject.end, at);
  if (/[:;–—] (?:\p{L}+ ){0,2}$/u.test(between)) return true;
  if (/\b(?:it|and|und|et|y|e|en)(?: (?:will|is|has|would|also|plans|to)){0,3} $/u.test(between)) return true;
  if (PROJECT.test(between)) return true;
  const places = findPlaces(between);
  return findOrganisations(between).every(
    (name) =>
      CUT_PLAN.test(name.name) ||
      OWN_SITE.test(between.slice(0, name.start)) ||
      places.some((place) => overlaps(place, name)),
  );
}

/** A subject that begins a sentence may have so many characters before it ("Robot maker"). */
const OPENING = 24;
/** "The governor's office says Beacon will": who tells it does not do it. */
const IS_TOLD =
  /^[^.;:]{3,70} (?:says?|said|announced|confirmed)(?: (?:that|on \p{Lu}\p{L}+day|\p{Lu}\p{L}+day))? (?:the )?$/u;
/** "… has chosen Salina for a plant, an investment of $620 million that will": what the subject builds brings the jobs. */
const PROJECT =
  /\b(?:investment|plants?|factory|site|office|cent(?:re|er)|warehouse|project|expansion|facility|hub|campus)\b(?: (?:of|worth|in|near|at|outside) [^,;]{1,50}?)?,? (?:that|which)(?: (?:will|would|is (?:set|due|expected) to))? $/i;
/** "Will cease production at its Telford foundry" */
const OWN_SITE = /\b(?:its|their|our) $/;
/** Abbreviations of what is done to the jobs, not of who does it. */
const CUT_PLAN = /^(?:ERE|ERTE|PSE|PDV|WARN|WARN Act)$/;

/** "400 jobs as Globex picks Dayton": who comes after the number brings the jobs. */
function isBroughtByOther(reading: Reading, sentence: Sentence, at: number): boolean {
  if (!QUANTITY.test(sentence.text.slice(0, at))) return false;
  const cue = BROUGHT_BY.exec(sentence.text.slice(at));
  if (!cue) return false;
  const actorAt = at + cue.index + cue[0].length;
  const actor = findOrganisations(sentence.text.slice(actorAt))[0];
  return actor?.start === 0 && !ownNames(reading, sentence).some((span) => span.start <= actorAt && actorAt < span.end);
}

/** A sentence that begins with the number itself ("Some 200 jobs", "Rund 200 Stellen") names no actor before it. */
const QUANTITY =
  /^["“]?(?:about|around|some|nearly|almost|roughly|over|more than|up to|at least|another|as many as|rund|etwa|gut|knapp|mehr als|bis zu|environ|près de|unos|cerca de|circa)? ?$/i;
const BROUGHT_BY = /\b(?:as|after|when|if|by|because) (?:[\p{Ll}-]+ ){0,2}(?=\p{Lu})/u;

/** The subject's names, also a short form that the text never spells out. */
function ownNames(reading: Reading, sentence: Sentence): readonly Span[] {
  const named = subjectSpans(reading, sentence);
  if (named.length > 0) return named;
  return findOrganisations(sentence.text).filter(({ name }) => isShortForSubject(reading, name));
}
