import type { Transaction } from "kysely";
import type { Change } from "#core/change.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Job } from "#core/queue.ts";
import type { SqliteDatabase } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { inTransaction, transact } from "./transaction.ts";
import { type Outcome, type Told, toAppError, type WriteRim, writeGroup } from "./write-group.ts";

type Waiting = Told & { resolve: () => void; reject: (error: unknown) => void };
type Rim = WriteRim & {
  disk: Pick<SqliteDatabase, "sync" | "isLogDue" | "putLogAway">;
  onJobs: (steps: ReadonlySet<string>) => void;
  onEvents: (workspaceIds: ReadonlySet<string>) => void;
};

/** How many changes share one transaction at most, so that no single fsync makes the first of them wait long. */
const GROUP_MAX = 128;

/** Records, events and jobs of a change that shares a transaction with others, at most. */
const SHARING_SIZE_MAX = 200;

/**
 * A commit takes as long as the disk: some tenths of a millisecond, or some tens on a slow or busy one. For so many times as long, and
 * this long at most, the ends of jobs gather for the next one, so that many share what it costs.
 */
const REST_FACTOR = 3;
const REST_MS_MAX = 50;

export type Committer = {
  commit(change: Change, done?: Job): Promise<void>;
  /** Work that needs the write connection for itself, such as claiming jobs; waits its turn among the commits. */
  run<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * The same for work that a power cut may undo, such as the lease of a job, which no process holds then: it is not waited for
   * until it is on the disk. A process that is killed loses none of it, and the next commit of any other kind takes it along.
   */
  runUnsynced<T>(work: (trx: Transaction<Tables>) => T): Promise<T>;
  /** Work that needs the database without any transaction; waits its turn in the same way. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that is to be on the disk of what was committed by now is there. */
  settled(): Promise<void>;
};

/**
 * Group commit: changes that arrive while a transaction is under way share the next one and its fsync; one that
 * fails does not take the others along. Callers are answered after the fsync.
 */
export function createCommitter(rim: Rim): Committer {
  const waiting: Waiting[] = [];
  /** The tail of all use of the write connection: it can hold one transaction at a time. */
  let tail: Promise<unknown> = Promise.resolve();
  let isScheduled = false;
  let isCommitting = false;
  let isLogUnderWay = false;
  let isResting = false;
  let restUntil = 0;
  let syncing = Promise.resolve();
  let failure: AppError | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work);
    tail = turn
      .catch(() => undefined)
      .then(keepLogShort)
      .catch(() => undefined);
    return turn;
  };
  const whileSound = <T>(work: () => Promise<T>) => inTurn(() => (failure ? Promise.reject(failure) : work()));
  const keepLogShort = () => {
    if (isLogUnderWay || failure || !rim.disk.isLogDue()) return;
    isLogUnderWay = true;
    // What fails is made up for by the next, or by the connection itself.
    void rim.disk
      .putLogAway(whileSound)
      .catch(() => undefined)
      .finally(() => {
        isLogUnderWay = false;
      });
  };
  /**
   * Nobody else has the turn until the disk has it: what a power cut may still undo leads to nothing outside. What the disk did not take
   * the system tells once and forgets, so that nothing more can be promised.
   */
  const synced = async () => {
    try {
      syncing = rim.disk.sync();
      await syncing;
    } catch (error) {
      failure ??= new AppError(
        "unavailable",
        "The disk has failed to take what was written; start the appliance anew.",
        {
          detail: messageOf(error),
          cause: error,
        },
      );
      throw failure;
    }
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    // The next turn of the event loop, so that all that arrives in this one joins the group.
    setImmediate(() => void inTurn(commitGroup));
  };
  /** For the ends of jobs, which nobody waits for: not before the loop has had a rest, however slow the disk is. */
  const scheduleRested = () => {
    if (isCommitting) return;
    const restMs = restUntil - rim.clock.steady();
    if (restMs < 1) return schedule();
    if (isResting) return;
    isResting = true;
    void rim.clock.wait(restMs).then(() => {
      isResting = false;
      if (waiting.length > 0) schedule();
    });
  };
  const commitGroup = async () => {
    isScheduled = false;
    const group = waiting.splice(0, groupSize(waiting));
    let commitAt: number | undefined;
    const onCommit = () => {
      commitAt = rim.clock.steady();
    };
    let outcomes = failure ? allFail(group, failure) : outcomesOf(rim, group, onCommit);
    waiting.unshift(...group.splice(outcomes.length - 1));
    if (waiting.length > 0) schedule();
    if (commitAt !== undefined) {
      isCommitting = true;
      await synced().catch((error: AppError) => {
        outcomes = allFail(group, error);
      });
      isCommitting = false;
    }
    const now = rim.clock.steady();
    restUntil = now + Math.min(REST_FACTOR * (now - (commitAt ?? now)), REST_MS_MAX);
    // What ended meanwhile; all else has seen to its turn itself.
    if (waiting.length > 0 && !isScheduled) scheduleRested();
    const steps = new Set<string>();
    const workspaceIds = new Set<string>();
    for (const [index, outcome] of outcomes.entries()) {
      if ("failure" in outcome) group[index]?.reject(outcome.failure);
      else {
        group[index]?.resolve();
        for (const step of outcome.steps) steps.add(step);
        for (const erasure of group[index]?.change.put?.erasure ?? []) rim.erasers.note(erasure);
        for (const event of group[index]?.change.events ?? []) workspaceIds.add(event.workspaceId);
      }
    }
    // Whoever waits for the commit goes first.
    if (steps.size > 0) setImmediate(() => rim.onJobs(steps));
    if (workspaceIds.size > 0) rim.onEvents(workspaceIds);
  };
  return {
    commit: (change, done) =>
      new Promise((resolve, reject) => {
        waiting.push({ change, done, resolve, reject });
        if (done) scheduleRested();
        else schedule();
      }),
    run: (work) =>
      whileSound(async () => {
        const result = await inTransaction(rim.writer, work);
        await synced();
        return result;
      }),
    runUnsynced: (work) => whileSound(async () => transact(rim.writer, work)),
    alone: whileSound,
    settled: () => syncing,
  };
}

function outcomesOf(rim: Rim, group: Waiting[], onCommit: () => void): Outcome[] {
  try {
    return writeGroup(rim, group, onCommit);
  } catch (error) {
    return allFail(group, toAppError(error));
  }
}

/** What fails as a whole fails for each. */
function allFail(group: Waiting[], failure: AppError): Outcome[] {
  return [...group.map(() => ({ failure })), { steps: [] }];
}

/** How many of those that wait go next. A large one goes alone: it never has to be written again for the sake of another. */
function groupSize(waiting: Waiting[]): number {
  const large = waiting.findIndex(({ change }) => sizeOf(change) > SHARING_SIZE_MAX);
  return large === -1 ? GROUP_MAX : Math.min(GROUP_MAX, Math.max(1, large));
}

function sizeOf({ put = {}, events = [], jobs = [] }: Change): number {
  return Object.values(put).reduce((sum, records) => sum + records.length, events.length + jobs.length);
}
