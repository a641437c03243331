import { createCue } from "../language/cues.ts";
import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, type PlaceSpan } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Expansion } from "./site-jobs.ts";

/** Places that are counted among a company's: "Brazil becomes its ninth market", "makes Porto its eleventh base". */

const mayCount = createCue("becomes become became makes make made marks joins");

const NTH =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\p{L}{4,10}th|\\d{1,3}(?:st|nd|rd|th)|newest|latest|next)";
const COUNTED =
  "(?<what>market|country|city|state|province|region|location|base|hub|site|office|store|shop|plant|factory|warehouse)(?![\\p{L}-])";
const BECOMES = new RegExp(
  `^ (?:becomes|became|has become|will become|marks) (?:(?:our|its|the|their) )?${NTH} (?:[\\p{L}-]+ )?${COUNTED}`,
  "iu",
);
/** The words without the place, asked first: places are dear to find. */
const COUNTS = createPattern(
  new RegExp(`\\b(?:becomes?|became|marks|ma(?:kes|de|king)) [^.;!?]{0,40}?${NTH} (?:[\\p{L}-]+ )?${COUNTED}`, "iu"),
);
const ITS = new RegExp(`^,? (?:its|our|their) ${NTH} (?:[\\p{L}-]+ )?${COUNTED}`, "iu");
const MAKES = /\b(?:makes|made|making) $/i;

/** A place that the sentence counts among the account's markets or sites. */
export function numberedMarket(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!mayCount(sentence) || !COUNTS.test(sentence.text)) return undefined;
  const { text } = sentence;
  for (const place of findPlaces(text)) {
    const what = countedAs(text, place);
    if (what === undefined || !isStated(reading, sentence, place.end)) continue;
    const isNewMarket = /^(?:market|country|city|state|province|region)$/i.test(what);
    return { verb: isNewMarket ? "expands" : "opens", what: isNewMarket ? "" : what, places: [place], isNewMarket };
  }
  return undefined;
}

function countedAs(text: string, place: PlaceSpan): string | undefined {
  const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
  const match = BECOMES.exec(after) ?? (MAKES.test(before) ? ITS.exec(after) : null);
  return match?.groups?.["what"];
}
