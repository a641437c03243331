/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number of `from` … `to`, both included. */
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    one(of) {
      const picked = of[whole(0, of.length - 1)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
  };
}
