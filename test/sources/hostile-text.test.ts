import { expect, test } from "bun:test";
import { readWith } from "./read-with.ts";

const LENGTH = 100_000;
/** A pattern that tries every start against every end of such a text needs seconds; a linear one some 10 ms (measured). */
const LIMIT_MS = 1_000;
const URL = "https://harbourline.example/news";

/** What the body is made of, and who reads it. `#` is where the hostile text goes. */
const BODIES: [name: string, body: string, sourceIds: string[]][] = [
  [
    "a page",
    `<!doctype html><title>#</title><meta http-equiv=refresh content="0;#"><h1>Plans</h1><p>$9 a month</p><p>#</p><a href="/news/a-b-c">#</a>`,
    ["home", "newsroom", "pricing", "article", "trust", "subprocessors"],
  ],
  [
    "a page about the company",
    `<!doctype html><title>Harbourline #</title><meta property="og:site_name" content="#"><script type="application/ld+json">{"@type":"Organization","name":"#","legalName":"#","url":"https://harbourline.example/","sameAs":"https://x.com/#","numberOfEmployees":"#","foundingDate":"#","address":{"addressCountry":"#"}}</script><h1>About</h1><p>Harbourline was founded # in</p><p>we are a # team of 12 #</p><p>04109 # VAT #</p>`,
    ["home", "profile"],
  ],
  [
    "a list of vendors",
    `<!doctype html><title>Sub-processors</title><h2>Sub-processors #</h2><table><tr><th>Name</th><th>#</th></tr><tr><td>#</td><td>#</td></tr></table><ul><li>#</li><li><b>#</b>#</li></ul>`,
    ["trust", "subprocessors"],
  ],
  [
    "a feed of positions",
    "<workzag-jobs><position><id>#</id><name>#</name><office>#</office></position></workzag-jobs>",
    ["personio"],
  ],
  [
    "stories",
    `{"hits":[{"objectID":"1","title":"Harbourline#","url":"#","story_text":"#","created_at_i":1794470400}]}`,
    ["hacker-news"],
  ],
  ["companies", `{"0":{"cik_str":1,"title":"#"}}`, ["edgar"]],
  [
    "a list at Workday",
    `{"total":1,"jobPostings":[{"title":"#","externalPath":"/job/#","postedOn":"#"}]}`,
    ["workday"],
  ],
  [
    "a feed",
    `<rss version="2.0"><channel><title>#</title><item><title>#</title><guid>#</guid><description>#</description></item></channel></rss>`,
    ["feed"],
  ],
  ["a feed cut off", "<rss><channel><item><title>One</title><description>#", ["feed"]],
  ["a sitemap", "<urlset><url><loc>https://harbourline.example/news/a</loc><lastmod>#", ["sitemap"]],
  ["a board", `{"jobs":[{"id":1,"title":"#","absolute_url":"#","content":"#"}]}`, ["greenhouse"]],
];

for (const unit of [
  "1,",
  " ",
  "a",
  "<",
  "&",
  "-",
  "(",
  "“",
  "é",
  "https://",
  "01/02/2026 ",
  "<a ",
  "<b>",
  "The post ",
]) {
  test(`${JSON.stringify(unit)} repeated to 100,000 characters is read in linear time`, () => {
    const hostile = unit.repeat(LENGTH / unit.length);
    const slow: string[] = [];
    for (const [name, body, sourceIds] of BODIES) {
      for (const sourceId of sourceIds) {
        const startedAt = performance.now();
        try {
          readWith(sourceId, body.replaceAll("#", hostile), URL);
        } catch (error) {
          // Refused before it is read, at the limit of elements or depth.
          expect(error).toMatchObject({ reason: "page_too_large" });
        }
        if (performance.now() - startedAt > LIMIT_MS) slow.push(`${sourceId} of ${name}`);
      }
    }
    expect(slow).toEqual([]);
  });
}
