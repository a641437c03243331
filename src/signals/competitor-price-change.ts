import type { Detection } from "#core/detection.ts";
import { type Document, documentText } from "#core/document.ts";
import { BASE_CONFIDENCE, type Subject } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { findRivals, isRival } from "./market/rivals.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { readDocument } from "./reading.ts";

/**
 * A rival of the workspace changed its prices, plans or packaging: the account is that rival, the pricing page read for it is a
 * rival's, or a text about the account reports it of a rival by name. Without rivals in the rubric nobody is one.
 */
export const competitorPriceChange = defineDetector({
  type: "competitor_price_change",
  kinds: ["pricing", "article", "release"],
  detect(reading, context) {
    const { rivals } = context;
    if (rivals.length === 0) return [];
    if (isRival(reading, rivals)) return ownPricingChange.detect(reading, context).map(restated);
    return othersIn(reading.document, rivals).flatMap((rival) =>
      ownPricingChange.detect(readDocument(reading.document, rival), context).map(restated),
    );
  },
});

/** The rivals whose prices a document may tell of: the owner of a pricing page, the names in an article. */
function othersIn(document: Document, rivals: string[]): Subject[] {
  const { kind, title, url } = document;
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, "") : "";
  if (kind === "release") return [];
  const text = kind === "pricing" ? title : documentText(document).slice(0, HEAD_CHARS);
  const named = [...new Set(findRivals(text, rivals).map(({ rival }) => rival))].slice(0, RIVALS_MAX);
  if (kind !== "pricing") return named.map((name) => ({ name, domain: undefined, aliases: [] }));
  const owner =
    named[0] ?? rivals.find((name) => host.split(".").includes(name.toLowerCase().replace(/[^a-z0-9]/g, "")));
  return owner === undefined ? [] : [{ name: owner, domain: host === "" ? undefined : host, aliases: [] }];
}

/** A price change stands at the top of a text. */
const HEAD_CHARS = 5_000;
/** A text that names more is a comparison. */
const RIVALS_MAX = 3;

/** The same event as this type: in its own strength, by as much more or less as the size of the change is worth. */
function restated(change: Detection): Detection {
  const { key, category, defaultStrength } = getSignalType("competitor_price_change");
  const strength = defaultStrength + change.strength - getSignalType(change.type).defaultStrength;
  return {
    ...change,
    type: key,
    subtype: subtypeOf(change),
    strength: Math.min(100, Math.max(0, strength)),
    confidence: Math.min(change.confidence, BASE_CONFIDENCE[category]),
  };
}

/** Of packaging: a plan came or went. */
function subtypeOf({ subtype, summary }: Detection): string {
  if (subtype !== "packaging") return "price";
  return PLAN.test(summary) && COMES_OR_GOES.test(summary) ? "tier" : "packaging";
}

const PLAN = /\b(?:plans?|tiers?)\b/i;
const COMES_OR_GOES = /\b(?:adds?|added|remov\w+|new|launch\w*|introduc\w*|scrap\w*|ends?|drops?|retir\w+|kills?)\b/i;
