import { describe, expect, test } from "bun:test";
import { findJoin } from "#signals/capital/deal-joins.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "../read-case.ts";

const OWN = { url: "https://beacon.example/news/1" };

function joinsOf(title: string, text: string, more = {}) {
  const reading = readDocument(toArticle(title, text, more), BEACON);
  return reading.sentences.flatMap((sentence) => findJoin(reading, sentence) ?? []);
}

describe("a purchase without a verb of buying", () => {
  test.each([
    ["Big news", "The team behind Pelican is joining Beacon. We signed the papers on Monday.", "buyer", "Pelican"],
    ["Big news", "From today, Pelican is now part of Beacon.", "buyer", "Pelican"],
    ["Big news", "Pelican is joining the Beacon family! The acquisition closed on Monday.", "buyer", "Pelican"],
    ["Welcome, Pelican!", "We bought Pelican, and its customers are ours to look after.", "buyer", "Pelican"],
    ["Big news", "Beacon becomes part of Heron Group.", "bought", "Heron Group"],
    ["Beacon finds a buyer in Heron Group", "", "bought", "Heron Group"],
    ["Beacon has a new owner: Heron Group", "", "bought", "Heron Group"],
    ["Heron Group is the new owner of Beacon", "", "bought", "Heron Group"],
  ] as const)("%s %s", (title, text, role, other) => {
    expect(joinsOf(title, text, OWN)[0]).toMatchObject({ role, other });
  });

  test.each([
    ["an alliance", "Beacon has joined the Heron Alliance. It acquired a stand there."],
    ["a person", "Jane Roe joins Beacon from Heron as finance chief after the takeover."],
    ["a person with no former post", "Jane Roe is joining Beacon. The acquisition of Heron closed on Monday."],
    ["an index", "Beacon is now part of the Heron 500."],
    ["an exhibition", "Pelican is part of Beacon."],
    ["a rumour", "Beacon could become part of Heron Group."],
  ])("is not %s", (_, text) => {
    expect(joinsOf("Big news", text, OWN)).toEqual([]);
  });
});
