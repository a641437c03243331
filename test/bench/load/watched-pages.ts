import { companySite } from "./company-pages.ts";

/**
 * Serves a page for every host and path, one that marketing sites have, with validators: `/~next` changes the pages of every tenth host,
 * those of the others are 304 for who has them.
 */
const port = Number(process.argv.at(-1));
const SHELLS = 20;
const CHANGES_EVERY = 10;
const shells = Array.from({ length: SHELLS }, (_, index) => {
  const page = companySite(index, `company-${index}.example`)("/pricing", 0);
  if (page === undefined) throw new Error("a company without a page of prices");
  return page;
});
let version = 0;

Bun.serve({
  hostname: "127.0.0.1",
  port,
  fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/~next") version++;
    if (pathname.startsWith("/~")) return Response.json({ version });
    if (!pathname.startsWith("/pricing")) return new Response("Not found", { status: 404 });
    const index = Number(/^company-(\d+)\./.exec(request.headers.get("host") ?? "")?.[1] ?? 0);
    const own = index % CHANGES_EVERY === 0 ? version : 0;
    const etag = `"${own}"`;
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { etag } });
    const plan = `<section><h2>Plan ${index}</h2><p>From $${20 + own} a seat and month, all ports and berths included.</p></section>`;
    const page = (shells[index % SHELLS] ?? "").replace("</main>", `${plan}</main>`);
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8", etag } });
  },
});
