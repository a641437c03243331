import type { Reading, Sentence } from "../reading.ts";

/** Longer stretches without a full stop are tables, menus or code, not statements. */
const SENTENCE_CHARACTERS_MAX = 900;
/** Beyond this many sentences a document is a collection; its news stands at the top. */
const SENTENCES_MAX = 120;
/** What is gathered for the statements of a document, such as the people it names, is gathered from so many of its sentences. */
export const HEAD_SENTENCES = 2 * SENTENCES_MAX;

/**
 * The sentences that may state an event: no page furniture, nothing endless, and none of a guide unless the caller knows
 * the text to be news. Certainty is judged at the verb.
 */
export function statedSentences(reading: Reading, isNews = !reading.isGeneric): Sentence[] {
  if (!isNews) return [];
  return reading.sentences
    .slice(0, SENTENCES_MAX)
    .filter((sentence) => !sentence.isBoilerplate && sentence.text.length <= SENTENCE_CHARACTERS_MAX);
}
