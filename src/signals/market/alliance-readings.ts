import { createPattern } from "../language/pattern.ts";

/** Where the words of an alliance are said of something else: a helper's help, a noun, a hope, a habit of years. */

/** "becomes Globex App Partner": words of what kind of partner it is, not of whom. */
export const KINDS_OF_PARTNER = "(?:Apps?|Solutions?|Technology|Agency|Channel|Consulting)";

/** "has deepened its ties in recent years", "among the firms it has worked with": no event, but how things are. */
export const OVER_YEARS = createPattern(
  /\b(?:in recent years|(?:over|for|during|in) (?:the )?(?:past|last) (?:\p{L}+|\d+) (?:years|decades)|through the years|(?:has|have) been [^.;]{2,60} for (?:a number of|many|several|some|more than|over|\d+|\p{Ll}+) years|[Aa]mong the (?:companies|firms|brands|clients|organi[sz]ations))\b/u,
);

export const ASSISTS = /^co-?operat/i;
/** "cooperated with the regulator's inquiry": whoever is looked into has no partner in it. */
export const IS_PROBED =
  /^[^.;,]{0,60}?\b(?:investigat(?:ion|ions|ors?)|inquir(?:y|ies)|enquir(?:y|ies)|probes?|prosecutors?|authorities|police|regulators?|law enforcement|subpoenas?)\b/iu;

/** "Integrates Globex data to provide users with charts": the preposition belongs to the verb between. */
const OF_ANOTHER_VERB =
  /\bto (?:empower|equip|provide|supply|serve|present|arm|reward|help|support|delight|connect|furnish|enhance|transform|moderni[sz]e)\b/i;
const BEFORE_PARTICIPLE =
  /(?:^|\b(?:has|have|had|is|are|was|were|been|now|and|also|fully|natively|successfully|seamlessly|recently|just) )$/i;

/** Whether the "with" of a clue is none of the alliance's: "Expands Integrated Model with New Tools" says what a model is like. */
export function isOtherWith(text: string, clue: RegExpExecArray): boolean {
  if (OF_ANOTHER_VERB.test(clue[0])) return true;
  const isAttribute = /^Integrated \p{Lu}/u.test(clue[0]) && /\p{Lu}\p{L}+ $/u.test(text.slice(0, clue.index));
  return isAttribute && !BEFORE_PARTICIPLE.test(text.slice(0, clue.index)) && FINITE.test(text.slice(0, clue.index));
}

/** A headline's verb before the participle. */
const FINITE = / \p{Lu}\p{Ll}+s $/u;

/** "enables A and B to collaborate": a hope of whoever says so. */
const MADE_ABLE =
  /(?<!\p{L})(?:enabl(?:e[sd]?|ing)|allow(?:s|ed|ing)?|help(?:s|ed|ing)?|permit(?:s|ted|ting)?|empower(?:s|ed|ing)?|invit(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|connect(?:s|ed|ing)?|urg(?:e[sd]?|ing)|expect(?:s|ed|ing)?|want(?:s|ed|ing)?|lets?) [^.;,]{1,90}? (?:to )?$/u;
const IN_COMMON = /\b(?:partner|collaborat|alliance|joint|co-?operat|agreement)\p{L}*/iu;
/** "A and B Officially Partner": only such words stand between two names and what both do. */
const BETWEEN =
  /^(?:[^\p{Lu}]|\([^)]*\)|\p{Lu}\p{L}*ly |(?:Inc|LLC|LLP|PLLC|Ltd|Corp|Co|To|Also|Again|Will|Now|Today|U\.?S)(?!\p{L}))*$/u;

/** Whether such a word, which may be a noun and an infinitive too, is what both parties do. */
export function isVerbOfBoth(text: string, clue: RegExpExecArray, partiesEnd: number): boolean {
  const lead = text.slice(0, clue.index);
  if (/^(?:partner|collaborate|co-?operate|work together|team up|join forces)/i.test(clue[0]) && MADE_ABLE.test(lead))
    return false;
  // "jointly announced the sale": both speak, and one of them buys.
  const rest = text.slice(clue.index + clue[0].length);
  if (/jointly$/i.test(clue[0]) && /^ (?:announc|declar|stat|report)/i.test(rest)) return IN_COMMON.test(rest);
  if (!/^partner$/i.test(clue[0])) return true;
  return !/^,/.test(rest) && BETWEEN.test(text.slice(partiesEnd, clue.index));
}
