import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";

/** A list that changes as a whole at each visit must not bury a workspace: the first of its matches fire, the others are counted. */
const MATCHES_MAX = 200;

/** A look that could be decided: what matches, and what the next compares with. */
export function watched(memory: WatchMemory, matches: Match[] = []): WatchResult {
  const more = matches.length - MATCHES_MAX;
  if (more <= 0) return { kind: "watched", memory, matches };
  return { kind: "watched", memory, matches: matches.slice(0, MATCHES_MAX), moreMatches: more };
}
