/** Time as the program sees it. Tests give their own; nothing else calls `Date.now` or `setTimeout`. */
export type Clock = {
  /** Epoch milliseconds of the wall clock. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
};
