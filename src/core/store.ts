import type { AuditRow, AuditVerdict, By } from "./audit.ts";
import type { Change } from "./change.ts";
import type { Eraser } from "./eraser.ts";
import type { Erasure } from "./erasure.ts";
import type { Export, ExportFilter, ExportKind, ExportRows } from "./export.ts";
import type { AuditQuery, PageOf, PageQuery } from "./queries.ts";
import type { Job, JobDepth, NewJob } from "./queue.ts";
import type { BotRecords } from "./store/bots.ts";
import type { CompanyRecords } from "./store/companies.ts";
import type { EventRecords } from "./store/events.ts";
import type { EvidenceRecords } from "./store/evidence.ts";

/**
 * What the rim must provide for keeping records. Reads per noun, all within one workspace; one way to write.
 * `find` may return undefined. Deleted accounts are found only by `findAny`.
 */
export type Store = CompanyRecords & EvidenceRecords & BotRecords & EventRecords & Upkeep;

/** The one way to write, what keeps the records in order, and what the appliance alone asks. */
type Upkeep = {
  /** All or nothing, durable when it resolves. With a job, the job ends with it; throws `conflict` when a revision or a lease is stale. */
  commit(change: Change, done?: Job): Promise<void>;
  /** The appliance's own secret, from which keys for signing and sealing are made; it outlives a change of the secret key. */
  secret: string;
  /** Seals every secret anew under another key, all or nothing. Returns how many records that were. */
  changeSecretKey(secretKey: string, by: By): Promise<number>;

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
