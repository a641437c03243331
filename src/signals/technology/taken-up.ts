import { mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { FEATURE_OF, isAllKnown, TECH_NOUN, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import {
  ALSO_SELLS,
  AMONG_STAFF,
  CHOOSES,
  DONE_FOR_OTHER,
  FOR_TASK,
  IN_HOUSE,
  IS_SHOP,
  ITS_OWN,
  NEW_TOOL,
  NO_SOFTWARE,
  OF_ITS_MAKER,
  TAKE_UP,
  TAKEN_UP_BY,
} from "./tech-words.ts";
import { isCalledToolBelow, isDescribedBelow, isToolOf, KIND_BEHIND } from "./tool-descriptions.ts";

/* Products that somebody chooses, buys or brings in: told of the account, or of the product that it takes. */

/** "adopts A", "selects A's platform to run payroll". */
export function takenUp(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of TAKE_UP.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const names = techNamesAt(reading, text, end);
    const last = names.at(-1);
    if (!last || !isOwnDoing(reading, sentence, verb.index) || !isTold(reading, sentence, verb.index)) continue;
    const rest = text.slice(last.end, last.end + 90);
    if (FEATURE_OF.test(rest) || NOT_A_USE.test(rest) || OF_ITS_MAKER.test(rest)) continue;
    const isKnown = isAllKnown(names);
    if (FITS_OUT.test(verb[0]) && !reading.isOwnSite && DONE_FOR_OTHER.test(reading.document.title)) continue;
    if (names.some(({ name }) => IS_SHOP.test(name))) continue;
    const lead = text.slice(end, names[0]?.start);
    // "Why We Chose a Data Warehouse": what the text below writes small is a kind, no name.
    if (!isKnown && sentence.isTitle && /\ban? $/i.test(lead) && isWrittenSmall(reading, last.name)) continue;
    if (!isKnown && (ITS_OWN.test(lead) || (/introduc/i.test(verb[0]) && /\ban? $/i.test(lead)))) continue;
    const isDescribed =
      TECH_NOUN.test(text.slice(end, last.end + 50)) || (CHOOSES.test(verb[0]) && FOR_TASK.test(rest));
    const isCalled =
      TAKES_ANOTHERS.test(verb[0]) &&
      !isKnown &&
      (KIND_BEHIND.test(rest) || (ENDS_NAME.test(rest) && isCalledToolBelow(reading, sentence)));
    if (isCalled || (BUYS_SEATS.test(verb[0]) && SEATS_OF.test(lead))) return names;
    const isExplained = BEGINS_USE.test(verb[0]) && isExplainedBelow(reading, sentence);
    // "the software by Kestrel": then Kestrel is another's, whoever knows it.
    const isAnothers = isKnown || isToolOf(reading, last);
    if (
      isExplained ||
      ((isAnothers || isDescribed || isDescribedBelow(reading, last)) && isUse(verb[0], rest, isAnothers))
    )
      return names;
  }
  return [];
}

function isWrittenSmall({ document }: Reading, name: string): boolean {
  const kind = name.split(" ").slice(-2).join(" ").toLowerCase();
  return document.text.includes(` ${kind}`) && !document.text.includes(name);
}

/** Who does this takes what is another's, whatever it is called. */
const TAKES_ANOTHERS =
  /^(?:becom|choos|chose|pick|select|opt|settle|go(?:es)? (?:for|with)|went (?:for|with)|turns? to|adopt|embrac|br(?:ing|ought)|bets? on|(?:has|have) (?:opted|settled|chosen|selected|picked|adopted|brought|gone))/i;
/** "picks Kestrel's founder" takes on somebody else. */
const ENDS_NAME =
  /^(?:[.,;:!?]|$| (?:for|to|as|in|at|across|after|over|from|on) | (?:cameras?|sensors?|scanners?|robots?)(?!\p{L}))/u;

/** "bought licences of A for its students". */
const BUYS_SEATS = /^(?:buys|bought|licen|order)/i;
const SEATS_OF = /(?<!\p{L})(?:licen[cs]es|seats|subscriptions) (?:of|for|to) $/iu;

/** Verbs that nobody uses of anything but tools, once the text speaks of "the new system". */
const BEGINS_USE = /^(?:go(?:es)? live|went live|start\p{L}*(?: to)? us|beg[ai]n\p{L}* (?:to )?us|neemt|gaat werken)/iu;

/** "The new patient record": what an unknown name stands for is told after it. */
function isExplainedBelow(reading: Reading, { isTitle }: Sentence): boolean {
  return (
    isTitle && reading.sentences.slice(1, 4).some(({ text, isBoilerplate }) => !isBoilerplate && NEW_TOOL.test(text))
  );
}

/** Vendors deploy and roll out what is theirs; whoever chooses takes what is another's. */
function isUse(verb: string, rest: string, isKnown: boolean): boolean {
  if (FITS_OUT.test(verb) && isForAnother(rest)) return false;
  if (HANDS_OUT.test(verb)) return isKnown && TO_STAFF.test(rest);
  if (CHOOSES.test(verb)) return isKnown || IN_HOUSE.test(rest) || FOR_WORK.test(rest) || /^implement/i.test(verb);
  if (FOR_TASK.test(rest)) return true;
  if (isKnown && INSTALLS.test(verb) && ENDS_HERE.test(rest)) return true;
  if (ALSO_SELLS.test(verb)) return isKnown ? IN_HOUSE.test(rest) : AMONG_STAFF.test(rest);
  return true;
}

/** "implements Salesforce for Globex": what integrators do. */
function isForAnother(rest: string): boolean {
  const [lead] =
    /^ (?:for|at|bei|für|chez|para|voor|presso|per) (?:the |den |der |la |el |de )?(?=\p{Lu})/u.exec(rest) ?? [];
  if (lead === undefined) return false;
  return (
    !findPlaces(rest).some(({ start }) => start === lead.length) &&
    findOrganisations(rest.slice(lead.length))[0]?.start === 0
  );
}

/** "gave Copilot to all developers", not "gives Salesforce a run for its money". */
const HANDS_OUT = /^(?:g[ia]ve|hand)/i;
const TO_STAFF = /^ to (?:all|every|each|its|our|the|\d)(?!\p{L})/iu;

const FITS_OUT = /^(?:implement|deploy|install|roll|implant|introduc|führ|déploie)/i;

/** "Beacon implants SAP.": with nobody behind it for whom, the known product of another is for itself. */
const INSTALLS = /^(?:deploy|implant|implement|führ|déploie|install)/i;
const ENDS_HERE = /^(?: (?:ein|in gebruik|this \p{L}+|today|dieses Jahr))?(?:[.!]|, |$)/iu;

/** "chooses A for core banking": what for, in a few words. */
const FOR_WORK = /^(?:['’]s)? (?:[\w-]+ ){0,3}?for (?:[\w-]+ ){0,4}/;

/** "selects A for its board", "picks A over B", "adopts A's Act". */
const NOT_A_USE =
  /^(?:['’]s)? (?:(?!(?:across|and|as|at|by|for|from|in|on|over|to|with)\b)[\p{L}-]+ ){0,2}?(?:as (?:an? )?(?:alternative|option|example|comparison|competitor)s?(?!\w)|as (?:its |the |new |interim )*(?:chief|ceo|cfo|cto|president|chair|director|head|partner agency|auditor|contractor|sponsor|venue|host|co-host)|as (?:(?:its|the|an?|new|interim|exclusive|sole|lead|official|preferred) )*(?:[\w-]+ )?(?:agents?|brokers?|counsel|host city|location|headquarters|architects?|managers?)|act\b|law\b|policy|standards?\b|principles|methodology|framework agreement|shares?|stake|bonds?|stock|startups?|start-ups?|alum|veteran|executive|engineers?)/iu;

/** "A selected by Beacon", "A goes live at Beacon". */
export function takenUpBy(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  if (reading.isOwnSite || isOwnPlace(reading) || NO_SOFTWARE.test(text)) return [];
  for (const verb of TAKEN_UP_BY.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const [own] = mentionsIn(reading, sentence, text.slice(end));
    if (own === undefined || own.start > 4 || !isTold(reading, sentence, verb.index)) continue;
    const names = techNamesBefore(reading, text, verb.index);
    if (NOT_A_USE.test(text.slice(end + own.end))) continue;
    // "$ELX powers the platform": a token.
    if (names.some(({ start, name }) => text[start - 1] === "$" || IS_SHOP.test(name))) continue;
    if (
      names.some(({ known }) => known) ||
      (names.length > 0 &&
        (TECH_NOUN.test(text) || /live|power/i.test(verb[0]) || isCalledToolBelow(reading, sentence)))
    )
      return names.slice(-1);
  }
  return [];
}
