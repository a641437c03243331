import type { Account, Breakdown } from "./account.ts";
import { hasMoved } from "./rescore.ts";
import type { Rubric, RubricDraft } from "./rubric.ts";
import { roundScore, type ScoringFacts, scoreAccount } from "./scoring.ts";

/** An account's score under two rubrics at the same instant, as shown: whole numbers 0–100. */
export type ScoreMove = {
  account: Pick<Account, "id" | "domain" | "name">;
  before: number;
  after: number;
  breakdownAfter: Breakdown;
};

export type RubricPreview = {
  compared: number;
  changed: number;
  /** By more than 10 points: those that would be announced and briefed. */
  movedOver10: number;
  aboveFloorBefore: number;
  aboveFloorAfter: number;
  /** Accounts by tens of their score: 0–9, 10–19, … 90–100. */
  distribution: { before: number; after: number }[];
  /** The farthest first. */
  movers: ScoreMove[];
};

const BANDS = 10;

/** What another rubric would make of an account. */
export function compareRubrics(facts: ScoringFacts, other: RubricDraft): ScoreMove {
  const { id, domain, name } = facts.account;
  const after = scoreAccount({ ...facts, rubric: { ...facts.rubric, ...other } });
  return {
    account: { id, domain, name },
    before: roundScore(scoreAccount(facts).score),
    after: roundScore(after.score),
    breakdownAfter: after.breakdown,
  };
}

/** The moves of many accounts in numbers, with the farthest of them. */
export function sumUpMoves(
  moves: ScoreMove[],
  floors: { before: Rubric["floor"]; after: Rubric["floor"] },
  moversMax: number,
): RubricPreview {
  const distribution = Array.from({ length: BANDS }, () => ({ before: 0, after: 0 }));
  for (const { before, after } of moves) {
    for (const [side, score] of [
      ["before", before],
      ["after", after],
    ] as const) {
      const band = distribution[Math.min(BANDS - 1, Math.floor(score / BANDS))];
      if (band) band[side]++;
    }
  }
  const distance = ({ before, after }: ScoreMove) => Math.abs(after - before);
  const changed = moves.filter((move) => distance(move) > 0);
  return {
    compared: moves.length,
    changed: changed.length,
    movedOver10: moves.filter(({ before, after }) => hasMoved(before, after)).length,
    aboveFloorBefore: moves.filter(({ before }) => before >= floors.before).length,
    aboveFloorAfter: moves.filter(({ after }) => after >= floors.after).length,
    distribution,
    movers: changed
      .sort((a, b) => distance(b) - distance(a) || (a.account.id < b.account.id ? -1 : 1))
      .slice(0, moversMax),
  };
}
