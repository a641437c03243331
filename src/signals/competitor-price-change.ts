import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE, type Subject } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { findRivals, isRival } from "./language/rivals.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { type Reading, readDocument } from "./reading.ts";

/**
 * A rival of the workspace changed its prices, plans or packaging: the account is that rival, or the pricing page read for it
 * is a rival's. Without rivals in the rubric nobody is one.
 */
export const competitorPriceChange = defineDetector({
  type: "competitor_price_change",
  kinds: ["pricing", "article", "release"],
  detect(reading, context) {
    const { rivals } = context;
    if (rivals.length === 0) return [];
    if (isRival(reading, rivals)) return ownPricingChange.detect(reading, context).map(restated);
    const other = pageOwner(reading, rivals);
    if (!other) return [];
    const theirs = readDocument(reading.document, other);
    return ownPricingChange.detect(theirs, context).map(restated);
  },
});

/** Whose pricing page it is, where a rival's name heads it or is the name of its site. */
function pageOwner({ document }: Reading, rivals: string[]): Subject | undefined {
  if (document.kind !== "pricing") return undefined;
  const [named] = findRivals(document.title, rivals);
  const host = URL.canParse(document.url) ? new URL(document.url).hostname.toLowerCase() : "";
  const rival =
    named?.rival ?? rivals.find((name) => host.split(".").includes(name.toLowerCase().replace(/[^a-z0-9]/g, "")));
  return rival === undefined
    ? undefined
    : { name: rival, domain: host.replace(/^www\./, "") || undefined, aliases: [] };
}

/** The same event as this type: in its own strength, by as much more or less as the size of the change is worth. */
function restated(change: Detection): Detection {
  const { key, category, defaultStrength } = getSignalType("competitor_price_change");
  const strength = defaultStrength + change.strength - getSignalType(change.type).defaultStrength;
  return {
    ...change,
    type: key,
    subtype: isTier(change) ? "tier" : change.subtype === "packaging" ? "packaging" : "price",
    strength: Math.min(100, Math.max(0, strength)),
    confidence: Math.min(change.confidence, BASE_CONFIDENCE[category]),
  };
}

/** A plan came or went. */
function isTier({ title, summary }: Detection): boolean {
  return (
    /\b(?:plan|tier)\b/i.test(title) &&
    /\b(?:adds?|added|remov\w+|new|launch\w*|scrap\w*|drops?|retir\w+)\b/i.test(`${title} ${summary}`)
  );
}
