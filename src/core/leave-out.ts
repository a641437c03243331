import type { Account } from "./account.ts";
import type { Change, Records } from "./change.ts";
import type { Eraser } from "./eraser.ts";
import type { Event } from "./event.ts";
import type { Enriched, EnrichedField } from "./profile.ts";
import type { BriefFacts } from "./writer.ts";

/** What may tell of a person, and is stored without them. What a bot compares with never is: it would see a change. */
const TELLING = [
  "document",
  "signal",
  "score",
  "brief",
  "fetch",
  "fire",
  "delivery",
] as const satisfies (keyof Records)[];
export type Telling = (typeof TELLING)[number] | "account" | "event";

/** Who is left out of a workspace, and until when (epoch ms) what began may have read of them before they were. */
export type Erased = {
  of(workspaceId: string): Eraser | undefined;
  /** Nobody is left out of anything. */
  isEmpty(): boolean;
  sweptAt(workspaceId: string): number;
  /** When the last erasure began that is not through yet (epoch ms); `-Infinity` where none is under way. */
  begunAt(workspaceId: string): number;
};

/**
 * A change without the people whom its workspace has erased: they become no contacts again, and no text that is stored names
 * them. It is the same change where nobody is erased.
 */
export function withoutErased(change: Change, erasers: Erased): Change {
  if (erasers.isEmpty()) return change;
  const { of: eraserOf } = erasers;
  const put = { ...change.put, ...rememberedWithout(change, erasers) };
  const gone = new Set<string>();
  const eraser = (record: { workspaceId: string }) => eraserOf(record.workspaceId);
  if (put.contact) {
    const isGone = (one: Records["contact"]) => eraser(one)?.isErased(one.name) ?? false;
    for (const { id } of put.contact.filter(isGone)) gone.add(id);
    put.contact = put.contact.filter(({ id }) => !gone.has(id));
  }
  for (const noun of [...TELLING, "account"] as const) {
    const records = put[noun] as (Records[typeof noun] & { workspaceId: string })[] | undefined;
    if (records) (put as Record<string, unknown>)[noun] = records.map((one) => retold(noun, one, eraser(one), gone));
  }
  const events = change.events
    ?.filter(({ type, facts }) => type !== "contact.added" || !gone.has(facts.contact?.id ?? ""))
    .map((event) => retold("event", event, eraser(event), gone));
  // A link to a page may carry the headline over it.
  const jobs = change.jobs?.map((job) => {
    const workspaceId = job.payload["workspaceId"];
    const own = typeof workspaceId === "string" ? eraserOf(workspaceId) : undefined;
    return own ? { ...job, payload: own.record(job.payload) } : job;
  });
  return {
    ...change,
    ...(change.put ? { put } : {}),
    ...(events ? { events } : {}),
    ...(jobs ? { jobs } : {}),
  };
}

/**
 * What a run remembers that began before everything had been gone through. A look is packed, and is not kept; a memory that names
 * somebody would tell of a change if it were blacked out: the bot begins with a new baseline.
 */
function rememberedWithout({ put = {} }: Change, { of: eraserOf, sweptAt }: Erased): NonNullable<Change["put"]> {
  const run = put.run?.[0];
  const eraser = run && eraserOf(run.workspaceId);
  if (!eraser || (run.startedAt ?? 0) > sweptAt(run.workspaceId)) return {};
  const { memory, look } = put;
  return {
    ...(look ? { look: [] } : {}),
    ...(memory ? { memory: memory.map((one) => memoryWithout(one, eraser)) } : {}),
  };
}

function memoryWithout({ lookHash: _lookHash, ...memory }: Records["memory"], eraser: Eraser): Records["memory"] {
  if (eraser.record(memory) === memory) return memory;
  return { ...memory, baselineAt: NO_BASELINE, memory: {}, validators: [] };
}

/** No watch has taken its baseline then. */
const NO_BASELINE = -1;

/** One record without erased people; `goneIds` are contacts that are none any more. */
export function retold<T>(noun: Telling, record: T, eraser: Eraser | undefined, goneIds: ReadonlySet<string>): T {
  if (!eraser) return record;
  switch (noun) {
    case "account":
      return accountWithout(record as Account, eraser) as T;
    case "signal":
      return signalWithout(record as Records["signal"], eraser, goneIds) as T;
    case "event":
      return eventWithout(record as Event, eraser, goneIds) as T;
    default:
      return eraser.record(record);
  }
}

/**
 * Whether a brief of this change was begun before somebody whom it names was erased. Blacked out it would have holes that nothing
 * tells of: redactions are those of versions that were there before.
 */
export function hasOutdatedBrief({ put }: Change, { isEmpty, of: eraserOf, begunAt }: Erased): boolean {
  if (isEmpty() || !put?.brief) return false;
  return put.brief.some((brief) => {
    // One that was begun later was written without them as far as can be: written again it would be the same.
    const isOlder = brief.generatedAt <= begunAt(brief.workspaceId);
    return isOlder && eraserOf(brief.workspaceId)?.record(brief) !== brief;
  });
}

/**
 * What a brief may be written from: nothing of people who are erased, also where a sweep has not come by yet. A company that is
 * called after one of them goes by its domain there: a brief that is stored with its name would have it blacked out.
 */
export function briefFactsWithout(facts: BriefFacts, eraser: Eraser | undefined): BriefFacts {
  if (!eraser) return facts;
  const { account, signals, contacts } = facts;
  const isNamed = (name: string) => eraser.text(name) !== name;
  const [called] = [account.name, account.domain].filter((name) => !isNamed(name));
  return {
    ...facts,
    account: {
      ...account,
      name: called ?? "this company",
      aliases: account.aliases.filter((alias) => !isNamed(alias)),
    },
    signals: signals.map((signal) => signalWithout(signal, eraser, NOBODY)),
    contacts: contacts
      .filter(({ name }) => !eraser.isErased(name))
      .map(({ role, ...contact }) => (role === undefined || isNamed(role) ? contact : { ...contact, role })),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Of a company what the team wrote about it and what its pages say: that it is called after a person is its name. */
function accountWithout(account: Account, eraser: Eraser): Account {
  const { notes, enrichment, attributes } = account;
  return {
    ...account,
    ...(notes === undefined ? {} : { notes: eraser.record(notes) }),
    ...(enrichment ? { enrichment: enrichment.map((one) => enrichedWithout(one, eraser)) } : {}),
    ...(attributes.custom ? { attributes: { ...attributes, custom: customWithout(attributes.custom, eraser) } } : {}),
  };
}

/** What these say is what the company is called, and where else it is found. */
const NAMING: ReadonlySet<EnrichedField> = new Set(["name", "aliases", "social_links"]);

function enrichedWithout(enriched: Enriched, eraser: Eraser): Enriched {
  return NAMING.has(enriched.field) ? enriched : eraser.record(enriched);
}

/** Whatever a field is called: the customer's "owner" is a person. */
function customWithout<C extends Record<string, unknown>>(custom: C, eraser: Eraser): C {
  return Object.fromEntries(Object.entries(custom).map(([field, value]) => [field, eraser.record(value)])) as C;
}

function signalWithout(signal: Records["signal"], eraser: Eraser, goneIds: ReadonlySet<string>): Records["signal"] {
  const people = signal.people.filter(({ name }) => !eraser.isErased(name));
  const contactIds = signal.contactIds.filter((id) => !goneIds.has(id));
  const told = eraser.record(signal);
  // What identifies the event holds names in pieces.
  const identity =
    told === signal
      ? signal.identity
      : Object.fromEntries(Object.entries(told.identity).map(([fact, value]) => [fact, eraser.surname(value)]));
  return { ...told, identity, people: eraser.record(people), contactIds };
}

function eventWithout(event: Event, eraser: Eraser, goneIds: ReadonlySet<string>): Event {
  const { account, signal, ...facts } = event.facts;
  return {
    ...event,
    facts: {
      ...eraser.record(facts),
      ...(account ? { account: accountWithout(account, eraser) } : {}),
      ...(signal ? { signal: signalWithout(signal, eraser, goneIds) } : {}),
    },
  };
}
