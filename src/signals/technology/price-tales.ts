import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * "We used to be hosted on Acme, which for $10 a month had unlimited domains": what a customer pays or once paid, told in passing. A change
 * told of so ("which has just doubled its price") stays one.
 */
export function isCustomersTale({ isOwnSite }: Reading, { text, isTitle }: Sentence): boolean {
  if (isOwnSite || isTitle) return false;
  const [tale = ""] = TALE.exec(text) ?? [];
  return tale !== "" && !CHANGES.test(text.slice(text.indexOf(tale) + tale.length));
}

const TALE = createPattern(
  /(?<!\p{L})(?:I|we)(?:['’](?:ve|d|re|m))? (?:(?:have|had|am|are|also|still|currently|both|all|originally|previously|once|just|then|finally|recently|only) ){0,3}(?:used? to|was|were|been|use[sd]?|using|pay(?:ing)?|paid|host(?:ed|ing)?|mov(?:e|ed|ing)|left|leaving|switch(?:ed|ing)?|migrat(?:ed|ing)|cancel\p{L}*|sign(?:ed)? up|went with|go with|subscrib\p{L}+|rel(?:y|ied) on|started (?:on|with)|chose|picked|tried)(?!\p{L})[^.;:!?]{0,80}?(?:,? (?:which|whose|where|who)|,? that (?=had|has|is|was|cost|gave|came))(?!\p{L})/iu,
);
const CHANGES = createPattern(
  /(?<!\p{L})(?:rais(?:ed|es|ing)|increas(?:ed|es|ing)|hik(?:ed|es|ing)|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|lower(?:ed|s|ing)|cut(?:s|ting)?|slash(?:ed|es|ing)|chang(?:ed|es|ing)|ended|ends|ending|dropp(?:ed|ing)|drops|scrapp(?:ed|ing)|remov(?:ed|es|ing)|kill(?:ed|s|ing)|went (?:up|from)|go(?:es|ing) (?:up|from)|gone up|up from|down from|from \S{0,3}\d[^.;]{0,30} to \S{0,3}\d|no longer|will (?:cost|charge|start|be)|start(?:ed|s|ing)? (?:to )?charg|is now charging|now charges|introduc(?:ed|es|ing)|announc(?:ed|es|ing)|switch(?:ed|es) to|moved to|jump(?:ed|s))(?!\p{L})/iu,
);
