import { expect, test } from "bun:test";
import fc from "fast-check";
import type { Account } from "#core/account.ts";
import { rescore } from "#core/rescore.ts";
import { DEFAULT_RUBRIC, type Rubric } from "#core/rubric.ts";
import type { ScorePoint } from "#core/score.ts";
import { roundScore, scoreAccount } from "#core/scoring.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { aContact, anAccount, aSignal, createTestIds, NOW } from "../helpers/records.ts";

const TYPES = ["funding", "exec_move", "outage", "layoffs"] as const;

const aRubric = fc.record({
  a: fc.nat(40),
  b: fc.nat(30),
  c: fc.nat(30),
  halfLifeDays: fc.integer({ min: 1, max: 200 }),
});
const toRubric = ({ a, b, c, halfLifeDays }: { a: number; b: number; c: number; halfLifeDays: number }): Rubric => ({
  ...DEFAULT_RUBRIC,
  weights: { fit: a, recency: b, strength: c, depth: 100 - a - b - c },
  typeOverrides: { funding: { halfLifeDays } },
});

/** What happens to an account between two scorings. */
const aTurn = fc.record({
  hours: fc.integer({ min: 1, max: 400 }),
  what: fc.oneof(
    fc.constant({ kind: "nothing" as const }),
    fc.record({ kind: fc.constant("signal" as const), type: fc.constantFrom(...TYPES), strength: fc.nat(100) }),
    fc.record({ kind: fc.constant("rubric" as const), rubric: aRubric }),
    fc.constant({ kind: "contact" as const }),
    fc.constant({ kind: "retraction" as const }),
  ),
});
type Turn = {
  hours: number;
  what: { kind: string; type?: string; strength?: number; rubric?: Parameters<typeof toRubric>[0] };
};

type Shown = { at: number; score: number; lines: unknown };
const linesOf = (explanation: ScorePoint["explanation"]) => explanation.map(({ text: _, ...line }) => line);

/** Scores an account after every turn. Returns the points that were kept, and what every single scoring came to. */
function live(turns: Turn[]): { points: ScorePoint[]; scorings: Shown[]; account: Account } {
  const ids = createTestIds();
  const points: ScorePoint[] = [];
  const scorings: Shown[] = [];
  let account = anAccount();
  let rubric = DEFAULT_RUBRIC;
  let signals: Signal[] = [];
  const contacts = [aContact()];
  let at = NOW;
  for (const { hours, what } of turns) {
    at += hours * HOUR_MS;
    if (what.kind === "signal") {
      const { type = "funding", strength = 0 } = what;
      signals.push(aSignal({ id: ids.next("sig"), accountId: account.id, type, strength, occurredAt: at - DAY_MS }));
    }
    if (what.rubric) rubric = { ...toRubric(what.rubric), version: rubric.version + 1 };
    if (what.kind === "contact") contacts.push(aContact({ name: `Person ${contacts.length}` }));
    if (what.kind === "retraction")
      signals = signals.map((signal, i) => (i === 0 ? { ...signal, status: "retracted" } : signal));
    const facts = { account, signals, contacts, rubric, at };
    const { change, account: scored } = rescore(
      { ...facts, reason: "decay", causeId: "c", nextScoreAt: at, lastPoint: points.at(-1) },
      ids,
    );
    const { score, explanation } = scoreAccount(facts);
    scorings.push({ at, score: roundScore(score), lines: linesOf(explanation) });
    points.push(...(change.put?.score ?? []));
    const changed = new Map((change.put?.signal ?? []).map((signal) => [signal.id, signal]));
    signals = signals.map((signal) => changed.get(signal.id) ?? signal);
    account = scored;
  }
  return { points, scorings, account };
}

test("the four contributions of every point sum to its score", () => {
  fc.assert(
    fc.property(fc.array(aTurn, { minLength: 1, maxLength: 25 }), (turns) => {
      for (const point of live(turns as Turn[]).points) {
        const sum = point.explanation.reduce((total, line) => total + line.contribution, 0);
        expect(sum).toBe(roundScore(point.score));
      }
    }),
  );
});

test("the point in force at any instant says what the last scoring before it came to", () => {
  fc.assert(
    fc.property(fc.array(aTurn, { minLength: 1, maxLength: 25 }), fc.nat(10_000), (turns, hour) => {
      const { points, scorings } = live(turns as Turn[]);
      const at = NOW + hour * HOUR_MS;
      const inForce = points.filter((point) => point.at <= at).at(-1);
      const last = scorings.filter((scoring) => scoring.at <= at).at(-1);
      expect(inForce && { score: roundScore(inForce.score), lines: linesOf(inForce.explanation) }).toEqual(
        last && { score: last.score, lines: last.lines as ReturnType<typeof linesOf> },
      );
    }),
  );
});

test("a quiet account adds about one point a day, and none while nothing shown changes", () => {
  const cycles = (count: number) => Array.from({ length: count }, () => ({ hours: 6, what: { kind: "nothing" } }));
  const oneSignal = { hours: 6, what: { kind: "signal", type: "funding", strength: 85 } };
  expect(live(cycles(360)).points).toHaveLength(1);
  expect(live([oneSignal, ...cycles(360)]).points.length).toBeLessThan(110);
});

test("what a short half-life expired comes back with a longer one", () => {
  const short = { hours: 1, what: { kind: "rubric", rubric: { a: 30, b: 25, c: 25, halfLifeDays: 1 } } };
  const long = { hours: 1, what: { kind: "rubric", rubric: { a: 30, b: 25, c: 25, halfLifeDays: 200 } } };
  const signal = { hours: 1, what: { kind: "signal", type: "funding", strength: 85 } };
  const quiet = { hours: 24 * 10, what: { kind: "nothing" } };
  const recencies = live([signal, quiet, short, long]).points.map((point) => point.breakdown.recency);
  expect(recencies[2]).toBe(0);
  expect(recencies[3]).toBeGreaterThan(90);
});
