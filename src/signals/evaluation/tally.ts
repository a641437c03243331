/** Labels that fired as asked, that fired unasked, and that were asked for in vain. */
export type Tally = { right: number; wrong: number; missed: number };

/** How many labels were asked for. */
export function askedOf({ right, missed }: Tally): number {
  return right + missed;
}

/** The share of what fired that is right, 0–1; undefined when nothing fired. */
export function precisionOf({ right, wrong }: Tally): number | undefined {
  return share(right, right + wrong);
}

/** The share of what was asked for that fired, 0–1; undefined when nothing was asked for. */
export function recallOf({ right, missed }: Tally): number | undefined {
  return share(right, right + missed);
}

/** The harmonic mean of precision and recall, 0–1; undefined when there was nothing to say. */
export function f1Of({ right, wrong, missed }: Tally): number | undefined {
  return share(2 * right, 2 * right + wrong + missed);
}

/** Undefined for a share of nothing. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
