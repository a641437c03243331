import { gzipSync } from "node:zlib";
import { drip, encoded, endless, gzipBomb, html, redirectTo, silent, startSite, tooMany } from "../helpers/site.ts";

const MEBIBYTE = 1_048_576;

const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join("")}]><rss><channel><title>&l9;</title></channel></rss>`;
const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(" ");

let asked = 0;
const flapping = () => new Response("now up, now down", { status: ++asked % 2 === 0 ? 204 : 503 });
const brokenGzip = gzipSync(Buffer.alloc(50_000, "more is to come ")).subarray(0, 60);

/** A program: serves the pages until it is killed, and says where. */
const site = await startSite({
  "/brackets": html("<".repeat(5 * MEBIBYTE)),
  "/nested": html("<div>".repeat(200_000)),
  "/attributes": html(`<p ${attributes}>x</p>`),
  "/bomb": gzipBomb(200 * MEBIBYTE),
  "/endless": endless().route,
  "/drip": drip(),
  "/silent": silent(),
  "/entities": () => new Response(billionLaughs, { headers: { "content-type": "application/xml" } }),
  "/spaces": html(`<main><p>${" \u00a0".repeat(50_000)}x</p></main>`),
  "/letters": html(`<main><p>${"a".repeat(100_000)}!</p></main>`),
  "/nested-some": html(`<main>${"<div>".repeat(400)}<span>x</span>${"</div>".repeat(400)}</main>`),
  "/redirect": redirectTo("http://127.0.0.1:9/"),
  "/redirect-kept": redirectTo("/silent", 307),
  "/flap": flapping,
  "/break": encoded(brokenGzip, "gzip"),
  "/gone": () => new Response("gone", { status: 410 }),
  "/at-once": tooMany("0"),
});
process.stdout.write(`${site.origin}\n`);
