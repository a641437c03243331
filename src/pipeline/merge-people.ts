import type { Account } from "#core/account.ts";
import { type Contact, contactKey, seniorityOf } from "#core/contact.ts";
import type { Ids } from "#core/id.ts";
import type { Found } from "./merge-detections.ts";

export type PeopleMerge = {
  /** Takes the people of one detection over; returns the contacts they are. */
  add(found: Found): string[];
  added(): Contact[];
  changed(): Contact[];
};

/** Makes contacts of the people that evidence names. Who left is no contact; who was one and left is marked. */
export function mergePeople(contacts: Contact[], account: Account, at: number, ids: Ids): PeopleMerge {
  const byKey = new Map(contacts.map((contact) => [contactKey(contact.name), contact]));
  const added = new Set<string>();
  const changed = new Map<string, Contact>();
  const keep = (contact: Contact) => {
    byKey.set(contactKey(contact.name), contact);
    changed.set(contact.id, contact);
  };
  return {
    add({ detection, document }) {
      const touched: string[] = [];
      for (const person of detection.people) {
        const known = byKey.get(contactKey(person.name));
        if (person.direction === "out") {
          if (known && known.tag !== "departed") keep({ ...known, tag: "departed", updatedAt: at });
          if (known) touched.push(known.id);
          continue;
        }
        const contact = known ?? {
          id: ids.next("ctc"),
          workspaceId: account.workspaceId,
          accountId: account.id,
          name: person.name,
          source: {
            documentId: document.id,
            kind: document.feedUrl === undefined ? "site" : "news",
            url: document.url,
            observedAt: document.fetchedAt,
          },
          createdAt: at,
          updatedAt: at,
        };
        const role = person.role ?? contact.role;
        const seniority = role === undefined ? undefined : seniorityOf(role);
        const isNewcomer = person.direction === "in";
        if (!known) added.add(contact.id);
        if (!known || (isNewcomer && known.tag !== "departed") || known.role === undefined) {
          keep({
            ...contact,
            ...(role === undefined ? {} : { role }),
            ...(seniority === undefined ? {} : { seniority }),
            ...(isNewcomer ? { tag: "new" as const } : {}),
            ...(isNewcomer && detection.occurredAt !== undefined ? { startedRoleAt: detection.occurredAt } : {}),
            updatedAt: at,
          });
        }
        touched.push(contact.id);
      }
      return touched;
    },
    added: () => [...changed.values()].filter((contact) => added.has(contact.id)),
    changed: () => [...changed.values()],
  };
}
