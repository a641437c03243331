import { expect, test } from "bun:test";
import { isOfUnnamedOthers, isToldOfOtherParty } from "#signals/language/unnamed-others.ts";
import type { Sentence } from "#signals/reading.ts";

const sentenceOf = (text: string, flags: Partial<Sentence> = {}) =>
  ({ text, isTitle: false, namesSubject: false, ...flags }) as Sentence;

test.each([
  "Two firms filed for an IPO.",
  "A dozen start-ups raised seed rounds of $2 million.",
  "Five companies appointed a new chief executive.",
  "Every second company announced layoffs.",
  "More than 30 European banks were hit by ransomware.",
  "Two of the ten largest firms went public.",
  "Mehrere Unternehmen haben Stellen gestrichen.",
  "Plusieurs entreprises ont levé des fonds.",
  "A start-up I advise raised $3 million in a seed round.",
  "A supplier of ours cut 200 jobs.",
  "In my last job we laid off 40 people.",
  "My previous company was acquired by Oracle.",
  "Our competitor raised its prices by 20% last week.",
  "Our biggest rival was acquired by Oracle.",
  "A rival has opened an office in Berlin.",
  "Our competitor's CEO resigned this week.",
  "Our hosting provider had an outage on Monday.",
  "One of our competitors raised $40 million.",
])("others: %s", (text) => {
  expect(isOfUnnamedOthers(sentenceOf(text))).toBe(true);
});

test.each([
  "The company filed for an IPO.",
  "The two companies signed a definitive agreement.",
  "Both companies will sell the scanner together.",
  "In my first week as CEO we signed three partners.",
  "A product we know our customers want is now available.",
  "Two hundred employees will lose their jobs.",
  "One of the company's founders is leaving.",
  "Our rival Klippa raised $40 million.",
  "Our supplier was hit by a breach, and our customers' data was taken.",
  "Our customer success team opened an office in Berlin.",
  "Our customer base has grown to 10,000 firms.",
  "A supplier has signed up as our third partner.",
  "Our vendor portal is down.",
  "Our main competitors are Globex and PlotWise; neither reads tides.",
])("may be the account: %s", (text) => {
  expect(isOfUnnamedOthers(sentenceOf(text))).toBe(false);
});

test("a headline may describe the account so, and a sentence that names it is about it", () => {
  const text = "Two firms agree to merge.";
  expect(isOfUnnamedOthers(sentenceOf(text, { isTitle: true }))).toBe(false);
  expect(isOfUnnamedOthers(sentenceOf(text, { namesSubject: true }))).toBe(false);
});

test("a named rival's event is told of the rival, not of who names it", () => {
  expect(isToldOfOtherParty("Our main competitor Klippa raised $40 million.")).toBe(true);
  expect(isToldOfOtherParty("Its rival, Grippa Labs, has cut 30 jobs.")).toBe(true);
  expect(isToldOfOtherParty("Our competitor Klippa was bought by us.")).toBe(false);
  expect(isToldOfOtherParty("We acquired our biggest rival, Klippa.")).toBe(false);
});
