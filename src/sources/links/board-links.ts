import type { Link, Page } from "#core/page.ts";
import type { SourceRequest, Target } from "#core/source.ts";
import { BOARD_SYSTEMS, type BoardSystem } from "./board-systems.ts";
import { PRIORITY } from "./priority.ts";
import { resembles } from "./resembles.ts";

/** One board, and how the page leads to it: every link of the page, by its address. */
type Board = Pick<SourceRequest, "sourceId" | "url" | "post"> & { token: string; links: Map<string, Link> };

/** A menu's word for the company's own jobs, and nothing beside it. */
const JOBS_LABEL =
  /^(?:(?:we(?:’|')re|we are) hiring|join us|(?:our |all |view |see |open )*(?:careers?|jobs?|roles|positions|vacancies)|karriere|stellen(?:angebote)?|emplois?|empleos?|lavora con noi|vacatures)\W*$/i;

/**
 * The job boards a page leads to. A board whose name is not like the company's counts only when it is the one board there
 * and the page treats it as its own: embeds it, lists several of its roles, or names it just "Jobs" on the front page.
 * A careers page may well say that the parent company or a client is hiring too.
 */
export function boardRequests(page: Page, target: Target, isCareersPage: boolean): SourceRequest[] {
  const found = boardsOf(page);
  const own = found.filter((board) => resembles(board.token, target));
  const only = found.length === 1 ? found : [];
  const chosen = own.length > 0 ? own : only.filter((board) => isTreatedAsOwn(board, isCareersPage));
  return chosen.slice(0, 3).map((board) => ({
    sourceId: board.sourceId,
    url: board.url,
    ...(board.post === undefined ? {} : { post: board.post }),
    reason: isCareersPage ? "job board of the careers page" : "job board linked from the home page",
    priority: PRIORITY.board,
  }));
}

function boardsOf(page: Page): Board[] {
  const boards = new Map<string, Board>();
  for (const link of page.links) {
    const found = boardOf(link);
    if (found === undefined) continue;
    const board = boards.get(found.url) ?? found;
    board.links.set(link.href, link);
    boards.set(board.url, board);
  }
  return [...boards.values()];
}

function isTreatedAsOwn({ links }: Board, isCareersPage: boolean): boolean {
  if (links.size > 1) return true;
  return [...links.values()].some(
    (link) =>
      link.rel === "script" || link.rel === "iframe" || (!isCareersPage && JOBS_LABEL.test(link.text.slice(0, 100))),
  );
}

/** What to ask for the board that an address belongs to, on any system that is known; undefined for every other address. */
export function boardAt(address: string): Pick<SourceRequest, "sourceId" | "url" | "post"> | undefined {
  const board = boardOf({ href: address });
  return (
    board && { sourceId: board.sourceId, url: board.url, ...(board.post === undefined ? {} : { post: board.post }) }
  );
}

function boardOf(link: Pick<Link, "href">): Board | undefined {
  const url = URL.parse(link.href);
  if (url === null) return undefined;
  for (const system of BOARD_SYSTEMS) {
    const token = nameOf(system, url);
    const asked = token === undefined ? undefined : system.ask(encodeURIComponent(token), url);
    if (token !== undefined && asked) return { sourceId: system.sourceId, token, ...asked, links: new Map() };
  }
  return undefined;
}

function nameOf({ host, path }: BoardSystem, url: URL): string | undefined {
  const byHost = host.exec(url.hostname);
  const found = byHost?.[1] === undefined && byHost ? path?.exec(url.pathname + url.search) : byHost;
  const token = decode(found?.slice(1).find((group) => group !== undefined) ?? "");
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(token) ? token : undefined;
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return "";
  }
}
