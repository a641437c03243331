import type { Account } from "#core/account.ts";
import type { Change } from "#core/change.ts";
import type { Contact } from "#core/contact.ts";
import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import type { Event } from "#core/event.ts";
import type { Ids } from "#core/id.ts";
import { roundScore } from "#core/scoring.ts";
import { confidenceWith, decayAt, isSameEvent, LIVE_DECAY_MIN, type Signal, type SignalSource } from "#core/signal.ts";
import { registrableDomain } from "#core/url.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { SOURCES } from "#sources/index.ts";
import { mergePeople } from "./merge-people.ts";

export type Found = { detection: Detection; document: Document; previous: Document[] };
export type MergeFacts = {
  account: Account;
  at: number;
  found: Found[];
  signals: Signal[];
  contacts: Contact[];
  crawlId: string | undefined;
};

/** What an undated event's confidence is multiplied by: it may be older than it looks. */
const UNDATED_FACTOR = 0.6;

/**
 * One event, one signal: a detection of an event that is known becomes a further source of it, anything else a new signal
 * with its event. What is too old to count is not news and is dropped. Pure.
 */
export function mergeDetections(facts: MergeFacts, ids: Ids): Change {
  const { account, at } = facts;
  const signals = [...facts.signals];
  const changed = new Map<string, Signal>();
  const fired = new Set<string>();
  const people = mergePeople(facts.contacts, account, at, ids);
  const byDate = [...facts.found].sort((a, b) => occurredAtOf(a).at - occurredAtOf(b).at);

  for (const found of byDate) {
    const occurred = occurredAtOf(found);
    const source = toSource(found);
    const index = signals.findIndex(
      (signal) => isSameEvent(signal, found.detection, occurred.at) || isSamePlace(signal, found, source),
    );
    const known = signals[index];
    if (known?.sources.some((one) => one.documentId === source.documentId)) continue;
    if (!known && isTooOld(found.detection, occurred.at, at)) continue;
    const contactIds = people.add(found);
    const signal = known
      ? joined(known, found, source, contactIds, at)
      : created(found, occurred, source, contactIds, facts, ids);
    if (known) signals[index] = signal;
    else {
      signals.push(signal);
      fired.add(signal.id);
    }
    changed.set(signal.id, signal);
  }

  const score = roundScore(account.score);
  const event = (type: Event["type"], more: Event["facts"]): Event => ({
    id: ids.next("evt"),
    workspaceId: account.workspaceId,
    type,
    accountId: account.id,
    createdAt: at,
    causeId: facts.crawlId ?? account.id,
    facts: { account, scoreBefore: score, scoreAfter: score, ...more },
  });
  return {
    put: { signal: [...changed.values()], contact: people.changed() },
    events: [
      ...[...changed.values()]
        .filter((signal) => fired.has(signal.id))
        .map((signal) => event("signal.fired", { signal })),
      ...people.added().map((contact) => event("contact.added", { contact })),
    ],
  };
}

/** When it happened: as read, else the first time this item was seen. */
function occurredAtOf({ detection, document, previous }: Found): { at: number; isDated: boolean } {
  if (detection.occurredAt !== undefined) return { at: detection.occurredAt, isDated: true };
  return { at: Math.min(document.fetchedAt, ...previous.map((earlier) => earlier.fetchedAt)), isDated: false };
}

function isTooOld(detection: Detection, occurredAt: number, at: number): boolean {
  return decayAt({ occurredAt, halfLifeDays: getSignalType(detection.type).halfLifeDays }, at) < LIVE_DECAY_MIN;
}

/** An edited page speaks of the same event, whatever its date says now, as long as no identifying fact differs. */
function isSamePlace(signal: Signal, { detection }: Found, source: SignalSource): boolean {
  if (signal.type !== detection.type || !signal.sources.some((one) => one.url === source.url)) return false;
  return !Object.entries(detection.identity).some(
    ([fact, value]) => signal.identity[fact] !== undefined && signal.identity[fact] !== value,
  );
}

function created(
  found: Found,
  occurred: { at: number; isDated: boolean },
  source: SignalSource,
  contactIds: string[],
  facts: MergeFacts,
  ids: Ids,
): Signal {
  const { detection } = found;
  const type = getSignalType(detection.type);
  const confidence = detection.confidence * (occurred.isDated ? 1 : UNDATED_FACTOR);
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
    occurredAt: occurred.at,
    isDated: occurred.isDated,
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
function joined(signal: Signal, { detection }: Found, source: SignalSource, contactIds: string[], at: number): Signal {
  // The same address again is the same source, edited.
  const sources = [...signal.sources.filter((one) => one.url !== source.url), source];
  return {
    ...signal,
    ...(signal.subtype === undefined && detection.subtype ? { subtype: detection.subtype } : {}),
    // The earliest date that any source gives, whichever source was read first.
    ...(detection.occurredAt !== undefined
      ? { occurredAt: Math.min(detection.occurredAt, signal.occurredAt), isDated: true }
      : {}),
    data: { ...detection.data, ...signal.data },
    identity: { ...detection.identity, ...signal.identity },
    contactIds: [...new Set([...signal.contactIds, ...contactIds])],
    confidence: confidenceWith(signal.baseConfidence, sources),
    sources,
    updatedAt: at,
  };
}

function toSource({ detection, document }: Found): SignalSource {
  return {
    documentId: document.id,
    kind:
      document.feedUrl === undefined
        ? (SOURCES.find((source) => source.id === document.sourceId)?.kind ?? "site")
        : "news",
    url: document.url,
    title: document.title,
    ...(document.publisher ? { publisher: document.publisher } : {}),
    domain: registrableDomain(document.url) ?? document.url,
    fetchedAt: document.fetchedAt,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    contentHash: document.contentHash,
    evidence: detection.evidence,
  };
}
