import type { Account } from "./account.ts";
import { accountSerialKey } from "./account-job.ts";
import type { BriefTrigger } from "./brief.ts";
import type { Change } from "./change.ts";
import { isDecisionMaker } from "./contact.ts";
import type { Event, EventFacts, EventType } from "./event.ts";
import { canonicalJson } from "./hash.ts";
import type { Ids } from "./id.ts";
import type { ScorePoint } from "./score.ts";
import { roundScore, type Scoring, type ScoringFacts, scoreAccount, weighed } from "./scoring.ts";
import { isLive, type Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";

/** A move by more than this many points is announced and briefed; exactly this many is not [seed]. */
const MOVE_POINTS = 10;
/** How far below the floor a score must fall before another jump within a day counts. */
const FLOOR_SLACK = 5;

export type RescoreFacts = ScoringFacts & {
  reason: ScorePoint["reason"];
  /** Shared by all events this scoring sets off; the point of the history that it makes, where nothing else is the cause. */
  causeId?: string | undefined;
  /** Epoch ms until which the account need not be scored again. */
  nextScoreAt: number;
  /** The point of the history that is in force; without it a new one is kept, whatever it shows. */
  lastPoint?: ScorePoint | undefined;
};

export type Rescore = { account: Account; scoring: Scoring; briefTrigger: BriefTrigger | undefined; change: Change };

/**
 * Scores an account again and says what follows: the stored score, its history, expired signals, events, and whether a
 * brief is due (first score, or more than 10 points from the latest brief). Reference sheet, section 4.4.
 */
export function rescore(facts: RescoreFacts, ids: Ids): Rescore {
  const { account, at } = facts;
  const scoring = scoreAccount(facts);
  const isFirst = account.lastScoredAt === undefined;
  const before = isFirst ? 0 : roundScore(account.score);
  const after = roundScore(scoring.score);
  const announced = account.announcedScore ?? after;
  const hasChanged = hasMoved(announced, after);
  // Age alone can lift a score (a younger signal takes the lead); that is no news.
  const hasJumped = facts.reason !== "decay" && jumps(account, before, after, facts.rubric.floor, at);
  const isBelowSlack = after <= facts.rubric.floor - FLOOR_SLACK;

  const scored: Account = {
    ...account,
    score: scoring.score,
    breakdown: scoring.breakdown,
    announcedScore: hasChanged || isFirst ? after : announced,
    signalCount: facts.signals.filter((signal) => signal.status !== "retracted").length,
    contactCount: facts.contacts.length,
    decisionMakerCount: facts.contacts.filter(isDecisionMaker).length,
    lastScoredAt: at,
    nextScoreAt: facts.nextScoreAt,
    updatedAt: before === after && !isFirst ? account.updatedAt : at,
    revision: account.revision + 1,
  };
  if (hasJumped) scored.lastJumpAt = at;
  else if (isBelowSlack) delete scored.lastJumpAt;

  const { expired, revived } = agedSignals(facts);
  const point = scorePoint(facts, scoring, ids);
  const causeId = facts.causeId ?? point.id;
  const moveFacts: EventFacts = {
    account: scored,
    scoreBefore: before,
    scoreAfter: after,
    breakdownBefore: account.breakdown,
    reason: facts.reason,
    rubric: facts.rubric,
    ...(scoring.lead ? { leadSignalId: scoring.lead.id } : {}),
  };
  const event = (type: EventType, eventFacts: EventFacts): Event => ({
    id: ids.next("evt"),
    workspaceId: account.workspaceId,
    type,
    accountId: account.id,
    createdAt: at,
    causeId,
    facts: eventFacts,
  });
  const events = [
    ...(hasChanged ? [event("account.score_changed", { ...moveFacts, scoreBefore: announced })] : []),
    ...(hasJumped ? [event("account.score_jumped", moveFacts)] : []),
    ...(!isFirst && Math.abs(after - before) >= MOVE_POINTS ? [event("account.scored", moveFacts)] : []),
    ...expired.map((signal) =>
      event("signal.decayed", { account: scored, scoreBefore: before, scoreAfter: after, signal }),
    ),
  ];
  const briefTrigger = briefTriggerOf(account, after, facts.reason);
  const isHistory = !facts.lastPoint || showsOther(facts.lastPoint, scoring);
  return {
    account: scored,
    scoring,
    briefTrigger,
    change: {
      put: {
        account: [scored],
        signal: [...expired, ...revived],
        score: isHistory ? [point] : [],
      },
      events,
      jobs: briefTrigger ? [briefJob(scored, briefTrigger, causeId)] : [],
    },
  };
}

function scorePoint(facts: RescoreFacts, scoring: Scoring, ids: Ids): ScorePoint {
  return {
    id: ids.next("scr"),
    workspaceId: facts.account.workspaceId,
    accountId: facts.account.id,
    at: facts.at,
    score: scoring.score,
    breakdown: scoring.breakdown,
    rubricVersion: facts.rubric.version,
    reason: facts.account.lastScoredAt === undefined ? "initial" : facts.reason,
    ...(scoring.lead ? { leadSignalId: scoring.lead.id } : {}),
    explanation: scoring.explanation,
  };
}

/** Whether the explanation in force no longer says what is so now; how it words that aside. */
function showsOther(point: ScorePoint, { explanation }: Scoring): boolean {
  const shown = (lines: ScorePoint["explanation"]) => canonicalJson(lines.map(({ text: _, ...line }) => line));
  return shown(point.explanation) !== shown(explanation);
}

/** Signals that have faded since they were last looked at, and those that a longer half-life of the rubric's brings back. */
function agedSignals({ signals, rubric, at }: RescoreFacts): { expired: Signal[]; revived: Signal[] } {
  const turned = (from: Signal["status"], to: Signal["status"]) =>
    signals
      .filter((signal) => signal.status === from && isLive(weighed(signal, rubric), at) === (to === "active"))
      .map((signal) => ({ ...signal, status: to, updatedAt: at }));
  return { expired: turned("active", "expired"), revived: turned("expired", "active") };
}

/** The 10-point rule, on scores as shown. */
export function hasMoved(from: number, to: number): boolean {
  return Math.abs(to - from) > MOVE_POINTS;
}

/** Upwards only, and at most once in 24 h unless the score fell well below the floor in between. */
function jumps(account: Account, before: number, after: number, floor: number, at: number): boolean {
  if (floor === 0 || before >= floor || after < floor) return false;
  return account.lastJumpAt === undefined || at - account.lastJumpAt >= DAY_MS;
}

function briefTriggerOf(account: Account, after: number, reason: ScorePoint["reason"]): BriefTrigger | undefined {
  if (!account.latestBrief) return "initial";
  if (!hasMoved(account.latestBrief.score, after)) return undefined;
  return reason === "rubric" ? "rubric" : "score_moved";
}

/** The job that writes the brief; one account's scoring and writing never overlap. */
function briefJob(account: Account, trigger: BriefTrigger, causeId: string) {
  return {
    step: "brief",
    payload: { workspaceId: account.workspaceId, accountId: account.id, trigger, causeId },
    key: `brief:${account.id}`,
    serialKey: accountSerialKey(account.id),
    priority: 5,
  };
}
