import { describe, expect, test } from "bun:test";
import { findCandidates } from "#signals/facts/candidates.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";

function candidatesIn(title: string, text: string) {
  const reading = readDocument(toArticle(title, text), NORTHWIND);
  const found = findCandidates(reading, reading.sentences);
  return (kind: string) => found.filter((one) => one.kind === kind).map(({ value }) => value);
}

describe("what may be a fact", () => {
  const of = candidatesIn(
    "Northwind Robotics and Ostara Grain share a test farm",
    "Northwind Robotics puts 40 of its Northwind Robotics Reaper machines to work in Lochmaddy with Ostara Grain for $3 million from 1 July 2026, says Dana Whitlock.",
  );

  test("are names without the subject's own, and its products", () => {
    expect(of("name")).toContain("Ostara Grain");
    expect(of("name")).not.toContain("Northwind Robotics");
    expect(of("own")).toEqual(["Northwind Robotics Reaper"]);
  });

  test("are places, known or where places stand, people, sums, counts and days to come", () => {
    expect(of("place")).toEqual(["Lochmaddy"]);
    expect(of("person")).toContain("Dana Whitlock");
    expect(of("sum")).toEqual([3_000_000]);
    expect(of("count")).toEqual([40]);
    expect(of("day")).toEqual(["2026-07-01"]);
  });

  test("lies where they stand", () => {
    const reading = readDocument(toArticle("News", "Northwind Robotics works with Ostara Grain."), NORTHWIND);
    const [name] = findCandidates(reading, reading.sentences).filter(({ kind }) => kind === "name");
    expect(name?.sentence.text.slice(name.start, name.end)).toBe("Ostara Grain");
  });
});

test("where all words of a title have capitals, a name is what the text below names too", () => {
  const title = "Northwind Robotics Launches Academic Harvest Programme With Ostara Grain";
  const of = candidatesIn(
    title,
    "Northwind Robotics has begun to work with Ostara Grain on a shared farm near the coast.",
  );
  expect(of("name")).toContain("Ostara Grain");
  expect(of("name").filter((name) => String(name).includes("Harvest"))).toEqual([]);
});

test("an event, a company and a period are no places", () => {
  const of = candidatesIn("News", "Northwind Robotics speaks at Harvest Expo in Porto, and works at Quay Partners.");
  expect(of("place")).toEqual(["Porto"]);
});

test("what a number goes on with is no place, and a place in a list no share", () => {
  const of = candidatesIn(
    "News",
    "Northwind Robotics is in the top 3% and spoke at the Trading 2.0 gathering in Porto.",
  );
  expect(of("place")).toEqual(["Porto"]);
  expect(of("percent")).toEqual([]);
});

test("another word for what stands before is no candidate, nor is a day that has passed", () => {
  const of = candidatesIn("News", "Northwind Robotics (NWR) has worked with Ostara Grain since 3 March 2026.");
  expect(of("name")).toEqual(["Ostara Grain"]);
  expect(of("day")).toEqual([]);
});
