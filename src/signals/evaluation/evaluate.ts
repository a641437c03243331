import type { JudgedCase } from "./judge-case.ts";
import { askedOf, f1Of, type Tally } from "./tally.ts";

/** `asked` in all; `detected` are those of cases in which a label was found, where extraction had its chance. */
export type SlotTally = {
  asked: number;
  right: number;
  wrong: number;
  empty: number;
  detected: number;
  detectedRight: number;
};

/** Counts over many cases; types, kinds, languages and slots are ordered by how much was asked of them. */
export type Evaluation = {
  cases: number;
  /** Cases with nothing wrong and nothing missed. */
  fullyRight: number;
  /** Cases that ask for nothing, and those of them in which something fired. */
  negatives: number;
  falseAlarms: number;
  labels: Tally;
  types: Map<string, Tally>;
  kinds: Map<string, Tally>;
  languages: Map<string, Tally>;
  slots: Map<string, SlotTally>;
  allSlots: SlotTally;
};

/** Fewer labels of a type say too little for it to count in the mean over types. */
const MACRO_ASKED_MIN = 5;

const OTHER_LANGUAGES = "other languages";

export function evaluate(judged: JudgedCase[]): Evaluation {
  const labels = judged.flatMap(labelsOf);
  const slots = judged.flatMap(slotsOf);
  const negatives = judged.filter((one) => one.isNegative);
  return {
    cases: judged.length,
    fullyRight: judged.filter((one) => one.wrong.length + one.missed.length === 0).length,
    negatives: negatives.length,
    falseAlarms: negatives.filter((one) => one.wrong.length > 0).length,
    labels: tallyOf(labels),
    types: tallies(labels, ({ label }) => label),
    kinds: tallies(labels, ({ from }) => from.kind),
    languages: tallies(labels, ({ from }) => (from.language === "en" ? "en" : OTHER_LANGUAGES)),
    slots: grouped(
      slots,
      ({ name }) => name,
      slotTallyOf,
      (tally) => tally.asked,
    ),
    allSlots: slotTallyOf(slots),
  };
}

/** The mean F1 (0–1) of the types that were asked for often enough, and how many those are. */
export function macroF1Of({ types }: Evaluation): { f1: number | undefined; types: number } {
  const counted = [...types.values()].filter((tally) => askedOf(tally) >= MACRO_ASKED_MIN);
  const sum = counted.reduce((total, tally) => total + (f1Of(tally) ?? 0), 0);
  return { f1: counted.length === 0 ? undefined : sum / counted.length, types: counted.length };
}

type Label = { label: string; verdict: keyof Tally; from: JudgedCase };
type Slot = JudgedCase["slots"][number] & { isDetected: boolean };

function labelsOf(from: JudgedCase): Label[] {
  const verdicts = ["right", "wrong", "missed"] as const;
  return verdicts.flatMap((verdict) => from[verdict].map((label) => ({ label, verdict, from })));
}

function slotsOf({ slots, right }: JudgedCase): Slot[] {
  return slots.map((slot) => ({ ...slot, isDetected: right.length > 0 }));
}

function tallyOf(labels: Label[]): Tally {
  const count = (verdict: keyof Tally) => labels.filter((one) => one.verdict === verdict).length;
  return { right: count("right"), wrong: count("wrong"), missed: count("missed") };
}

function slotTallyOf(slots: Slot[]): SlotTally {
  const count = (verdict: Slot["verdict"], among = slots) => among.filter((slot) => slot.verdict === verdict).length;
  const detected = slots.filter((slot) => slot.isDetected);
  return {
    asked: slots.length,
    right: count("right"),
    wrong: count("wrong"),
    empty: count("empty"),
    detected: detected.length,
    detectedRight: count("right", detected),
  };
}

function tallies(labels: Label[], keyOf: (label: Label) => string): Map<string, Tally> {
  return grouped(labels, keyOf, tallyOf, askedOf);
}

/** The largest first, then by name. */
function grouped<Item, Sum>(
  items: Item[],
  keyOf: (item: Item) => string,
  sum: (items: Item[]) => Sum,
  sizeOf: (sum: Sum) => number,
): Map<string, Sum> {
  const sums = [...Map.groupBy(items, keyOf)].map(([key, group]) => [key, sum(group)] as const);
  return new Map(sums.sort(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || a.localeCompare(b)));
}
