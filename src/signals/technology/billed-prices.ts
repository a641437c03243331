import { isStated } from "../language/doer.ts";
import { othersIn } from "../language/other-parties.ts";
import type { Reading, Sentence } from "../reading.ts";
import { BILLED, isOtherPrice } from "./price-moves.ts";

/** "I got a letter from the Gazette. Our price was raised by 33 percent": told by one who pays, in the first lines. */
export function billedIn(reading: Reading, sentences: Sentence[]): Sentence | undefined {
  if (reading.isOwnSite || reading.document.kind !== "article") return undefined;
  return sentences.find(
    (sentence) =>
      sentence.index <= BILLED_WITHIN &&
      /\d ?%|per ?cent/i.test(sentence.text) &&
      !isOtherPrice(sentence.text) &&
      isNamedNear(reading, sentence) &&
      isReadersBill(reading, sentence) &&
      isBilled(reading, sentence),
  );
}

/** A letter says what "would" be: that is decided. */
function isBilled(reading: Reading, sentence: Sentence): boolean {
  const told = { ...sentence, text: sentence.text.replace(/\bwould\b/g, "will") };
  return [...told.text.matchAll(BILLED)].some(({ index }) => isStated(reading, told, index));
}

function isReadersBill({ sentences }: Reading, { index }: Sentence): boolean {
  return sentences.slice(Math.max(0, index - 1), index + 1).some(({ text }) => BILLS.test(text));
}

const BILLED_WITHIN = 6;
/** What a reader got or pays. */
const BILLS =
  /\b(?:(?:I|we) (?:(?:\w+ )?(?:received|got|pay|opened|was|were)|have been)|my|letter|notice|e-?mail|invoice)\b/i;

/** Named in the sentence or the one before, and nobody else there. */
function isNamedNear(reading: Reading, { index }: Sentence): boolean {
  const near = reading.sentences.slice(Math.max(0, index - 2), index + 1);
  return (
    near.some(({ namesSubject }) => namesSubject) &&
    near.every(({ text }) => othersIn(reading, text).every(({ start, name }) => start === 0 || WEEKDAY.test(name)))
  );
}

const WEEKDAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/;
