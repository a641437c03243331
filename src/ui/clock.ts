/** Epoch milliseconds of this machine. */
export function now(): number {
  return Date.now();
}

/** Runs something after `ms`; the answer calls it off. */
export function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
