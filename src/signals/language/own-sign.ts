import type { Reading, Sentence } from "../reading.ts";

/** Stands for the account in a sentence, so that one expression can tell where it is named. */
export const OWN_SIGN = "¤";

/** The sentence with the account's name as one sign, whatever its spelling. */
export function withOwnSign({ matcher }: Reading, { text }: Pick<Sentence, "text">): string {
  return matcher
    .findLoosely(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}${OWN_SIGN}${rest.slice(end)}`, text);
}
