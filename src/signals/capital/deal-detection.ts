import type { Detection, SignalFacts } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "../catalogue.ts";
import { isReported } from "../language/certainty.ts";
import { occurredAt } from "../language/dates.ts";
import { bareName } from "../language/subject-names.ts";
import type { Reading } from "../reading.ts";
import type { Deal } from "./deal-verbs.ts";

type DealWords = {
  type: "acquisition_made" | "acquired";
  subtype: string | undefined;
  title: string;
  facts: SignalFacts;
  /** Under which name the other party tells this deal from another. */
  otherFact: "target" | "acquirer";
};

/** A deal as a detection: what both sides of a purchase have in common. */
export function toDealDetection(reading: Reading, deal: Deal, words: DealWords): Detection {
  const { sentence, sum, other } = deal;
  const at = occurredAt(reading, sentence);
  return {
    type: words.type,
    ...(words.subtype ? { subtype: words.subtype } : {}),
    title: words.title,
    summary: sum
      ? `${words.title}; the sum named is ${sum.currency} ${sum.amount.toLocaleString("en-US")}.`
      : `${words.title}.`,
    strength: strengthOf(deal, words.type),
    confidence: confidenceOf(deal),
    ...(at === undefined ? {} : { occurredAt: at }),
    data: {
      ...words.facts,
      ...(sum ? { amount: sum.amount, currency: sum.currency, amount_minor: sum.amountMinor } : {}),
    },
    identity: other ? { [words.otherFact]: bareName(other).toLowerCase() } : {},
    evidence: { quote: sentence.text, start: sentence.start, end: sentence.end },
    people: [],
  };
}

/** The type's default for about 100 million or an unknown price; 5 more or less for each power of ten, at most 10. */
function strengthOf(deal: Deal, type: string): number {
  const usual = getSignalType(type).defaultStrength;
  const step = deal.sum ? 5 * Math.log10(deal.sum.amount / 100_000_000) : 0;
  const asset = deal.isAsset ? -5 : 0;
  return Math.round(Math.min(usual + 10, Math.max(usual - 10, usual + step + asset)));
}

function confidenceOf(deal: Deal): number {
  let confidence = BASE_CONFIDENCE.capital;
  if (deal.isWeak) confidence -= 0.2;
  if (!deal.other) confidence -= 0.1;
  if (isReported(deal.sentence.text)) confidence -= 0.15;
  if (!deal.sentence.namesSubject) confidence -= 0.05;
  return Math.round(confidence * 100) / 100;
}
