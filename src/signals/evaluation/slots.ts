/** Compared as numbers. */
const NUMERIC = new Set(["amount", "count", "percent"]);
/** Words of a fixed list, and dates: half of one says something else. */
const EXACT = new Set(["direction", "currency", "round", "effective_date"]);

/** By how much a number may differ from the one asked for, as a share of it. */
const TOLERANCE = 0.01;
/** Shorter texts stand in too many others by chance. */
const CONTAINED_LENGTH_MIN = 3;

const FACTORS: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 };

export type SlotVerdict = "right" | "wrong" | "empty";

/** Whether one of the values given for a slot is one of those asked for; a value may be a list. */
export function judgeSlot(slot: string, asked: unknown, given: unknown): SlotVerdict {
  const candidates = toList(given);
  if (candidates.length === 0) return "empty";
  const isRight = toList(asked).some((gold) => candidates.some((value) => isSame(slot, gold, value)));
  return isRight ? "right" : "wrong";
}

function isSame(slot: string, asked: unknown, given: unknown): boolean {
  return NUMERIC.has(slot) ? isSameNumber(asked, given) : isSameText(slot, asked, given);
}

function isSameNumber(asked: unknown, given: unknown): boolean {
  const [gold, value] = [toNumber(asked), toNumber(given)];
  if (gold === undefined || value === undefined) return false;
  return Math.abs(gold - value) <= Math.abs(gold) * TOLERANCE;
}

/** Without case, accents and punctuation; one may contain the other, in whole words. */
function isSameText(slot: string, asked: unknown, given: unknown): boolean {
  const [gold, value] = [plain(asked), plain(given)];
  if (gold === "" || value === "") return false;
  if (gold === value) return true;
  if (EXACT.has(slot) || Math.min(gold.length, value.length) < CONTAINED_LENGTH_MIN) return false;
  return ` ${gold} `.includes(` ${value} `) || ` ${value} `.includes(` ${gold} `);
}

function plain(value: unknown): string {
  const letters = String(value).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^\p{L}\p{N}.]+/gu, " ").trim();
}

/** A number, or the first one in a text: `12.5m` is 12,500,000. */
function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const found = /(-?\d+(?:\.\d+)?)(million|billion|mn|bn|[kmb])?/i.exec(String(value).replace(/[, ]/g, ""));
  return found ? Number(found[1]) * (FACTORS[found[2]?.toLowerCase() ?? ""] ?? 1) : undefined;
}

function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}
