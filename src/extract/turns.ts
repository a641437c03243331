import { canonicalJson, sha256Hex } from "#core/hash.ts";
import type { Task } from "./messages.ts";

/** Each has workers of its own: who is known to be quick stands behind nobody else, and who is new not behind who is slow. */
export type Pace = "quick" | "new" | "slow";

type Waiting<T> = { one: T; pace: Pace; dueAt: number };

/** A task that was not done within this time is slow; what its owner asks next is taken for slow too, until it is not. */
export const QUICK_MS = 1_000;
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
    const costMs = this.#costs.get(owner);
    const pace = costMs === undefined ? "new" : costMs < QUICK_MS ? "quick" : "slow";
    return this.#wait(one, pace, now + PATIENCE * (costMs ?? 0));
  }

  /** For one that was not done in a moment, whatever its owner takes otherwise. */
  addSlow(one: T, owner: string, now: number): Pace {
    return this.#wait(one, "slow", now + PATIENCE * (this.#costs.get(owner) ?? QUICK_MS));
  }

  /** The next task of that pace, taken out; undefined when there is none. */
  next(pace: Pace): T | undefined {
    let best: Waiting<T> | undefined;
    for (const waiting of this.#waiting) {
      if (waiting.pace === pace && (best === undefined || waiting.dueAt < best.dueAt)) best = waiting;
    }
    if (best) this.#waiting.splice(this.#waiting.indexOf(best), 1);
    return best?.one;
  }

  /** A single slow time of who is quick otherwise, as in a process that has just begun, counts for a quarter. */
  note(owner: string, tookMs: number): void {
    const before = this.#costs.get(owner);
    this.#costs.delete(owner);
    const isSlower = before !== undefined && before < tookMs && tookMs < QUICK_MS;
    this.#costs.set(owner, isSlower ? before + (tookMs - before) / 4 : tookMs);
    const [oldest] = this.#costs.keys();
    if (this.#costs.size > OWNERS_MAX && oldest !== undefined) this.#costs.delete(oldest);
  }

  /** All that still wait, taken out. */
  clear(): T[] {
    return this.#waiting.splice(0).map(({ one }) => one);
  }

  #wait(one: T, pace: Pace, dueAt: number): Pace {
    this.#waiting.push({ one, pace, dueAt });
    return pace;
  }
}

/** Whose page or rule a task is about: what hung once for them will hang again. */
export function ownerOf(task: Task): string {
  switch (task.kind) {
    case "watch":
    case "backtest": {
      // A bot comes with its state, which is another one at each run.
      const { template, source, params, matchRule } = task.watch;
      return `${task.kind} ${sha256Hex(canonicalJson({ template, source, params, matchRule }))}`;
    }
    case "parse":
      return `parse ${task.sourceId} ${URL.parse(task.body.url)?.host ?? ""}`;
    case "detect":
      return `detect ${task.subject.domain}`;
    case "attribute":
      return "attribute";
  }
}
