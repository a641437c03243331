import type { Brief } from "../brief.ts";
import type { Weighty } from "../combo.ts";
import type { Crawl, CrawlProgress, Fetch } from "../crawl.ts";
import type { Document } from "../document.ts";
import type { BriefQuery, PageOf, PageQuery, SignalQuery, VerdictQuery } from "../queries.ts";
import type { ScorePoint, TrendPoint } from "../score.ts";
import type { Signal } from "../signal.ts";
import type { FailedFetch, FetchCount } from "../system.ts";
import type { JudgedSignals } from "../verdict-counts.ts";

/** What was read of companies, and what follows from it. */
export type EvidenceRecords = {
  documents: {
    findMany(workspaceId: string, ids: string[]): Promise<Document[]>;
    /** Hashes already stored under these keys of one owner (an account id or a feed address). */
    listHashes(workspaceId: string, owner: string, keys: string[]): Promise<{ key: string; contentHash: string }[]>;
    /** Observations under one key before the given one, newest first. */
    listBefore(document: Document, limit: number): Promise<Document[]>;
    /** When the first observation under its key was made before the given one; undefined when there was none. */
    firstFetchedAt(document: Document): Promise<number | undefined>;
    /** The latest observation under each key of one owner that begins so. */
    listLatest(workspaceId: string, owner: string, keyPrefixes: readonly string[]): Promise<Document[]>;
    /** The newest items of a configured feed, the oldest of these first. */
    listOfFeed(workspaceId: string, feedUrl: string, limit: number): Promise<Document[]>;
    /** Feed items fetched after `since` that contain one of these texts (case aside), newest first. */
    listFeedItemsWith(
      workspaceId: string,
      texts: string[],
      bounds: { since: number; limit: number },
    ): Promise<Document[]>;
    /** Removes all that was ever read of a feed for its accounts, and that it was read. */
    removeOfFeed(workspaceId: string, feedUrl: string): Promise<void>;
  };
  signals: {
    find(workspaceId: string, id: string): Promise<Signal | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<Signal[]>;
    list(workspaceId: string, query: SignalQuery): Promise<PageOf<Signal>>;
    /** Whether any signal has this type. */
    hasType(workspaceId: string, type: string): Promise<boolean>;
    /**
     * All of one account, newest first. Expired ones too: they are counted, and with a longer half-life of the rubric's
     * another source may still join one of them instead of being news. With `types` only those of these types.
     */
    listByAccount(workspaceId: string, accountId: string, types?: readonly string[]): Promise<Signal[]>;
    /** Those of some accounts that count in combos at an instant, newest first. */
    listWeighty(workspaceId: string, accountIds: string[], at: number): Promise<Weighty[]>;
    /** Signals of deleted accounts are left out; of places, feeds and bots as many rows as `limit` says. */
    countVerdicts(workspaceId: string, query: VerdictQuery & { limit: number }): Promise<JudgedSignals>;
  };
  scores: {
    list(workspaceId: string, accountId: string, query: PageQuery): Promise<PageOf<ScorePoint>>;
    /** How the scores of some accounts stood from `since` on, the point in force then included, oldest first. */
    listTrends(workspaceId: string, accountIds: string[], since: number): Promise<TrendPoint[]>;
    findMany(workspaceId: string, ids: string[]): Promise<ScorePoint[]>;
    /** The point in force at an instant; undefined before the first. */
    findAt(workspaceId: string, accountId: string, at: number): Promise<ScorePoint | undefined>;
  };
  briefs: {
    findLatest(workspaceId: string, accountId: string): Promise<Brief | undefined>;
    findVersion(workspaceId: string, accountId: string, version: number): Promise<Brief | undefined>;
    list(workspaceId: string, accountId: string, query: PageQuery): Promise<PageOf<Brief>>;
    /** Versions written at or after this instant. */
    countSince(workspaceId: string, since: number): Promise<number>;
    find(workspaceId: string, id: string): Promise<Brief | undefined>;
    /** Every version of every account, the newest generated first; those of deleted accounts are left out. */
    page(workspaceId: string, query: BriefQuery): Promise<PageOf<Brief>>;
  };
  crawls: {
    find(workspaceId: string, id: string): Promise<Crawl | undefined>;
    findUnfinished(workspaceId: string, accountId: string): Promise<Crawl | undefined>;
    /** Those of an account, the newest first. */
    list(workspaceId: string, accountId: string, query: PageQuery): Promise<PageOf<Crawl>>;
    /** The newest of each of these accounts that was ever crawled. */
    findLatest(workspaceId: string, accountIds: string[]): Promise<Crawl[]>;
    progress(crawl: Crawl): Promise<CrawlProgress>;
    /** How many accounts wait to be read, and how many are being read. */
    countUnfinished(workspaceId: string): Promise<{ queued: number; running: number }>;
    /** Crawls that callers asked for at or after this instant. */
    countOnDemand(workspaceId: string, since: number): Promise<number>;
    /** Unfinished crawls of every workspace without any job left that could finish them. */
    listStranded(limit: number): Promise<Crawl[]>;
  };
  fetches: {
    listByCrawl(workspaceId: string, crawlId: string): Promise<Fetch[]>;
    countByCrawl(crawlId: string): Promise<number>;
    /** The first of a crawl that failed, of `sourceId` before any other, but for feeds that accounts share. */
    findFirstFailure(crawl: Crawl, sourceId: string): Promise<Fetch | undefined>;
    /** The last fetch of this address for this account or feed, from which the next visit takes its validators. */
    findLast(workspaceId: string, owner: string, sourceId: string, url: string): Promise<Fetch | undefined>;
    /** How the requests since then ended. */
    countSince(workspaceId: string, since: number): Promise<FetchCount[]>;
    /** Those since then that failed or were refused, newest first. */
    listFailures(workspaceId: string, query: { since: number; limit: number }): Promise<FailedFetch[]>;
  };
};
