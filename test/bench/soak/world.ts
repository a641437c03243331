import { pageOf, versionOf } from "./company-site.ts";

/**
 * The outside world of a soak, in a process of its own: the sites of companies that change now and then, and a receiver of
 * webhooks. Arguments: milliseconds between two changes of a site, port. `GET /tally` under its own name says what it has seen.
 */
const [changeMs = "60000", port = ""] = process.argv.slice(2);
const startedAt = Date.now();
const tally = { pages: 0, unchanged: 0, missing: 0, deliveries: 0 };

Bun.serve({
  hostname: "127.0.0.1",
  port: Number(port),
  async fetch(request) {
    const { pathname } = new URL(request.url);
    const host = request.headers.get("host") ?? "";
    if (host.startsWith("hooks.")) {
      await request.arrayBuffer();
      tally.deliveries++;
      return new Response(null, { status: 204 });
    }
    if (pathname === "/tally") return Response.json(tally);
    return read(request, host, pathname);
  },
});

function read(request: Request, host: string, path: string): Response {
  const number = Number(/^company-(\d+)\.example$/.exec(host)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return missing();
  // Not all at once: each company has its own moment within the time between two changes.
  const changes = Math.floor((Date.now() - startedAt) / Number(changeMs) + (number % 97) / 97);
  const site = { number, changes, startedAt };
  const etag = versionOf(site, path);
  if (request.headers.get("if-none-match") === etag) {
    tally.unchanged++;
    return new Response(null, { status: 304, headers: { etag } });
  }
  const page = pageOf(site, path);
  if (page === undefined) return missing();
  tally.pages++;
  return new Response(page.body, { headers: { "content-type": page.type, etag } });
}

function missing(): Response {
  tally.missing++;
  return new Response("Not found", { status: 404 });
}
