import { type Detection, type SignalFacts, sharedFacts } from "./detection.ts";
import { nameKey } from "./name-key.ts";
import { spellFact, wordsOf } from "./reported-identity.ts";
import type { Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";

/** One side of a comparison: a signal, or a detection. */
type Report = Pick<Detection, "subtype" | "title" | "summary" | "data" | "identity">;

/**
 * Whether two reports of events, at least one of them told by the workspace, are to be kept apart although no identifying fact
 * that both know differs by more than sums are rounded. Two tellings are one only by a fact they share or in the same words;
 * a telling without facts is of an event that was read only when it names a fact of it. To lose what somebody told is worse
 * than two signals.
 */
export function isToldApart(known: Signal, detection: Detection, isNote: boolean): boolean {
  const isKnownTold = known.sources.every((source) => source.isFirstParty === true);
  if (!isNote && !isKnownTold) return false;
  const areTold = isNote && isKnownTold;
  if (isOther(known.subtype, detection.subtype)) return true;
  const shared = sharedFacts(known, detection);
  // Numbers of one's own are names of things: only what is counted or summed is rounded from report to report.
  const isExact = (fact: string) => !isSum(fact) && (areTold || fact !== "count");
  if (shared.some((fact) => isExact(fact) && known.identity[fact] !== detection.identity[fact])) return true;
  if (areTold && isOtherPerson(known.data, detection.data)) return true;
  if (shared.length > 0) return false;
  if (areTold)
    return !isSameTitle(known, detection) || contradicts(known.data, detection.data) || isLater(known, detection);
  if (isSameTitle(known, detection)) return false;
  return isNote ? !mayTellOf(detection, known) : !mayTellOf(known, detection);
}

export function isSameTitle(one: Pick<Report, "title">, other: Pick<Report, "title">): boolean {
  return wordsOf(one.title) === wordsOf(other.title);
}

function isSum(fact: string): boolean {
  return fact.startsWith("amount_");
}

/** Detectors know people by their last names; who tells of two Lees knows more. */
function isOtherPerson({ person: one }: SignalFacts, { person: other }: SignalFacts): boolean {
  const names = [one, other].map((name) => (typeof name === "string" ? nameKey(name) : ""));
  return names.every((name) => name.includes(" ")) && names[0] !== names[1];
}

/** The same words of another day: it happened again. */
function isLater(known: Signal, { occurredAt }: Detection): boolean {
  return known.isDated && occurredAt !== undefined && Math.abs(known.occurredAt - occurredAt) > DAY_MS;
}

/** Sub-types that both state and of which none is a kind of the other; "undisclosed" states none. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((subtype) => (subtype === "undisclosed" ? undefined : subtype));
  return a !== undefined && b !== undefined && a !== b && !a.startsWith(`${b}-`) && !b.startsWith(`${a}-`);
}

function contradicts(one: SignalFacts, other: SignalFacts): boolean {
  return Object.entries(one).some(([name, value]) => {
    const told = other[name];
    return told !== undefined && !Array.isArray(value) && spellFact(told) !== spellFact(value);
  });
}

/** Where the two share no identifying fact, there is nothing but the words of the telling to go by. */
function mayTellOf(told: Report, read: Report): boolean {
  // One tells the round and the other the sum: parts of one story.
  if (Object.keys(told.identity).some((fact) => fact === "round" || isSum(fact))) return true;
  // A post is held by many; who a news of people is about is the person.
  const { person, ...others } = read.identity;
  const facts = person === undefined ? Object.entries(others) : [["person", person] as const];
  const words = `${told.title} ${told.summary}`;
  return facts.length === 0 || facts.some(([fact, value]) => names(words, fact, value));
}

function names(words: string, fact: string, value: string): boolean {
  if (isSum(fact)) return sumsIn(words).some((digits) => digits === twoDigits(Number(value)));
  if (Number.isFinite(Number(value))) return numbersIn(words).includes(Number(value));
  const [text, name] = [` ${nameKey(words)} `, nameKey(value)];
  if (text.includes(` ${name} `)) return true;
  // `soc2` is written `SOC 2`.
  return /[a-z]\d/.test(name) && text.replaceAll(" ", "").includes(name.replaceAll(" ", ""));
}

/** `$45.2M` in words is 45200000 in facts: what a sum is said in (thousands, millions) is left out. */
function twoDigits(amount: number): number {
  return Number(amount.toExponential(1).split("e")[0]);
}

const NUMBER = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu;
const UNIT =
  /^\s?(?:k|m|mn|mio|mln|b|bn|mrd|thousand|millions?|billions?|dollars?|euros?|pounds?|usd|eur|gbp|[$€£¥])(?![\p{L}\d])/iu;
const CURRENCY = /[$€£¥]\s?$/;

function numbersIn(words: string): number[] {
  return [...words.matchAll(NUMBER)].map(([number]) => toNumber(number));
}

/** The leading digits of what is said to be money: a year or a number of things is none. */
function sumsIn(words: string): number[] {
  return [...words.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const isMoney = UNIT.test(words.slice(index + number.length)) || CURRENCY.test(words.slice(0, index));
    return isMoney ? [twoDigits(toNumber(number))] : [];
  });
}

function toNumber(text: string): number {
  return Number(text.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", "."));
}
