import { type NounPhrase, nounPhraseAt } from "../language/noun-phrase.ts";
import { isProduct, isProductNoun, isToldNotSold, productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { GREETED_NEW, GREETED_PERSON, INTRODUCING, MEET } from "./launches.ts";
import { bearsOwnName, isAccount, isOwnStatement, type Launch, MADE_FOR } from "./own-products.ts";

/** "Introducing Atlas 3.0" over a text of the account's own. */
export function introducing(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = INTRODUCING.exec(sentence.text) ?? MEET.exec(sentence.text);
  if (!clue || !sentence.isTitle || !isOwnStatement(reading, sentence)) return undefined;
  const phrase = nounPhraseAt(sentence.text, clue[0].length);
  const isName = phrase !== undefined && /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(phrase.text);
  if (!phrase || !isName || !isProduct(phrase, false, false) || isToldNotSold(sentence.text, phrase)) return undefined;
  const [madeFor = ""] = MADE_FOR.exec(sentence.text.slice(phrase.end).replace(/[.!]?$/, " ")) ?? [];
  if (madeFor !== "" && isAccount(reading, phrase))
    return { product: `${phrase.text}${madeFor}`.trimEnd(), isWeak: true, isAhead: false };
  if (
    MEET.test(clue[0]) &&
    !bearsOwnName(reading, phrase) &&
    !isExplainedAsNew(sentence.text, phrase) &&
    !isGreetedAsNew(reading)
  )
    return undefined;
  return { product: productName(phrase, false), isWeak: true, isAhead: false };
}

/** "Say hello to Atlas" above "As of today it's live": the first sentences say that it is out. */
function isGreetedAsNew({ sentences }: Reading): boolean {
  const lead = sentences
    .slice(1, 6)
    .map(({ text }) => text)
    .join(" ");
  return GREETED_NEW.test(lead) && !GREETED_PERSON.test(lead);
}

/** "Meet Atlas, our new planner": of products that are not new the same is a lesson, and of people a welcome. */
function isExplainedAsNew(text: string, phrase: NounPhrase): boolean {
  const lead =
    /^[,:–—-]+ ?(?:(?:our|an?|the) (?:brand-?)?(?:new|first|next)\b|(?:il|lo|la|el|le|un|una|une|das|der|die|het|de|o|a)(?= ))/i.exec(
      text.slice(phrase.end),
    );
  const explained = lead && nounPhraseAt(text, phrase.end + lead[0].length);
  return explained ? isProductNoun(explained) || isProductNoun(firstWord(explained)) : false;
}

/** Romance languages put the noun first: "il termostato senza schermo". */
function firstWord(phrase: NounPhrase): NounPhrase {
  return { ...phrase, head: phrase.words[0]?.toLowerCase() ?? "" };
}
