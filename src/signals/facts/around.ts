import { overlaps, type Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** The sentences of an event's evidence, and those of the text before and after it in order, without boilerplate. */
export function around({ sentences }: Reading, evidence: Span): Record<"telling" | "before" | "after", Sentence[]> {
  const telling = sentences.filter((one) => overlaps(one, evidence));
  const [first, last] = [telling[0]?.index ?? 0, telling.at(-1)?.index ?? 0];
  const told = sentences.filter((one) => !one.isBoilerplate);
  return {
    telling,
    before: told.filter((one) => one.index < first),
    after: told.filter((one) => one.index > last),
  };
}
