import { createCue } from "../language/cues.ts";
import { isDoer, isStated, mentionsIn } from "../language/doer.ts";
import { facilityIn } from "../language/facilities.ts";
import { NOMINAL, OPENS_ITSELF, STEP_WITH } from "../language/openings.ts";
import { findPlaces, placesAfter } from "../language/places.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { isSettler, objectAt, placesBefore, placesNear, placesRightAt } from "./settling.ts";
import type { Expansion } from "./site-jobs.ts";
import { siteIn } from "./site-words.ts";

/** A site told as a thing: it opens itself, a step is taken with it, or it is only named. */
export function siteThing(reading: Reading, sentence: Sentence): Expansion | undefined {
  return (
    (mayOpenItself(sentence) ? openingItself(reading, sentence) : undefined) ??
    (sentence.isTitle ? stepWith(reading, sentence) : undefined) ??
    (mayBeNamed(sentence) ? nominal(reading, sentence) : undefined)
  );
}

const mayOpenItself = createCue("open starts begins began comes production running up");
const mayBeNamed = createCue(
  `opening inauguration launch construction establishment its our their a relocation expansion entry move primera nueva nuevo première
  premiere pose spatenstich grundsteinlegung grundstein`,
);

/** "makes its debut with a Paris store": a step and the site it is taken with. */
function stepWith(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const verb of STEP_WITH.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    const object = objectAt(sentence.text, end);
    const facility = /^ ?[\d,.]+[ -]?sq/.test(object) ? "premises" : facilityIn(object);
    if (!facility || (VAGUE.test(facility) && /launch|add|unveil/i.test(verb[0]))) continue;
    if (WITHIN.test(object.slice(0, object.toLowerCase().indexOf(facility)))) continue;
    if (!isSettler(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    const near = placesNear(sentence.text, end, object);
    const places = near.length > 0 ? near : placesBefore(reading, sentence, end, object);
    if (places.length > 0) return { verb: "opens", what: facility, places, isNewMarket: false };
  }
  return undefined;
}

const VAGUE = /site|space|operations|presence|footprint|entity|building|base|centro/;

/** "Our Manchester studio opens on Monday": the facility does it, and it is the account's. */
function openingItself(reading: Reading, sentence: Sentence): Expansion | undefined {
  const { text } = sentence;
  for (const verb of OPENS_ITSELF.matchAll(text)) {
    const from = Math.max(0, verb.index - 90, (/[.;:!?][^.;:!?]*$/.exec(text.slice(0, verb.index))?.index ?? -1) + 1);
    const lead = text.slice(from, verb.index);
    const facility = facilityIn(lead);
    if (facility === undefined || !isStated(reading, sentence, verb.index)) continue;
    const own = mentionsIn(reading, sentence, lead).at(-1);
    const isOurs = sentence.impliesSubject && /(?:^|[\s(“"])(?:our|its)\b/i.test(lead);
    if (!isOurs && !(own && /^['’]/.test(lead.slice(own.end)))) continue;
    const next = reading.sentences[sentence.index + 1];
    const places = [
      ...placesNear(text, from, lead),
      ...(next && !next.isBoilerplate ? placesAfter(next.text, 0, 120).slice(0, 1) : []),
    ].filter((place) => !own || place.name !== text.slice(from + own.start, from + own.end));
    if (places.length > 0) return { verb: "opens", what: facility, places: places.slice(0, 1), isNewMarket: false };
  }
  return undefined;
}

/** "Acme's new office in Berlin", said in a headline or by the account of itself. */
function nominal(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!(meansSubject(sentence) || isUnnamedHead(reading, sentence, 0))) return undefined;
  if (!sentence.isTitle && sentence.index > 3) return undefined;
  for (const clue of NOMINAL.matchAll(sentence.text)) {
    const end = clue.index + clue[0].length;
    const isMove = /to$/i.test(clue[0]);
    const object = isMove ? "" : objectAt(sentence.text, end);
    const what = isMove ? "" : (siteIn(object) ?? facilityIn(clue[0]));
    if (what !== undefined && WITHIN.test(object.slice(0, object.toLowerCase().indexOf(what)))) continue;
    if (what === undefined || !isStated(reading, sentence, clue.index) || !isOwn(reading, sentence, clue.index))
      continue;
    const places = isMove ? placesRightAt(sentence.text, end + 1) : placesNear(sentence.text, end, object);
    const isKnown = places.some((place) => findPlaces(place.name).length > 0);
    if (places.length > 0 && (isKnown || !isMove)) {
      const verb = isMove || /expansion/i.test(clue[0]) ? "expands" : "opens";
      return { verb, what, places, isNewMarket: isMove };
    }
  }
  return undefined;
}

/** "the launch of its programs in five locations", "strengthens its hand with approval at its Leeds facility" */
const WITHIN = / (?:in|at|across|throughout|within) (?:[\p{L}-]+ ){0,3}$/u;

/** A news verb of the account's, or its possessive, stands before; "announced the opening", "celebrates its new plant". */
function isOwn(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(Math.max(0, at - 60), at + 1);
  // "a recall of soup made at its second plant": only where it happened.
  if (/\b(?:at|in|from|inside|near) \S?$/.test(lead)) return false;
  const isNews =
    /\b(?:announc\w+|celebrat\w+|welcom\w+|mark\w+|unveil\w+|inaugurat\w+|complet\w+|start\w*|begins?|began|confirm\w+)\b[^.;]{0,40}$|: [^.;]{0,30}$/i.test(
      lead,
    );
  return (
    (isNews && (sentence.isTitle || reading.isOwnSite || isDoer(reading, sentence, at))) ||
    isWithIt(reading, sentence, at) ||
    (BUILT.test(sentence.text.slice(at)) && (sentence.namesSubject || isUnnamedHead(reading, sentence, at)))
  );
}

/** "Primera piedra de la fábrica": what stands there needs no verb. */
const BUILT = /^(?:la )?(?:primera piedra|nuev[ao]|première pierre|pose|Spatenstich|Grundstein)/iu;

/** "With the opening of an office in Tokyo, Beacon takes its first step abroad": who does it follows. */
function isWithIt(reading: Reading, sentence: Sentence, at: number): boolean {
  if (!/^with (?:the )?$/i.test(sentence.text.slice(0, at))) return false;
  const clause = /, (.*)$/.exec(sentence.text.slice(at))?.[1] ?? "";
  return (
    reading.matcher.findLoosely(clause)[0]?.start === 0 ||
    (reading.isOwnSite &&
      /^we(?:['’]re| are|['’]ve| have| now)? (?:tak|brin|expan|ente|grow|mov|com|set|go)/.test(clause))
  );
}
