import { withOwnSign } from "../language/own-sign.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/** In which words people of a company set it beside a rival, with the company's own name as `OWN`. */

const OWN = "(?:¤(?:['’]s?)?|us|we|our(?:selves)?)";
const NAME = "(\\p{Lu}[\\p{L}\\p{N}.+-]*(?: \\p{Lu}[\\p{L}\\p{N}.+-]*){0,2})";
const KIND = "(?:(?!(?:of|by|from|for|with|to|in|on|at|and) )[\\p{L}-]+ ){0,3}?(?:rivals?|competitors?)";
const SPEAKER =
  "(?:boss|chief(?: executive| [\\p{L}]+ officer)?|C[A-Z]O|(?:co-?)?founders?|head|president|chair(?:man|woman)?|director|owner|managing director|executive|spokes\\p{L}+)";
const HITS_OUT =
  "(?:slam|blast|slate|rip|roast|troll|mock|derid|ridicul|taunt|teas|needl|bash|knock|berat|lambast|lampoon|criticis|criticiz|attack|accus|dismiss|prais|applaud|call)(?:s|es|ed)(?: out)?|(?:hits?|fires?|lash(?:es|ed)?|claps?) (?:back|out) at|takes? (?:a |another )?(?:swipe|shot|dig|aim|jab|potshot) at|lays? into|pokes? fun at|takes? issue with";

const create = (source: string) =>
  createPattern(new RegExp(`(?<![\\p{L}¤])${source.replaceAll("OWN", OWN).replaceAll("NAME", NAME)}(?!\\p{L})`, "u"));

/** Said on the account's own pages. In these the words alone make a rival of the name. */
const SAID_OUTRIGHT = [
  `(?:[Oo]ur|[Aa]|[Oo]ne of our|[Tt]he|¤['’]s?) ${KIND},? NAME`,
  `NAME, (?:our|a|one of our|the) ${KIND}`,
  "(?:(?:compet(?:e|es|ed|ing)|stack(?:s|ed)? up|head[- ]to[- ]head) (?:with|against)|up against) NAME",
  "(?:[Cc]ompar(?:e|es|ed|ing)|[Bb]enchmark(?:s|ed|ing)?) OWN (?:(?:directly|head[- ]to[- ]head) )?(?:to|with|against|and|vs\\.?) NAME",
  "(?:[Cc]ompar(?:e|es|ed|ing)|[Bb]enchmark(?:s|ed|ing)?) NAME (?:to|with|against|and|vs\\.?) OWN",
  "(?:OWN) (?:(?:directly |really )?(?:compares?|differs?|(?:is|are|am) (?:\\p{L}+ )?different)) (?:to|from|with|than) NAME",
  "(?:[Ww]hy|[Hh]ow) (?:we|¤) (?:are|is) (?:not|n['’]t|different from|better than) NAME",
  "(?:[Ss]witch|[Mm]ov|[Mm]igrat|[Ll]eav|[Cc]hang|[Ll]eft|[Ss]witched|[Cc]om)(?:e|ed|es|ing)?(?: over)?(?: from)? NAME (?:to|for) OWN",
  "NAME (?:users|customers|teams|refugees) (?:\\p{L}+ ){0,3}(?:to|for) OWN",
  "NAME,? (?:vs\\.?|versus) ¤",
  "¤,? (?:vs\\.?|versus) NAME",
].map(create);

/** The same of a name that the whole text is about: in passing these may weigh anything. */
const SAID_OF_TOPIC = [
  "[Uu]nlike NAME, (?:\\p{L}+ )?OWN",
  "OWN [^.;!?]{0,60} unlike NAME",
  "(?:[Cc]ompared|[Nn]ext) (?:to|with) NAME, OWN",
].map(create);

/** Headlines for those who use such a name, where a sentence has the account beside it. */
const SAID_TO_ITS_USERS = [
  "(?:^|(?:[Aa]n?|[Tt]he|[Tt]op|[Bb]est)(?: [\\p{L}-]+){0,2} )NAME alternatives?",
  "[Aa]lternatives? (?:to|for) NAME",
  "(?:[Cc]oming from|[Ll]eaving|[Ss]witching from|[Mm]oving (?:away )?from|[Oo]utgrown|[Tt]ired of|[Uu]nhappy with|[Ff]rustrated (?:with|by)) NAME\\?",
  "[Ww]elcome,? NAME (?:users|customers|teams)",
].map(create);

/** What a rival has just done, on a page that says that the account will not do so. */
const SAID_OF_ITS_DEED = [
  "(?:[Oo]ur|[Mm]y) (?:take|view|thoughts|response|reply|answer) (?:on|to|about) NAME['’]s? (?:new |latest |recent )?(?:pric(?:e|es|ing)|plans?|fees?|packag\\p{L}+|terms)",
  "NAME (?:raised|has raised|is raising|changed|doubled|killed|dropped|ended) (?:its|their) (?:\\p{L}+ )?(?:prices?|pricing|plans?|free (?:plan|tier)|fees?)",
].map(create);
const NOT_SO_WITH_US =
  /(?<!\p{L})(?:we|ours?|us)(?!\p{L})[^.;!?]{0,60}(?:do(?:ing)? the same|follow suit|no plans to (?:raise|change|charge)|(?:won['’]t|not|never) (?:raise|change|charge|do that)|stays? (?:as|where|the same)|our pric)/iu;
/** "There is ours, naturally": a list of what others sell counts the account's own product among them. */
const COUNTS_ITSELF =
  /(?<!\p{L})(?:(?:there is|including|starting with|beginning with|first,?|and) ours|ours (?:included|first|is|among)|our own (?:product|tool|app|software)|we(?:['’]re| are) biased|we (?:make|build|sell) one)(?!\p{L})/iu;

/** Told by others of the account's people. */
const TOLD = [
  `¤ [^.;:]{0,40}?(?:compar(?:es|ed)|benchmark(?:s|ed)|pits|pitted) [^.;:]{2,50}? (?:with|to|against) (?:that of )?${KIND} NAME`,
  `¤(?:['’]s)? (?:[\\p{L}]+ ){0,2}?${SPEAKER} on ${KIND} NAME`,
  `¤(?:['’]s)? (?:[\\p{L}]+ ){0,2}?(?:${SPEAKER} )?(?:\\p{Lu}\\p{L}+ ){0,2}(?:${HITS_OUT}) ${KIND} NAME`,
  `(?:¤(?:['’]s)? (?:[\\p{L}]+ ){0,2}?${SPEAKER}|${SPEAKER} (?:of|at) ¤)[^.;:]{0,80}? (?:said|says|told|argued|claimed|added)[^.;:]{0,40}? ${KIND} NAME`,
].map(create);
const RIVAL = /(?<!\p{L})(?:rivals?|competitors?)(?!\p{L})/iu;
/** Said about offers and courts it is told as news of another kind. */
const OTHER_BUSINESS =
  /\b(?:takeover|acqui\p{L}+|merg\p{L}+|bids?|buys?|bought|offers? for|joins?|joined|family|lawsuit|sued?|sues|court)\b/iu;
const NO_RIVAL =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|The|This|That|Our|Your|My|What|Why|How|When|Where|Which|Who|Whole|More|Two|Three|Four|Five|Ten|Small|Large|Growing|New|Here|Many|Most|Some|Other|Others|Traditional|Excel|PDF|CSV|Spreadsheets?)(?: |$)|^\p{Lu}\p{Ll}+ing$/u;

/** Rivals by name that the account's own page weighs itself against; undefined when it does not. */
export function setBeside(reading: Reading, sentence: Sentence): string[] | undefined {
  if (OTHER_BUSINESS.test(sentence.text)) return undefined;
  const text = withOwnSign(reading, sentence);
  const head = reading.text.slice(0, HEAD_LENGTH);
  const isTopic = ({ document }: Reading, name: string) =>
    document.title.includes(name) && document.text.includes(name);
  const isNamedBeside = (name: string) => reading.sentences.some((one) => one.namesSubject && one.text.includes(name));
  return (
    namesOf(SAID_OUTRIGHT, text) ??
    namesOf(SAID_OF_TOPIC, text, (name) => isTopic(reading, name)) ??
    namesOf(
      SAID_TO_ITS_USERS,
      text,
      (name) => (isTopic(reading, name) && isNamedBeside(name)) || COUNTS_ITSELF.test(head),
    ) ??
    (NOT_SO_WITH_US.test(head) ? namesOf(SAID_OF_ITS_DEED, text, (name) => isTopic(reading, name)) : undefined)
  );
}

/** Characters at the head of a text in which it says how it stands to the rival. */
const HEAD_LENGTH = 800;

/** Rivals of whom somebody of the account speaks, as others report it; undefined when nobody does. */
export function spokenAgainst(reading: Reading, sentence: Sentence): string[] | undefined {
  if (!RIVAL.test(sentence.text) || OTHER_BUSINESS.test(sentence.text)) return undefined;
  return namesOf(TOLD, withOwnSign(reading, sentence));
}

function namesOf(frames: Pattern[], text: string, isMeant = (_name: string) => true): string[] | undefined {
  const names = frames.flatMap(
    (frame) =>
      frame
        .exec(text)?.[1]
        ?.replace(/\.$/, "")
        .replace(/^(?:An?|The|Top|Best) /, "") ?? [],
  );
  const rivals = names.filter((name) => !NO_RIVAL.test(name) && !isPlace(name) && isMeant(name));
  return rivals.length === 0 ? undefined : [...new Set(rivals)];
}

function isPlace(name: string): boolean {
  return findPlaces(name).some((place) => place.name === name);
}
