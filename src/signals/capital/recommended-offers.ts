import { createCue } from "../language/cues.ts";
import { isDoer } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** An offer for the whole of the subject that its board is for, and who makes it, where the text says. */
export type RecommendedOffer = { by: string | undefined; at: number };

const cue = createCue("offer bid takeover");
/** "has received an offer of 191p a share", "agrees a 300p-a-share bid", "backs improved offer from". */
const TAKES = createPattern(
  /\b(?:has |have )?(?:receiv(?:es|ed)|gets|got|agree(?:s|d)(?: to)?|accept(?:s|ed)|recommend(?:s|ed)|back(?:s|ed)) (?:an? |the |its )?(?:[\p{L}\d£$€.,-]+ ){0,5}?(?:offer|bid|takeover)\b/giu,
);
const OF_COMPANY = createPattern(
  /\b(?:(?:a|per)[ -]share|take-?over|cash offer|shareholders|valu(?:es|ed|ing)|entire (?:issued|share)|buy-?out)\b/iu,
);
const IS_RECOMMENDED = createPattern(
  /\b(?:board|directors)\b[^.;]{0,60}\b(?:recommend(?:s|ed|ing)?|unanimously|back(?:s|ed|ing)?|accept(?:s|ed)?|in favour)\b|\brecommend(?:s|ed)? (?:that )?(?:its |the )?shareholders\b|\brecommended (?:cash )?(?:offer|bid|takeover)\b/iu,
);
const NOT_RECOMMENDED = createPattern(
  /\b(?:reject\w*|rebuff\w*|undervalu\w*|not (?:to )?(?:recommend|accept|back)|turned? down|unsolicited|hostile|preliminary|possible offer|no certainty)\b/iu,
);
const BIDDER = createPattern(
  /\b(?:offer|bid|takeover)\b[^.;]{0,60}? (?:from|by) (?:(?:an?|the|its|private equity|US|rival) )*|\b(?:consortium|bidder|buyer|vehicle|group)(?:, which is)?,? (?:(?:which|that) calls itself|called|named|known as) /giu,
);
/** Months of "takeover talks" before it do not make the offer a rumour. */
const IN_DOUBT = createPattern(
  /\b(?:could|may|might|would|if|whether|expected|rumou?r\w*|reportedly|denie[sd]|not|never|ago|last year)\b/i,
);
/** So many sentences around the offer say what the board thinks of it, and who makes it. */
const NEAR = 4;

/** A board that tells its shareholders to take an offer has signed to be bought. */
export function findRecommendedOffer(reading: Reading, sentence: Sentence): RecommendedOffer | undefined {
  if (!cue(sentence) || !sentence.namesSubject) return undefined;
  const near = reading.sentences.slice(sentence.index, sentence.index + 1 + NEAR).filter((one) => !one.isBoilerplate);
  if (!near.some(({ text }) => IS_RECOMMENDED.test(text)) || near.some(({ text }) => NOT_RECOMMENDED.test(text)))
    return undefined;
  if (!OF_COMPANY.test(sentence.text)) return undefined;
  for (const { index } of TAKES.matchAll(sentence.text)) {
    if (!isDoer(reading, sentence, index) || IN_DOUBT.test(sentence.text.slice(0, index))) continue;
    return { by: bidderIn(reading, near), at: index };
  }
  return undefined;
}

function bidderIn({ matcher }: Reading, near: Sentence[]): string | undefined {
  for (const { text } of near) {
    for (const clue of BIDDER.matchAll(text)) {
      const rest = text.slice(clue.index + clue[0].length);
      const [first] = findOrganisations(rest);
      if (first?.start === 0 && !matcher.isLooselyNamedIn(first.name)) return first.name;
    }
  }
  return undefined;
}
