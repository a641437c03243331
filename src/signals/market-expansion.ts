import { defineDetector } from "./detector.ts";
import { isDoer, isStated } from "./language/doer.ts";
import { facilityIn } from "./language/facilities.ts";
import { findMoney } from "./language/money.ts";
import { findPlaces, type PlaceSpan, placeAfter, placeKey, placesAfter } from "./language/places.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A new office, plant, store, country or region, or a relocation, with its place; decided, not wished for. */
export const marketExpansion = defineDetector({
  type: "market_expansion",
  kinds: ["article"],
  detect(reading) {
    for (const sentence of statedSentences(reading)) {
      if (!CLUE.test(sentence.text)) continue;
      const found = opening(reading, sentence) ?? entry(reading, sentence) ?? nominal(reading, sentence);
      const isDoubtful = found && (NOT_NEWS.test(sentence.text) || INTENTION.test(sentence.text));
      if (found && !isDoubtful) return [toExpansion(reading, sentence, found)];
    }
    return [];
  },
});

type Expansion = { what: string; places: PlaceSpan[]; isNewMarket: boolean };

const CLUE =
  /open|office|plant|factory|store|warehouse|headquarter|expand|expansion|relocat|moves|moving|move |build|facilit|enter|launch|establish|set(?:s|ting)? up|locat|takes|comes to|available in|live in|break|broke|eröffne|expandier|ouvr|implant|abr[ie]|apr[ei]|opent/i;
/** Money raised "to expand" is a wish; so is a plan without a decision. */
const INTENTION =
  /\b(?:funds?|funding|proceeds|capital|investment|money|round|financing|raise|cash)\b[^.;]{0,60}\b(?:will|to|would|helps?|allows?|enables?|used)\b[^.;]{0,60}\b(?:expand|expansion|enter|open|launch|grow|scale)|\b(?:use|using) (?:the|this|these|its|that)\b[^.;]{0,40}\b(?:funds?|funding|proceeds|capital|investment|money|round|financing)\b|\b(?:to|will) (?:fuel|accelerate|support|fund|finance|drive)\b[^.;]{0,40}expansion/i;
const NOT_NEWS =
  /\b(?:re-?open(?:s|ed|ing)?|opening hours|open(?:s|ed|ing)? (?:up|doors? day|registration|applications?|source|banking|letter|access)|open positions|plans? to expand|looking to expand|hopes? to|aims? to|wants? to|could open|may open|temporar(?:y|ily)|(?:closes?|closed|closing|shuts?|shutting)(?: down)? (?:its|the|an?|all|two|three) [\p{L}\s-]{0,40}(?:office|plant|store|factory|site|branch)|years? of operations?|anniversary)\b/iu;

const OPEN =
  /\b(?:opens?|opened|opening|inaugurat(?:es|ed|ing)|sets? up|setting up|establish(?:es|ed|ing)?|builds?|built|building|constructs?|breaks? ground(?: (?:on|for))?|broke ground(?: (?:on|for))?|launch(?:es|ed|ing)?|adds?|added|leas(?:es|ed|ing)|moves? into|moved into|moving into|invest(?:s|ed|ing)? (?:[^\s]{1,20} ){0,4}in|expand(?:s|ed|ing)? to (?=[\d,.]+[ -]?sq)|expands?|expanded|expanding|enlarges?|remodels?|eröffnet(?:e)?|baut|ouvre|ouvrira|implante|abre|abrirá|abrió|apre|aprirà|opent|opende|abriu)(?!\p{L})/giu;
const ENTER =
  /\b(?:expand(?:s|ed|ing)? in|expand(?:s|ed|ing)?(?: (?!to\b|into\b)[^\s.;,]{1,20}){0,5} (?:in)?to|enter(?:s|ed|ing)?|launch(?:es|ed|ing)?(?: (?!in\b)[^\s.;,]{1,20}){0,4} in|debuts? in|arriv(?:es|ed) in|comes? to|goes live in|went live in|starts? operations in|began operations in|begins operations in|started operations in|rolls? out (?:[^\s.;,]{1,20} ){0,4}in|brings?(?: (?!to\b)[^\s.;,]{1,20}){1,5} to|takes?(?: (?!to\b)[^\s.;,]{1,20}){1,5} to|expandiert nach|startet in|s['’]implante (?:à|en|au)|se expande a|llega a|si espande in|sbarca in|breidt uit naar|chega a)\s/giu;
const RELOCATE =
  /\b(?:relocat(?:es|ed|ing)?|mov(?:es|ed|ing|e)|packing up|shift(?:s|ed|ing)?)(?: (?:its|their|the|our))?(?: [\p{L}-]{2,20}){0,3}?(?: from [^.;]{2,60}?)? (?:to|for) /giu;
/** What is launched somewhere without anybody settling there. */
const NOT_A_MARKET =
  /\b(?:IPO|bid|campaign|action|lawsuit|suit|investigation|probe|conference|event|summit|webinar|fair|trial|study|appeal|petition|fund|round|bonds?|shares?|roadshow|tour|festival|contest|case|talks?)\b/i;
/** "its new office in Berlin", "the opening of a plant", "relocation to Austin". */
const NOMINAL =
  /\b(?:opening|inauguration|launch|construction|establishment) of (?:its|a|an|our|the|their)\b|\b(?:its|our|their|a) (?:new|first|second|third|fourth|fifth|next)\b|\b(?:(?:its|our|the|their) )?(?:relocation|expansion|entry) (?:in)?to\b|\b(?:its|our|their) move to\b|\bexpansion of (?:its|the|their|a)\b|\bfor (?:[\p{L}-]+ )?(?:factory|plant|site|office) expansion\b/giu;

/** "opens an office in Berlin": a verb of opening, a facility in its object, a place near it. */
function opening(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const verb of sentence.text.matchAll(OPEN)) {
    const end = verb.index + verb[0].length;
    const object = objectAt(sentence.text, end);
    const facility = /^ ?[\d,.]+[ -]?sq/.test(object) ? "premises" : facilityIn(object);
    if (!facility || (/site|space|operations|presence|entity|building/.test(facility) && /launch|add/i.test(verb[0])))
      continue;
    if (!isDoer(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    const places = placesNear(sentence.text, end, object);
    if (places.length > 0) return { what: facility, places, isNewMarket: false };
  }
  return undefined;
}

/** "expands to Japan", "relocates to Austin": the place itself is the object. */
function entry(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const pattern of [ENTER, RELOCATE]) {
    for (const verb of sentence.text.matchAll(pattern)) {
      const end = verb.index + verb[0].length;
      const places = placesAfter(` in ${sentence.text.slice(end)}`, 0, 12).map((place) => ({
        ...place,
        start: place.start + end - 4,
        end: place.end + end - 4,
      }));
      const [place] = places;
      if (NOT_A_MARKET.test(verb[0])) continue;
      if (
        !place ||
        !isPlaceLike(sentence.text, place, pattern === RELOCATE ? isAboutPremises(reading) : isSelling(verb[0]))
      )
        continue;
      if (!isDoer(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
      return { what: pattern === RELOCATE ? "relocation" : "expansion", places, isNewMarket: pattern === ENTER };
    }
  }
  return undefined;
}

/** "Acme's new office in Berlin", said in a headline or by the account of itself. */
function nominal(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!sentence.namesSubject && !sentence.impliesSubject) return undefined;
  if (!sentence.isTitle && sentence.index > 3) return undefined;
  for (const clue of sentence.text.matchAll(NOMINAL)) {
    const end = clue.index + clue[0].length;
    const isMove = /to$/i.test(clue[0]);
    const object = isMove ? "" : objectAt(sentence.text, end);
    const what = isMove ? "expansion" : (facilityIn(object) ?? facilityIn(clue[0]));
    if (!what || !isStated(reading, sentence, clue.index) || !isOwn(reading, sentence, clue.index)) continue;
    const places = isMove
      ? placesAfter(` in ${sentence.text.slice(end)}`, 0, 12)
      : placesNear(sentence.text, end, object);
    const isKnown = places.some((place) => findPlaces(place.name).length > 0);
    if (places.length > 0 && (isKnown || !isMove)) return { what, places, isNewMarket: isMove };
  }
  return undefined;
}

/** A news verb of the account's, or its possessive, stands before; "announced the opening", "celebrates its new plant". */
function isOwn(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(Math.max(0, at - 60), at + 1);
  const isNews =
    /\b(?:announc\w+|celebrat\w+|unveil\w+|inaugurat\w+|complet\w+|start\w*|begins?|began|confirm\w+)\b[^.;]{0,40}$|: [^.;]{0,30}$/i.test(
      lead,
    );
  return isNews && (sentence.isTitle || reading.isOwnSite || isDoer(reading, sentence, at));
}

/** The words that may belong to the verb's object: up to a relative clause, a purpose or a mark. */
function objectAt(text: string, at: number): string {
  const slice = text.slice(at, at + 110);
  const end =
    / (?:for|to|that|which|who|as|with|after|before|by|through|where|because|software|tools?) |[;:(]|, (?!Ga|sq)/iu.exec(
      slice,
    );
  return slice.slice(0, end?.index ?? slice.length);
}

/** The place of a facility: named after it, within its phrase ("its Berlin office"), or elsewhere in a short sentence. */
function placesNear(text: string, at: number, object: string): PlaceSpan[] {
  const facilityAt = at + object.length;
  const within = findPlaces(object).map((place) => ({ ...place, start: place.start + at, end: place.end + at }));
  const named = placeAfter(text, at, object.length + 60);
  if (named && named.start < facilityAt + 60) return placesAfter(text, at, object.length + 60);
  return within.length > 0 ? within : findPlaces(text.slice(at)).slice(0, 1);
}

/** A country or a city, not a name that merely follows "to": known, or a word of places beside it. */
function isPlaceLike(text: string, place: PlaceSpan, isAnyName: boolean): boolean {
  const isKnown = findPlaces(text).some((known) => known.start <= place.start && place.start < known.end);
  const after = text.slice(place.end, place.end + 24);
  if (/^['’]s? |^ (?:Inc|Ltd|GmbH|Cloud|Platform|Marketplace|Store|Exchange|Program)\b/i.test(after)) return false;
  return isKnown || (isAnyName && /^(?:,|\.|$| and| in | with| for| after| from| by| \d|[;:])/.test(after));
}

/** Software moves "to Postgres", companies to towns: the text then speaks of walls. */
function isAboutPremises(reading: Reading): boolean {
  return /relocat|headquarter|\bHQ\b|new office|premises|\bbuilding\b|factory|square f|sq\. ?ft/i.test(
    reading.text.slice(0, 3000),
  );
}

/** Bringing goods to a city names the city after "to" or "in"; a bare "enters Acme" does not. */
function isSelling(verb: string): boolean {
  return /^(?:comes?|brings?) .{0,60}to /i.test(verb);
}

/** Whole units of any currency below which a sum is a price or a deposit, not what a site costs. */
const INVESTMENT_MIN = 100_000;

/**
 * Strength: the type's default, +10 for a plant, a headquarters or a new country, −5 for a single shop. A sum counts as
 * the investment only where the sentence says so.
 */
function toExpansion(reading: Reading, sentence: Sentence, { what, places, isNewMarket }: Expansion) {
  const names = [...new Set(places.map((place) => place.name))].slice(0, 6);
  const money = findMoney(sentence.text)[0];
  const isInvestment =
    money !== undefined &&
    money.amount >= INVESTMENT_MIN &&
    !/\b(?:raised|raises|revenue|round|funding|grant|sales|profit)\b/i.test(sentence.text);
  const isLarge = isNewMarket || /plant|factory|headquarter|hq|gigafactory|relocation|fábrica|werk|usine/i.test(what);
  const isShop = /shop|store|restaurant|branch|boutique/i.test(what);
  return toDetection(reading, sentence, {
    type: "market_expansion",
    title: `${reading.subject.name}: ${what} in ${names.join(", ")}`.replace(/(relocation|expansion) in /, "$1 to "),
    strengthShift: isLarge ? 10 : isShop ? -5 : 0,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: {
      location: names.length === 1 ? (names[0] ?? "") : names,
      ...(isInvestment && { amount: money.amount, amount_minor: money.amountMinor, currency: money.currency }),
    },
    identity: { location: placeKey(names[0] ?? "") },
  });
}
