import type { Reading, Sentence } from "../reading.ts";
import { withMarks } from "./marks.ts";

/** Stands for the account in a sentence, so that one expression can tell where it is named. */
export const OWN_SIGN = "¤";

/** The sentence with the account's name as one sign, whatever its spelling. */
export function withOwnSign({ matcher }: Reading, { text }: Pick<Sentence, "text">): string {
  const marks = matcher.findLoosely(text).map(({ start, end }) => ({ start, end, code: OWN_SIGN.charCodeAt(0) }));
  return withMarks(text, marks).text;
}
