import type { Item } from "#core/document.ts";
import { plainUrl } from "#core/plain-url.ts";
import type { SourceInput, SourceResult } from "#core/source.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { pastOnly } from "./age.ts";
import { htmlToLine, htmlToText } from "./html-text.ts";

const JOB_TEXT_MAX = 20_000;
const BOARD_TEXT_MAX = 50_000;
const NAME_MAX = 300;
/** Of larger boards the newest roles are read; the board itself lists up to the same number. */
const ROLES_MAX = 1_000;

/** One open role as every system publishes it. `postedAt` is absent when the system does not say (epoch ms). */
export type OpenRole = {
  id: string;
  title: string;
  url: string;
  department: string | undefined;
  location: string | undefined;
  /** Text or HTML. */
  description: string;
  postedAt: number | undefined;
  updatedAt?: number | undefined;
};

/** A board as items: the list of its open roles (none is a list too), and every role by itself. */
export function boardItems({ body, target }: SourceInput, boardUrl: string, published: OpenRole[]): SourceResult {
  const newest = newestRoles(published, boardUrl);
  const jobs = newest.map((role) => jobItem(role, target.name, body.fetchedAt));
  return { items: [boardItem(newest, boardUrl, target.name), ...jobs], next: [], isMiss: false };
}

/** The list alone, of a system that tells what a role is about only on the role's own page. */
export function listItem({ target }: SourceInput, boardUrl: string, published: OpenRole[]): Item {
  return boardItem(newestRoles(published, boardUrl), boardUrl, target.name);
}

/** One role from its own page, under the id it has in the list; none when it has no title. */
export function roleItems({ body, target }: SourceInput, boardUrl: string, published: OpenRole): Item[] {
  return newestRoles([published], boardUrl).map((role) => jobItem(role, target.name, body.fetchedAt));
}

function newestRoles(published: OpenRole[], boardUrl: string): OpenRole[] {
  const roles = published.map((role) => tidy(role, boardUrl)).filter((role) => role.title !== "" && role.id !== "");
  return roles.sort((a, b) => (b.postedAt ?? 0) - (a.postedAt ?? 0)).slice(0, ROLES_MAX);
}

function tidy(role: OpenRole, boardUrl: string): OpenRole {
  return {
    ...role,
    id: cutText(visibleText(role.id), NAME_MAX),
    url: plainUrl(role.url) ?? boardUrl,
    title: htmlToLine(role.title, NAME_MAX),
    department: htmlToLine(role.department ?? "", NAME_MAX) || undefined,
    location: htmlToLine(role.location ?? "", NAME_MAX) || undefined,
  };
}

/** By id, so that the same roles in another order are the same board. */
function boardItem(roles: OpenRole[], boardUrl: string, company: string): Item {
  const ordered = [...roles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = ordered.map((role) => [role.title, role.location].filter((part) => part !== undefined).join(", "));
  return {
    kind: "board",
    key: boardUrl,
    url: boardUrl,
    title: `Open roles at ${company}`,
    text: cutText(lines.join("\n"), BOARD_TEXT_MAX),
    facts: {
      openRoles: ordered.map((role) => ({
        key: role.id,
        role: role.title,
        url: role.url,
        ...optional("department", role.department),
        ...optional("location", role.location),
        ...optional("postedAt", role.postedAt),
      })),
    },
  };
}

function jobItem(role: OpenRole, company: string, fetchedAt: number): Item {
  return {
    kind: "job",
    key: role.id,
    url: role.url,
    title: role.title,
    text: htmlToText(role.description, JOB_TEXT_MAX),
    publisher: company,
    ...optional("publishedAt", pastOnly(role.postedAt ?? role.updatedAt, fetchedAt)),
    facts: { role: role.title, ...optional("department", role.department), ...optional("location", role.location) },
  };
}

function optional<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<K, V>>;
}
