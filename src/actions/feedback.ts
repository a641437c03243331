import type { Account } from "#core/account.ts";
import { SCORE_DELAY_MS, scoreJob } from "#core/account-job.ts";
import type { AuditNote } from "#core/audit.ts";
import type { Change } from "#core/change.ts";
import type { Event } from "#core/event.ts";
import { type Feedback, standingVerdict, withVerdict } from "#core/feedback.ts";
import { withRetraction } from "#core/retraction.ts";
import { roundScore } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { getSignal } from "./get-signal.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace } from "./workspaces.ts";

/**
 * Keeps what a key says of a signal in place of what it said before; no verdict withdraws that one. A signal whose standing
 * verdict is `wrong` is retracted, one whose verdict is so no longer is restored, and either way its account is scored
 * again. Throws `signal_not_found`.
 */
export async function judgeSignal(
  context: ActionContext,
  { workspaceId, keyId }: { workspaceId: string; keyId: string },
  signalId: string,
  given: Pick<Feedback, "verdict" | "note"> | undefined,
): Promise<Signal> {
  const { accountId } = await getSignal(context, workspaceId, signalId);
  return inTurn(context.turns, accountId, async () => {
    // Once more, in turn: only what stands now may be built on.
    const signal = await getSignal(context, workspaceId, signalId);
    if (saysSo(signal, keyId, given)) return signal;
    const [account, { rubric }] = await Promise.all([
      getAccount(context, workspaceId, accountId),
      getWorkspace(context, workspaceId),
    ]);
    const at = context.clock.now();
    const feedback = withVerdict(signal.feedback ?? [], keyId, given && { ...given, at });
    const isWrong = standingVerdict(feedback)?.verdict === "wrong";
    const judged = withRetraction({ ...signal, feedback, updatedAt: at }, "feedback", isWrong, { at, rubric });
    await context.store.commit(changeOf(context, account, { before: signal, judged, keyId }));
    return judged;
  });
}

/** The key's last word on the signal, if it is the last of all, is the same already. */
function saysSo({ feedback = [] }: Signal, keyId: string, given: Pick<Feedback, "verdict" | "note"> | undefined) {
  if (!given) return !feedback.some((one) => one.by === keyId);
  const last = standingVerdict(feedback);
  return last?.by === keyId && last.verdict === given.verdict && last.note === given.note;
}

/** The account's revision goes along, so that a detection that is being merged meanwhile does not undo the verdict. */
function changeOf(
  { ids }: ActionContext,
  account: Account,
  { before, judged, keyId }: { before: Signal; judged: Signal; keyId: string },
): Change {
  const put = { signal: [judged], account: [{ ...account, revision: account.revision + 1 }] };
  const audit = [verdictNote(before, judged, keyId)];
  if (judged.status === before.status) return { put, audit };
  const { id: accountId, workspaceId } = account;
  const id = ids.next("evt");
  const score = roundScore(account.score);
  const event: Event = {
    id,
    workspaceId,
    type: judged.status === "retracted" ? "signal.retracted" : "signal.restored",
    accountId,
    createdAt: judged.updatedAt,
    causeId: id,
    facts: { account, signal: judged, scoreBefore: score, scoreAfter: score },
  };
  const scoring = { workspaceId, accountId, reason: "signal" as const, causeId: id };
  return { put, audit, events: [event], jobs: [scoreJob(scoring, { runAt: judged.updatedAt + SCORE_DELAY_MS })] };
}

/** What the key said before and says now; of its words only that they are others, since they may name a person. */
function verdictNote(
  { workspaceId, id, type, feedback: past = [] }: Signal,
  { feedback = [] }: Signal,
  keyId: string,
): AuditNote {
  const [before, after] = [past, feedback].map((all) => all.find(({ by }) => by === keyId));
  return {
    workspaceId,
    verb: "signal.feedback",
    object: { type: "signal", id },
    before: { verdict: before?.verdict ?? null },
    after: { type, verdict: after?.verdict ?? null },
    changed: [
      ...(before?.verdict === after?.verdict ? [] : ["verdict"]),
      ...(before?.note === after?.note ? [] : ["note"]),
    ],
  };
}
