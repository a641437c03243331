import { conflictsOf } from "#core/conflicts.ts";
import type { Signal, SignalSource } from "#core/signal.ts";

/** Numbers that other sources of a signal state where this one states another. */
export function valuesAgainst(signal: Signal, source: SignalSource): number[] {
  return conflictsOf(signal.sources).flatMap(({ values }) => {
    const isOwn = values.some(({ documentIds }) => documentIds.includes(source.documentId));
    const others = values.filter(({ documentIds }) => !documentIds.includes(source.documentId));
    return isOwn ? others.flatMap(({ value }) => (typeof value === "number" ? [value] : [])) : [];
  });
}
