export type Dimension = "fit" | "recency" | "strength" | "depth";
export type WeightsOf = Record<Dimension, number>;

/** `whole` is what is shown: per cents without a fraction. `exact` is what they stand for. Both sum to 100. */
type Standing = { exact: WeightsOf; whole: WeightsOf };
/**
 * Four weights while one of them is moved. The others keep the proportions they had where it began, however many steps the way
 * has, so that going back leads back.
 */
export type Balance = Standing & { moved?: Dimension; begun: Standing };

/** Weights that nobody has moved yet. */
export function balanceOf(weights: WeightsOf): Balance {
  const standing = { exact: weights, whole: weights };
  return { ...standing, begun: standing };
}

/** The weights once one is set to a whole per cent: the others share what is left in the proportions they had. */
export function movedTo({ moved, begun: before, exact, whole }: Balance, set: Dimension, value: number): Balance {
  const begun = moved === set ? before : { exact, whole };
  if (value === begun.whole[set]) return { ...begun, moved: set, begun };
  const shared = shareOut(begun.exact, set, value);
  return { exact: shared, whole: wholeOf(shared, set), moved: set, begun };
}

const DIMENSIONS: readonly Dimension[] = ["fit", "recency", "strength", "depth"];

function shareOut(weights: WeightsOf, set: Dimension, value: number): WeightsOf {
  const others = DIMENSIONS.filter((one) => one !== set);
  const sum = others.reduce((total, one) => total + weights[one], 0);
  const left = 100 - value;
  const shares = others.map((one) => [one, sum === 0 ? left / others.length : (weights[one] * left) / sum]);
  return { ...weights, [set]: value, ...Object.fromEntries(shares) };
}

/** What fractions lose in the machine is no fraction. */
const UNITS = 1e9;

/** Largest remainders: what rounding down leaves over goes where most was cut off, and never to the one that was set. */
function wholeOf(exact: WeightsOf, set: Dimension): WeightsOf {
  const whole = { ...exact };
  for (const one of DIMENSIONS) whole[one] = Math.floor(exact[one] + 1 / UNITS);
  const cut = (one: Dimension) => Math.round((exact[one] - whole[one]) * UNITS);
  const order = DIMENSIONS.filter((one) => one !== set).sort((a, b) => cut(b) - cut(a));
  const missing = 100 - DIMENSIONS.reduce((total, one) => total + whole[one], 0);
  for (const one of order.slice(0, missing)) whole[one] += 1;
  return whole;
}
