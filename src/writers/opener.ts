import type { Claim, Person } from "#core/brief.ts";
import { isBlackedOut } from "#core/eraser.ts";
import { calledName, GREETING } from "#core/greeting.ts";
import { nameKey } from "#core/name-key.ts";
import type { BriefFacts } from "#core/writer.ts";
import { placeName, prepositionOf, reportOf } from "./places.ts";
import { asSentenceStart, countWords, plainDay, shorten } from "./plain-words.ts";
import { PRIVATE_TITLE_TYPES } from "./private-titles.ts";
import { createProse, type Part } from "./prose.ts";
import { chooseStory } from "./story.ts";
import { canTell, publicSignal, type Telling, tell } from "./telling.ts";
import { wordsOf } from "./types/index.ts";

/** Reference sheet, section 10. */
const WORDS_MAX = 60;
const TITLE_CHARS_MAX = 140;

/**
 * How an e-mail to the first of the people could begin: one public fact, named once, and a question. Empty when nothing is
 * public: what the workspace knows itself is for its own eyes.
 */
export function writeOpener(facts: BriefFacts, reader: Person | undefined): { text: string; claims: Claim[] } {
  const prose = createProse("draft_opener");
  const telling = occasionOf(facts);
  if (!telling) return prose.done();
  const greeting = reader ? `${GREETING}${calledName(reader.name)},` : undefined;
  const isAboutReader = reader !== undefined && isNewsOf(telling, reader);
  const question: Part = { text: telling.words.asks(telling.told, isAboutReader) };
  const [long, short] = [factOf(telling, facts, isAboutReader), pointer(telling, facts)];
  const words = [greeting ?? "", question.text].join(" ");
  const fact = countWords(`${words} ${long}`) <= WORDS_MAX || short === undefined ? long : short;
  if (greeting) prose.add({ text: greeting });
  prose.add({ text: greeting ? fact : asSentenceStart(fact), rests: telling });
  prose.add(question);
  return prose.done();
}

/** The first public one of what is told; bad news only where there is nothing else. */
function occasionOf({ account, signals: live, at }: BriefFacts): Telling | undefined {
  const signals = live.filter((signal) => canTell(signal, account, at));
  const story = chooseStory(signals);
  const told = story ? [story.lead, ...story.companions.map(({ signal }) => signal)] : [];
  const open = [...new Set([...told, ...signals])].flatMap((signal) => publicSignal(signal) ?? []);
  const fromTold = open.slice(0, told.length);
  const best = fromTold.find(({ type }) => !wordsOf(type).isDelicate) ?? open[0];
  return best && tell(best, account, at);
}

/** What is known and who says so, in a sentence to the reader. */
function factOf(telling: Telling, { account }: BriefFacts, isAboutReader: boolean): string {
  const { signal, source, told, words } = telling;
  const clause = (isAboutReader ? words.tellsThem?.(told) : undefined) ?? words.tellsReader?.(told) ?? telling.clause;
  const place = placeName(source, account, "your");
  const preposition = prepositionOf(source);
  if (clause === undefined || clause.includes(": "))
    return pointer(telling, { account }) ?? `I read about ${account.name} ${preposition} ${place}.`;
  if (!signal.isDated) return `I first saw ${preposition} ${place} on ${plainDay(signal.occurredAt)} that ${clause}.`;
  const day = plainDay(
    source.publishedAt ?? (reportOf(signal, source) === "seen" ? source.fetchedAt : signal.occurredAt),
  );
  if (reportOf(signal, source) === "reported" && source.publishedAt !== undefined)
    return `${place} reported on ${day} that ${clause}.`;
  return `I saw ${preposition} ${place} on ${day} that ${clause}.`;
}

/** The title, where there are no better words or those are too many; none where the title is not for the reader. */
function pointer({ signal, source, told }: Telling, { account }: Pick<BriefFacts, "account">): string | undefined {
  if (PRIVATE_TITLE_TYPES.has(signal.type) || isBlackedOut(told.title)) return undefined;
  const place = `${prepositionOf(source)} ${placeName(source, account, "your")}`;
  const day = `${signal.isDated ? "" : "first seen on "}${plainDay(signal.occurredAt)}`;
  return `I read this ${place} (${day}): ${shorten(told.title, TITLE_CHARS_MAX)}.`;
}

function isNewsOf({ signal }: Telling, reader: Person): boolean {
  const names = signal.people.filter(({ direction }) => direction === "in").map(({ name }) => nameKey(name));
  const speaks = signal.type === "public_talk" ? signal.people.map(({ name }) => nameKey(name)) : [];
  return [...names, ...speaks].includes(nameKey(reader.name));
}
