import { isDoer, isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { NO_ALLIANCE, NOT_YET } from "./alliances.ts";

/** "signs MoU on fuel cells", "enters joint venture for batteries": what it is about rather than with whom. */
const PACT_ON = createPattern(
  /(?<!\bto )\b(?:signs?|signed|inks?|inked|enters?(?: into)?|entered into|seals?|sealed|forms?|formed) (?:an? |its |the )?(?:[\p{L}-]+ ){0,2}?(?:mou|memorandum(?: of understanding)?|joint venture|jv|(?:co-?operation|collaboration|partnership|joint development) (?:agreement|deal|pact)) (?:on|for|to (?:co-?develop|develop|build|explore|study|test|produce|advance|promote))(?! (?:acqui|buy|sell|merg|the sale|sale|takeover|settle))\b(?![^.;]*\b(?:with|between)\b)/iu,
);

/** "Beacon signs MoU on fuel cells": a headline that says what was agreed, over a text that does not say with whom. */
export function unnamedPact(reading: Reading): Sentence | undefined {
  const [title] = reading.sentences;
  if (reading.isGeneric || !title?.isTitle || !title.namesSubject) return undefined;
  const clue = PACT_ON.exec(title.text);
  if (!clue || NO_ALLIANCE.test(title.text) || NOT_YET.test(title.text)) return undefined;
  return isDoer(reading, title, clue.index) && isStated(reading, title, clue.index) ? title : undefined;
}
