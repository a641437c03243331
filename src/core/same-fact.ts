/** Sums are rounded differently from report to report. */
const NUMBER_TOLERANCE = 0.1;
/** Facts that name a company: how much of its name a report gives differs at the end. */
const COMPANIES: ReadonlySet<string> = new Set(["acquirer", "partner", "target", "vendor"]);
/** A shorter name, or one with other figures, is likely another one's ("Kelvo 5.1" is not "Kelvo 5.2"). */
const NAME_LENGTH_MIN = 4;
const SAYS_WHAT_IT_IS =
  /^(?:apps?|platforms?|services?|suites?|software|solutions?|systems?|tools?|technolog(?:y|ies)|the|new|by)$/;

/** Whether two values of one identifying fact mean the same: numbers roughly, names also where one report gives more of it. */
export function isSameFact(fact: string, a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [x, y] = [Number(a), Number(b)];
  if (Number.isFinite(x) && Number.isFinite(y))
    return Math.abs(x - y) <= NUMBER_TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < NAME_LENGTH_MIN) return false;
  if (COMPANIES.has(fact)) return isPlain(moreBehind(short, long));
  return fact === "product" && isSameProduct(short, long);
}

/** "Tide Clock 5" of one report is the "Halden Tide Clock 5" of another, and "MarkUp" the "MarkUp platform". */
function isSameProduct(short: string, long: string): boolean {
  if (long.endsWith(` ${short}`) && short.includes(" ")) return isPlain(long.slice(0, -short.length).trim());
  return (
    moreBehind(short, long)
      ?.split(" ")
      .every((word) => SAYS_WHAT_IT_IS.test(word)) ?? false
  );
}

function moreBehind(short: string, long: string): string | undefined {
  return long.startsWith(`${short} `) ? long.slice(short.length + 1) : undefined;
}

function isPlain(words: string | undefined): boolean {
  return words !== undefined && !/\d/.test(words);
}
