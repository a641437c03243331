import { defineCompany } from "../company.ts";
import { ashbyBoard, type Role } from "../makes/job-boards.ts";
import { htmlPage, jsonPage, textPage } from "../site-page.ts";

type Prices = { team: string; trusted: number; quote: string };

/** A pricing page whose tokens, counters and testimonial move at every visit and whose price moves once; an Ashby board. */
export const tallybrook = defineCompany((calendar) => ({
  domain: "tallybrook.example",
  name: "Tallybrook",
  make: "a pricing page that is never the same twice, and an Ashby board",
  validators: "both",
  sites: {
    "tallybrook.example": {
      "/robots.txt": textPage("User-agent: *\nDisallow: /login\n"),
      "/": htmlPage(
        layout(
          "Billing for subscriptions",
          "<h1>Billing for subscriptions</h1><p>From first invoice to last reminder.</p>",
        ),
      ),
      "/pricing": htmlPage(
        (visit) => pricing({ team: "€49", trusted: 12_431 + visit, quote: QUOTES[visit % QUOTES.length] ?? "" }, visit),
        (visit) => pricing({ team: "€59", trusted: 12_431 + visit, quote: QUOTES[visit % QUOTES.length] ?? "" }, visit),
      ),
      "/careers": htmlPage(
        layout("Careers", '<h1>Careers</h1><p><a href="https://jobs.ashbyhq.com/tallybrook">See open roles</a></p>'),
      ),
    },
    "api.ashbyhq.com": {
      "/posting-api/job-board/tallybrook": jsonPage(ashbyBoard("tallybrook", ROLES, calendar)),
    },
  },
  expected: [
    { type: "key_role_posted", data: { role: "VP Marketing" } },
    { type: "own_pricing_change", subtype: "price", data: { product: "Team" }, isLater: true },
  ],
}));

const QUOTES = [
  "“It paid for itself in a quarter.” Dana Whitlock, CFO of a chain of climbing halls",
  "“Our auditors smiled.” Priya Raman, VP Finance at a seed company",
  "“I got my Fridays back.” Lars Bengtsson, bookkeeper",
];

const ROLES: Role[] = [
  {
    title: "VP Marketing",
    department: "Marketing",
    location: "Lisbon",
    daysAgo: 8,
    html: "<p>You tell the story of an invoice that arrives on time.</p>",
  },
  {
    title: "Product Designer",
    department: "Product",
    location: "Lisbon",
    daysAgo: 19,
    html: "<p>You design tables that people like to read.</p>",
  },
];

function pricing(prices: Prices, visit: number): string {
  return layout(
    "Pricing",
    `<h1>Simple pricing</h1><p>Switch plans whenever you like.</p>
<select aria-label="Currency"><option>EUR</option><option>USD</option><option>GBP</option></select>
<section class="plans">
<div class="plan"><h2>Starter</h2><p class="price">€19 per month</p><ul><li>50 invoices</li><li>E-mail support</li></ul></div>
<div class="plan"><h2>Team</h2><p class="price">${prices.team} per month</p><ul><li>1,000 invoices</li><li>Reminders</li></ul></div>
<div class="plan"><h2>Business</h2><p class="price">€99 per month</p><ul><li>Unlimited invoices</li><li>Phone support</li></ul></div>
</section>
<p class="counter">Trusted by ${prices.trusted.toLocaleString("en")} teams</p>
<blockquote>${prices.quote}</blockquote>
<form action="/login"><input type="hidden" name="csrf" value="t${visit}k${(visit * 7919) % 99_991}"></form>`,
  );
}

function layout(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Tallybrook</title></head><body>
<header><nav><a href="/">Tallybrook</a> <a href="/pricing">Pricing</a> <a href="/careers">Careers</a> <a href="/login">Log in</a></nav></header>
<main>${main}</main><footer>Tallybrook Lda, Lisbon</footer></body></html>`;
}
