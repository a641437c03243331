import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether a match tells of the people of another company, though the text is bound to the subject. */
export function isOfOthers(match: MoveMatch): boolean {
  if (isDoneByOthers(match)) return true;
  return match.direction === "in" ? comesToOther(match) : goesFromOther(match);
}

/** Whether others act, and the subject is only whom they have to do with. */
function isDoneByOthers({ before, text, rest, isAfterSubject }: MoveMatch): boolean {
  if (OTHERS_ACT.test(before + text) || OTHERS_ACT_ABROAD.test(before + text) || MODEL_LETTER.test(before)) return true;
  return !isAfterSubject && TROUBLE_WITH.test(rest);
}

/** "Beacon customer Fenwick Rail appoints", "Fenwick Rail, which uses Beacon, has appointed": somebody else acts. */
const OTHERS_ACT =
  /\uE200(?:[’']s?)?(?: \([^)]{1,24}\))? (?:[Cc]ustomer|[Cc]lient|[Ss]upplier|[Rr]ival|[Cc]ompetitor|neighbour|landlord|tenant|[Mm]erger (?:[Tt]arget|[Pp]artner)|[Pp]ortfolio (?:[Cc]ompany|[Ff]irm))s?(?:,? (?:the )?(?:[\p{Ll}-]+ ){0,2}[\uE000-\uE0FF\uE300-\uE37F],? \p{Ll}| (?:has|have|names|named|appoints|appointed|hires|hired|sacks|sacked|fires|fired) )|(?:^|[.;] )[\uE000-\uE0FF\uE300-\uE37F],? which\b[^.;]{0,80}\uE200[^.;]{0,80},/u;
const OTHERS_ACT_ABROAD =
  /(?:^|[,;:] )(?:Der|Die|Le|La|El|Il|De|O|A|Un|Una|Une|Ein|Eine|L[’']) ?(?:Kund(?:e|in)|Lieferant(?:in)?|Wettbewerber(?:in)?|Rivale|client[ea]?|fournisseur|concurrent|proveedora?|competidora?|rival[e]?|fornitore|fornitrice|concorrente|klant|leverancier|fornecedora?) [^.;]{2,80}/u;
/** A model for letters: the reader's own people. */
const MODEL_LETTER = createPattern(/\b(?:one of )?your (?:employees?|boss|colleagues?|staff|team members?)\b/iu);
/** "Quit the board after a stand-off with its majority shareholder {own}": the subject is whom others have trouble with. */
const TROUBLE_WITH =
  /^[^.;\uE200]{0,120}\b(?:shareholder|owner|parent|investor|backer|creditor|lender|bidder|suitor|rival|customer|supplier|activist|hedge fund|regulator)s? \uE200/iu;

/** Whether an arrival is at another company: the subject is where somebody comes from, or who loses them. */
function comesToOther(match: MoveMatch): boolean {
  const { before, text, behind } = match;
  if (isOnlyOfBefore(before + text + behind) || isTakenFromSubject(before)) return true;
  if (FROM_SUBJECT.test(text) && !before.includes("\uE200")) return true;
  return isOnlyOrigin(match) || runsOther(match);
}

/** The subject is named only as where somebody comes from. */
function isOnlyOfBefore(sentence: string): boolean {
  const all = sentence.split("\uE200").length - 1;
  return all > 0 && (sentence.match(OF_BEFORE)?.length ?? 0) === all;
}

/** "Names former Acme banker {P} as", "{P}, ex-Acme": where somebody was. */
const OF_BEFORE = /(?:\b(?:former|ex|one-?time|long-?time|veteran)[ -](?:of )?|\bfrom (?:the )?)\uE200/giu;
/** "Lured {P} away from rival Acme to become its {R}": Acme is what is left. */
const FROM_SUBJECT =
  /\b(?:away |over )?from (?:(?:its|their|the|arch-?rival|rival|competitor|larger|smaller|bigger|[\p{Ll}-]+(?:er|or)) ){0,4}\uE200(?![’'])/u;

/** "Globex has lured top {own} executive {P} to serve as its {R}": the subject loses whom another company takes on. */
function isTakenFromSubject(before: string): boolean {
  const taken = TAKEN_FROM_SUBJECT.exec(before);
  return taken !== null && /[\uE300-\uE37F]/u.test(before) && !before.slice(0, taken.index).includes("\uE200");
}

const TAKEN_FROM_SUBJECT =
  /(?<!\p{L})(?:lur|poach|hir|recruit|tapp|nam|appoint|snapp|nabb|pick|attract|land|steal|stole|raid|snar|snagg|grabb|bagg|woo|entic|brought|bring)\p{L}* (?:(?:away|in|over|aboard) )?(?:(?:an?|the|its|former|ex-?|top|senior|long-?time|veteran|key|star|high-profile|another) ?)*\uE200(?:[’']s?)? (?:[\p{Ll}-]+ ){0,3}(?:[\uE100-\uE17F],? )?$/iu;

/** "{P}, director at {own}, will step in as {R}": of a text that is about another company this is where somebody comes from. */
function isOnlyOrigin({ reading, sentence, text }: MoveMatch): boolean {
  const [title, lead] = reading.sentences.filter(({ isBoilerplate }) => !isBoilerplate);
  if (!title?.isTitle || title.namesSubject || !lead || lead === sentence || lead.namesSubject) return false;
  return OF_ORIGIN.test(text);
}

const OF_ORIGIN =
  /^[\uE000-\uE0FF],[^.;\uE200]{0,80} (?:at|of|with|from|bei|von|der|des|chez|de|du|di|van|da|do) (?:the )?\uE200,/iu;

/** "As {R}, {P} will run Globex" */
function runsOther({ sentence, marked, text, rest, end }: MoveMatch): boolean {
  if (marked.text.includes("\uE200")) return false;
  const lead = /^As /.test(text) ? RUNS_OTHER.exec(rest)?.[0] : undefined;
  if (lead === undefined) return false;
  const at = marked.originalAt(end + lead.length - 1);
  return !findPlaces(sentence.text).some(({ start }) => start === at);
}

const RUNS_OTHER =
  /^ (?:will |is to |to )?(?:run|runs|head|heads) (?:the )?[\uE300-\uE37F](?=[.,;]| (?:on|from|until|in|for|while|and)\b|$)/iu;

/** Whether whoever a departure names works for somebody else. */
function goesFromOther(match: MoveMatch): boolean {
  const { sentence, marked, before, text, behind, isAfterSubject } = match;
  if (/^[\uE000-\uE0FF]/u.test(text) && endsWithOther(match, POSSESSED)) return true;
  if (endsWithOther(match, AFTER_FORM, (name) => LEGAL_FORM.test(name))) return true;
  if (!marked.text.includes("\uE200")) {
    if (endsWithOther(match, AT_OTHER) || endsWithOther(match, ANNOUNCED_BY_OTHER)) return true;
    if (sentence.isTitle && OPENS_WITH_OTHER.test(before) && isLongName(match)) return true;
    if (OF_THE_COMPANY.test(behind) && endsWithOther(match, ONCE_OF_OTHER)) return true;
  }
  if (!isAfterSubject && (APPOINTED_HERE.test(behind) || BECOMES_HERE.test(behind))) return true;
  if (TOLD_TO_SUBJECT.test(text)) return true;
  return LEAVES_OTHER.test(text) && !before.includes("\uE200") && COMES_HERE.test((text + behind).slice(0, 160));
}

/** Whether `pattern` finds another company before the match, in its first group, and it is no place. */
function endsWithOther(
  { reading, sentence, marked, before }: MoveMatch,
  pattern: RegExp,
  isIt: (name: string) => boolean = () => true,
): boolean {
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
}

/** "Globex's {Q} steps down", "Globex' {Q}": behind a possessor stands one of its people. */
const POSSESSED = /([\uE300-\uE37F])[’'](?:s )?(?: ?[\p{Ll}-]+ ){0,2} ?$/u;
/** "The resignation of Globex Corp. {R} {Q}": the dot of the legal form hides to whom the post belongs. */
const AFTER_FORM = /([\uE300-\uE37F])\. $/u;
const LEGAL_FORM = /(?:^| )(?:Corp|Inc|Co|Ltd|Cos)$/u;
/** "Drumroll at Globex: {R} {Q} steps down": a headline says first where it happens. */
const AT_OTHER = /^[^:\uE200]{0,60}(?<!\p{L})(?:at|bei|beim|chez|bij|en|em|na|no|in|à) ([\uE300-\uE37F]): ?$/u;
/** "Globex has announced that {Q}, {R}, …": its own people. */
const ANNOUNCED_BY_OTHER =
  /^([\uE300-\uE37F])(?: (?:has|have|had|today|yesterday|on \p{L}+|late \p{L}+))* (?:announc|confirm|disclos)(?:es|s|ed)(?: (?:today|yesterday|on \p{L}+day))? that (?:[\uE000-\uE0FF],? )?(?:its |the )?(?:[\uE100-\uE17F],? )?$/iu;
/** "Globex Mining: {R} steps down", where what looks like a person opens the name of a company. */
const OPENS_WITH_OTHER = /^(?:[\uE300-\uE37F]|[\uE000-\uE0FF] \p{Lu}[\p{L}-]+): $/u;
/** "Former Globex CEO {Q} was fired as CEO of the company he founded": of that company, where nobody else is named. */
const ONCE_OF_OTHER = /(?:^|[;:] )(?:Former|Ex-|Then-)[ -]?(?:the )?([\uE300-\uE37F]) (?:\p{L}+ ){1,4}$/u;
const OF_THE_COMPANY =
  /^[^.;]{0,60}\bof (?:the (?:company|firm|business|start-?up) (?:that |which )?(?:he|she|they)|his|her|their)\b/iu;

/** One word before a colon may be anything: "Breaking: CEO resigns". */
function isLongName({ reading, sentence, marked, before }: MoveMatch): boolean {
  const name = sentence.text.slice(0, marked.originalAt(before.length - 2));
  return name.includes(" ") && !reading.matcher.isLooselyNamedIn(name);
}

/** "Globex CIO resigns after appointment as {own} {R}". */
const APPOINTED_HERE =
  /^[^.;\uE200]{0,40}\b(?:after|following|upon|on|ahead of|to take up) (?:(?:his|her|their|being|an?|the) )*(?:appoint|nam|hir|elect|select|join|becom|mov|switch|post|role|job)\p{L}*[^.;]{0,60}\uE200/iu;
/** "Resigned to become chief executive of rival Acme" */
const BECOMES_HERE =
  /^[^.;]{0,60}\bto (?:become|be|join|head|lead|run|take|work|serve)\b[^.;\uE300-\uE37F]{0,60}\uE200/u;
/** "Had communicated to {own} their intention to resign": who is told of it. */
const TOLD_TO_SUBJECT = /\b(?:communicat|report|writ|wrote|appl|complain)\p{L}* (?:[^.;]{0,30} )?to (?:the )?\uE200/iu;
/** "Leaves Globex for {own}", "quitte Globex pour {own}": whoever leaves another company comes to the subject. */
const COMES_HERE =
  /[\uE300-\uE37F](?:,? (?:to (?:join|lead|head|run|work (?:for|at))|for|pour(?: rejoindre)?|para|per|por|voor|zu[rm]?|nach) (?:[\p{Ll}’'-]+ ){0,7}\uE200)/iu;
const LEAVES_OTHER =
  /(?<!\p{L})(?:leav\p{L}+|left|quits?|depart\p{L}*|exit\p{L}*|jump\p{L}* ship|quitt\p{L}+|dej\p{L}+|lasci\p{L}+|deix\p{L}+|verlaat|verlässt|wechselt)(?!\p{L})/iu;
