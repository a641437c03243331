import type { Detection } from "#core/detection.ts";
import { documentText } from "#core/document.ts";
import type { Knowledge } from "#core/knowledge.ts";
import { isSameFact } from "#core/same-fact.ts";
import type { Observed, Subject } from "#core/signal-type.ts";
import { isDoubted } from "./classifier/doubts.ts";
import { likelyEvents } from "./classifier/likely-events.ts";
import { opinionOf } from "./classifier/opinion.ts";
import type { Detector } from "./detector.ts";
import { withLearnedFacts } from "./facts/learned-facts.ts";
import { withMovedPerson } from "./facts/moved-person.ts";
import { withSitePlaces } from "./facts/site-places.ts";
import { withSums } from "./facts/sums.ts";
import { isToldAsNews } from "./in-passing.ts";
import { DETECTORS } from "./index.ts";
import { isAbout } from "./language/attribution.ts";
import { findTakenBack } from "./language/corrections.ts";
import type { Cue } from "./language/cues.ts";
import type { Span } from "./language/sentences.ts";
import { namesInAside } from "./language/unnamed-head.ts";
import { isToldOfOtherParty } from "./language/unnamed-others.ts";
import { isMoreThanAllusion } from "./only-alluded.ts";
import { isNoOtherNews } from "./other-news.ts";
import { mayMoveNow } from "./people/no-move.ts";
import { tellsPlainly } from "./plain-news.ts";
import { type Reading, readDocument } from "./reading.ts";
import { isMoreThanTrade } from "./share-trade.ts";

/**
 * All that the detectors claim about one document for one subject, and what it very likely tells beside that; nothing when the
 * document is about somebody else.
 * Several claims of one type and one identity are one, the best evidence first.
 */
export function detectAll(observed: Observed, subject: Subject, knowledge: Knowledge): Detection[] {
  const reading = readDocument(observed.document, subject);
  const detections = detectEvents(reading, observed, knowledge);
  return FACT_FINDERS.reduce((found, withFacts) => withFacts(reading, found), detections);
}

/** What looks for the facts that rules leave open, one after the other: each leaves alone what is known by then. */
const FACT_FINDERS = [withLearnedFacts, withSitePlaces, withSums, withMovedPerson];

/** The same without the facts that the detectors leave open. */
export function detectEvents(reading: Reading, observed: Observed, knowledge: Knowledge): Detection[] {
  const candidates = DETECTORS.filter(mayFire(reading));
  const takenBack = findTakenBack(reading);
  if (candidates.length === 0 && takenBack.length === 0) return [];
  const isMeant = isAbout(reading);
  const opinion = isMeant ? opinionOf(reading) : undefined;
  const isWorthLooking = ({ type }: Detector) =>
    opinion === undefined || opinion.mayTell(type) || tellsPlainly(reading, type);
  const detectors = isMeant ? candidates.filter(isWorthLooking) : [];
  const context = { ...knowledge, previous: observed.previous };
  const [last, first] = [candidates.filter((one) => one.isFallback), detectors.filter((one) => !one.isFallback)];
  const demands = [
    isToldOfSubject(reading),
    isNewHere(reading),
    isToldAsNews(reading),
    mayMoveNow(reading),
    isMoreThanTrade(reading),
    isMoreThanAllusion(reading),
    isNoOtherNews(reading),
  ];
  const isNews = (detection: Detection) => demands.every((holds) => holds(detection));
  const isMisled = opinion ? isDoubted(reading, opinion) : () => false;
  const understood = first
    .flatMap((detector) => detector.detect(reading, context))
    .filter((detection) => isNews(detection) && !isMisled(detection));
  const open = first.filter(({ type }) => !understood.some((detection) => detection.type === type));
  const detections = [...understood, ...likelyEvents(reading, opinion, typesOf(open)).filter(isNews)];
  const corrected = takenBack.flatMap((claim) =>
    detectTakenBack(observed, claim, { subject: reading.subject, knowledge }),
  );
  const found = [
    ...detections,
    // A document that still tells such an event has only corrected a detail of it.
    ...corrected.filter(({ type }) => !detections.some((detection) => detection.type === type)),
  ];
  if (found.length > 0 || !isMeant) return withoutDuplicates(found);
  return last.flatMap((detector) => detector.detect(reading, context));
}

function typesOf(detectors: Detector[]): ReadonlySet<string> {
  return new Set(detectors.map(({ type }) => type));
}

/**
 * "Our rival Foo raised $40 million" mentions a competitor, and is no round of the account; nor is it what somebody told the
 * account's newspaper.
 */
function isToldOfSubject(reading: Reading): (detection: Detection) => boolean {
  const named = reading.sentences.find(({ namesSubject }) => namesSubject);
  return ({ type, evidence: { quote, start } }) => {
    if (type.startsWith("competitor_")) return true;
    const isNamed = reading.matcher.isLooselyNamedIn(quote);
    if (!isNamed && isToldOfOtherParty(quote)) return false;
    if (type === "public_talk") return true;
    if (isNamed) return !namesInAside(reading, quote, false);
    return !(start === 0 && named !== undefined && namesInAside(reading, named.text, true));
  };
}

/** An analyst's note tells over again what is known of a company, and only its figures are of the day; "2015: …" is history. */
function isNewHere({ document }: Reading): (detection: Detection) => boolean {
  const isNote = ANALYST_NOTE.test(document.title);
  const year = new Date(document.publishedAt ?? 0).getUTCFullYear();
  return ({ type, evidence: { quote } }) => {
    const [, told] = OPENS_WITH_YEAR.exec(quote) ?? ENDS_WITH_SEASON.exec(quote) ?? [];
    return !(isNote && type !== "earnings_report") && (told === undefined || Number(told) >= year - 1);
  };
}

const ANALYST_NOTE =
  /\b(?:initiat|updat|resum|reiterat|maintain|assum|begin|launch|reinstat)\w*\b(?: [\w-]+){0,3}? (?:coverage|report) (?:on|of)\b/i;
const OPENS_WITH_YEAR = /^((?:19|20)\d\d) ?[:–—-] /;
/** "Acquired a stake in Torvex in the autumn of 2004." */
const ENDS_WITH_SEASON = / (?:spring|summer|autumn|fall|winter) of ((?:19|20)\d\d)\.?$/;

/** What is claimed only for want of anything else. */
const FALLBACK_TYPES = new Set(DETECTORS.filter(({ isFallback }) => isFallback).map(({ type }) => type));

/** What the detectors would have claimed about the words that a document takes back. */
function detectTakenBack(
  { document }: Observed,
  { start, end }: Span,
  { subject, knowledge }: { subject: Subject; knowledge: Knowledge },
): Detection[] {
  const title = documentText(document).slice(start, end);
  const claim = { ...document, title: title.charAt(0).toUpperCase() + title.slice(1), text: "" };
  return detectAll({ document: claim, previous: [] }, subject, knowledge)
    .filter(({ type }) => !FALLBACK_TYPES.has(type))
    .map((detection) => ({ ...detection, isTakenBack: true, evidence: { quote: title, start, end } }));
}

/** Most detectors have nothing to look for in most texts. */
function mayFire(reading: Reading): (detector: Detector) => boolean {
  const sentences = reading.sentences.filter((sentence) => !sentence.isBoilerplate);
  // With a cue for each detector this takes less than to unite those of all sentences first.
  const standsIn = (cue: Cue) => sentences.some(cue);
  return ({ kinds, cue = [] }) => kinds.includes(reading.document.kind) && [cue].flat().every(standsIn);
}

/** Keeps the most certain of several detections of one event, then the one that knows more, in the order found. */
function withoutDuplicates(detections: Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const detection of detections) {
    const sameAt = kept.findIndex((other) => isSame(other, detection));
    const same = kept[sameAt];
    if (!same) kept.push(detection);
    else if (isBetter(detection, same)) kept[sameAt] = detection;
  }
  return kept;
}

/** One event when no fact that both know differs, as for stored signals. */
function isSame(a: Detection, b: Detection): boolean {
  if (a.type !== b.type || a.isTakenBack !== b.isTakenBack) return false;
  return Object.keys(a.identity).every(
    (fact) => b.identity[fact] === undefined || isSameFact(fact, a.identity[fact], b.identity[fact]),
  );
}

function isBetter(a: Detection, b: Detection): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return Object.keys(a.data).length > Object.keys(b.data).length;
}
