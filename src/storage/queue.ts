import PQueue from "p-queue";
import type { Change } from "#core/change.ts";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import type { Job, Queue, StepOptions } from "#core/queue.ts";
import type { Store } from "#core/store.ts";

/** A lease outlives two missed renewals; a dead worker's jobs are taken over after this long (reliability: 30 s, renewed every 10 s). */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
/** Due rows are looked for at least this often, so that clock jumps and suspended machines do no harm. */
const POLL_MS = 1_000;
/**
 * Ends of the process during a job before it is taken for their cause. Many, because a machine that kills the process again
 * and again must lose no work, and suspects wait and run apart from each other long before.
 */
const CRASHES_MAX = 25;
/** Jobs that a lane of at least as many at once claims beyond those. Few, because what is more urgent and comes later is behind them. */
const AHEAD = 4;
/** Before work is done again whose result found no room on the disk; it does not count as an attempt. */
const FULL_WAIT_MS = 60_000;

type Handler = (job: Job, signal: AbortSignal) => Promise<Change>;
type Lane = {
  step: string;
  options: StepOptions;
  handler: Handler;
  onExhausted: ((job: Job, error: unknown) => Promise<Change>) | undefined;
  running: PQueue;
  isClaiming: boolean;
  /** Work may have come up while the lane was claiming: look once more. */
  isStale: boolean;
};

type QueueParts = {
  store: Store;
  clock: Clock;
  log: Log;
  /** Whether jobs of a step wait where they are for the time being. */
  isHeld?: (step: string) => boolean;
  pollMs?: number;
};

/**
 * The embedded queue: one lane per step, each with its own concurrency, so that a stuck kind of work holds up no other.
 * p-queue holds only what the database says is leased.
 */
export function createQueue({ store, clock, log, isHeld = () => false, pollMs = POLL_MS }: QueueParts): Queue {
  const lanes: Lane[] = [];
  const leased = new Map<string, Job>();
  const stopping = new AbortController();
  let isStopping = false;

  const runningIn = ({ step }: Lane) => [...leased.values()].filter((job) => job.step === step).map(({ id }) => id);

  const fill = async (lane: Lane): Promise<void> => {
    lane.isStale = true;
    if (lane.isClaiming || isHeld(lane.step)) return;
    lane.isClaiming = true;
    try {
      while (lane.isStale && !isStopping) {
        lane.isStale = false;
        const free = roomIn(lane);
        const jobs = free > 0 ? await store.jobs.claim(lane.step, free, LEASE_MS, runningIn(lane)) : [];
        for (const job of jobs) leased.set(job.id, job);
        await begin(lane, jobs);
      }
    } catch (error) {
      log.error("jobs could not be claimed", { step: lane.step, error: messageOf(error) });
    } finally {
      lane.isClaiming = false;
    }
  };

  const begin = async (lane: Lane, jobs: Job[]): Promise<void> => {
    for (const job of jobs) {
      await clock.turn();
      // After it has left the lane, which has room for another then. Whom else its end helps, the store says.
      void lane.running.add(() => run(lane, job)).then(() => fill(lane));
    }
  };

  const run = async (lane: Lane, job: Job): Promise<void> => {
    if (stopping.signal.aborted) return;
    const timeout = new AbortController();
    void clock.wait(lane.options.timeoutMs, timeout.signal).then(() => timeout.abort());
    try {
      if (job.crashes > CRASHES_MAX) throw crashedTooOften();
      const change = await withDeadline(
        lane.handler(job, AbortSignal.any([timeout.signal, stopping.signal])),
        timeout.signal,
        job,
      );
      await store.commit(change, job);
    } catch (error) {
      if (!stopping.signal.aborted) await settleFailure(lane, job, error);
    } finally {
      timeout.abort();
      if (!stopping.signal.aborted) leased.delete(job.id);
    }
    // Those written together end together, and each leads to the next.
    await clock.turn();
  };

  const settleFailure = async (lane: Lane, job: Job, error: unknown): Promise<void> => {
    const isStale = error instanceof AppError && error.reason === "stale_lease";
    const fields = {
      step: job.step,
      job: job.id,
      attempt: job.attempt,
      error: messageOf(error),
      detail: error instanceof AppError ? (error.detail ?? "") : "",
    };
    if (isStale) return log.warn("a job was taken over by another worker; its result is dropped", fields);
    const isRace = error instanceof AppError && error.reason === "stale_revision";
    const isFull = error instanceof AppError && error.reason === "insufficient_storage";
    const isCause = error instanceof AppError && error.reason === "crash_loop";
    const delayMs = isCause ? undefined : lane.options.delaysMs[job.attempt - 1];
    try {
      // Nobody's fault, so it does not count: what came first is there now.
      if (isRace) return await store.jobs.release([job]);
      if (isFull) {
        log.warn("a job waits for room on the disk", fields);
        return await store.jobs.release([job], clock.now() + FULL_WAIT_MS);
      }
      if (delayMs !== undefined) {
        log.warn("a job failed and will be tried again", fields);
        return await store.jobs.retry(job, clock.now() + delayMs);
      }
      log.error("a job failed for the last time", fields);
      await store.commit((await lane.onExhausted?.(job, error)) ?? {}, job);
    } catch (second) {
      // The lease runs out and the job is run again: nothing is lost.
      log.error("a failed job could not be put back", { ...fields, error: messageOf(second) });
    }
  };

  const wake = (steps?: ReadonlySet<string>) => {
    for (const lane of lanes) if (!steps || steps.has(lane.step)) void fill(lane);
  };

  const every = async (ms: number, act: () => Promise<void> | void) => {
    while (!stopping.signal.aborted) {
      await act();
      await clock.wait(ms, stopping.signal);
    }
  };

  return {
    work(step, options, handler, onExhausted) {
      lanes.push({
        step,
        options,
        handler,
        onExhausted,
        running: new PQueue({ concurrency: options.concurrency }),
        isClaiming: false,
        isStale: false,
      });
    },
    async start() {
      const handedBack = await store.jobs.releaseAll();
      if (handedBack > 0) log.info("jobs interrupted by the last stop run again", { count: handedBack });
      store.onJobs(wake);
      void every(pollMs, () => wake());
      void every(RENEW_MS, async () => {
        if (leased.size > 0)
          await store.jobs
            .renew([...leased.values()], LEASE_MS)
            .catch((error: unknown) => log.error("leases could not be renewed", { error: messageOf(error) }));
      });
    },
    async stop(graceMs) {
      isStopping = true;
      for (const lane of lanes) lane.running.pause();
      const settled = Promise.all(lanes.map((lane) => lane.running.onPendingZero()));
      const waited = new AbortController();
      if (graceMs > 0) await Promise.race([settled, clock.wait(graceMs, waited.signal)]);
      waited.abort();
      stopping.abort();
      const unfinished = [...leased.values()];
      if (unfinished.length > 0) {
        await store.jobs.release(unfinished);
        log.info("running jobs were handed back", { count: unfinished.length });
      }
    },
  };
}

/** A wide lane takes some jobs more than it runs, and the next ones when those have begun: one claim for several instead of for each. */
function roomIn({ options: { concurrency }, running }: Lane): number {
  if (concurrency < AHEAD) return concurrency - running.pending - running.size;
  return running.size > 0 ? 0 : concurrency + AHEAD - running.pending;
}

function crashedTooOften(): AppError {
  return new AppError("internal", "The job never came to an end: the process ended first, again and again.", {
    reason: "crash_loop",
  });
}

/** A handler that does not come back in time is left behind; its late result is refused by the lease's token. */
async function withDeadline<T>(work: Promise<T>, deadline: AbortSignal, job: Job): Promise<T> {
  const late = Promise.withResolvers<never>();
  const onLate = () =>
    late.reject(new AppError("unavailable", `The step ${job.step} took too long.`, { reason: "step_timeout" }));
  deadline.addEventListener("abort", onLate, { once: true });
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    deadline.removeEventListener("abort", onLate);
  }
}
