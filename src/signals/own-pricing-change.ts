import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import { toMinorUnits } from "#core/money.ts";
import { nameKey } from "#core/name-key.ts";
import { announcedPricing } from "./announced-pricing.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { comparePricing, type PricingChange } from "./pricing-page.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** The account changes its own prices, plans or packaging: seen on its pricing page, or said by or about it. */
export const ownPricingChange = defineDetector({
  type: "own_pricing_change",
  kinds: ["pricing", "article", "release"],
  detect: (reading, context) =>
    reading.document.kind === "pricing" ? observedChange(reading, context) : announcedPricing(reading),
});

/** The page against its last observation. What an earlier observation already showed is a page that swings to and fro. */
function observedChange(reading: Reading, { previous }: DetectorContext): Detection[] {
  const after = blocksOf(reading.document);
  const [last, ...earlier] = previous.slice(0, OBSERVATIONS_MAX).map(blocksOf);
  if (!last || last.length === 0 || after.length === 0) return [];
  const changes = comparePricing(last, after);
  const isSwinging = earlier.some((blocks) => blocks.length > 0 && comparePricing(blocks, after).length === 0);
  const lead = leadOf(changes);
  return lead && !isSwinging ? [toChange(reading, lead, changes)] : [];
}

/** Blocks of a page that are compared; pricing pages have a tenth of it. */
const BLOCKS_MAX = 600;
/** Observations that are looked at for a page that swings. */
const OBSERVATIONS_MAX = 4;

function blocksOf(document: Document): string[] {
  return (document.facts.blocks ?? []).slice(0, BLOCKS_MAX);
}

/** Prices before plans before limits; of several prices the one that moved most. */
function leadOf(changes: PricingChange[]): PricingChange | undefined {
  const ranks = ["price", "plan_added", "plan_removed", "limit"];
  return changes.toSorted(
    (left, right) =>
      ranks.indexOf(left.kind) - ranks.indexOf(right.kind) || percentOf(right) ** 2 - percentOf(left) ** 2,
  )[0];
}

/** Change of the price in percent of the old one, one decimal; 0 when there was none or it was free. */
function percentOf({ prices }: PricingChange): number {
  if (!prices || prices.before.amount === 0) return 0;
  return Math.round((prices.after.amount / prices.before.amount - 1) * 1000) / 10;
}

/**
 * Strength: the type's default; +10 from a move of 20 % on, −10 when only a limit changed. The time is left open: it
 * happened between two visits.
 */
function toChange(reading: Reading, lead: PricingChange, changes: PricingChange[]): Detection {
  const percent = percentOf(lead);
  const price = lead.prices?.after;
  const lines = changes.slice(0, 5).map(describe);
  return toDetection(reading, evidenceAt(reading, lead.blockIndex), {
    type: "own_pricing_change",
    subtype: lead.kind === "price" ? "price" : "packaging",
    title: `${reading.subject.name} ${sentenceOf(lead)}`,
    summary: `The pricing page of ${reading.subject.name} changed: ${lines.join("; ")}.`,
    strengthShift: lead.kind === "limit" ? -10 : Math.abs(percent) >= 20 ? 10 : 0,
    occurredAt: undefined,
    data: {
      ...(lead.product !== undefined && { product: lead.product }),
      ...(lead.before !== undefined && { before: lead.before }),
      ...(lead.after !== undefined && { after: lead.after }),
      ...(price && {
        amount: price.amount,
        amount_minor: toMinorUnits(price.amount, price.currency),
        currency: price.currency,
      }),
      ...(percent !== 0 && { percent }),
    },
    identity: {
      ...(lead.product !== undefined && { product: nameKey(lead.product) }),
      ...(price && { amount: String(price.amount) }),
    },
  });
}

/** What the company does, for a title: "changes the price of Team from USD 49 to USD 59". */
function sentenceOf({ kind, product, before, after }: PricingChange): string {
  if (kind === "plan_added") return `adds the plan ${after}`;
  if (kind === "plan_removed") return `removes the plan ${before}`;
  const what = kind === "price" ? "price" : "limit";
  return `changes ${product === undefined ? `a ${what}` : `the ${what} of ${product}`} from ${before} to ${after}`;
}

function describe({ kind, product, before, after }: PricingChange): string {
  if (kind === "plan_added") return `plan ${after} added`;
  if (kind === "plan_removed") return `plan ${before} removed`;
  return `${product === undefined ? "" : `${product} `}from ${before} to ${after}`;
}

/** The changed block as it stands in the text of the document, else the page's title. */
function evidenceAt(reading: Reading, blockIndex: number): Sentence {
  const block = reading.document.facts.blocks?.[blockIndex] ?? "";
  const start = block === "" ? -1 : reading.text.indexOf(block, reading.document.title.length);
  const heading = reading.sentences[0] ?? NOTHING;
  if (start < 0) return heading;
  return { ...heading, text: block, start, end: start + block.length, isTitle: false };
}

const NOTHING: Sentence = {
  text: "",
  start: 0,
  end: 0,
  index: 0,
  isTitle: true,
  namesSubject: false,
  impliesSubject: false,
  certainty: "stated",
  isBoilerplate: false,
};
