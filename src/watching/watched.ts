import type { Match, WatchMemory, WatchResult } from "#core/watch.ts";

/** A look that could be decided: what matches, and what the next compares with. */
export function watched(memory: WatchMemory, matches: Match[] = []): WatchResult {
  return { kind: "watched", memory, matches };
}
