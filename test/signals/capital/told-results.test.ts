import { expect, test } from "bun:test";
import { earningsReport } from "#signals/earnings-report.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

const told = (title: string, text: string) => detectWith(earningsReport, toArticle(title, text), BEACON)[0];

test.each([
  ["Beacon halbiert Verlust", "Beacon konnte im ersten Halbjahr seinen Verlust nahezu halbieren."],
  ["Zahlen aus Kiel", "Beacon hat den Verlust im ersten Halbjahr von 7,1 auf 1,3 Millionen Euro verringert."],
  [
    "Trading updates",
    "Beacon PLC says trading is in line with market expectations for the year to September 30, with revenue up 8%.",
  ],
  ["Trading update", "Sales at Beacon in the 40 days to January 6 were up 8%."],
])("results: %s", (title, text) => {
  expect(told(title, text)?.type).toBe("earnings_report");
});

test.each([
  ["Kiel", "Beacon hilft Firmen, die ihren Verlust im ersten Halbjahr halbieren wollen."],
  ["Ship news", "Beacon says trading of cotton is banned in the port."],
  ["Weights", "Wer mit Beacon läuft, hat den Verlust an Muskeln im Quartal halbiert."],
])("no results: %s", (title, text) => {
  expect(told(title, text)).toBeUndefined();
});
