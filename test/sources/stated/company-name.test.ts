import { describe, expect, test } from "bun:test";
import { readPage } from "#crawl/page.ts";
import { bearsDomain, nameClaims } from "#sources/stated/company-name.ts";
import { FETCHED_AT } from "../read-with.ts";

const NORTHWIND = { name: "Northwind", domain: "northwind.example", aliases: [] };

type Named = { title?: string; siteName?: string; organization?: string; body?: string };

/** The name a home page gives, as `method: name`. */
function nameOf({ title = "", siteName = "", organization, body = "" }: Named): string | undefined {
  const text = `<!doctype html><title>${title}</title><meta property="og:site_name" content="${siteName}"><body>${body}</body>`;
  const page = readPage({ url: "https://northwind.example/", contentType: "text/html", fetchedAt: FETCHED_AT, text });
  const organizations = organization === undefined ? [] : [{ "@type": "Organization", name: organization }];
  const [first] = nameClaims(page, organizations, [], NORTHWIND);
  return first && `${first.method}: ${first.value}`;
}

describe("what a company calls itself", () => {
  test.each<[string, Named, string | undefined]>([
    [
      "its structured data before all",
      { organization: "Northwind Robotics, Inc.", siteName: "Northwind" },
      "json-ld: Northwind Robotics",
    ],
    [
      "the name of its site before the title",
      { siteName: "Northwind Robotics", title: "Northwind" },
      "opengraph: Northwind Robotics",
    ],
    ["the domain's word in a title", { title: "Warehouse robots | Northwind" }, "title: Northwind"],
    [
      "a longer name in a title that its copyright repeats",
      { title: "Northwind Robotics – Robots", body: "<footer>© 2026 Northwind Robotics AS</footer>" },
      "title: Northwind Robotics",
    ],
    [
      "a longer one that nothing repeats: it may be a slogan",
      { title: "Northwind Automates Warehouses | Robots" },
      undefined,
    ],
    ["a sentence that begins with its name", { siteName: "Northwind makes robots" }, undefined],
    [
      "another name that data and page agree on",
      { organization: "Boreal Systems", siteName: "Boreal Systems" },
      "json-ld: Boreal Systems",
    ],
    [
      "another name in its data alone, as templates leave it",
      { organization: "Example Theme", siteName: "" },
      undefined,
    ],
    ["another name of the site alone, as of a parking page", { siteName: "HugeDomains" }, undefined],
    ["what a menu says", { title: "Home", siteName: "My Site", organization: "Home" }, undefined],
    ["nothing", {}, undefined],
  ])("%s", (_, page, expected) => {
    expect(nameOf(page)).toBe(expected);
  });
});

test.each([
  ["Northwind Robotics", "northwind.example", true],
  ["Pallet", "getpallet.example", true],
  ["Acme HQ", "acmehq.example", true],
  ["Fennel & Frost", "fennelfrost.example", true],
  ["Monday.com", "monday.example", true],
  ["Wind", "northwind.example", false],
  ["North", "northwind.example", false],
  ["", "northwind.example", false],
])("%p is a name for %s: %p", (name, domain, expected) => {
  expect(bearsDomain(name, domain)).toBe(expected);
});
