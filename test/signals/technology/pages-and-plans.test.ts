import { expect, test } from "bun:test";
import { type Story, typesOf } from "../story-types.ts";

/** Plans, pages of one thing, clients' sites and others' comparisons. */
const SILENT: Story[] = [
  ["website_relaunch", "article", "own", "News", "We hope to launch our new website by March."],
  [
    "website_relaunch",
    "article",
    "own",
    "The Relaunch",
    "You hear it all the time. ABC Company had launched an all new website. The end result in our case is a site which has barely been updated over the past three years. If all goes well we'll have our all-new site in place by January.",
  ],
  [
    "website_relaunch",
    "article",
    "own",
    "Twas The Night Before Launch…",
    "We're getting ready to launch a new website that's been many months in the making, and I'm taking a little bit of time in between meetings. The team on the client's side was also excellent.",
  ],
  [
    "website_relaunch",
    "article",
    "own",
    "A good week",
    "On Monday we launched a new website that took five months. Our client is a dairy in the north and very happy.",
  ],
  [
    "website_relaunch",
    "release",
    "code",
    "Front-End Sites Redesign",
    "Introduces the new Front-End Sites landing page and includes new content for importing a repo.",
  ],
  ["website_relaunch", "release", "code", "Hub-Spoke", "Introduces a new Hub-Spoke landing page."],
  ["website_relaunch", "release", "code", "Launch new pricing calculator landing page", ""],
  ["website_relaunch", "article", "own", "Almost there", "We are about to launch our new website and cannot wait."],
  ["competitor_mention", "release", "tracker", "Switch from Orne to Beacon", "Orne has become slow; Beacon is faster."],
  ["competitor_mention", "release", "tracker", "Beacon vs Clerk free tiers", "Beacon just expanded its free tier."],
  ["competitor_mention", "release", "tracker", "Benchmark Beacon against Orne", ""],
  ["competitor_mention", "release", "tracker", "Comparison: Beacon vs Orne vs Halden", ""],
  ["competitor_mention", "release", "tracker", "Add a page Beacon vs Orne", "We list both of them."],
  [
    "developer_docs_change",
    "release",
    "code",
    "Docs Site Redesign: Finalizing the Prototype",
    "Conduct initial 3 user tests of prototypes. Iterate on navigation based on user tests.",
  ],
  [
    "developer_docs_change",
    "release",
    "code",
    "Design system docs launch prep",
    "A few last bits of prep before we launch the new docs website: Don't build storybook docs on release. Add minimal docs roadmap page.",
  ],
  ["developer_docs_change", "release", "code", "Docs portal relaunch planning", "Restructure the API docs."],
  ["developer_docs_change", "release", "code", "Draft: new API reference", "Adds new API documentation."],
  ["developer_docs_change", "release", "code", "Developer portal kick-off", "Launch the developer portal."],
];

/** Their twins, in which the account itself has done it. */
const TOLD: Story[] = [
  ["website_relaunch", "article", "own", "News", "Our new website is live. We hope to see you there."],
  [
    "website_relaunch",
    "article",
    "own",
    "The Relaunch",
    "Our new website is live. It took us nine months and we like it.",
  ],
  [
    "website_relaunch",
    "article",
    "own",
    "We have a new website",
    "After two years, we finally did it: our brand-new website is live.",
  ],
  ["website_relaunch", "release", "code", "Redesign landing page", ""],
  ["website_relaunch", "release", "code", "Launch new marketing site", ""],
  [
    "website_relaunch",
    "article",
    "wire",
    "Beacon launches new website",
    "Beacon has launched a new website for its customers in the north.",
  ],
  [
    "website_relaunch",
    "article",
    "own",
    "A new look",
    "Today we launched our redesigned website, which our clients asked for.",
  ],
  [
    "competitor_mention",
    "release",
    "code",
    "Beacon vs Orne comparison page",
    "Adds a page that compares Beacon and Orne.",
  ],
  ["competitor_mention", "release", "code", "Switch from Orne to Beacon: comparison page", ""],
  [
    "competitor_mention",
    "release",
    "tracker",
    "Switch from Orne to Beacon",
    "I work at Beacon and would like to show how it compares.",
  ],
  [
    "competitor_mention",
    "article",
    "own",
    "Beacon vs Orne: how we compare",
    "We compare Beacon and Orne on price and speed.",
  ],
  ["competitor_mention", "release", "code", "Benchmark against Orne", ""],
  [
    "developer_docs_change",
    "release",
    "code",
    "Docs site redesign",
    "Redesigned the docs site and moved the API reference.",
  ],
  [
    "developer_docs_change",
    "article",
    "own",
    "API v1 will be retired",
    "API v1 will be retired on 1 March. Please use v2.",
  ],
  [
    "developer_docs_change",
    "article",
    "own",
    "Introducing our developer portal",
    "Today we launched our developer portal.",
  ],
  ["developer_docs_change", "release", "code", "Move docs to Docusaurus", ""],
  [
    "developer_docs_change",
    "article",
    "wire",
    "Beacon launches public API",
    "Beacon has launched a public API for its maps.",
  ],
];

for (const story of SILENT)
  test(`is silent on ${story[0]}: ${story[3]}, ${story[4]}`, () => expect(typesOf(story)).not.toContain(story[0]));
for (const story of TOLD)
  test(`finds ${story[0]}: ${story[3]}, ${story[4]}`, () => expect(typesOf(story)).toContain(story[0]));
