import { describe, expect, test } from "bun:test";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { detectAll } from "#signals/detect.ts";
import { BEACON, toArticle } from "./read-case.ts";

/** What real pages put around a text, run together with it or not. It is about others, and changes nothing. */
const AROUND: Record<string, (text: string) => string> = {
  "a menu": (text) => `Home | News | Business | Sport | Opinion\n\n${text}`,
  "a byline": (text) => `By Staff Reporter | Updated 3 hours ago\n${text}`,
  "a dateline": (text) => `LONDON – ${text}`,
  "a cookie box above": (text) => `We use cookies to improve your experience. Accept all Reject\n${text}`,
  "a cookie box in the text": (text) => `We use cookies to improve your experience. Accept. ${text}`,
  "a newsletter box below": (text) => `${text}\n\nSign up for our daily newsletter and never miss a story.`,
  "a newsletter box in the text": (text) => `${text} Subscribe to our newsletter for more.`,
  "other stories below": (text) =>
    `${text}\n\nRelated:\nGlobex raises $12m\nInitech names new CEO\nHooli to lay off 300`,
  "other stories in the text": (text) => `${text} Read more: Globex raises $12m | Initech names new CEO`,
  "buttons and rights": (text) =>
    `Share this article: Facebook Twitter\n\n${text}\n\nCopyright 2026. All rights reserved.`,
  "a paragraph about another company": (text) =>
    `${text}\n\nAbout Globex\nGlobex makes lamps and has 4,000 employees in 20 countries.`,
  "a line for each sentence": (text) => text.replace(/(?<=[.!?]) /g, "\n"),
  advertisements: (text) => `Advertisement\n\n${text}\n\nAdvertisement`,
  "a reading time": (text) => `4 min read · 12 comments\n\n${text}`,
};

const NEWS: Record<string, [title: string, text: string]> = {
  funding: [
    "Money for Beacon",
    "Beacon has raised $30 million in a Series B round led by Quay Capital. The money is for hiring.",
  ],
  layoffs: ["Cuts at the port", "Beacon is cutting 120 jobs, a tenth of its workforce. The cuts begin in June."],
  exec_move: ["New at Beacon", "Beacon has appointed Jane Roe as chief financial officer. She comes from a bank."],
  market_expansion: ["To the north", "Beacon has opened an office in Oslo. Forty people will work there."],
  partnership: ["Two for the harbour", "Beacon has signed a partnership with Pelican Freight. They share berth plans."],
};

describe("news is found whatever a page puts around it", () => {
  for (const [type, [title, text]] of Object.entries(NEWS)) {
    for (const [name, around] of Object.entries(AROUND)) {
      test(`${type} within ${name}`, () => {
        const document = toArticle(title, around(text));
        const found = detectAll({ document, previous: [] }, BEACON, NO_KNOWLEDGE).map((detection) => detection.type);
        expect(found).toContain(type);
        const plain = detectAll({ document: toArticle(title, text), previous: [] }, BEACON, NO_KNOWLEDGE);
        expect(found.toSorted()).toEqual(plain.map((detection) => detection.type).toSorted());
      });
    }
  }
});
