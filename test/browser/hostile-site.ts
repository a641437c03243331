import { html, type Site, startSite } from "../helpers/site.ts";

/** Runs if it is ever taken for markup. */
const SCRIPT = `<script>window.__hit = 1</script><img src=x onerror="window.__hit = 1"><svg onload="window.__hit = 1">`;
const BACKWARDS = "\u202egnp.exe\u202c \u2066inner\u2069";
const HIDDEN = "zero\u200bwidth\u200d\ufeffjoined";
const EMOJI = "🧨👩‍👩‍👧‍👦🏴‍☠️".repeat(60);
const ENDLESS_WORD = "W".repeat(100_000);

/** Texts that try to be more than text, each of which begins in a way of its own. */
export const HOSTILE = {
  markup: `Markup ${SCRIPT}`,
  short: `Short ${SCRIPT.slice(0, 80)} ${BACKWARDS} ${HIDDEN} ${"W".repeat(60)}`,
  long: `Long ${SCRIPT} ${BACKWARDS} ${HIDDEN} ${EMOJI} ${"name ".repeat(1_000)}`,
  word: `Word ${ENDLESS_WORD}`,
};

/** A company's site, feed and page of prices, whose words turn hostile once `turn` was called. */
export async function startHostileSite(): Promise<Site & { turn(): void }> {
  let isHostile = false;
  const day = new Date(Date.now() - 86_400_000).toUTCString();
  const news = [
    item(
      "Hostile Co raises $30 million in Series B funding",
      `Hostile Co today raised $30 million in Series B funding led by ${SCRIPT} Capital. ${HOSTILE.long}`,
      "/news/1",
      day,
    ),
    item(
      `Hostile Co names Ada ${SCRIPT.slice(0, 60)} Byron as Chief Financial Officer`,
      HOSTILE.word,
      "javascript:window.__hit=1",
      day,
    ),
  ];
  const turned = [
    item(HOSTILE.markup, HOSTILE.word, "/items/markup", day),
    item(HOSTILE.long.slice(0, 5_000), HOSTILE.long, "javascript:window.__hit=1", day),
    item(HOSTILE.word, HOSTILE.markup, "data:text/html,<script>parent.__hit=1</script>", day),
    item(HOSTILE.short, "<b>bold</b>", "/items/short", day),
  ];
  const site = await startSite({
    "/": () =>
      html(
        `<title>${escaped(HOSTILE.short)}</title><meta property="og:site_name" content="${escaped(HOSTILE.short)}"><link rel="alternate" type="application/rss+xml" href="/feed.xml"><main><h1>Hostile Co</h1><p>${escaped(HOSTILE.markup)}</p><a href="/blog">Blog</a></main>`,
      ),
    "/blog": () => html(`<main><h1>Blog</h1>${escaped(HOSTILE.markup)}</main>`),
    "/news/1": () =>
      html(
        `<title>Hostile Co raises $30 million in Series B funding</title><main><article><h1>Hostile Co raises $30 million in Series B funding</h1><p>Hostile Co today raised $30 million in Series B funding led by ${escaped(SCRIPT)} Capital.</p><p>${escaped(HOSTILE.word)}</p></article></main>`,
      ),
    "/feed.xml": () => feed(news),
    "/items.xml": () => feed(isHostile ? turned : []),
    "/prices": () =>
      html(
        `<main><h1>Prices</h1><p>Team costs ${isHostile ? `$59 ${escaped(HOSTILE.markup)} ${ENDLESS_WORD}` : "$29"} a month</p></main>`,
      ),
  });
  return {
    ...site,
    turn: () => {
      isHostile = true;
    },
  };
}

function feed(items: string[]): Response {
  return new Response(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`,
    { headers: { "content-type": "application/rss+xml" } },
  );
}

function item(title: string, text: string, link: string, day: string): string {
  const address = link.startsWith("/") ? `https://hostile.example${link}` : link;
  return `<item><guid isPermaLink="false">${escaped(title.slice(0, 60))}</guid><link>${escaped(address)}</link><title>${escaped(title)}</title><description>${escaped(escaped(text))}</description><pubDate>${day}</pubDate></item>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
