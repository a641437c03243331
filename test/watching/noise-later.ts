import type { Maker, Slots } from "./made-pages.ts";
import type { Case } from "./noise-corpus.ts";

/**
 * Pages written after the rules were done, in other manners: a documentation site, a status page, a public tender list, a Framer landing
 * page, a shop grid.
 */
const shell = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

const docs: Maker = ({ banner = "", hero = "", body = "", aside = "", footer = "" }) =>
  shell(
    "Rate limits – Halyard API",
    `${banner}<div class="theme-doc-sidebar-container"><a href="/docs">Docs</a></div><main><article class="markdown">${hero}<h1>Rate limits</h1><p>Each key may send 600 requests in any minute. Bursts of 100 are taken.</p><pre><code>HTTP/1.1 429 Too Many Requests\nRetry-After: 12</code></pre>${body}<h2>Headers</h2><p>X-RateLimit-Remaining tells what is left.</p></article>${aside}</main><footer class="theme-doc-footer">${footer}</footer>`,
  );
const tenders: Maker = ({ hero = "", body = "", footer = "" }) =>
  shell(
    "Current tenders | Port of Aldmouth",
    `<div id="wrapper"><div id="content"><h1>Current tenders</h1>${hero}<ul class="tenders"><li><strong>T-2026-014</strong> Dredging of the inner basin, closes 30 June 2026</li>${body}</ul><p>Questions to procurement@aldmouth.example</p></div></div>${footer}`,
  );
const framer: Maker = ({ hero = "", plans = "", body = "", aside = "", banner = "" }) =>
  shell(
    "Halyard — payroll for crews",
    `<div data-framer-root>${banner}<div data-framer-name="Hero"><h1><span>Payroll</span> <span>for crews</span></h1>${hero}</div><div data-framer-name="Pricing">${plans || '<div data-framer-name="Card"><p>Crew</p><p>£4</p><p>a month for each person</p></div><div data-framer-name="Card"><p>Fleet</p><p>£7</p><p>a month for each person</p></div>'}</div>${body}${aside}</div>`,
  );

const same = (slots: Slots): [Slots, Slots] => [slots, slots];
const once = (name: string, maker: Maker, before: Slots, after: Slots, more: Partial<Case> = {}): Case => ({
  name,
  maker,
  visits: [same(before), same(before), same(after)],
  ...more,
});
const turning = (name: string, maker: Maker, of: (i: number) => Slots): Case => ({
  name,
  maker,
  visits: [0, 1, 2].map((visit) => [of(2 * visit), of(2 * visit + 1)]),
});

export const LATER_NOISE: Case[] = [
  once(
    "when a page of documentation was last edited, and by whom",
    docs,
    { body: "<p>Last updated on 3 May 2026 by ana</p>" },
    { body: "<p>Last updated on 9 May 2026 by piet</p>" },
  ),
  turning("how many found it helpful", docs, (i) => ({
    aside: `<p>Was this helpful? ${41 + i} people found this helpful</p>`,
  })),
  turning("days that are left", tenders, (i) => ({ hero: `<p>Next deadline in ${12 - i} days</p>` })),
  turning("a weather box", tenders, (i) => ({ hero: `<p>Aldmouth now: ${14 + (i % 3)} °C, wind ${3 + (i % 4)}</p>` })),
  turning("the online status of support", framer, (i) => ({
    aside: `<p>${["We’re online", "We’re away"][i % 2]}</p>`,
  })),
  turning("a random tip", docs, (i) => ({
    aside: `<div><p>Tip: ${["use pagination", "send gzip", "cache tokens"][i % 3]}</p></div>`,
  })),
  once(
    "a banner about consent in German",
    framer,
    {},
    { banner: "<div><p>Wir verwenden Cookies, um die Seite zu verbessern.</p><p>Alle akzeptieren</p></div>" },
  ),
  once(
    "a banner for another language",
    docs,
    {},
    { banner: "<div><p>This page is also available in your language.</p></div>" },
  ),
  turning("who is on call", docs, (i) => ({
    footer: `<p>Served by edge-${["fra1", "lhr2", "ams4"][i % 3]} in ${20 + i} ms</p>`,
  })),
  once(
    "a narrower space in a price",
    framer,
    { hero: "<p>From £4 a month</p>" },
    { hero: "<p>From £4&#8239;a&nbsp;month</p>" },
  ),
  turning("reviews and their mean", framer, (i) => ({ aside: `<p>4.8 out of 5 · ${1_204 + 3 * i} reviews</p>` })),
  turning("a join button with a count", framer, (i) => ({
    hero: `<p>Join ${(8_400 + 11 * i).toLocaleString("en")} crews</p>`,
  })),
  once("soft hyphens", docs, { body: "<p>Authentication</p>" }, { body: "<p>Authen&shy;tication</p>" }),
  once("a share count", tenders, { footer: "<p>Shared 12 times</p>" }, { footer: "<p>Shared 19 times</p>" }),
];

/** Both looks of a visit show the same, the next visit another: only what has stood there before is known to take turns. */
const byVisit = (name: string, maker: Maker, of: (i: number) => Slots, turns: number[]): Case => ({
  name,
  maker,
  visits: turns.map((i) => same(of(i))),
});

LATER_NOISE.push(
  byVisit(
    "a text that takes turns by the visit, once all have been seen",
    framer,
    (i) => ({ hero: `<p>${["Pay on time", "Pay the crew"][i]}</p>` }),
    [0, 0],
  ),
  once("hours ago in short", docs, { hero: "<p>5h ago</p>" }, { hero: "<p>7h ago</p>" }),
  once("hours ago in Italian", tenders, { hero: "<p>Aggiornato 3 ore fa</p>" }, { hero: "<p>Aggiornato 5 ore fa</p>" }),
  once(
    "a date with its weekday",
    docs,
    { body: "<p>Last updated: Mon, 4 May 2026</p>" },
    { body: "<p>Last updated: Tue, 5 May 2026</p>" },
  ),
  once("a cart", framer, { hero: "<p>Cart (0)</p>" }, { hero: "<p>Cart (2)</p>" }),
);

/** Figures that tell how many people or things there are, to impress; one step of them between two visits. */
const tally = (before: string, after: string): Case =>
  once(`a tally: ${before}`, framer, { hero: `<p>${before}</p>` }, { hero: `<p>${after}</p>` });

LATER_NOISE.push(
  tally("1,234 teams trust us", "1,240 teams trust us"),
  tally("Since 2019, 1,234 CRM teams trust us", "Since 2019, 1,302 CRM teams trust us"),
  tally("Join 12,345 customers", "Join 12,399 customers"),
  tally("Trusted by over 900 growing companies", "Trusted by over 1,000 growing companies"),
  tally("Loved by 41k+ developers worldwide", "Loved by 42k+ developers worldwide"),
  tally("More than 8,000 businesses in 40 countries", "More than 8,100 businesses in 40 countries"),
  tally("10,200+ happy customers", "10,400+ happy customers"),
  tally("Über 12.000 Kunden vertrauen uns", "Über 12.500 Kunden vertrauen uns"),
  tally("Rejoignez 12 000 entreprises", "Rejoignez 12 400 entreprises"),
  tally("Más de 3.200 empresas confían en nosotros", "Más de 3.300 empresas confían en nosotros"),
  tally("Mais de 3.200 clientes confiam em nós", "Mais de 3.300 clientes confiam em nós"),
  tally("Meer dan 3.200 bedrijven vertrouwen ons", "Meer dan 3.300 bedrijven vertrouwen ons"),
  tally("Oltre 3.200 aziende si fidano di noi", "Oltre 3.300 aziende si fidano di noi"),
);

export const LATER_CHANGES: Case[] = [
  byVisit(
    "a text that takes turns by the visit, the first time only",
    framer,
    (i) => ({ hero: `<p>${["Pay on time", "Pay the crew"][i]}</p>` }),
    [0, 1, 0, 1, 1, 0],
  ),
  {
    name: "a price that differed between the two looks of the baseline",
    maker: framer,
    visits: [
      [{ hero: "<p>From £4</p>" }, { hero: "<p>From £5</p>" }],
      same({ hero: "<p>From £5</p>" }),
      same({ hero: "<p>From £9</p>" }),
    ],
  },
  once(
    "a word far down in a paragraph",
    docs,
    { body: `<p>${"The parties agree on this. ".repeat(60)}Notice is one month.</p>` },
    { body: `<p>${"The parties agree on this. ".repeat(60)}Notice is two months.</p>` },
  ),
  once(
    "what a consent is for",
    docs,
    { body: "<p>We use cookies for statistics.</p>" },
    { body: "<p>We use cookies for advertising.</p>" },
  ),
  once(
    "a build that is needed",
    docs,
    { body: "<p>Build 20261101 is required.</p>" },
    { body: "<p>Build 20270215 is required.</p>" },
  ),
  byVisit(
    "a price that goes back counts again, so the first fall is one",
    framer,
    (i) => ({ hero: `<p>From £${[9, 7][i]}</p>` }),
    [0, 0, 1],
  ),
  once(
    "a limit of an interface",
    docs,
    {},
    { hero: "<p>From July on each key may send 300 requests in any minute.</p>" },
  ),
  once("a deprecation", docs, {}, { body: "<p>Version 1 is deprecated and will be removed on 1 October 2026.</p>" }),
  once("an example in code", docs, { body: "<pre>GET /v1/crews</pre>" }, { body: "<pre>GET /v2/crews</pre>" }),
  once(
    "a tender more",
    tenders,
    {},
    { body: "<li><strong>T-2026-019</strong> Quay crane maintenance, closes 14 July 2026</li>" },
  ),
  once(
    "another day a tender closes",
    tenders,
    { body: "<li>T-2026-016 Fenders, closes 2 July 2026</li>" },
    { body: "<li>T-2026-016 Fenders, closes 16 July 2026</li>" },
  ),
  once(
    "a tender awarded",
    tenders,
    { body: "<li>T-2026-012 Lighting</li>" },
    { body: "<li>T-2026-012 Lighting (awarded to Nordkap AS)</li>" },
  ),
  once(
    "a price of a card",
    framer,
    {},
    {
      plans:
        '<div data-framer-name="Card"><p>Crew</p><p>£5</p><p>a month for each person</p></div><div data-framer-name="Card"><p>Fleet</p><p>£7</p><p>a month for each person</p></div>',
    },
  ),
  once(
    "a smaller unit for the same price",
    framer,
    {},
    {
      plans:
        '<div data-framer-name="Card"><p>Crew</p><p>£4</p><p>a week for each person</p></div><div data-framer-name="Card"><p>Fleet</p><p>£7</p><p>a month for each person</p></div>',
    },
  ),
  once("free now", framer, { hero: "<p>From £4</p>" }, { hero: "<p>Free for crews of five</p>" }),
  once("a new headline", framer, { hero: "<h2>Pay on time</h2>" }, { hero: "<h2>Pay on time, in 40 countries</h2>" }),
  once(
    "a person who leads",
    framer,
    { body: "<p>Led by Ada Holm, chief executive</p>" },
    { body: "<p>Led by Piet Vos, chief executive</p>" },
  ),
  once("a certificate", framer, {}, { body: "<p>SOC 2 Type II</p>" }),
  once(
    "a trial that gets shorter",
    framer,
    { body: "<p>Try it free for 30 days</p>" },
    { body: "<p>Try it free for 14 days</p>" },
  ),
  once(
    "hours of the office",
    tenders,
    { hero: "<p>Office hours: 9:00 to 17:00</p>" },
    { hero: "<p>Office hours: 10:00 to 15:00</p>" },
  ),
];

/** Figures beside such a noun that are the offer, or words beside such a figure. */
const offer = (before: string, after: string): Case =>
  once(`an offer: ${before}`, framer, { hero: `<p>${before}</p>` }, { hero: `<p>${after}</p>` });

LATER_CHANGES.push(
  offer("Up to 1,000 users", "Up to 1,500 users"),
  offer("Up to 1,000 customers worldwide", "Up to 2,000 customers worldwide"),
  offer("Up to 10 000 users worldwide", "Up to 10 500 users worldwide"),
  offer("Refunds within 14 days for customers worldwide", "Refunds within 30 days for customers worldwide"),
  offer("10 users included", "12 users included"),
  offer("0.5 credits per 1,000 users", "0.5 credits per 2,000 users"),
  offer("5 seats", "8 seats"),
  offer("1,000 customers", "2,000 customers"),
  offer("Each licence can be used by 5 teams", "Each licence can be used by 3 teams"),
  offer("Members may join 5 teams", "Members may join 9 teams"),
  offer("Over 250 users? Talk to us", "Over 500 users? Talk to us"),
  offer("For companies with more than 1,000 customers", "For companies with more than 5,000 customers"),
  offer("$49 a month, used by 1,000 users", "$49 a month, used by 500 users"),
  offer("Join 2,000 customers from £9 a month", "Join 2,000 customers from £12 a month"),
  offer("The first 100 teams use it free", "The first 50 teams use it free"),
  offer("Trusted by 1,200 teams", "Trusted by 1,200 banks"),
);
