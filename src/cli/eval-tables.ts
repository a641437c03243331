import { wilsonInterval } from "#core/interval.ts";
import { type Evaluation, macroF1Of, type SlotTally } from "#signals/evaluation/evaluate.ts";
import { askedOf, f1Of, precisionOf, recallOf, share, type Tally } from "#signals/evaluation/tally.ts";
import { type CaseError, type EvaluatedPart, TRAINING_NOTE } from "./evaluated-part.ts";

const NAME_WIDTH = 22;
const CELL_WIDTH = 10;

/** What `eval` prints for people; shares in percent, `-` where there is nothing to take a share of. */
export function toTables(
  parts: EvaluatedPart[],
  { unknown, withErrors, label }: { unknown: string[]; withErrors: boolean; label: string },
): string {
  const blocks = parts.flatMap(({ name, evaluation, errors }) => [
    `${evaluation.cases} ${evaluation.cases === 1 ? "case" : "cases"}: ${name}\n${headline(evaluation)}`,
    labelTable(label, evaluation.types),
    labelTable("kind of text", evaluation.kinds),
    labelTable("language", evaluation.languages),
    slotTable(evaluation),
    ...(withErrors && errors.length > 0 ? [errorList(errors)] : []),
  ]);
  const misspelt = unknown.length > 0 ? [`Labels that are no type: ${unknown.join(", ")}\n`] : [];
  return [...blocks, ...misspelt, `${TRAINING_NOTE}\n`].join("\n");
}

function headline(evaluation: Evaluation): string {
  const { cases, fullyRight, negatives, falseAlarms, labels, allSlots } = evaluation;
  const macro = macroF1Of(evaluation);
  return [
    ["precision", inPercent(precisionOf(labels)), within(labels.right, labels.right + labels.wrong)],
    ["recall", inPercent(recallOf(labels)), within(labels.right, labels.right + labels.missed)],
    ["F1", inPercent(f1Of(labels)), ""],
    ["mean F1 of types", inPercent(macro.f1), `over ${macro.types} types with 5 or more labels`],
    ["slots", inPercent(share(allSlots.right, allSlots.asked)), `${allSlots.right} of ${allSlots.asked}`],
    [
      "false alarms",
      inPercent(share(falseAlarms, negatives)),
      [`${falseAlarms} of ${negatives} negatives`, within(falseAlarms, negatives)].filter(Boolean).join("; "),
    ],
    ["cases fully right", inPercent(share(fullyRight, cases)), `${fullyRight} of ${cases}`],
  ]
    .map(([name = "", figure = "", more = ""]) =>
      `${name.padEnd(NAME_WIDTH)}${figure.padStart(CELL_WIDTH)}  ${more}`.trimEnd().concat("\n"),
    )
    .join("");
}

function labelTable(name: string, tallies: Map<string, Tally>): string {
  return table(
    [name, "labels", "right", "wrong", "missed", "precision", "recall", "F1"],
    [...tallies].map(([key, tally]) => [
      key,
      ...[askedOf(tally), tally.right, tally.wrong, tally.missed].map(String),
      ...[precisionOf(tally), recallOf(tally), f1Of(tally)].map(inPercent),
    ]),
  );
}

function slotTable({ slots, allSlots }: Evaluation): string {
  const row = (name: string, tally: SlotTally) => [
    name,
    ...[tally.asked, tally.right, tally.wrong, tally.empty].map(String),
    inPercent(share(tally.right, tally.asked)),
    inPercent(share(tally.detectedRight, tally.detected)),
  ];
  return table(
    ["slot", "asked", "right", "wrong", "empty", "accuracy", "if fired"],
    [...[...slots].map(([name, tally]) => row(name, tally)), row("all slots", allSlots)],
  );
}

function errorList(errors: CaseError[]): string {
  return errors
    .map(({ id, error, label, title }) => `${id}  ${error.padEnd(6)}  ${label.padEnd(NAME_WIDTH)}  ${title}\n`)
    .join("");
}

function table(head: string[], rows: string[][]): string {
  return [head, ...rows]
    .map(
      ([name = "", ...cells]) =>
        `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join("")}\n`,
    )
    .join("");
}

function inPercent(part: number | undefined): string {
  return part === undefined ? "-" : `${(100 * part).toFixed(1)} %`;
}

/** The 95 % interval of a share. */
function within(part: number, whole: number): string {
  const interval = wilsonInterval(part, whole);
  if (!interval) return "";
  return `95 % interval ${(100 * interval.low).toFixed(1)}–${(100 * interval.high).toFixed(1)} %`;
}
