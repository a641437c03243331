import type { Rubric } from "./rubric.ts";
import { weighed } from "./scoring.ts";
import { decayAt, LIVE_DECAY_MIN, type RetractionReason, type Signal } from "./signal.ts";

/**
 * The signal with a reason to retract it added or taken away. It is `retracted` while any reason stands, and counts nowhere
 * then; when the last one goes it is as old as it is. The same signal comes back when nothing changes by it.
 */
export function withRetraction(
  signal: Signal,
  reason: RetractionReason,
  isStanding: boolean,
  { at, rubric }: { at: number; rubric: Pick<Rubric, "typeOverrides"> },
): Signal {
  const before = signal.retractions ?? [];
  if (before.includes(reason) === isStanding) return signal;
  const { retractions: _, ...kept } = signal;
  const reasons = isStanding ? [...before, reason] : before.filter((one) => one !== reason);
  if (reasons.length > 0) return { ...kept, retractions: reasons, status: "retracted", updatedAt: at };
  const isLive = decayAt(weighed(signal, rubric), at) >= LIVE_DECAY_MIN;
  return { ...kept, status: isLive ? "active" : "expired", updatedAt: at };
}
