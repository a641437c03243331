import { describe, expect, test } from "bun:test";
import { findCombo } from "#core/combo.ts";
import { DAY_MS } from "#core/time.ts";
import { aSignal, NOW } from "../helpers/records.ts";

const funding = aSignal({ occurredAt: NOW - 5 * DAY_MS });
const exec = { type: "exec_move", family: "exec_move", category: "people", halfLifeDays: 90 };

describe("a combo", () => {
  test.each([
    ["another family within 30 days", { ...exec, occurredAt: NOW - 35 * DAY_MS }, true],
    ["another family, 31 days apart", { ...exec, occurredAt: NOW - 36 * DAY_MS }, false],
    ["the same family", { type: "debt_financing", occurredAt: NOW }, false],
    ["a weak one", { ...exec, occurredAt: NOW, strength: 30, confidence: 0.9 }, false],
    ["one that has decayed too far", { ...exec, occurredAt: NOW - 30 * DAY_MS, halfLifeDays: 15 }, false],
    ["one taken back", { ...exec, occurredAt: NOW, status: "retracted" as const }, false],
  ])("with %s: %j → %p", (_, more, isCombo) => {
    const other = aSignal(more);
    expect(findCombo(funding, [funding, other], NOW)).toEqual(isCombo ? [other] : []);
    expect(findCombo(other, [funding, other], NOW)).toEqual(isCombo ? [funding] : []);
  });

  test("within `other` is made by different categories", () => {
    const launch = aSignal({ type: "product_launch", family: "other", category: "market", occurredAt: NOW });
    const partnership = aSignal({ type: "partnership", family: "other", category: "market", occurredAt: NOW });
    const acquisition = aSignal({ type: "acquisition_made", family: "other", category: "capital", occurredAt: NOW });
    expect(findCombo(launch, [launch, partnership, acquisition], NOW)).toEqual([acquisition]);
  });
});
