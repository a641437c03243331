import type { Reading, Sentence } from "../reading.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isProductNoun } from "./products.ts";

/** "a doorbell called Chime", "its first tablet, the Slate": the name of what a phrase only describes. */
export function nameAfter(text: string, phrase: NounPhrase): string | undefined {
  const rest = text.slice(phrase.end);
  const called =
    /^[^.;]{0,60}?\b(?:called|named|dubbed|namens|baptisée?) ["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: \p{Lu}[\p{L}\p{N}+-]*){0,3})/u.exec(
      rest,
    )?.[1];
  if (called !== undefined || /\p{Lu}/u.test(phrase.text)) return called;
  return /^, (?:the )?["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,3})["”]?(?=[,.;]|$)/u.exec(rest)?.[1];
}

/** "With Atlas, Beacon puts its second product on the market". */
export function nameBefore(text: string, phrase: NounPhrase): string | undefined {
  if (!isProductNoun(phrase) || /\p{Lu}/u.test(phrase.text)) return undefined;
  return /^With (?:its |the )?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,2}), /u.exec(text)?.[1];
}

/** "unveils dishwasher" above "the “Whisper 9” goes on sale": the sentences below give the name that a description lacks. */
export function nameBelow(reading: Reading, sentence: Sentence, product: string): string | undefined {
  const isDescription = !/\p{Lu}/u.test(product) || GERMAN_NOUN.test(product);
  if (!isDescription || !sentence.isTitle) return undefined;
  const below = reading.sentences.slice(1, 4).filter((one) => !one.isBoilerplate);
  return below
    .map((one) => QUOTED_NAME.exec(one.text)?.[1] ?? CALLED.exec(one.text)?.[1])
    .find((name) => name !== undefined);
}

const GERMAN_NOUN = /^(?:[\p{Ll}-]+ )*\p{Lu}\p{Ll}+(?:er|or|ung|gerät|maschine|system|plan|app|lampe|rad|uhr)$/u;
const QUOTED_NAME =
  /[„“"«‚]((?:\p{Lu}|\d)[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})[“”"»‘](?! (?:said|says|sagt|dit|dijo))/u;
const CALLED =
  /(?<!\p{L})(?:called|named|dubbed|namens|genannt|baptisée?|appelée?|llamad[oa]|bautizad[oa]|chamad[oa]|batizad[oa]|chiamat[oa]|heet|heißt|s['’]appelle|se llama|chama-se|si chiama) (?:the |der |die |das |le |la |el |o |a )?["“„«]?(\p{Lu}[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})/u;
