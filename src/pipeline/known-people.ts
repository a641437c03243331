import type { Champion, Contact } from "#core/contact.ts";
import type { KnownPerson } from "#core/knowledge.ts";

/**
 * Whom the workspace knows when it reads about one account: the contacts of that account, and its champions at others.
 * One who is both is a contact of this account.
 */
export function toKnownPeople(own: Contact[], champions: Champion[]): KnownPerson[] {
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own.map(
      (contact): KnownPerson => ({
        ...toPerson(contact),
        isOwn: true,
        isChampion: false,
        hasArrived: hasArrived(contact),
      }),
    ),
    ...champions
      .filter(({ contact }) => !known.has(contact.id))
      .map(({ contact, company }): KnownPerson => ({ ...toPerson(contact), isOwn: false, isChampion: true, company })),
  ];
}

function toPerson({ name, role }: Contact): Pick<KnownPerson, "name" | "role"> {
  return { name, role };
}

/** Evidence has told of the arrival; who has left since may come again. */
function hasArrived({ tag, startedRoleAt }: Contact): boolean {
  return tag !== "departed" && (tag === "new" || startedRoleAt !== undefined);
}
