import type { Change } from "./change.ts";

/** A job to start with a change. Jobs run at least once; what they change is committed once. */
export type NewJob = {
  step: string;
  payload: Record<string, unknown>;
  /** While a job with this key waits, another is not added: a burst of causes becomes one job. */
  key?: string;
  /** Jobs with the same serial key never run at the same time. Keys take turns: one with many jobs delays others by one. */
  serialKey?: string;
  /** The job belongs to this group (a crawl); `afterGroup` waits until no job of that group is left. */
  groupId?: string;
  afterGroup?: string;
  /** Epoch ms; default now. */
  runAt?: number;
  /** Lower runs first among due jobs; default 10. */
  priority?: number;
};

/** How many jobs of a step are in a state. Held ones wait for another job to end. */
export type JobDepth = {
  step: string;
  state: "due" | "scheduled" | "held" | "running";
  count: number;
  oldestDueAt?: number;
};

/** A claimed job. `token` fences: a commit with a token that another claim has replaced fails. */
export type Job = {
  id: string;
  step: string;
  payload: Record<string, unknown>;
  /** 1 at the first run. Runs that ended with the process do not count. */
  attempt: number;
  /** How often the process ended, or stood still past the lease, while the job ran. */
  crashes: number;
  token: string;
  serialKey: string | undefined;
  groupId: string | undefined;
};

/** How a step's jobs are run. Retry is data: the delay after the first failed attempt is `delaysMs[0]`, and so on. */
export type StepOptions = {
  concurrency: number;
  timeoutMs: number;
  delaysMs: readonly number[];
};

/** Runs the jobs: hands each claimed job to its step and commits the change together with the end of the job. */
export type Queue = {
  work(
    step: string,
    options: StepOptions,
    handler: (job: Job, signal: AbortSignal) => Promise<Change>,
    /** What to write when the last attempt has failed, or the process ended during several in a row; the job then ends. */
    onExhausted?: (job: Job, error: unknown) => Promise<Change>,
  ): void;
  start(): Promise<void>;
  /** Stops claiming, lets running jobs finish for `graceMs`, hands the rest back. */
  stop(graceMs: number): Promise<void>;
};
