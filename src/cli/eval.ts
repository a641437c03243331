import { detectCase } from "#signals/case.ts";
import { judgeCase } from "#signals/evaluation/judge-case.ts";
import { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { isKnownLabel } from "#signals/evaluation/labels.ts";
import { toReport } from "./eval-report.ts";
import { toTables } from "./eval-tables.ts";
import { toParts } from "./evaluated-part.ts";
import { atPlace, parseAs, readJsonLines } from "./json-lines.ts";
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
  const lines = await readJsonLines(options.cases, terminal);
  const cases = lines.map((line) => ({ line, labelled: parseAs(LabelledCase, line) }));
  const judged = cases.map(({ line, labelled }) =>
    atPlace(line, () => judgeCase(labelled, detectCase(labelled).signals, view)),
  );
  const parts = toParts(judged, options.split);
  const labels = cases.flatMap(({ labelled }) => [...labelled.labels, ...(labelled.optional ?? [])]);
  const unknown = [...new Set(labels.filter((label) => !isKnownLabel(label)))].sort();
  const shown = { unknown, withErrors: options.errors === true };
  terminal.out(
    options.json
      ? `${JSON.stringify(toReport(parts, shown), null, 2)}\n`
      : toTables(parts, { ...shown, label: view.isByFamily ? "family" : "type" }),
  );
}
