import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isToldInYears } from "./language/told-in-years.ts";
import { isPrerelease, majorRelease } from "./major-release.ts";
import { announcedThing } from "./market/announced-heads.ts";
import { CALLED_SO } from "./market/appositions.ts";
import { framedArrival, mayArrive } from "./market/arrival-frames.ts";
import { availableAbroad } from "./market/available-abroad.ts";
import { introducing } from "./market/greeted-products.ts";
import { isHeadlined, isLaunchName, isOfAnOccasion, withoutPraise } from "./market/launch-names.ts";
import { launched } from "./market/launch-verbs.ts";
import { AVAILABLE, INTRODUCING, launchCue, NOT_A_LAUNCH } from "./market/launches.ts";
import { liveFeature } from "./market/live-features.ts";
import { namedArrival, soldBelow } from "./market/named-arrivals.ts";
import type { Launch } from "./market/own-products.ts";
import { madeFor, nameBelow } from "./market/phrase-names.ts";
import { available, joined, onSale } from "./market/product-arrivals.ts";
import { headedBeside, headedProduct } from "./market/product-heads.ts";
import { IS_REPAIR, isNoName } from "./market/product-slots.ts";
import { isNoNews, mayPresent } from "./market/release-notes.ts";
import { releasedThing } from "./market/released-things.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A new product, a major version or general availability of the account's own. */
export const productLaunch = defineDetector({
  type: "product_launch",
  kinds: ["article", "release"],
  detect(reading) {
    if (reading.document.kind === "release") {
      const major = majorRelease(reading);
      if (major.length > 0 || reading.document.facts.version !== undefined || isPrerelease(reading)) return major;
    }
    if (reading.isOwnSite && reading.document.kind === "article" && IS_REPAIR.test(reading.document.title)) return [];
    for (const sentence of statedSentences(reading, isNews(reading))) {
      const launch = launchIn(reading, sentence);
      if (launch) return [toLaunch(reading, sentence, launch)];
    }
    return [];
  },
});

/** "Introducing Atlas: run your bots" addresses the reader as guides do, and is news all the same. */
function isNews(reading: Reading): boolean {
  const { title } = reading.document;
  if (!reading.isGeneric || INTRODUCING.test(title) || AVAILABLE.test(title)) return true;
  const [heading] = reading.sentences;
  return heading !== undefined && !reading.isOwnSite && soldBelow(reading, heading) !== undefined;
}

/** What a sentence says is new, by the name that the text gives it. */
function launchIn(reading: Reading, sentence: Sentence): Launch | undefined {
  if (!mayPresent(reading, sentence) || isToldInYears(reading, sentence)) return undefined;
  const found = presentedAlone(reading, sentence) ?? presentedByVerb(reading, sentence);
  if (!found || isNoName(found.product) || NOT_A_LAUNCH.test(sentence.text)) return undefined;
  if (isOfAnOccasion(reading, sentence) || isNoNews(reading, sentence, found.product)) return undefined;
  const product =
    nameNext(reading, sentence, found.product) ??
    nameBelow(reading, sentence, found.product) ??
    madeFor(sentence, found.product);
  return isLaunchName(reading, sentence, product) && isHeadlined(reading, sentence, product)
    ? { ...found, product: withoutPraise(product).replace(/\s+/g, " ") }
    : undefined;
}

/** A heading that is the product itself, or little more. */
function presentedAlone(reading: Reading, sentence: Sentence): Launch | undefined {
  const product =
    announcedThing(reading, sentence) ??
    headedProduct(reading, sentence) ??
    headedBeside(reading, sentence) ??
    availableAbroad(reading, sentence) ??
    liveFeature(reading, sentence);
  return product === undefined ? undefined : { product, isWeak: false, isAhead: false };
}

function presentedByVerb(reading: Reading, sentence: Sentence): Launch | undefined {
  const isPut = launchCue(sentence) || mayArrive(sentence) || (sentence.isTitle && reading.isOwnSite);
  if (!isPut) return undefined;
  return (
    launched(reading, sentence) ??
    available(reading, sentence) ??
    onSale(reading, sentence) ??
    introducing(reading, sentence) ??
    joined(reading, sentence) ??
    namedArrival(reading, sentence) ??
    soldBelow(reading, sentence) ??
    released(reading, sentence) ??
    framedArrival(reading, sentence)
  );
}

/** "Acme launched a package. Called Kelvo, it drops fees". */
function nameNext({ sentences }: Reading, { index }: Sentence, product: string): string | undefined {
  return /\p{Lu}/u.test(product) ? undefined : CALLED_SO.exec(sentences[index + 1]?.text ?? "")?.[1];
}

function released(reading: Reading, sentence: Sentence): Launch | undefined {
  const product = releasedThing(reading, sentence);
  return product === undefined ? undefined : { product, isWeak: true, isAhead: false };
}

/**
 * Strength: the type's default, +10 when the headline itself says it, −10 when only a weaker verb ("introduces") in the
 * running text does.
 */
function toLaunch(reading: Reading, sentence: Sentence, launch: Launch): Detection {
  const isLead = sentence.isTitle || sentence.index <= 2;
  return toDetection(reading, sentence, {
    type: "product_launch",
    title: `${reading.subject.name} ${launch.isAhead ? "will launch" : "launches"} ${launch.product}`,
    strengthShift: sentence.isTitle ? 10 : launch.isWeak ? -10 : 0,
    certainty: isLead ? 1 : 0.85,
    data: { product: launch.product },
    identity: { product: nameKey(launch.product) },
  });
}
