import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { organisationsAt } from "./parties.ts";

/** An alliance that the notes of a change speak of: the sentence, and with whom. */
export type NotedPact = { sentence: Sentence; partners: string[] };

/** "Add a blog post announcing our partnership with Globex": a change to the account's own pages that brings the news. */
const ANNOUNCED_WITH = createPattern(
  /(?:\b(?:blog ?post|post|news|article|announcement|press release|banner)\b[^.;:]{0,30}?\b(?:announc\p{L}+|about|for|on)|\bannounc(?:e|es|ing)) (?:(?:the|a|an|our|its|\p{Lu}[\p{L}\d]*['’]s) )?(?:new |official |upcoming )*(?:\p{Ll}+ )?(?:partnership|collaboration|alliance|joint venture) (?:with|between) (?:the )?(?=[\p{L}[])/iu,
);
/** "Globex & Beacon partnership announcement" */
const BESIDE_EACH_OTHER = createPattern(
  /(?:^|[:"“] ?)(\p{Lu}[^:;"”.]{2,50}?) (?:&|and|x|\+|×) (\p{Lu}[^:;"”.]{2,50}?) (?:partnership|collaboration)(?: announcement| launch)?(?=$|["”.!])/u,
);
/** What is written about partnerships, and tells of none. */
const NO_NEWS =
  /\b(?:templates?|example|sample|program(?:me)?s?|guidelines?|how to|process|page|policy|form|tracks?|ends?|ending|terminat\p{L}+|remov\p{L}+|old|outdated|typo|draft ideas)\b/iu;

export function notedPact(reading: Reading): NotedPact | undefined {
  for (const sentence of reading.sentences.slice(0, SENTENCES_MAX)) {
    if (sentence.isBoilerplate || NO_NEWS.test(sentence.text)) continue;
    const named = ANNOUNCED_WITH.exec(sentence.text);
    const partners = named
      ? organisationsAt(sentence.text, named.index + named[0].length, false).map(({ name }) => name)
      : besideEachOther(reading, sentence);
    const others = partners
      .map(withoutDescription)
      .filter((name) => mayBeName(name) && !reading.matcher.isLooselyNamedIn(name));
    if (others.length > 0) return { sentence, partners: others };
  }
  return undefined;
}

/** The heading and the first lines of what was changed. */
const SENTENCES_MAX = 4;

function besideEachOther({ matcher }: Reading, { text }: Sentence): string[] {
  const [, one = "", other = ""] = BESIDE_EACH_OTHER.exec(text) ?? [];
  const isOwn = [one, other].map((name) => matcher.isLooselyNamedIn(name));
  if (isOwn[0] === isOwn[1]) return [];
  const name = isOwn[0] ? other : one;
  return findOrganisations(name).length > 0 ? [name] : [];
}
