import type { Block, Page } from "#core/page.ts";
import { pageIdentity } from "#core/page-identity.ts";
import { plainUrl } from "#core/plain-url.ts";
import { defineSource, miss } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";

const BLOCKS_MAX = 300;
const BLOCK_LENGTH_MAX = 500;
const TEXT_MAX = 50_000;
/** A plan's name, features and terms stand within so many blocks of its price. */
const NEAR_PRICE = 8;

const PRICE =
  /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|INR|BRL|JPY|kr)\b)\s?\d|\d\s?(?:[€£¥₹]|(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|INR|BRL|JPY|kr)\b)|^(?:free|gratis|kostenlos|contact (?:us|sales)|custom(?: pricing)?|let’s talk|let's talk)$/i;

/** What changes without the price changing: dates, counters, praise, switches, legal lines. */
const VOLATILE = [
  /\b(?:last )?(?:updated|modified)\b|©|\ball rights reserved\b/i,
  /\b(?:offer|sale|discount|deal) (?:ends|expires|valid)|\bends in\b|\b\d{1,9} (?:days?|hours?|minutes?) (?:left|ago|remaining)\b|\b\d{1,2}:\d\d(?::\d\d)?\b/i,
  /\b(?:trusted|loved|used) by\b|\b(?:join|over|more than) [\d.,]{1,15}[km]?\+? (?:\w{1,30} )?(?:customers|companies|teams|users|people|businesses)\b/i,
  /\b[\d.,]{1,15}[km]?\+? (?:\w{1,30} )?(?:reviews|ratings|(?:seats|spots|places) left)\b/i,
  /^["“„«‘].{20,}["”“»’]|\b\d(?:\.\d)?\s?\/\s?5\b|★/,
  /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:19|20)\d\d\b/i,
  /^(?:monthly|yearly|annual(?:ly)?|billed (?:monthly|yearly|annually))$/i,
];

/** The pricing page: what it says of plans and prices, block by block, for comparing with the visit before. */
export const pricing = defineSource({
  id: "pricing",
  name: "Pricing page",
  kind: "site",
  requests: () => [],
  parse: ({ page }) => {
    const blocks = page === undefined ? [] : planBlocks(page);
    if (page === undefined || blocks.length === 0) return miss();
    const item = {
      kind: "pricing" as const,
      key: pageIdentity(page.canonicalUrl),
      url: plainUrl(page.url) ?? page.url,
      title: page.title || "Pricing",
      text: cutText(blocks.join("\n"), TEXT_MAX),
      facts: { blocks },
    };
    return { items: [item], next: [], isMiss: false };
  },
});

function planBlocks(page: Page): string[] {
  const readable = page.blocks
    .filter((block) => !block.isChrome)
    // Cut before anything is looked for in it: what lies beyond is not kept either.
    .map((block) => ({ ...block, text: cutText(block.text, BLOCK_LENGTH_MAX) }))
    .filter((block) => !isVolatile(block));
  const priced = readable.flatMap((block, index) => (PRICE.test(block.text) ? [index] : []));
  const near = readable.filter((_, index) => priced.some((at) => Math.abs(at - index) <= NEAR_PRICE));
  // A page may hold its plans twice, once for phones.
  return [...new Set(near.map((block) => block.text))].slice(0, BLOCKS_MAX);
}

function isVolatile(block: Block): boolean {
  if (block.tag === "blockquote" || block.tag === "figcaption") return true;
  return isCurrencySwitch(block.text) || VOLATILE.some((pattern) => pattern.test(block.text));
}

/** Nothing but names of currencies, at least two. */
function isCurrencySwitch(text: string): boolean {
  const words = text
    .slice(0, 200)
    .split(/[\s|/·,()]+/)
    .filter((word) => word !== "");
  return words.length >= 2 && words.every((word) => /^(?:[A-Z]{3}|[$€£¥₹])$/.test(word));
}
