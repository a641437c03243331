import { type Contact, isDecisionMaker } from "./contact.ts";
import { DAY_MS, toIsoDay } from "./time.ts";

/** Who took a post this long ago is no newcomer any more: the first 90 days are when things are looked at anew. */
const NEWCOMER_DAYS = 90;

const LEVELS = [
  { seniority: "c_level", words: "C level" },
  { seniority: "vp", words: "VP level" },
  { seniority: "director", words: "director level" },
  { seniority: "manager", words: "manager level" },
  { seniority: "ic", words: "no managing role" },
] as const;

/** A contact with what its place rests on; `level` counts from 0, the highest, and is the number of levels when unknown. */
export type RankedContact = { contact: Contact; isNew: boolean; level: number };

/** Whom to talk to: newcomers first, then by level, then by when they were found. Who left is not in it. */
export function rankContacts(contacts: Contact[], at: number): RankedContact[] {
  return contacts
    .filter((contact) => contact.tag !== "departed")
    .map((contact) => ({ contact, isNew: isNewcomer(contact, at), level: levelOf(contact) }))
    .sort(
      (a, b) =>
        Number(b.isNew) - Number(a.isNew) ||
        a.level - b.level ||
        b.contact.createdAt - a.contact.createdAt ||
        (a.contact.id < b.contact.id ? -1 : 1),
    );
}

/** Directors and above; whoever is below or unknown is not assumed to decide. */
export function isSenior({ level }: RankedContact): boolean {
  return level <= LEVELS.findIndex(({ seniority }) => seniority === "director");
}

/** A contact that decides on a purchase. `rank` counts from 1. */
export type DecisionMaker = { contact: Contact; rank: number; reason: string };

/** Who decides, in the order in which to talk to them, each with why: only what is known of the contact. */
export function rankDecisionMakers(contacts: Contact[], at: number): DecisionMaker[] {
  return rankContacts(contacts.filter(isDecisionMaker), at).map((ranked, index) => ({
    contact: ranked.contact,
    rank: index + 1,
    reason: reasonOf(ranked),
  }));
}

function reasonOf({ contact, isNew, level }: RankedContact): string {
  const role = contact.role === undefined ? "" : ` (${contact.role})`;
  const words = LEVELS[level]?.words;
  const reasons = [
    ...(contact.tag === "decision_maker" ? ["tagged as a decision maker"] : []),
    ...(words === undefined ? [] : [`${words}${role}`]),
    ...(isNew ? [newcomerReason(contact)] : []),
  ].join("; ");
  return `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}.`;
}

function newcomerReason({ startedRoleAt, createdAt }: Contact): string {
  return startedRoleAt === undefined
    ? `new, first read of on ${toIsoDay(createdAt)}`
    : `new in the post since ${toIsoDay(startedRoleAt)}`;
}

function isNewcomer(contact: Contact, at: number): boolean {
  return contact.tag === "new" && at - (contact.startedRoleAt ?? contact.createdAt) <= NEWCOMER_DAYS * DAY_MS;
}

function levelOf({ seniority }: Contact): number {
  const level = LEVELS.findIndex((one) => one.seniority === seniority);
  return level === -1 ? LEVELS.length : level;
}
