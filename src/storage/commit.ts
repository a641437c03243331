import type { Kysely, Transaction } from "kysely";
import type { Change } from "#core/change.ts";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import { withoutErased } from "#core/leave-out.ts";
import type { Job } from "#core/queue.ts";
import { addLookups } from "./account-lookups.ts";
import type { AuditChain, AuditTail } from "./audit-chain.ts";
import { notesOn } from "./change-notes.ts";
import type { Erasers } from "./erasers.ts";
import { runText } from "./fixed-query.ts";
import { addJobs, endJob } from "./jobs.ts";
import { publishJobs } from "./publish-jobs.ts";
import { putRecords } from "./put-records.ts";
import { isSealedNoun } from "./sealed-columns.ts";
import { checkKey, type Unlocked } from "./secret-key.ts";
import { RECORD_TABLES, type Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

type Waiting = { change: Change; done: Job | undefined; resolve: () => void; reject: (error: unknown) => void };
type Told = Pick<Waiting, "change" | "done">;
type Rim = {
  writer: Kysely<Tables>;
  setSynced: (isSynced: boolean) => void;
  clock: Clock;
  ids: Ids;
  unlocked: Pick<Unlocked, "vault" | "fingerprint">;
  chain: AuditChain;
  erasers: Erasers;
  onJobs: (steps: ReadonlySet<string>) => void;
  onEvents: (workspaceIds: ReadonlySet<string>) => void;
};
/** Either why a change is not in, or the steps that have something to do through it. */
type Outcome = { failure: AppError } | { steps: string[] };

/** How many changes share one transaction at most, so that no single fsync makes the first of them wait long. */
const GROUP_MAX = 128;

/** Records, events and jobs of a change that shares a transaction with others, at most. */
const SHARING_SIZE_MAX = 200;

/**
 * A commit holds up the event loop until the disk has it: some tenths of a millisecond, or some tens on a slow or busy disk. For so
 * many times as long, and this long at most, the ends of jobs gather for the next one: three quarters of the loop's time are left
 * to answers.
 */
const REST_FACTOR = 3;
const REST_MS_MAX = 50;

/** The ends of jobs that are not written after this long wait for the next transaction, with those that came meanwhile. */
const WRITING_MS_MAX = 3;

export type Committer = {
  commit(change: Change, done?: Job): Promise<void>;
  /** Work that needs the write connection for itself, such as claiming jobs; waits its turn among the commits. */
  run<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * The same for work that a power cut may undo, such as the lease of a job, which no process holds then: it is not waited for
   * until it is on the disk. A process that is killed loses none of it, and the next commit of any other kind takes it along.
   */
  runUnsynced<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Work that needs the database without any transaction; waits its turn in the same way. */
  alone<T>(work: () => Promise<T>): Promise<T>;
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
  let isResting = false;
  let restUntil = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    // The next turn of the event loop, so that all that arrives in this one joins the group.
    setImmediate(() => void inTurn(commitGroup));
  };
  /** For the ends of jobs, which nobody waits for: not before the loop has had a rest, however slow the disk is. */
  const scheduleRested = () => {
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
    const outcomes = await writeGroup(rim, group, onCommit).catch((error: unknown): Outcome[] => [
      ...group.map(() => ({ failure: toAppError(error) })),
      { steps: [] },
    ]);
    waiting.unshift(...group.splice(outcomes.length - 1));
    if (waiting.length > 0) schedule();
    const now = rim.clock.steady();
    restUntil = now + Math.min(REST_FACTOR * (now - (commitAt ?? now)), REST_MS_MAX);
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
    run: (work) => inTurn(() => inTransaction(rim.writer, work)),
    runUnsynced: (work) =>
      inTurn(async () => {
        rim.setSynced(false);
        try {
          return await inTransaction(rim.writer, work);
        } finally {
          rim.setSynced(true);
        }
      }),
    alone: inTurn,
  };
}

/** How many of those that wait go next. A large one goes alone: it never has to be written again for the sake of another. */
function groupSize(waiting: Waiting[]): number {
  const large = waiting.findIndex(({ change }) => sizeOf(change) > SHARING_SIZE_MAX);
  return large === -1 ? GROUP_MAX : Math.min(GROUP_MAX, Math.max(1, large));
}

function sizeOf({ put = {}, events = [], jobs = [] }: Change): number {
  return Object.values(put).reduce((sum, records) => sum + records.length, events.length + jobs.length);
}

/**
 * One entry per change that is written, the first ones of the group, and a last one for what publishes their events. Changes
 * seldom fail, so a group is first written as one: within a savepoint SQLite keeps each page that a change writes to (15 to 25 µs
 * an account). When one does fail, all are written again, each in a savepoint of its own.
 */
async function writeGroup(rim: Rim, group: Waiting[], onCommit: () => void): Promise<Outcome[]> {
  // Before the transaction, which lasts no longer for it; who is erased changes between groups only.
  const told = group.map(({ change, done }) => ({ change: withoutErased(change, rim.erasers), done }));
  let isCommitting = false;
  const write = (isApart: boolean) =>
    inTransaction(
      rim.writer,
      (trx) => writeAll(trx, rim, told, isApart),
      () => {
        isCommitting = true;
        onCommit();
      },
    );
  return write(false).catch((error: unknown) => {
    if (told.length === 1 || isCommitting) throw error;
    return write(true);
  });
}

async function writeAll(trx: Transaction<Tables>, rim: Rim, told: Told[], isApart: boolean): Promise<Outcome[]> {
  const tail = rim.chain.open(trx);
  const outcomes = await writeChanges(trx, rim, told, { tail, isApart });
  await tail.close();
  const written = told.flatMap(({ change }, index) => ("steps" in (outcomes[index] ?? {}) ? change : []));
  addLookups(trx, written);
  const steps = await addJobs(trx, publishJobs(trx, written), undefined, rim);
  return [...outcomes, { steps }];
}

/** Ends of jobs only as long as the loop can do without its turn. What is not written apart takes the others along when it fails. */
async function writeChanges(
  trx: Transaction<Tables>,
  rim: Rim,
  group: Told[],
  { tail, isApart }: { tail: AuditTail; isApart: boolean },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const startedAt = rim.clock.steady();
  for (const told of group) {
    if (told.done && outcomes.length > 0 && rim.clock.steady() - startedAt > WRITING_MS_MAX) break;
    outcomes.push(
      isApart ? await writeApart(trx, rim, told, tail) : { steps: await writeChange(trx, rim, told, tail) },
    );
  }
  return outcomes;
}

/** In a savepoint of its own. */
async function writeApart(trx: Transaction<Tables>, rim: Rim, told: Told, tail: AuditTail): Promise<Outcome> {
  const mark = tail.mark();
  runText(trx, "savepoint change", []);
  try {
    const steps = await writeChange(trx, rim, told, tail);
    return { steps };
  } catch (error) {
    runText(trx, "rollback to change", []);
    tail.backTo(mark);
    return { failure: toAppError(error) };
  } finally {
    runText(trx, "release change", []);
  }
}

/** Returns the steps that have something to do now. */
async function writeChange(
  trx: Transaction<Tables>,
  rim: Rim,
  { change, done }: Told,
  tail: AuditTail,
): Promise<string[]> {
  if (done) endJob(trx, done);
  const notes = notesOn(trx, rim.unlocked.vault, change);
  if (notes.length > 0) await tail.append(notes, change.by, rim.clock.now());
  for (const noun of Object.keys(RECORD_TABLES) as (keyof typeof RECORD_TABLES)[]) {
    const records = noun === "event" ? change.events : change.put?.[noun];
    if (!records?.length) continue;
    if (isSealedNoun(noun)) await checkKey(trx, rim.unlocked.fingerprint);
    putRecords(trx, rim.unlocked.vault, noun, records);
  }
  return addJobs(trx, change.jobs ?? [], done, rim);
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = (error as { code?: string }).code ?? "";
  if (code.startsWith("SQLITE_CONSTRAINT"))
    return new AppError("conflict", "Another write came first.", {
      reason: "constraint",
      detail: messageOf(error),
      cause: error,
    });
  // The second: the shared index of the write-ahead log could not grow.
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE")
    return new AppError("unavailable", "The disk is full.", { reason: "insufficient_storage", cause: error });
  return new AppError("internal", "The change could not be stored.", { detail: messageOf(error), cause: error });
}
