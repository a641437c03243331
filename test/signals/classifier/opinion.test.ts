import { describe, expect, test } from "bun:test";
import { opinionOf } from "#signals/classifier/opinion.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";

const ROUND = "Northwind Robotics has raised $30 million in a Series B round led by Quay Capital, the company said.";
const IDLE = "Here is what we have learned about keeping a tidy workshop, and ten tips for sharper tools. ".repeat(60);
const think = (...document: Parameters<typeof toArticle>) => opinionOf(readDocument(toArticle(...document), NORTHWIND));

describe("what the classifier holds of a text", () => {
  test("lets a type be looked for where it may be told, and only there", () => {
    const opinion = think("Northwind Robotics raises $30 million", ROUND);
    expect(opinion?.mayTell("funding")).toBe(true);
    expect(opinion?.mayTell("outage")).toBe(false);
    expect(think("A tidy workshop", IDLE)?.mayTell("funding")).toBe(false);
  });

  test("is found however far down a long text tells of something", () => {
    expect(think("News from the harbour", `${IDLE}\n\n${ROUND}\n\n${IDLE}`)?.mayTell("funding")).toBe(true);
  });

  test("is none of records, which are news by their place", () => {
    for (const kind of ["job", "incident", "board", "stack", "filing"] as const)
      expect(think("Northwind Robotics", IDLE, { kind })).toBeUndefined();
  });

  test("names nothing of which no type is likely", () => {
    expect(think("A tidy workshop", IDLE)?.likelyTypes()).toEqual([]);
    expect(think("Northwind Robotics raises $30 million", ROUND)?.likelyTypes()).toContain("funding");
  });
});
