import type { Detection } from "#core/detection.ts";
import { getSignalType } from "../catalogue.ts";
import { findOrganisations } from "../language/names.ts";
import type { Reading, Sentence } from "../reading.ts";
import { toDetection } from "../to-detection.ts";
import type { Opinion } from "./opinion.ts";
import { plainFactsOf } from "./plain-facts.ts";

/** How much of a type's base confidence such a claim is worth: no rule has understood who did what. */
const CERTAINTY = 0.75;
/** The sentence alone has to be nearly likely enough (margin). */
const TOLD_FROM = -0.4;
/** Where all depends on who is who - giver, taker, helper, publisher; which post is new and which was the last one. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set([
  "funding",
  "acquisition_made",
  "acquired",
  "earnings_report",
  "exec_move",
  "leader_hire",
  "promotion",
  "founder_transition",
  "key_role_posted",
]);
/** Fewer tell next to nothing: "Beacon 2.0" (words). */
const WORDS_MIN = 5;
/** What may be, can be or is to be, in the words that the certainty of a sentence leaves to the verbs of a rule. */
const IS_OPEN =
  /(?<!\p{L})(?:may|might|could|can|would|should|if|plans?|hopes?|expects?|seeks?|considers?|kann|könnten?|soll(?:en)?|wollen|peu(?:t|vent)|pourrai(?:t|ent)|veut|pued[ea]n?|podrían?|quiere|pode[mr]?|poderiam?|quer|può|possono|potrebbe(?:ro)?|vuole|kan|kunnen|zou(?:den)?|wil(?:len)?)(?!\p{L})/u;
/** "The company has leased it": who that is, is for a rule to find out. */
const REFERS_BACK = /^(?:the|this|that|it|its|they|their)\b/i;

/**
 * What a text most likely tells although no rule has found it. The statement has to stand in a sentence about the subject that
 * puts it as a fact.
 */
export function likelyEvents(reading: Reading, opinion: Opinion | undefined): Detection[] {
  if (!opinion || reading.isGeneric) return [];
  const types = opinion.likelyTypes().filter((type) => !LEFT_TO_RULES.has(type));
  return types.flatMap((type) => {
    const sentence = tellingSentence(reading, opinion, type);
    if (!sentence) return [];
    return [
      toDetection(reading, sentence, {
        type,
        title: `${reading.subject.name}: ${getSignalType(type).name.toLowerCase()}`,
        certainty: CERTAINTY,
        ...plainFactsOf(reading, [sentence, ...opinion.beginning.filter((one) => one.certainty === "stated")], type),
      }),
    ];
  });
}

/** The sentence that tells it most plainly, of those that begin with the subject and put something as a fact. */
function tellingSentence(reading: Reading, { beginning, marginOf }: Opinion, type: string): Sentence | undefined {
  return beginning
    .filter((one) => one.certainty === "stated" && isPlain(one.text) && isOfSubject(reading, one))
    .map((sentence) => ({ sentence, margin: marginOf(type, sentence) }))
    .filter(({ margin }) => margin >= TOLD_FROM)
    .sort((a, b) => b.margin - a.margin)[0]?.sentence;
}

function isPlain(text: string): boolean {
  return text.split(" ").length >= WORDS_MIN && !IS_OPEN.test(text);
}

/** The subject comes before any other name, or speaks for itself. */
function isOfSubject({ matcher }: Reading, { text, namesSubject, impliesSubject }: Sentence): boolean {
  if (!namesSubject) return impliesSubject && !REFERS_BACK.test(text);
  const [own] = matcher.findLoosely(text);
  const [first] = findOrganisations(text);
  return own !== undefined && (first === undefined || own.start <= first.start);
}
