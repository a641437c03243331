import type { Kysely, Transaction } from "kysely";
import { type Change, mergeChanges } from "#core/change.ts";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import { hasOutdatedBrief, withoutErased } from "#core/leave-out.ts";
import type { Job } from "#core/queue.ts";
import { addLookups } from "./account-lookups.ts";
import type { AuditChain, AuditTail } from "./audit-chain.ts";
import { notesOn } from "./change-notes.ts";
import type { Erasers } from "./erasers.ts";
import { runText } from "./fixed-query.ts";
import { addJobs, endJob } from "./jobs.ts";
import { publishJobs } from "./publish-jobs.ts";
import { putRecords } from "./put-records.ts";
import { RECORD_TABLES } from "./record-tables.ts";
import { isSealedNoun } from "./sealed-columns.ts";
import { checkKey, type Unlocked } from "./secret-key.ts";
import type { Tables } from "./tables.ts";
import { transact } from "./transaction.ts";

/** What writing a change takes. */
export type WriteRim = {
  writer: Kysely<Tables>;
  clock: Clock;
  ids: Ids;
  unlocked: Pick<Unlocked, "vault" | "fingerprint">;
  chain: AuditChain;
  erasers: Erasers;
};
/** A change, and the job that ends with it. `isOutdated`: it is to be made again. */
export type Told = { change: Change; done: Job | undefined; isOutdated?: boolean };
/** Either why a change is not in, or the steps that have something to do through it. */
export type Outcome = { failure: AppError } | { steps: string[] };

/** The ends of jobs that are not written after this long wait for the next transaction, with those that came meanwhile. */
const WRITING_MS_MAX = 6;

/**
 * One entry per change that is written, the first ones of the group, and a last one for what publishes their events. Changes
 * seldom fail, so a group is first written as one: within a savepoint SQLite keeps each page that a change writes to (15 to 25 µs
 * an account). When one does fail, all are written again, each in a savepoint of its own.
 */
export function writeGroup(rim: WriteRim, group: Told[], onCommit: () => void): Outcome[] {
  // Before the transaction, which lasts no longer for it; who is erased changes between groups only.
  const told = group.map(({ change, done }) => ({
    change: withoutErased(change, rim.erasers),
    done,
    isOutdated: hasOutdatedBrief(change, rim.erasers),
  }));
  let isCommitting = false;
  const write = (isApart: boolean) =>
    transact(
      rim.writer,
      (trx) => writeAll(trx, rim, told, isApart),
      () => {
        isCommitting = true;
        onCommit();
      },
    );
  try {
    return write(false);
  } catch (error) {
    if (told.length === 1 || isCommitting) throw error;
    return write(true);
  }
}

function writeAll(trx: Transaction<Tables>, rim: WriteRim, told: Told[], isApart: boolean): Outcome[] {
  const tail = rim.chain.open(trx);
  const outcomes = writeChanges(trx, rim, told, { tail, isApart });
  tail.close();
  const written = told.flatMap(({ change }, index) => ("steps" in (outcomes[index] ?? {}) ? change : []));
  addLookups(trx, written);
  const steps = addJobs(trx, publishJobs(trx, written), undefined, rim);
  return [...outcomes, { steps }];
}

/** Ends of jobs only as long as the loop can do without its turn. What is not written apart takes the others along when it fails. */
function writeChanges(
  trx: Transaction<Tables>,
  rim: WriteRim,
  group: Told[],
  { tail, isApart }: { tail: AuditTail; isApart: boolean },
): Outcome[] {
  const outcomes: Outcome[] = [];
  const startedAt = rim.clock.steady();
  while (outcomes.length < group.length) {
    const left = group.slice(outcomes.length);
    const [told] = left;
    if (!told) break;
    if (told.done && outcomes.length > 0 && rim.clock.steady() - startedAt > WRITING_MS_MAX) break;
    if (isApart) {
      outcomes.push(writeApart(trx, rim, told, tail));
      continue;
    }
    const beginning = beginningOf(left);
    const together = beginning.length > 0 ? beginning : [told];
    const steps = writeTogether(trx, rim, together, tail);
    outcomes.push(...together.map(() => ({ steps })));
  }
  return outcomes;
}

/** What new accounts begin with. */
const BEGINNING: ReadonlySet<string> = new Set(["account", "crawl"]);

/**
 * The changes up to the first that does more than begin accounts. None of them looks at what another one wrote, so their records
 * are written in the same statements: with one for each, asking takes as long as writing.
 */
function beginningOf(group: Told[]): Told[] {
  const end = group.findIndex(({ change: { put = {} }, done }) => {
    const isBegun = put.account?.every(({ revision }) => revision === 1) ?? false;
    return done !== undefined || !isBegun || !Object.keys(put).every((noun) => BEGINNING.has(noun));
  });
  return end === -1 ? group : group.slice(0, end);
}

/** In a savepoint of its own. */
function writeApart(trx: Transaction<Tables>, rim: WriteRim, told: Told, tail: AuditTail): Outcome {
  const mark = tail.mark();
  runText(trx, "savepoint change", []);
  try {
    const steps = writeTogether(trx, rim, [told], tail);
    return { steps };
  } catch (error) {
    runText(trx, "rollback to change", []);
    tail.backTo(mark);
    return { failure: toAppError(error) };
  } finally {
    runText(trx, "release change", []);
  }
}

/** Returns the steps that have something to do now. Only what ends no job is written with others. */
function writeTogether(trx: Transaction<Tables>, rim: WriteRim, together: Told[], tail: AuditTail): string[] {
  if (together.some(({ isOutdated }) => isOutdated)) throw outdatedBrief();
  const { change: alone, done } = together[0] ?? {};
  if (done) endJob(trx, done);
  for (const { change } of together) {
    const notes = notesOn(trx, rim.unlocked.vault, change);
    if (notes.length > 0) tail.append(notes, change.by, rim.clock.now());
  }
  const change = alone && together.length === 1 ? alone : mergeChanges(together.map((told) => told.change));
  for (const noun of Object.keys(RECORD_TABLES) as (keyof typeof RECORD_TABLES)[]) {
    const records = noun === "event" ? change.events : change.put?.[noun];
    if (!records?.length) continue;
    if (isSealedNoun(noun)) checkKey(trx, rim.unlocked.fingerprint);
    putRecords(trx, rim.unlocked.vault, noun, records);
  }
  return addJobs(trx, change.jobs ?? [], done, rim);
}

function outdatedBrief(): AppError {
  return new AppError("conflict", "Somebody whom the brief names was erased in the meantime.", {
    reason: "stale_revision",
  });
}

/** What went wrong with a write, in words of the product. */
export function toAppError(error: unknown): AppError {
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
