/** Bounds of a share, 0–1. */
export type Interval = { low: number; high: number };

/** Standard deviations that 95 % of a normal distribution lie within. */
const Z = 1.96;

/**
 * The 95 % Wilson score interval of `part` in `whole` (E. B. Wilson, JASA 22, 1927): sound for small counts and for shares
 * at 0 or 1. Undefined for a whole of nothing.
 */
export function wilsonInterval(part: number, whole: number): Interval | undefined {
  if (whole === 0) return undefined;
  const share = part / whole;
  const scale = 1 + Z ** 2 / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / scale;
  // The share always lies within, but for what rounding takes off at 0 and 1.
  return { low: Math.min(share, Math.max(0, middle - half)), high: Math.max(share, Math.min(1, middle + half)) };
}
