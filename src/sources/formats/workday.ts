import { DAY_MS } from "#core/time.ts";

/** The most a Workday site gives at once; it refuses to give more. */
export const WORKDAY_PAGE = 20;

/** What a Workday career site is asked for the page of its open roles that begins at `offset`. */
export function workdayQuestion(offset: number): string {
  return JSON.stringify({ appliedFacets: {}, limit: WORKDAY_PAGE, offset, searchText: "" });
}

/** The site an answer came from: where people read it, and where its API begins. */
export function siteOf(address: string): { url: string; api: string } | undefined {
  const { origin, pathname } = new URL(address);
  const [api, site] = /^\/wday\/cxs\/[^/]+\/([^/]+)/.exec(pathname) ?? [];
  return api === undefined || site === undefined ? undefined : { url: `${origin}/${site}`, api: `${origin}${api}` };
}

/** The path of a role as an address writes it, which is its identity at the site; undefined for what is no such path. */
export function rolePath(externalPath: string): string | undefined {
  if (!externalPath.startsWith("/job/") || externalPath.length > 500) return undefined;
  const path = URL.parse(externalPath, "https://site.invalid")?.pathname;
  return path?.startsWith("/job/") ? path : undefined;
}

/** "Posted 3 Days Ago" and the like, as the day they mean (UTC); undefined for other languages and for "30+ Days". */
export function parsePostedAgo(text: string, now: number): number | undefined {
  const found = /^posted (?:(today)|(yesterday)|(\d{1,2}) days? ago)$/i.exec(text.trim());
  if (!found) return undefined;
  const daysAgo = found[1] ? 0 : found[2] ? 1 : Number(found[3]);
  return (Math.floor(now / DAY_MS) - daysAgo) * DAY_MS;
}
