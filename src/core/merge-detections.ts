import type { Account } from "./account.ts";
import type { Change } from "./change.ts";
import type { Contact } from "./contact.ts";
import type { Detection } from "./detection.ts";
import { type Document, OBSERVED_KINDS } from "./document.ts";
import type { Event } from "./event.ts";
import type { Ids } from "./id.ts";
import { mergePeople } from "./merge-people.ts";
import { pageIdentity } from "./page-identity.ts";
import type { Rubric } from "./rubric.ts";
import { findSameEvent } from "./same-event.ts";
import { roundScore } from "./scoring.ts";
import { confidenceWith, decayAt, LIVE_DECAY_MIN, type Signal, type SignalSource } from "./signal.ts";
import type { SignalType } from "./signal-type.ts";
import { takeBack } from "./take-back.ts";
import { toSource } from "./to-source.ts";
import { uniteFacts } from "./unite-facts.ts";

/**
 * `previous`: earlier looks at the same place, the first of them at least. `contactIds` are those of people whom the reporter names as
 * known to the account.
 */
export type Found = {
  detection: Detection;
  document: Document;
  previous: readonly Pick<Document, "fetchedAt">[];
  contactIds?: string[];
};
export type MergeFacts = {
  account: Account;
  rubric: Pick<Rubric, "typeOverrides">;
  at: number;
  found: Found[];
  /** What the account has of the types that are found. */
  signals: Signal[];
  contacts: Contact[];
  crawlId: string | undefined;
};

/** What merging asks of the catalogues, which core does not know. */
export type Catalogues = {
  typeOf(key: string): Pick<SignalType, "key" | "category" | "family" | "halfLifeDays">;
  /** What the place is called that a document was read at. */
  kindOf(document: Document): string;
};

type Dated = Found & { occurredAt: number; isDated: boolean };

/** What an undated event's confidence is multiplied by: it may be older than it looks. */
const UNDATED_FACTOR = 0.6;
/** Places a signal keeps; of more, the first and the latest. */
const SOURCES_MAX = 50;

/**
 * One event, one signal: a detection of an event that is known becomes a further source of it, anything else a new signal
 * with its event. What is too old to count, or cannot be told from old, is not news and is dropped. Pure.
 * Signals that change take the account's revision along, so that of two merges at once the later is refused and run again.
 */
export function mergeDetections(facts: MergeFacts, ids: Ids, catalogues: Catalogues): Change {
  const signals = [...facts.signals];
  const changed = new Map<string, Signal>();
  const fired = new Set<string>();
  const people = mergePeople(facts, ids, catalogues.kindOf);
  for (const found of facts.found.map((one) => dated(one, facts.at)).sort((a, b) => a.occurredAt - b.occurredAt)) {
    const { detection, document } = found;
    const others = facts.found.flatMap((one) =>
      one.document.id === document.id && one.detection.type === detection.type && one.detection !== detection
        ? [one.detection]
        : [],
    );
    const sighting = {
      detection,
      occurredAt: found.occurredAt,
      url: document.url,
      documentId: document.id,
      kind: document.kind,
    };
    if (detection.isTakenBack) {
      const left = takeBack(signals, sighting, facts);
      if (left) {
        signals[signals.findIndex(({ id }) => id === left.id)] = left;
        changed.set(left.id, left);
      }
      continue;
    }
    const known = findSameEvent(signals, sighting, others);
    if (known?.sources.some((source) => isOf(source, document))) continue;
    const type = catalogues.typeOf(detection.type);
    if (!known && !isNews(found, type, facts)) continue;
    const contactIds = [...new Set([...(found.contactIds ?? []), ...people.add(found)])];
    const source = toSource(document, detection, catalogues.kindOf(document));
    const heard: Heard = { ...found, contactIds, source };
    const signal = known ? joined(known, heard, facts) : created(heard, type, facts, ids);
    if (known) signals[signals.indexOf(known)] = signal;
    else {
      signals.push(signal);
      fired.add(signal.id);
    }
    changed.set(signal.id, signal);
  }
  const event = eventOf(facts, ids);
  const { account } = facts;
  return {
    put: {
      ...(changed.size > 0 ? { account: [{ ...account, revision: account.revision + 1 }] } : {}),
      signal: [...changed.values()],
      contact: people.changed(),
    },
    events: [
      ...[...changed.values()].filter(({ id }) => fired.has(id)).map((signal) => event("signal.fired", { signal })),
      ...[...changed.values()]
        .filter((signal) => signal.status === "retracted" && isStanding(facts.signals, signal))
        .map((signal) => event("signal.retracted", { signal })),
      ...people.added().map((contact) => event("contact.added", { contact })),
    ],
  };
}

/** Whether it counted before this merge. */
function isStanding(before: Signal[], { id }: Signal): boolean {
  return before.some((signal) => signal.id === id && signal.status !== "retracted");
}

/** When it happened: as read (never in the future), else when it was first seen. */
function dated(found: Found, at: number): Dated {
  const { detection, document, previous } = found;
  if (detection.occurredAt !== undefined) {
    // A text does not know what came after it; who tells us himself does.
    const toldAt = isNote(document) ? at : (document.publishedAt ?? at);
    return { ...found, occurredAt: Math.min(detection.occurredAt, toldAt, at), isDated: true };
  }
  // A change between two looks happened before this one; what merely stands there may be as old as the first look.
  const earlier = OBSERVED_KINDS.includes(document.kind) ? [] : previous.map((one) => one.fetchedAt);
  return { ...found, occurredAt: Math.min(document.fetchedAt, ...earlier), isDated: false };
}

/** Told by the workspace itself. */
function isNote({ kind }: Document): boolean {
  return kind === "note";
}

/** The document itself, or the same words told again. */
function isOf(source: SignalSource, document: Document): boolean {
  const isToldAgain = source.isFirstParty === true && isNote(document) && source.contentHash === document.contentHash;
  return source.documentId === document.id || isToldAgain;
}

function isNews(
  { detection, document, previous, occurredAt, isDated }: Dated,
  { halfLifeDays }: Pick<SignalType, "halfLifeDays">,
  { account, rubric, at }: MergeFacts,
): boolean {
  const override = rubric.typeOverrides[detection.type];
  if (override?.enabled === false) return false;
  if (decayAt({ occurredAt, halfLifeDays: override?.halfLifeDays ?? halfLifeDays }, at) < LIVE_DECAY_MIN) return false;
  // An undated article that was there at the first look, or is merely edited, may be years old.
  const isArticle = document.kind === "article" || document.kind === "page";
  const isFirstLook = account.lastReadAt === undefined && document.accountId !== undefined;
  return isDated || !isArticle || !(isFirstLook || previous.length > 0);
}

/** A detection that counts, with whom it names and the place it was read. */
type Heard = Dated & { contactIds: string[]; source: SignalSource };

function created(found: Heard, type: ReturnType<Catalogues["typeOf"]>, facts: MergeFacts, ids: Ids): Signal {
  const { detection, contactIds, source } = found;
  const confidence = confidenceOf(found);
  return {
    id: ids.next("sig"),
    workspaceId: facts.account.workspaceId,
    accountId: facts.account.id,
    type: type.key,
    ...(detection.subtype ? { subtype: detection.subtype } : {}),
    category: type.category,
    family: type.family,
    title: detection.title,
    summary: detection.summary,
    strength: detection.strength,
    baseConfidence: confidence,
    confidence,
    halfLifeDays: type.halfLifeDays,
    occurredAt: found.occurredAt,
    isDated: found.isDated,
    detectedAt: facts.at,
    status: "active",
    data: detection.data,
    identity: detection.identity,
    people: detection.people,
    contactIds,
    ...(facts.crawlId ? { crawlId: facts.crawlId } : {}),
    sources: [source],
    updatedAt: facts.at,
  };
}

/** A further source: it adds what the signal did not know, and independent places raise the confidence. */
function joined(signal: Signal, found: Heard, { account, at }: MergeFacts): Signal {
  const { detection, contactIds, source } = found;
  // The same address again is the same source, edited.
  const others = signal.sources.filter((one) => !isSamePlace(one, source));
  const sources = [...others.slice(0, 1), ...[...others.slice(1), source].slice(1 - SOURCES_MAX)];
  const baseConfidence =
    others.length === 0 ? confidenceOf(found) : Math.max(signal.baseConfidence, confidenceOf(found));
  // What only this page says is said as its newest edition says it, so that title and quote agree; nobody knows a
  // company's own news as exactly as the company; and what the workspace was told is never said to have been read.
  const isOwnNews = source.domain === account.domain && source.isFirstParty !== true;
  const isFirstRead = source.isFirstParty !== true && others.every((one) => one.isFirstParty === true);
  const leads =
    others.length === 0 || isFirstRead || (isOwnNews && !others.some((one) => one.domain === account.domain));
  const [first, second] = leads ? [detection, signal] : [signal, detection];
  const told = { title: first.title, summary: first.summary, strength: first.strength, people: first.people };
  return {
    ...signal,
    ...told,
    data: others.length === 0 ? detection.data : uniteFacts(first.data, second.data),
    identity: others.length === 0 ? detection.identity : { ...second.identity, ...first.identity },
    ...(signal.subtype === undefined && detection.subtype ? { subtype: detection.subtype } : {}),
    // The earliest date that any source gives, whichever source was read first.
    ...(found.isDated
      ? { occurredAt: signal.isDated ? Math.min(found.occurredAt, signal.occurredAt) : found.occurredAt, isDated: true }
      : {}),
    contactIds: [...new Set([...signal.contactIds, ...contactIds])],
    baseConfidence,
    confidence: confidenceWith(baseConfidence, sources),
    sources,
    updatedAt: at,
  };
}

/** What two people of the workspace tell stays two reports, whatever address they give. */
function isSamePlace(one: SignalSource, other: SignalSource): boolean {
  if (one.isFirstParty || other.isFirstParty) return false;
  return pageIdentity(one.url ?? "") === pageIdentity(other.url ?? "");
}

/** What people report, or have a bot tell, is as sure as they said; of what was read nobody knows whether it is new. */
function confidenceOf({ detection, document, isDated }: Dated): number {
  const isTold = isNote(document) || document.kind === "match";
  return detection.confidence * (isDated || isTold ? 1 : UNDATED_FACTOR);
}

function eventOf({ account, at, crawlId }: MergeFacts, ids: Ids): (type: Event["type"], more: Event["facts"]) => Event {
  const score = roundScore(account.score);
  return (type, more) => ({
    id: ids.next("evt"),
    workspaceId: account.workspaceId,
    type,
    accountId: account.id,
    createdAt: at,
    causeId: crawlId ?? account.id,
    facts: { account, scoreBefore: score, scoreAfter: score, ...more },
  });
}
