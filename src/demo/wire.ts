import type { Calendar } from "./calendar.ts";
import { rssShort } from "./makes/rss.ts";
import { htmlPage, type SitePage, type Sites, textPage, xmlPage } from "./site-page.ts";
import { escapeMarkup, type Story } from "./story.ts";

const ORIGIN = "https://wire.example";

/** Where the wire's feed is read. */
export const WIRE_FEED_URL = `${ORIGIN}/rss.xml`;

/** A news wire: what it says about the companies, about a namesake of one of them, and about strangers. */
export function wire(calendar: Calendar): Sites {
  const stories = [...aboutCompanies(calendar), ...aboutNamesakes(calendar), ...aboutStrangers(calendar)];
  stories.sort((a, b) => a.daysAgo - b.daysAgo);
  return {
    "wire.example": {
      "/robots.txt": textPage("User-agent: *\nDisallow: /archive/\n"),
      "/": htmlPage(`<html><body><h1>The Wire</h1><a href="/rss.xml">RSS</a></body></html>`),
      "/rss.xml": xmlPage(
        rssShort({ title: "The Wire", origin: ORIGIN, description: "Business news" }, stories, calendar),
        "application/rss+xml; charset=utf-8",
      ),
      ...Object.fromEntries(
        stories.map((story): [string, SitePage] => [
          story.path,
          htmlPage(`<html><head><title>${escapeMarkup(story.title)} - The Wire</title></head><body>
<article><h1>${escapeMarkup(story.title)}</h1><p>${calendar.american(story.daysAgo)}</p><p>${escapeMarkup(story.summary)}</p></article></body></html>`),
        ]),
      ),
    },
  };
}

function story(slug: string, daysAgo: number, title: string, summary: string): Story {
  return { path: `/stories/${slug}`, title, daysAgo, author: "The Wire", summary, html: `<p>${summary}</p>` };
}

function aboutCompanies(calendar: Calendar): Story[] {
  return [
    story(
      "halden-robotics-series-b",
      4,
      "Halden Robotics secures $45M Series B for freezer robots",
      `Oslo-based Halden Robotics (halden.example) has raised $45 million in Series B funding led by Ostfjord Ventures, the company said on ${calendar.american(4)}. Birchline Capital also took part in the round.`,
    ),
    story(
      "orrery-buys-pinfold",
      4,
      "Orrery Analytics buys Pinfold Data",
      `Orrery Analytics has acquired Pinfold Data, a maker of weather models for retailers, for €18 million, the Ghent company announced on ${calendar.american(5)}.`,
    ),
    story(
      "meridian-larkspur",
      5,
      "Meridian Haulage Group to acquire freight planner Larkspur",
      "Meridian Haulage Group has signed an agreement to acquire Larkspur (larkspur.example), the freight planning software maker from Leipzig. Terms were not disclosed.",
    ),
    story(
      "fenwick-rowe-sheffield",
      6,
      "Sofa maker Fenwick & Rowe to cut 180 jobs",
      "Fenwick & Rowe will cut 180 jobs and close its plant in Sheffield, the furniture maker said. Unions called the decision a shock.",
    ),
    story(
      "cobaltic-cto",
      8,
      "Cobaltic names Yusuf Demirel chief technology officer",
      "Payments company Cobaltic (cobaltic.example) has named Yusuf Demirel as chief technology officer. Demirel previously ran infrastructure at a ferry line.",
    ),
    story(
      "quietwater-rumour",
      11,
      "Brightloaf said to be considering bid for Quietwater",
      "Brightloaf is said to be considering a bid for Quietwater, according to people familiar with the matter. Quietwater denied that it is in talks.",
    ),
  ];
}

function aboutNamesakes(calendar: Calendar): Story[] {
  return [
    story(
      "larkspur-dental-series-a",
      3,
      "Larkspur raises $12 million Series A to open dental clinics",
      `Larkspur, the chain of dental clinics (larkspurdental.example), has raised $12 million in a Series A led by Gumtree Health on ${calendar.american(3)}. It appointed dentist Paula Quint as chief executive in the same breath.`,
    ),
    story(
      "halden-harbour",
      7,
      "Halden opens new harbour square",
      "The Norwegian town of Halden has opened a new harbour square with an office for visitors and a partnership with the local sailing club.",
    ),
    story(
      "cobaltic-blue",
      9,
      "Cobaltic blue is the colour of the season",
      "Designers launched a whole range in cobaltic blue this week. Buyers from Milan to Seoul placed orders.",
    ),
  ];
}

function aboutStrangers(calendar: Calendar): Story[] {
  return [
    story(
      "sabine-series-c",
      2,
      "Sabine Foods closes $20 million Series C",
      `Sabine Foods has closed a $20 million Series C round led by Copperfield, it announced on ${calendar.american(2)}.`,
    ),
    story(
      "pell-moss-cuts",
      3,
      "Pell & Moss lays off 400 in logistics arm",
      "Pell & Moss is laying off 400 people in its logistics arm, about a tenth of the staff there.",
    ),
    story(
      "vantor-ceo",
      5,
      "Vantor Biosciences names Greta Holm chief executive",
      "Vantor Biosciences has named Greta Holm as chief executive officer. She joins from a maker of lab equipment.",
    ),
    story(
      "kestrel-leeds",
      10,
      "Kestrel Mutual opens an office in Leeds",
      "The insurer Kestrel Mutual has opened an office in Leeds and will hire 60 people there.",
    ),
  ];
}
