import { describe, expect, test } from "bun:test";
import type { Detection } from "#core/detection.ts";
import { withLearnedFacts } from "#signals/facts/learned-facts.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";

/** An event with evidence in a text, as a detector gives it. */
function filled(text: string, { type, quote, data = {} }: { type: string; quote: string; data?: Detection["data"] }) {
  const reading = readDocument(toArticle("News", text), NORTHWIND);
  const start = reading.text.indexOf(quote);
  const detection: Detection = {
    type,
    title: "",
    summary: "",
    strength: 50,
    confidence: 0.8,
    data,
    identity: {},
    evidence: { quote, start, end: start + quote.length },
    people: [],
  };
  return withLearnedFacts(reading, [detection])[0]?.data;
}

const TOLD = "Northwind Robotics and Ostara Grain have agreed to build a shared test farm.";

describe("facts that a rule has left open", () => {
  test("are taken from the words that very likely are them", () => {
    expect(filled(TOLD, { type: "partnership", quote: TOLD })).toEqual({ partner: "Ostara Grain" });
  });

  test("never replace what a rule has read, and are not taken twice", () => {
    expect(filled(TOLD, { type: "partnership", quote: TOLD, data: { partner: "Quay" } })).toEqual({ partner: "Quay" });
    expect(filled(TOLD, { type: "partnership", quote: TOLD, data: { vendor: "Ostara Grain" } })).toEqual({
      vendor: "Ostara Grain",
    });
  });

  test("are not looked for where they stand far away, or where somebody is quoted", () => {
    const event = "Northwind Robotics has signed a partnership agreement.";
    const far = `${event} It rained. The town was quiet. Ostara Grain and Northwind Robotics will build a test farm together.`;
    expect(filled(far, { type: "partnership", quote: event })).toEqual({});
    const quoted = `${event} "We work with Ostara Grain and others," said its head.`;
    expect(filled(quoted, { type: "partnership", quote: event })).toEqual({});
  });

  test("are no days of another event, where the sentence says itself when", () => {
    const joins = "Northwind Robotics has named Dana Whitlock CFO, effective December 1, 2099.";
    const leaves = "She will succeed Ada Fern, who leaves Northwind Robotics by the end of November 2099.";
    const data = filled(`${joins} ${leaves}`, { type: "exec_departure", quote: leaves });
    expect(data).not.toHaveProperty("effective_date");
  });

  test("of a cut are shares of the staff, and places that are some", () => {
    const costs = "Northwind Robotics is to shed 900 jobs so that its costs fall by 25 per cent.";
    expect(filled(costs, { type: "layoffs", quote: costs, data: { count: 900 } })).not.toHaveProperty("percent");
    const shops = "Northwind Robotics dismissed hundreds at Fallow branches.";
    expect(filled(shops, { type: "layoffs", quote: shops })).not.toHaveProperty("location");
  });

  test("are none where nothing is likely", () => {
    const event = "Northwind Robotics has signed a partnership agreement.";
    expect(filled(event, { type: "partnership", quote: event })).toEqual({});
  });
});
