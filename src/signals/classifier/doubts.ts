import type { Detection } from "#core/detection.ts";
import type { Reading } from "../reading.ts";
import type { Opinion } from "./opinion.ts";

/**
 * Types whose rules go by words that many another story has: a sum, a post, a stage. Where the classifier hardly held them possible,
 * three of four claims were false on texts that nobody had tuned to; of other types nearly all were right.
 */
const EASILY_MISLED: ReadonlySet<string> = new Set([
  "debt_financing",
  "hiring_surge",
  "leader_hire",
  "promotion",
  "board_change",
  "founder_transition",
  "public_talk",
]);
/** Below these neither a stretch of the text nor the sentence of the claim alone tells of the type (margins). */
const HARDLY = { stretch: -0.4, sentence: -0.2 };

/** Whether the classifier holds what a rule has understood for so unlikely that the rule was probably misled. */
export function isDoubted({ sentences }: Pick<Reading, "sentences">, opinion: Opinion): (claim: Detection) => boolean {
  return ({ type, evidence: { start } }) => {
    if (!EASILY_MISLED.has(type) || opinion.bestMarginOf(type) >= HARDLY.stretch) return false;
    const telling = sentences.find((one) => one.start <= start && start < one.end);
    return telling !== undefined && opinion.marginOf(type, telling) < HARDLY.sentence;
  };
}
