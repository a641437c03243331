import type { FetchedBody } from "#core/page.ts";
import type { SourceRequest } from "#core/source.ts";
import { registrableDomain } from "#core/url.ts";
import type { Watch, WatchRequest } from "#core/watch.ts";
import { readPage } from "#crawl/page.ts";
import { getSource } from "#sources/index.ts";
import { boardRequests } from "#sources/links/board-links.ts";
import type { Seen } from "../connector.ts";

/** What to ask for a job board, and which of the sources reads the answer. */
export type Board = Pick<SourceRequest, "sourceId" | "url" | "post">;

export function toRequest({ url, post }: Pick<Board, "url" | "post">): WatchRequest {
  return { url, ...(post === undefined ? {} : { post }) };
}

/** Paths of pages that are about open roles, in the languages of the sites that are read. */
const CAREERS_PATH =
  /(?:^|[/_-])(?:careers?|jobs?|join(?:-us)?|work-(?:with|for)-us|hiring|vacanc(?:y|ies)|positions|karriere|stellen\w*|emplois?|carriere|recrutement|empleos?|vacatures|lavora-con-noi)(?:[/_.-]|$)/i;

/**
 * The one board that a page leads to and treats as its own. Where the rule asks for new entries that is what is meant; a rule about words
 * is held against the board only on a careers page, whose roles stand on the board and not in its own text.
 */
export function boardBehind(body: FetchedBody, { matchRule }: Watch): Board | undefined {
  const path = URL.parse(body.url)?.pathname ?? "";
  if (matchRule.type !== "new_item" && !CAREERS_PATH.test(path)) return undefined;
  if (!/<(?:a|iframe|script)\b/i.test(body.text)) return undefined;
  const page = readPage(body);
  const target = { name: page.siteName, domain: registrableDomain(body.url) ?? "", aliases: [] };
  return boardRequests(page, target, true)[0];
}

/** The roles of a board, by the ids they have there; its further pages are asked for first. */
export function readBoard({ sourceId, url }: Board, [body, ...rest]: FetchedBody[]): Seen {
  if (!body) return { kind: "flaw", code: "not_a_list" };
  const read = getSource(sourceId).parse({ body, rest, page: undefined, target: NOBODY, hint: undefined });
  if (read.isMiss) return { kind: "flaw", code: "not_a_list" };
  if (rest.length === 0 && read.rest && read.rest.length > 0)
    return { kind: "further", requests: read.rest.map(toRequest) };
  const roles = read.items.find(({ kind }) => kind === "board")?.facts.openRoles;
  // Of a board that is too large only some roles are known, and which ones changes.
  if (!roles) return { kind: "flaw", code: "too_many_entries" };
  const items = roles.map(({ key, role, department, location, url: address, postedAt }) => ({
    id: key,
    url: address,
    title: role,
    text: [department, location].filter((part) => part !== undefined).join(", "),
    list: url,
    ...(postedAt === undefined ? {} : { publishedAt: postedAt }),
  }));
  return { kind: "list", items, lists: [url], isPartial: true, isUnordered: items.length < ROLES_MAX };
}

/** Of larger boards the newest roles are read. */
const ROLES_MAX = 1_000;
const NOBODY = { name: "", domain: "", aliases: [] };
