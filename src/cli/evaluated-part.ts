import { type Evaluation, evaluate } from "#signals/evaluation/evaluate.ts";
import type { JudgedCase } from "#signals/evaluation/judge-case.ts";

/** Said with every figure: nobody shall take how well rules fit the texts they were made from for how good they are. */
export const TRAINING_NOTE =
  "On cases that the rules were tuned on, such as the development set, these are training figures: they show progress and regressions, not how good the detectors are on text nobody has seen.";

/** Some of the cases with what came of them. */
export type EvaluatedPart = { name: string; evaluation: Evaluation; errors: CaseError[] };

/** A label that fired unasked, or was asked for in vain. */
export type CaseError = { id: string; error: "wrong" | "missed"; label: string; title: string };

/** All cases as one part; with `split` those whose number (the digits of their id) is divisible by it are another. */
export function toParts(judged: JudgedCase[], split: number | undefined): EvaluatedPart[] {
  if (split === undefined) return [partOf("all", judged)];
  const isAside = ({ id }: JudgedCase) => Number(/\d+/.exec(id)?.[0] ?? Number.NaN) % split === 0;
  const rest = judged.filter((one) => !isAside(one));
  return [
    partOf("all but those set aside", rest),
    partOf(`set aside, their number is divisible by ${split}`, judged.filter(isAside)),
  ];
}

function partOf(name: string, judged: JudgedCase[]): EvaluatedPart {
  return { name, evaluation: evaluate(judged), errors: judged.flatMap(errorsOf) };
}

function errorsOf({ id, title, wrong, missed }: JudgedCase): CaseError[] {
  return [
    ...wrong.map((label) => ({ id, error: "wrong" as const, label, title })),
    ...missed.map((label) => ({ id, error: "missed" as const, label, title })),
  ];
}
