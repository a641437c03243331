import { expect, test } from "bun:test";
import { findBoilerplate } from "#signals/language/boilerplate.ts";
import { isGenericText } from "#signals/language/generic.ts";
import { splitSentences } from "#signals/language/sentences.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "../read-case.ts";

/** The lines that are marked, by what they say. */
function boilerplateOf(text: string): string[] {
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const sentences = splitSentences(text).map((span) => ({ ...span, text: said(span) }));
  return findBoilerplate(text, "article", sentences).map(said);
}

const PAGE = `Skip to content
Home | Products | Pricing | Careers

Beacon opened an office in Lisbon.

[ Read more: Heron raises $5M ]
Recommended for you: Heron raises $5M; Pelican CFO out

It has ten desks.

Beacon | $5M | Seed

You may also like
- Pelican cuts 40 jobs
- Heron hires CFO

The office is near the river.

Subscribe to our newsletter for weekly updates.

About Beacon
Beacon makes software and has raised $45 million.

Media contact
Jane Roe, press@beacon.example`;

test("what surrounds the news is marked, what belongs to it is not", () => {
  const reading = readDocument(toArticle("Beacon in Lisbon", PAGE), BEACON);
  const kept = reading.sentences.filter((sentence) => !sentence.isBoilerplate).map((sentence) => sentence.text);
  expect(kept).toEqual([
    "Beacon in Lisbon",
    "Beacon opened an office in Lisbon.",
    "It has ten desks.",
    "Beacon | $5M | Seed",
    "The office is near the river.",
  ]);
});

test.each([
  "How to raise a seed round",
  "What is SOC 2?",
  "10 tips for hiring",
  "Privacy policy",
  "Was ist eine Series A",
  "SOC 2 checklist",
])("%s reports nothing", (title) => {
  expect(isGenericText(title, "")).toBe(true);
});

test.each(["Beacon raises $5M", "What is left of Heron goes to Pelican", "Beacon appoints new CFO"])(
  "%s reports something",
  (title) => {
    expect(isGenericText(title, "")).toBe(false);
  },
);

test("a page that has run its boxes and its news together keeps the news", () => {
  const news = "Acme has opened an office in Oslo. It has room for forty people.";
  for (const text of [
    `We use cookies to improve your experience. ${news}`,
    `${news} Subscribe to our newsletter for more.`,
    `${news} Read more: Globex raises $12m.`,
  ]) {
    const marked = boilerplateOf(`Title\n${text}`);
    expect(marked).toHaveLength(1);
    expect(marked.join()).not.toContain("Oslo");
    expect(news).not.toContain(marked.join());
  }
});

test("headlines below a word that heads them are other stories", () => {
  const text = "Title\nAcme opened an office.\n\nRelated:\nGlobex raises $12m\nInitech names new CEO";
  const marked = boilerplateOf(text);
  expect(marked).toEqual(["Related:", "Globex raises $12m", "Initech names new CEO"]);
});
