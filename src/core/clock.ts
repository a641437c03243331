/** Time as the program sees it. Tests give their own; nothing else calls `Date.now` or `setTimeout`. */
export type Clock = {
  /** Epoch milliseconds of the wall clock. */
  now(): number;
  /**
   * Epoch milliseconds when the process began, counted on by a clock that nobody can put forward or back: for limits,
   * pauses and stretches of time within one process.
   */
  steady(): number;
  /** Resolves after `ms`, or at once when the signal aborts. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Resolves in a turn of the event loop, after all who asked before, and in one of its own unless theirs took but a moment. Work in the
   * background takes a turn for each of its steps, so that what is asked meanwhile waits for one step and not for all that became ready
   * together.
   */
  turn(): Promise<void>;
};

/** The instant by which nothing ends too early, however the wall clock was put: for what was promised to last. */
export function unhurried(clock: Pick<Clock, "now" | "steady">): number {
  return Math.min(clock.now(), clock.steady());
}
