import { type Contact, isChampion, seniorityOf } from "./contact.ts";
import type { DetectedPerson } from "./detection.ts";
import type { Ids } from "./id.ts";
import type { Catalogues, Found, MergeFacts } from "./merge-detections.ts";
import { nameKey } from "./name-key.ts";

type Dated = Found & { occurredAt: number };

export type PeopleMerge = {
  /** Takes the people of one detection over; returns the contacts they are. */
  add(found: Dated): string[];
  added(): Contact[];
  changed(): Contact[];
};

/** Makes contacts of the people that evidence names. Who left is no contact; who was one and left is marked. */
export function mergePeople(
  { account, at, contacts, signals, found }: MergeFacts,
  ids: Ids,
  kindOf: Catalogues["kindOf"],
): PeopleMerge {
  const byKey = new Map(contacts.map((contact) => [nameKey(contact.name), contact]));
  const leftAt = departures(signals, found);
  const added = new Set<string>();
  const changed = new Map<string, Contact>();

  const keep = (contact: Contact) => {
    byKey.set(nameKey(contact.name), contact);
    changed.set(contact.id, contact);
    return contact.id;
  };
  const meet = (person: DetectedPerson, { document, detection, occurredAt }: Dated): string | undefined => {
    const known = byKey.get(nameKey(person.name));
    // News of a departure may be read before the older news of the arrival.
    const hasLeftSince = (leftAt.get(nameKey(person.name)) ?? Number.NEGATIVE_INFINITY) >= occurredAt;
    if (person.direction === "out" || hasLeftSince) {
      if (!known) return undefined;
      const wasChampion = isChampion(known) ? { wasChampion: true } : {};
      return keep({ ...known, ...wasChampion, tag: "departed", updatedAt: at });
    }
    const isNewcomer = person.direction === "in";
    if (known && !isNewcomer && known.role !== undefined) return known.id;
    const contact = known ?? newContact(person.name, document);
    if (!known) added.add(contact.id);
    const role = person.role === undefined ? contact.role : roleOf(person.role, detection);
    const seniority = role === undefined ? undefined : seniorityOf(role);
    return keep({
      ...contact,
      ...(role === undefined ? {} : { role }),
      ...(seniority === undefined ? {} : { seniority }),
      ...(isNewcomer && !isTaggedByTeam(contact) ? { tag: "new" as const } : {}),
      ...(isNewcomer && detection.occurredAt !== undefined ? { startedRoleAt: occurredAt } : {}),
      updatedAt: at,
    });
  };
  const newContact = (name: string, document: Found["document"]): Contact => ({
    id: ids.next("ctc"),
    workspaceId: account.workspaceId,
    accountId: account.id,
    name,
    source: { documentId: document.id, kind: kindOf(document), url: document.url, observedAt: document.fetchedAt },
    createdAt: at,
    updatedAt: at,
  });
  return {
    add: (sighting) => sighting.detection.people.flatMap((person) => meet(person, sighting) ?? []),
    added: () => [...changed.values()].filter((contact) => added.has(contact.id)),
    changed: () => [...changed.values()],
  };
}

/** What a person is to the team is for the team to say; evidence says only who is new and who has left. */
function isTaggedByTeam({ tag }: Contact): boolean {
  return tag !== undefined && tag !== "new" && tag !== "departed";
}

/** Who holds a post for the time being is not introduced as its holder. */
function roleOf(role: string, detection: Found["detection"]): string {
  return detection.data["interim"] === true && !/^(?:interim|acting)\b/i.test(role) ? `Interim ${role}` : role;
}

/** When each person was last reported to leave, in what is stored and in what is just found. */
function departures(signals: MergeFacts["signals"], found: Found[]): Map<string, number> {
  const reports = [
    ...signals.map(({ people, occurredAt }) => ({ people, occurredAt })),
    ...found.map(({ detection, document }) => ({
      people: detection.people,
      occurredAt: detection.occurredAt ?? document.fetchedAt,
    })),
  ];
  const leftAt = new Map<string, number>();
  for (const { people, occurredAt } of reports) {
    for (const person of people) {
      const key = nameKey(person.name);
      if (person.direction === "out") leftAt.set(key, Math.max(occurredAt, leftAt.get(key) ?? occurredAt));
    }
  }
  return leftAt;
}
