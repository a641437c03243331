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
/** "Globex Mining: {R} steps down", where what looks like a person opens the name of a company. */
const OPENS_WITH_OTHER = /^(?:[\uE300-\uE37F]|[\uE000-\uE0FF] \p{Lu}[\p{L}-]+): $/u;
/** "Globex has announced that {Q}, {R}, …": its own people. */
const ANNOUNCED_BY_OTHER =
  /^([\uE300-\uE37F])(?: (?:has|have|had|today|yesterday|on \p{L}+|late \p{L}+))* (?:announc|confirm|disclos)(?:es|s|ed)(?: (?:today|yesterday|on \p{L}+day))? that (?:[\uE000-\uE0FF],? )?(?:its |the )?(?:[\uE100-\uE17F],? )?$/iu;
/** "The resignation of Globex Corp. {R} {Q}": the dot of the legal form hides to whom the post belongs. */
const AFTER_FORM = /([\uE300-\uE37F])\. $/u;
const LEGAL_FORM = /(?:^| )(?:Corp|Inc|Co|Ltd|Cos)$/u;
/** "Leaves Globex for {own}", "quitte Globex pour {own}": whoever leaves another company comes to the subject. */
const COMES_HERE =
  /[\uE300-\uE37F](?:,? (?:to (?:join|lead|head|run|work (?:for|at))|for|pour(?: rejoindre)?|para|per|por|voor|zu[rm]?|nach) (?:[\p{Ll}’'-]+ ){0,7}\uE200)/iu;
/** "Globex CIO resigns after appointment as {own} {R}". */
const APPOINTED_HERE =
  /^[^.;\uE200]{0,40}\b(?:after|following|upon|on|ahead of|to take up) (?:(?:his|her|their|being|an?|the) )*(?:appoint|nam|hir|elect|select|join|becom|mov|switch|post|role|job)\p{L}*[^.;]{0,60}\uE200/iu;
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
      findPlaces(sentence.text).every((place) => place.start !== start || place.end < start + name.length)
    );
  };
  if (/^[\uE000-\uE0FF]/u.test(text) && isOther(before, POSSESSED)) return true;
  if (isOther(before, AFTER_FORM, (name) => LEGAL_FORM.test(name))) return true;
  const isNamed = marked.text.includes("\uE200");
  if (!isNamed && (isOther(before, AT_OTHER) || isOther(before, ANNOUNCED_BY_OTHER))) return true;
  if (!isNamed && sentence.isTitle && OPENS_WITH_OTHER.test(before) && isLongName(reading, sentence, marked, before))
    return true;
  if (!isNamed && OF_THE_COMPANY.test(behind) && isOther(before, ONCE_OF_OTHER)) return true;
  if (!before.includes("\uE200") && !text.includes("\uE200") && APPOINTED_HERE.test(behind)) return true;
  if (TOLD_TO_SUBJECT.test(text)) return true;
  const around = text + behind;
  return LEAVES_OTHER.test(text) && !before.includes("\uE200") && COMES_HERE.test(around.slice(0, 160));
}

/** "Had communicated to {own} their intention to resign": who is told of it. */
const TOLD_TO_SUBJECT = /\b(?:communicat|report|writ|wrote|appl|complain)\p{L}* (?:[^.;]{0,30} )?to (?:the )?\uE200/iu;

/** One word before a colon may be anything: "Breaking: CEO resigns". */
function isLongName({ matcher }: Reading, { text }: Sentence, marked: MarkedSentence, before: string): boolean {
  const name = text.slice(0, marked.originalAt(before.length - 2));
  return name.includes(" ") && !matcher.isLooselyNamedIn(name);
}

/** "Quit the board after a stand-off with its majority shareholder {own}": the subject is whom others have trouble with. */
const TROUBLE_WITH =
  /^[^.;\uE200]{0,120}\b(?:shareholder|owner|parent|investor|backer|creditor|lender|bidder|suitor|rival|customer|supplier|activist|hedge fund|regulator)s? \uE200/iu;

export function isTroubleWithSubject(behind: string): boolean {
  return TROUBLE_WITH.test(behind);
}

/** "{P}, director at {own}, will step in as {R}": of a text that is about another company this is where somebody comes from. */
const OF_ORIGIN =
  /^[\uE000-\uE0FF],[^.;\uE200]{0,80} (?:at|of|with|from|bei|von|der|des|chez|de|du|di|van|da|do) (?:the )?\uE200,/iu;

export function isOnlyOrigin({ sentences }: Reading, sentence: Sentence, text: string): boolean {
  const [title, lead] = sentences.filter(({ isBoilerplate }) => !isBoilerplate);
  if (!title?.isTitle || title.namesSubject || !lead || lead === sentence || lead.namesSubject) return false;
  return OF_ORIGIN.test(text);
}

/** "Globex has lured top {own} executive {P} to serve as its {R}": the subject loses whom another company takes on. */
const TAKEN_FROM_SUBJECT =
  /(?<!\p{L})(?:lur|poach|hir|recruit|tapp|nam|appoint|snapp|nabb|pick|attract|land|steal|stole|raid|snar|snagg|grabb|bagg|woo|entic|brought|bring)\p{L}* (?:(?:away|in|over|aboard) )?(?:(?:an?|the|its|former|ex-?|top|senior|long-?time|veteran|key|star|high-profile|another) ?)*\uE200(?:[’']s?)? (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?$/iu;

/** Whether an arrival is at whoever takes somebody of the subject on. */
export function isTakenFromSubject(before: string): boolean {
  const taken = TAKEN_FROM_SUBJECT.exec(before);
  return taken !== null && /[\uE300-\uE37F]/u.test(before) && !before.slice(0, taken.index).includes("\uE200");
}
