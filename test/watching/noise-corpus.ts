import {
  board,
  cards,
  FEATURES,
  type Maker,
  next,
  type Slots,
  shopify,
  table,
  webflow,
  wordpress,
} from "./made-pages.ts";

/** A page over several visits. The first visit is the baseline; each has two looks, the second of which may not be asked for. */
export type Case = {
  name: string;
  maker: Maker;
  selector?: string;
  ignore?: string[];
  order?: boolean;
  visits: [Slots, Slots][];
};

const same = (slots: Slots): [Slots, Slots] => [slots, slots];
/** Visits of which each shows another of these. */
const turning = (name: string, maker: Maker, of: (i: number) => Slots, more: Partial<Case> = {}): Case => ({
  name,
  maker,
  visits: [0, 1, 2, 3].map((visit) => [of(2 * visit), of(2 * visit + 1)]),
  ...more,
});
/** One visit as at the baseline, one changed. */
const once = (name: string, maker: Maker, before: Slots, after: Slots, more: Partial<Case> = {}): Case => ({
  name,
  maker,
  visits: [same(before), same(before), same(after)],
  ...more,
});

const QUOTES = [
  "“We saved a day a week.” Ada Holm, Nordkap Freight",
  "“Drivers love it.” Piet Vos, Vos Transport",
  "“The papers are right, every time.” Inés Roca, Roca Hermanos",
  "“Set up in an afternoon.” Tom Beck, Beck Haulage",
];
const quote = (i: number) =>
  `<section class="testimonial"><blockquote>${QUOTES[i % QUOTES.length]}</blockquote></section>`;
const hash = (i: number) => ["8f3c2a1d", "b71e90c4", "0d5a6e2f", "c2f81b7a"][i % 4];

/** What changes without anything having happened. */
export const NOISE: Case[] = [
  turning("a nonce in the scripts", webflow, (i) => ({
    head: `<script nonce="${hash(i)}">window.csrf="${hash(i + 1)}"</script>`,
  })),
  turning("hydration data and build hashes", next, (i) => ({
    head: `<script src="/_next/static/${hash(i)}/_buildManifest.js"></script>`,
    footer: `<script id="__NEXT_DATA__" type="application/json">{"buildId":"${hash(i)}","now":${1_760_000_000 + i}}</script>`,
  })),
  turning("a hidden CSRF field", shopify, (i) => ({
    body: `<form><input type="hidden" name="authenticity_token" value="${hash(i)}"></form>`,
  })),
  turning("a clock in the footer", table, (i) => ({ footer: `Page generated on 12 June 2026 at 10:4${i % 10}:17` })),
  turning("when the page was last updated", table, (i) => ({
    hero: `<p>Last updated: ${10 + i} June 2026, 10:4${i % 10} UTC</p>`,
  })),
  turning("how long ago", next, (i) => ({ hero: `<p>Published ${i + 2} hours ago</p>` })),
  turning("how long ago, in German", wordpress, (i) => ({
    hero: `<p>Stand vor ${i + 2} Stunden, 4 Minuten Lesezeit</p>`,
  })),
  once(
    "a new year in the copyright line",
    wordpress,
    { body: "<p>© 2026 Quayside Ltd</p>" },
    { body: "<p>© 2027 Quayside Ltd</p>" },
  ),
  turning("a counter of views", wordpress, (i) => ({ hero: `<p>${(1_204 + 7 * i).toLocaleString("en")} views</p>` })),
  turning("likes and comments", next, (i) => ({ body: `<p>${31 + i} likes · ${4 + i} comments</p>` })),
  turning("people who are looking", shopify, (i) => ({
    body: `<p class="urgency">${12 + (i % 5)} people are looking at this right now</p>`,
  })),
  turning("stock of a product", shopify, (i) => ({ body: `<p class="inventory">Only ${9 - i} left in stock</p>` })),
  turning("downloads and stars", next, (i) => ({ hero: `<p>${4_100 + i} stars, ${91_000 + 40 * i} downloads</p>` })),
  turning("a countdown", webflow, (i) => ({ hero: `<p>Offer ends in: 2 days 4 hours ${40 - i} minutes</p>` })),
  turning("testimonials that take turns", webflow, (i) => ({ aside: quote(i) })),
  turning("a hero that takes turns", webflow, (i) => ({
    hero: `<p class="rotator">${["For carriers", "For shippers", "For brokers"][i % 3]}</p>`,
  })),
  turning("an advertisement inside the text", next, (i) => ({
    body: `<div class="promo-slot"><p>${["Try Loadstone today", "Meet us in Hamburg", "Port Week: save your seat"][i % 3]}</p></div>`,
  })),
  turning("related pages below", wordpress, (i) => ({
    aside: `<div class="related-posts"><h3>Related</h3><p>${["How to book a berth", "Five questions on demurrage"][i % 2]}</p></div>`,
  })),
  turning("logos in random order", webflow, (i) => ({
    aside: `<section class="logos">${["Nordkap", "Vos", "Roca", "Beck"].map((_, at, all) => `<p>${all[(at + i) % 4]}</p>`).join("")}</section>`,
  })),
  turning("a variant of the button", webflow, (i) => ({
    plans: cards({ cta: i % 2 === 0 ? "Start free trial" : "Try it free" }),
  })),
  turning("another order of attributes and classes", webflow, (i) => ({
    hero:
      i % 2 === 0
        ? '<p class="lead w-richtext" id="x">For fleets of every size.</p>'
        : '<p id="x" data-w-id="9" class="w-richtext lead">For fleets of every size.</p>',
  })),
  once(
    "white space and line breaks",
    wordpress,
    { hero: "<p>Read this carefully. It binds you.</p>" },
    { hero: "<p>\n  Read this\n carefully.&nbsp;It   binds you.\n</p>" },
  ),
  once(
    "entities and curly quotes",
    wordpress,
    { hero: "<p>Don't resell &amp; don't copy - ever.</p>" },
    { hero: "<p>Don&rsquo;t resell &#38; don’t copy – ever.</p>" },
  ),
  once(
    "a cookie banner that comes",
    webflow,
    {},
    { banner: '<div class="cc-window"><p>We use cookies to improve your visit.</p><a>Accept all</a></div>' },
  ),
  once("a cookie text among the content", next, {}, { hero: "<p>We value your privacy. Manage your preferences.</p>" }),
  once(
    "a chat widget that opens",
    shopify,
    {},
    { aside: "<div class='widget'><p>Hi there! How can we help?</p></div>" },
  ),
  once(
    "a newsletter box that comes",
    wordpress,
    {},
    { body: "<div class='box'><p>Subscribe to our newsletter and never miss a post.</p></div>" },
  ),
  once(
    "a greeting by the time of day",
    next,
    { hero: "<p>Good morning, welcome to our changelog.</p>" },
    { hero: "<p>Good evening, welcome to our changelog.</p>" },
  ),
  once(
    "capital letters and a full stop",
    webflow,
    { hero: "<p>Start your trial</p>" },
    { hero: "<p>Start Your Trial.</p>" },
  ),
  once("cents that are none", shopify, { hero: "<span>£249 GBP</span>" }, { hero: "<span>£249.00 GBP</span>" }),
  once("a session id in the page", table, { footer: "Session ID: a81f20c7" }, { footer: "Session ID: 77e0b1d2" }),
  once("a navigation entry more", webflow, {}, { banner: '<nav class="top-nav"><a href="/blog">Blog</a></nav>' }),
  once(
    "the footer's address",
    webflow,
    { footer: "<p>Follow us on Mastodon</p>" },
    { footer: "<p>Follow us on Bluesky</p>" },
  ),
  once(
    "what the rule ignores",
    webflow,
    { hero: '<p class="ticker">EUR/USD 1.0841</p>' },
    { hero: '<p class="ticker">EUR/USD 1.0902</p>' },
    { ignore: [".ticker"] },
  ),
  once(
    "anything outside the selector",
    webflow,
    { hero: "<p>New: route copies</p>" },
    { hero: "<p>New: load splits</p>" },
    { selector: ".plan-card" },
  ),
  turning(
    "a quote that takes turns under the selector",
    webflow,
    (i) => ({ plans: `${cards()}<div class="plan-card">${quote(i)}</div>` }),
    { selector: ".plan-card" },
  ),
  {
    name: "a text that only one look shows",
    maker: webflow,
    visits: [same({}), [{ hero: "<p>Flash message</p>" }, {}], same({})],
  },
  turning("a list of what was looked at", shopify, (i) => ({
    aside: `<section><p>Recently viewed</p><p>${["Label printer LP-1", "Dock for RS-2"][i % 2]}</p></section>`,
  })),
];

const crane = (charge: string) => ({ body: `<tr><td>Crane</td><td>per hour</td><td>${charge}</td></tr>` });
const term = (text: string) => ({ body: `<p>${text}</p>` });
const opening = (title: string) => ({
  body: `<div class="opening"><a href="/jobs/4099">${title}</a><span class="location">Hull</span></div>`,
});

/** What has happened. */
export const CHANGES: Case[] = [
  once("a price", webflow, {}, { plans: cards({ team: "$35" }) }),
  once("a price under the selector", webflow, {}, { plans: cards({ business: "$89" }) }, { selector: ".plan-card" }),
  once("a price without its sign", table, crane("185.00"), crane("192.50")),
  once("a small change of a price", shopify, {}, { hero: "<span class='price-item'>£251.00 GBP</span>" }),
  once("another currency", shopify, {}, { hero: "<span class='price-item'>€249.00 EUR</span>" }),
  once(
    "a price inside a paragraph",
    wordpress,
    term("The set-up fee is $200 for each site."),
    term("The set-up fee is $240 for each site."),
  ),
  once("contact us in place of a price", webflow, {}, { plans: cards({ business: "Contact us" }) }),
  once(
    "a plan more",
    webflow,
    {},
    { plans: cards({ extra: '<div class="plan-card"><h3>Enterprise</h3><p>Talk to us</p></div>' }) },
  ),
  once("a plan less", webflow, { plans: cards({ extra: '<div class="plan-card"><h3>Solo</h3><p>$9</p></div>' }) }, {}),
  once("a plan by another name", webflow, {}, { plans: cards().replace("Business", "Growth") }),
  once(
    "a limit",
    webflow,
    {},
    { plans: cards({ features: { ...FEATURES, team: ["Up to 5 users", ...FEATURES.team.slice(1)] } }) },
  ),
  once(
    "a limit of page views",
    webflow,
    { hero: "<p>Up to 10,000 page views per month</p>" },
    { hero: "<p>Up to 5,000 page views per month</p>" },
  ),
  once(
    "a feature that moves to another plan",
    webflow,
    {},
    {
      plans: cards({
        features: {
          team: [...FEATURES.team, "Single sign-on"],
          business: FEATURES.business.filter((one) => one !== "Single sign-on"),
        },
      }),
    },
  ),
  once(
    "a feature that is gone",
    webflow,
    {},
    { plans: cards({ features: { ...FEATURES, business: FEATURES.business.slice(0, 3) } }) },
  ),
  once(
    "the length of the notice",
    wordpress,
    term("Refunds are paid within 14 days."),
    term("Refunds are paid within 30 days."),
  ),
  once("a word in the terms", wordpress, term("You may not resell the service."), term("You may resell the service.")),
  once("a paragraph more in the terms", wordpress, {}, term("We may train models on aggregated usage data.")),
  once("a paragraph less in the terms", wordpress, term("Disputes go to the courts of Hull."), {}),
  once(
    "a day that is the content",
    next,
    { body: "<p>The old API is switched off on 5 May.</p>" },
    { body: "<p>The old API is switched off on 12 May.</p>" },
  ),
  once(
    "an hour that is the content",
    next,
    { body: "<p>Webinar on Tuesday at 10:00</p>" },
    { body: "<p>Webinar on Thursday at 15:00</p>" },
  ),
  once("a new version", next, {}, { body: "<h2>Version 4.3</h2><p>Gates can be booked.</p>" }),
  once("a version number", next, { body: "<p>Requires firmware 2.1</p>" }, { body: "<p>Requires firmware 2.4</p>" }),
  once("a new job", board, {}, opening("Head of partnerships")),
  once("a job that is gone", board, opening("Data analyst"), {}),
  once("a job by another title", board, opening("Engineer"), opening("Senior engineer")),
  once(
    "a row more",
    table,
    {},
    { body: `${crane("185.00").body}<tr><td>Waste</td><td>per container</td><td>22.00</td></tr>` },
  ),
  once("a telephone number", wordpress, term("Call 01482 555 010."), term("Call 01482 555 099.")),
  once("an address", wordpress, term("Our office: 4 Dock Road, Hull."), term("Our office: 9 Quay Street, Hull.")),
  once(
    "a customer by name",
    webflow,
    { aside: "<section><p>Used by Nordkap and Vos</p></section>" },
    { aside: "<section><p>Used by Nordkap, Vos and Roca</p></section>" },
  ),
  once(
    "a headline",
    webflow,
    { hero: "<h2>Route planning for carriers</h2>" },
    { hero: "<h2>The AI dispatcher for carriers</h2>" },
  ),
  once("a percentage", wordpress, term("Uptime of 99.9 % is guaranteed."), term("Uptime of 99.5 % is guaranteed.")),
  once("sold out", shopify, {}, { hero: "<span class='price-item'>Sold out</span>" }),
  once("a discount", shopify, {}, { hero: "<span class='price-item'>£199.00 GBP</span> <s>£249.00</s>" }),
  once(
    "the number of users in a plan, under the selector",
    webflow,
    {},
    { plans: cards({ features: { ...FEATURES, team: ["Up to 15 users", ...FEATURES.team.slice(1)] } }) },
    { selector: ".plan-card ul" },
  ),
  {
    name: "a price beside testimonials that take turns",
    maker: webflow,
    visits: [
      [{ aside: quote(0) }, { aside: quote(1) }],
      [{ aside: quote(2) }, { aside: quote(3) }],
      [
        { aside: quote(1), plans: cards({ team: "$35" }) },
        { aside: quote(0), plans: cards({ team: "$35" }) },
      ],
    ],
  },
  {
    name: "a price that comes between two looks",
    maker: webflow,
    visits: [same({}), [{}, { plans: cards({ team: "$35" }) }], same({ plans: cards({ team: "$35" }) })],
  },
  {
    name: "a price that changes during the visit",
    maker: table,
    visits: [same({}), [crane("185.00"), crane("199.00")], same(crane("199.00"))],
  },
  {
    name: "a price beside a counter",
    maker: shopify,
    visits: [0, 1, 2].map((i): [Slots, Slots] => [
      { body: `<p>${40 + 3 * i} people are viewing this</p>`, ...(i === 2 && { hero: "<span>£229.00 GBP</span>" }) },
      { body: `<p>${41 + 3 * i} people are viewing this</p>`, ...(i === 2 && { hero: "<span>£229.00 GBP</span>" }) },
    ]),
  },
];
