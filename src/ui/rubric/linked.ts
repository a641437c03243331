export type Dimension = "fit" | "recency" | "strength" | "depth";
/** Whole per cents that sum to 100. */
export type WeightsOf = Record<Dimension, number>;

/** The weights after one was set: the others share what is left in the proportions they had, in whole numbers. */
export function linked(before: WeightsOf, set: Dimension, value: number): WeightsOf {
  const others = (Object.keys(before) as Dimension[]).filter((dimension) => dimension !== set);
  const left = 100 - value;
  const sum = others.reduce((total, dimension) => total + before[dimension], 0);
  const shares = others.map((dimension) => (sum === 0 ? left / others.length : (before[dimension] * left) / sum));
  const whole = shares.map(Math.floor);
  // What rounding left over goes where most was cut off.
  const order = shares
    .map((share, index) => ({ index, cut: share - Math.floor(share) }))
    .sort((a, b) => b.cut - a.cut || a.index - b.index);
  const missing = left - whole.reduce((total, share) => total + share, 0);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return {
    ...before,
    [set]: value,
    ...Object.fromEntries(others.map((dimension, index) => [dimension, whole[index] ?? 0])),
  };
}
