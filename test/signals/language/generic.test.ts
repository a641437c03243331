import { expect, test } from "bun:test";
import { isGenericText } from "#signals/language/generic.ts";

test.each([
  ["How to raise a seed round", ""],
  ["SOC 2 explained", ""],
  ["What your auditor wants to see", "Auditors like order."],
  ["The Clean Harbours Act", "It binds all ports."],
  ["2024 at Beacon: a year in review", "In May we raised $9 million."],
  ["Looking back on our first ten years", "We opened a yard in Lisbon."],
  ["Come scegliere un fornitore", ""],
  ["Berths and fees", "In this guide we look at berths."],
])("teaches: %s", (title, body) => {
  expect(isGenericText(title, body)).toBe(true);
});

test.each([
  ["Beacon raises $5M to look back on 2024", ""],
  ["Come and build with us", "We are hiring."],
  ["Your buoys just got smarter", "Today we are launching Beacon 3."],
  ["Your data in one more harbour", "We've opened a region in Lisbon."],
  ["Beacon to act as reseller", ""],
])("tells: %s", (title, body) => {
  expect(isGenericText(title, body)).toBe(false);
});
