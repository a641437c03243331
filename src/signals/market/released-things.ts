import { findDates } from "../language/dates.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
import { othersIn } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import { isProductNoun } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * "The sensor went on sale on Monday" below "With Kelvo 3, Acme takes aim at leaks": what the headline speaks of came out, and the
 * headline names nobody but the account.
 */
export function releasedThing(reading: Reading, sentence: Sentence): string | undefined {
  const [title] = reading.sentences;
  if (sentence.isTitle || sentence.index > LEAD || !title?.isTitle || !title.namesSubject || OLD.test(title.text))
    return undefined;
  const clue = CAME_OUT.exec(sentence.text);
  if (!clue || !isStated(reading, sentence, clue.index) || !isOnlyOwn(reading, title, sentence)) return undefined;
  if (!NEWLY.test(sentence.text) && findDates(sentence.text, reading.document.publishedAt).length === 0)
    return undefined;
  const [article = ""] = /^(?:The|Its|Their) (?:new |first |latest )*/.exec(sentence.text) ?? [];
  const phrase = article === "" ? undefined : nounPhraseAt(sentence.text, article.length);
  if (!phrase || !isProductNoun(phrase) || phrase.end > clue.index) return undefined;
  const called = CALLED.exec(sentence.text.slice(phrase.end, clue.index))?.[1];
  const named = called ?? NAMED_IN_HEAD.exec(title.text)?.[1];
  return named ?? (title.text.toLowerCase().includes(phrase.head) ? phrase.text : undefined);
}

const LEAD = 2;
const CAME_OUT = createPattern(
  /\b(?:went on sale|goes on sale|became available|becomes available|is (?:now )?(?:available|on sale|live)|was (?:presented|unveiled|launched|released|introduced)|will be (?:in (?:shops|stores)|on sale|available|sold)|hit the (?:market|shelves|shops)|launched|debuted|shipped)\b(?! by )/i,
);
const NEWLY =
  /\b(?:today|yesterday|this (?:week|morning)|immediately|now|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;
const OLD = /\b(?:recall|discontinu|delay|years?|anniversary|lawsuit|fined?|sales of|sold|profit|shares)/i;
/** ", called Brewpal,", ", the Kelvo 3," */
const CALLED =
  /^, (?:(?:which is )?called |named |dubbed |the |known as )["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,3})["”]?, $/u;
const CALLED_ANYWHERE = /, (?:called|named|dubbed|the|known as) [^,]{2,40},/;
/** "With Kelvo 3, …", "… with Kelvo 3" */
const NAMED_IN_HEAD =
  /(?:^With |\bwith (?:its |the |new )*)(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,2})(?=,|$)/u;

function isOnlyOwn(reading: Reading, title: Sentence, sentence: Sentence): boolean {
  const own = mentionsIn(reading, title, title.text);
  const product = NAMED_IN_HEAD.exec(title.text)?.[1];
  const others = [...othersIn(reading, title.text), ...othersIn(reading, sentence.text.replace(CALLED_ANYWHERE, ""))];
  const isProduct = (name: string) => product !== undefined && (product.includes(name) || name.includes(product));
  return own.length > 0 && others.every(({ name }) => isProduct(name));
}
