import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { vendorsOf } from "./subprocessor-names.ts";
import { NO_CHANGE, REMOVES } from "./subprocessor-words.ts";
import { techNamesAt } from "./tech-objects.ts";
import { isWish } from "./wishes.ts";

/**
 * Vendors added to those who process data for the account, where no sentence has the word: "Annex 3: Kestrel goes in", "Replacement
 * of a sub-processor" over who takes over, or "New from 1 July: Kestrel GmbH" in a notice one may object to.
 */
export function annexedVendors(reading: Reading): { sentence: Sentence; vendors: string[] } | undefined {
  const [heading] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading)) return undefined;
  const pattern = patternFor(reading, heading.text);
  if (!pattern || NO_CHANGE.test(heading.text) || isWish(reading)) return undefined;
  for (const sentence of reading.sentences.slice(0, SENTENCES_MAX)) {
    if (sentence.isBoilerplate || REMOVES.test(sentence.text)) continue;
    for (const lead of pattern.matchAll(sentence.text)) {
      const names = techNamesAt(reading, sentence.text, lead.index + lead[0].length);
      const vendors = vendorsOf(names);
      if (vendors.length > 0 && names[0]?.start === lead.index + lead[0].length) return { sentence, vendors };
    }
  }
  return undefined;
}

const SENTENCES_MAX = 6;

function patternFor({ text, subject, document }: Reading, title: string) {
  if (REPLACES_ONE.test(title)) return TAKES_OVER;
  if (NOTICE.test(title)) return ENGAGES;
  if (ANNEX.test(title) && OF_DATA.test(`${text}\n${subject.name} ${document.url}`)) return ADDED;
  return OF_LIST.test(title) && MAY_OBJECT.test(text) && OF_PROTECTION.test(text) ? NEW_FROM : undefined;
}

const REPLACES_ONE = /^(?:replacement|exchange|change) of (?:an?|one|our) (?:[\p{L}-]+ )?sub-?processor/iu;
const TAKES_OVER = createPattern(
  /(?:^|\b\d{4},? )(?=\p{Lu}[^.;]{1,40} (?:(?:will )?takes? over|(?:will )?replaces?|takes the place of) )/gu,
);
const NOTICE = /\bnotice\b.{0,60}\b(?:data processing (?:agreement|addendum)|DPA)\b/iu;
const ENGAGES = createPattern(
  /\b[Ww]e(?: are|['’]re| will be| will)? (?:now )?(?:taking on|take on|engag(?:e|ing)|add(?:ing)?|appoint(?:ing)?|onboard(?:ing)?) (?=\p{Lu})/gu,
);
const ANNEX = /\b(?:annex|appendix|schedule|exhibit) (?:[1-9]|I{1,3}|IV|V|[A-E])(?![\p{L}\d])/iu;
const OF_DATA =
  /\b(?:legal|dpa|privacy|DPO|data protection|data processing|(?:sub-?|other )processors?|SCCs?|standard contractual clauses|personal data|GDPR)\b/i;
const ADDED = createPattern(
  /(?<!\p{L})(?:[Aa]dd(?:s|ed|ing)?|[Ii]nclud(?:e|es|ed|ing)|[Ll]ist(?:s|ed|ing)?|[Nn]am(?:e|es|ed|ing)) (?=\p{Lu})|(?<=: )(?=\p{Lu}[^.;:]{1,40} goes in(?:to)?(?:$|[.,;]| ))|\b(?:one more|another|a new) row: (?=\p{Lu})/gu,
);
const OF_LIST = /\b(?:changes?|updates?|additions?) (?:to|of|on) (?:our|the) (?:vendor |processor )?list\b/i;
const MAY_OBJECT = /\b(?:(?:may|can|right to) object|objections?)(?!\p{L})/iu;
const OF_PROTECTION = /\b(?:data protection|DPO|standard contractual clauses|SCCs?|personal data)\b/i;
const NEW_FROM = createPattern(/^(?:[-*•] ?)?(?:[Nn]ew|[Aa]dded)(?: (?:from|as of|on) [^:.;]{3,24})?: (?=\p{Lu})/gu);
