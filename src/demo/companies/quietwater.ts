import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { greenhouseBoard, type Role } from "../makes/job-boards.ts";
import { rssFull } from "../makes/rss.ts";
import { type Incident, statusIncidents } from "../makes/status-page.ts";
import { htmlPage, jsonPage, type SitePage, textPage, xmlPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://quietwater.example";

/** Nothing happens here, in many words: guides, old rounds, customers' news, a denied rumour, short incidents. No signal. */
export const quietwater = defineCompany((calendar) => {
  return {
    domain: "quietwater.example",
    name: "Quietwater",
    make: "a quiet company full of trigger words",
    validators: "both",
    sites: {
      "quietwater.example": {
        "/robots.txt": textPage("User-agent: *\nDisallow:\n"),
        "/": htmlPage(layout("Meeting notes that write themselves", home())),
        "/about": htmlPage(layout("About", about(calendar))),
        "/blog/feed.xml": xmlPage(
          rssFull(
            { title: "Quietwater blog", origin: ORIGIN, description: "On meetings and growth" },
            STORIES,
            calendar,
          ),
          "application/rss+xml",
        ),
        "/careers": htmlPage(
          layout(
            "Careers",
            '<h1>Join us</h1><p>Open roles are on <a href="https://job-boards.greenhouse.io/quietwater">our board</a>.</p>',
          ),
        ),
        "/pricing": htmlPage(
          layout(
            "Pricing",
            "<h1>Pricing</h1><h2>Pro</h2><p>$12 per seat and month</p><h2>Enterprise</h2><p>Contact us</p>",
          ),
        ),
        ...Object.fromEntries(
          STORIES.map((story): [string, SitePage] => [
            story.path,
            htmlPage(
              layout(
                story.title,
                `<article><h1>${escapeMarkup(story.title)}</h1><time datetime="${calendar.day(story.daysAgo)}">${calendar.american(story.daysAgo)}</time>${story.html}</article>`,
              ),
            ),
          ]),
        ),
      },
      "boards-api.greenhouse.io": {
        "/v1/boards/quietwater/jobs": jsonPage(greenhouseBoard("Quietwater", "quietwater", ROLES, calendar)),
      },
      "status.quietwater.example": {
        "/": htmlPage(
          "<html><head><title>Quietwater Status</title></head><body><h1>Quietwater Status</h1></body></html>",
        ),
        "/api/v2/incidents.json": jsonPage(
          statusIncidents("Quietwater", "https://status.quietwater.example", INCIDENTS, calendar),
        ),
      },
    },
    expected: [],
  };
});

const ROLES: Role[] = [
  {
    title: "Account Manager",
    department: "Sales",
    location: "Remote",
    daysAgo: 14,
    html: "<p>You report to the VP of Sales. Our last Chief Revenue Officer started in this very role. We raised a Series A once and launched twice.</p>",
  },
  {
    title: "Executive Assistant to the CEO",
    department: "Operations",
    location: "Remote",
    daysAgo: 22,
    html: "<p>You keep the calendar of the chief executive officer.</p>",
  },
];

const INCIDENTS: Incident[] = [
  {
    id: "q1f6a8s2d4g0",
    name: "Elevated error rates",
    daysAgo: 4,
    minutes: 6,
    impact: "minor",
    components: ["API"],
    updates: ["We are looking into elevated error rates.", "Error rates are back to normal."],
  },
  {
    id: "q7h3j5k9l1z2",
    name: "Delayed e-mails",
    daysAgo: 16,
    minutes: 12,
    impact: "none",
    components: ["E-mail"],
    updates: ["Some e-mails are late.", "The queue has drained."],
  },
];

const STORIES: Story[] = [
  {
    path: "/blog/series-b-guide",
    title: "Series B funding: a complete guide to raising $30 million",
    daysAgo: 3,
    author: "The Quietwater team",
    summary: "What founders should know before they raise.",
    html: `<p>A Series B round is usually raised when a startup has found its market. A company typically raises between $20 million and $60 million, led by a new investor.</p>
<h2>How to prepare</h2><p>Imagine your company has raised $30 million in a Series B led by a well-known fund. What will the first board meeting look like? Write the agenda now.</p>`,
  },
  {
    path: "/blog/how-to-hire-a-cro",
    title: "How to hire a Chief Revenue Officer",
    daysAgo: 5,
    author: "The Quietwater team",
    summary: "Seven questions for the interview.",
    html: `<p>When should you appoint a Chief Revenue Officer? If your VP of Sales has stepped down, or if you are opening a new office, this checklist is for you.</p>
<p>Template: “We are thrilled to announce that [name] joins [company] as Chief Revenue Officer.”</p>`,
  },
  {
    path: "/blog/customer-story-marlowe",
    title: "Customer story: how Marlowe Seeds takes notes after its $25 million round",
    daysAgo: 8,
    author: "The Quietwater team",
    summary: "Marlowe Seeds grew fast and kept its notes short.",
    html: `<p>Marlowe Seeds raised $25 million in March, hired 80 people and opened an office in Porto. Its meetings grew, too. With Quietwater the notes are ready before the room is empty.</p>
<p>“I would not want to go back,” says Olive Marsh, Chief Operating Officer of Marlowe Seeds.</p>`,
  },
  {
    path: "/blog/no-we-are-not-for-sale",
    title: "No, we are not being acquired",
    daysAgo: 10,
    author: "Ruth Calder, CEO",
    summary: "A short answer to a rumour.",
    html: `<p>There has been a rumour that Quietwater is in talks to be acquired by Brightloaf. It is not true. Quietwater is not for sale and there are no talks.</p>
<p>We are not laying anybody off, and we are not moving to Dublin either.</p>`,
  },
  {
    path: "/blog/soc-2-checklist",
    title: "The SOC 2 checklist we wish we had had",
    daysAgo: 26,
    author: "The Quietwater team",
    summary: "A template for your own audit.",
    html: "<p>To become SOC 2 certified you need an auditor, a calendar and a drawer of policies. Copy this list: auditor selected, controls written, evidence collected, report received. Our own audit is in progress.</p>",
  },
];

function home(): string {
  return `<h1>Meeting notes that write themselves</h1>
<section class="testimonials"><blockquote>“We launched in three countries and never lost a decision.” <cite>Bea Lund, newly appointed CMO, Farrow &amp; Finch</cite></blockquote>
<blockquote>“After our Series C we had a hundred new joiners.” <cite>Tom Abara, VP People, Stockade</cite></blockquote></section>
<section class="partners"><h2>Our partners</h2><p>Quietwater works with the calendars, chats and ticket systems that you already have.</p></section>`;
}

function about(calendar: Calendar): string {
  return `<h1>About Quietwater</h1><p>Quietwater was founded in 2014. It raised a $4 million seed round in ${calendar.year(9)} and a $15 million Series A led by Alder Row in ${calendar.year(6)}. In ${calendar.year(5)} it acquired a small maker of dictation software and opened an office in Utrecht.</p>
<p>Ruth Calder became CEO in ${calendar.year(4)}.</p>`;
}

function layout(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeMarkup(title)} - Quietwater</title>
<link rel="alternate" type="application/rss+xml" href="/blog/feed.xml"></head><body>
<nav><a href="/">Quietwater</a><a href="/about">About</a><a href="/pricing">Pricing</a><a href="/careers">Careers</a><a href="https://status.quietwater.example">Status</a></nav>
<main>${main}</main>
<aside class="related"><h3>Popular</h3><ul><li>Layoffs: what to say on the day</li><li>When your CFO resigns</li><li>We are hiring! Ten templates for announcing 100 new jobs</li></ul></aside>
<footer>Quietwater, Inc. Announcing launches, partnerships and new offices, one note at a time.</footer></body></html>`;
}
