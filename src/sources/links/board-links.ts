import type { Link, Page } from "#core/page.ts";
import type { SourceRequest, Target } from "#core/source.ts";
import { PRIORITY } from "./priority.ts";
import { resembles } from "./resembles.ts";

/** One board, and how the page leads to it: every link of the page, by its address. */
type Board = { sourceId: string; token: string; url: string; links: Map<string, Link> };

/** Where job boards are found: the address people read, its embedded form and its published API. */
const SYSTEMS = [
  {
    sourceId: "greenhouse",
    host: /^(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io$|^boards-api\.greenhouse\.io$/,
    token:
      /^\/embed\/job_(?:board|app)(?:\/js)?\?(?:.*&)?for=([^&#]+)|^\/v1\/boards\/([^/?#]+)|^\/(?!embed\/|v1\/)([^/?#]+)/,
    api: (token: string) => `https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`,
  },
  {
    sourceId: "lever",
    host: /^(?:jobs|api)\.lever\.co$/,
    token: /^\/v0\/postings\/([^/?#]+)|^\/(?!v0\/)([^/?#]+)/,
    api: (token: string) => `https://api.lever.co/v0/postings/${token}?mode=json`,
  },
  {
    sourceId: "lever",
    host: /^(?:jobs|api)\.eu\.lever\.co$/,
    token: /^\/v0\/postings\/([^/?#]+)|^\/(?!v0\/)([^/?#]+)/,
    api: (token: string) => `https://api.eu.lever.co/v0/postings/${token}?mode=json`,
  },
  {
    sourceId: "ashby",
    host: /^(?:jobs|api)\.ashbyhq\.com$/,
    token: /^\/posting-api\/job-board\/([^/?#]+)|^\/(?!posting-api\/)([^/?#]+)/,
    api: (token: string) => `https://api.ashbyhq.com/posting-api/job-board/${token}`,
  },
];

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

function boardOf(link: Link): Board | undefined {
  const url = URL.parse(link.href);
  const system = url === null ? undefined : SYSTEMS.find((known) => known.host.test(url.hostname));
  if (url === null || system === undefined) return undefined;
  const match = system.token.exec(url.pathname + url.search);
  const token = decode(match?.slice(1).find((group) => group !== undefined) ?? "");
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(token)) return undefined;
  return { sourceId: system.sourceId, token, url: system.api(encodeURIComponent(token)), links: new Map() };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return "";
  }
}
