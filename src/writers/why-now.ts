import type { Claim } from "#core/brief.ts";
import { isBlackedOut } from "#core/eraser.ts";
import { nameKey } from "#core/name-key.ts";
import { roundScore } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import type { BriefFacts } from "#core/writer.ts";
import { disputeOf } from "./conflict-words.ts";
import { attribution, furtherPlaces } from "./places.ts";
import { asSentenceStart, countWords, inQuotes, plainDay, shorten } from "./plain-words.ts";
import { createProse, type Part } from "./prose.ts";
import { findStatedDates } from "./stated-dates.ts";
import { type Connective, chooseStory, connectivesOf, type Story } from "./story.ts";
import { canTell, type Telling, tell } from "./telling.ts";

/** Reference sheet, section 10. */
const WORDS_MAX = 120;
const QUOTE_CHARS_MAX = 240;
const TITLE_CHARS_MAX = 200;
/** A quotation that says less than this many new words is a repetition. */
const NEW_WORDS_MIN = 4;
/** Where there is nothing else to tell. */
const NEW_WORDS_MIN_ALONE = 2;

/** Why to talk to an account now: its story, each statement with its date and its source. */
export function writeWhyNow(facts: BriefFacts): { text: string; claims: Claim[] } {
  const prose = createProse("why_now");
  const story = chooseStory(facts.signals.filter((signal) => canTell(signal, facts.account, facts.at)));
  for (const part of story ? partsOf(story, facts) : [{ text: nothingToTell(facts) }]) prose.add(part);
  return prose.done();
}

function nothingToTell(facts: BriefFacts): string {
  const { account, signals, at } = facts;
  if (signals.length > 0)
    return `As of ${plainDay(at)} what is known of ${account.name} is about people who have been erased; none of it is told. ${standing(facts, signals.length)}`;
  return account.lastReadAt === undefined
    ? `As of ${plainDay(at)} nothing about ${account.name} could be read yet, so there is no signal to go by.`
    : `As of ${plainDay(at)} there is no live signal for ${account.name}: nothing that has been read gives a reason to reach out now.`;
}

/** In the order in which they are read; where they are too long, first the quotation goes, then the last companion. */
function partsOf(story: Story, facts: BriefFacts): Part[] {
  const { account, at } = facts;
  const { lead, companions } = story;
  const telling = tell(lead, account, at);
  const connectives = connectivesOf(story, telling.told.tense.kind === "done");
  const told = [...statement(telling, facts), ...dispute(telling, facts)];
  const quote = quotation(telling, facts, companions.length === 0 ? NEW_WORDS_MIN_ALONE : NEW_WORDS_MIN);
  const beside = companions.map(({ signal }, index) =>
    besides(telling, signal, connectives[index] ?? NO_CONNECTIVE, facts),
  );
  const lengthOf = (parts: Part[]) => parts.reduce((words, { text }) => words + countWords(text), 0);
  const whole = (isQuoted: boolean, count: number) => [
    ...told,
    ...(isQuoted ? quote : []),
    ...beside.slice(0, count).flat(),
    { text: standing(facts, 1 + count) },
  ];
  for (const [isQuoted, count] of [
    [true, beside.length],
    [telling.clause === undefined, beside.length],
    [telling.clause === undefined, 1],
  ] as const) {
    const parts = whole(isQuoted, Math.min(count, beside.length));
    if (lengthOf(parts) <= WORDS_MAX) return parts;
  }
  return whole(false, 0);
}

const NO_CONNECTIVE: Connective = { words: "Separately,", isPast: false };

function besides(lead: Telling, signal: Signal, { words, isPast }: Connective, facts: BriefFacts): Part[] {
  const telling = tell(signal, facts.account, facts.at, { isPast });
  // What is ahead did not happen then; then it was said.
  const isNews = isPast && telling.told.tense.kind !== "done";
  return [
    { text: isNews ? `${words} it became known that` : words },
    ...statement(telling, facts, lead),
    ...dispute(telling, facts),
  ];
}

/** What happened, when, and who says so. */
function statement(telling: Telling, { account }: BriefFacts, lead?: Telling): Part[] {
  const { signal, source, told, clause } = telling;
  const isSameReport = source.documentId === lead?.source.documentId && signal.isDated === lead.signal.isDated;
  const who = isSameReport ? "according to the same report" : attribution(signal, source, account);
  // Those who say otherwise are named with what they say.
  const further = disputeOf(signal, account) ? undefined : furtherPlaces(signal, source, account);
  const also = further === undefined ? "" : `; ${further}`;
  const text =
    clause === undefined
      ? `${shorten(told.title, TITLE_CHARS_MAX)} (${who}${also}).`
      : `${clause}${eventDay(telling)}, ${who}${also}.`;
  const isDue = told.tense.kind === "due";
  return [
    { text: lead ? text : asSentenceStart(text), rests: telling },
    ...(isDue ? [{ text: "Nothing read since says whether it came about." }] : []),
  ];
}

/** The day of the event where the source's own words name another one than that of the report. */
function eventDay({ signal, source, told }: Telling): string {
  if (!signal.isDated || source.publishedAt === undefined || told.tense.kind !== "done") return "";
  const day = new Date(signal.occurredAt);
  const isNamed = findStatedDates(source.evidence.quote).some(
    (date) => date.month === day.getUTCMonth() + 1 && date.day === day.getUTCDate(),
  );
  const isOther = plainDay(source.publishedAt) !== plainDay(signal.occurredAt);
  return isNamed && isOther ? ` on ${plainDay(signal.occurredAt)}` : "";
}

function dispute({ signal }: Telling, { account }: BriefFacts): Part[] {
  const found = disputeOf(signal, account);
  if (!found) return [];
  const last = found.sides.length - 1;
  return [
    { text: `Sources differ on ${found.what}:` },
    ...found.sides.map(({ source, says }, index) => ({
      text: `${says}${index === last ? "." : ","}`,
      rests: { signal, source },
    })),
  ];
}

/** The words it rests on, unless they are those of the statement or a name has been blacked out of them. */
function quotation({ signal, source, told, clause }: Telling, { account }: BriefFacts, newWordsMin: number): Part[] {
  if (isBlackedOut(source.evidence.quote)) return [];
  const quote = shorten(source.evidence.quote, QUOTE_CHARS_MAX);
  const known = new Set(
    nameKey(`${clause ?? ""} ${told.title} ${account.name} ${account.domain} ${source.publisher}`).split(" "),
  );
  const added = nameKey(quote)
    .split(" ")
    .filter((word) => word.length > 3 && !known.has(word) && !SAYS_LITTLE.test(word));
  if (added.length < (clause === undefined ? 1 : newWordsMin)) return [];
  return [
    {
      text: `The source reads: ${inQuotes(quote, QUOTE_CHARS_MAX)}${hasEnd(quote) ? "" : "."}`,
      rests: { signal, source },
    },
  ];
}

const SAYS_LITTLE =
  /^(?:announce[sd]?|proud|pleased|glad|delighted|today|million|billion|said|says|have|been|that|this|with|from|their|raised|based|company|funding|round|according|january|february|march|april|june|july|august|september|october|november|december)$/;

/** Whether a quotation ends a sentence by itself. */
function hasEnd(quote: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/u.test(quote);
}

/** Where the account stands, in the figures that are shown with the brief. */
function standing({ account, signals }: BriefFacts, toldCount: number): string {
  const rest = signals.length - toldCount;
  const count = signals.length === 1 ? "its only live signal" : `${signals.length} live signals`;
  const further =
    rest > 0 ? `; ${rest === 1 ? "one of them is" : `${rest} of them are`} only listed with this brief` : "";
  return `${account.name} scores ${roundScore(account.score)} of 100 on ${count}${further}.`;
}
