import type { SignalFacts } from "#core/detection.ts";
import { isBlackedOut } from "#core/eraser.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { asClause, plainDay, plainIsoDay, plainMoney, plainNumber } from "./plain-words.ts";
import type { Tense } from "./tense.ts";

/** A signal as one of its sources tells it, in a form in which sentences can be made of it. Facts that are not there are undefined. */
export type Occurrence = {
  type: string;
  subtype: string | undefined;
  title: string;
  /** What the company is called in this place: its name, or "the company". */
  who: string;
  tense: Tense;
  /** The words of the source. */
  quote: string;
  people: Signal["people"];
  /** Whom it is about has been erased. */
  isUnnamed: boolean;
  /** Only where there is exactly one, and none was blacked out beside it: it may go with another's role. */
  text(slot: string): string | undefined;
  texts(slot: string): string[];
  number(slot: string): number | undefined;
  has(slot: string): boolean;
  /** `$45M`, of `amount` and `currency`. */
  sum(): string | undefined;
  /** `34,000`. */
  figure(slot: string): string | undefined;
  /** `12%`, without its sign. */
  percent(): string | undefined;
  /** `1 July 2026`, of a slot with an ISO date. */
  day(slot: string): string | undefined;
  /** Of what goes on: "is hiring" by itself, "advertised for" in a story that is told in the past. */
  now(present: string, past: string): string;
  /** The verb as the time asks for it: "acquired", "is to acquire", "was to acquire". */
  verb(done: string, bare: string): string;
  /** ` on 1 July 2026` where it is ahead or was, and the day is known; else nothing. */
  on(): string;
};

/** How it is told: what the company is called, where the event stands, and whether the story around it is told in the past. */
export type Manner = { who: string; tense: Tense; isPast: boolean };

/** Longer texts are no names of things. */
const TEXT_CHARS_MAX = 120;

/** The occurrence as `source` tells it: its own facts where they were kept, so that nothing is put into another's mouth. */
export function toOccurrence(signal: Signal, source: SignalSource, { who, tense, isPast }: Manner): Occurrence {
  const facts: SignalFacts = source.facts ?? signal.data;
  const texts = (slot: string): string[] => {
    const value = facts[slot];
    const values = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
    const told = values.filter((value) => !isBlackedOut(value)).map(asClause);
    return told.filter((text) => text !== "" && text.length <= TEXT_CHARS_MAX);
  };
  const isBlack = (slot: string) => [facts[slot]].flat().some((one) => typeof one === "string" && isBlackedOut(one));
  const number = (slot: string) => {
    const value = facts[slot];
    return typeof value === "number" ? value : undefined;
  };
  const text = (slot: string) => {
    const found = texts(slot);
    return found.length === 1 && !isBlack(slot) ? found[0] : undefined;
  };
  return {
    type: signal.type,
    subtype: signal.subtype?.replaceAll("_", "-"),
    title: signal.title
      .replace(/\s+/g, " ")
      .replace(/[\s.;:,]+$/, "")
      .trim(),
    who,
    tense,
    quote: source.evidence.quote,
    people: signal.people,
    isUnnamed: isBlack("person"),
    text,
    texts,
    number,
    has: (slot) => facts[slot] === true,
    sum() {
      const [amount, currency] = [number("amount"), text("currency")];
      return amount === undefined || currency === undefined ? undefined : plainMoney(amount, currency);
    },
    figure(slot) {
      const value = number(slot);
      return value === undefined ? undefined : plainNumber(value);
    },
    percent() {
      const value = number("percent");
      return value === undefined ? undefined : `${plainNumber(Math.abs(value))}%`;
    },
    day: (slot) => plainIsoDay(text(slot) ?? ""),
    now: (present, past) => (isPast ? past : present),
    verb: (done, bare) => (tense.kind === "done" ? done : `${tense.kind === "ahead" ? "is" : "was"} to ${bare}`),
    on: () => (tense.kind === "done" || tense.at === undefined ? "" : ` on ${plainDay(tense.at)}`),
  };
}
