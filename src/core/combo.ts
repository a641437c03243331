import { decayAt, isLive, type Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";

/** What a signal must still weigh (strength × confidence × decay, 0–100) to count in a combo. */
const FORCE_MIN = 30;
const APART_DAYS_MAX = 30;

/**
 * Which other signals of the account make a combo with this one: live, of another family (within `other`, another
 * category), weighty, and at most 30 days apart (reference sheet, section 16.6). Empty when there is no combo.
 */
export function findCombo(signal: Signal, ofAccount: Signal[], at: number): Signal[] {
  if (!isWeighty(signal, at)) return [];
  return ofAccount.filter(
    (other) =>
      other.id !== signal.id &&
      groupOf(other) !== groupOf(signal) &&
      Math.abs(other.occurredAt - signal.occurredAt) <= APART_DAYS_MAX * DAY_MS &&
      isWeighty(other, at),
  );
}

function isWeighty(signal: Signal, at: number): boolean {
  return isLive(signal, at) && signal.strength * signal.confidence * decayAt(signal, at) >= FORCE_MIN;
}

function groupOf(signal: Signal): string {
  return signal.family === "other" ? `other/${signal.category}` : signal.family;
}
