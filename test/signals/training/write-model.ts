import { closeModel, type ModelHead } from "#signals/classifier/linear-model.ts";
import type { Learned } from "./learn.ts";

/** From on which margin an output is believed, where it is. */
export type Trust = Pick<ModelHead["outputs"][number], "claimsFrom" | "searchedFrom">;

/** Writes what was learned in whole numbers and gives back what stands at its head. */
export async function writeModel<More extends { lessons: string }>(
  path: string,
  { vocabulary, planes }: Learned,
  { trustOf, ...more }: More & { trustOf(asks: string): Trust },
): Promise<ModelHead> {
  const outputs = [...planes].map(([asks, { weights, bias }]) => ({
    asks,
    scale: weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127,
    bias,
    ...trustOf(asks),
  }));
  const head = { outputs, features: vocabulary.size, ...more };
  const weights = new Int8Array(vocabulary.size * outputs.length);
  for (const [k, { asks, scale }] of outputs.entries())
    for (const [i, weight] of (planes.get(asks)?.weights ?? []).entries())
      weights[i * outputs.length + k] = Math.round(weight / scale);
  const body = {
    hashes: Int32Array.from(vocabulary.keys()),
    tellings: Float32Array.from(vocabulary.values(), ({ telling }) => telling),
    weights,
  };
  await Bun.write(path, closeModel(head, body));
  return head;
}

/** A margin for a table. */
export function inPlaces(margin: number | undefined): string {
  return (margin === undefined ? "–" : margin.toFixed(2)).padStart(14);
}
