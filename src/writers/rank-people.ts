import type { Person } from "#core/brief.ts";
import type { Contact } from "#core/contact.ts";
import { isSenior, rankContacts } from "#core/rank-contacts.ts";

const PEOPLE_MAX = 5;

/** Whom to talk to, as a brief names them. */
export function rankPeople(contacts: Contact[], at: number): Person[] {
  return rankContacts(contacts, at)
    .slice(0, PEOPLE_MAX)
    .map((ranked) => {
      const { contact, isNew } = ranked;
      const standing = isSenior(ranked) ? "decision_maker" : "influencer";
      const given = contact.tag === "new" ? undefined : contact.tag;
      return {
        name: contact.name,
        role: contact.role ?? "",
        tag: isNew ? "new" : (given ?? standing),
        contactId: contact.id,
      };
    });
}
