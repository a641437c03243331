import type { CaseResult } from "../case.ts";
import type { LabelledCase } from "./labelled-case.ts";
import { countedLabels, type LabelView } from "./labels.ts";
import { judgeSlot, type SlotVerdict } from "./slots.ts";

/** What became of one case. Labels are types, or families where those are looked at. */
export type JudgedCase = {
  id: string;
  title: string;
  kind: string;
  language: string;
  /** Nothing at all was asked for. */
  isNegative: boolean;
  right: string[];
  wrong: string[];
  missed: string[];
  slots: { name: string; verdict: SlotVerdict }[];
};

/** Holds what was detected in a case against its labels and slots. Optional labels count neither way. */
export function judgeCase(labelled: LabelledCase, signals: CaseResult["signals"], view: LabelView): JudgedCase {
  const asked = countedLabels(labelled.labels, view);
  const optional = countedLabels(labelled.optional ?? [], view);
  const fired = countedLabels(
    signals.map((signal) => signal.type),
    view,
  );
  return {
    id: labelled.id,
    title: labelled.title ?? "",
    kind: labelled.kind ?? "unknown",
    language: labelled.lang || "en",
    isNegative: labelled.labels.length === 0,
    right: [...fired].filter((label) => asked.has(label)),
    wrong: [...fired].filter((label) => !asked.has(label) && !optional.has(label)),
    missed: [...asked].filter((label) => !fired.has(label)),
    slots: asked.size === 0 ? [] : judgeSlots(labelled.slots ?? {}, signals),
  };
}

/** The facts of all signals of a case together: a slot does not say which of several labels it belongs to. */
function judgeSlots(slots: Record<string, unknown>, signals: CaseResult["signals"]): JudgedCase["slots"] {
  return Object.entries(slots).map(([name, asked]) => {
    const given = signals.flatMap((signal) => (Object.hasOwn(signal.data, name) ? [signal.data[name]].flat() : []));
    return { name, verdict: judgeSlot(name, asked, given) };
  });
}
