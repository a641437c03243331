import type { Detection } from "#core/detection.ts";
import { hasGivenUpListing, isDenied } from "./capital/denied.ts";
import { EACH_SUM, figuresOf, sumFacts } from "./capital/figures.ts";
import { isListingOfOther } from "./capital/listing-owner.ts";
import { isIssueSize, LISTING_STEPS, NOT_YET, SPEAKS_OF_LISTING, type StepRule } from "./capital/listing-steps.ts";
import { type Sized, sumNear } from "./capital/sum-near.ts";
import { isOwnAct, isOwnThing, isToldOfAccount } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue, watchFor } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const cue = createCue(
  `ipo ipos initial offering public listing listed lists list flotation float floats drhp udrhp rhp draft prospectus registration s f nasdaq nyse aim euronext bse nse
  hkex asx tsx börsengang börse börsendebüt erstnotiz listing introduction cotation bourse salida bolsa oferta estreia abertura beursgang beurs quotazione borsa prospekt sebi issue zeichnungsfrist notering beursnotering admitted admission preisspanne trading debut debuts spac combination`,
);

/** A listing of the account filed, cleared, priced, open for subscription or begun; plans and rumours of one are none. */
export const ipoFiling = defineDetector({
  type: "ipo_filing",
  kinds: ["article", "page", "filing"],
  cue,
  detect(reading) {
    if (isDenied(reading) || hasGivenUpListing(reading)) return [];
    const steps = [
      ...filedForm(reading),
      ...statedSentences(reading).flatMap((sentence) => readStep(reading, sentence) ?? []),
    ];
    const best = steps.find((step) => step.kind === "priced") ?? steps[0];
    return best ? [toListing(reading, best, steps)] : [];
  },
});

type Step = { sentence: Sentence; kind: StepRule["kind"] };

/** A registration statement among the filings of the account. */
function filedForm({ document, sentences }: Reading): Step[] {
  const [sentence] = sentences;
  const isStatement =
    document.kind === "filing" &&
    /^(?:registration statement on )?(?:form )?(?:S-1|F-1|S-11|10-12B)\b/i.test(document.facts.form ?? document.title);
  return sentence && isStatement ? [{ sentence, kind: "filed" }] : [];
}

function readStep(reading: Reading, sentence: Sentence): Step | undefined {
  const plain = sentence.isTitle ? withoutTitleCase : (text: string) => text;
  if (!cue(sentence) || !SPEAKS_OF_LISTING.test(plain(sentence.text)) || NOT_YET.test(sentence.text)) return undefined;
  const figured = figuresOf(reading, sentence);
  const text = plain(figured.text);
  watchFor(text);
  for (const { kind, pattern, by } of LISTING_STEPS) {
    for (const clue of pattern.matchAll(text)) {
      const at = figured.originalAt(clue.index);
      if (!isOf(reading, sentence, at, figured.originalAt(clue.index + clue[0].length), by)) continue;
      if (!isStated(reading, sentence, at) && !(by === "others" && sentence.certainty === "stated")) continue;
      return { sentence, kind };
    }
  }
  return undefined;
}

/** "Announces Closing of Initial Public Offering": rules that tell AIM from "aim" meet such headlines in small letters. */
function withoutTitleCase(title: string): string {
  return OF_OFFERING.test(title) ? title.replace(TITLE_CASED, (word) => word.toLowerCase()) : title;
}

const OF_OFFERING = /\b(?:Initial Public Offering|IPO|Registration Statement|Form S-1)\b/;
const TITLE_CASED =
  /\b(?:Initial|Public|Offering|Of|Its|The|An?|Announces?|Announced|Pricing|Prices?|Priced|Closing|Closes|Closed|Completes?|Completed|Completion|Launch(?:es|ed)?|Confidential(?:ly)?|Submits?|Submitted|Submission|Files?|Filed|Filing|Draft|Registration|Statement|Sets|Terms|Raises|Raised|Upsizes?d?|Proposed|Begins|Trading|Goes|Debuts?|Intention|Float|Flotation|For|With|To|Shares|Stock|In|On|At|Receives|Approval)\b/g;

function isOf(reading: Reading, sentence: Sentence, at: number, end: number, by: StepRule["by"]): boolean {
  if (isListingOfOther(reading, sentence.text, at)) return false;
  if (by === "doer") return isOwnAct(reading, sentence, at);
  if (IS_EXCHANGE.test(reading.subject.name)) return false;
  const inside = mentionsIn(reading, sentence, sentence.text.slice(at, end + 60));
  if (inside.length > 0)
    return (
      !isDoer(reading, sentence, at) &&
      !/['’]s? (?:customers?|clients?|rivals?|investors?|backers?)/.test(sentence.text)
    );
  return sentence.namesSubject ? isOwnThing(reading, sentence, at) : isToldOfAccount(reading, sentence);
}

/** Where an exchange is named, somebody lists there. */
const IS_EXCHANGE =
  /(?<!\p{L})(?:(?:Stock|Securities) Exchange|Bourse|B[öo]e?rse|Bolsa|Borsa|Nasdaq|NASDAQ|NYSE|Euronext|Bursa|Tadawul)(?!\p{L})/u;

/** The size of the issue: of new shares where the text tells them apart, never the price of one. */
function sizeOf(reading: Reading, steps: Step[]): Sized | undefined {
  for (const { sentence } of steps) {
    const figured = figuresOf(reading, sentence);
    const sums = [...figured.text.matchAll(EACH_SUM)].flatMap((mark) => {
      const [sum] = figured.sumsIn(mark[0]);
      const before = figured.text.slice(Math.max(0, mark.index - 70), mark.index);
      return sum && isIssueSize(before, figured.text.slice(mark.index + 1, mark.index + 60), sum)
        ? [{ sum, before }]
        : [];
    });
    const chosen = sums.find(({ before }) => /\bfresh\b/i.test(before)) ?? sums[0];
    if (chosen) return { sum: chosen.sum, sentence };
  }
  const [first] = steps;
  return first && sumNear(reading, first.sentence, isIssueSize);
}

function toListing(reading: Reading, best: Step, steps: Step[]): Detection {
  const sized = sizeOf(reading, [best, ...steps]);
  const size = sized?.sentence.text.slice(sized.sum.start, sized.sum.end);
  const name = reading.subject.name;
  const what = best.kind === "priced" ? "brings its shares to the market" : "files for a stock-market listing";
  return toDetection(reading, best.sentence, {
    type: "ipo_filing",
    subtype: best.kind,
    title: size ? `${name} ${what}: ${size}` : `${name} ${what}`,
    certainty: best.sentence.isTitle || best.sentence.index <= 4 ? 1 : 0.85,
    data: sumFacts(sized?.sum),
    identity: { step: best.kind },
  });
}
