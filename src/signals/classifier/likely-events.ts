import type { Detection } from "#core/detection.ts";
import { getSignalType } from "../catalogue.ts";
import { findOrganisations } from "../language/names.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
import { FIRST_PERSON, meansSubject, type Reading, type Sentence } from "../reading.ts";
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
  "earnings_report",
  "exec_departure",
  "founder_transition",
  "key_role_posted",
]);
/** Whoever is named first in these, both are in it. */
const SYMMETRIC: ReadonlySet<string> = new Set(["partnership"]);
/**
 * What makes another event of it, or another's: brokered for a client, land that is bought, ground broken for what is let (the rules ask
 * who builds); the subject's own product, praised as only its maker does, or one for the browser; listing rules that are met again.
 */
const SPOILS: Readonly<Record<string, RegExp>> = {
  market_expansion:
    /\b(?:on behalf of|br(?:eaks?|oke|oken|eaking) ground|real estate (?:company|firm|developer|brokerage)|(?:arrang|broker|negotiat|represent)(?:es|ed|ing)|(?:purchas|acquir|buy|bought|sell|sold|sale|donat)\p{L}*(?= [^.;]{0,60}\b(?:acres?|hectares?|land|parcels?)\b))\b/iu,
  website_relaunch: /\bweb-based [^.;]{0,40}\b(?:platform|software|app|tool|system|suite|version)\b/iu,
  regulatory_filing: /\bregain(?:s|ed)? (?:[\p{Ll}]+ ){0,3}compliance\b/iu,
  tech_added:
    /\b(?:introduc|launch|unveil|releas|develop)\p{L}*\b(?=[^.;]*\b(?:revolutioni[sz]\p{L}+|revolutionary|groundbreaking|innovative|cutting-edge|industry-first|state-of-the-art)\b)|\b(?:now )?(?:live|available|listed) (?:on|in) [^.;]{0,40}(?:marketplace|store|AppExchange)\b|['’]s? (?:[\p{Ll}-]+ ){0,4}(?:service|solution|platform|product|app|software|system|tool) (?:now )?integrates\b/iu,
};
/** "2024 report shows": what a study found has happened to others. */
const IS_FINDING =
  /\b(?:(?<!\b(?:annual|quarterly|interim|yearly) )report|survey|study|research|index|poll|data) (?:shows?|finds?|found|reveals?|suggests?)\b/i;
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
        isOfType(type, one.text) &&
        ((SYMMETRIC.has(type) && one.namesSubject) || opensWithSubject(reading, one)),
    )
    .map((sentence) => ({ sentence, margin: marginOf(type, sentence) }))
    .filter(({ margin }) => margin >= TOLD_FROM)
    .sort((a, b) => b.margin - a.margin)[0]?.sentence;
}

function isPlain(text: string): boolean {
  return text.split(" ").length >= WORDS_MIN && !IS_OPEN.test(text) && !IS_FINDING.test(text);
}

function isOfType(type: string, text: string): boolean {
  return !(SPOILS[type]?.test(text) ?? false);
}

/** The subject comes before any other company, or speaks for itself: whom "the company" means is for a rule to find out. */
function opensWithSubject({ matcher }: Reading, { text, namesSubject, impliesSubject }: Sentence): boolean {
  const places = findPlaces(text);
  const first = findOrganisations(text).find((name) => !places.some((place) => overlaps(place, name)));
  if (!namesSubject) return first === undefined && impliesSubject && FIRST_PERSON.test(text);
  const [own] = matcher.findLoosely(text);
  return own !== undefined && (first === undefined || own.start <= first.start);
}
