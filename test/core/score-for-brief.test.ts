import { describe, expect, test } from "bun:test";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { scoreForBrief } from "#core/score-for-brief.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { anAccount, aSignal, createTestIds, NOW } from "../helpers/records.ts";

const scored = anAccount({
  score: 12,
  announcedScore: 12,
  lastScoredAt: NOW - HOUR_MS,
  latestBrief: { id: "brf_1", version: 1, generatedAt: NOW - HOUR_MS, score: 12 },
});
const prepare = (more: Partial<Parameters<typeof scoreForBrief>[0]>) => {
  const facts = { account: scored, signals: [], contacts: [], rubric: DEFAULT_RUBRIC, at: NOW };
  return scoreForBrief({ ...facts, nextScoreAt: NOW + HOUR_MS, ...more }, createTestIds());
};

describe("before a brief is written", () => {
  test.each([
    ["came", aSignal({ updatedAt: NOW })],
    ["came in the moment of the last scoring", aSignal({ updatedAt: NOW - HOUR_MS })],
    ["was retracted", aSignal({ updatedAt: NOW, status: "retracted" as const })],
  ])("a signal that %s since the last scoring is scored", (_, signal) => {
    const { account, change } = prepare({ signals: [signal] });
    expect(account).toMatchObject({ lastScoredAt: NOW, revision: scored.revision });
    expect(account.score).not.toBe(12);
    expect(change.put?.score).toMatchObject([{ reason: "signal", score: account.score }]);
  });

  test("the account and its brief are left to the brief, what else follows from the score is not", () => {
    const { account, live, change } = prepare({ signals: [aSignal({ updatedAt: NOW })] });
    expect(live).toHaveLength(1);
    expect(account.breakdown.strength).toBeGreaterThan(50);
    expect([change.put?.account, change.jobs]).toEqual([undefined, []]);
    expect(change.events?.map(({ type }) => type)).toContain("account.score_changed");
  });

  test("a signal that has faded since counts no more, and its fading sets off no alarm", () => {
    const faded = aSignal({ occurredAt: NOW - 91 * DAY_MS, updatedAt: NOW - 2 * DAY_MS });
    const { live, account, change } = prepare({ signals: [faded] });
    expect([live, account.lastScoredAt]).toEqual([[], NOW]);
    expect(change.put?.score).toMatchObject([{ reason: "decay" }]);
  });

  test("a rubric that changed since is scored by", () => {
    const rubric = { ...DEFAULT_RUBRIC, updatedAt: NOW };
    expect(prepare({ rubric }).change.put?.score).toMatchObject([{ reason: "rubric" }]);
  });

  test("a score that knows all signals stays as it is, and so does the first, which is for the first crawl to make", () => {
    const known = aSignal({ updatedAt: NOW - 2 * HOUR_MS });
    expect(prepare({ signals: [known] })).toMatchObject({ account: scored, change: {} });
    const { lastScoredAt: _, ...fresh } = scored;
    expect(prepare({ account: fresh, signals: [aSignal({ updatedAt: NOW })] }).change).toEqual({});
  });
});
