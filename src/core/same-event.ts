import { type Detection, sharedFacts } from "./detection.ts";
import { type DocumentKind, OBSERVED_KINDS } from "./document.ts";
import { pageIdentity } from "./page-identity.ts";
import { isSameFact } from "./same-fact.ts";
import type { Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";
import { isSameTitle, isToldApart } from "./told-event.ts";

/** What is known of a detection's event beside the detection: its date (the first sighting where none is given) and place. */
export type Sighting = {
  detection: Detection;
  occurredAt: number;
  url: string;
  documentId: string;
  kind: DocumentKind;
};

/** Reports of one event follow each other within half of the type's half-life, two weeks at the least. */
const WINDOW_DAYS_MIN = 14;
/** Two reports that share no identifying fact (one gives the round, one the sum) are one event only this close together. */
const UNSHARED_WINDOW_DAYS = 3;
/** Documents that stand for one event each: whatever is edited in them, it is the same one. */
const SINGLE_EVENT_KINDS: readonly DocumentKind[] = ["job", "incident", "release"];

/**
 * The signal whose event this detection speaks of, or undefined when it is a new one. The same page comes first, then who
 * shares most identifying facts (for what the workspace tells: or the very title), then the nearest date; what names no fact
 * of its own is joined only where there is no choice.
 * A bot's match is one only with itself: its owner asked to be told of each, wherever it stands.
 * `others` are the detections of the same type in the same document.
 */
export function findSameEvent(signals: Signal[], sighting: Sighting, others: Detection[]): Signal | undefined {
  const { detection, kind } = sighting;
  const ofType = signals.filter(
    (signal) => signal.type === detection.type && (kind !== "match" || knowsAll(signal, detection)),
  );
  const samePage = ofType.find((signal) => isSamePage(signal, sighting, others));
  if (samePage) return samePage;
  const candidates = ofType
    .filter((signal) => isSameEvent(signal, sighting))
    .sort(
      (a, b) =>
        Number(agrees(b, detection)) - Number(agrees(a, detection)) ||
        closeness(b, sighting) - closeness(a, sighting) ||
        distance(a, sighting) - distance(b, sighting),
    );
  const [best] = candidates;
  if (!best) return undefined;
  const isVague = closeness(best, sighting) === 0;
  return isVague && candidates.length > 1 ? undefined : best;
}

/** An edit of a page that the signal was read on: of a page with one event any edit, else one that leaves or corrects its facts. */
function isSamePage(signal: Signal, { detection, url, documentId, kind }: Sighting, others: Detection[]): boolean {
  // A note or a match is no page, whatever address it names: what it tells may happen again.
  if (OBSERVED_KINDS.includes(kind) || kind === "note" || kind === "match") return false;
  const page = pageIdentity(url);
  const source = signal.sources.find((one) => !one.isFirstParty && pageIdentity(one.url ?? "") === page);
  if (!source) return false;
  if (SINGLE_EVENT_KINDS.includes(kind) || agrees(signal, detection)) return true;
  // The facts differ from the last edition, and the new one no longer states the old ones: they were corrected.
  return source.documentId !== documentId && !others.some((other) => agrees(signal, other));
}

function isSameEvent(signal: Signal, sighting: Sighting): boolean {
  if (!agrees(signal, sighting.detection)) return isContradicted(signal, sighting);
  if (isToldApart(signal, sighting.detection, sighting.kind === "note")) return false;
  const isShared = sharedFacts(signal, sighting.detection).length > 0;
  // The date of an undated signal is only that of its first sighting; facts tell better. A note and a match are of their own day.
  const isOfItsDay = sighting.kind === "note" || sighting.kind === "match";
  if (!signal.isDated && isShared && !isOfItsDay) return true;
  const isOneVague = Object.keys(signal.identity).length === 0 || Object.keys(sighting.detection.identity).length === 0;
  const windowDays = isShared || isOneVague ? Math.max(WINDOW_DAYS_MIN, signal.halfLifeDays / 2) : UNSHARED_WINDOW_DAYS;
  return distance(signal, sighting) <= windowDays * DAY_MS;
}

/** Of these a company has one at a time: two reports within days speak of the same, whatever numbers they give. */
const SINGULAR_TYPES = new Set(["funding", "layoffs", "acquired", "ipo_filing", "hiring_freeze", "website_relaunch"]);
/** Facts that are counted or summed: reports get them wrong, and what they measure stays the same event. */
const IS_MEASURE = /^(?:amount_|count$|percent$|revenue|customers$)/;

/**
 * Another place tells of the same event with other numbers: all that differs is measures, and a telling fact is shared or the type
 * allows one event at a time. What the workspace tells is never put together so, nor are two claims of one document.
 */
function isContradicted(signal: Signal, sighting: Sighting): boolean {
  const { detection, documentId, kind } = sighting;
  const isTold = kind === "note" || signal.sources.some((source) => source.isFirstParty === true);
  if (isTold || signal.sources.some((source) => source.documentId === documentId)) return false;
  const shared = sharedFacts(signal, detection);
  const differing = shared.filter((fact) => !isSameFact(fact, signal.identity[fact], detection.identity[fact]));
  if (!differing.every((fact) => IS_MEASURE.test(fact))) return false;
  const sharesTelling = shared.some((fact) => !differing.includes(fact) && !IS_MEASURE.test(fact));
  if (!sharesTelling && !SINGULAR_TYPES.has(signal.type)) return false;
  const windowDays = sharesTelling ? WINDOW_DAYS_MIN : UNSHARED_WINDOW_DAYS;
  return distance(signal, sighting) <= windowDays * DAY_MS;
}

/** Every identifying fact of the detection is the signal's, to the letter. */
function knowsAll(signal: Signal, { identity }: Detection): boolean {
  return Object.entries(identity).every(([fact, value]) => signal.identity[fact] === value);
}

/** No fact that both know differs. */
function agrees(signal: Pick<Signal, "identity">, detection: Detection): boolean {
  return sharedFacts(signal, detection).every((fact) =>
    isSameFact(fact, signal.identity[fact], detection.identity[fact]),
  );
}

/** How many identifying facts both know; a telling in the very words of another counts as one. */
function closeness(signal: Signal, { detection, kind }: Sighting): number {
  return sharedFacts(signal, detection).length + (kind === "note" && isSameTitle(signal, detection) ? 1 : 0);
}

function distance(signal: Signal, sighting: Sighting): number {
  return Math.abs(signal.occurredAt - sighting.occurredAt);
}
