import { describe, expect, test } from "bun:test";
import { readPage } from "#crawl/page.ts";

const URL = "https://acme.example/en/";
const read = (text: string) => readPage({ url: URL, contentType: "text/html", text, fetchedAt: 0 });
const assetsOf = (html: string) => read(html).assets.map(({ kind, address }) => `${kind} ${address}`);

describe("what a page loads", () => {
  test.each([
    [
      "scripts, also relative ones",
      `<script src="//js.stripe.com/v3/"></script><script src="/wp-includes/a.js?ver=1"></script>`,
      ["script js.stripe.com/v3/", "script acme.example/wp-includes/a.js?ver=1"],
    ],
    [
      "style sheets and what is loaded early",
      `<link rel="stylesheet" href="/_next/static/a.css"><link rel="preload" href="https://cdn.acme.example/f.js">`,
      ["style acme.example/_next/static/a.css", "style cdn.acme.example/f.js"],
    ],
    ["frames", `<iframe src="https://Calendly.com/acme"></iframe>`, ["frame calendly.com/acme"]],
    ["images", `<p><img src="https://cdn.sanity.io/a.png"></p>`, ["image cdn.sanity.io/a.png"]],
    [
      "what waits for consent",
      `<script type="text/plain" data-src="https://static.hotjar.com/c.js"></script>`,
      ["script static.hotjar.com/c.js"],
    ],
    [
      "pixels for visitors without scripts",
      `<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>`,
      ["image www.facebook.com/tr?id=1"],
    ],
    [
      "what an inline script loads",
      `<script>j.src='https://www.googletagmanager.com/gtm.js?id='+i</script>`,
      ["script www.googletagmanager.com/gtm.js?id="],
    ],
    [
      "addresses escaped as in JSON",
      `<script>{"u":"https:\\/\\/cdn.segment.com\\/analytics.js\\/v1"}</script>`,
      ["script cdn.segment.com/analytics.js/v1"],
    ],
  ])("are %s", (_name, html, expected) => {
    expect(assetsOf(`<!doctype html><html><body>${html}</body></html>`)).toEqual(expected);
  });

  test.each([
    ["links", `<a href="https://js.stripe.com/v3">Stripe</a>`],
    [
      "hints to look a host up",
      `<link rel="dns-prefetch" href="https://js.stripe.com"><link rel="preconnect" href="https://js.stripe.com">`,
    ],
    ["data", `<script type="application/json">{"u":"https://js.stripe.com/v3"}</script>`],
  ])("are not %s", (_name, html) => {
    expect(assetsOf(`<!doctype html><html><body>${html}</body></html>`)).toEqual([]);
  });

  test("each stand once", () => {
    expect(assetsOf(`<script src="https://a.example/x.js"></script>`.repeat(3))).toEqual(["script a.example/x.js"]);
  });

  test("a long script costs no time", () => {
    const start = performance.now();
    read(`<html><script>${"//a.b.c.d.e.f.g/".repeat(60_000)}</script></html>`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

test("a page names what it was made with", () => {
  const html = `<html><head><meta name="generator" content="WordPress 6.8"><meta name="Generator" content="Elementor 3"></head></html>`;
  expect(read(html).generators).toEqual(["WordPress 6.8", "Elementor 3"]);
});
