import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { findDates } from "./language/dates.ts";
import { isDoer, isStated } from "./language/doer.ts";
import { nounPhraseAt } from "./language/noun-phrase.ts";
import { isProduct, isTitleCase, productName } from "./language/products.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { majorRelease } from "./major-release.ts";
import type { Reading, Sentence } from "./reading.ts";
import { nameKey, toDetection } from "./to-detection.ts";

/** A new product, a major version or general availability of the account's own. */
export const productLaunch = defineDetector({
  type: "product_launch",
  kinds: ["article", "release"],
  detect(reading) {
    if (reading.document.kind === "release") return majorRelease(reading);
    // "Introducing Atlas: run your bots" addresses the reader as guides do, and is news all the same.
    const { title } = reading.document;
    const isNews = !reading.isGeneric || INTRODUCING.test(title) || AVAILABLE.test(title);
    for (const sentence of statedSentences(reading, isNews)) {
      if (!CLUE.test(sentence.text) || NOT_A_LAUNCH.test(sentence.text)) continue;
      const found = launched(reading, sentence) ?? available(reading, sentence) ?? introducing(reading, sentence);
      if (found) return [toLaunch(reading, sentence, found)];
    }
    return [];
  },
});

type Launch = { product: string; isWeak: boolean; isAhead: boolean };

const CLUE =
  /launch|unveil|introduc|releas|debut|roll|ship|announc|availab|availability|stellt|bringt|dévoile|lanc[ei]|lanza|lança|live|is here/i;
const NOT_A_LAUNCH =
  /\b(?:sign up|waitlist|waiting list|join the beta|private beta|closed beta|early access|soft launch|how to|lessons|anniversary|years? since)\b/i;
/** Verbs that are about products unless the object says otherwise, then those that need a product as object. */
const OPEN_VERB =
  /\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|debut(?:s|ed)|launcht|lanciert|bringt(?=[^.;]{3,60} auf den markt)|lance|dévoile|lanza|lancia|lanceert|lança)\b(?! (?:in|into|from|with|at|as|on|against|by|today|date|event|party|customers?|partners?|pad)\b)/gi;
const STRICT_VERB =
  /\b(?:introduc(?:es|ed|ing)|releas(?:es|ed|ing)|roll(?:s|ed|ing) out|ships|shipped|shipping|announc(?:es|ed|ing)|present(?:s|ed)|stellt(?=[^.;]{5,80} vor\b))\b/gi;
/** "We're excited to introduce". */
const PROUD_VERB =
  /\b(?:excited|proud|thrilled|pleased|happy|delighted|stolz|fiers?) to (?:introduce|unveil|launch|release|present|announce)(?! (?:that|the (?:launch|release|(?:general )?availability))\b)/gi;
/** "introduces Jane Roe as CEO". */
const IN_A_POST =
  /^,? as (?:its |the |their |our |an? |new |interim )*(?:C[A-Z]O\b|chief|head|president|director|chair|manager|vp\b|vice|ambassador|partner)/i;
/** Plain present of "we" is a habit: "we launch ideas". */
const HABIT = /\b(?:we|you|they|i) (?:\w{2,12} )?$/i;
/** Nouns that say the same: "the launch of", "general availability of". */
const NOMINAL =
  /\b(?:announc(?:es|ed|ing|e)|reports?|celebrates?|marks?|confirm(?:s|ed)?)(?: today)? (?:the )?(?:official |commercial |public |global |immediate |upcoming )?(?:launch|release|introduction|debut|(?:general )?availability) of\b/gi;
const AVAILABLE =
  /\b(?:is|are) (?:now )?generally available|\b(?:is|are) now (?:available (?:to (?:all|every)|for (?:all|general|purchase))|in general availability|live for (?:all|every)|GA\b)|\b(?:reaches|reached|has reached|hits|enters|entered) (?:general availability|GA)\b|\bgenerally available (?:today|from today|as of)\b|\bis (?:finally )?here\b/i;
const INTRODUCING = /^(?:introducing|announcing|now available:|unveiling|launching)\s/i;
const AHEAD = /\b(?:will|to) (?:soon |officially )?$/i;
const OTHER_LAUNCHER =
  /\b(?:customers?|partners?|clients?|competitors?|rivals?|students?|founders?) (?:launch|unveil|introduc|releas)/i;

function launched(reading: Reading, sentence: Sentence): Launch | undefined {
  if (OTHER_LAUNCHER.test(sentence.text)) return undefined;
  const isCapitalised = isTitleCase(sentence.text);
  for (const { pattern, isOpen } of [
    { pattern: OPEN_VERB, isOpen: true },
    { pattern: NOMINAL, isOpen: true },
    { pattern: PROUD_VERB, isOpen: false },
    { pattern: STRICT_VERB, isOpen: false },
  ]) {
    for (const verb of sentence.text.matchAll(pattern)) {
      const end = verb.index + verb[0].length;
      const hasTitleCase = isCapitalised && /^\p{Lu}/u.test(verb[0]);
      if (/^(?:launch|unveil)$/i.test(verb[0]) && HABIT.test(sentence.text.slice(0, verb.index))) continue;
      const phrase = nounPhraseAt(sentence.text, end);
      if (!phrase || phrase.start - end > 24 || !isProduct(phrase, isOpen, hasTitleCase)) continue;
      if (IN_A_POST.test(sentence.text.slice(phrase.end))) continue;
      if (!isDoer(reading, sentence, verb.index) || !isAnnounced(reading, sentence, verb.index)) continue;
      const named =
        /^[^.;]{0,60}?\b(?:called|named|dubbed|namens|baptisée?) ["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: \p{Lu}[\p{L}\p{N}+-]*){0,3})/u.exec(
          sentence.text.slice(phrase.end),
        );
      return {
        product: named?.[1] ?? productName(phrase, hasTitleCase),
        isWeak: !isOpen,
        isAhead: AHEAD.test(sentence.text.slice(0, verb.index)),
      };
    }
  }
  return passive(reading, sentence);
}

/** "Atlas has been launched by Northwind". */
function passive(reading: Reading, sentence: Sentence): Launch | undefined {
  const verb = /\b(?:has been|was|is being|wurde) (?:launched|unveiled|introduced|released) (?:today )?by /i.exec(
    sentence.text,
  );
  if (!verb) return undefined;
  const by = verb.index + verb[0].length;
  const isOwn = reading.matcher.find(sentence.text).some((name) => name.start >= by && name.start - by <= 6);
  const phrase = nounPhraseAt(sentence.text, 0);
  if (!isOwn || !phrase || !isProduct(phrase, false, isTitleCase(sentence.text))) return undefined;
  return isStated(reading, sentence, verb.index)
    ? { product: productName(phrase, false), isWeak: false, isAhead: false }
    : undefined;
}

/** "Atlas is now generally available." Said of a product, by or about the account. */
function available(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = AVAILABLE.exec(sentence.text);
  if (!clue || !isOwnStatement(reading, sentence) || !isStated(reading, sentence, clue.index)) return undefined;
  if (/\bhere\b/i.test(clue[0]) && !sentence.isTitle) return undefined;
  const lead =
    sentence.text
      .slice(0, clue.index)
      .split(/[,;:]\s|\bthat\b/)
      .at(-1) ?? "";
  const phrase = nounPhraseAt(lead, 0);
  if (!phrase || !isProduct(phrase, false, isTitleCase(sentence.text)) || phrase.end < lead.trimEnd().length - 30)
    return undefined;
  return { product: productName(phrase, false), isWeak: false, isAhead: false };
}

/** "Introducing Atlas 3.0" over a text of the account's own. */
function introducing(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = INTRODUCING.exec(sentence.text);
  if (!clue || !sentence.isTitle || !isOwnStatement(reading, sentence)) return undefined;
  const phrase = nounPhraseAt(sentence.text, clue[0].length);
  const isName = phrase !== undefined && /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(phrase.text);
  if (!phrase || !isName || !isProduct(phrase, false, false)) return undefined;
  return { product: productName(phrase, false), isWeak: true, isAhead: false };
}

function isOwnStatement(reading: Reading, sentence: Sentence): boolean {
  return reading.isOwnSite || sentence.namesSubject || sentence.impliesSubject;
}

/** Stated, or planned for a day that is named: a dated announcement counts. */
function isAnnounced(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  if (isStated(reading, sentence, verbAt)) return true;
  const isDated = findDates(sentence.text, reading.document.publishedAt).some((date) => date.precision === "day");
  return isDated && sentence.certainty === "planned";
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
