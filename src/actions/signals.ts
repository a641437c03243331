import type { Account } from "#core/account.ts";
import { SCORE_DELAY_MS, scoreJob } from "#core/account-job.ts";
import type { AuditNote } from "#core/audit.ts";
import { mergeChanges } from "#core/change.ts";
import { bodyEvidence, type Detection, type SignalFacts } from "#core/detection.ts";
import { type Document, documentText, FIRST_PARTY } from "#core/document.ts";
import { invalidParam, notFound } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import { mergeDetections } from "#core/merge-detections.ts";
import { withMinorUnits } from "#core/money.ts";
import { reportedIdentity, withPlainRound } from "#core/reported-identity.ts";
import { findSameEvent } from "#core/same-event.ts";
import type { Signal } from "#core/signal.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { MINUTE_MS } from "#core/time.ts";
import { parseDomain } from "#core/url.ts";
import { checkAddress } from "./check-address.ts";
import type { ActionContext } from "./context.ts";
import { getAccount } from "./get-account.ts";
import { checkSubtype, findReportableType } from "./signal-types.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace } from "./workspaces.ts";

type ReportableType = ReturnType<typeof findReportableType>;

/** Another machine's clock may be this far ahead. */
const SKEW_MAX_MS = MINUTE_MS;

/** One of the three names the account. */
export type AccountRef = { id?: string | undefined; domain?: string | undefined; externalId?: string | undefined };

/** What a workspace knows itself. Strength 0–100, confidence 0–1, instants in epoch ms. */
export type NewSignal = {
  account: AccountRef;
  type: string;
  subtype: string | undefined;
  title: string;
  summary: string | undefined;
  strength: number | undefined;
  confidence: number | undefined;
  halfLifeDays: number | undefined;
  occurredAt: number | undefined;
  data: SignalFacts;
  contactIds: string[];
  source: {
    kind: string;
    url: string | undefined;
    title: string;
    publisher: string | undefined;
    publishedAt: number | undefined;
    /** The words it rests on, kept for good. */
    excerpt: string;
  };
};

/**
 * Takes a first-party signal in: its source is stored as a document, and what it tells is merged like any detection, so
 * that an event that is known gains a source (`isNew` false). Throws `account_not_found`, `account_deleted`,
 * `unknown_signal_type`, `invalid_timestamp`, `invalid_param` and what an address may be refused for.
 */
export async function addSignal(
  context: ActionContext,
  workspaceId: string,
  input: NewSignal,
): Promise<{ signal: Signal; isNew: boolean }> {
  const named = findReportableType(input.type);
  checkSubtype(named, input.subtype, "subtype");
  const type = { ...named, halfLifeDays: input.halfLifeDays ?? named.halfLifeDays };
  checkTimes(input, context.clock.now());
  if (input.source.url !== undefined) checkAddress(context, "source.url", input.source.url);
  const { id: accountId } = await findAccount(context, workspaceId, input.account);
  return inTurn(context.turns, accountId, async () => {
    // Once more, in turn: only what stands now may be built on.
    const account = await getAccount(context, workspaceId, accountId);
    const { store, ids, clock } = context;
    const contacts = await store.contacts.list(workspaceId, accountId);
    checkContacts(input, contacts);
    const signals = await store.signals.listByAccount(workspaceId, accountId, [type.key]);
    const document = toDocument(context, account, input);
    const { rubric } = await getWorkspace(context, workspaceId);
    const at = clock.now();
    const detection = toDetection(input, type, document);
    const found = [{ detection, document, previous: [], contactIds: input.contactIds }];
    const merged = mergeDetections({ account, rubric, at, found, signals, contacts, crawlId: undefined }, ids, {
      typeOf: () => type,
      kindOf: () => input.source.kind,
    });
    const [signal] = merged.put?.signal ?? [];
    if (!signal)
      return { signal: toldBefore(signals, detection, document) ?? refuse(type, rubric.typeOverrides), isNew: false };
    const job = scoreJob({ workspaceId, accountId, reason: "signal" }, { runAt: at + SCORE_DELAY_MS });
    const isNew = !signals.some((known) => known.id === signal.id);
    const told: AuditNote = {
      workspaceId,
      verb: "signal.created",
      object: { type: "signal", id: signal.id },
      after: { type: signal.type, isNew },
    };
    await store.commit(mergeChanges([{ put: { document: [document] }, audit: [told] }, merged, { jobs: [job] }]));
    return { signal, isNew };
  });
}

async function findAccount(context: ActionContext, workspaceId: string, ref: AccountRef): Promise<Pick<Account, "id">> {
  const { id, domain, externalId } = ref;
  const given = [id, domain, externalId].filter((name) => name !== undefined).length;
  if (given === 0) {
    throw invalidParam("account_id", "is required, or `domain` or `external_id` in its place", "missing_param");
  }
  if (given > 1) throw invalidParam("account_id", "is one of three names of the account; give only one of them");
  if (id !== undefined) return { id };
  const { accounts } = context.store;
  const account =
    domain === undefined
      ? await accounts.findByExternalId(workspaceId, externalId ?? "")
      : (await accounts.findByDomains(workspaceId, [parseDomain(domain)]))[0];
  if (!account) throw notFound("account");
  return account;
}

function checkTimes({ occurredAt, source }: NewSignal, now: number): void {
  for (const [param, at] of [
    ["occurred_at", occurredAt],
    ["source.published_at", source.publishedAt],
  ] as const) {
    if (at === undefined || at <= now + SKEW_MAX_MS) continue;
    throw invalidParam(param, "lies in the future", "invalid_timestamp");
  }
}

function checkContacts({ contactIds }: NewSignal, contacts: { id: string }[]): void {
  if (contactIds.every((id) => contacts.some((contact) => contact.id === id))) return;
  throw invalidParam("contacts", "names somebody who is no contact of this account");
}

function toDocument({ ids, clock }: ActionContext, account: Account, { source }: NewSignal): Document {
  const id = ids.next("doc");
  const text = { title: source.title, text: source.excerpt };
  return {
    id,
    workspaceId: account.workspaceId,
    accountId: account.id,
    feedUrl: undefined,
    sourceId: FIRST_PARTY,
    kind: "note",
    // Each report stands for itself, so none is taken for another edition of one before.
    key: `${FIRST_PARTY}:${id}`,
    url: source.url ?? "",
    ...text,
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.publishedAt === undefined ? {} : { publishedAt: source.publishedAt }),
    facts: {},
    fetchedAt: clock.now(),
    contentHash: sha256Hex(documentText(text)),
  };
}

function toDetection(input: NewSignal, type: ReportableType, document: Document): Detection {
  const { title, subtype, data } = input;
  const occurredAt = input.occurredAt ?? input.source.publishedAt;
  return {
    type: type.key,
    ...(subtype === undefined ? {} : { subtype }),
    title,
    summary: input.summary ?? title,
    strength: input.strength ?? type.defaultStrength,
    confidence: input.confidence ?? BASE_CONFIDENCE[type.category],
    ...(occurredAt === undefined ? {} : { occurredAt }),
    data: withMinorUnits(type.isOwn ? data : withPlainRound(data)),
    identity: reportedIdentity({ type: type.key, isOwnType: type.isOwn, subtype, title, data }),
    evidence: bodyEvidence(document),
    people: [],
  };
}

/** The signal that rests on the same words already; those words may tell of other events too. */
function toldBefore(signals: Signal[], detection: Detection, document: Document): Signal | undefined {
  const { id: documentId, url, kind, fetchedAt } = document;
  const occurredAt = Math.min(detection.occurredAt ?? fetchedAt, fetchedAt);
  return findSameEvent(signals, { detection, occurredAt, url, documentId, kind }, []);
}

/** Why it was not taken for news: there are no other reasons. */
function refuse(type: ReportableType, overrides: Record<string, { enabled?: boolean | undefined }>): never {
  if (overrides[type.key]?.enabled === false)
    throw invalidParam("type", "is switched off by the rubric of this workspace");
  throw invalidParam(
    "occurred_at",
    "lies more than three half-lives of this type back: it counts no more",
    "invalid_timestamp",
  );
}
