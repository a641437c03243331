import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** Different wrong keys from one network in any minute. */
const GUESSES_PER_MINUTE = 60;
/** Networks remembered. Beyond, the one that came first is forgotten: strangers come in any number. */
const NETWORKS_MAX = 10_000;

export type KeyGuesses = {
  /** Notes a wrong key, by its hash, from this network. A refusal (`rate_limited`) when it has sent too many others. */
  note(network: string, keyHash: string): AppError | undefined;
};

/**
 * Shuts out who tries keys. A client that repeats one wrong key guesses nothing; the limits of requests hold for it. And only
 * wrong keys are refused: others behind the same address keep working with theirs, as 256 random bits are not guessed.
 */
export function createKeyGuesses({ clock, log }: { clock: Clock; log: Log }): KeyGuesses {
  /** The keys of each network and when they came last, oldest first. */
  const networks = new Map<string, Map<string, number>>();
  let saidAt = Number.NEGATIVE_INFINITY;

  const recentOf = (network: string, now: number): Map<string, number> => {
    const keys = networks.get(network) ?? new Map<string, number>();
    networks.set(network, keys);
    if (networks.size > NETWORKS_MAX) networks.delete(networks.keys().next().value ?? network);
    // A clock that was set back must not shut anybody out for longer.
    for (const [hash, at] of keys) if (now - at >= MINUTE_MS || at > now) keys.delete(hash);
    return keys;
  };

  return {
    note(network, keyHash) {
      const now = clock.steady();
      const keys = recentOf(network, now);
      if (keys.has(keyHash) || keys.size < GUESSES_PER_MINUTE) {
        keys.delete(keyHash);
        keys.set(keyHash, now);
        return undefined;
      }
      const [oldestAt = now] = keys.values();
      // Once a minute for all of them: a flood of guesses must not become a flood of lines.
      if (now - saidAt >= MINUTE_MS) {
        saidAt = now;
        log.warn("too many wrong API keys; more from there are refused unread", { network });
      }
      const seconds = Math.max(1, Math.ceil((oldestAt + MINUTE_MS - now) / SECOND_MS));
      return new AppError("rate_limited", `Too many wrong API keys came from here; try again in ${seconds} s.`, {
        reason: "rate_limited",
        retryAfterSeconds: seconds,
      });
    },
  };
}
