import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { rssShort } from "../makes/rss.ts";
import { htmlPage, movedTo, type SitePage, textPage, xmlPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://www.fenwickrowe.example";

/** Lives at www, writes Latin-1, announces its feed nowhere (it stands in a usual place), sends no validators. */
export const fenwickRowe = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "fenwickrowe.example",
    name: "Fenwick & Rowe",
    make: "www host, Latin-1 pages, an unannounced feed",
    validators: "none",
    sites: {
      "fenwickrowe.example": {
        "/": movedTo(`${ORIGIN}/`),
        "/robots.txt": textPage("User-agent: *\nDisallow: /basket\n"),
      },
      "www.fenwickrowe.example": {
        "/robots.txt": textPage("User-agent: *\nDisallow: /basket\n"),
        "/": latin1(
          page("Furniture since 1951", "<h1>Furniture that outlives its owners</h1><p>Sofas from £1,150.</p>"),
        ),
        "/rss.xml": xmlPage(
          rssShort({ title: "Fenwick & Rowe", origin: ORIGIN, description: "Company news" }, stories, calendar),
          "text/xml; charset=utf-8",
        ),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [
            story.path,
            latin1(
              page(
                story.title,
                `<h1>${escapeMarkup(story.title)}</h1><p><small>${calendar.short(story.daysAgo)}</small></p>${story.html}`,
              ),
            ),
          ]),
        ),
      },
    },
    expected: [
      {
        type: "layoffs",
        data: { count: 180, location: "Sheffield" },
        occurredOn: calendar.day(6),
        sources: 2,
      },
    ],
  };
});

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/company/sheffield.aspx",
      title: "Fenwick & Rowe to close its Sheffield plant with the loss of 180 jobs",
      daysAgo: 6,
      author: "Fenwick & Rowe",
      summary: "Fenwick & Rowe will close its Sheffield plant and cut 180 jobs.",
      html: `<p>${calendar.long(6)}. Fenwick &amp; Rowe will close its upholstery plant in Sheffield and cut 180 jobs, the company said today. Production moves to the main works by the end of the summer.</p>
<p>“This is a hard day for people who have built our sofas for a generation,” said managing director Harriet Rowe. The company has set aside £4.2 million for severance.</p>`,
    },
    {
      path: "/company/repair.aspx",
      title: "Every sofa can be repaired",
      daysAgo: 34,
      author: "Fenwick & Rowe",
      summary: "Send us a photograph of the label.",
      html: "<p>Send us a photograph of the label under the left arm and we will tell you what can be done. Springs, webbing and legs are in stock for every model since 1968, at £35 a set.</p>",
    },
  ];
}

function latin1(body: string): SitePage {
  return { ...htmlPage(body), type: "text/html; charset=iso-8859-1", encoding: "latin1" };
}

function page(title: string, main: string): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
<title>${escapeMarkup(title)} : Fenwick &amp; Rowe</title></head><body>
<form method="post" action="./" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTQ5" />
<div id="nav"><a href="/">Home</a> | <a href="/sofas.aspx">Sofas</a> | <a href="/company/repair.aspx">Repairs</a></div>
<div id="main">${main.replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;")}</div>
<div id="foot">Fenwick &amp; Rowe plc. Interest-free credit is subject to status.</div></form></body></html>`;
}
