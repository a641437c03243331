import type { Reading, Sentence } from "../reading.ts";
import { isBound, isGiven } from "./binding.ts";
import { mentionsIn } from "./doer.ts";
import { othersOf } from "./other-parties.ts";

/**
 * "Crypto exchange braces for bill from cyberattack" over a text that names the account and nobody before it: the headline
 * describes whom it does not name. Names from `until` on (an offset in the headline) are what is done something with.
 */
export function isUnnamedHead(reading: Reading, sentence: Sentence, until = sentence.text.length): boolean {
  if (!sentence.isTitle || sentence.namesSubject || reading.isOwnSite) return false;
  if (DESCRIBES_OTHER.test(sentence.text.slice(0, until))) return false;
  if (othersOf(reading, sentence).some(({ start }) => start < until) || !isBound(reading, sentence)) return false;
  const lead = reading.sentences
    .slice(1, LEAD_SENTENCES + 1)
    .filter((one) => !one.isBoilerplate)
    .map(withoutDateline);
  const named = lead.find((one) => one.namesSubject || othersOf(reading, one).length > 0);
  const own = named && mentionsIn(reading, named, named.text)[0];
  if (!named || !own) return isGiven(reading);
  const [other] = othersOf(reading, named);
  return (other === undefined || own.start < other.start) && !ROLE_BESIDE.test(lead.map(({ text }) => text).join(" "));
}

/** Sentences below a headline in which it is made up for. */
const LEAD_SENTENCES = 3;

/** "MACON, Ga. - ": where a report was written names nobody. */
function withoutDateline(sentence: Sentence): Sentence {
  const [dateline] = DATELINE.exec(sentence.text) ?? [];
  return dateline === undefined ? sentence : { ...sentence, text: sentence.text.slice(dateline.length) };
}

const DATELINE = /^\p{Lu}[\p{Lu} .'’]{2,30}(?:,[^–—-]{2,30}?)? ?(?:--?|–|—) ?/u;
const DESCRIBES_OTHER =
  /\b(?:suppliers?|vendors?|customers?|clients?|partners?|rivals?|contractors?|experts?|researchers?)\b/i;
const ROLE_BESIDE =
  /\b(?:customers?|clients?|suppliers?|partners?|vendors?|users?) of\b|\b(?:uses?|using|software|systems?|technology) (?:from|of|by|made by)\b|\b(?:help(?:s|ed)|unaffected|not affected|analyst|researchers?|according to)\b/i;
