import { describe, expect, test } from "bun:test";
import { conflictsOf } from "#core/conflicts.ts";
import { mergeDetections } from "#core/merge-detections.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { aDetection, aDocument, anAccount, createTestIds, NOW } from "../helpers/records.ts";

const says = (documentId: string, facts: Record<string, string | number | string[]>) => ({ documentId, facts });

describe("the sources of one event", () => {
  const agreeing = {
    "a rounded sum": [
      says("a", { amount: 45_200_000, currency: "USD" }),
      says("b", { amount: 45_000_000, currency: "USD" }),
    ],
    "a sum rounded to one digit": [
      says("a", { amount: 48_000_000, currency: "USD" }),
      says("b", { amount: 50_000_000, currency: "USD" }),
    ],
    "a sum in another currency": [
      says("a", { amount: 45_000_000, currency: "USD" }),
      says("b", { amount: 38_700_000, currency: "EUR" }),
    ],
    "a name in short form": [says("a", { acquirer: "Larkspur Growth" }), says("b", { acquirer: "Larkspur" })],
    "other members of a list": [says("a", { investor: ["Larkspur"] }), says("b", { investor: ["Quay Capital"] })],
    "a fact that only one knows": [says("a", { count: 40 }), says("b", {})],
  };
  for (const [name, sources] of Object.entries(agreeing)) {
    test(`do not contradict each other by ${name}`, () => expect(conflictsOf(sources)).toEqual([]));
  }

  test("contradict each other by numbers and names that cannot both be right", () => {
    const sources = [
      says("a", { amount: 45_000_000, currency: "USD", round: "series-b" }),
      says("b", { amount: 54_000_000, currency: "USD", round: "series-b" }),
      says("c", { amount: 45_000_000, currency: "USD", round: "series-c" }),
    ];
    expect(conflictsOf(sources)).toEqual([
      {
        fact: "amount",
        values: [
          { value: 45_000_000, documentIds: ["a", "c"] },
          { value: 54_000_000, documentIds: ["b"] },
        ],
      },
      {
        fact: "round",
        values: [
          { value: "series-b", documentIds: ["a", "b"] },
          { value: "series-c", documentIds: ["c"] },
        ],
      },
    ]);
  });
});

test("a number that rounding would move by more than a twentieth is another number", () => {
  const sources = [
    says("a", { amount: 45_000_000, currency: "USD" }),
    says("b", { amount: 50_000_000, currency: "USD" }),
  ];
  expect(conflictsOf(sources).map(({ fact }) => fact)).toEqual(["amount"]);
});

describe("reports with different numbers", () => {
  const account = anAccount();
  const ids = createTestIds();
  const round = (amount: number, round: string | undefined, url: string, at = NOW) => ({
    detection: aDetection({
      occurredAt: at,
      data: { amount, currency: "USD", ...(round ? { round } : {}) },
      identity: { amount_usd: String(amount), ...(round ? { round } : {}) },
    }),
    document: aDocument({
      id: `doc_${url}`,
      key: url,
      url: `https://${url}.example/1`,
      publishedAt: at,
      fetchedAt: at,
    }),
    previous: [],
  });
  const merge = (signals: Signal[], found: ReturnType<typeof round>[]) => {
    const facts = { account, rubric: { typeOverrides: {} }, at: NOW, found, signals, contacts: [], crawlId: undefined };
    const changed = mergeDetections(facts, ids, { typeOf: getSignalType, kindOf: () => "news" }).put?.signal ?? [];
    return [...signals.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed];
  };

  test("of one round are one signal that keeps both", () => {
    const first = merge([], [round(45e6, "series-b", "wire")]);
    const both = merge(first, [round(60e6, "series-b", "paper", NOW - 4 * DAY_MS)]);
    expect(both).toHaveLength(1);
    expect(conflictsOf(both[0]?.sources ?? []).map(({ fact }) => fact)).toEqual(["amount"]);
    expect(both[0]?.data["amount"]).toBe(45e6);
  });

  test("of rounds that nobody names are one within days and two when weeks apart", () => {
    const first = merge([], [round(45e6, undefined, "wire")]);
    expect(merge(first, [round(60e6, undefined, "paper", NOW - 2 * DAY_MS)])).toHaveLength(1);
    expect(merge(first, [round(60e6, undefined, "paper", NOW - 10 * DAY_MS)])).toHaveLength(2);
  });

  test("of different rounds are two signals", () => {
    const first = merge([], [round(5e6, "seed", "wire")]);
    expect(merge(first, [round(45e6, "series-a", "paper")])).toHaveLength(2);
  });

  test("in one document are two events", () => {
    const first = round(5e6, undefined, "wire");
    const second = { ...round(45e6, undefined, "wire"), document: first.document };
    expect(merge([], [first, second])).toHaveLength(2);
  });
});
