import type { Account } from "#core/account.ts";
import type { Change } from "#core/change.ts";
import type { Contact } from "#core/contact.ts";
import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import type { Event } from "#core/event.ts";
import type { Ids } from "#core/id.ts";
import { pageIdentity } from "#core/page-identity.ts";
import type { Rubric } from "#core/rubric.ts";
import { findSameEvent } from "#core/same-event.ts";
import { roundScore } from "#core/scoring.ts";
import { confidenceWith, decayAt, LIVE_DECAY_MIN, type Signal } from "#core/signal.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { mergePeople } from "./merge-people.ts";
import { toSource } from "./to-source.ts";
import { uniteFacts } from "./unite-facts.ts";

export type Found = { detection: Detection; document: Document; previous: Document[] };
export type MergeFacts = {
  account: Account;
  rubric: Pick<Rubric, "typeOverrides">;
  at: number;
  found: Found[];
  signals: Signal[];
  contacts: Contact[];
  crawlId: string | undefined;
};

type Dated = Found & { occurredAt: number; isDated: boolean };

/** What an undated event's confidence is multiplied by: it may be older than it looks. */
const UNDATED_FACTOR = 0.6;

/**
 * One event, one signal: a detection of an event that is known becomes a further source of it, anything else a new signal
 * with its event. What is too old to count, or cannot be told from old, is not news and is dropped. Pure.
 */
export function mergeDetections(facts: MergeFacts, ids: Ids): Change {
  const signals = [...facts.signals];
  const changed = new Map<string, Signal>();
  const fired = new Set<string>();
  const people = mergePeople(facts, ids);
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
    const known = findSameEvent(signals, sighting, others);
    if (known?.sources.some((source) => source.documentId === document.id)) continue;
    if (!known && !isNews(found, facts)) continue;
    const contactIds = people.add(found);
    const signal = known ? joined(known, found, contactIds, facts) : created(found, contactIds, facts, ids);
    if (known) signals[signals.indexOf(known)] = signal;
    else {
      signals.push(signal);
      fired.add(signal.id);
    }
    changed.set(signal.id, signal);
  }
  const event = eventOf(facts, ids);
  return {
    put: { signal: [...changed.values()], contact: people.changed() },
    events: [
      ...[...changed.values()].filter(({ id }) => fired.has(id)).map((signal) => event("signal.fired", { signal })),
      ...people.added().map((contact) => event("contact.added", { contact })),
    ],
  };
}

/** When it happened: as read (never in the future), else when it was first seen. */
function dated(found: Found, at: number): Dated {
  const { detection, document, previous } = found;
  if (detection.occurredAt !== undefined) {
    return { ...found, occurredAt: Math.min(detection.occurredAt, document.publishedAt ?? at, at), isDated: true };
  }
  // A change between two looks happened before this one; what merely stands there may be as old as the first look.
  const earlier = COMPARED_KINDS.includes(document.kind) ? [] : previous.map((one) => one.fetchedAt);
  return { ...found, occurredAt: Math.min(document.fetchedAt, ...earlier), isDated: false };
}

/** Documents whose detections are differences to the look before. */
const COMPARED_KINDS: readonly Document["kind"][] = ["pricing", "board"];

function isNews(
  { detection, document, previous, occurredAt, isDated }: Dated,
  { account, rubric, at }: MergeFacts,
): boolean {
  const override = rubric.typeOverrides[detection.type];
  if (override?.enabled === false) return false;
  const { halfLifeDays } = getSignalType(detection.type);
  if (decayAt({ occurredAt, halfLifeDays: override?.halfLifeDays ?? halfLifeDays }, at) < LIVE_DECAY_MIN) return false;
  // An undated article that was there at the first look, or is merely edited, may be years old.
  const isArticle = document.kind === "article" || document.kind === "page";
  const isFirstLook = account.lastReadAt === undefined && document.accountId !== undefined;
  return isDated || !isArticle || !(isFirstLook || previous.length > 0);
}

function created(found: Dated, contactIds: string[], facts: MergeFacts, ids: Ids): Signal {
  const { detection } = found;
  const type = getSignalType(detection.type);
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
    sources: [toSource(found)],
    updatedAt: facts.at,
  };
}

/** A further source: it adds what the signal did not know, and independent places raise the confidence. */
function joined(signal: Signal, found: Dated, contactIds: string[], { account, at }: MergeFacts): Signal {
  const { detection } = found;
  const source = toSource(found);
  // The same address again is the same source, edited.
  const others = signal.sources.filter((one) => pageIdentity(one.url) !== pageIdentity(source.url));
  const sources = [...others, source];
  const baseConfidence =
    others.length === 0 ? confidenceOf(found) : Math.max(signal.baseConfidence, confidenceOf(found));
  // What only this page says is said as its newest edition says it, so that title and quote agree; and nobody knows a
  // company's own news as exactly as the company.
  const leads =
    others.length === 0 || (source.domain === account.domain && !others.some((one) => one.domain === account.domain));
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

function confidenceOf({ detection, isDated }: Dated): number {
  return detection.confidence * (isDated ? 1 : UNDATED_FACTOR);
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
