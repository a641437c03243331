import type { Account } from "#core/account.ts";
import { conflictsOf } from "#core/conflicts.ts";
import { isBlackedOut } from "#core/eraser.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { placeName } from "./places.ts";
import { asClause, plainIsoDay, plainMoney, plainNumber, roundName } from "./plain-words.ts";

/** What sources may disagree about, as it is called; other facts are shown with the signal, not told. */
const CALLED = new Map([
  ["amount", "the sum"],
  ["count", "the number"],
  ["percent", "the share"],
  ["round", "the round"],
  ["person", "the person"],
  ["role", "the post"],
  ["effective_date", "the day"],
  ["acquirer", "the buyer"],
  ["target", "what is bought"],
  ["location", "the place"],
  ["product", "the product"],
]);
const SIDES_MAX = 3;

/** `what` they differ in, and each side in the words of one source. */
export type Dispute = { what: string; sides: { source: SignalSource; says: string }[] };

/** The first thing the sources of a signal contradict each other in, of those that can be told apart by name. */
export function disputeOf(signal: Signal, account: Account): Dispute | undefined {
  for (const { fact, values } of conflictsOf(signal.sources)) {
    const what = CALLED.get(fact);
    const sides = values.flatMap(({ documentIds }) => {
      const source = signal.sources.find(({ documentId }) => documentIds.includes(documentId));
      const value = source && spell(fact, source);
      if (source === undefined || value === undefined) return [];
      return [{ source, place: placeName(source, account, "its"), value }];
    });
    const distinct = sides.filter(({ place }, index) => sides.findIndex((side) => side.place === place) === index);
    if (what === undefined || distinct.length < 2 || distinct.length < sides.length) continue;
    return {
      what,
      sides: distinct
        .slice(0, SIDES_MAX)
        .map(({ source, place, value }) => ({ source, says: `${place} says ${value}` })),
    };
  }
  return undefined;
}

function spell(fact: string, { facts = {} }: SignalSource): string | undefined {
  const { [fact]: value, currency } = facts;
  if (fact === "round" && typeof value === "string") return roundName(value);
  if (fact === "effective_date" && typeof value === "string") return plainIsoDay(value);
  if (typeof value === "string" && isBlackedOut(value)) return undefined;
  if (typeof value === "string") return asClause(value) || undefined;
  if (typeof value !== "number") return undefined;
  if (fact === "amount" && typeof currency === "string") return plainMoney(value, currency);
  return fact === "percent" ? `${plainNumber(value)}%` : plainNumber(value);
}
