import { sha256Hex } from "#core/hash.ts";
import type { Task } from "./messages.ts";

/** Quick work never stands behind slow work. */
export type Pace = "quick" | "slow";

type Waiting<T> = { one: T; owner: string; dueAt: number };

/** A task that was not done within this time is slow; what its owner asks next is taken for slow too, until it is not. */
export const QUICK_MS = 1_000;
/** What an owner nobody has met yet is expected to take. */
const UNKNOWN_MS = 200;
/** How many times as long as it takes a task may wait before others of the same pace, however quick, stand behind it. */
const PATIENCE = 20;
const OWNERS_MAX = 10_000;

/**
 * Who is next. Tasks wait in proportion to what they took the last time, so that one whose page or rule hangs waits behind those who
 * take a moment, and is still not forgotten while they keep coming.
 */
export class Turns<T> {
  readonly #waiting: Waiting<T>[] = [];
  /** Milliseconds that the last task of an owner took; who was met longest ago is forgotten first. */
  readonly #costs = new Map<string, number>();

  add(one: T, owner: string, now: number): Pace {
    const costMs = this.#costs.get(owner) ?? UNKNOWN_MS;
    this.#waiting.push({ one, owner, dueAt: now + PATIENCE * costMs });
    return paceOf(costMs);
  }

  /** The next task of that pace, taken out; undefined when there is none. */
  next(pace: Pace): T | undefined {
    let best: Waiting<T> | undefined;
    for (const waiting of this.#waiting) {
      const isOurs = paceOf(this.#costs.get(waiting.owner) ?? UNKNOWN_MS) === pace;
      if (isOurs && (best === undefined || waiting.dueAt < best.dueAt)) best = waiting;
    }
    if (best) this.#waiting.splice(this.#waiting.indexOf(best), 1);
    return best?.one;
  }

  note(owner: string, tookMs: number): void {
    this.#costs.delete(owner);
    this.#costs.set(owner, tookMs);
    const [oldest] = this.#costs.keys();
    if (this.#costs.size > OWNERS_MAX && oldest !== undefined) this.#costs.delete(oldest);
  }

  /** All that still wait, taken out. */
  clear(): T[] {
    return this.#waiting.splice(0).map(({ one }) => one);
  }
}

function paceOf(costMs: number): Pace {
  return costMs < QUICK_MS ? "quick" : "slow";
}

/** Whose page or rule a task is about: what hung once for them will hang again. */
export function ownerOf(task: Task): string {
  switch (task.kind) {
    case "watch":
      return `watch ${sha256Hex(JSON.stringify(task.watch))}`;
    case "parse":
      return `parse ${task.sourceId} ${URL.parse(task.body.url)?.host ?? ""}`;
    case "detect":
      return `detect ${task.subject.domain}`;
    case "attribute":
      return "attribute";
  }
}
