import { expect, test } from "bun:test";
import figures from "../fixtures/signals/figures.json";
import { type Figures, fallenFigures, measureFigures } from "./figures.ts";

const kept: Figures = figures;

test("no figure on the development set is worse than the one kept; `bin/eval --freeze` keeps better ones", async () => {
  expect(fallenFigures(await measureFigures(), kept)).toEqual([]);
});

test("detectors that find nothing lose recall, slots and every type they had, and raise no alarm", async () => {
  const silent = await measureFigures(({ id }) => ({ id, signals: [] }));
  const found = Object.keys(kept.f1).filter((type) => (kept.f1[type] ?? 0) > 0);
  expect(found.length).toBeGreaterThan(10);
  expect(fallenFigures(silent, kept)).toEqual([
    "precision",
    "recall",
    "slots",
    ...found.map((type) => `f1 of ${type}`),
  ]);
});

test("a figure that falls is named, one that rises or is new is not", () => {
  const before = { precision: 0.9, recall: 0.5, slots: 0.8, false_alarms: 0.01, f1: { funding: 0.9, layoffs: 0.5 } };
  expect(fallenFigures(before, before)).toEqual([]);
  const better = {
    precision: 1,
    recall: 0.6,
    slots: 0.81,
    false_alarms: 0,
    f1: { funding: 0.9, layoffs: 1, outage: 0 },
  };
  expect(fallenFigures(better, before)).toEqual([]);
  expect(fallenFigures({ ...before, precision: 0.8999 }, before)).toEqual(["precision"]);
  expect(fallenFigures({ ...before, false_alarms: 0.0101 }, before)).toEqual(["false_alarms"]);
  expect(fallenFigures({ ...before, f1: { layoffs: 0.4 } }, before)).toEqual(["f1 of funding", "f1 of layoffs"]);
});
