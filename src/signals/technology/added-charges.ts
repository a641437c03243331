import { isGiven } from "../language/binding.ts";
import { isActing } from "../language/definite-company.ts";
import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherPrice } from "./price-moves.ts";

/** What raises a price under another name: "we have decided to start annual escalators on colocation services". */
const ADDED = createPattern(
  /(?<!\p{L})(?:introduc(?:es?|ed|ing)|start(?:s|ed|ing)?|beg(?:ins?|an|inning)|add(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|implement(?:s|ed|ing)?|charg(?:e|es|ed|ing)|impos(?:es?|ed|ing)|bring(?:s|ing)? in|pass(?:es|ed|ing)? on)(?: [\p{Ll}\d.%-]+){0,6}? (?:escalators?|uplifts?|surcharges?|indexations?|inflation adjustments?)(?! (?:clauses?|rules?|calculators?)(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:introduc(?:es|ed|ing)|add(?:s|ed|ing)|impos(?:es|ed|ing)|bring(?:s|ing)? in|start(?:s|ed) charging|slap(?:s|ped)?) (?:an? |new )?[$€£]\s?\d[\d.,]*(?! ?(?:million|billion|m|bn|k)(?!\p{L})) (?:[\p{Ll}-]+ ){0,3}(?:fees?|charges?)(?= ?$|[.,;]| (?:for|on|per|to (?:all|every|each|its)|from|as|at|in)(?!\p{L}))/giu,
);
const WE = /(?<!\p{L})[Ww]e(?:['’](?:ll|re|ve))?(?: [\p{Ll}]+){0,6} $/u;
const FIGURE = /\d ?%|per ?cent|[$€£]\s?\d/i;

/** The sentence in which the account adds such a charge, with a figure in it or right after it. */
export function addedChargeIn(reading: Reading, sentences: Sentence[]): Sentence | undefined {
  return sentences.find((sentence) => {
    const isOurs = reading.isOwnSite || isGiven(reading) || sentence.impliesSubject;
    const near = reading.sentences.slice(sentence.index, sentence.index + 3).map(({ text }) => text);
    return (
      FIGURE.test(near.join("\n")) &&
      !isOtherPrice(sentence.text) &&
      [...ADDED.matchAll(sentence.text)].some(
        ({ index }) =>
          ((isOurs && WE.test(sentence.text.slice(0, index))) || isActing(reading, sentence, index)) &&
          isStated(reading, sentence, index),
      )
    );
  });
}
