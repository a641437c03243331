import { describe, expect, test } from "bun:test";
import { MatchRule } from "#core/match-rule.ts";
import type { WatchMemory } from "#core/watch.ts";
import { watch } from "#watching/watch.ts";

/** What each visit to a place brings, a look as the body's text; a second look shows the same unless it is given. */
function visit(
  template: string,
  rule: object,
  type: string,
  visits: (string | [string, string])[],
  params: Record<string, unknown> = {},
): string[][] {
  const asked = { template, source: "https://quayside.example/", params, matchRule: MatchRule.parse(rule) };
  let memory: WatchMemory | undefined;
  return visits.map((one) => {
    const bodies = [one]
      .flat()
      .map((text) => [{ url: asked.source, contentType: type, text, fetchedAt: Date.UTC(2026, 5, 1) }]);
    const looks = bodies.length === 1 ? [...bodies, ...bodies] : bodies;
    let result = watch({ watch: asked, looks: looks.slice(0, 1), memory });
    if (result.kind === "look_again") result = watch({ watch: asked, looks, memory });
    if (result.kind !== "watched") return [result.kind === "flaw" ? result.code : result.kind];
    memory = result.memory;
    return result.matches.map(({ text }) => text);
  });
}

const html = (...paragraphs: string[]) =>
  `<!doctype html><title>Quayside</title><main>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</main>`;
const onPage = (rule: object, visits: (string | [string, string])[]) => visit("custom-url", rule, "text/html", visits);
const FILLER = "Quayside plans shipments for small carriers.";

describe("phrases and patterns on a page", () => {
  const rule = { type: "keyword", any: ["outage"] };
  test("what stands there at the first look is no news, what comes is, and once", () => {
    const before = html(FILLER, "An outage in May was mended.");
    const after = html(FILLER, "An outage in May was mended.", "There is an outage in Hull.");
    expect(onPage(rule, [before, before, after, after, before, after])).toEqual([
      [],
      [],
      ["There is an outage in Hull."],
      [],
      [],
      [],
    ]);
  });

  test("other words around it are no news, a second place is", () => {
    const first = html(FILLER, "We hold SOC 2 and are proud.");
    const reworded = html(FILLER, "We hold SOC 2 and are very proud.");
    const twice = html(FILLER, "We hold SOC 2 and are very proud.", "SOC 2 reports on request.");
    const asked = { type: "keyword", any: ["SOC 2"] };
    expect(onPage(asked, [first, reworded, twice])).toEqual([[], [], ["SOC 2 reports on request."]]);
  });

  test("what must stand there, and what must not, is asked of the whole page", () => {
    const both = { type: "keyword", any: ["hiring"], all: ["berlin"], none: ["closed"] };
    const page = html("Berlin office", "We are hiring drivers.");
    expect(onPage(both, [html(FILLER), page])).toEqual([[], ["We are hiring drivers."]]);
    expect(
      onPage(both, [html(FILLER), html("Berlin office", "We are hiring drivers.", "Applications are closed.")]),
    ).toEqual([[], []]);
  });

  test("what only one look shows is not believed yet", () => {
    const flash = html(FILLER, "Outage!");
    expect(onPage(rule, [html(FILLER), [flash, html(FILLER)], flash])).toEqual([[], [], ["Outage!"]]);
  });

  test("a pattern is asked of each block", () => {
    const versions = { type: "regex", pattern: "v\\d+\\.\\d+" };
    expect(onPage(versions, [html(FILLER, "Now at v4.1"), html(FILLER, "Now at v4.2")])).toEqual([[], ["Now at v4.2"]]);
  });

  test("an intent is answered by the detectors", () => {
    const raised = "Fenwick raises $12 million in a Series A round led by Nordkap Ventures.";
    const rules = { type: "semantic", intent: "funding" };
    expect(
      onPage(rules, [html(FILLER), html(FILLER, raised), html(FILLER, raised, "How to raise a Series A")]),
    ).toEqual([[], [raised], []]);
  });
});

describe("numbers", () => {
  const price = (text: string) => html(FILLER, `<span class="price">${text}</span>`);
  test("under a selector, by direction and share; small moves add up", () => {
    const rule = { type: "number_change", selector: ".price", direction: "up", minPct: 5 };
    expect(
      onPage(rule, [price("$100"), price("$103"), price("$106"), price("$90"), price("$95"), price("$95")]),
    ).toEqual([[], [], ["100 → 106 (+6.0 %)"], [], ["90 → 95 (+5.6 %)"], []]);
  });

  test("that flicker between two looks are not believed, whichever way they go", () => {
    const rule = { type: "number_change", selector: ".price" };
    expect(onPage(rule, [price("$100"), [price("$120"), price("$100")], price("$100")])).toEqual([[], [], []]);
    const up = { ...rule, direction: "up" };
    expect(onPage(up, [price("$100"), [price("$1"), price("$100")], price("$100")])).toEqual([[], [], []]);
    expect(onPage(up, [[price("$1"), price("$100")], price("$100"), price("$100")])).toEqual([[], [], []]);
  });

  test("that only wobble below what the rule asks for are no news", () => {
    const rule = { type: "number_change", selector: ".price", direction: "up", minPct: 5 };
    expect(onPage(rule, [price("$100"), price("$97"), price("$100"), price("$102")])).toEqual([[], [], [], []]);
  });

  test("at a path of JSON", () => {
    const rule = { type: "number_change", jsonPath: "$.stats.open", direction: "down" };
    const seen = visit("custom-url", rule, "application/json", [
      '{"stats":{"open":12}}',
      '{"stats":{"open":"9"}}',
      "[]",
      "no json",
    ]);
    expect(seen).toEqual([[], ["12 → 9 (−25.0 %)"], ["no_number"], ["not_json"]]);
  });

  test("that are not there fail the run", () => {
    expect(onPage({ type: "number_change", selector: "p" }, [html("Free")])).toEqual([["no_number"]]);
  });
});

describe("lists", () => {
  const feed = (...titles: string[]) =>
    `<rss version="2.0"><channel><title>Wire</title>${titles.map((one) => `<item><guid>${one}</guid><title>${one}</title></item>`).join("")}</channel></rss>`;
  const inFeed = (rule: object, visits: string[]) => visit("rss", rule, "application/rss+xml", visits);

  test("new entries, with and without conditions; the first look fires nothing", () => {
    const visits = [
      feed("Fenwick opens in Lyon"),
      feed("Fenwick is hiring", "Nordkap buys Vos", "Fenwick opens in Lyon"),
    ];
    expect(inFeed({ type: "new_item" }, visits)).toEqual([[], ["Fenwick is hiring", "Nordkap buys Vos"]]);
    expect(inFeed({ type: "new_item", filters: { any: ["nordkap"] } }, visits)).toEqual([[], ["Nordkap buys Vos"]]);
    expect(inFeed({ type: "keyword", any: ["fenwick"], none: ["hiring"] }, visits)).toEqual([[], []]);
    expect(inFeed({ type: "regex", pattern: "buys \\w+" }, visits)).toEqual([[], ["Nordkap buys Vos"]]);
    expect(inFeed({ type: "semantic", intent: "acquisition" }, visits)).toEqual([[], ["Nordkap buys Vos"]]);
  });

  test("an entry that is edited, or is gone and comes back, is not new", () => {
    expect(inFeed({ type: "new_item" }, [feed("A", "B"), feed("B"), feed("A", "B")])).toEqual([[], [], []]);
  });

  const dated = (...days: number[]) =>
    `<rss version="2.0"><channel><title>Wire</title>${days
      .map(
        (day) =>
          `<item><guid>${day}</guid><title>Day ${day}</title><pubDate>${new Date(Date.UTC(2026, 4, day)).toUTCString()}</pubDate></item>`,
      )
      .join("")}</channel></rss>`;

  test("an old entry that slides in at the end when another is taken away is not new", () => {
    expect(inFeed({ type: "new_item" }, [dated(20, 19, 18), dated(20, 18, 17), dated(21, 20, 18)])).toEqual([
      [],
      [],
      ["Day 21"],
    ]);
  });

  test("entries that are still listed are never forgotten, however many come and go", () => {
    const urls = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `<url><loc>https://quayside.example/${from + i}</loc></url>`).join(
        "",
      );
    const sitemap = (day: number) =>
      `<urlset>${urls(0, 20_000)}${urls(20_000 + 10_000 * day, 30_000 + 10_000 * day)}</urlset>`;
    const found = visit(
      "custom-url",
      { type: "keyword", any: ["nothing"] },
      "application/xml",
      [0, 1, 2, 3, 4, 5, 6].map(sitemap),
    );
    expect(found.flat()).toEqual([]);
    const standing = visit(
      "custom-url",
      { type: "regex", pattern: "example/[0-9]{1,4}$" },
      "application/xml",
      [0, 1, 2, 3, 4, 5, 6].map(sitemap),
    );
    expect(standing.flat()).toEqual([]);
  }, 20_000);

  test("what is no list fails the run", () =>
    expect(inFeed({ type: "new_item" }, ["<html>no</html>"])).toEqual([["not_a_list"]]));
});

test("a sitemap that is another one as a whole brings the first two hundred matches and the number of the others", () => {
  const asked = {
    template: "custom-url",
    source: "https://quayside.example/sitemap.xml",
    params: {},
    matchRule: MatchRule.parse({ type: "new_item" }),
  };
  const sitemap = (visit: number) => {
    const urls = Array.from(
      { length: 1_000 },
      (_, i) => `<url><loc>https://quayside.example/${visit}/${i}</loc></url>`,
    );
    return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
  };
  const look = (visit: number) => [
    [{ url: asked.source, contentType: "application/xml", text: sitemap(visit), fetchedAt: 0 }],
  ];
  const first = watch({ watch: asked, looks: look(1), memory: undefined });
  const memory = first.kind === "watched" ? first.memory : undefined;
  const flood = watch({ watch: asked, looks: look(2), memory });
  expect(flood).toMatchObject({ kind: "watched", moreMatches: 800 });
  expect(flood.kind === "watched" && flood.matches.length).toBe(200);
  const after = watch({ watch: asked, looks: look(2), memory: flood.kind === "watched" ? flood.memory : undefined });
  expect(after).toMatchObject({ kind: "watched", matches: [] });
});

describe("parts of a page by XPath", () => {
  const diff = (selector: string, ignore: string[] = []) => ({ type: "content_diff", selector, ignore });
  const page = (price: string, note = "") =>
    `<!doctype html><title>Quayside</title><main><h1>Fees</h1><p class="price" data-price="${price}">${price}</p><p>${FILLER}</p><p class="note">${note || "Steady"}</p></main>`;

  test.each([
    ["elements", "//p[@class='price']", "$39"],
    ["with the mark of XPath", "xpath: //main/p[1]", "$39"],
    ["in brackets", "(//p)[1]", "$39"],
    ["texts", "//p[@class='price']/text()", "$39"],
    ["attributes", "//main/p[1]/@data-price", "$39"],
    ["a text of its own making", "concat('Now ', //p[1])", "Now $39"],
  ])("%s", (_, selector, wanted) => {
    const asked = diff(selector.startsWith("concat") ? `xpath:${selector}` : selector);
    expect(onPage(asked, [page("$29"), page("$29", "Other"), page("$39")])).toEqual([[], [], [wanted]]);
  });

  test("what is ignored by XPath does not count", () => {
    const asked = diff("//main", ["//p[@class='note']", "//p[@class='price']/text()"]);
    expect(onPage(asked, [page("$29"), page("$39", "Other")])).toEqual([[], []]);
  });

  test("parts are read in the order of the page, each once, whatever the order of the expression", () => {
    const asked = diff("//p[@class='note'] | //main/p[1] | //p[@class='price']");
    const [, changed] = onPage(asked, [page("$29"), page("$39", "Other notes")]);
    expect(changed).toEqual(["$39\nOther notes"]);
  });

  test("a number may be counted", () => {
    const asked = { type: "number_change", selector: "xpath:count(//li)" };
    const list = (count: number) =>
      `<!doctype html><title>Q</title><h1>Roles</h1><ul>${"<li>A role</li>".repeat(count)}</ul>`;
    expect(onPage(asked, [list(2), list(3)])).toEqual([[], ["2 → 3 (+50.0 %)"]]);
  });

  test("one that selects nothing says so", () => {
    for (const selector of ["//aside", "//p[9]/text()", "xpath:number(//h1)", "xpath:string(//aside)"])
      expect(onPage(diff(selector), [page("$29")])).toEqual([["selector_not_found"]]);
  });
});

describe("a bot for one currency", () => {
  const page = (usd: string, eur: string, extra = "") =>
    `<!doctype html><title>Quayside</title><main><h1>Fees</h1><p>Team: ${usd} or ${eur}</p><p>${FILLER}</p>${extra}</main>`;
  const inEuro = (rule: object, visits: string[]) =>
    visit("competitor-pricing", rule, "text/html", visits, { currency: "EUR" });

  test("is not told of prices in others, and is of its own", () => {
    const visits = [page("$29", "27 €"), page("$31", "27 €"), page("$31", "27 €", "<p>$99</p>"), page("$31", "28 €")];
    expect(inEuro({ type: "content_diff" }, visits)).toEqual([[], [], [], ["Team: $31 or 28 €"]]);
  });

  test("is told of words beside prices in others", () => {
    const visits = [page("$29", "27 €"), page("$29 per seat", "27 €")];
    expect(inEuro({ type: "content_diff" }, visits)).toEqual([[], ["Team: $29 per seat or 27 €"]]);
  });

  test("reads its own price, and says so where there is none", () => {
    const rule = { type: "number_change", selector: "main" };
    const visits = [page("$29", "27 €"), page("$39", "27 €"), page("$39", "30 €"), page("$39", "£25")];
    expect(inEuro(rule, visits)).toEqual([[], [], ["27 → 30 (+11.1 %)"], ["no_number"]]);
  });
});
