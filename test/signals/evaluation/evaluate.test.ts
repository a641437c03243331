import { expect, test } from "bun:test";
import type { CaseResult } from "#signals/case.ts";
import { evaluate, macroF1Of } from "#signals/evaluation/evaluate.ts";
import { judgeCase } from "#signals/evaluation/judge-case.ts";
import type { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { isKnownLabel, type LabelView } from "#signals/evaluation/labels.ts";
import { f1Of, precisionOf, recallOf } from "#signals/evaluation/tally.ts";

const BY_TYPE: LabelView = { isCoreOnly: false, isByFamily: false };

type Row = {
  labels: string[];
  optional?: string[];
  slots?: Record<string, unknown>;
  kind?: string;
  lang?: string;
  fired: { [type: string]: CaseResult["signals"][number]["data"] };
};

/** What was asked for and what fired; the verdicts that follow are worked out by hand. */
const TABLE: Row[] = [
  // Right; amount and currency right, the investor empty.
  {
    labels: ["funding"],
    slots: { amount: 100, currency: "USD", investor: ["Accel", "Index"] },
    fired: { funding: { amount: 100.5, currency: "USD", amount_minor: 10_050 } },
  },
  // Right and missed; of two signals' facts one is enough.
  {
    labels: ["exec_move", "exec_departure"],
    slots: { person: "Ann Lee", direction: ["in", "out"] },
    fired: { exec_move: { person: "Anna Leed", direction: "in" }, job_change: { person: "Ann Lee" } },
  },
  // Missed and wrong: the wrong one's facts count for the slots all the same.
  {
    labels: ["acquired"],
    slots: { acquirer: "Big Co", target: "Small Co" },
    lang: "de",
    fired: { acquisition_made: { acquirer: "Big Co", target: "Other Co" } },
  },
  // Optional, and optional but silent: neither counts.
  { labels: [], optional: ["partnership", "outage"], fired: { partnership: {} } },
  // A negative with two false alarms is one case with a false alarm.
  { labels: [], kind: "blog", fired: { funding: {}, layoffs: {} } },
  { labels: [], kind: "blog", fired: {} },
  // Only an ignored label: nothing is expected, slots do not count, and it is no negative.
  { labels: ["press_mention"], slots: { person: "Ann Lee" }, fired: { outage: {} } },
  // An extension, which nothing detects.
  { labels: ["customer_win", "funding"], fired: { funding: {} } },
];

function judged(view = BY_TYPE) {
  return TABLE.map(({ fired, ...row }, i) => {
    const labelled: LabelledCase = { id: `c${i}`, kind: "headline", title: `Case ${i}`, ...row };
    const signals = Object.entries(fired).map(([type, data]) => ({
      type,
      subtype: null,
      strength: 50,
      confidence: 1,
      occurred_at: null,
      data,
      evidence: { quote: "", start: 0, end: 0 },
    }));
    return judgeCase(labelled, signals, view);
  });
}

test("labels are right, wrong or missed; optional and ignored ones count neither way", () => {
  const { labels, types, cases, fullyRight, negatives, falseAlarms } = evaluate(judged());
  expect(labels).toEqual({ right: 3, wrong: 4, missed: 3 });
  expect(precisionOf(labels)).toBeCloseTo(3 / 7);
  expect(recallOf(labels)).toBeCloseTo(3 / 6);
  expect(f1Of(labels)).toBeCloseTo(6 / 13);
  expect({ cases, fullyRight, negatives, falseAlarms }).toEqual({
    cases: 8,
    fullyRight: 3,
    negatives: 3,
    falseAlarms: 1,
  });
  expect([...types]).toEqual([
    ["funding", { right: 2, wrong: 1, missed: 0 }],
    ["acquired", { right: 0, wrong: 0, missed: 1 }],
    ["customer_win", { right: 0, wrong: 0, missed: 1 }],
    ["exec_departure", { right: 0, wrong: 0, missed: 1 }],
    ["exec_move", { right: 1, wrong: 0, missed: 0 }],
    ["acquisition_made", { right: 0, wrong: 1, missed: 0 }],
    ["layoffs", { right: 0, wrong: 1, missed: 0 }],
    ["outage", { right: 0, wrong: 1, missed: 0 }],
  ]);
});

test("slots are compared for every case that asks for a counted label", () => {
  const { slots, allSlots } = evaluate(judged());
  expect(allSlots).toEqual({ asked: 7, right: 5, wrong: 1, empty: 1, detected: 5, detectedRight: 4 });
  expect(slots.get("investor")).toEqual({ asked: 1, right: 0, wrong: 0, empty: 1, detected: 1, detectedRight: 0 });
  expect(slots.get("target")).toEqual({ asked: 1, right: 0, wrong: 1, empty: 0, detected: 0, detectedRight: 0 });
  expect(slots.get("person")).toEqual({ asked: 1, right: 1, wrong: 0, empty: 0, detected: 1, detectedRight: 1 });
});

test("kinds and languages are tallied too, all languages but English together", () => {
  const { kinds, languages } = evaluate(judged());
  expect(kinds.get("blog")).toEqual({ right: 0, wrong: 2, missed: 0 });
  expect(languages.get("other languages")).toEqual({ right: 0, wrong: 1, missed: 1 });
  expect(languages.get("en")).toEqual({ right: 3, wrong: 3, missed: 2 });
});

test("the core alone leaves extensions out", () => {
  const { labels, fullyRight } = evaluate(judged({ isCoreOnly: true, isByFamily: false }));
  expect(labels).toEqual({ right: 3, wrong: 4, missed: 2 });
  expect(fullyRight).toBe(4);
});

test("by family a neighbour is right", () => {
  const { labels, types } = evaluate(judged({ isCoreOnly: false, isByFamily: true }));
  expect(labels).toEqual({ right: 4, wrong: 3, missed: 2 });
  expect(types.get("acquisition")).toEqual({ right: 1, wrong: 0, missed: 0 });
  expect(types.get("executive_out")).toEqual({ right: 0, wrong: 0, missed: 1 });
});

test("the mean over types takes those with five labels or more", () => {
  const fired = (count: number, verdict: "right" | "missed") =>
    Array.from({ length: count }, (_, i) => ({
      ...judgeCase({ id: `x${i}`, labels: [] }, [], BY_TYPE),
      [verdict]: ["funding"],
    }));
  expect(macroF1Of(evaluate(fired(4, "right")))).toEqual({ f1: undefined, types: 0 });
  const { f1, types } = macroF1Of(evaluate([...fired(4, "right"), ...fired(1, "missed")]));
  expect(types).toBe(1);
  expect(f1).toBeCloseTo(8 / 9);
});

test("labels that are neither a type nor an extension are known to be none", () => {
  expect(["funding", "patent", "fundng"].map(isKnownLabel)).toEqual([true, true, false]);
});
