import { isDoer, isStated } from "../language/doer.ts";
import { inEnglish } from "../language/facilities.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "Low Tide is building a third brewery": its number tells the site from the last one where no place does. */
const COUNTED = createPattern(
  /(?<!\p{L})(?:open(?:s|ing|ed)?|build(?:s|ing)?|br(?:eaks?|eaking|oke) ground (?:on|for)|launch(?:es|ing)?|unveils?|cuts? (?:the )?ribbon (?:on|at)|add(?:s|ing)) (?:its |an? |the )?(?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th)) (?:[\p{Ll}-]+ ){0,2}?(?<site>brewery|brewpub|taproom|roastery|bakery|distillery|winery|dairy|factory|plant|mill|warehouse|distribution cent(?:er|re)|fulfil?lment cent(?:er|re)|shop|store|showroom|restaurant|café|cafe|location|branch|office|studio|clinic|hotel|gym|depot|campus|facility)(?=$|[.!,;]| (?:this|next|in|on|as|after|amid|to meet) )/giu,
);

/** A further site of the account that a headline counts. */
export function countedSite(reading: Reading, sentence: Sentence): { what: string; nth: string } | undefined {
  if (!sentence.isTitle || !sentence.namesSubject) return undefined;
  for (const match of COUNTED.matchAll(sentence.text)) {
    const { nth = "", site = "" } = match.groups ?? {};
    if (isDoer(reading, sentence, match.index) && isStated(reading, sentence, match.index))
      return { what: inEnglish(site.toLowerCase()), nth: nth.toLowerCase() };
  }
  return undefined;
}
