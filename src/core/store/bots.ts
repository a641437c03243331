import type { Alert } from "../alert.ts";
import type { AlertFacts } from "../alert-message.ts";
import type { AlertChannel, Bot } from "../bot.ts";
import type { BotRates, RunOutcome } from "../bot-health.ts";
import type { BotMemory } from "../bot-memory.ts";
import type { Fire } from "../fire.ts";
import type { KeptLook } from "../kept-look.ts";
import type { Push } from "../push.ts";
import type { After, AlertQuery, BotQuery, HistoryQuery, PageOf, PageQuery } from "../queries.ts";
import type { Run, RunStatus } from "../run.ts";

/** Bots, what they remember and did, and whom that was told. */
export type BotRecords = {
  bots: {
    find(workspaceId: string, id: string): Promise<Bot | undefined>;
    /** Deleted ones too, until their history is removed. */
    findAny(workspaceId: string, id: string): Promise<Bot | undefined>;
    /** Of whichever workspace, for a caller who shows by a secret of the bot that it is theirs. */
    findAnywhere(id: string): Promise<Bot | undefined>;
    findByKey(workspaceId: string, key: string): Promise<Bot | undefined>;
    list(workspaceId: string, query: BotQuery): Promise<PageOf<Bot>>;
    /** Deleted bots that came from files and are not yet removed for good, the last deleted first. */
    listDeletedFromConfig(workspaceId: string): Promise<Bot[]>;
    /** Bots of all workspaces whose next run has come, the longest due first. */
    listDue(dueAt: number, limit: number): Promise<Bot[]>;
    /** When the first run of all is due; undefined when none is planned. */
    firstDueAt(): Promise<number | undefined>;
    /** The places taken of those the quota gives, one for each bot that counts. */
    listSlots(workspaceId: string): Promise<number[]>;
    /** The signal types that bots fire, built-in ones included, each with the highest score of its bots, by key. */
    listFired(workspaceId: string): Promise<{ key: string; score: number }[]>;
  };
  memories: { find(botId: string): Promise<BotMemory | undefined> };
  looks: {
    /** What a bot saw at one place, the oldest first. */
    list(
      workspaceId: string,
      of: { botId: string; place: string },
      query: { after: After | undefined; limit: number },
    ): Promise<KeptLook[]>;
    /** The bot that has the most looks at a place; deleted ones too, until their history is removed. */
    findRichest(workspaceId: string, place: string): Promise<string | undefined>;
  };
  pushes: {
    find(workspaceId: string, id: string): Promise<Push | undefined>;
    /** The one of those a bot has not yet looked at that came first. */
    findNext(workspaceId: string, botId: string): Promise<Push | undefined>;
    countWaiting(workspaceId: string, botId: string): Promise<number>;
  };
  runs: {
    find(workspaceId: string, id: string): Promise<Run | undefined>;
    list(
      workspaceId: string,
      botId: string,
      query: HistoryQuery & { status?: RunStatus | undefined },
    ): Promise<PageOf<Run>>;
    /** What became of the runs that finished at or after `since`. */
    listOutcomes(workspaceId: string, botId: string, since: number): Promise<RunOutcome[]>;
    /** How each of these bots is doing at an instant, by its id. */
    rates(workspaceId: string, botIds: string[], at: number): Promise<Map<string, BotRates>>;
  };
  fires: {
    findMany(workspaceId: string, ids: string[]): Promise<Fire[]>;
    list(workspaceId: string, botId: string, query: HistoryQuery): Promise<PageOf<Fire>>;
  };
  alerts: {
    find(workspaceId: string, id: string): Promise<Alert | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<Alert[]>;
    /** Newest first. */
    list(workspaceId: string, query: AlertQuery): Promise<PageOf<Alert>>;
    /** What stands in the inbox, the last that came first. */
    listInbox(workspaceId: string, query: PageQuery & { isUnread: boolean }): Promise<PageOf<Alert>>;
    countUnread(workspaceId: string): Promise<number>;
    /** Those of a bot that are still to be told, the oldest first. */
    listWaiting(workspaceId: string, botId: string): Promise<Alert[]>;
    /** When a bot last told something through a channel, at `until` or before: a clock that was put back has told things later. */
    lastDeliveredAt(
      workspaceId: string,
      of: { botId: string; channel: AlertChannel; until: number },
    ): Promise<number | undefined>;
    /** The latest about a bot, or about what a notice is about. */
    findLastAbout(workspaceId: string, subject: string): Promise<Alert | undefined>;
    /** The alerts of these runs; each has one at most. */
    listByRuns(workspaceId: string, runIds: string[]): Promise<Alert[]>;
    /** What each of these alerts is about, by its id. */
    listFacts(workspaceId: string, alerts: Alert[]): Promise<Map<string, AlertFacts>>;
  };
};
