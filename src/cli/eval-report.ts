import { type Interval, wilsonInterval } from "#core/interval.ts";
import { type Evaluation, macroF1Of, type SlotTally } from "#signals/evaluation/evaluate.ts";
import { f1Of, precisionOf, recallOf, share, type Tally } from "#signals/evaluation/tally.ts";
import { type EvaluatedPart, TRAINING_NOTE } from "./evaluated-part.ts";

/** What `eval --json` prints: shares 0–1, `null` where there is nothing to take a share of. */
export function toReport(parts: EvaluatedPart[], { unknown, withErrors }: { unknown: string[]; withErrors: boolean }) {
  return {
    note: TRAINING_NOTE,
    parts: parts.map((part) => ({
      name: part.name,
      ...toFigures(part.evaluation),
      ...(withErrors ? { errors: part.errors } : {}),
    })),
    unknown_labels: unknown,
  };
}

function toFigures(evaluation: Evaluation) {
  const { cases, negatives, falseAlarms, labels, slots, allSlots } = evaluation;
  const macro = macroF1Of(evaluation);
  return {
    cases,
    fully_right: shareOf(evaluation.fullyRight, cases),
    labels: {
      ...toLabelRow(labels),
      precision_interval: toPair(wilsonInterval(labels.right, labels.right + labels.wrong)),
      recall_interval: toPair(wilsonInterval(labels.right, labels.right + labels.missed)),
    },
    macro_f1: { f1: macro.f1 ?? null, types: macro.types },
    false_alarms: { negatives, ...shareOf(falseAlarms, negatives) },
    slots: toSlotRow(allSlots),
    by_type: rows(evaluation.types, toLabelRow),
    by_kind: rows(evaluation.kinds, toLabelRow),
    by_language: rows(evaluation.languages, toLabelRow),
    by_slot: rows(slots, toSlotRow),
  };
}

function shareOf(count: number, whole: number) {
  return { count, share: share(count, whole) ?? null, interval: toPair(wilsonInterval(count, whole)) };
}

function toLabelRow(tally: Tally) {
  return {
    ...tally,
    precision: precisionOf(tally) ?? null,
    recall: recallOf(tally) ?? null,
    f1: f1Of(tally) ?? null,
  };
}

function toSlotRow({ asked, right, wrong, empty, detected, detectedRight }: SlotTally) {
  return {
    asked,
    right,
    wrong,
    empty,
    accuracy: share(right, asked) ?? null,
    detected,
    detected_right: detectedRight,
    detected_accuracy: share(detectedRight, detected) ?? null,
  };
}

function rows<Item, Row>(items: Map<string, Item>, toRow: (item: Item) => Row): Record<string, Row> {
  return Object.fromEntries([...items].map(([name, item]) => [name, toRow(item)]));
}

function toPair(interval: Interval | undefined): [number, number] | null {
  return interval ? [interval.low, interval.high] : null;
}
