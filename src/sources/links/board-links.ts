import type { Link, Page } from "#core/page.ts";
import type { SourceRequest, Target } from "#core/source.ts";
import { PRIORITY } from "./priority.ts";
import { resembles } from "./resembles.ts";

type Board = { sourceId: string; token: string; url: string; link: Link };

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

const SPEAKS_OF_JOBS =
  /\b(careers?|jobs?|join|hiring|open (?:roles|positions)|vacanc|karriere|stellen|emplois?|empleos?|lavora)/i;

/**
 * The job boards a page leads to. A board whose name is not like the company's counts only when it is the one board
 * there and either the page is the careers page or the link speaks of jobs: a page may name other people's boards.
 */
export function boardRequests(page: Page, target: Target, isCareersPage: boolean): SourceRequest[] {
  const boards = new Map<string, Board>();
  for (const link of page.links) {
    const board = boardOf(link);
    if (board && !boards.has(board.url)) boards.set(board.url, board);
  }
  const found = [...boards.values()];
  const own = found.filter((board) => resembles(board.token, target));
  const only = found.length === 1 ? found : [];
  const chosen = own.length > 0 ? own : only.filter((board) => isCareersPage || SPEAKS_OF_JOBS.test(board.link.text));
  return chosen.slice(0, 3).map((board) => ({
    sourceId: board.sourceId,
    url: board.url,
    reason: isCareersPage ? "job board of the careers page" : "job board linked from the home page",
    priority: PRIORITY.board,
  }));
}

function boardOf(link: Link): Board | undefined {
  const url = URL.parse(link.href);
  const system = url === null ? undefined : SYSTEMS.find((known) => known.host.test(url.hostname));
  if (url === null || system === undefined) return undefined;
  const match = system.token.exec(url.pathname + url.search);
  const token = decode(match?.slice(1).find((group) => group !== undefined) ?? "");
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(token)) return undefined;
  return { sourceId: system.sourceId, token, url: system.api(encodeURIComponent(token)), link };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return "";
  }
}
