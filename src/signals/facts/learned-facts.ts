import type { Detection, SignalFacts } from "#core/detection.ts";
import { TOLD } from "../classifier/opinion.ts";
import { findDates } from "../language/dates.ts";
import { onceEach } from "../language/remember.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { hasKnownYear } from "../people/effective-day.ts";
import { MOVE_TYPES } from "../people/move-types.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { cluesOf, featuresFor } from "./clues.ts";
import { FACT_KINDS } from "./fact-kinds.ts";
import { withMaker } from "./makers.ts";
import { theFactModel } from "./model.ts";
import { meansOtherwise } from "./other-meanings.ts";
import { asFact } from "./party-facts.ts";

/** How far from the evidence of an event its facts are looked for (sentences). */
const REACH = 1;
/** Facts of which an event may have several, and how many of them are kept. */
const MANY: ReadonlySet<string> = new Set(["location"]);
const MANY_MAX = 4;

/**
 * Detections with the facts that their rules have left open and that words near their evidence very likely are. What a rule has read
 * stands. Such facts tell no event from another: they are no part of `identity`.
 */
export function withLearnedFacts(reading: Reading, detections: readonly Detection[]): Detection[] {
  if (!TOLD.includes(reading.document.kind)) return [...detections];
  return detections.map((detection) => {
    const open = (theFactModel().told[detection.type] ?? []).filter((fact) => detection.data[fact] === undefined);
    const learned = open.length === 0 ? {} : factsFor(reading, detection, open);
    return withMaker(reading, { ...detection, data: { ...learned, ...detection.data } });
  });
}

function factsFor(reading: Reading, { type, data, evidence }: Detection, open: readonly string[]): SignalFacts {
  const { placeOf, outputs, margins } = theFactModel();
  const taken = new Set(Object.values(data).flat().map(keyOf));
  const candidates = findCandidates(reading, sentencesNear(reading, evidence));
  const isDatedItself = saysWhen(reading, evidence);
  const free = candidates.filter(
    (one) =>
      !taken.has(keyOf(one.value)) &&
      !meansOtherwise(one, type) &&
      !(one.kind === "place" && isOfOwnName(reading, one)) &&
      !(one.kind === "day" && MOVE_TYPES.has(type) && !hasKnownYear(reading, one.words)) &&
      !(one.kind === "day" && isDatedItself && !overlaps(one.sentence, evidence)),
  );
  const marginsOf = onceEach((one: Candidate) => margins(featuresFor(cluesOf(reading, candidates, one), type)));
  const facts = open.map((fact): SignalFacts => {
    const place = placeOf(fact);
    const from = outputs[place]?.claimsFrom ?? Number.POSITIVE_INFINITY;
    const likely = free
      .filter(({ kind }) => FACT_KINDS[fact]?.includes(kind))
      .map((candidate) => ({ candidate, margin: marginsOf(candidate)?.[place] ?? Number.NEGATIVE_INFINITY }))
      .filter(({ margin }) => margin >= from)
      .sort((a, b) => b.margin - a.margin);
    return toFact(
      fact,
      likely.flatMap(({ candidate }) => asFact(reading, fact, candidate) ?? []),
    );
  });
  return Object.assign({}, ...facts);
}

/** "Air Norway to hire 900 pilots": a part of the name is no place. */
function isOfOwnName({ matcher }: Reading, { sentence, start, end }: Candidate): boolean {
  return matcher.findLoosely(sentence.text).some((own) => overlaps(own, { start, end }));
}

/** The evidence, the title, and what is stated beside it by no speaker: who is quoted there has a name and a post too. */
function sentencesNear({ sentences }: Reading, evidence: Span): Sentence[] {
  const telling = sentences.filter((one) => overlaps(one, evidence));
  const at = telling.map(({ index }) => index);
  const [first, last] = [Math.min(...at) - REACH, Math.max(...at) + REACH];
  return sentences.filter((one) => {
    if (one.isBoilerplate) return false;
    const isNear = one.isTitle || (one.index >= first && one.index <= last);
    return telling.includes(one) || (isNear && one.certainty === "stated" && !IS_SPEECH.test(one.text));
  });
}

/** "Who departs by the end of November": the day that stands beside is of another event. */
function saysWhen({ sentences, referenceAt }: Reading, evidence: Span): boolean {
  return sentences.some(
    (one) =>
      overlaps(one, evidence) &&
      findDates(one.text, referenceAt).some(({ at }) => referenceAt === undefined || at > referenceAt),
  );
}

const IS_SPEECH =
  /["“”„«»]|(?<!\p{L})(?:said|says|sagt|sagte|erklärt|a déclaré|explique|dijo|afirma|disse|dichiara|zegt|zei)(?!\p{L})/iu;

/** The likeliest, or all that are likely where there may be many. */
function toFact(fact: string, [best, ...others]: Candidate[]): SignalFacts {
  if (best === undefined) return {};
  if (!MANY.has(fact)) return { [fact]: best.value };
  const values = [...new Set([best, ...others].map(({ value }) => String(value)))].slice(0, MANY_MAX);
  return { [fact]: values.length > 1 ? values : best.value };
}

function keyOf(value: unknown): string {
  return JSON.stringify(value).toLowerCase();
}
