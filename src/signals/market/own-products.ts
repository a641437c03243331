import type { NounPhrase } from "../language/noun-phrase.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";

/** What a sentence says is new. `isWeak`: told by a word that may mean less; `isAhead`: for a day to come. */
export type Launch = { product: string; isWeak: boolean; isAhead: boolean };

/** Said by or about the account; the changes to its code are told by itself. */
export function isOwnStatement(reading: Reading, sentence: Sentence): boolean {
  return reading.isOwnSite || reading.document.kind === "release" || meansSubject(sentence);
}

/** "Veritome Trace" of Veritome: a name for a product, told from the account's alone. */
export function bearsOwnName(reading: Reading, phrase: NounPhrase): boolean {
  const { name } = reading.subject;
  return (
    phrase.text.startsWith(`${name} `) &&
    /^(?:\p{Lu}[\p{L}\p{N}]|\d{1,2}(?:\.\d)?$)/u.test(phrase.text.slice(name.length + 1))
  );
}

/** The company itself is "live" at a fair; a number after its name makes a product of it. */
export function isAccount(reading: Reading, phrase: NounPhrase): boolean {
  return reading.matcher.findLoosely(phrase.text).some((name) => name.end - name.start >= phrase.text.length - 1);
}

/** "Harbor for GitLab": what a product is made for, at the end of a text. */
export const MADE_FOR = /^ for (?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}.+-]*(?: \p{Lu}[\p{L}\p{N}.+-]*){0,2}(?= $)/u;
