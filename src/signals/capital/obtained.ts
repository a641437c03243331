import { certaintyAt } from "../language/certainty.ts";
import { watchFor } from "../language/cues.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { findMoney, type Money } from "../language/money.ts";
import type { Pattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type FiguredSentence, figuresOf, SUM } from "./figures.ts";
import {
  AUXILIARY,
  FOR_ACCOUNT,
  GAP_MAX,
  GIVES,
  HANDS_OVER,
  HEADED,
  HELPED_BY,
  HELPS_ACCOUNT,
  IS_DONE,
  IS_FRAGMENT,
  IS_GIVER,
  OF_OTHERS,
  OTHER_CLAUSE,
  OTHER_RECIPIENT,
  PARTICIPLE,
  PASSIVE_TO,
  TAKES,
  WANTED,
} from "./obtaining.ts";
import { isOwnAct, isOwnThing, isToldOfAccount, namesAnother } from "./whose.ts";

/** Money of one kind that the account has got: what the text calls it, and its size where the text gives one. */
export type Obtained = {
  sentence: Sentence;
  /** The words for it with what belongs to them: "a five-year SUM term loan". */
  phrase: string;
  sum: Money | undefined;
  /** Said of the account itself, not only in a text about it. */
  isNamed: boolean;
};

/** How one kind of money is spoken of. Patterns meet sums as one character each (see `readFigures`). */
export type ObtainedRules = {
  /** The noun, with the global flag. */
  noun: Pattern;
  /** What makes the noun another thing: "loan applications", "grants access". Tried right behind it. */
  notAfter: RegExp;
  /** Without a sum beside it only these nouns count. */
  alone: RegExp;
  /** Verbs of whoever gets it beside the usual ones. */
  takes?: RegExp;
};

/** What the account gets of this kind in a sentence, by its own act, by that of the giver, or by a headline without a verb. */
export function findObtained(reading: Reading, sentence: Sentence, rules: ObtainedRules): Obtained | undefined {
  const figured = figuresOf(reading, sentence);
  watchFor(figured.text);
  const things = thingsIn(figured, rules);
  if (things.length === 0) return undefined;
  const told = { reading, sentence, figured, things, rules };
  return (
    byTaker(told) ??
    byOpening(told) ??
    byGiver(told) ??
    byHelp(told) ??
    byPassive(told) ??
    byNoun(told) ??
    byFragment(told)
  );
}

type Thing = Span & { sum: Money | undefined };
type Told = {
  reading: Reading;
  sentence: Sentence;
  figured: FiguredSentence;
  things: Thing[];
  rules: ObtainedRules;
};

/** The same sum in another currency may stand in brackets behind it: "a €40 million (£36m) loan". */
const SUM_BEFORE = new RegExp(
  `(${SUM})(?: \\((?:about |around |approx\\.? |some |US)?${SUM}\\))?(?:[- ,](?:[\\p{L}\\d-]+,? ){0,7}|-)$`,
  "u",
);
const SUM_AFTER = new RegExp(
  `^[^.;:]{0,40}?(?<!\\p{L})(?:of|worth|totall?ing|for|to|by|at|over|with|in|über|von|in Höhe von|auf|de|d['’]|di|da|van|por|per)\\s?(?:\\p{Ll}+ ){0,4}(${SUM})|^(?: \\(| ?[–—:-] ?)(${SUM})`,
  "iu",
);
const NOT_ITS_SUM = /\b(?:in|from|and|valued|valuation|revenue|to|sales|investors?)\b/i;

function thingsIn({ text, sumsIn }: FiguredSentence, { noun, notAfter, alone }: ObtainedRules): Thing[] {
  return [...noun.matchAll(text)].flatMap((match): Thing[] => {
    const end = match.index + match[0].length;
    if (notAfter.test(text.slice(end, end + 40))) return [];
    const lead = text.slice(Math.max(0, match.index - 90), match.index);
    const before = SUM_BEFORE.exec(lead);
    const isIts = before !== null && !NOT_ITS_SUM.test(before[0].slice(1).replace(/^ in | and /g, " "));
    const after = isIts ? null : SUM_AFTER.exec(text.slice(end, end + 90));
    const inside = sumsIn(match[0])[0];
    const sum = inside ?? (isIts ? sumsIn(before[1] ?? "")[0] : sumsIn(after?.[1] ?? after?.[2] ?? "")[0]);
    if (!sum && !alone.test(match[0])) return [];
    const start = isIts ? match.index - lead.length + before.index : match.index;
    return [{ start, end: after && !isIts ? end + after[0].length : end, sum }];
  });
}

function byTaker(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things, rules } = told;
  for (const verb of [...TAKES.matchAll(figured.text), ...(rules.takes ? figured.text.matchAll(rules.takes) : [])]) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || isGivenAway(figured.text, verb[0], thing)) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  for (const verb of AUXILIARY.matchAll(figured.text)) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || !PARTICIPLE.test(figured.text.slice(thing.end))) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "Beacon awarded a grant to five schools" gives it; "Beacon awarded a grant to develop lamps" gets it. */
function isGivenAway(text: string, verb: string, thing: Thing): boolean {
  return (
    /^(?:award|grant|given|hand|offer|alloc|announc|rais|made)/i.test(verb) &&
    OTHER_RECIPIENT.test(text.slice(thing.end))
  );
}

function objectOf(text: string, from: number, things: Thing[]): Thing | undefined {
  return things.find(
    (thing) =>
      thing.start >= from &&
      thing.start - from <= GAP_MAX &&
      !OTHER_CLAUSE.test(text.slice(from, thing.start).replace(/[\uE500-\uE57F]/g, "SUM")),
  );
}

/** "HSBC provides Beacon with a loan", "… a loan to Beacon", "Invest NI has offered £3m" in a text about Beacon. */
function byGiver(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const { text } = figured;
  for (const verb of GIVES.matchAll(text)) {
    const from = verb.index + verb[0].length;
    const thing = things.find((one) => one.start >= from && one.start - from <= GAP_MAX);
    if (!thing) continue;
    const at = figured.originalAt(verb.index);
    if (isDoer(reading, sentence, at) || !isStatedAt(told, at)) continue;
    const between = text.slice(from, thing.start);
    const isToAccount =
      meansAccount(told, between) || isFor(told, text.slice(thing.end)) || isOfAccount(told, text.slice(thing.end));
    if (isToAccount && !/[;:]/.test(between)) return toObtained(told, thing, true);
    const isUnsaid =
      !OTHER_CLAUSE.test(between) && !namesAnother(between) && !OTHER_RECIPIENT.test(text.slice(thing.end));
    const lead = text.slice(0, verb.index);
    const hasGiver = HANDS_OVER.test(verb[0]) && (IS_GIVER.test(lead) || namesAnother(lead));
    if (isUnsaid && hasGiver && !sentence.namesSubject && isToldOfAccount(reading, sentence))
      return toObtained(told, thing, false);
  }
  return undefined;
}

/** Whether the words between a verb and its object are the account: "Beacon with", "the company", "us". */
function meansAccount({ reading, sentence }: Told, part: string): boolean {
  const [own] = mentionsIn(reading, sentence, part);
  if (own) {
    const rest = part.slice(own.end);
    return /^ (?:[\p{L}'’-]+ ){0,7}$/u.test(part.slice(0, own.start)) && !OF_OTHERS.test(rest) && !OF_DEAL.test(rest);
  }
  const isMeant = /^ (?:it|us|them|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(part);
  return isMeant && isToldOfAccount(reading, sentence);
}

/** "Quay backs Beacon asset buy with a loan": whoever buys from the account borrows. */
const OF_DEAL =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,2}?(?:buy|bid|deal|purchase|takeover|acquisition|buy-?out|swoop|assets?|units?|stake|brands?|business)(?!\p{L})/u;

/** "agree to a £60m refinancing of Beacon" */
function isOfAccount({ reading, sentence }: Told, rest: string): boolean {
  const [own] = mentionsIn(reading, sentence, rest);
  return (
    own !== undefined &&
    / of (?:the )?$/.test(rest.slice(0, own.start)) &&
    own.start < 10 &&
    !OF_OTHERS.test(rest.slice(own.end))
  );
}

function isFor({ reading, sentence }: Told, rest: string): boolean {
  const [own] = mentionsIn(reading, sentence, rest);
  if (own) return FOR_ACCOUNT.test(rest.slice(0, own.start)) && !OF_OTHERS.test(rest.slice(own.end));
  return (
    /^[^.;:,]{0,30}? (?:to|for) (?:it|us|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(
      rest,
    ) && isToldOfAccount(reading, sentence)
  );
}

/** "With a $400,000 state grant, Beacon builds a digester": what it has got opens the sentence. */
function byOpening(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const [thing] = things;
  if (!thing?.sum || !OPENS_WITH.test(figured.text.slice(0, thing.start))) return undefined;
  const rest = figured.text.slice(thing.end);
  const [own] = mentionsIn(reading, sentence, rest);
  if (!own || !LEADS_TO_OWN.test(rest.slice(0, own.start)) || !isStatedAt(told, figured.originalAt(thing.end)))
    return undefined;
  return toObtained(told, thing, true);
}

const OPENS_WITH =
  /^(?:With|Thanks to|Armed with|Backed by|Helped by|Fuelled by|Fueled by|Using) (?:(?:an?|its|the|new|fresh) )*$/;
const LEADS_TO_OWN =
  /^(?: (?:from|by) [^.;:,]{2,60})?(?: in (?:hand|place|the bank))?, (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;

/** "Beacon builds a second plant, helped by a grant of £1m". */
function byHelp(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const clue of HELPED_BY.matchAll(figured.text)) {
    const end = clue.index + clue[0].length;
    const thing = things.find((one) => one.start >= end && one.start - end <= 40);
    if (!thing || !/^ (?:[\p{L}\uE500-\uE57F'’-]+ ){0,5}$/u.test(figured.text.slice(end, thing.start))) continue;
    const at = figured.originalAt(clue.index);
    if (isOwnThing(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "A $40M facility has been secured by Beacon." */
function byPassive(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const thing of things) {
    const rest = figured.text.slice(thing.end);
    const [own] = mentionsIn(reading, sentence, rest);
    if (!own || !PASSIVE_TO.test(rest.slice(0, own.start))) continue;
    if (isStatedAt(told, figured.originalAt(thing.end + own.start))) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "Beacon: £5m loan from HSBC", "£5m loan for Beacon", "Credit line raised to $140 million". */
function byNoun(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const { text } = figured;
  for (const thing of things) {
    const lead = text.slice(0, thing.start);
    if (WANTED.test(lead) || !isStatedAt(told, figured.originalAt(thing.start))) continue;
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
function byFragment(told: Told): Obtained | undefined {
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

function isStatedAt({ reading, sentence }: Told, at: number): boolean {
  return certaintyAt(sentence.text, at, reading.referenceAt) === "stated";
}

/** "… agreement with PNB, under which the Company may borrow up to $20 million" */
const MAY_DRAW = new RegExp(
  `^[^.;]{0,160}?(?:(?:may|can) (?:borrow|draw)(?: down)?|giving (?:it|us|them|the company)(?: access to)?|principal amount of|commitments of|provid(?:es|ing) for)(?: (?:up to|an aggregate of|a total of|an?))?(?: aggregate)? ?${SUM}`,
  "iu",
);

/** An agreement has its size behind it: "entered into a Credit Agreement … providing for a $100 million facility". */
function toObtained({ sentence, figured, things }: Told, thing: Thing, isNamed: boolean): Obtained {
  const sum =
    thing.sum ??
    things.find((other) => other.start > thing.start && other.sum)?.sum ??
    figured.sumsIn(MAY_DRAW.exec(figured.text.slice(thing.end))?.[0] ?? "")[0];
  return { sentence, phrase: figured.text.slice(thing.start, thing.end), sum, isNamed };
}
