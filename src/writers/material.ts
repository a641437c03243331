import type { Account } from "#core/account.ts";
import type { Claim } from "#core/brief.ts";
import type { SignalFacts } from "#core/detection.ts";
import { folded } from "#core/folded.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { MONTH_NAMES } from "#core/time.ts";
import type { BriefFacts } from "#core/writer.ts";
import { PRIVATE_TITLE_TYPES } from "./private-titles.ts";
import { findStatedDates, type StatedDate } from "./stated-dates.ts";
import { findStatedNumbers, toUnit } from "./stated-numbers.ts";
import { findQuantityWords, partsOfName, partsOfWords } from "./stated-words.ts";
import { valuesAgainst } from "./values-against.ts";

/** What may be said: the words, numbers and days of some evidence, in a form in which they can be looked up. */
export type Material = {
  /** On one line and folded. */
  text: string;
  words: Set<string>;
  numbers: { value: number; unit: string | undefined }[];
  days: Omit<StatedDate, "start" | "end">[];
};

export type Cited = { claim: Claim; signal: Signal; source: SignalSource };

/** What a claim on one source of a signal may say; an opener nothing of what the workspace told. */
export function materialOfClaim({ claim, signal, source }: Cited, account: Account): Material {
  const isForReader = claim.field === "draft_opener";
  const own = materialOfSource(source);
  const common = materialOfSignal(signal, isForReader);
  // What another source says instead is not said by this one, but for the title of the signal, which is told as such.
  const against = tellsTitle(claim, signal) ? [] : valuesAgainst(signal, source);
  const numbers = common.numbers.filter(
    ({ value }) => !against.includes(value) || own.numbers.some((one) => one.value === value),
  );
  return joinMaterial([own, { ...common, numbers }, toMaterial(namesOf(account), [])]);
}

function tellsTitle({ text }: Claim, { title }: Signal): boolean {
  const words = title.replace(/\s+/g, " ").trim().slice(0, TITLE_CHARS_TOLD);
  return words !== "" && text.includes(words.replace(/[\s.;:,]+$/, ""));
}

/** So much of a title tells it from others; what is longer may be cut. */
const TITLE_CHARS_TOLD = 100;

/** What needs no evidence: whom a brief is about, whom to talk to, how the account scores, and when it was written. */
export function materialOfAccount({ account, contacts, signals, at }: BriefFacts): Material {
  const people = contacts.flatMap(({ name, role }) => [name, role ?? ""]);
  const { fit, recency, strength, depth } = account.breakdown;
  const counts = Array.from({ length: signals.length + 1 }, (_, count) => count);
  const figures = [100, Math.floor(account.score + 0.5), fit, recency, strength, depth, ...counts];
  const numbers = figures.map((value) => ({ value, unit: undefined }));
  const named = toMaterial([...namesOf(account), ...people], [at]);
  return { ...named, numbers: [...named.numbers, ...numbers] };
}

export function joinMaterial(parts: Material[]): Material {
  return {
    text: parts.map(({ text }) => text).join("\n"),
    words: new Set(parts.flatMap(({ words }) => [...words])),
    numbers: parts.flatMap(({ numbers }) => numbers),
    days: parts.flatMap(({ days }) => days),
  };
}

function namesOf({ name, aliases, domain }: Account): string[] {
  return [name, ...aliases, domain];
}

function materialOfSource(source: SignalSource): Material {
  const { evidence, title, publisher, domain, kind, publishedAt, fetchedAt, facts = {} } = source;
  return joinMaterial([
    toMaterial(
      [evidence.quote, title, publisher ?? "", domain, KINDS_CALLED.get(kind) ?? ""],
      [publishedAt ?? fetchedAt, fetchedAt],
    ),
    materialOfFacts(facts),
  ]);
}

/** What places of a kind are called that have no name of their own. */
const KINDS_CALLED = new Map([["registry", "DNS"]]);

function materialOfSignal(signal: Signal, isForReader: boolean): Material {
  const { sources, people, type, subtype, occurredAt, detectedAt } = signal;
  const shown = isForReader ? sources.filter((source) => !source.isFirstParty) : sources;
  const told = PRIVATE_TITLE_TYPES.has(type) && isForReader ? [] : [signal.title, signal.summary];
  const named = [
    ...people.flatMap(({ name, role }) => [name, role ?? ""]),
    ...shown.flatMap(({ publisher, domain, kind }) => [publisher ?? "", domain, KINDS_CALLED.get(kind) ?? ""]),
    type,
    subtype ?? "",
  ];
  // With what the workspace told, the common facts are not all public.
  const facts = shown.length === sources.length ? materialOfFacts(signal.data) : toMaterial([], []);
  return joinMaterial([toMaterial([...told, ...named], [occurredAt, detectedAt]), facts]);
}

function materialOfFacts(facts: SignalFacts): Material {
  const texts = Object.values(facts).flatMap((value) => (typeof value === "number" ? [] : [value].flat().map(String)));
  const numbers = Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value !== "number") return [];
    const currency = facts["currency"];
    const unit =
      name === "percent" ? "%" : name === "amount" && typeof currency === "string" ? toUnit(currency) : undefined;
    const parts = [
      { value: Math.floor(value / 60), unit: "h" },
      { value: value % 60, unit: "min" },
    ];
    return [{ value: Math.abs(value), unit }, ...(name.endsWith("_minutes") ? parts : [])];
  });
  const material = toMaterial(texts, []);
  return { ...material, numbers: [...material.numbers, ...numbers] };
}

function toMaterial(texts: string[], instants: number[]): Material {
  const lines = texts.map((text) => text.replace(/\s+/g, " "));
  const text = folded(lines.join("\n"));
  const days = instants
    .map((at) => new Date(at))
    .map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    }));
  const months = days.map(({ month }) => (MONTH_NAMES[month - 1] ?? "").toLowerCase());
  return {
    text,
    words: new Set([...lines.flatMap(partsOfName), ...lines.flatMap(partsOfWords), ...months]),
    numbers: lines.flatMap(numbersIn),
    days: [...lines.flatMap(findStatedDates), ...days],
  };
}

function numbersIn(line: string): Material["numbers"] {
  const figures = findStatedNumbers(line).flatMap(({ readings, unit }) => readings.map((value) => ({ value, unit })));
  const words = findQuantityWords(line).flatMap(({ value }) =>
    value === undefined ? [] : [{ value, unit: undefined }],
  );
  return [...figures, ...words];
}
