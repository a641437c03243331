import type { Person } from "#core/brief.ts";
import type { Contact } from "#core/contact.ts";

const PEOPLE_MAX = 5;
const RANKS = ["c_level", "vp", "director", "manager", "ic"];

/** Whom to talk to: who is new first, then by level, then by when they were found. Who left is not in it. */
export function rankPeople(contacts: Contact[]): Person[] {
  return contacts
    .filter((contact) => contact.tag !== "departed")
    .sort(
      (a, b) => newness(a) - newness(b) || level(a) - level(b) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1),
    )
    .slice(0, PEOPLE_MAX)
    .map((contact) => ({
      name: contact.name,
      role: contact.role ?? "",
      tag: contact.tag ?? (level(contact) <= 2 ? "decision_maker" : "influencer"),
      contactId: contact.id,
    }));
}

function newness(contact: Contact): number {
  return contact.tag === "new" ? 0 : 1;
}

function level(contact: Contact): number {
  return contact.seniority === undefined ? RANKS.length : RANKS.indexOf(contact.seniority);
}
