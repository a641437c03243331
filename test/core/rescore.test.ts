import { describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import { composeBrief } from "#core/compose-brief.ts";
import { rescore } from "#core/rescore.ts";
import { DEFAULT_RUBRIC, type Rubric } from "#core/rubric.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { anAccount, aSignal, createTestIds, NOW } from "../helpers/records.ts";

const ids = createTestIds();

/** A rubric under which an account without signals scores exactly `fit`, through one criterion. */
function scoringExactly(fit: number, floor = 70): { rubric: Rubric; attributes: Account["attributes"] } {
  const criteria = [
    {
      key: "yes",
      attribute: "founded_year",
      op: "eq" as const,
      value: 2000,
      weight: fit,
      required: false,
      tolerance: 0,
    },
    {
      key: "no",
      attribute: "founded_year",
      op: "eq" as const,
      value: 1,
      weight: 100 - fit,
      required: false,
      tolerance: 0,
    },
  ];
  return {
    rubric: { ...DEFAULT_RUBRIC, floor, weights: { fit: 100, recency: 0, strength: 0, depth: 0 }, criteria },
    attributes: { founded_year: 2000 },
  };
}

function move(from: number, to: number, more: Partial<Account> = {}, floor = 70) {
  const { rubric, attributes } = scoringExactly(to, floor);
  const latestBrief = { id: "brf_1", version: 3, generatedAt: NOW, score: from };
  const account = anAccount({
    attributes,
    score: from,
    announcedScore: from,
    lastScoredAt: NOW - HOUR_MS,
    latestBrief,
    ...more,
  });
  const { change, briefTrigger } = rescore(
    {
      account,
      signals: [],
      contacts: [],
      rubric,
      at: NOW,
      reason: "signal",
      causeId: "job_1",
      nextScoreAt: NOW + HOUR_MS,
    },
    ids,
  );
  return { types: change.events?.map((event) => event.type) ?? [], briefTrigger, change };
}

describe("the 10-point rule", () => {
  test.each([
    [50, 60, undefined, ["account.scored"]],
    [50, 61, "score_moved", ["account.score_changed", "account.scored"]],
    [50, 39, "score_moved", ["account.score_changed", "account.scored"]],
    [50, 40, undefined, ["account.scored"]],
    [50, 59, undefined, []],
  ] as const)("from %d to %d: brief %p, events %p", (from, to, brief, events) => {
    const moved = move(from, to);
    expect(moved.briefTrigger).toBe(brief);
    expect(moved.types).toEqual([...events]);
  });

  test("catches slow drift: the brief's own score is the reference, not the last one", () => {
    const moved = move(50, 61, { score: 58, announcedScore: 58 });
    expect(moved.types).toEqual([]);
    expect(moved.briefTrigger).toBe("score_moved");
  });

  test("writes the first brief at the first score, without announcing a change", () => {
    const { rubric, attributes } = scoringExactly(30);
    const result = rescore(
      {
        account: anAccount({ attributes }),
        signals: [],
        contacts: [],
        rubric,
        at: NOW,
        reason: "crawl",
        causeId: "c",
        nextScoreAt: NOW,
      },
      ids,
    );
    expect(result.briefTrigger).toBe("initial");
    expect(result.change.events).toEqual([]);
    expect(result.change.jobs?.map((job) => job.step)).toEqual(["brief"]);
    expect(result.account.announcedScore).toBe(30);
  });
});

describe("the floor", () => {
  test("is crossed upwards only", () => {
    expect(move(69, 70).types).toContain("account.score_jumped");
    expect(move(70, 75).types).not.toContain("account.score_jumped");
    expect(move(75, 60).types).not.toContain("account.score_jumped");
    expect(move(69, 75, {}, 0).types).not.toContain("account.score_jumped");
  });

  test("is announced once a day while the score wavers about it", () => {
    expect(move(69, 70, { lastJumpAt: NOW - HOUR_MS }).types).not.toContain("account.score_jumped");
    expect(move(69, 70, { lastJumpAt: NOW - DAY_MS }).types).toContain("account.score_jumped");
  });

  test("counts again at once after a fall of 5 below", () => {
    const [fallen] = move(70, 65, { lastJumpAt: NOW - HOUR_MS }).change.put?.account ?? [];
    expect(fallen?.lastJumpAt).toBeUndefined();
    const [wavering] = move(70, 66, { lastJumpAt: NOW - HOUR_MS }).change.put?.account ?? [];
    expect(wavering?.lastJumpAt).toBe(NOW - HOUR_MS);
  });
});

test("a signal that has faded is expired once and said so", () => {
  const faded = aSignal({ occurredAt: NOW - 91 * DAY_MS });
  const account = anAccount({ lastScoredAt: NOW - HOUR_MS });
  const facts = {
    account,
    contacts: [],
    rubric: DEFAULT_RUBRIC,
    at: NOW,
    reason: "decay" as const,
    causeId: "c",
    nextScoreAt: NOW,
  };
  const first = rescore({ ...facts, signals: [faded] }, ids);
  expect(first.change.put?.signal?.map((signal) => signal.status)).toEqual(["expired"]);
  expect(first.change.events?.map((event) => event.type)).toContain("signal.decayed");
  const second = rescore({ ...facts, signals: first.change.put?.signal ?? [] }, ids);
  expect(second.change.put?.signal).toEqual([]);
});

test("a half-life of the rubric's own decides when a signal fades", () => {
  const signal = aSignal({ occurredAt: NOW - 100 * DAY_MS });
  const rubric = { ...DEFAULT_RUBRIC, typeOverrides: { funding: { halfLifeDays: 200 } } };
  const facts = {
    account: anAccount(),
    signals: [signal],
    contacts: [],
    rubric,
    at: NOW,
    reason: "decay" as const,
    causeId: "c",
    nextScoreAt: NOW,
  };
  expect(rescore(facts, ids).change.put?.signal).toEqual([]);
});

test("a signal that a longer half-life of the rubric's brings back is active again, without a word", () => {
  const faded = aSignal({ occurredAt: NOW - 100 * DAY_MS, status: "expired" });
  const retracted = aSignal({ status: "retracted" });
  const rubric = { ...DEFAULT_RUBRIC, typeOverrides: { funding: { halfLifeDays: 200 } } };
  const { change, scoring } = rescore(
    {
      account: anAccount({ lastScoredAt: NOW - HOUR_MS }),
      signals: [faded, retracted],
      contacts: [],
      rubric,
      at: NOW,
      reason: "rubric",
      causeId: "c",
      nextScoreAt: NOW,
    },
    ids,
  );
  expect(change.put?.signal).toEqual([{ ...faded, status: "active", updatedAt: NOW }]);
  expect(scoring.lead?.id).toBe(faded.id);
  expect(change.events?.filter((event) => event.type.startsWith("signal."))).toEqual([]);
});

test("age alone never makes a jump", () => {
  const { rubric, attributes } = scoringExactly(75);
  const account = anAccount({ attributes, score: 60, lastScoredAt: NOW - HOUR_MS });
  const facts = { account, signals: [], contacts: [], rubric, at: NOW, causeId: "c", nextScoreAt: NOW };
  expect(rescore({ ...facts, reason: "decay" }, ids).change.events?.map((event) => event.type)).not.toContain(
    "account.score_jumped",
  );
  expect(rescore({ ...facts, reason: "signal" }, ids).change.events?.map((event) => event.type)).toContain(
    "account.score_jumped",
  );
});

test("a brief follows the latest version and its hash changes with every word", () => {
  const draft = {
    whyNow: "a",
    whoToTalkTo: [],
    draftOpener: "",
    signalIds: [],
    claims: [],
    writer: { kind: "template" as const, name: "plain", version: "1" },
  };
  const account = anAccount({ score: 81.5, latestBrief: { id: "brf_1", version: 7, generatedAt: NOW, score: 60 } });
  const making = { account, trigger: "regenerate" as const, at: NOW, causeId: "c" };
  const { brief, change } = composeBrief({ ...making, draft }, createTestIds());
  expect({
    version: brief.version,
    score: brief.score,
    delta: brief.scoreDelta,
    previous: brief.previousVersion,
  }).toEqual({ version: 8, score: 82, delta: 22, previous: 7 });
  expect(change.events?.map((event) => event.type)).toEqual(["brief.generated", "brief.updated"]);
  const other = composeBrief({ ...making, draft: { ...draft, whyNow: "b" } }, createTestIds());
  expect(other.brief.contentHash).not.toBe(brief.contentHash);
});
