import { z } from "zod";
import type { BotConfig } from "./bot.ts";
import type { KeptLook } from "./kept-look.ts";
import { Match, type Watch, type WatchItem, WatchMemory } from "./watch.ts";

/** A look of the past, as a rule is asked about it again; or what was new in a list then, where no bot has looked. */
export type PastLook = Pick<KeptLook, "lookedAt" | "contentHash"> & {
  content: KeptLook["content"] | { kind: "items"; items: WatchItem[] };
};

/**
 * Ask a rule about looks of the past, one after the other, as runs would have. `ahead` is the look that follows them: it may have to
 * stand for a second look that no run took.
 */
export type BacktestTask = {
  kind: "backtest";
  watch: Watch;
  looks: PastLook[];
  ahead: PastLook | undefined;
  memory: WatchMemory | undefined;
};

/** What became of one look: `undecided` would have needed a second one; `not_there` is not kept or was as before. */
export const PastOutcome = z.object({
  kind: z.enum(["watched", "flaw", "undecided", "not_there"]),
  matches: z.array(Match).max(50_000),
  /** The look of the next run stood for the second one that this run would have taken. */
  isEstimate: z.boolean(),
});
export type PastOutcome = z.infer<typeof PastOutcome>;

/** One outcome for each look, in their order; `memory` is what the next look compares with. */
export const BacktestResult = z.object({ outcomes: z.array(PastOutcome), memory: WatchMemory.optional() });
export type BacktestResult = z.infer<typeof BacktestResult>;

/** What a bot would have fired: one match, and the accounts it would have gone to as things stand now. */
export type PastFire = { at: number; match: Match; accountIds: string[] };

/** What a bot would have done over the looks that are kept. */
export type Backtest = {
  /** Whether this version can read such a source at all. */
  isReadable: boolean;
  /** The bot whose looks these are; undefined without any. */
  botId: string | undefined;
  /** No bot has looked: what was stored of the feed for accounts stood for looks. */
  isOfStoredItems: boolean;
  /** When the first and the last of the looks were taken. */
  firstAt: number | undefined;
  lastAt: number | undefined;
  /** Looks asked about. */
  looks: number;
  /** Those of the time asked for, in the order of time. */
  fires: PastFire[];
  /** Looks that could not be decided as a run would have: by what stood in the way. */
  tooLarge: number;
  flawed: number;
  unreadable: number;
  undecided: number;
  estimated: number;
  /** Time was up, or thousands of matches were found, before all looks had been asked about. */
  isCut: boolean;
};

export type BacktestQuery = {
  workspaceId: string;
  config: BotConfig;
  /** Whose looks to take; without it those of the bot that has the most of this place. */
  botId: string | undefined;
  /** Fires before it are not told; the looks before it are asked about all the same, as a bot that had run would know them. */
  since: number;
};

/** Asks a rule about all looks that are kept of its source; when the signal aborts, about no more of them. */
export type RunBacktest = (query: BacktestQuery, signal: AbortSignal) => Promise<Backtest>;
