import { asksForRecords } from "#core/dns-records.ts";
import type { Document } from "#core/document.ts";
import { nameKey } from "#core/name-key.ts";
import type { Reading, Sentence } from "./reading.ts";

/** A product as one observation saw it. */
export type SeenTechnology = { name: string; category: string; seenIn: string };

/** `isSure` unless it was missing only once. */
export type StackChange = SeenTechnology & { isSure: boolean };
export type StackChanges = {
  added: StackChange[];
  removed: StackChange[];
  /** Pairs of one category, one gone and one new within a few observations, either of them just now. */
  replaced: { from: SeenTechnology; to: SeenTechnology }[];
};

/** Blocks of an outline from which on it is a page, and no notice that the site is closed or wants to see a human first. */
const BLOCKS_MIN = 8;
/** Share of blocks that two observations of one page have in common at least. */
const SAME_PAGE_MIN = 0.5;
/** What has been missing before comes and goes: so many observations are looked at. */
const OBSERVATIONS_MAX = 12;
/** A product that took another's place was seen so many observations before or after the other went, at most. */
const NEAR_OBSERVATIONS = 3;
const CHANGES_MAX = 6;
/** Many of these stand on a page side by side: one more and one less is no replacement. */
const SIDE_BY_SIDE = new Set([
  "advertising",
  "video",
  "reviews",
  "affiliate marketing",
  "forms",
  "e-commerce app",
  "media hosting",
  "email delivery",
]);
/** Shown as content of the page, which comes and goes with a campaign. */
const CONTENT = new Set(["video", "forms", "scheduling", "reviews"]);

/**
 * Compares what is seen now with all earlier observations (newest first). Nothing is made of a first observation, of one made
 * with another catalogue, or of a page that was not read whole. New is what none has shown. Gone is what the observations
 * before it showed, and this one not: at once if it is the same page as last time, else when it is missing a second time.
 */
export function compareStacks(document: Document, previous: Document[]): StackChanges {
  const now = toObservation(document);
  const before = previous
    .filter(({ kind, facts }) => kind === "stack" && facts.version === document.facts.version)
    .slice(0, OBSERVATIONS_MAX)
    .map(toObservation);
  const history = [now, ...before];
  const added = [...now.technologies.values()].filter((technology) => isNew(technology, history));
  const known = new Map(before.flatMap(({ technologies }) => [...technologies]).toReversed());
  const gone = [...known.values()].flatMap((technology) => absenceOf(technology, history) ?? []);
  const removed = gone.filter(({ isNews }) => isNews);
  return {
    added: added.slice(0, CHANGES_MAX).map((technology) => ({ ...technology, isSure: true })),
    removed: removed.slice(0, CHANGES_MAX),
    replaced: pairUp(history, added, gone),
  };
}

type Observation = { technologies: Map<string, SeenTechnology>; blocks: Set<string>; isRecord: boolean };

function toObservation({ url, facts }: Document): Observation {
  return {
    isRecord: asksForRecords(url),
    technologies: new Map((facts.technologies ?? []).map((technology) => [nameKey(technology.name), technology])),
    blocks: new Set(facts.blocks ?? []),
  };
}

function has({ technologies }: Observation, { name }: SeenTechnology): boolean {
  return technologies.has(nameKey(name));
}

function isNew(technology: SeenTechnology, [now, ...before]: Observation[]): boolean {
  if (!now || before.some((observation) => has(observation, technology))) return false;
  return before.some((observation) => isWhole(observation) || isSamePage(observation, now));
}

type Absence = StackChange & { isNews: boolean };

/** How a product went, if it did: `isNews` when this observation is the first to prove it. */
function absenceOf(technology: SeenTechnology, history: Observation[]): Absence | undefined {
  const seen = history.map((observation) => has(observation, technology));
  const missing = seen.indexOf(true);
  const shown = [...seen.slice(missing), false].indexOf(false);
  const comesAndGoes = seen.slice(missing + shown).includes(true);
  if (missing < 1 || missing > NEAR_OBSERVATIONS || comesAndGoes) return undefined;
  const [now, last] = history;
  const [first, before] = history.slice(missing - 1);
  const wasProven = !CONTENT.has(technology.category) && isSamePage(first, before);
  if (missing === 1) return wasProven ? { ...technology, isSure: false, isNews: true } : undefined;
  if (!wasProven && (shown < 2 || !(isWhole(now) || isSamePage(now, last)))) return undefined;
  return { ...technology, isSure: true, isNews: missing === 2 && !wasProven };
}

function isWhole(observation: Observation | undefined): boolean {
  return observation !== undefined && (observation.isRecord || observation.blocks.size >= BLOCKS_MIN);
}

/** Whether two observations saw the same page; records of a domain are always the same ones. */
function isSamePage(one: Observation | undefined, other: Observation | undefined): boolean {
  if (!one || !other) return false;
  if (one.isRecord && other.isRecord) return true;
  const both = [...one.blocks].filter((block) => other.blocks.has(block)).length;
  return both > 0 && both / (one.blocks.size + other.blocks.size - both) >= SAME_PAGE_MIN;
}

function pairUp(history: Observation[], added: SeenTechnology[], gone: Absence[]): StackChanges["replaced"] {
  const [now] = history;
  const recent = [...(now?.technologies.values() ?? [])].filter((technology) => {
    const firstSeen = history.findLastIndex((observation) => has(observation, technology));
    return firstSeen < NEAR_OBSERVATIONS && firstSeen < history.length - 1;
  });
  return gone.flatMap((from) => {
    if (SIDE_BY_SIDE.has(from.category)) return [];
    const candidates = (from.isNews ? recent : added).filter(({ category }) => category === from.category);
    const [to, ...others] = candidates;
    return to && others.length === 0 ? [{ from, to }] : [];
  });
}

/** The line of an observation that shows the product, else its title. */
export function lineOf(reading: Reading, name: string): Sentence | undefined {
  const [heading] = reading.sentences;
  const start = reading.text.indexOf(`\n${name}: `) + 1;
  if (!heading || start === 0) return heading;
  const end = reading.text.indexOf("\n", start);
  const text = reading.text.slice(start, end < 0 ? undefined : end);
  return { ...heading, text, start, end: start + text.length, isTitle: false };
}
