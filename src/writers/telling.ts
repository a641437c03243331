import type { Account } from "#core/account.ts";
import { conflictsOf } from "#core/conflicts.ts";
import { isBlackedOut } from "#core/eraser.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { type Occurrence, toOccurrence } from "./occurrence.ts";
import { PRIVATE_TITLE_TYPES } from "./private-titles.ts";
import { findStatedNumbers } from "./stated-numbers.ts";
import { tenseOf } from "./tense.ts";
import { titleClause } from "./title-words.ts";
import { wordsOf } from "./types/index.ts";
import type { TypeWords } from "./types/type-words.ts";
import { valuesAgainst } from "./values-against.ts";

/** A signal with the source that speaks for it and the words for it. */
export type Telling = {
  signal: Signal;
  source: SignalSource;
  told: Occurrence;
  words: TypeWords;
  /** What happened, fit after "reported that"; undefined where there is only the title. */
  clause: string | undefined;
};

/** `beside` another event, the company need not be named again; `isPast` where a story goes on in time. */
export function tell(signal: Signal, account: Account, at: number, beside?: { isPast: boolean }): Telling {
  const source = speakerOf(signal);
  const words = wordsOf(signal.type);
  const tense = tenseOf(signal, source, words.plan, at);
  const who = beside ? "the company" : account.name;
  const told = toOccurrence(signal, source, { who, tense, isPast: beside?.isPast ?? false });
  return { signal, source, told, words, clause: words.tells(told) ?? clauseOfTitle(signal, source, told, account) };
}

/** None of a title that is not for everybody, names somebody who has been erased, or has a number that this source contradicts: it is told as a title then. */
function clauseOfTitle(signal: Signal, source: SignalSource, told: Occurrence, account: Account): string | undefined {
  if (PRIVATE_TITLE_TYPES.has(signal.type)) return undefined;
  if (isBlackedOut(told.title)) return undefined;
  const against = valuesAgainst(signal, source);
  const isAgainst = findStatedNumbers(told.title).some(({ readings }) =>
    readings.some((value) => against.includes(value)),
  );
  return isAgainst ? undefined : titleClause(told, account.name);
}

/** Not where there is only a title that somebody has been blacked out of: such a signal is listed with a brief, not told. */
export function canTell(signal: Signal, account: Account, at: number): boolean {
  return !isBlackedOut(signal.title) || tell(signal, account, at).clause !== undefined;
}

/**
 * The signal as the public knows it: without what the workspace told, be it a source or a fact that only such a source gives.
 * Undefined when nothing of it is public.
 */
export function publicSignal(signal: Signal): Signal | undefined {
  const sources = signal.sources.filter((source) => !source.isFirstParty);
  if (sources.length === 0) return undefined;
  if (sources.length === signal.sources.length) return signal;
  // Whose facts the common ones are is not known where sources kept none of their own.
  return { ...signal, sources, data: Object.assign({}, ...sources.map(({ facts }) => facts ?? {}).reverse()) };
}

/**
 * The source that speaks for a signal: rather read than told, one that says what the signal says where sources disagree, one
 * with most facts, then the earliest published, which is nearest to the event.
 */
function speakerOf(signal: Signal): SignalSource {
  const isAgainst = ({ documentId }: SignalSource) =>
    conflictsOf(signal.sources).some(({ fact, values }) => {
      const isSaid = (id: string) =>
        signal.sources.some((source) => source.documentId === id && source.facts?.[fact] === signal.data[fact]);
      return values.some(({ documentIds }) => documentIds.includes(documentId) && !documentIds.some(isSaid));
    });
  const factsOf = ({ facts }: SignalSource) => Object.keys(facts ?? {}).length;
  const timeOf = ({ publishedAt, fetchedAt }: SignalSource) => publishedAt ?? fetchedAt;
  const [best] = [...signal.sources].sort(
    (a, b) =>
      Number(a.isFirstParty ?? false) - Number(b.isFirstParty ?? false) ||
      Number(isAgainst(a)) - Number(isAgainst(b)) ||
      factsOf(b) - factsOf(a) ||
      timeOf(a) - timeOf(b),
  );
  if (!best) throw new Error(`signal ${signal.id} has no source`);
  return best;
}
