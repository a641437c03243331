import type { SourceInput, SourceRequest, SourceResult } from "#core/source.ts";
import { PRIORITY } from "../links/priority.ts";
import { listItem, type OpenRole } from "./job-board.ts";

/** Roles read on their own pages, the newest: each is a request, and a crawl has a limited number of them. */
const ROLES_READ_MAX = 15;

/** A board read page by page: the roles of all pages that were read, how many there are, and what one costs. */
export type PagedBoard = {
  url: string;
  roles: OpenRole[];
  /** As the first page says. */
  total: number;
  pageSize: number;
  /** The request for the page that begins at this role. */
  askFrom(offset: number): Pick<SourceRequest, "sourceId" | "url" | "post">;
  /** Where the text of a role is read; undefined when it cannot be asked for. */
  askFor(role: OpenRole): Pick<SourceRequest, "sourceId" | "url"> | undefined;
};

/**
 * The first page leads to the others, and all of them to the list and its newest roles. A board whose pages do not make
 * up all it says it has is no list: of what is missing nothing can be said.
 */
export function pagedBoard(input: SourceInput, board: PagedBoard, pagesMax: number): SourceResult {
  const { roles, total, pageSize } = board;
  const pages = Math.min(Math.ceil(total / pageSize), pagesMax);
  if (input.rest.length === 0 && pages > 1) {
    const offsets = Array.from({ length: pages - 1 }, (_, index) => (index + 1) * pageSize);
    const rest = offsets.map((offset) =>
      toRequest(board.askFrom(offset), "further page of the job board", PRIORITY.board),
    );
    return { items: [], next: [], isMiss: false, rest };
  }
  const known = new Map(roles.map((role) => [role.id, role]));
  const newest = [...known.values()].sort((a, b) => (b.postedAt ?? 0) - (a.postedAt ?? 0)).slice(0, ROLES_READ_MAX);
  const next = newest
    .map((role) => board.askFor(role))
    .filter((asked) => asked !== undefined)
    .map((asked) => toRequest(asked, "open role of the job board", PRIORITY.role));
  const isWhole = known.size >= total;
  return { items: isWhole ? [listItem(input, board.url, [...known.values()])] : [], next, isMiss: false };
}

function toRequest(
  asked: Pick<SourceRequest, "sourceId" | "url" | "post">,
  reason: string,
  priority: number,
): SourceRequest {
  return { ...asked, reason, priority };
}
