import { randomBytes } from "node:crypto";
import { systemClock } from "#clock.ts";
import { createIds, type Ids } from "#core/id.ts";

/** Ids by the clock of this machine. */
export function newIds(): Ids {
  return createIds(systemClock.now, () => BigInt(`0x${randomBytes(6).toString("hex")}`));
}
