import { expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { detectAll } from "#signals/detect.ts";
import { readWith } from "../sources/read-with.ts";
import { BEACON, toArticle } from "./read-case.ts";

const TARGET = { name: "Beacon", domain: "beacon.example", aliases: [] };
const LABELS = ["Products", "Pricing", "Docs", "Customers", "Careers", "Blog"];

function frontPage(scripts: string[], labels = LABELS): string {
  const loads = scripts.map((host) => `<script src="https://${host}"></script>`).join("");
  const menu = labels.map((label) => `<li><a href="/${label.toLowerCase()}">${label}</a></li>`).join("");
  return `<!doctype html><html lang="en"><head>${loads}</head><body><nav><ul>${menu}</ul></nav><h1>${labels.join(" ")}</h1><h2>Why</h2><h2>How</h2></body></html>`;
}

/** The observations of a front page as the pipeline stores them, by kind. */
function observe(html: string): Document[] {
  const { items } = readWith("home", html, "https://beacon.example/", { target: TARGET });
  return items.map((item) => ({
    ...toArticle("", "", { accountId: "acct_1", feedUrl: undefined }),
    ...item,
    sourceId: "home",
  }));
}

/** What all detectors say to the last of some front pages, the newest first. */
function signalsOf(pages: string[]): string[] {
  const [now = [], ...before] = pages.map(observe);
  return now.flatMap((document) => {
    const previous = before.flat().filter(({ key }) => key === document.key);
    return detectAll({ document, previous }, BEACON, NO_KNOWLEDGE).map(({ type, title }) => `${type}: ${title}`);
  });
}

const HUBSPOT = "js.hs-scripts.com/1.js";
const INTERCOM = "widget.intercom.io/widget/x";
const DRIFT = "js.driftt.com/include/x.js";

test("a front page that is seen for the first time is only a baseline", () => {
  expect(signalsOf([frontPage([HUBSPOT, INTERCOM])])).toEqual([]);
});

test("one script more is a product taken up", () => {
  expect(signalsOf([frontPage([HUBSPOT, INTERCOM]), frontPage([HUBSPOT])])).toEqual([
    "tech_added: Beacon now uses Intercom",
  ]);
});

test("one script for another of its kind is also a migration", () => {
  expect(signalsOf([frontPage([HUBSPOT, INTERCOM]), frontPage([HUBSPOT, DRIFT])])).toEqual([
    "tech_added: Beacon now uses Intercom",
    "tech_removed: Beacon no longer uses Drift",
    "tech_migration: Beacon replaces Drift with Intercom",
  ]);
});

test("another menu over other files is a new site", () => {
  const labels = ["Platform", "Solutions", "Resources", "Company", "Plans", "Demo"];
  expect(
    signalsOf([
      frontPage(["beacon.example/_next/static/a.js"], labels),
      frontPage(["beacon.example/assets/theme/a.js"]),
    ]),
  ).toContain("website_relaunch: Beacon has a new website");
});

test("the same page on another day is nothing", () => {
  expect(signalsOf([frontPage([HUBSPOT]), frontPage([HUBSPOT])])).toEqual([]);
});
