import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { htmlPage, type SitePage, textPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

/** A newsroom without a feed: article links with dates. Shares its name with a chain of dental clinics on the wire. */
export const larkspur = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "larkspur.example",
    name: "Larkspur",
    make: "newsroom without a feed; a namesake on the wire",
    validators: "both",
    sites: {
      "larkspur.example": {
        "/robots.txt": textPage("User-agent: *\nDisallow: /customer-area\n"),
        "/": htmlPage(
          layout(
            "Freight planning that keeps its promises",
            "<h1>Freight planning that keeps its promises</h1><p>Larkspur plans 40,000 truck loads a day.</p>",
          ),
        ),
        "/imprint": htmlPage(layout("Imprint", IMPRINT)),
        "/newsroom": htmlPage(layout("Newsroom", newsroom(stories, calendar))),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [
            story.path,
            htmlPage(layout(story.title, article(story, calendar))),
          ]),
        ),
      },
    },
    expected: [
      {
        type: "acquired",
        data: { acquirer: "Meridian Haulage Group" },
        occurredOn: calendar.day(5),
        sources: 2,
      },
      {
        type: "exec_departure",
        data: { person: "Tobias Renner", direction: "out" },
        occurredOn: calendar.day(12),
      },
    ],
  };
});

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/newsroom/meridian-haulage",
      title: "Larkspur to be acquired by Meridian Haulage Group",
      daysAgo: 5,
      author: "Larkspur",
      summary: "Both boards have approved the transaction.",
      html: `<p>LEIPZIG, ${calendar.long(5)}: Larkspur has signed a definitive agreement to be acquired by Meridian Haulage Group. Both boards have approved the transaction, which is expected to close before the end of the quarter.</p>
<p>Customers keep their contacts, their contracts and their prices. Financial terms were not disclosed.</p>`,
    },
    {
      path: "/newsroom/tobias-renner",
      title: "Chief Financial Officer Tobias Renner leaves Larkspur",
      daysAgo: 12,
      author: "Larkspur",
      summary: "He will return to teaching.",
      html: `<p>LEIPZIG, ${calendar.long(12)}: Tobias Renner, Chief Financial Officer of Larkspur, is stepping down after seven years and will return to teaching. The search for a successor has begun.</p>
<p>The board thanks him for many quiet closings.</p>`,
    },
    {
      path: "/newsroom/route-of-the-month",
      title: "Route of the month: over the Brenner in the snow",
      daysAgo: 28,
      author: "Larkspur",
      summary: "Eleven hours, four drivers, one thermos.",
      html: "<p>Eleven hours, four drivers and one thermos flask: the winner of our photo competition crossed the Brenner in the last snow of the year. Congratulations, and thank you for the picture of the sheep.</p>",
    },
  ];
}

const IMPRINT = `<h1>Imprint</h1><p>Larkspur GmbH<br>Am Güterbahnhof 3<br>04109 Leipzig<br>Germany</p>
<p>Registered at Amtsgericht Leipzig, HRB 31415. VAT ID: DE314159265</p>`;

function newsroom(stories: Story[], calendar: Calendar): string {
  const rows = stories.map(
    (story) => `<li class="news-item"><span class="news-date">${calendar.short(story.daysAgo)}</span>
  <a class="news-link" href="${story.path}">${escapeMarkup(story.title)}</a></li>`,
  );
  return `<h1>Newsroom</h1><ul class="news-list">
${rows.join("\n")}</ul>
<div class="pager"><a href="/newsroom?page=2">Older</a></div>
<p>Press contact: <a href="mailto:press@larkspur.example">press@larkspur.example</a></p>`;
}

function article(story: Story, calendar: Calendar): string {
  return `<div class="crumbs"><a href="/">Home</a> / <a href="/newsroom">Newsroom</a></div>
<h1>${escapeMarkup(story.title)}</h1>
<p class="news-date">${calendar.long(story.daysAgo)}</p>
<div class="rich-text">${story.html}</div>
<div class="share"><a href="https://social.example/share">Share</a></div>
<div class="teaser-box"><h3>More news</h3><a href="/newsroom/route-of-the-month">Route of the month: over the Brenner in the snow</a></div>`;
}

function layout(title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)} - Larkspur</title></head>
<body><div class="topbar"><ul class="menu"><li><a href="/product">Product</a></li><li><a href="/customers">Customers</a></li><li><a href="/newsroom">Newsroom</a></li><li><a href="/contact">Contact</a></li></ul></div>
<div class="content" role="main">${main}</div>
<div class="footer"><p>Larkspur GmbH, Leipzig</p><a href="/imprint">Imprint</a> <a href="/privacy">Privacy policy</a></div>
<div id="cookie-banner">This site uses cookies. <a href="/cookies">Choose</a></div></body></html>`;
}
