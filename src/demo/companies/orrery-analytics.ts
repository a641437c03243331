import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { rdf } from "../makes/rdf.ts";
import { htmlPage, type SitePage, xmlPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://orrery.example";

/** A table-layout site of the early web with an RSS 1.0 (RDF) feed, no robots.txt, upper-case tags. */
export const orreryAnalytics = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "orrery.example",
    name: "Orrery Analytics",
    make: "table layout with RSS 1.0 (RDF)",
    validators: "last-modified",
    sites: {
      "orrery.example": {
        "/": htmlPage(
          page(
            "Orrery Analytics",
            "<H1>Forecasts for people who plan in orbits</H1><P>Demand planning since 2009.</P>",
          ),
        ),
        "/index.rdf": xmlPage(
          rdf({ title: "Orrery Analytics", origin: ORIGIN, path: "/index.rdf" }, stories, calendar),
          "application/rdf+xml",
        ),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [
            story.path,
            htmlPage(
              page(
                story.title,
                `<H1>${escapeMarkup(story.title)}</H1><P><I>${calendar.long(story.daysAgo)}, by ${story.author}</I></P>${story.html}`,
              ),
            ),
          ]),
        ),
      },
    },
    expected: [
      {
        type: "acquisition_made",
        data: { target: "Pinfold Data", amount: 18_000_000, currency: "EUR" },
        occurredOn: calendar.day(5),
        sources: 2,
      },
      {
        type: "compliance_milestone",
        subtype: "iso27001",
        data: { certification: "27001" },
        occurredOn: calendar.day(18),
      },
    ],
  };
});

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/news/pinfold.html",
      title: "Orrery Analytics acquires Pinfold Data for EUR 18 million",
      daysAgo: 5,
      author: "the press office",
      summary: "Orrery Analytics has acquired Pinfold Data.",
      html: `<P>GHENT, ${calendar.long(5)} - Orrery Analytics has acquired Pinfold Data, a maker of weather models for retailers, for EUR 18 million in cash.</P>
<P>The eleven people of Pinfold Data stay together and keep their name on the door. "We have shared a corridor for six years," said Lieve Maes, founder of Orrery Analytics. "Now we share the coffee machine."</P>`,
    },
    {
      path: "/news/iso.html",
      title: "Orrery Analytics achieves ISO 27001 certification",
      daysAgo: 18,
      author: "the press office",
      summary: "The certificate covers all of our services.",
      html: `<P>GHENT, ${calendar.long(18)} - Orrery Analytics has achieved ISO 27001 certification for its forecasting service. The audit took four days and covered both data centres.</P>
<P>The certificate is available to customers on request.</P>`,
    },
    {
      path: "/news/manual.html",
      title: "The manual now has an index",
      daysAgo: 70,
      author: "the documentation desk",
      summary: "You asked for it for years.",
      html: "<P>You asked for it for years, and here it is: the printed manual has an index of nineteen pages, from ABSENCE OF DATA to ZERO DEMAND. It was written by hand.</P>",
    },
  ];
}

function page(title: string, main: string): string {
  return `<HTML><HEAD><TITLE>${escapeMarkup(title)}</TITLE>
<LINK REL="alternate" TYPE="application/rdf+xml" TITLE="RSS" HREF="${ORIGIN}/index.rdf"></HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="100%"><TR><TD WIDTH="160" VALIGN="top">
<A HREF="/">Home</A><BR><A HREF="/products.html">Products</A><BR><A HREF="/news/pinfold.html">News</A></TD>
<TD VALIGN="top">${main}</TD></TR></TABLE>
<HR><CENTER><FONT SIZE="1">Copyright Orrery Analytics NV. Best viewed with patience.</FONT></CENTER></BODY></HTML>`;
}
