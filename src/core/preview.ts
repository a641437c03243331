import type { Match, Watch } from "./watch.ts";

/** What a watch sees right now, with nothing remembered and nothing stored. */
export type Sight = {
  httpStatus: number;
  latencyMs: number;
  /** Decoded bytes of all answers. */
  bytes: number;
  /** What is there: the newest entries of a list, or the watched text of a page, one block a line. */
  shown: { kind: "list"; items: number } | { kind: "page"; text: string };
  /** What the rule finds in it: a list as if none of it had been seen, a page as if nothing had stood on it. */
  matches: Match[];
};

/** Why nothing could be seen, in a class of ours. */
export type Blindness = { code: string; message: string; httpStatus: number | undefined };

/** Reads a bot's source once, as politely as its runs do. Rejects with `unavailable` where nothing can be fetched. */
export type LookNow = (
  watch: Watch & { workspaceId: string },
  signal: AbortSignal,
) => Promise<{ sight: Sight } | { blindness: Blindness }>;
