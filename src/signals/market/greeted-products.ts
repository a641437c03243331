import { type NounPhrase, nounPhraseAt } from "../language/noun-phrase.ts";
import { isProduct, isProductNoun, isToldNotSold, productName } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { GREETED_NEW, GREETED_PERSON, INTRODUCING, MEET } from "./launches.ts";
import { bearsOwnName, isAccount, isOwnStatement, type Launch, MADE_FOR } from "./own-products.ts";

/** "Introducing Atlas 3.0" over a text of the account's own. */
export function introducing(reading: Reading, sentence: Sentence): Launch | undefined {
  const clue = INTRODUCING.exec(sentence.text) ?? MEET.exec(sentence.text);
  if (!isOwnStatement(reading, sentence) && !greetsOwnName(reading, sentence, clue)) return undefined;
  if (!clue || !sentence.isTitle) return titled(reading, sentence) ?? called(reading, sentence);
  // "Unveiling the Soul of the Lighthouse" is a feature's headline.
  if (/^(?:unveiling|launching) the /i.test(sentence.text) && / of /.test(sentence.text)) return undefined;
  const [whose = ""] = OWNED.exec(sentence.text.slice(clue[0].length)) ?? [];
  const isOwned = whose !== "" && reading.matcher.findLoosely(whose)[0]?.start === 0;
  const phrase = nounPhraseAt(sentence.text, clue[0].length + (isOwned ? whose.length : 0));
  const isName = phrase !== undefined && /^\p{Lu}|^\p{Ll}+\p{Lu}|^\d+\p{Lu}/u.test(phrase.text);
  if (!phrase || !isName || !isProduct(phrase, false, false) || isToldNotSold(sentence.text, phrase)) return undefined;
  if (!reading.isOwnSite && worksWithAccount(reading, sentence.text, phrase)) return undefined;
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
  // "Queue Based Scaling", "a new Acme template": a participle ends no name, and the account alone is none.
  const [onward = ""] = PARTICIPLE_ON.exec(sentence.text.slice(phrase.end)) ?? [];
  const short = productName(phrase, false);
  const isOnlyAccount = reading.matcher.findLoosely(short).some(({ start, end }) => end - start === short.length);
  const name = onward !== "" ? phrase.text + onward : isOnlyAccount ? phrase.text.replace(/^new /i, "") : short;
  return { product: name, isWeak: true, isAhead: false };
}

/** "Introducing Bounce, a tool to move your list between Acme and Globex": what others make for those who use it. */
function worksWithAccount({ matcher }: Reading, text: string, { end }: NounPhrase): boolean {
  const own = matcher.findLoosely(text);
  return own.length > 0 && own.every(({ start }) => start >= end && IS_USED.test(text.slice(end, start)));
}

const IS_USED = /(?<!\p{L})(?:between|for|on|to|with|into|inside|across) (?:\p{Lu}\S* (?:and|or) )?$/u;

/** "Say hello to Acme Lite": what bears the account's name is its own, though "Acme Lite" does not name the account. */
function greetsOwnName(reading: Reading, { isTitle, text }: Sentence, clue: RegExpExecArray | null): boolean {
  const phrase = clue && isTitle ? nounPhraseAt(text, clue[0].length) : undefined;
  return phrase !== undefined && bearsOwnName(reading, phrase) && isGreetedAsNew(reading);
}

const PARTICIPLE_ON = /^[ -](?:Based|Driven|Powered|Managed|Hosted|Aware)(?: \p{Lu}[\p{L}\p{N}-]*){1,3}/u;

/** "Acme's Global Log Schema" */
const OWNED = /^\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*)?['’]s? (?=\p{Lu})/u;

/** "Acme Lamp", "Acme for Teams" and nothing else above "from today you can order it". */
function titled(reading: Reading, { isTitle, text }: Sentence): Launch | undefined {
  if (!isTitle || !reading.isOwnSite || !isGreetedAsNew(reading)) return undefined;
  const phrase = nounPhraseAt(text, 0);
  const [madeFor = ""] = (phrase && FOR_WHOM.exec(text.slice(phrase.end))) ?? [];
  if (!phrase || text.slice(phrase.end + madeFor.length).replace(/[.!]$/, "") !== "") return undefined;
  const isFor = madeFor !== "" && isAccount(reading, phrase);
  if (!isFor && !(bearsOwnName(reading, phrase) && isProduct(phrase, false, false))) return undefined;
  return { product: `${phrase.text}${madeFor}`, isWeak: true, isAhead: false };
}

const FOR_WHOM = /^ for (?:\p{L}[\p{L}\p{N}+-]*)(?: \p{Lu}[\p{L}\p{N}+-]*)?(?=[.!]?$)/u;

/** "It's called Atlas, and you can order it now": in the first lines of the account's own text. */
function called({ isOwnSite }: Reading, { text, index, isTitle }: Sentence): Launch | undefined {
  const [, product] = (isOwnSite && !isTitle && index <= CALLED_WITHIN && IS_CALLED.exec(text)) || [];
  return product !== undefined && CAN_BE_HAD.test(text) ? { product, isWeak: true, isAhead: false } : undefined;
}

const CALLED_WITHIN = 6;
const IS_CALLED =
  /^(?:It['’]s|It is|We call it|We['’]ve called it|Its name is) (?:called |named )?(\p{Lu}[\p{L}\p{N}+-]*(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]*){0,2})(?=,| and )/u;
const CAN_BE_HAD =
  /\b(?:you can|anyone can|everyone can) (?:now )?(?:order|buy|get|use|try|download|install|sign up|pre-?order)\b|\b(?:order|buy|get|try|download|use) it (?:now|today|from today|here)\b|\b(?:out|live|available|here|on sale) (?:now|today|from today|as of today)\b/i;

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
