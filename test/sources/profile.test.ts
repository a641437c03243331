import { describe, expect, test } from "bun:test";
import type { EnrichedField, ProfileClaim } from "#core/profile.ts";
import { asked, FETCHED_AT, fixture, HARBOURLINE, readWith } from "./read-with.ts";

/** What a page of a company says it is: the claims, as a source reads them out of a saved page. */
function claimsOf(html: string, url: string, sourceId = url.endsWith("/") ? "home" : "profile"): ProfileClaim[] {
  const domain = new URL(url).hostname.replace(/^www\./, "");
  const label = domain.split(".")[0] ?? "";
  const target = { name: label.charAt(0).toUpperCase() + label.slice(1), domain, aliases: [] };
  const { items } = readWith(sourceId, html, url, { target });
  return items.find((item) => item.kind === "profile")?.facts.profile ?? [];
}

/** The first value of each field, as `method: value`; `aliases` and `social_links` are looked at on their own. */
function firstOf(claims: ProfileClaim[]): Partial<Record<EnrichedField, string>> {
  const first: Partial<Record<EnrichedField, string>> = {};
  for (const { field, value, method } of claims) first[field] ??= `${method}: ${value}`;
  delete first.aliases;
  delete first.social_links;
  return first;
}

const valuesOf = (claims: ProfileClaim[], field: EnrichedField) =>
  claims.filter((claim) => claim.field === field).map(({ value }) => value);

describe("a home page", () => {
  test("made with WordPress and Yoast: the graph's own organisation, not the customers and magazines beside it", () => {
    const claims = claimsOf(fixture("home-yoast.html"), "https://brightmoor.example/");
    expect(firstOf(claims)).toEqual({
      name: "json-ld: Brightmoor Instruments",
      description: "json-ld: Sensors & software for water quality.",
      industry: "json-ld: Manufacturing",
      headcount: "json-ld: 51-200",
      hq_country: "json-ld: GB",
      founded_year: "json-ld: 2009",
    });
    expect(valuesOf(claims, "aliases")).toEqual(["Brightmoor Instruments Ltd", "Brightmoor"]);
    expect(valuesOf(claims, "social_links")).toEqual([
      "https://www.facebook.com/brightmoorinstruments",
      "https://x.com/brightmoor",
      "https://www.linkedin.com/company/brightmoor-instruments",
      "https://www.youtube.com/channel/UCbrightmoor0000000000",
      "https://github.com/brightmoor",
    ]);
  });

  test("made with Shopify: neither the brands it sells nor the pages its template left behind", () => {
    const claims = claimsOf(fixture("home-shopify.html"), "https://fennelfrost.example/");
    expect(firstOf(claims)).toEqual({
      name: "json-ld: Fennel & Frost",
      description: "meta: Stoves that light at forty below, made to be repaired.",
    });
    expect(valuesOf(claims, "social_links")).toEqual([
      "https://www.instagram.com/fennelandfrost",
      "https://www.facebook.com/fennelandfrost",
    ]);
  });

  test("made with Webflow, without structured data: the title and the links under its name", () => {
    const claims = claimsOf(fixture("home-webflow.html"), "https://www.getpallet.example/");
    expect(firstOf(claims)).toEqual({
      name: "title: Pallet",
      description: "meta: Pallet plans what to bake, brew and bottle next week.",
    });
    expect(valuesOf(claims, "social_links")).toEqual([
      "https://www.linkedin.com/company/getpallet",
      "https://x.com/getpallet",
    ]);
  });

  test("that names the company as the publisher of its site; a state is no country, a parent not the company", () => {
    expect(firstOf(claimsOf(fixture("home-next.html"), "https://quern.example/"))).toEqual({
      name: "json-ld: Quern",
      industry: "json-ld: Payroll software",
      founded_year: "json-ld: 2019",
      description: "meta: Payroll for film crews, paid the day they wrap.",
      headcount: "text: 200+",
    });
  });

  test("of a directory, whose entries are described beside it", () => {
    const claims = claimsOf(fixture("home-directory.html"), "https://partnerlane.example/");
    expect(firstOf(claims)).toEqual({
      name: "json-ld: Partnerlane",
      industry: "json-ld: Marketplaces",
      employee_count: "json-ld: 64",
      headcount: "json-ld: 64",
      hq_country: "json-ld: NL",
    });
    expect(valuesOf(claims, "social_links")).toEqual([]);
  });

  test("of hostile data says only what is plausible", () => {
    const claims = claimsOf(fixture("home-hostile.html"), "https://mireport.example/");
    expect(firstOf(claims)).toEqual({ name: "json-ld: Mireport" });
    expect(valuesOf(claims, "social_links")).toEqual([]);
  });

  test("leads to the page about the company and to its legal notice or addresses, one of each", () => {
    const links = `<p><a href="/company">Company</a> <a href="/about">About</a> <a href="/kontakt">Kontakt</a> <a href="/impressum">Impressum</a> <a href="https://partner.example/about">Partner</a></p>`;
    const requests = asked(readWith("home", links, "https://harbourline.example/"));
    expect(requests.filter((request) => request.startsWith("profile "))).toEqual([
      "profile https://harbourline.example/about",
      "profile https://harbourline.example/impressum",
    ]);
  });

  test("of somebody else says nothing of the company", () => {
    const { items } = readWith("home", fixture("home-yoast.html"), "https://brightmoor.example/");
    expect(items).toEqual([]);
  });
});

describe("a page about the company", () => {
  test("without structured data: sentences whose subject is the company, with their words", () => {
    const claims = claimsOf(fixture("about-plain.html"), "https://sorrel.example/about");
    expect(firstOf(claims)).toEqual({
      name: "title: Sorrel Analytics",
      headcount: "text: 120+",
      founded_year: "text: 2014",
      hq_country: "address: NO",
    });
    expect(claims.find(({ field }) => field === "headcount")?.quote).toBe(
      "Today we are a team of 120 people in Oslo and Porto.",
    );
    expect(valuesOf(claims, "social_links")).toEqual(["https://github.com/sorrel-analytics"]);
  });

  test("that is a German Impressum: the registered name and the country of the address", () => {
    const claims = claimsOf(fixture("impressum.html"), "https://tannhof.example/impressum");
    expect(firstOf(claims)).toEqual({ name: "title: Tannhof Messtechnik", hq_country: "address: DE" });
    expect(valuesOf(claims, "aliases")).toEqual(["Tannhof Messtechnik GmbH & Co. KG"]);
  });

  test("with offices in two countries leaves open where its seat is, and what branches are called is not its name", () => {
    const claims = claimsOf(fixture("about-offices.html"), "https://vantagerail.example/contact");
    expect(firstOf(claims)).toEqual({ name: "text: Vantage Rail" });
    expect(valuesOf(claims, "aliases")).toEqual(["Vantage Rail SAS"]);
  });

  test("that says nothing is no profile, and one that has moved to another's site is a miss", () => {
    expect(readWith("profile", "<p>Hello</p>", "https://harbourline.example/about").items).toEqual([]);
    const elsewhere = readWith("profile", fixture("about-plain.html"), "https://sorrel.example/about");
    expect(elsewhere).toEqual({ items: [], next: [], isMiss: true });
  });
});

describe("the item", () => {
  const about = (text: string, name = "Harbourline") =>
    readWith(
      "profile",
      `<!doctype html><title>About | ${name}</title><p>${text}</p>`,
      "https://harbourline.example/about/",
    );

  test("has a line a claim, which evidence can quote, and its claims as facts", () => {
    const [item] = about("Harbourline was founded in 2014 in Bergen.").items;
    expect(item).toMatchObject({
      kind: "profile",
      key: "profile:https://harbourline.example/about",
      url: "https://harbourline.example/about/",
    });
    expect(item?.text.split("\n")).toEqual([
      "name: Harbourline (About | Harbourline)",
      "founded_year: 2014 (Harbourline was founded in 2014 in Bergen.)",
      "Observed in 2026-11",
    ]);
  });

  test("of a year to come or long gone claims none", () => {
    const years = ["2014", "2031", "1066"].map((year) => {
      const [item] = about(`Harbourline was founded in ${year}.`).items;
      return item?.facts.profile?.some(({ field }) => field === "founded_year");
    });
    expect(years).toEqual([true, false, false]);
    expect(new Date(FETCHED_AT).getUTCFullYear()).toBe(2026);
  });
});

describe("structured data beyond measure", () => {
  const URL = "https://harbourline.example/";
  const page = (json: string) =>
    readWith("home", `<!doctype html><title>x</title><script type="application/ld+json">${json}</script>`, URL);
  const profileOf = (json: string) => page(json).items.find((item) => item.kind === "profile")?.facts.profile ?? [];

  test("a thousand organisations are read in a moment, and none of them is the company", () => {
    const startedAt = performance.now();
    const all = Array.from({ length: 1_000 }, (_, n) => ({
      "@type": "Organization",
      name: `Customer ${n}`,
      url: `https://customer${n}.example/`,
      numberOfEmployees: n,
    }));
    expect(profileOf(JSON.stringify({ "@graph": all }))).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test.each([
    [
      "nested lists",
      `{"@type":"Organization","datePublished":"2026-01-01","name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    ],
    ["a nested type", `{"datePublished":"2026-01-01","@type":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["nested objects", `${'{"publisher":'.repeat(10_000)}1${"}".repeat(10_000)}`],
    ["a long text", `{"@type":"Organization","url":"${URL}","name":"${"x".repeat(600_000)}"}`],
    ["a million aliases", `{"@type":"Organization","url":"${URL}","alternateName":[${'"a",'.repeat(100_000)}"b"]}`],
    ["wrong types", `{"@type":{"@type":[]},"name":[[["x"]]],"url":{"@id":5},"sameAs":{"a":[]},"address":[[],7,null]}`],
  ])("%s are refused or cut, never thrown over", (_, json) => {
    expect(profileOf(json).length).toBeLessThanOrEqual(20);
    expect(page(json).isMiss).toBe(false);
  });

  test("line breaks inside its texts, which are no JSON, are read as spaces", () => {
    const claims = profileOf(
      `{"@type":"Organization","url":"${URL}","name":"Harbourline","legalName":"Harbourline\n AS"}`,
    );
    expect(valuesOf(claims, "aliases")).toEqual(["Harbourline AS"]);
  });

  test("a namesake with another address is not the company", () => {
    const foreign = {
      "@type": "Organization",
      name: HARBOURLINE.name,
      url: "https://harbourline.org.example/",
      foundingDate: "1900",
    };
    expect(profileOf(JSON.stringify(foreign))).toEqual([]);
  });

  test("two organisations of its own that differ in a fact leave it open", () => {
    const own = (foundingDate: string) => ({ "@type": "Organization", name: "Harbourline", url: URL, foundingDate });
    const fields = profileOf(JSON.stringify([own("2009"), own("2010")])).map(({ field }) => field);
    expect(fields).not.toContain("founded_year");
    expect(profileOf(JSON.stringify([own("2009"), own("2009-05")])).map(({ field }) => field)).toContain(
      "founded_year",
    );
  });
});
