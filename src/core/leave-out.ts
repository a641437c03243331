import type { Account } from "./account.ts";
import type { Change, Records } from "./change.ts";
import type { Eraser } from "./eraser.ts";
import type { Event } from "./event.ts";

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

/**
 * A change without the people whom its workspace has erased: they become no contacts again, and no text that is stored names
 * them. It is the same change where nobody is erased.
 */
export function withoutErased(change: Change, eraserOf: (workspaceId: string) => Eraser | undefined): Change {
  const put = { ...change.put };
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

/** Of a company only what the team wrote about it: that it is called after a person is its name. */
function accountWithout(account: Account, eraser: Eraser): Account {
  return account.notes === undefined ? account : { ...account, notes: eraser.record(account.notes) };
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
