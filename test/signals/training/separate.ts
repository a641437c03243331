import { createRandom } from "../../helpers/random.ts";

/** A text as numbers: which features it has (by index) and how much of each; the length of the whole is 1. */
export type Row = { indices: Int32Array; values: Float64Array };
/** What is asked of a text: it is so, it is not, or either would do. */
export type Target = 1 | -1 | undefined;
/** A plane that lies between the texts that are so and those that are not; positive is so. */
export type Plane = { weights: Float64Array; bias: number };

const EPOCHS = 20;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., "A Dual Coordinate Descent
 * Method for Large-scale Linear SVM", 2008, algorithm 1). Both sides weigh the same, however rare the one is. The same rows in
 * the same order give the same plane. `cost` is how much a text on the wrong side counts against a simple plane.
 */
export function separate(
  rows: readonly Row[],
  targets: readonly Target[],
  { features, cost }: { features: number; cost: number },
): Plane {
  const plane: Plane = { weights: new Float64Array(features), bias: 0 };
  const asked = targets.flatMap((target, i) => (target === undefined ? [] : [i]));
  const positive = asked.filter((i) => targets[i] === 1).length;
  const shares = { so: asked.length / (2 * positive), not: asked.length / (2 * (asked.length - positive)) };
  const alphas = new Float64Array(rows.length);
  const random = createRandom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(asked, random.next);
    for (const i of asked) {
      const row = rows[i] as Row;
      const side = targets[i] as 1 | -1;
      const softness = 1 / (2 * cost * (side === 1 ? shares.so : shares.not));
      const alpha = alphas[i] as number;
      const slope = side * marginOf(row, plane) - 1 + softness * alpha;
      // The row has length 1, and the bias is one more feature of value 1.
      const next = Math.max(0, alpha - slope / (2 + softness));
      if (next === alpha) continue;
      alphas[i] = next;
      move(plane, row, (next - alpha) * side);
    }
  }
  return plane;
}

export function marginOf({ indices, values }: Row, { weights, bias }: Plane): number {
  let margin = bias;
  for (let j = 0; j < indices.length; j += 1)
    margin += (weights[indices[j] as number] as number) * (values[j] as number);
  return margin;
}

function move(plane: Plane, { indices, values }: Row, by: number): void {
  for (let j = 0; j < indices.length; j += 1) {
    const at = indices[j] as number;
    plane.weights[at] = (plane.weights[at] as number) + by * (values[j] as number);
  }
  plane.bias += by;
}

function shuffle(list: number[], next: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}
