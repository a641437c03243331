import type { Calendar } from "../calendar.ts";
import { defineCompany } from "../company.ts";
import { atom } from "../makes/atom.ts";
import { githubReleases, githubRepositories, type Repository } from "../makes/github.ts";
import { htmlPage, jsonPage, type SitePage, textPage, xmlPage } from "../site-page.ts";
import { escapeMarkup, type Story } from "../story.ts";

const ORIGIN = "https://quillmark.example";

/** A generated site with an Atom feed of summaries, whose texts stand only on the article pages, and a GitHub organisation. */
export const quillmark = defineCompany((calendar) => {
  const stories = storiesOf(calendar);
  return {
    domain: "quillmark.example",
    name: "Quillmark",
    make: "static site with Atom summaries, and a GitHub organisation",
    validators: "etag",
    sites: {
      "quillmark.example": {
        "/robots.txt": textPage("User-agent: *\nAllow: /\n"),
        "/": htmlPage(
          layout(
            "Contracts, written together",
            "<h1>Contracts, written together</h1><p>Draft, redline and sign in one window.</p>",
          ),
        ),
        "/blog": htmlPage(
          layout(
            "Blog",
            stories
              .map(
                (story) =>
                  `<a class="card" href="${story.path}"><h3>${escapeMarkup(story.title)}</h3><p>${calendar.american(story.daysAgo)}</p></a>`,
              )
              .join("\n"),
          ),
        ),
        "/blog/atom.xml": xmlPage(
          atom({ title: "The Quillmark Blog", origin: ORIGIN, path: "/blog/atom.xml" }, stories, calendar),
          "application/atom+xml",
        ),
        ...Object.fromEntries(
          stories.map((story): [string, SitePage] => [story.path, htmlPage(article(story, calendar))]),
        ),
      },
      "github.com": {
        "/quillmark": htmlPage("<html><body><h1>Quillmark</h1><p>Repositories</p></body></html>"),
        ...Object.fromEntries(
          REPOSITORIES.filter((repository) => !repository.isFork).map((repository): [string, SitePage] => [
            `/quillmark/${repository.name}/releases.atom`,
            xmlPage(githubReleases("quillmark", repository, calendar), "application/atom+xml; charset=utf-8"),
          ]),
        ),
      },
      "api.github.com": {
        "/orgs/quillmark/repos": jsonPage(githubRepositories("quillmark", REPOSITORIES, calendar)),
      },
    },
    expected: [
      { type: "product_launch", data: { product: "Quillmark 4" }, occurredOn: calendar.day(6) },
      { type: "product_launch", data: { product: "quill-sdk" }, occurredOn: calendar.day(12) },
      { type: "partnership", data: { partner: "Fernway Systems" }, occurredOn: calendar.day(15) },
    ],
  };
});

const REPOSITORIES: Repository[] = [
  {
    name: "quill-sdk",
    description: "Read and write Quillmark documents from your own program",
    isFork: false,
    daysAgo: 3,
    releases: [
      {
        tag: "v3.0.1",
        title: "v3.0.1",
        daysAgo: 3,
        html: "<ul><li>Fixes a crash when a clause has no heading.</li></ul>",
      },
      {
        tag: "v3.0.0",
        title: "quill-sdk 3.0.0",
        daysAgo: 12,
        html: "<p>The first release on the new document model. Streaming reads, typed clauses, and a migration guide.</p>",
      },
      { tag: "v3.0.0-rc.1", title: "v3.0.0-rc.1", daysAgo: 26, html: "<p>Release candidate.</p>" },
      { tag: "v2.8.4", title: "v2.8.4", daysAgo: 61, html: "<p>Maintenance release.</p>" },
    ],
  },
  {
    name: "redline-action",
    description: "Redlines in pull requests",
    isFork: false,
    daysAgo: 20,
    releases: [{ tag: "v1.4.2", title: "v1.4.2", daysAgo: 20, html: "<p>Dependencies updated.</p>" }],
  },
  { name: "markdown-kit", description: "Fork with local patches", isFork: true, daysAgo: 5, releases: [] },
];

function storiesOf(calendar: Calendar): Story[] {
  return [
    {
      path: "/blog/quillmark-4",
      title: "Quillmark 4 is generally available",
      daysAgo: 6,
      author: "Ana Petrescu",
      summary: "A new editor, side-by-side redlines, and clause history.",
      html: `<p>Today we are launching Quillmark 4, the biggest change to our contract editor since we opened the doors. It is generally available to every workspace from ${calendar.american(6)}.</p>
<p>Redlines now sit side by side, each clause carries its own history, and documents of two hundred pages open without a pause. Nothing has to be migrated: existing documents open in the new editor the next time somebody looks at them.</p>
<p>Thank you to the hundreds of lawyers who broke the preview for us.</p>`,
    },
    {
      path: "/blog/fernway",
      title: "Quillmark and Fernway Systems partner to bring contract review into Fernway Desk",
      daysAgo: 15,
      author: "Ana Petrescu",
      summary: "Review a contract without leaving the ticket.",
      html: `<p>Quillmark and Fernway Systems have entered into a partnership that brings contract review into Fernway Desk. Legal teams see the open clauses next to the request they belong to.</p>
<p>The integration reads comments in both directions, keeps permissions where they were, and asks for no second sign-in. It costs nothing extra for customers of both products.</p>
<p>Questions go to the usual address; answers come from people who have read the contract.</p>`,
    },
    {
      path: "/blog/build-time",
      title: "How we cut our build time in half",
      daysAgo: 50,
      author: "Jonas Fry",
      summary: "We measured first, which turned out to be the hard part.",
      html: `<p>Our build used to take eleven minutes. It now takes five. This is the story of a flame graph, a cache that was never read, and an intern who asked why. We acquired some habits on the way that we would not want to lose, and we raised the bar for what counts as done.</p>
<p>First we wrote down what happens between a push and a green tick. Then we deleted a third of it. What was left went into two lanes instead of one.</p>`,
    },
  ];
}

function layout(title: string, main: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>${escapeMarkup(title)} | Quillmark</title>
<meta property="og:site_name" content="Quillmark"/><link rel="alternate" type="application/atom+xml" title="Blog" href="/blog/atom.xml"/>${head}</head>
<body><div id="__app"><div class="Header_root__x1"><a href="/">Quillmark</a><nav><a href="/blog">Blog</a><a href="/security">Security</a></nav></div>
<main class="Page_main__a7">${main}</main>
<div class="Footer_root__k9"><a href="https://github.com/quillmark">GitHub</a><a href="/terms">Terms</a><span>Made in Cluj and Cardiff</span></div></div>
<script id="__STATE__" type="application/json">{"props":{"headline":"Quillmark raises the bar","buildId":"c81e72"}}</script></body></html>`;
}

function article(story: Story, calendar: Calendar): string {
  return layout(
    story.title,
    `<article><header><h1>${escapeMarkup(story.title)}</h1><p><span>${story.author}</span> · <time datetime="${calendar.day(story.daysAgo)}">${calendar.american(story.daysAgo)}</time></p></header>
${story.html}</article><section class="More_root__p2"><h4>Keep reading</h4><a href="/blog/build-time">How we cut our build time in half</a></section>`,
    `<link rel="canonical" href="${ORIGIN}${story.path}"/><meta property="og:title" content="${escapeMarkup(story.title)}"/><meta property="og:type" content="article"/>`,
  );
}
