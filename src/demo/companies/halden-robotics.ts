import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { greenhouseBoard, type Role } from "../makes/job-boards.ts";
import { rssFull } from "../makes/rss.ts";
import { htmlPage, jsonPage, type SitePage, textPage, xmlPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://halden.example";

/** A WordPress site: RSS 2.0 with full texts, cookie box, related headlines, a page robots.txt closes, a Greenhouse board. */
export const haldenRobotics = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "halden.example",
    name: "Halden Robotics",
    make: "WordPress with RSS 2.0, and a Greenhouse board",
    validators: "both",
    sites: {
      "halden.example": {
        "/robots.txt": textPage(
          `User-agent: *\nDisallow: /wp-admin/\nDisallow: /news/embargo/\nSitemap: ${ORIGIN}/sitemap.xml\n`,
        ),
        "/": htmlPage(home()),
        "/feed/": xmlPage(
          rssFull(
            { title: "Halden Robotics", origin: ORIGIN, description: "Robots for the cold chain" },
            stories,
            calendar,
          ),
          "application/rss+xml; charset=UTF-8",
        ),
        "/news/": htmlPage(newsIndex(stories, calendar)),
        "/news/embargo/": htmlPage(
          layout("Halden Robotics acquires Sabine Freezers", "<p>Halden Robotics has acquired Sabine Freezers.</p>"),
        ),
        "/careers/": htmlPage(
          layout(
            "Careers",
            `<p>We build robots that do not mind the cold.</p>
<div id="grnhse_app"></div><script src="https://boards.greenhouse.io/embed/job_board/js?for=haldenrobotics"></script>
<p><a href="https://boards.greenhouse.io/haldenrobotics">All open positions</a></p>`,
          ),
        ),
        "/about/": htmlPage(
          layout(
            "About us",
            "<p>Halden Robotics was founded in 2017 in Oslo by three engineers who had spent a winter in a fish warehouse.</p>",
          ),
        ),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [story.path, htmlPage(article(story, calendar))]),
        ),
      },
      "boards-api.greenhouse.io": {
        "/v1/boards/haldenrobotics/jobs": jsonPage(
          greenhouseBoard("Halden Robotics", "haldenrobotics", ROLES, calendar),
        ),
      },
    },
    expected: [
      {
        type: "funding",
        subtype: "series-b",
        data: { amount: 45_000_000, currency: "USD", investor: "Ostfjord Ventures" },
        occurredOn: calendar.day(4),
        sources: 2,
      },
      {
        type: "exec_move",
        subtype: "cro",
        data: { person: "Maren Aldridge", direction: "in" },
        occurredOn: calendar.day(9),
      },
      { type: "key_role_posted", data: { role: "VP of Customer Success", location: "Oslo" } },
    ],
  };
});

const ROLES: Role[] = [
  {
    title: "VP of Customer Success",
    department: "Customer Success",
    location: "Oslo, Norway",
    daysAgo: 6,
    html: "<p>You will own renewal, service and training for more than sixty sites.</p><ul><li>Ten years with industrial customers</li></ul>",
  },
  {
    title: "Robotics Software Engineer",
    department: "Engineering",
    location: "Oslo, Norway",
    daysAgo: 21,
    html: "<p>You write the motion planning that keeps a pallet upright on ice.</p>",
  },
  {
    title: "Field Technician",
    department: "Service",
    location: "Gothenburg, Sweden",
    daysAgo: 33,
    html: "<p>You keep robots moving at minus twenty-five degrees.</p>",
  },
  {
    title: "People Partner",
    department: "People",
    location: "Oslo, Norway",
    daysAgo: 40,
    html: "<p>You support our managers. You will work with the CEO and the Chief Financial Officer.</p>",
  },
];

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/news/halden-robotics-series-b/",
      title: "Halden Robotics raises $45 million Series B led by Ostfjord Ventures",
      daysAgo: 4,
      author: "Press desk",
      summary: "The round brings two new investors to the maker of cold-storage robots.",
      html: `<p><strong>OSLO, ${calendar.long(4)}</strong> &#8211; Halden Robotics, which makes mobile robots for cold-storage warehouses, today announced that it has raised $45 million in a Series B round led by Ostfjord Ventures, with participation from Birchline Capital.</p>
<p>The money goes into the service network and into the next generation of the company&#8217;s freezer shuttle.</p>
<p>&#8220;Nobody wants to spend a shift at minus twenty-five,&#8221; said Ingrid Solheim, chief executive of Halden Robotics. &#8220;Our customers can now leave that to machines.&#8221;</p>
<h3>About Halden Robotics</h3>
<p>Halden Robotics was founded in 2017. Its seed round in ${calendar.year(5)} was led by Nordkyn Partners.</p>`,
    },
    {
      path: "/news/maren-aldridge-cro/",
      title: "Halden Robotics appoints Maren Aldridge as Chief Revenue Officer",
      daysAgo: 9,
      author: "Press desk",
      summary: "Maren Aldridge takes charge of sales and service.",
      html: `<p><strong>OSLO, ${calendar.long(9)}</strong> &#8211; Halden Robotics has appointed Maren Aldridge as Chief Revenue Officer. She takes charge of sales, service and partnerships from the Oslo office.</p>
<p>Aldridge has spent fifteen years selling automation to food producers.</p>
<h3>About Halden Robotics</h3>
<p>Halden Robotics was founded in 2017 and makes mobile robots for cold-storage warehouses.</p>`,
    },
    {
      path: "/news/webinar-five-questions/",
      title: "Webinar: five questions to ask before you automate a freezer",
      daysAgo: 30,
      author: "Sigrid Moe",
      summary: "A free half hour with our application engineers.",
      html: "<p>What does a pallet weigh when it is wet? Join our application engineers for half an hour and bring your own questions. The recording will be sent to everybody who signs up.</p>",
    },
    {
      path: "/news/coldchain-forum-hall-4/",
      title: "Meet us at the ColdChain Forum, hall 4",
      daysAgo: 45,
      author: "Sigrid Moe",
      summary: "Three days of live demonstrations.",
      html: "<p>We will show the shuttle at work behind glass for three days. Coffee is on us, and the coats are too.</p>",
    },
  ];
}

function layout(title: string, main: string, head = ""): string {
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>${escapeMarkup(title)} &#8211; Halden Robotics</title>
<meta name="generator" content="WordPress 6.8"><link rel="alternate" type="application/rss+xml" title="Halden Robotics &raquo; Feed" href="${ORIGIN}/feed/">
<link rel="stylesheet" href="/wp-content/themes/frost/style.css">${head}</head>
<body class="wp-singular"><a class="skip-link" href="#content">Skip to content</a>
<header id="masthead"><nav class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/about/">About</a></li><li><a href="/careers/">Careers</a></li></ul></nav></header>
<main id="content">${main}</main>
<aside class="widget"><h2>Elsewhere in the cold chain</h2><ul>
<li><a href="https://wire.example/stories/sabine-series-c">Sabine Foods closes $20 million Series C</a></li>
<li><a href="https://wire.example/stories/pell-moss-cuts">Pell &amp; Moss lays off 400 in logistics arm</a></li></ul></aside>
<footer class="site-footer"><form class="newsletter"><label>Our newsletter announces launches, hires and partnerships first.</label><input name="email"></form>
<p>&copy; Halden Robotics AS <a href="/privacy/">Privacy</a></p></footer>
<div class="cookie-notice" role="dialog">We use cookies to launch improvements and to measure growth. <button>Accept all</button></div>
<script>window.dataLayer=window.dataLayer||[];</script></body></html>`;
}

function home(): string {
  return layout(
    "Robots for the cold chain",
    `<section class="hero"><h1>Robots for the cold chain</h1><p>Shuttles that work where people would rather not.</p></section>
<section><h2>Trusted by warehouses from Troms&oslash; to Trieste</h2></section>`,
    `<script type="application/ld+json">${JSON.stringify(SCHEMA)}</script>`,
  );
}

/** As the usual plugin writes it; of all the companies only this one describes itself so. */
const SCHEMA = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "WebSite", "@id": `${ORIGIN}/#website`, url: `${ORIGIN}/`, name: "Halden Robotics" },
    {
      "@type": "Organization",
      "@id": `${ORIGIN}/#organization`,
      url: `${ORIGIN}/`,
      name: "Halden Robotics",
      legalName: "Halden Robotics AS",
      description: "Mobile robots for cold-storage warehouses.",
      industry: "Industrial robotics",
      foundingDate: "2017",
      numberOfEmployees: { "@type": "QuantitativeValue", minValue: 51, maxValue: 200 },
      address: { "@type": "PostalAddress", addressLocality: "Oslo", addressCountry: "NO" },
      sameAs: ["https://www.linkedin.com/company/halden-robotics"],
    },
  ],
};

function newsIndex(stories: Story[], calendar: Calendar): string {
  const rows = stories.map(
    (story) =>
      `<article><h2><a href="${story.path}">${escapeMarkup(story.title)}</a></h2><time datetime="${calendar.iso(story.daysAgo)}">${calendar.long(story.daysAgo)}</time></article>`,
  );
  return layout("News", `${rows.join("\n")}<p><a href="/news/embargo/">Under embargo</a></p>`);
}

function article(story: Story, calendar: Calendar): string {
  const jsonLd = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.title,
    datePublished: calendar.iso(story.daysAgo),
    author: { "@type": "Person", name: story.author },
    publisher: { "@type": "Organization", name: "Halden Robotics" },
  };
  return layout(
    story.title,
    `<article class="post"><h1 class="entry-title">${escapeMarkup(story.title)}</h1>
<div class="entry-meta">Posted on <time datetime="${calendar.iso(story.daysAgo)}">${calendar.long(story.daysAgo)}</time> by ${story.author}</div>
<div class="entry-content">${story.html}</div></article>`,
    `<link rel="canonical" href="${ORIGIN}${story.path}"><meta property="article:published_time" content="${calendar.iso(story.daysAgo)}">
<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`,
  );
}
