import { closeModel, type ModelHead } from "#signals/classifier/linear-model.ts";
import type { Learned } from "./learn.ts";

/** From on which margin an output is believed, where it is. */
export type Trust = Pick<ModelHead["outputs"][number], "claimsFrom" | "searchedFrom">;

/**
 * Writes what was learned in whole numbers and gives back what stands at its head. Weights below `weightMin` (of 127) are left out: they
 * are many and move nothing.
 */
export async function writeModel<More extends { lessons: string }>(
  path: string,
  { vocabulary, planes }: Learned,
  { trustOf, weightMin, ...more }: More & { trustOf(asks: string): Trust; weightMin: number },
): Promise<ModelHead> {
  const outputs = [...planes].map(([asks, { weights, bias }]) => ({
    asks,
    scale: weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127,
    bias,
    ...trustOf(asks),
  }));
  const head = { outputs, features: vocabulary.size, ...more };
  const rows = [...vocabulary].toSorted(([a], [b]) => (a >>> 0) - (b >>> 0));
  const weights: { output: number; weight: number }[] = [];
  const features = rows.map(([hash, { index, telling }]) => {
    for (const [output, { asks, scale }] of outputs.entries()) {
      const weight = Math.round((planes.get(asks)?.weights[index] ?? 0) / scale);
      if (Math.abs(weight) >= weightMin) weights.push({ output, weight });
    }
    return { hash, telling, end: weights.length };
  });
  await Bun.write(path, closeModel(head, { features, weights }));
  return head;
}

/** A margin for a table. */
export function inPlaces(margin: number | undefined): string {
  return (margin === undefined ? "–" : margin.toFixed(2)).padStart(14);
}
