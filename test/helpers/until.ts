/** How often a condition is looked at. */
const POLL_MS = 25;

/**
 * Waits for a condition of a real process; fails with `what` when it does not come true within `limitMs`.
 * Never for things that have a clock to inject.
 */
export async function until<T>(what: string, limitMs: number, look: () => Falsy | T | Promise<Falsy | T>): Promise<T> {
  const endAt = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > endAt) throw new Error(`not within ${limitMs} ms: ${what}`);
    await Bun.sleep(POLL_MS);
  }
}

type Falsy = false | null | undefined;
