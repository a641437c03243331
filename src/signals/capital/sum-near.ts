import type { Money } from "../language/money.ts";
import type { Reading, Sentence } from "../reading.ts";
import { EACH_SUM, figuresOf } from "./figures.ts";
import { isToldOfAccount } from "./whose.ts";

/** A sum with the sentence that states it. */
export type Sized = { sum: Money; sentence: Sentence };

/** How far around the sentence of an event its size is looked for (sentences that tell something). */
const REACH = 3;

/**
 * The size of an event that its own sentence does not give: a sum of a sentence nearby that is still about the account, with
 * words beside it that `isSize` knows. Each sum is shown to `isSize` with what stands before and behind it.
 */
export function sumNear(
  reading: Reading,
  { index }: Sentence,
  isSize: (before: string, after: string, sum: Money) => boolean,
): Sized | undefined {
  const around = reading.sentences.filter(
    (one) => one.index !== index && !one.isBoilerplate && one.index >= index - 1 && one.index <= index + REACH,
  );
  for (const sentence of around) {
    if (!/\d/.test(sentence.text)) continue;
    const figured = figuresOf(reading, sentence);
    for (const mark of figured.text.matchAll(EACH_SUM)) {
      const [sum] = figured.sumsIn(mark[0]);
      const before = figured.text.slice(Math.max(0, mark.index - 70), mark.index);
      const after = figured.text.slice(mark.index + 1, mark.index + 60);
      if (!sum || !isSize(before, after, sum)) continue;
      if (sentence.namesSubject || isToldOfAccount(reading, sentence)) return { sum, sentence };
    }
  }
  return undefined;
}
