import { type CompanySite, companySite } from "./company-pages.ts";

/**
 * Serves invented companies, told apart by the host asked for, with validators: what has not changed is a 304. Below `/at/<host>`
 * the same pages are there for who cannot name a host. `/~next` changes every page, `/~count` says how many have been given out.
 */
const port = Number(process.argv.at(-1));
const sites = new Map<string, CompanySite>();
const pages = new Map<string, Uint8Array<ArrayBuffer> | undefined>();
let version = 0;
const count = { full: 0, unchanged: 0, bytes: 0, missing: 0 };

Bun.serve({
  hostname: "127.0.0.1",
  port,
  fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/~next") {
      version++;
      pages.clear();
    }
    if (pathname.startsWith("/~")) return Response.json(count);
    const apart = /^\/at\/([^/]+)(\/.*)$/.exec(pathname);
    const host = apart?.[1] ?? request.headers.get("host") ?? "";
    const page = pageAt(host, apart?.[2] ?? pathname);
    if (!page) {
      count.missing++;
      return new Response("Not found", { status: 404 });
    }
    const etag = `"${version}"`;
    if (request.headers.get("if-none-match") === etag) {
      count.unchanged++;
      return new Response(null, { status: 304, headers: { etag } });
    }
    count.full++;
    count.bytes += page.length;
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", etag } });
  },
});

/** Written once for each version, so that the site costs next to nothing while it is read. */
function pageAt(host: string, path: string): Uint8Array<ArrayBuffer> | undefined {
  const index = /^company-(\d+)\.example$/.exec(host)?.[1];
  if (index === undefined) return undefined;
  const key = `${host}${path}`;
  if (!pages.has(key)) {
    const site = sites.get(host) ?? companySite(Number(index), host);
    sites.set(host, site);
    const page = site(path, version);
    pages.set(key, page === undefined ? undefined : new TextEncoder().encode(page));
  }
  return pages.get(key);
}
