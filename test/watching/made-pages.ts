/** What differs from visit to visit; all else of a page is the same. */
export type Slots = {
  head?: string;
  banner?: string;
  hero?: string;
  plans?: string;
  body?: string;
  aside?: string;
  footer?: string;
  bodyAttributes?: string;
};

export type Maker = (slots: Slots) => string;

const EMPTY: Required<Slots> = {
  head: "",
  banner: "",
  hero: "",
  plans: "",
  body: "",
  aside: "",
  footer: "",
  bodyAttributes: "",
};

/** A maker that finds every slot filled, with these where a page says nothing else. */
function maker(make: (slots: Required<Slots>) => string, usual: () => Slots = () => ({})): Maker {
  return (slots) => make({ ...EMPTY, ...usual(), ...slots });
}

const page = (head: string, body: string, attributes = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body ${attributes}>${body}</body></html>`;

const LEDE =
  "Quayside plans shipments for small carriers: routes, loads and papers in one place, with prices that stay put for a year.";

/** Three plan cards as most pricing pages have them. */
export function cards({
  team = "$29",
  business = "$79",
  extra = "",
  features = FEATURES,
  cta = "Start free trial",
} = {}): string {
  const card = (name: string, price: string, list: string[]) =>
    `<div class="plan-card"><h3>${name}</h3><p class="price">${price}<span> per user and month</span></p><ul>${list
      .map((item) => `<li>${item}</li>`)
      .join("")}</ul><a class="btn" href="/signup">${cta}</a></div>`;
  return `<section class="plans">${card("Team", team, features.team)}${card("Business", business, features.business)}${extra}</section>`;
}

export const FEATURES = {
  team: ["Up to 10 users", "50 routes a month", "E-mail support"],
  business: ["Unlimited users", "Unlimited routes", "Single sign-on", "Phone support"],
};

/** Webflow: wrappers, w- classes, data attributes of its scripts. */
export const webflow = maker(
  ({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
    page(
      `<title>Pricing | Quayside</title><meta content="Webflow" name="generator">${head}`,
      `${banner}<div class="page-wrapper"><div class="navbar w-nav"><a href="/">Quayside</a><a href="/pricing">Pricing</a></div><main class="main-wrapper"><section class="section_hero"><h1 class="heading-style-h1">Simple pricing</h1><p>${LEDE}</p>${hero}</section>${plans}<section class="section_faq"><h2>Questions</h2>${body}<div class="faq w-dropdown"><h3>Can I change my plan?</h3><p>Yes, at any time; the difference is billed by the day.</p></div></section>${aside}</main><footer class="footer_component">${footer}<p>Quayside Ltd, 4 Dock Road, Hull</p></footer></div>`,
      bodyAttributes,
    ),
  () => ({ plans: cards() }),
);

/** WordPress: blocks, a sidebar, comments. */
export const wordpress = maker(({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
  page(
    `<title>Terms of service – Quayside</title><meta name="generator" content="WordPress 6.9">${head}`,
    `${banner}<header class="site-header"><nav class="main-navigation"><ul><li><a href="/">Home</a></li></ul></nav></header><div id="content" class="site-content"><article class="post-12 page type-page status-publish hentry"><header class="entry-header"><h1 class="entry-title">Terms of service</h1></header><div class="entry-content">${hero}<p>These terms govern your use of Quayside. Either party may end the agreement with 30 days’ notice in writing.</p><h2>Liability</h2><p>Our liability is limited to the fees paid in the 12 months before the claim.</p>${plans}${body}</div></article></div><aside id="secondary" class="widget-area">${aside}</aside><footer id="colophon" class="site-footer">${footer}</footer>`,
    bodyAttributes,
  ),
);

/** Next.js with Tailwind and hydration data. */
export const next = maker(({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
  page(
    `<title>Changelog - Quayside</title><link rel="preload" as="script" href="/_next/static/chunks/main-8f3c2a1d.js">${head}`,
    `<div id="__next">${banner}<nav class="flex items-center"><a href="/">Quayside</a></nav><main class="mx-auto max-w-3xl px-4"><h1 class="text-4xl font-bold">What is new</h1>${hero}<div class="mt-8 space-y-6"><h2 class="text-xl">Version 4.2</h2><p class="text-slate-600">Loads can be split over several trucks, and drivers see the gate code.</p>${body}<h2 class="text-xl">Version 4.1</h2><p class="text-slate-600">Routes can be copied to another week.</p></div>${plans}${aside}</main><footer>${footer}</footer></div>`,
    bodyAttributes,
  ),
);

/** Shopify: a product. */
export const shopify = maker(({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
  page(
    `<title>Rugged scanner RS-2 – Quayside Shop</title>${head}`,
    `${banner}<div class="shopify-section header-wrapper"><header class="header"><a href="/">Quayside Shop</a></header></div><main id="MainContent" class="content-for-layout"><div class="product grid"><div class="product__info-wrapper"><h1>Rugged scanner RS-2</h1><div class="price price--large">${hero || '<span class="price-item">£249.00 GBP</span>'}</div><div class="product__description rte"><p>Reads worn labels at arm’s length, survives a fall from 1.8 m, and lasts a shift on one charge.</p></div>${body}</div></div>${plans}${aside}</main><div class="shopify-section-footer"><footer>${footer}</footer></div>`,
    bodyAttributes,
  ),
);

/** A plain table, as older sites and public bodies have it. */
export const table = maker(({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
  page(
    `<title>Tariff of port charges</title>${head}`,
    `${banner}<h1>Tariff of port charges</h1>${hero}<table border="1"><tr><th>Service</th><th>Unit</th><th>Charge</th></tr><tr><td>Berth</td><td>per metre and day</td><td>4.10</td></tr>${body || "<tr><td>Crane</td><td>per hour</td><td>185.00</td></tr>"}<tr><td>Water</td><td>per cubic metre</td><td>6.30</td></tr></table>${plans}${aside}<p>${footer}</p>`,
    bodyAttributes,
  ),
);

/** A careers list in the manner of a hosted board. */
export const board = maker(({ head, banner, hero, plans, body, aside, footer, bodyAttributes }) =>
  page(
    `<title>Jobs at Quayside</title>${head}`,
    `${banner}<div id="main"><h1>Open positions at Quayside</h1>${hero}<section class="level-0"><h3>Engineering</h3><div class="opening"><a href="/jobs/4011">Backend engineer</a><span class="location">Hull</span></div>${body}</section><section class="level-0"><h3>Sales</h3><div class="opening"><a href="/jobs/4017">Account executive</a><span class="location">Rotterdam</span></div></section>${plans}${aside}</div>${footer}`,
    bodyAttributes,
  ),
);
