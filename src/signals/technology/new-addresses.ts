import { isGiven } from "../language/binding.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const PRESENTED = createPattern(
  /(?<!\p{L})(?:present|introduc\p{L}+|unveil\p{L}*|welcome to|meet|behold|enjoy|here(?: is|['’]s)|I give you|say hello to|further ado)[^.;:?]{0,60}?\bthe (?:brand[- ]|all[- ])?new (?:https?:\/\/)?(?:www\.)?(?<address>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/iu,
);
const LOOKING_AT = createPattern(
  /\byou(?:['’]re| are) (?:now |already )?(?:looking at|reading|visiting|browsing|seeing) (?:the|our) new (?:one|site|website|version|page)\b/i,
);
const NEW_WWW = /^(?:(?:announcing|introducing|welcome to|meet) )?(?:the|our) (?:brand[- ])?new www\b/i;
const ROLLED_OUT =
  /\b(?:we|I|it|site|website|version)\b[^.;]{0,40}\b(?:rolled out|launched|relaunched|went live|is (?:up|live|online)|published)\b/i;

const REDESIGNED =
  /^[,:]? (?:(?:completely|newly|freshly) )?(?:re-?designed|re-?launched|re-?built|re-?vamped|refreshed|re-?imagined)[.!]?$/i;
const OUR_SITE = /\b(?:our|the) (?:new |old |own )?(?:web ?site|site|homepage|home page)\b/i;

/** "Allow me to present the new acme.example!", "The new www": the site by its address, or by pointing at it. */
export function isNewAddress(reading: Reading, { text, isTitle }: Sentence): boolean {
  const { subject, isOwnSite, sentences, matcher } = reading;
  const address = PRESENTED.exec(text)?.groups?.["address"]?.toLowerCase();
  if (address !== undefined && address === subject.domain?.toLowerCase()) return true;
  if (isOwnSite && LOOKING_AT.test(text)) return true;
  // "Acme, redesigned" over a text on "our website".
  const [own] = isTitle ? matcher.findLoosely(text) : [];
  if (
    own?.start === 0 &&
    REDESIGNED.test(text.slice(own.end)) &&
    sentences.slice(1, 9).some((one) => OUR_SITE.test(one.text))
  )
    return true;
  return (
    isTitle &&
    NEW_WWW.test(text) &&
    (isOwnSite || isGiven(reading) || sentences[0]?.namesSubject === true) &&
    sentences.slice(1, 6).some((one) => ROLLED_OUT.test(one.text))
  );
}
