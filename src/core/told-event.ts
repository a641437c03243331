import type { Detection, SignalFacts } from "./detection.ts";
import { nameKey } from "./name-key.ts";
import type { Signal } from "./signal.ts";

/** One side of a comparison: a signal, or a detection. */
type Report = Pick<Detection, "subtype" | "title" | "summary" | "data" | "identity">;

/**
 * Whether two reports of events, at least one of them told by the workspace, are to be kept apart although no identifying fact
 * that both know differs. Two tellings are one only by a fact they share or in the same words; a telling without facts is
 * of an event that was read only when it names a fact of it. To lose what somebody told is worse than two signals.
 */
export function isToldApart(known: Signal, detection: Detection, isNote: boolean): boolean {
  const isKnownTold = known.sources.every((source) => source.isFirstParty === true);
  if (!isNote && !isKnownTold) return false;
  if (isOther(known.subtype, detection.subtype)) return true;
  if (Object.keys(detection.identity).some((fact) => known.identity[fact] !== undefined)) return false;
  if (isNote && isKnownTold) return !isSameTitle(known, detection) || contradicts(known.data, detection.data);
  if (isSameTitle(known, detection)) return false;
  return isNote ? !mayTellOf(detection, known) : !mayTellOf(known, detection);
}

export function isSameTitle(one: Pick<Report, "title">, other: Pick<Report, "title">): boolean {
  return nameKey(one.title) === nameKey(other.title);
}

/** Sub-types that both state and that differ; "undisclosed" states none. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((subtype) => (subtype === "undisclosed" ? undefined : subtype));
  return a !== undefined && b !== undefined && a !== b;
}

function contradicts(one: SignalFacts, other: SignalFacts): boolean {
  const spell = (value: SignalFacts[string]) => nameKey(String(value)) || String(value);
  return Object.entries(one).some(([name, value]) => {
    const told = other[name];
    return told !== undefined && !Array.isArray(value) && spell(told) !== spell(value);
  });
}

/** Where one of the two states no identifying fact, there is nothing but the words of the telling to go by. */
function mayTellOf(told: Report, read: Report): boolean {
  if (Object.keys(told.identity).length > 0) return true;
  // A post is held by many; who a news of people is about is the person.
  const { person, ...others } = read.identity;
  const facts = person === undefined ? Object.entries(others) : [["person", person] as const];
  const words = `${told.title} ${told.summary}`;
  return facts.length === 0 || facts.some(([fact, value]) => names(words, fact, value));
}

function names(words: string, fact: string, value: string): boolean {
  if (!Number.isFinite(Number(value))) return ` ${nameKey(words)} `.includes(` ${nameKey(value)} `);
  const spell = fact.startsWith("amount") ? twoDigits : Number;
  return numbersIn(words).some((number) => spell(number) === spell(Number(value)));
}

/** `$45.2M` in words is 45200000 in facts: what a sum is said in (thousands, millions) is left out. */
function twoDigits(amount: number): number {
  return Number(amount.toExponential(1).split("e")[0]);
}

function numbersIn(words: string): number[] {
  return [...words.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) =>
    Number(number.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".")),
  );
}
