import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isTold } from "./own-doing.ts";
import { isAllKnown, TECH_NOUN, type TechName, techNamesAt } from "./tech-objects.ts";

/* Another's product that the account presents to its own people as new. */

/** "Hello Datadog" over a text of the account's own. */
export function greeted(reading: Reading, sentence: Sentence): TechName[] {
  const greeting = sentence.isTitle && reading.isOwnSite ? HELLO.exec(sentence.text) : null;
  const names = greeting ? techNamesAt(reading, sentence.text, greeting[0].length) : [];
  const isAll = names.length > 0 && /^[.!]?$/.test(sentence.text.slice(names.at(-1)?.end));
  const isOurs = reading.sentences
    .slice(1, 6)
    .some(({ text }) => /\b(?:we|our|us|wir|nous|abbiamo|hemos)\b/i.test(text));
  return isAll && isOurs && isAllKnown(names) ? names : [];
}

const HELLO =
  /^(?:hello|hi|welcome|welcome aboard|hola|bonjour|hallo|ciao|olá|benvenuto|welkom|willkommen),? (?=\p{Lu})/iu;

/** "We launched Epic, our new patient record": somebody else's product that is new to the account. */
export function calledNew(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of BRINGS.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const rest = text.slice(names.at(-1)?.end);
    const isNew = isAllKnown(names) && IS_OUR_NEW.test(rest) && TECH_NOUN.test(rest.slice(0, 60));
    if (isNew && isOwnDoing(reading, sentence, verb.index) && isTold(reading, sentence, verb.index)) return names;
  }
  return [];
}

const BRINGS = createPattern(
  /(?<!\p{L})(?:launch(?:es|ed)|introduc(?:es|ed)|(?:turn|switch)(?:s|es|ed) on|activat(?:es|ed)|(?:went|goes|gone) live (?:with|on)|cut over to|roll(?:s|ed) out|flipped the switch on) /giu,
);
const IS_OUR_NEW =
  /^,? (?:our|its|their|the (?:hospital|bank|city|county|company|university|district|group)['’]s) new (?:[\p{L}-]+ ){0,3}\p{L}/iu;
