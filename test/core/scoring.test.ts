import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { roundScore, scoreAccount } from "#core/scoring.ts";
import { DAY_MS } from "#core/time.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

const facts = { account: anAccount(), signals: [], contacts: [], rubric: DEFAULT_RUBRIC, at: NOW };

describe("the weights", () => {
  test("make the published sample (95, 78, 82, 68) an 82", () => {
    const { fit, recency, strength, depth } = DEFAULT_RUBRIC.weights;
    expect(roundScore((fit * 95 + recency * 78 + strength * 82 + depth * 68) / 100)).toBe(82);
  });
});

describe("recency", () => {
  test("of a funding round of eleven days ago is 78", () => {
    expect(scoreAccount({ ...facts, signals: [aSignal()] }).breakdown.recency).toBe(78);
  });

  test("is nothing without a live signal", () => {
    const old = aSignal({ occurredAt: NOW - 91 * DAY_MS });
    expect(scoreAccount({ ...facts, signals: [old] }).breakdown).toEqual({
      fit: 50,
      recency: 0,
      strength: 0,
      depth: 0,
    });
  });
});

describe("depth", () => {
  test("counts places that were read; what the team reported itself is named apart and is none", () => {
    const [source] = aSignal().sources;
    if (!source) throw new Error("a signal has a source");
    const own = { ...source, domain: "first_party", isFirstParty: true };
    const read = scoreAccount({ ...facts, signals: [aSignal()] });
    const both = scoreAccount({ ...facts, signals: [aSignal({ sources: [source, own] })] });
    expect(both.breakdown.depth).toBe(read.breakdown.depth);
    expect(both.explanation[3]?.text).toContain("from 1 independent source and your own team, ");
    expect(read.explanation[3]?.text).toContain("from 1 independent source, ");
  });
});

describe("strength", () => {
  test("is that of the lead signal at its confidence, not decayed", () => {
    expect(scoreAccount({ ...facts, signals: [aSignal({ strength: 80, confidence: 0.5 })] }).breakdown.strength).toBe(
      60,
    );
  });

  test("gains 3 for each further category, 9 at the most", () => {
    const others = ["people", "hiring", "technology", "market"].map((category) =>
      aSignal({ category, type: category, strength: 1, confidence: 1 }),
    );
    const lead = aSignal({ strength: 80, confidence: 1 });
    expect(scoreAccount({ ...facts, signals: [lead, ...others.slice(0, 1)] }).breakdown.strength).toBe(83);
    expect(scoreAccount({ ...facts, signals: [lead, ...others] }).breakdown.strength).toBe(89);
  });
});

describe("depth", () => {
  test("grows with types, repeats, independent sources and known people", () => {
    const now = { occurredAt: NOW };
    const one = scoreAccount({ ...facts, signals: [aSignal(now)] }).breakdown.depth;
    const twoTypes = scoreAccount({ ...facts, signals: [aSignal(now), aSignal({ ...now, type: "outage" })] }).breakdown
      .depth;
    const repeat = scoreAccount({ ...facts, signals: [aSignal(now), aSignal(now)] }).breakdown.depth;
    const people = scoreAccount({ ...facts, signals: [aSignal(now)], contacts: [aContact()] }).breakdown.depth;
    expect(one).toBe(roundScore(100 * (1 - Math.exp(-1 / 4))));
    expect(twoTypes).toBe(roundScore(100 * (1 - Math.exp(-2 / 4))));
    expect(repeat).toBe(roundScore(100 * (1 - Math.exp(-1.5 / 4))));
    expect(people).toBe(roundScore(100 * (1 - Math.exp(-1.5 / 4))));
  });

  test("does not count who has left", () => {
    const alone = scoreAccount({ ...facts, signals: [aSignal()] }).breakdown.depth;
    expect(
      scoreAccount({ ...facts, signals: [aSignal()], contacts: [aContact({ tag: "departed" })] }).breakdown.depth,
    ).toBe(alone);
  });
});

describe("fit", () => {
  const account = anAccount({ attributes: { employee_count: 200, hq_country: "US", tech: ["Salesforce"] } });
  const criterion = { required: false, tolerance: 0, weight: 50 };
  const fitWith = (criteria: object[]) =>
    scoreAccount({ ...facts, account, rubric: { ...DEFAULT_RUBRIC, criteria: criteria as never } }).breakdown.fit;

  test("is neutral without criteria", () => expect(scoreAccount(facts).breakdown.fit).toBe(50));

  test("is the weight of what is met over the weight of what is known", () => {
    const met = { ...criterion, key: "size", attribute: "employee_count", op: "between", value: [80, 600] };
    const missed = { ...criterion, key: "country", attribute: "hq_country", op: "in", value: ["DE"], weight: 25 };
    const unknown = { ...criterion, key: "year", attribute: "founded_year", op: "gte", value: 2000, weight: 10 };
    expect(fitWith([met, missed, unknown])).toBe(67);
  });

  test("is a fifth less when under half of the profile is known", () => {
    const met = {
      ...criterion,
      key: "stack",
      attribute: "tech",
      op: "contains_any",
      value: ["salesforce"],
      weight: 20,
    };
    const unknown = { ...criterion, key: "year", attribute: "founded_year", op: "gte", value: 2000 };
    expect(fitWith([met, unknown])).toBe(80);
  });

  test("is at most 20 when something required is missed", () => {
    const met = { ...criterion, key: "size", attribute: "employee_count", op: "gte", value: 100, weight: 90 };
    const required = {
      ...criterion,
      key: "country",
      attribute: "hq_country",
      op: "eq",
      value: "DE",
      weight: 10,
      required: true,
    };
    expect(fitWith([met, required])).toBe(20);
  });

  test("gives part of the credit a little outside a range", () => {
    expect(
      fitWith([{ ...criterion, key: "size", attribute: "employee_count", op: "lte", value: 160, tolerance: 0.5 }]),
    ).toBe(50);
  });
});

const anySignal = fc
  .record({
    strength: fc.integer({ min: 0, max: 100 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    ageDays: fc.integer({ min: -2, max: 400 }),
    halfLifeDays: fc.constantFrom(14, 30, 60, 90, 120),
    category: fc.constantFrom("capital", "people", "hiring", "technology", "market"),
  })
  .map(({ ageDays, ...more }) => aSignal({ ...more, type: more.category, occurredAt: NOW - ageDays * DAY_MS }));

describe("any account", () => {
  test("has scores in range, and an explanation whose lines add up to the score shown", () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 12 }), (signals) => {
        const { score, breakdown, explanation } = scoreAccount({ ...facts, signals });
        for (const value of [score, ...Object.values(breakdown)]) expect(value >= 0 && value <= 100).toBe(true);
        expect(explanation.map((line) => line.dimension)).toEqual(["fit", "recency", "strength", "depth"]);
        expect(explanation.reduce((sum, line) => sum + line.contribution, 0)).toBe(roundScore(score));
        const recomputed = explanation.reduce((sum, line) => sum + (line.value * line.weight) / 100, 0);
        expect(roundScore(recomputed)).toBe(roundScore(score));
      }),
    );
  });

  test("scores the same whatever order its signals come in", () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 8 }), (signals) => {
        expect(scoreAccount({ ...facts, signals: [...signals].reverse() })).toEqual(
          scoreAccount({ ...facts, signals }),
        );
      }),
    );
  });
});
