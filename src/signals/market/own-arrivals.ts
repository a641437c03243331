import { isStated } from "../language/doer.ts";
import { facilityIn } from "../language/facilities.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { placesFrom } from "./settling.ts";
import type { Expansion } from "./site-jobs.ts";

/**
 * "First Beacon in Ohio opens Friday", "New Beacon store planned for Harbury": a headline calls the shop by the name of the chain. It is
 * of the account where its name stands between the number and the place.
 */
export function ownArrival(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!sentence.isTitle) return undefined;
  const { text } = sentence;
  for (const own of namedAfterNew(reading, text)) {
    const behind = text.slice(own.end);
    const [whole, thing = ""] = AT_PLACE.exec(behind) ?? [];
    if (whole === undefined || !isStated(reading, sentence, own.end)) continue;
    const at = own.end + whole.length;
    const places = placesFrom(text, at);
    const isToCome = COMES.test(text) || lead(reading).some((one) => COMES.test(one.text));
    if (places.length > 0 && isToCome)
      return { verb: "opens", what: facilityIn(thing) ?? "location", places, isNewMarket: false };
  }
  return undefined;
}

/** The name right behind a word for new: "New Beacon store" reads like a name of its own otherwise. */
function namedAfterNew({ matcher }: Reading, text: string): Span[] {
  const head = text.slice(0, HEAD);
  return [...head.matchAll(/ (?=\p{Lu})/gu)].flatMap(({ index }) => {
    const at = index + 1;
    const [own] = IS_NEW.test(text.slice(0, at)) ? matcher.findLoosely(text.slice(at)) : [];
    return own?.start === 0 ? [{ start: at, end: at + own.end }] : [];
  });
}

/** Characters of a headline in which the name is looked for. */
const HEAD = 90;

function lead(reading: Reading): Sentence[] {
  return reading.sentences.slice(1, 3).filter(({ isBoilerplate }) => !isBoilerplate);
}

const IS_NEW =
  /^(?:.{0,40}[:–—] )?(?:(?:A|The|Its|Area['’]s|City['’]s|State['’]s) )?(?:[Ff]irst(?:-ever)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Nn]ew|[Nn]ewest|[Aa]nother|[Ll]atest|[Nn]ext|[Ee]rste[rs]?|[Nn]eue[rs]?|[Zz]weite[rs]?|[Nn]ouveau|[Nn]ouvelle|[Pp]remier|[Pp]remière|[Nn]uev[ao]|[Pp]rimer[ao]?|[Nn]ov[ao]|[Pp]rimeir[ao]|[Nn]uov[ao]|[Pp]rim[ao]|[Nn]ieuwe|[Ee]erste) (?:(?:US|U\.S\.|UK|local|drive-thru|flagship|\p{Ll}[\p{L}-]{2,14}) ){0,2}$/u;
/** What stands between the name and the place. */
const AT_PLACE =
  /^(?:['’]s?)?((?: (?!in\b|at\b|for\b|on\b|to\b)[\p{Ll}-]+){0,3}?)(?: (?:opens?|opening|to open|set to open|coming|comes|planned|proposed|approved|confirmed|arrives?|headed|on the way|announced))? (?:in|at|for|on|to|near|à|en|em|a|in der|im) (?=\p{Lu})/u;
const COMES = createPattern(
  /(?<!\p{L})(?:open(?:s|ed|ing)?|com(?:es?|ing)|arriv(?:es?|ed|ing)|plans?|planned|approved|confirmed|construction|ground|sign(?:s|ed)? (?:an? )?(?:[\p{L}-]+ )?lease|moving in(?:to)?|eröffn\p{L}+|öffnet|ouvr\p{L}+|abr\p{L}+|inaugur\p{L}+|apr\p{L}+|open(?:t|de))(?!\p{L})/iu,
);
