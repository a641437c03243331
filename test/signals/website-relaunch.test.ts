import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { websiteRelaunch } from "#signals/website-relaunch.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { compare } from "./observed.ts";
import { toArticle } from "./read-case.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/site/pull/12", feedUrl: undefined };

testDetector(
  websiteRelaunch,
  [
    { name: "one that is got", title: "Beacon gets new website" },
    { name: "one that is freshened up", title: "Beacon freshens up its homepage" },
    { name: "a welcome", title: "Welcome to our new website", text: "After 11 years it was time.", more: OWN },
    { name: "what is live", title: "Our new website is live", more: OWN },
    {
      name: "a sentence of the news",
      title: "Spring news",
      text: "This week we launched our redesigned website.",
      more: OWN,
    },
    {
      name: "a fresh coat of paint",
      title: "A fresh coat of paint",
      text: "We have redesigned the site and its navigation.",
      more: OWN,
    },
    { name: "a headline", title: "Beacon unveils new website", text: "The redesigned site has an online shop." },
    { name: "a press release", title: "Beacon Launches Redesigned Website to Better Serve Members" },
    { name: "a shop", title: "Beacon relaunches its e-commerce site" },
    {
      name: "a pull request",
      title: "Marketing site redesign",
      text: "New hero, new footer. Deployed to production.",
      more: PULL,
    },
    {
      name: "the last step of a project",
      title: "Go-live",
      text: "Switch the production CDN to the agreed domain and check the site.",
      more: PULL,
    },
    { name: "German", title: "Unser neuer Internetauftritt ist online", more: OWN },
    { name: "French", title: "Notre nouveau site est en ligne", more: OWN },
    { name: "Dutch", title: "Onze nieuwe website is er!", more: OWN },
    {
      name: "a new shine in German",
      title: "Unsere Website erstrahlt in neuem Glanz",
      text: "Die neue Seite ist da.",
      more: OWN,
    },
    { name: "a renewed site in Italian", title: "Beacon rinnova il sito", text: "Online da lunedì la nuova versione." },
    { name: "a welcome to a site", title: "Welcome to our new site!", more: OWN },
    { name: "a portal", title: "Spring news", text: "We launched our redesigned web portal.", more: OWN },
  ],
  [
    { name: "a plant that is freshened up", title: "Beacon freshens up its plant" },
    { name: "a site in a town", title: "Beacon gets new site in Leeds" },
    { name: "a manager of a site", title: "Welcome to our new site manager Ann Lee", more: OWN },
    {
      name: "a client's site",
      title: "We built a new website for Larkspur Hotels",
      text: "Our client wanted more bookings, so we redesigned its website.",
      more: OWN,
    },
    { name: "a site of somebody else", title: "Larkspur relaunches website with Beacon", more: OWN },
    {
      name: "a lesson",
      title: "5 signs you need a new website",
      text: "A redesigned website can double your leads.",
      more: OWN,
    },
    { name: "what is coming", title: "Our new website is coming soon", more: OWN },
    { name: "a plant", title: "Beacon opens new site in Leeds", text: "The plant will employ 200." },
    { name: "a builder of sites", title: "Beacon launches website builder for dentists" },
    { name: "a typo", title: "Fix typo on website", more: PULL },
    { name: "an outage", title: "Website down after deploy", text: "The new site returns 502.", more: PULL },
    {
      name: "a rollout behind flags",
      title: "New marketing site redesign rollout",
      text: "Each page ships behind its own flag.",
      more: PULL,
    },
    { name: "a forgery", title: "Beacon warns of fake website" },
    {
      name: "advice on redesigns",
      title: "Website redesign: where to begin",
      text: "If you are considering a redesign of your site, this series gives you some pointers.",
      more: OWN,
    },
    {
      name: "a plant in Italian",
      title: "Beacon rinnova il sito di Porto Marghera",
      text: "Lo stabilimento sarà ammodernato.",
    },
    { name: "a plant in French", title: "Beacon refond son site industriel de Lyon", text: "L'usine sera agrandie." },
  ],
);

describe("website_relaunch from observations", () => {
  const words = (kind: string, list: string) => list.split(" ").map((word) => `${kind}: ${word}`);
  const OLD = [
    "language: en",
    ...words("navigation", "Products Pricing Docs Customers Careers Blog Login"),
    ...words("heading", "Ship Faster Together"),
    ...words("asset", "/wp-content/themes/old js.hs-scripts.com"),
  ];
  const NEW = [
    "language: en",
    ...words("navigation", "Platform Solutions Resources Company Pricing Demo Signin"),
    ...words("heading", "Work Without Walls"),
    ...words("asset", "/_next/static cdn.segment.com"),
  ];
  const aSite = (blocks: string[]) =>
    toArticle("Front page of beacon.example", blocks.join("\n"), {
      kind: "site",
      key: "site",
      url: "https://beacon.example/",
      facts: { blocks },
    });
  const seen = (...observations: string[][]) => compare(websiteRelaunch, observations.map(aSite));

  test("fires when what it says and what it is built of changed at once", () => {
    expect(seen(NEW, OLD)).toEqual(["Beacon has a new website"]);
  });

  test.each([
    ["a first observation", [NEW]],
    ["edited headings", [OLD.map((block) => block.replace("heading:", "heading: New")), OLD]],
    [
      "new words over the same files",
      [
        [...NEW.filter((block) => !block.startsWith("asset")), ...OLD.filter((block) => block.startsWith("asset"))],
        OLD,
      ],
    ],
    ["the page in another language", [NEW.map((block) => block.replace("language: en", "language: de")), OLD]],
    ["a notice in place of the page", [["language: en", "heading: Back soon"], OLD]],
    ["the page after a notice", [NEW, ["language: en", "heading: Back soon"]]],
    ["a page that swings between two forms", [NEW, OLD, NEW]],
  ])("is silent on %s", (_name, observations) => {
    expect(seen(...observations)).toEqual([]);
  });
});
