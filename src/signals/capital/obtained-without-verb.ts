import { isStated, mentionsIn } from "../language/doer.ts";
import { findMoney } from "../language/money.ts";
import { isFor } from "./given-money.ts";
import { type Obtained, type Thing, type Told, toObtained } from "./obtained-things.ts";
import { HEADED, HELPED_BY, HELPS_ACCOUNT, IS_DONE, IS_FRAGMENT, OTHER_CLAUSE, WANTED } from "./obtaining.ts";
import { isOwnThing } from "./whose.ts";

/* Money that a sentence tells of without anybody who gets or gives it: it opens the sentence, heads the text, or helps with something else. */

/** "With a $400,000 state grant, Beacon builds a digester": what it has got opens the sentence. */
export function byOpening(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const [thing] = things;
  if (!thing?.sum || !OPENS_WITH.test(figured.text.slice(0, thing.start))) return undefined;
  const rest = figured.text.slice(thing.end);
  const [own] = mentionsIn(reading, sentence, rest);
  if (
    !own ||
    !LEADS_TO_OWN.test(rest.slice(0, own.start)) ||
    !isStated(reading, sentence, figured.originalAt(thing.end))
  )
    return undefined;
  return toObtained(told, thing, true);
}

const OPENS_WITH =
  /^(?:With|Thanks to|Armed with|Backed by|Helped by|Fuelled by|Fueled by|Using) (?:(?:an?|its|the|new|fresh) )*$/;
const LEADS_TO_OWN =
  /^(?: (?:from|by) [^.;:,]{2,60})?(?: in (?:hand|place|the bank))?, (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;

/** "Beacon builds a second plant, helped by a grant of £1m". */
export function byHelp(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const clue of HELPED_BY.matchAll(figured.text)) {
    const end = clue.index + clue[0].length;
    const thing = things.find((one) => one.start >= end && one.start - end <= 40);
    if (!thing || !/^ (?:[\p{L}\uE500-\uE57F'’-]+ ){0,5}$/u.test(figured.text.slice(end, thing.start))) continue;
    const at = figured.originalAt(clue.index);
    if (isOwnThing(reading, sentence, at) && isStated(reading, sentence, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "Beacon: £5m loan from HSBC", "£5m loan for Beacon", "Credit line raised to $140 million". */
export function byNoun(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const { text } = figured;
  for (const thing of things) {
    const lead = text.slice(0, thing.start);
    if (WANTED.test(lead) || !isStated(reading, sentence, figured.originalAt(thing.start))) continue;
    const own = mentionsIn(reading, sentence, lead).at(-1);
    const rest = text.slice(thing.end);
    const isHeaded = sentence.isTitle && own?.start === 0 && HEADED.test(lead.slice(own.end));
    const [next] = mentionsIn(reading, sentence, rest);
    const isOfHelp = next !== undefined && own === undefined && HELPS_ACCOUNT.test(rest.slice(0, next.start));
    const isForIt =
      thing.sum !== undefined &&
      own === undefined &&
      isFor(told, rest) &&
      !OTHER_CLAUSE.test(lead.slice(-30).replaceAll(":", " "));
    const isHeadlined =
      sentence.isTitle && lead.length === 0 && next !== undefined && IS_ALL.test(rest.slice(next.end));
    if (isHeaded || isForIt || isOfHelp || (isHeadlined && isFor(told, rest))) return toObtained(told, thing, true);
    const isOwnOpening = own?.start === 0 && OWN_OPENS.test(lead.slice(own.end));
    const isOpening =
      isOwnOpening ||
      /^(?:(?:The|This|Its|Our|A|An|Das|Der|Die|Le|La|L['’]|El|O|A|De|Het|Il|Lo) ?)?(?:[\p{Ll}-]+ ){0,2}$/u.test(lead);
    if (isOpening && isDone(told, thing) && isOwnThing(reading, sentence, figured.originalAt(thing.start)))
      return toObtained(told, thing, sentence.namesSubject);
  }
  return undefined;
}

/** "Beacon's credit line doubled to $80 million" */
const OWN_OPENS = /^['’]s? (?:[\p{Ll}-]+ ){0,2}$/u;
/** "Venture debt for Beacon": nothing follows. */
const IS_ALL = /^[.!]?$/;

/** What was done with it may stand before its sum: "line raised to $140 million". */
function isDone({ figured }: Told, thing: Thing): boolean {
  const { text } = figured;
  const noun = text.slice(thing.start, thing.end).replace(/^[\uE500-\uE57F]\s?/u, "");
  return (
    IS_DONE.test(text.slice(thing.end)) ||
    IS_DONE.test(
      noun.slice(noun.search(/ (?:raised|increased|lifted|extended|upsized|doubled|expanded|boosted|topped)/)),
    )
  );
}

/** The first line of a feed item under a title that names the account: "Grant, €6M." The title may give the sum. */
export function byFragment(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const [title] = reading.sentences;
  const [thing] = things;
  if (!thing || !title?.namesSubject || sentence.isTitle || sentence.index > FRAGMENT_LINES) return undefined;
  if (
    !IS_FRAGMENT.test(figured.text.slice(0, thing.start)) ||
    !/^,?[\s\uE500-\uE57F]*\.?$/u.test(figured.text.slice(thing.end))
  )
    return undefined;
  const sum = thing.sum ?? figured.sumsIn(figured.text)[0] ?? findMoney(title.text)[0];
  return { ...toObtained(told, { ...thing, sum }, true), sum };
}

/** A feed item gives its facts in its first lines (sentences). */
const FRAGMENT_LINES = 3;
