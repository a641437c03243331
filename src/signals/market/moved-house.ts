import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { type PlaceSpan, placesAfter } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isDoneByAccount } from "./settlers.ts";
import type { Expansion } from "./site-jobs.ts";
import { addressIn } from "./site-places.ts";

const MOVES =
  /^(?:we(?:['’]re| are|['’]ve| have)? (?:just )?(?:mov(?:ing|ed)|relocat(?:ing|ed))|(?:a|our) new (?:home|address)|new (?:office|address))(?: (?:house|office|offices|home))?[.!]*$/i;
const NEW_ADDRESS = createPattern(
  /\b(?:(?:our|the) new (?:address|office|home|studio|shop|premises|headquarters)(?: is| are|:)?|(?:you(?:['’]ll| will| can)? (?:now )?(?:find|visit) us|we(?:['’]re| are) now|we(?:['’]ve| have)? (?:now )?moved (?:in)?to)) (?:now |located |based )?(?:at|in|on|to)?/i,
);
const OPENS_THERE = createPattern(
  /\b(?:open(?:s|ed|ing)?(?: (?:a|its) [\p{L} -]{2,30})?|mov(?:e|es|ed|ing) in|set(?:s|ting)? up shop|settl(?:e|es|ing)) there\b/giu,
);

/** "We have moved" over "our new address is 22 Dock Street, Leeds"; "Acme will open there in June" behind the sentence with the place. */
export function movedHouse(reading: Reading, sentence: Sentence): Expansion | undefined {
  return moved(reading, sentence) ?? opensThere(reading, sentence);
}

function moved(reading: Reading, sentence: Sentence): Expansion | undefined {
  const [title] = reading.sentences;
  if (!reading.isOwnSite || sentence.isTitle || sentence.index > 6 || !MOVES.test(title?.text ?? "")) return undefined;
  const clue = NEW_ADDRESS.exec(sentence.text);
  if (!clue || !isStated(reading, sentence, clue.index)) return undefined;
  const address = addressIn(sentence.text);
  const places: PlaceSpan[] = address ? [address] : placesAfter(sentence.text, clue.index, 70).slice(0, 1);
  return places.length > 0 ? { verb: "relocates", what: "office", places, isNewMarket: false } : undefined;
}

function opensThere(reading: Reading, sentence: Sentence): Expansion | undefined {
  const before = reading.sentences[sentence.index - 1];
  if (!before || sentence.index > 5) return undefined;
  for (const verb of OPENS_THERE.matchAll(sentence.text)) {
    if (!isDoneByAccount(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    const place = addressIn(before.text) ?? placesAfter(before.text, 0, 120)[0];
    if (place) return { verb: "opens", what: "site", places: [place], isNewMarket: false };
  }
  return undefined;
}
