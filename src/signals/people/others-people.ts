import type { MarkedSentence } from "../language/marking.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "Globex's {Q} steps down", "Globex' {Q}": behind a possessor stands one of its people. */
const POSSESSED = /([\uE300-\uE37F])[’'](?:s )?(?: ?[\p{Ll}-]+ ){0,2} ?$/u;
/** "Former Globex CEO {Q} was fired as CEO of the company he founded": of that company, where nobody else is named. */
const ONCE_OF_OTHER = /(?:^|[;:] )(?:Former|Ex-|Then-)[ -]?(?:the )?([\uE300-\uE37F]) (?:\p{L}+ ){1,4}$/u;
const OF_THE_COMPANY =
  /^[^.;]{0,60}\bof (?:the (?:company|firm|business|start-?up) (?:that |which )?(?:he|she|they)|his|her|their)\b/iu;
/** "Drumroll at Globex: {R} {Q} steps down": a headline says first where it happens. */
const AT_OTHER = /^[^:\uE200]{0,60}(?<!\p{L})(?:at|bei|beim|chez|bij|en|em|na|no|in|à) ([\uE300-\uE37F]): ?$/u;
/** "The resignation of Globex Corp. {R} {Q}": the dot of the legal form hides to whom the post belongs. */
const AFTER_FORM = /([\uE300-\uE37F])\. $/u;
const LEGAL_FORM = /(?:^| )(?:Corp|Inc|Co|Ltd|Cos)$/u;
/** "Leaves Globex for {own}", "quitte Globex pour {own}": whoever leaves another company comes to the subject. */
const COMES_HERE =
  /[\uE300-\uE37F](?:,? (?:to (?:join|lead|head|run|work (?:for|at))|for|pour(?: rejoindre)?|para|per|por|voor|zu[rm]?|nach) (?:[\p{Ll}’'-]+ ){0,7}\uE200)/iu;
const LEAVES_OTHER =
  /(?<!\p{L})(?:leav\p{L}+|left|quits?|depart\p{L}*|exit\p{L}*|jump\p{L}* ship|quitt\p{L}+|dej\p{L}+|lasci\p{L}+|deix\p{L}+|verlaat|verlässt|wechselt)(?!\p{L})/iu;

/** Whether whoever a match of words for a departure names works for somebody else than the subject. */
export function isOfOthers(
  reading: Reading,
  sentence: Sentence,
  marked: MarkedSentence,
  { before, text, behind }: { before: string; text: string; behind: string },
): boolean {
  const isOther = (before: string, pattern: RegExp, isIt: (name: string) => boolean = () => true) => {
    const found = pattern.exec(before);
    const mark = found?.[1];
    if (!found || mark === undefined) return false;
    const at = found.index + found[0].indexOf(mark);
    const start = marked.originalAt(at);
    const name = sentence.text.slice(start, marked.originalAt(at + 1));
    return (
      isIt(name) &&
      !reading.matcher.isLooselyNamedIn(name) &&
      findPlaces(sentence.text).every((place) => place.start !== start)
    );
  };
  if (/^[\uE000-\uE0FF]/u.test(text) && isOther(before, POSSESSED)) return true;
  if (isOther(before, AFTER_FORM, (name) => LEGAL_FORM.test(name))) return true;
  const isNamed = marked.text.includes("\uE200");
  if (!isNamed && isOther(before, AT_OTHER)) return true;
  if (!isNamed && OF_THE_COMPANY.test(behind) && isOther(before, ONCE_OF_OTHER)) return true;
  const around = text + behind;
  return LEAVES_OTHER.test(text) && !before.includes("\uE200") && COMES_HERE.test(around.slice(0, 160));
}

/** "Globex has lured top {own} executive {P} to serve as its {R}": the subject loses whom another company takes on. */
const TAKEN_FROM_SUBJECT =
  /(?<!\p{L})(?:lur|poach|hir|recruit|tapp|nam|appoint|snapp|nabb|pick|attract|land|steal|stole|raid|snar|snagg|grabb|bagg|woo|entic|brought|bring)\p{L}* (?:(?:away|in|over|aboard) )?(?:(?:an?|the|its|former|ex-?|top|senior|long-?time|veteran|key|star|high-profile|another) ?)*\uE200(?:[’']s?)? (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?$/iu;

/** Whether an arrival is at whoever takes somebody of the subject on. */
export function isTakenFromSubject(before: string): boolean {
  const taken = TAKEN_FROM_SUBJECT.exec(before);
  return taken !== null && /[\uE300-\uE37F]/u.test(before) && !before.slice(0, taken.index).includes("\uE200");
}
