import { systemClock } from "#clock.ts";
import { createIds, type Ids } from "#core/id.ts";

/** Ids by the clock of this machine. */
export function newIds(): Ids {
  const drawn = new BigUint64Array(1);
  return createIds(systemClock.now, () => BigInt.asUintN(48, crypto.getRandomValues(drawn)[0] ?? 0n));
}
