import { LIVE_DECAY_MIN, type Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";

/** What a signal must still weigh (strength × confidence × decay, 0–100) to count in a combo. */
const FORCE_MIN = 30;
/** How far apart the events of a combo may lie. */
export const COMBO_APART_MS = 30 * DAY_MS;

/**
 * Which other signals of the account make a combo with this one: live, of another family (within `other`, another
 * category), weighty, and at most 30 days apart (reference sheet, section 16.6). Empty when there is no combo.
 */
export function findCombo(signal: Signal, ofAccount: Signal[], at: number): Signal[] {
  return combineWith(
    signal,
    ofAccount.filter((other) => isWeighty(other, at)),
    at,
  );
}

/** What of a weighty signal decides whom it makes a combo with. */
export type Weighty = Pick<Signal, "id" | "accountId" | "family" | "category" | "occurredAt">;

/** The same, of those of the account that are weighty at the instant. */
export function combineWith<Other extends Weighty>(signal: Signal, weighty: Other[], at: number): Other[] {
  if (!isWeighty(signal, at)) return [];
  return weighty.filter(
    (other) =>
      other.id !== signal.id &&
      groupOf(other) !== groupOf(signal) &&
      Math.abs(other.occurredAt - signal.occurredAt) <= COMBO_APART_MS,
  );
}

/** Until when a signal, as it stands, counts in combos: epoch ms, 0 when it never does. */
export function weightyUntil(signal: Signal): number {
  const force = signal.strength * signal.confidence;
  if (signal.status !== "active" || force < FORCE_MIN) return 0;
  const halfLives = Math.min(Math.log2(1 / LIVE_DECAY_MIN), Math.log2(force / FORCE_MIN));
  return signal.occurredAt + Math.floor(halfLives * signal.halfLifeDays * DAY_MS);
}

/** Whether a signal counts in combos at an instant. */
export function isWeighty(signal: Signal, at: number): boolean {
  return at <= weightyUntil(signal);
}

function groupOf(signal: Pick<Signal, "family" | "category">): string {
  return signal.family === "other" ? `other/${signal.category}` : signal.family;
}
