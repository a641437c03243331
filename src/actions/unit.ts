import { AsyncLocalStorage } from "node:async_hooks";
import { type Change, mergeChanges } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import type { Store } from "#core/store.ts";
import { currentActor } from "./acting.ts";

/** Times a unit is run again because another write came first. */
const RUNS_MAX = 4;

/** What is under way and not yet written, and the subjects whose turn it keeps until then. */
export type Unit = { changes: Change[]; subjects: Set<string>; settled: Promise<void> };

const CURRENT = new AsyncLocalStorage<Unit>();

/** The unit of work that this call belongs to; undefined outside of one. */
export function currentUnit(): Unit | undefined {
  return CURRENT.getStore();
}

/** What a unit came to: its result, and what to write beside its own changes; `discard` writes nothing at all. */
export type Conclude<T> = (result: T) => Change | "discard";

export type HoldCommits = <T>(work: () => Promise<T>, conclude: Conclude<T>) => Promise<T>;

/**
 * The store as actions have it: each commit carries in whose name it is made. And a way to make several commits one: what actions commit inside `hold` is kept back and written in one transaction with what
 * `conclude` adds, once the work is through. Nothing of it can be read before that. When another write came first, the
 * work is run again from the start, on what is there then. Throws what the store throws, and `unavailable` after four runs.
 */
export function createUnits(store: Store): { store: Store; hold: HoldCommits } {
  const commit: Store["commit"] = async (given, done) => {
    const unit = currentUnit();
    const by = given.by ?? currentActor();
    const change = by ? { ...given, by } : given;
    if (!unit) return store.commit(change, done);
    unit.changes.push(change);
  };

  const runOnce = async <T>(work: () => Promise<T>, conclude: Conclude<T>): Promise<T> => {
    const settled = Promise.withResolvers<void>();
    const unit: Unit = { changes: [], subjects: new Set(), settled: settled.promise };
    try {
      const result = await CURRENT.run(unit, work);
      const added = conclude(result);
      if (added !== "discard") await store.commit(mergeChanges([...unit.changes, added]));
      return result;
    } finally {
      settled.resolve();
    }
  };

  return {
    store: { ...store, commit },
    async hold(work, conclude) {
      for (let run = 1; run <= RUNS_MAX; run++) {
        try {
          return await runOnce(work, conclude);
        } catch (error) {
          if (!isOvertaken(error)) throw error;
        }
      }
      throw new AppError("unavailable", "Others were writing at the same time; try again.", { reason: "unavailable" });
    },
  };
}

/** True for the store's refusal of a write that rests on something changed since it was read. */
export function isOvertaken(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.kind === "conflict" &&
    (error.reason === "stale_revision" || error.reason === "constraint")
  );
}
