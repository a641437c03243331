import type { Detection } from "#core/detection.ts";
import { getSignalType } from "../catalogue.ts";
import { isOnlyEarlierPlace } from "../language/earlier-place.ts";
import { findOrganisations } from "../language/names.ts";
import { findPlaces } from "../language/places.ts";
import { findLeaderRoles } from "../language/roles.ts";
import { overlaps } from "../language/sentences.ts";
import { FIRST_PERSON, meansSubject, type Reading, type Sentence } from "../reading.ts";
import { toDetection } from "../to-detection.ts";
import type { Opinion } from "./opinion.ts";
import { IS_THERE, plainFactsOf } from "./plain-facts.ts";

/** How much of a type's base confidence such a claim is worth: no rule has understood who did what. */
const CERTAINTY = 0.75;
/** The sentence alone has to be nearly likely enough (margin). */
const TOLD_FROM = -0.4;
/** Where all depends on who is who - giver, taker, helper, publisher; which post is new and which was the last one. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set([
  "funding",
  "earnings_report",
  "exec_departure",
  "founder_transition",
  "key_role_posted",
]);
/** Whoever is named first in these, both are in it. */
const SYMMETRIC: ReadonlySet<string> = new Set(["partnership"]);
/** Types that tell of a post, and the posts they are about: in a sentence without one nobody takes it. */
const POSTS: Readonly<Record<string, (text: string) => boolean>> = {
  exec_move: (text) =>
    findLeaderRoles(text).some(
      ({ level, start }) => (level === "c_level" || level === "vp") && !IS_THERE.test(text.slice(0, start)),
    ),
};
/** Whoever comes is told with what they did before. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["exec_move", "leader_hire", "promotion", "board_change"]);
const CAREER =
  /^(?:Earlier|Previously|Formerly|Prior to|Before|Most recently|Until (?:then|now|recently)|In (?:his|her|their) (?:earlier|previous|prior|former|last)|During (?:his|her|their)|Throughout (?:his|her|their))\b|\bwho (?:joined|became|left|served|was|had)\b[^;]{0,90}\b(?:last year|years? ago|in (?:19|20)\d\d)/u;
/** "CEO Jane Roe steps down": who goes, and nobody comes. */
const GOES =
  /(?<!\p{L})(?:steps? down|stepp(?:ed|ing) down|resign(?:s|ed|ing)?|retir(?:es|ed|ing)|quits?|is leaving|leaves|departs?|ousted|fired)(?!\p{L})/iu;
const COMES =
  /(?<!\p{L})(?:nam(?:es|ed|ing)|appoint\p{L}*|hir(?:es|ed|ing)|promot\p{L}+|join(?:s|ed|ing)?|becom(?:es?|ing)|became|succe(?:eds?|eded|ssor)|replac(?:es?|ed|ement)|takes? over|new|interim|acting|elect(?:s|ed)|welcom\p{L}+)(?!\p{L})/iu;
/** Fewer tell next to nothing: "Beacon 2.0" (words). */
const WORDS_MIN = 5;
/**
 * What may be, can be or is to be, in the words that the certainty of a sentence leaves to the verbs of a rule. With a capital, "May" is a
 * month, and what such a word opens is a question.
 */
const IS_OPEN =
  /(?<!\p{L})(?:may|might|could|can|would|should|if|plans?|hopes?|expects?|seeks?|considers?|kann|können|könnten?|soll(?:en|ten?)?|möchten?|wollen|peu(?:t|vent)|pourrai(?:t|ent)|ve(?:ut|ulent)|pued[ea]n?|podrían?|quieren?|pode[mr]?|poderiam?|quer(?:em)?|può|possono|potrebbe(?:ro)?|v(?:uole|ogliono)|kan|kunnen|zou(?:den)?|wil(?:len)?)(?!\p{L})/u;

/**
 * What the beginning of a text most likely tells, whether or not a rule has found it. The statement has to stand as a fact in a sentence
 * about the subject. `types` are those that are told in such documents at all.
 */
export function likelyEvents(reading: Reading, opinion: Opinion | undefined, types: ReadonlySet<string>): Detection[] {
  if (!opinion || reading.isGeneric) return [];
  const likely = opinion.likelyTypes().filter((type) => types.has(type) && !LEFT_TO_RULES.has(type));
  const beside = opinion.beginning.filter((one) => one.certainty === "stated" && meansSubject(one));
  return likely.flatMap((type) => {
    const sentence = tellingSentence(reading, opinion, type);
    if (!sentence) return [];
    return [
      toDetection(reading, sentence, {
        type,
        title: `${reading.subject.name}: ${getSignalType(type).name.toLowerCase()}`,
        certainty: CERTAINTY,
        ...plainFactsOf(reading, sentence, { type, beside }),
      }),
    ];
  });
}

/** The sentence that tells it most plainly, of those that put something as a fact and name nobody before the subject. */
function tellingSentence(reading: Reading, { beginning, marginOf }: Opinion, type: string): Sentence | undefined {
  return beginning
    .filter(
      (one) =>
        one.certainty === "stated" &&
        isPlain(one.text) &&
        isOfType(one.text, type) &&
        !isOnlyEarlierPlace(reading, one) &&
        ((SYMMETRIC.has(type) && one.namesSubject) || opensWithSubject(reading, one)),
    )
    .map((sentence) => ({ sentence, margin: marginOf(type, sentence) }))
    .filter(({ margin }) => margin >= TOLD_FROM)
    .sort((a, b) => b.margin - a.margin)[0]?.sentence;
}

function isOfType(text: string, type: string): boolean {
  if (POSTS[type]?.(text) === false) return false;
  return !OF_PEOPLE.has(type) || !(CAREER.test(text) || (GOES.test(text) && !COMES.test(text) && type === "exec_move"));
}

function isPlain(text: string): boolean {
  return text.split(" ").length >= WORDS_MIN && !IS_OPEN.test(text);
}

/** The subject comes before any other company, or speaks for itself: whom "the company" means is for a rule to find out. */
function opensWithSubject({ matcher }: Reading, { text, namesSubject, impliesSubject }: Sentence): boolean {
  const places = findPlaces(text);
  const first = findOrganisations(text).find((name) => !places.some((place) => overlaps(place, name)));
  if (!namesSubject) return first === undefined && impliesSubject && FIRST_PERSON.test(text);
  const [own] = matcher.findLoosely(text);
  return own !== undefined && (first === undefined || own.start <= first.start);
}
