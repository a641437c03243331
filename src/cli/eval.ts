import { detectCase } from "#signals/case.ts";
import { judgeCase } from "#signals/evaluation/judge-case.ts";
import { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { isKnownLabel, labelMeant } from "#signals/evaluation/labels.ts";
import { toReport } from "./eval-report.ts";
import { toTables } from "./eval-tables.ts";
import { toParts } from "./evaluated-part.ts";
import { atPlace } from "./json-lines.ts";
import { readCases } from "./read-cases.ts";
import type { Terminal } from "./terminal.ts";

type EvalOptions = {
  cases: string;
  core?: boolean;
  family?: boolean;
  errors?: boolean;
  json?: boolean;
  split?: number;
};

/** Runs the detectors over labelled cases and prints how often they are right. A case that cannot be read stops it, by its place. */
export async function evalCommand(options: EvalOptions, terminal: Terminal): Promise<void> {
  const view = { isCoreOnly: options.core === true, isByFamily: options.family === true };
  const cases = await readCases(options.cases, LabelledCase, terminal, (labelled) =>
    unknownLabels(labelled).map(labelDoubt),
  );
  const judged = cases.map(({ line, given }) => atPlace(line, () => judgeCase(given, detectCase(given).signals, view)));
  const parts = toParts(judged, options.split);
  const unknown = [...new Set(cases.flatMap(({ given }) => unknownLabels(given)))].sort();
  const shown = { unknown, withErrors: options.errors === true };
  terminal.out(
    options.json
      ? `${JSON.stringify(toReport(parts, shown), null, 2)}\n`
      : toTables(parts, { ...shown, label: view.isByFamily ? "family" : "type" }),
  );
}

function unknownLabels({ labels, optional }: LabelledCase): string[] {
  return [...labels, ...(optional ?? [])].filter((label) => !isKnownLabel(label));
}

/** Among `labels` it counts as missed, so that the figures are too low for it. */
function labelDoubt(label: string): string {
  const meant = labelMeant(label);
  return `there is no type \`${label}\`; ${meant === undefined ? "GET /v1/signals/types lists them." : `did you mean \`${meant}\`?`}`;
}
