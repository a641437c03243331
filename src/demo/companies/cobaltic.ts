import { defineCompany } from "../company.ts";
import { leverBoard, type Role } from "../makes/job-boards.ts";
import { type Incident, statusIncidents } from "../makes/status-page.ts";
import { htmlPage, jsonPage, textPage } from "../site-page.ts";

const STATUS = "https://status.cobaltic.example";

/** No newsroom at all: what is known comes from a Lever board, a status page and the wire. */
export const cobaltic = defineCompany((calendar) => ({
  domain: "cobaltic.example",
  name: "Cobaltic",
  make: "no news of its own; a Lever board and a status page",
  validators: "both",
  sites: {
    "cobaltic.example": {
      "/robots.txt": textPage("User-agent: *\nCrawl-delay: 0\nDisallow: /app/\n"),
      "/": htmlPage(
        layout(
          "Payments plumbing",
          "<h1>Payments plumbing for marketplaces</h1><p>One integration, nineteen currencies.</p>",
        ),
      ),
      "/jobs": htmlPage(
        layout(
          "Jobs",
          '<h1>Work at Cobaltic</h1><p>We list every open role <a href="https://jobs.lever.co/cobaltic">on our board</a>.</p>',
        ),
      ),
    },
    "api.lever.co": {
      "/v0/postings/cobaltic": jsonPage(leverBoard("cobaltic", ROLES, calendar)),
    },
    "status.cobaltic.example": {
      "/": htmlPage(
        "<html><head><title>Cobaltic Status</title></head><body><h1>All Systems Operational</h1></body></html>",
      ),
      "/api/v2/incidents.json": jsonPage(statusIncidents("Cobaltic", STATUS, INCIDENTS, calendar)),
    },
  },
  expected: [
    { type: "outage", data: {}, occurredOn: calendar.day(3) },
    { type: "key_role_posted", data: { role: "Head of Sales, EMEA", location: "Dublin" } },
    { type: "exec_move", subtype: "cto", data: { person: "Yusuf Demirel" }, occurredOn: calendar.day(8) },
  ],
}));

const ROLES: Role[] = [
  {
    title: "Head of Sales, EMEA",
    department: "Sales",
    location: "Dublin",
    daysAgo: 10,
    html: "<p>You build the sales team for Europe, the Middle East and Africa.</p>",
  },
  {
    title: "Senior Payments Engineer",
    department: "Engineering",
    location: "Dublin",
    daysAgo: 17,
    html: "<p>You look after the ledger. It has never been wrong by a cent, and it will stay that way.</p>",
  },
  {
    title: "Support Specialist (Spanish)",
    department: "Support",
    location: "Valencia",
    daysAgo: 25,
    html: "<p>You answer merchants within the hour.</p>",
  },
];

const INCIDENTS: Incident[] = [
  {
    id: "c9w2k4h7t1zz",
    name: "Card payments failing in Europe",
    daysAgo: 3,
    minutes: 192,
    impact: "major",
    components: ["Card payments", "Payouts"],
    updates: [
      "We are investigating failing card payments for merchants in Europe.",
      "A database failover did not complete. Card payments and payouts are affected.",
      "Card payments have recovered. All delayed payouts have been sent.",
    ],
  },
  {
    id: "m4x8s1p6d0qa",
    name: "Slow dashboard",
    daysAgo: 11,
    minutes: 9,
    impact: "minor",
    components: ["Dashboard"],
    updates: ["The dashboard is slow to load.", "A cache was restarted; the dashboard is quick again."],
  },
  {
    id: "v7b3n5r9y2lo",
    name: "Scheduled database maintenance",
    daysAgo: 20,
    minutes: 240,
    impact: "maintenance",
    components: ["Card payments"],
    updates: ["Scheduled maintenance is under way.", "The scheduled maintenance has been completed."],
  },
];

function layout(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · Cobaltic</title></head><body>
<header><nav aria-label="Main"><a href="/">Cobaltic</a><a href="/docs">Docs</a><a href="/jobs">Jobs</a><a href="${STATUS}">Status</a></nav></header>
<main>${main}</main><footer><a href="${STATUS}">System status</a> · Cobaltic Ltd</footer></body></html>`;
}
