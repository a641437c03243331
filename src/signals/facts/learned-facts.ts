import type { Detection, SignalFacts } from "#core/detection.ts";
import { isNoGrowth } from "../capital/growth-figures.ts";
import { TOLD } from "../classifier/opinion.ts";
import { findDates } from "../language/dates.ts";
import { namesCompanyBy } from "../language/from-there.ts";
import { isOpeningWord, isOrdinaryWord } from "../language/ordinary-words.ts";
import { onceEach } from "../language/remember.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { cluesOf, featuresFor } from "./clues.ts";
import { FACT_KINDS } from "./fact-kinds.ts";
import { theFactModel } from "./model.ts";
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
    if (open.length === 0) return detection;
    const learned = factsFor(reading, detection, open);
    return { ...detection, data: { ...learned, ...detection.data } };
  });
}

function factsFor(reading: Reading, { type, data, evidence }: Detection, open: readonly string[]): SignalFacts {
  const { placeOf, outputs, margins } = theFactModel();
  const taken = new Set(Object.values(data).flat().map(keyOf));
  const candidates = findCandidates(reading, sentencesNear(reading, evidence));
  const isDatedItself = saysWhen(reading, evidence);
  const free = candidates.filter(
    ({ value, kind, sentence, start, end }) =>
      !taken.has(keyOf(value)) &&
      !(kind === "place" && namesCompanyBy(sentence.text, end)) &&
      !(kind === "count" && PER.test(sentence.text.slice(0, start))) &&
      !(kind === "count" && COUNTS_NOTHING.test(sentence.text.slice(start))) &&
      !(kind === "percent" && OF_STAFF.has(type) && OF_MONEY.test(sentence.text.slice(0, start))) &&
      !(kind === "place" && (isWording(String(value)) || IS_CHAIN.test(sentence.text.slice(end)))) &&
      !(
        kind === "percent" &&
        type === "earnings_report" &&
        isNoGrowth(sentence.text.slice(0, start), sentence.text.slice(end))
      ) &&
      !(kind === "day" && isDatedItself && !overlaps(sentence, evidence)),
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

/** "Lay Off Thousands", "Hundreds" of a headline in capitals are no places. */
const isWording = (place: string) =>
  [place.split(" ")[0] ?? ""].some((word) => isOrdinaryWord(word) || isOpeningWord(word));

/** "Dismissals at Fallow branches": whose branches they are. */
const IS_CHAIN = /^ (?:\p{Ll}+ )?(?:branches|stores|outlets|restaurants|offices)(?!\p{L})/u;
/** Their share is one of people: "so that costs fall by a quarter" tells another. */
const OF_STAFF: ReadonlySet<string> = new Set(["layoffs", "hiring_surge", "headcount_growth"]);
const OF_MONEY =
  /\b(?:costs?|expenses?|spending|budget|sales|revenues?|profits?|earnings|income|shares?|prices?|output|production|pay|salar(?:y|ies)|wages|margins?|orders)\b[^.;,]{0,25}$/iu;
/** "12 per cent" counts no hundred. */
const PER = /\bper $/i;

/** What is measured, "80 GB of data", and whom one rings up: "911 dispatch computers". */
const COUNTS_NOTHING =
  /^(?:[\d.,]+[\s\u00a0-]?(?:[KMGT]B|(?:kilo|mega|giga|tera)bytes?|k[mg]|[MGk]Wh?|MHz|GHz|mph|km\/h)(?!\p{L})|(?:911|999|112) (?:calls?|dispatch\p{L}*|cent(?:er|re)s?|lines?|systems?|services?|operators?|emergency))/u;

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
