import { isBound } from "../language/binding.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { COUNTRY_OF_ADJECTIVE } from "./homes.ts";
import { isSubjectsNews } from "./subjects-news.ts";

const LANDS = [
  ...Object.keys(COUNTRY_OF_ADJECTIVE),
  ...[
    "U\\.?S\\.?A?",
    "U\\.?K\\.?",
    "North American",
    "South American",
    "Latin American",
    "European",
    "Asian",
    "African",
  ],
  ...["overseas", "foreign", "international", "East Coast", "West Coast", "Midwest(?:ern)?", "Southern", "Northern"],
].join("|");

/** "Its first U.S. plant", "first factory outside Spain", "primeira fábrica fora do Sul": the account has been nowhere near. */
const FIRST_SITE = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:[Ff]irst(?:-ever)?|[Mm]aiden) (?:(?:major|new|full|permanent) )?(?:${LANDS}) (?:[\\p{L}-]+ ){0,2}?(?:offices?|hub|base|plant|factory|site|cent(?:er|re)|headquarters|HQ|facility|operations?|warehouse|mill|lab)(?!\\p{L})|(?<!\\p{L})(?:first|erste[snrm]?|premi(?:er|ère)|primer[ao]?|primeir[ao]|prim[ao]|eerste) (?:[\\p{L}-]+ ){1,3}(?:outside(?: of)?|außerhalb|hors d|en dehors d|fuera de|fora d|fuori d|buiten) ?[\\p{L}’']+`,
    "u",
  ),
);

const HEAD_SENTENCES = 4;

/** Whether the head of a text says that what the account opens is its first in that part of the world. */
export function isFirstThere(reading: Reading): boolean {
  return reading.sentences.slice(0, HEAD_SENTENCES).some((sentence) => {
    if (sentence.isBoilerplate) return false;
    const found = FIRST_SITE.exec(sentence.text);
    return found !== null && isBound(reading, sentence) && isSubjectsNews(reading, sentence, found.index);
  });
}
