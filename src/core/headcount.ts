/** How many people there are, both ends included; the upper one is absent where only a least number is said. */
export type Headcount = { min: number; max?: number };

const COUNT_MAX = 100_000_000;

/** "120", "~120" (taken at its word), "51-200" or "500+", with or without thousands set apart; undefined for anything else. */
export function parseHeadcount(text: string): Headcount | undefined {
  const match = /^([\d.,' \u00a0\u202f]{1,20})(?:(\+)|\s?[-–]\s?([\d.,' \u00a0\u202f]{1,20}))?$/.exec(
    text.trim().replace(/^~/, ""),
  );
  const min = wholeNumber(match?.[1]);
  if (!match || min === undefined) return undefined;
  if (match[2] !== undefined) return { min };
  if (match[3] === undefined) return { min, max: min };
  const max = wholeNumber(match[3]);
  return max === undefined || max < min ? undefined : { min, max };
}

export function headcountText({ min, max }: Headcount): string {
  if (max === undefined) return `${min}+`;
  return min === max ? String(min) : `${min}-${max}`;
}

/** A whole number of people as it is written, `1,200` or `1.200` or `1 200`; undefined for fractions and none. */
export function wholeNumber(text: string | undefined): number | undefined {
  const digits = (text ?? "").trim();
  if (!/^\d{1,9}$|^\d{1,3}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})?$/.test(digits)) return undefined;
  const count = Number(digits.replace(/\D/g, ""));
  return count > 0 && count <= COUNT_MAX ? count : undefined;
}
