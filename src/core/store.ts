import type { Account } from "./account.ts";
import type { Alert } from "./alert.ts";
import type { AlertFacts } from "./alert-message.ts";
import type { AuditRow, AuditVerdict, By } from "./audit.ts";
import type { AlertChannel, Bot } from "./bot.ts";
import type { BotRates, RunOutcome } from "./bot-health.ts";
import type { BotMemory } from "./bot-memory.ts";
import type { Brief } from "./brief.ts";
import type { Change } from "./change.ts";
import type { Weighty } from "./combo.ts";
import type { Champion, Contact } from "./contact.ts";
import type { Crawl, CrawlProgress, Fetch } from "./crawl.ts";
import type { Document } from "./document.ts";
import type { Eraser } from "./eraser.ts";
import type { Erasure } from "./erasure.ts";
import type { Event } from "./event.ts";
import type { Export, ExportFilter, ExportKind, ExportRows } from "./export.ts";
import type { Fire } from "./fire.ts";
import type { KeptLook } from "./kept-look.ts";
import type { ApiKey } from "./key.ts";
import type { List } from "./list.ts";
import type { Push } from "./push.ts";
import type {
  AccountName,
  AccountQuery,
  After,
  AlertQuery,
  AuditQuery,
  BotQuery,
  BriefQuery,
  ContactQuery,
  DeliveryQuery,
  DeliveryStretch,
  EventQuery,
  HistoryQuery,
  LabelQuery,
  PageOf,
  PageQuery,
  SignalQuery,
  VerdictQuery,
} from "./queries.ts";
import type { Job, JobDepth, NewJob } from "./queue.ts";
import type { Replay } from "./replay.ts";
import type { Rescoring } from "./rescoring.ts";
import type { RubricVersion } from "./rubric.ts";
import type { Run, RunStatus } from "./run.ts";
import type { ScorePoint, TrendPoint } from "./score.ts";
import type { Signal } from "./signal.ts";
import type { FailedFetch, FetchCount } from "./system.ts";
import type { JudgedSignals } from "./verdict-counts.ts";
import type { Delivery, EndpointHealth, Webhook } from "./webhook.ts";
import type { Workspace } from "./workspace.ts";

/**
 * What the rim must provide for keeping records. Reads per noun, all within one workspace; one way to write.
 * `find` may return undefined. Deleted accounts are found only by `findAny`.
 */
export type Store = {
  /** All or nothing, durable when it resolves. With a job, the job ends with it; throws `conflict` when a revision or a lease is stale. */
  commit(change: Change, done?: Job): Promise<void>;
  /** The appliance's own secret, from which keys for signing and sealing are made; it outlives a change of the secret key. */
  secret: string;
  /** Seals every secret anew under another key, all or nothing. Returns how many records that were. */
  changeSecretKey(secretKey: string, by: By): Promise<number>;

  workspaces: {
    find(workspaceId: string): Promise<Workspace | undefined>;
    list(): Promise<Workspace[]>;
    /** What grows without bound; the bytes are those of the database, which all workspaces share. */
    totals(workspaceId: string): Promise<{ signals: number; documents: number }>;
  };
  rubrics: {
    findVersion(workspaceId: string, version: number): Promise<RubricVersion | undefined>;
    /** The newest first. */
    list(workspaceId: string, query: PageQuery): Promise<PageOf<RubricVersion>>;
    findRescoring(workspaceId: string, version: number): Promise<Rescoring | undefined>;
  };
  keys: {
    findByHash(hash: string): Promise<ApiKey | undefined>;
    find(workspaceId: string, id: string): Promise<ApiKey | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<ApiKey>>;
    /** Those that can be used at this instant. */
    countActive(workspaceId: string, at: number): Promise<number>;
    /** Notes the last use, and the first in the audit log; kept outside `commit` because losing it is harmless. */
    touch(id: string, usedAt: number, address?: string): Promise<void>;
  };
  accounts: {
    find(workspaceId: string, id: string): Promise<Account | undefined>;
    findAny(workspaceId: string, id: string): Promise<Account | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<Account[]>;
    findByDomains(workspaceId: string, domains: string[]): Promise<Account[]>;
    findByExternalId(workspaceId: string, externalId: string): Promise<Account | undefined>;
    findByExternalIds(workspaceId: string, externalIds: string[]): Promise<Account[]>;
    list(workspaceId: string, query: AccountQuery): Promise<PageOf<Account>>;
    listNames(workspaceId: string): Promise<AccountName[]>;
    /** The tags or the owners of active accounts, each once, by their letters. */
    listLabels(workspaceId: string, query: LabelQuery): Promise<PageOf<string>>;
    /** The products that active accounts use, of those of whom any is known. */
    listTech(workspaceId: string): Promise<{ id: string; tech: string[] }[]>;
    /** Active accounts that come from the settings file. */
    listFromConfig(workspaceId: string): Promise<Account[]>;
    count(workspaceId: string): Promise<number>;
    /** Active accounts of every workspace whose next score or crawl is due, the longest due first. */
    listDue(what: "score" | "crawl", dueAt: number, limit: number): Promise<Account[]>;
    /** Purges one soft-deleted account, of any workspace, whose time has come; false when there is none. */
    purgeNext(dueAt: number): Promise<boolean>;
    /** Removes an account and everything that belongs to it. */
    purge(workspaceId: string, id: string): Promise<void>;
  };
  lists: {
    find(workspaceId: string, id: string): Promise<List | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<List[]>;
    /** By name as a person would compare them: case aside. */
    findByNames(workspaceId: string, names: string[]): Promise<List[]>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<List>>;
    count(workspaceId: string): Promise<number>;
    /** How many active accounts stand on each of these lists; a list without any is left out. */
    countMembers(listIds: string[]): Promise<Map<string, number>>;
    /** Some of the active accounts that stand on a list, be it deleted itself. */
    listMembers(listId: string, limit: number): Promise<Account[]>;
  };
  contacts: {
    find(workspaceId: string, id: string): Promise<Contact | undefined>;
    /** All of one account, newest first. */
    list(workspaceId: string, accountId: string): Promise<Contact[]>;
    /** Newest first; those of deleted accounts are left out. */
    page(workspaceId: string, query: ContactQuery): Promise<PageOf<Contact>>;
    /** Of every account, deleted ones too, by a name however it is written. */
    listNamed(workspaceId: string, name: string): Promise<Contact[]>;
    /** Who has used what the workspace sells (`isChampion`), at any account that is not deleted, newest first. */
    listChampions(workspaceId: string, limit: number): Promise<Champion[]>;
  };
  documents: {
    findMany(workspaceId: string, ids: string[]): Promise<Document[]>;
    /** Hashes already stored under these keys of one owner (an account id or a feed address). */
    listHashes(workspaceId: string, owner: string, keys: string[]): Promise<{ key: string; contentHash: string }[]>;
    /** Observations under one key before the given one, newest first. */
    listBefore(document: Document, limit: number): Promise<Document[]>;
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
  events: {
    findMany(ids: string[]): Promise<Event[]>;
    /**
     * The log in the order of commits: who reads on behind `last`, the last row's position, misses none and sees none
     * twice, however many are being written.
     */
    list(workspaceId: string, query: EventQuery): Promise<PageOf<Event> & { last: After | undefined }>;
    findPosition(workspaceId: string, id: string): Promise<After | undefined>;
    /** The latest event and its position. */
    findEnd(workspaceId: string): Promise<{ id: string; position: After } | undefined>;
  };
  webhooks: {
    find(workspaceId: string, id: string): Promise<Webhook | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<Webhook>>;
    listAll(workspaceId: string): Promise<Webhook[]>;
    count(workspaceId: string): Promise<number>;
    /** How each of these endpoints has answered; empty for one that nothing was sent to. */
    listHealth(ids: string[]): Promise<Map<string, EndpointHealth>>;
  };
  deliveries: {
    find(workspaceId: string, id: string): Promise<Delivery | undefined>;
    list(workspaceId: string, webhookId: string, query: DeliveryQuery): Promise<PageOf<Delivery>>;
    count(workspaceId: string, stretch: DeliveryStretch): Promise<number>;
    /** Those numbered above `afterSequence`, in their order. */
    listStretch(
      workspaceId: string,
      stretch: DeliveryStretch & { afterSequence: number; limit: number },
    ): Promise<Delivery[]>;
    /** Since when the oldest delivery of all that is still to be made has waited. */
    oldestPendingAt(): Promise<number | undefined>;
    /** The highest number ever given to a delivery of this endpoint, 0 at first; removed deliveries count. */
    lastSequence(webhookId: string): Promise<number>;
  };
  replays: {
    /** Those older than `REPLAY_KEPT_MS` may still be found until they are removed. */
    find(workspaceId: string, id: string): Promise<Replay | undefined>;
    remove(id: string): Promise<void>;
  };
  erasures: {
    find(workspaceId: string, id: string): Promise<Erasure | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<Erasure>>;
    /** What leaves the people of a workspace's erasures out; undefined where there are none. What is stored is without them anyway. */
    eraserOf(workspaceId: string): Eraser | undefined;
    /** Takes a person out of everything that is stored; returns how many rows told of them, by table. */
    sweep(erasure: Erasure): Promise<Record<string, number>>;
  };
  exports: {
    find(workspaceId: string, id: string): Promise<Export | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<Export>>;
    /** A page of what an export is made of, newest first; deleted accounts and what is theirs are left out. */
    rows<Kind extends ExportKind>(
      workspaceId: string,
      selection: { kind: Kind; filter: ExportFilter; until: number },
      query: PageQuery,
    ): Promise<PageOf<ExportRows[Kind]>>;
  };
  audit: {
    /** Newest first, of these workspaces; the empty id stands for what concerns the whole appliance. */
    list(workspaceIds: string[], query: AuditQuery): Promise<PageOf<AuditRow>>;
    /** Goes through the whole log. */
    verify(): Promise<AuditVerdict>;
    /** Removes the oldest rows as far as they are older; what is left still verifies. Returns how many went. */
    removeOlderThan(at: number): Promise<number>;
  };
  jobs: {
    /**
     * Leases due jobs of a step, at most one per serial key, none whose group must wait. Those of `running` are alive: a lease
     * of theirs that ran out only tells that the clock was put forward.
     */
    claim(step: string, limit: number, leaseMs: number, running?: string[]): Promise<Job[]>;
    renew(jobs: Job[], leaseMs: number): Promise<void>;
    /** Hands unfinished jobs back as if they had not been started, for `runAt`, else for now; those of others are left alone. */
    release(jobs: Job[], runAt?: number): Promise<void>;
    /** Puts a failed job back for another attempt at `runAt`. Throws `conflict` when the lease is stale. */
    retry(job: Job, runAt: number): Promise<void>;
    /** At start, with the folder locked: every lease belongs to a dead process. */
    releaseAll(): Promise<number>;
    /** Due jobs that only lack a free lane, by step; not those that run or wait for a group, a serial key or their time. */
    countClaimable(): Promise<{ step: string; count: number; oldestRunAt: number }[]>;
    /** All jobs, by step and state; `oldestDueAt` only for those that are due. */
    depths(): Promise<JobDepth[]>;
    enqueue(jobs: NewJob[]): Promise<void>;
  };
  /** Removes what is past its retention; returns how many rows went, by noun. */
  purgeOlderThan(limits: {
    documentsAt: number;
    fetchesAt: number;
    runsAt: number;
    /** Now: deleted bots carry the time of their own removal. */
    botsAt: number;
    looksAt: number;
    eventsAt: number;
    deliveriesAt: number;
    listsAt: number;
    replaysAt: number;
  }): Promise<Record<string, number>>;
  /** Clears what purged accounts have left in the unused parts of the files; does nothing when nobody was purged. */
  scrub(): Promise<void>;
  /** The wall clock was put back by so much: jobs, deliveries and accounts wait no longer than they would have. */
  putBackBy(byMs: number): Promise<void>;
  /** Called with the steps whose jobs can be claimed since the last commit, so that the queue need not poll fast. */
  onJobs(listener: (steps: ReadonlySet<string>) => void): void;
  /**
   * Called with the workspaces that have new events, after each commit of this process. Returns what ends it. Who reads
   * the log on when called misses none of them.
   */
  onEvents(listener: (workspaceIds: ReadonlySet<string>) => void): () => void;
  /** True when a write goes through; for readiness. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
};
