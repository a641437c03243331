import type { Account } from "#core/account.ts";
import { answeredOften } from "#http/answer.ts";
import { type AccountWire, toAccountWire } from "./account.ts";

const shown = new WeakMap<Account, { floor: number; wire: AccountWire }>();

/** The same as `toAccountWire`. One that the store gives to many, which is frozen, is put into words and into its text once. */
export function shownAccount(account: Account, floor: number): AccountWire {
  if (!Object.isFrozen(account)) return toAccountWire(account, floor);
  const known = shown.get(account);
  if (known?.floor === floor) return known.wire;
  const wire = answeredOften(toAccountWire(account, floor));
  shown.set(account, { floor, wire });
  return wire;
}
