import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { isGiven } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { type Lean, leaningOf, NO_TOOL, reviewedIn, TOOL_WORDS, USES } from "./language/opinions.ts";
import { ownVoice } from "./language/own-people.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** People of the account tell what they think of a tool they use: by its name, from their own use. */
export const reviewPosted = defineDetector({
  type: "review_posted",
  kinds: ["discussion", "article", "page", "release"],
  detect(reading) {
    const [heading] = reading.sentences;
    if (!heading || !hasCue(heading) || NO_TOOL.test(heading.text)) return [];
    const tools = reviewedIn(heading.text).filter((tool) => !isOwnProduct(reading, tool));
    if (tools.length === 0 || !isByUsers(reading, heading)) return [];
    const told = statedSentences(reading, true).slice(0, SENTENCES_MAX);
    const text = told.map((sentence) => sentence.text).join("\n");
    if (!TOOL_WORDS.test(text) || !(USES.test(text) || isOnReviewSite(reading, text))) return [];
    const { lean, weight } = leaningOf(text);
    if (weight === 0) return [];
    const evidence = told.find((one) => !one.isTitle && leaningOf(one.text).weight > 0) ?? heading;
    return [toReview(reading, evidence, tools, lean)];
  },
});

const hasCue = createCue(
  `review reviewed reviewing why how what experience experiences thoughts take verdict impressions opinion year years month months week
  weeks later goodbye farewell bye defence defense praise trouble problem pros cons living breaking falling giving moving leaving is test
  journey story life love good our my`,
);

const SENTENCES_MAX = 80;

/** Written by the account's people; of a text handed over, those who say "we" in it are meant. */
function isByUsers(reading: Reading, heading: Sentence): boolean {
  if (reading.document.kind === "release" && reading.document.facts.version !== undefined) return false;
  if (ownVoice(reading) !== undefined) return true;
  const isOurs = /\b(?:we|our|my|I)\b/i.test(heading.text);
  const namesAccount = reading.sentences.some((sentence) => sentence.namesSubject && !sentence.isBoilerplate);
  return isOurs && reading.document.sourceId === "case" && (namesAccount || isGiven(reading));
}

/** Review sites leave out who uses: "Pros: …", "What do you like best?" */
function isOnReviewSite({ document }: Reading, text: string): boolean {
  return (
    document.kind === "discussion" &&
    /\b(?:pros?|cons?|what do you (?:like|dislike)|stars?|rating|overall|likelihood to recommend)\b/i.test(text)
  );
}

/** "Atlas" of Beacon: what it sells itself is not reviewed but praised. */
function isOwnProduct({ matcher, text }: Reading, tool: string): boolean {
  if (matcher.findLoosely(tool).length > 0) return true;
  const at = text.indexOf(tool, text.indexOf("\n"));
  return (
    at >= 0 &&
    /\b(?:our(?: (?:new|own))?|introducing|launch\p{L}*|we (?:built|made|created)) $/iu.test(
      text.slice(Math.max(0, at - 24), at),
    )
  );
}

function toReview(reading: Reading, evidence: Sentence, tools: string[], lean: Lean): Detection {
  return toDetection(reading, evidence, {
    type: "review_posted",
    subtype: lean,
    title: `${reading.subject.name} reviews ${tools.join(" and ")}`,
    strengthShift: lean === "negative" ? 10 : 0,
    data: { product: tools.length === 1 ? (tools[0] ?? "") : tools },
    identity: { product: nameKey(tools[0] ?? "") },
  });
}
