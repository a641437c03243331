import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { jsonFeed } from "../makes/json-feed.ts";
import { htmlPage, jsonPage, type SitePage, textPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://tidegrid.example";

/** A small hand-made site with a JSON Feed. */
export const tidegrid = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "tidegrid.example",
    name: "Tidegrid",
    make: "hand-made pages with a JSON Feed",
    validators: "both",
    sites: {
      "tidegrid.example": {
        "/robots.txt": textPage("User-agent: *\nDisallow:\n"),
        "/": htmlPage(page("Software for harbours that make their own power", intro())),
        "/feed.json": jsonPage(
          jsonFeed({ title: "Tidegrid notes", origin: ORIGIN }, stories, calendar),
          "application/feed+json",
        ),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [
            story.path,
            htmlPage(
              page(
                story.title,
                `<article><h1>${escapeMarkup(story.title)}</h1><p class="date">${calendar.long(story.daysAgo)}</p>${story.html}</article>`,
              ),
            ),
          ]),
        ),
      },
    },
    expected: [
      { type: "market_expansion", data: { location: "Rotterdam" }, occurredOn: calendar.day(7) },
      { type: "hiring_surge", data: { count: 120 }, occurredOn: calendar.day(13) },
    ],
  };
});

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/notes/rotterdam",
      title: "Tidegrid opens an office in Rotterdam",
      daysAgo: 7,
      author: "Hanna Visser",
      summary: "A place of our own on the Maas.",
      html: `<p>Tidegrid has opened an office in Rotterdam, its first outside Denmark. The team there looks after harbours on the North Sea coast and started work on ${calendar.long(7)}.</p>
<p>The kettle works, the chairs are on their way, and the view of the cranes is better than on the photograph.</p>`,
    },
    {
      path: "/notes/120-engineers",
      title: "Tidegrid to hire 120 engineers over the next twelve months",
      daysAgo: 13,
      author: "Hanna Visser",
      summary: "More than double the engineering team by next year.",
      html: `<p>Tidegrid will hire 120 engineers over the next twelve months, the company announced on ${calendar.long(13)}. Most of the posts are for power electronics and for control software.</p>
<p>Interviews are two conversations and one afternoon of real work, which we pay for.</p>`,
    },
    {
      path: "/notes/quay-measurements",
      title: "What we learned from a year of quay measurements",
      daysAgo: 38,
      author: "Emil Krogh",
      summary: "Thirty million readings and one seagull.",
      html: "<p>Thirty million readings later we know that the tide tables are right, that cable ducts are not where the drawings say, and that one seagull has learned to sit on the only sensor that matters.</p>",
    },
  ];
}

function intro(): string {
  return `<h1>Software for harbours that make their own power</h1>
<p>Tidegrid balances cranes, cold stores, ferries and batteries, minute by minute.</p>
<h2>Notes</h2><p><a href="/feed.json">Subscribe</a></p>`;
}

function page(title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeMarkup(title)}</title>
<link rel="alternate" type="application/feed+json" title="Tidegrid notes" href="/feed.json">
<nav><a href="/">Tidegrid</a> <a href="/notes/rotterdam">Rotterdam</a></nav>
<main>
${main}
</main>
<footer>Tidegrid A/S, Esbjerg. No cookies, no trackers, no newsletter.</footer>
</html>`;
}
