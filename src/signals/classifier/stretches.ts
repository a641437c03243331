import { HEAD_SENTENCES } from "../language/stated-sentences.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import type { Piece } from "./features.ts";
import { readWords } from "./words.ts";

/** Characters; the labelled texts, from which the classifier has learned, are about as long. */
const LENGTH_MAX = 1200;

/**
 * The head of a text (see `HEAD_SENTENCES`) in stretches as long as one piece of news, each with the title. What is furniture belongs
 * to none.
 */
export function cut(reading: Reading, lengthMax = LENGTH_MAX): Sentence[][] {
  const sentences = reading.sentences.slice(0, HEAD_SENTENCES);
  const title = sentences.filter((one) => one.isTitle && !one.isBoilerplate);
  const stretches: Sentence[][] = [];
  let length = 0;
  for (const sentence of sentences) {
    if (sentence.isTitle || sentence.isBoilerplate) continue;
    if (stretches.length === 0 || length + sentence.text.length > lengthMax) {
      stretches.push([...title]);
      length = 0;
    }
    stretches.at(-1)?.push(sentence);
    length += sentence.text.length;
  }
  return stretches.length > 0 ? stretches : [title];
}

export function toPiece({ matcher }: Reading, sentence: Sentence): Piece {
  const { text, isTitle } = sentence;
  const ofSubject = meansSubject(sentence) ? (sentence.certainty === "stated" ? "stated" : "open") : undefined;
  return { words: readWords(text, matcher.findLoosely(text)), isTitle, ofSubject };
}
