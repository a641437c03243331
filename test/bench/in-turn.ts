import type { Figure } from "./topic.ts";

/** One measurement of one variant: values by `what`. */
export type Sample = Record<string, number>;
export type Variants = Record<string, () => Promise<Sample>>;

export type Samples = {
  /** All values of one variant, in the order of the rounds. */
  of(variant: string, what: string): number[];
  /** One figure of every variant. */
  figures(what: string, unit: string): Figure[];
};

/**
 * Measures the variants in turn (A B C, A B C, …), so that whatever else the machine does meets all of them alike. The round
 * before the first warms everything up and is not counted.
 */
export async function inTurn(rounds: number, variants: Variants): Promise<Samples> {
  const samples = new Map<string, Sample[]>(Object.keys(variants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(variants)) {
      const sample = await measure();
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  const of: Samples["of"] = (variant, what) =>
    (samples.get(variant) ?? []).map((sample) => {
      const value = sample[what];
      if (value === undefined) throw new Error(`${variant} has no ${what}`);
      return value;
    });
  return {
    of,
    figures: (what, unit) =>
      [...samples]
        .filter(([, each]) => each.every((sample) => what in sample))
        .map(([variant]) => ({ variant, what, unit, values: of(variant, what) })),
  };
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all values (0–1) is not above. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (share === 0.5 && Number.isInteger(middle)) return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
