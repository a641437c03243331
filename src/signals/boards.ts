import type { Document } from "#core/document.ts";
import { IS_POOL } from "./language/job-functions.ts";
import { kebab } from "./language/roles.ts";
import type { Reading, Sentence } from "./reading.ts";

export type OpenRole = NonNullable<Document["facts"]["openRoles"]>[number];
/** The roles a job board listed at one time (epoch ms); postings that name no vacancy are left out. */
export type Board = { roles: OpenRole[]; seenAt: number };

/** A reading of a board; undefined when it is none, or listed nothing, which may have been a failure. */
export function toBoard({ facts, fetchedAt }: Document): Board | undefined {
  const roles = facts.openRoles?.filter(({ role }) => !IS_POOL.test(role)) ?? [];
  return roles.length === 0 ? undefined : { roles, seenAt: fetchedAt };
}

/** The earlier readings that listed anything, newest first. */
export function earlierBoards(previous: Document[]): Board[] {
  return previous.map(toBoard).filter((board) => board !== undefined);
}

/** The roles whose keys no earlier reading has. */
export function newRoles(board: Board, earlier: Board[]): OpenRole[] {
  const known = new Set(earlier.flatMap(({ roles }) => roles.map(({ key }) => key)));
  return board.roles.filter(({ key }) => !known.has(key));
}

/** How many roles two readings have in common, by key. */
export function sharedCount(one: Board, other: Board): number {
  const keys = new Set(other.roles.map(({ key }) => key));
  return one.roles.filter(({ key }) => keys.has(key)).length;
}

/** Marks that a title bears for applicants and search engines, not for the role. */
const MARKS =
  /\((?:[mwfdxhv][/|]){1,3}(?:[mwfdxhv]|divers|all)\)|\((?:all genders|gn|remote|hybrid)\)|\b[mfwhd]\/[mfwhd](?:\/[mfwhdx])?\b|[#[(]\s?[\w-]{0,12}\d{3,}[\])]?/gi;

/** How two postings of one role in one place compare. */
export function roleKey({ role, location }: Pick<OpenRole, "role" | "location">): string {
  return `${kebab(role.replace(MARKS, " "))}|${kebab(location ?? "")}`;
}

/** The title without its marks, for people. */
export function roleName(role: string): string {
  return role.replace(MARKS, " ").replace(/\s+/g, " ").trim();
}

/** The line of the board that lists a role, as evidence; else its heading. */
export function lineOf(reading: Reading, { role, location }: OpenRole): Sentence | undefined {
  const line = [role, location].filter((part) => part !== undefined).join(", ");
  return (
    reading.sentences.find(({ text }) => text === line) ??
    reading.sentences.find(({ text, isTitle }) => !isTitle && text.startsWith(role)) ??
    reading.sentences[0]
  );
}

/** When a role came, as far as two readings tell: the day it says, if that lies between them, else when it was first seen (epoch ms). */
export function openedAt({ postedAt }: OpenRole, board: Board, before: Board): number {
  return postedAt !== undefined && postedAt > before.seenAt && postedAt < board.seenAt ? postedAt : board.seenAt;
}
