import { mayBeName } from "../language/described-names.ts";
import { isDoer, isStated } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { NO_ALLIANCE, NOT_YET } from "./alliances.ts";

/** "signs MoU on fuel cells", "enters joint venture for batteries": what it is about rather than with whom. */
const PACT_ON = createPattern(
  /(?<!\bto )\b(?:signs?|signed|inks?|inked|enters?(?: into)?|entered into|seals?|sealed|forms?|formed) (?:an? |its |the )?(?:[\p{L}-]+ ){0,2}?(?:mou|memorandum(?: of understanding)?|joint venture|jv|(?:co-?operation|collaboration|partnership|joint development) (?:agreement|deal|pact)) (?:on|for|to (?:co-?develop|develop|build|explore|study|test|produce|advance|promote))(?! (?:acqui|buy|sell|merg|the sale|sale|takeover|settle))\b(?![^.;]*\b(?:with|between)\b)/iu,
);

/** "The two firms signed a memorandum", below a sentence on the account and one other: who the other is. */
export function pactOfTwo(reading: Reading, sentence: Sentence): string[] {
  if (sentence.isTitle || sentence.index > LEAD) return [];
  const clue = OF_TWO.exec(sentence.text);
  const before = reading.sentences[sentence.index - 1];
  if (!clue || !before || before.isTitle || before.isBoilerplate || !before.namesSubject) return [];
  if (!isStated(reading, sentence, clue.index) || NO_ALLIANCE.test(sentence.text)) return [];
  const own = reading.matcher.findLoosely(before.text);
  const places = findPlaces(before.text);
  const others = findOrganisations(before.text).filter(
    (name) =>
      ![...own, ...places].some((span) => overlaps(span, name)) &&
      before.text.charAt(name.start - 1) !== "(" &&
      !(name.start === 0 && /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(name.name)) &&
      mayBeName(name.name) &&
      findPeople(name.name).length === 0,
  );
  const names = [...new Set(others.map(({ name }) => name))];
  return names.length === 1 ? names : [];
}

const LEAD = 3;
const OF_TWO = createPattern(
  /^(?:The|Both) (?:two |pair of )?(?:firms|companies|groups|carmakers|banks|airlines|retailers|manufacturers|partners|operators) (?:have |also |today |on \p{Lu}\p{Ll}+day ){0,2}(?:signed|agreed|formed|announced|sealed|entered into|set up) (?:an? |the )?(?:[\p{L}\d$£€.,-]+ ){0,3}(?:[Mm]emorandum of [Uu]nderstanding|MoU|partnership|alliance|joint venture|co-?operation agreement|collaboration|tie-?up)(?!\p{L})/u,
);

/** "Beacon signs MoU on fuel cells": a headline that says what was agreed, over a text that does not say with whom. */
export function unnamedPact(reading: Reading): Sentence | undefined {
  const [title] = reading.sentences;
  if (reading.isGeneric || !title?.isTitle || !title.namesSubject) return undefined;
  const clue = PACT_ON.exec(title.text);
  if (!clue || NO_ALLIANCE.test(title.text) || NOT_YET.test(title.text)) return undefined;
  return isDoer(reading, title, clue.index) && isStated(reading, title, clue.index) ? title : undefined;
}
