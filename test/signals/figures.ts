import { join } from "node:path";
import { type Case, detectCase } from "#signals/case.ts";
import { type Evaluation, evaluate } from "#signals/evaluation/evaluate.ts";
import { judgeCase } from "#signals/evaluation/judge-case.ts";
import { f1Of, precisionOf, recallOf, share } from "#signals/evaluation/tally.ts";
import { FIXTURES, readLabelled } from "./labelled.ts";

export const FIGURES_PATH = join(FIXTURES, "figures.json");

/** Shares 0–1, to four places. Of the development set, so they say how things go and not how good they are. */
export type Figures = {
  precision: number;
  recall: number;
  slots: number;
  /** The share of cases without any label in which something fires. */
  false_alarms: number;
  f1: Record<string, number>;
};

/** Runs every detector over the development set; `detect` stands in for them in a test of this. */
export async function measureFigures(detect: (input: Case) => ReturnType<typeof detectCase> = detectCase) {
  const cases = await readLabelled("cases");
  const view = { isCoreOnly: false, isByFamily: false };
  return toFigures(evaluate(cases.map((one) => judgeCase(one, detect(one).signals, view))));
}

/** The names of the figures that are worse than those kept. */
export function fallenFigures(measured: Figures, kept: Figures): string[] {
  const fallen = [
    ...(["precision", "recall", "slots"] as const).filter((name) => measured[name] < kept[name]),
    ...(measured.false_alarms > kept.false_alarms ? ["false_alarms"] : []),
  ];
  const types = Object.keys(kept.f1).filter((type) => (measured.f1[type] ?? 0) < (kept.f1[type] ?? 0));
  return [...fallen, ...types.map((type) => `f1 of ${type}`)];
}

function toFigures(evaluation: Evaluation): Figures {
  const { labels, allSlots, falseAlarms, negatives } = evaluation;
  const types = [...evaluation.types].sort(([a], [b]) => a.localeCompare(b));
  return {
    precision: rounded(precisionOf(labels)),
    recall: rounded(recallOf(labels)),
    slots: rounded(share(allSlots.right, allSlots.asked)),
    false_alarms: rounded(share(falseAlarms, negatives)),
    f1: Object.fromEntries(types.map(([type, tally]) => [type, rounded(f1Of(tally))])),
  };
}

function rounded(figure: number | undefined): number {
  return Math.round((figure ?? 0) * 10_000) / 10_000;
}
