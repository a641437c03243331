import { AsyncLocalStorage } from "node:async_hooks";
import type { By } from "#core/audit.ts";

const CURRENT = new AsyncLocalStorage<By>();

/** Runs a piece of work in somebody's name: what actions commit inside is told as theirs in the audit log. */
export function actAs<T>(by: By, work: () => T): T {
  return CURRENT.run(by, work);
}

/** In whose name this call is made; undefined for the appliance itself. */
export function currentActor(): By | undefined {
  return CURRENT.getStore();
}
