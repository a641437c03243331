import type { Reading, Sentence } from "../reading.ts";
import { isBound, isGiven } from "./binding.ts";
import { COMPANY_NOUN } from "./company-nouns.ts";
import { mentionsIn } from "./doer.ts";
import type { NameSpan } from "./names.ts";
import { isOpener, othersIn } from "./other-parties.ts";

/**
 * "Crypto exchange braces for bill from cyberattack" over a text that names the account and nobody before it: the headline
 * describes whom it does not name. Names from `until` on (an offset in the headline) are what is done something with.
 */
export function isUnnamedHead(reading: Reading, sentence: Sentence, until = sentence.text.length): boolean {
  if (!sentence.isTitle || sentence.namesSubject || reading.isOwnSite) return false;
  if (DESCRIBES_OTHER.test(sentence.text.slice(0, until)) || IS_BRAND.test(sentence.text)) return false;
  const isNamed = actorsIn(reading, sentence).some(({ start }) => start < until);
  if (isNamed || !isBound(reading, sentence)) return false;
  const lead = reading.sentences
    .slice(1, LEAD_SENTENCES + 2)
    .filter((one) => !one.isBoilerplate && !IS_DATELINE.test(one.text))
    .slice(0, LEAD_SENTENCES)
    .map(withoutIntroduction);
  const named = lead.find((one) => one.namesSubject || actorsIn(reading, one).length > 0);
  const own = named && mentionsIn(reading, named, named.text)[0];
  if (!named || !own) return isGiven(reading);
  if (isAside(named.text.slice(0, own.start), true)) return false;
  const [other] = actorsIn(reading, named);
  return (other === undefined || own.start < other.start) && !ROLE_BESIDE.test(lead.map(({ text }) => text).join(" "));
}

/** "torvex Unveils Leak Sensor": a name that is written small. */
const IS_BRAND = /^\p{Ll}[\p{L}\d]{3,} \p{Lu}/u;

/**
 * Whether a sentence names the subject only as one who is told, spared or served. `isHeadless` says that the sentence stands below a
 * headline that names nobody: whoever serves the subject is then whom the headline means.
 */
export function namesInAside({ matcher }: Reading, text: string, isHeadless: boolean): boolean {
  const own = matcher.findLoosely(text);
  return (
    own.length > 0 &&
    own.every(
      ({ start, end }) =>
        isAside(text.slice(0, start), isHeadless) || (start === 0 && IS_OTHERS_TIE.test(text.slice(end))),
    )
  );
}

function isAside(before: string, isHeadless: boolean): boolean {
  return LISTENS.test(before) || (isHeadless && IS_SERVED.test(before));
}

/** "Its head told the Acme newspapers", "in an interview with Acme", "but spared Acme": whom somebody speaks to or leaves out is not whom the headline means. */
const LISTENS =
  /\b(?:told|tells|interview (?:with|by|to)|speaking to|exempted|exempts|exempting|spared|spares|sparing) (?:the )?$/u;

/** "Acme partner Redfern signs with Quay": what Redfern is to the subject only says who that is. */
const IS_OTHERS_TIE =
  /^ (?:partner|rival|competitor|supplier|vendor|customer|client|reseller|distributor|licensee|contractor) \p{Lu}/u;

/** "The airport used by Acme has doubled its staff" */
const IS_SERVED = /\b(?:used|served|visited|favou?red|supplied) by (?:the )?$/u;

/** Sentences below a headline in which it is made up for. */
const LEAD_SENTENCES = 3;

/** Other names, without a first word that has its capital only for being the first. */
function actorsIn(reading: Reading, { text }: Sentence): NameSpan[] {
  return othersIn(reading, text).filter(
    (name) => !(isOpener(reading, name) && (IS_KIND.test(name.name) || !ACTS.test(text.slice(name.end)))),
  );
}

/** "Glassmaker to close": what it is, not what it is called. */
const IS_KIND = new RegExp(
  `^(?!(?:rivale?|competitor|owner|seller|app)$)(?:${COMPANY_NOUN}|supermarket|charity|airport|foundry|hospital|university|college|newspaper|broadcaster|council|pub|theatre)$`,
  "iu",
);

/** "Pelican opens": a first word that does something is a name; "Crypto exchange opens" has its noun behind it. */
const ACTS =
  /^ (?:(?:has|have|had|is|was|will|to|hit|struck|set|cut|put|took|won)\b|\p{Ll}+(?:s|ed)(?!\p{L})|(?:Debuts|Unveils|Launches|Releases|Buys|Acquires|Opens|Names|Appoints|Introduces|Ships|Adds|Signs|Wins|Cuts|Sells|Says|Reports|Posts|Joins|Agrees|Announces|Expands|Hires|Raises|Closes|Updates|Upgrades)(?!\p{L})|(?:eröffnet|baut|kommt|plant|meldet|startet|legt|stellt|zieht|schafft|errichtet|bezieht|verlegt)(?!\p{L}))/u;

/** "MACON, Ga. - ", "Governor Roe's office says": where a report was written and who told it stand before whom it is about. */
function withoutIntroduction(sentence: Sentence): Sentence {
  const [dateline = ""] = DATELINE.exec(sentence.text) ?? [];
  const [told = ""] = TOLD.exec(sentence.text.slice(dateline.length)) ?? [];
  const cut = dateline.length + told.length;
  return cut === 0 ? sentence : { ...sentence, text: sentence.text.slice(cut) };
}

const DATELINE = /^(?:\p{Lu}[\p{Lu} .'’]{2,30}(?:,[^–—-]{2,30}?)? ?)?(?:--?|–|—) ?/u;
const IS_DATELINE = /^\p{Lu}[\p{Lu} .'’]{2,30}, \p{Lu}\p{L}{1,5}\.$/u;
const TOLD =
  /^(?:The )?(?:Governor|Gov\.|Mayor|Premier|Minister|President|Officials?|State|County)\b[^.;]{0,60}? (?:says?|said|announced|announces|confirmed|to announce)(?: on \p{Lu}\p{L}+| \p{Lu}\p{L}+day| today)? (?:that )?/u;
const DESCRIBES_OTHER =
  /\b(?:suppliers?|vendors?|customers?|clients?|partners?|rivals?|contractors?|experts?|researchers?)\b/i;
const ROLE_BESIDE =
  /\b(?:customers?|clients?|suppliers?|partners?|vendors?|users?) of\b|\b(?:uses?|using|software|systems?|technology) (?:from|of|by|made by)\b|\b(?:help(?:s|ed)|unaffected|not affected|analyst|researchers?|according to)\b/i;
