import type { Person } from "#core/brief.ts";
import type { Contact } from "#core/contact.ts";
import { DAY_MS } from "#core/time.ts";

const PEOPLE_MAX = 5;
const LEVELS = ["c_level", "vp", "director", "manager", "ic"];
/** Who took a post this long ago is no newcomer any more: the first 90 days are when things are looked at anew. */
const NEWCOMER_DAYS = 90;

/** Whom to talk to: newcomers first, then by level, then by when they were found. Who left is not in it. */
export function rankPeople(contacts: Contact[], at: number): Person[] {
  return contacts
    .filter((contact) => contact.tag !== "departed")
    .map((contact) => ({ contact, isNew: isNewcomer(contact, at), level: levelOf(contact) }))
    .sort(
      (a, b) =>
        Number(b.isNew) - Number(a.isNew) ||
        a.level - b.level ||
        b.contact.createdAt - a.contact.createdAt ||
        (a.contact.id < b.contact.id ? -1 : 1),
    )
    .slice(0, PEOPLE_MAX)
    .map(({ contact, isNew, level }) => {
      const standing = level <= LEVELS.indexOf("director") ? "decision_maker" : "influencer";
      const given = contact.tag === "new" ? undefined : contact.tag;
      return {
        name: contact.name,
        role: contact.role ?? "",
        tag: isNew ? "new" : (given ?? standing),
        contactId: contact.id,
      };
    });
}

function isNewcomer(contact: Contact, at: number): boolean {
  return contact.tag === "new" && at - (contact.startedRoleAt ?? contact.createdAt) <= NEWCOMER_DAYS * DAY_MS;
}

function levelOf(contact: Contact): number {
  return contact.seniority === undefined ? LEVELS.length : LEVELS.indexOf(contact.seniority);
}
