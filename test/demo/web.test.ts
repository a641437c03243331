import { expect, test } from "bun:test";
import { parseFeed } from "feedsmith";
import { createWeb } from "#demo/web.ts";
import { WIRE_FEED_URL } from "#demo/wire.ts";

const NOW = Date.parse("2026-11-07T12:34:56Z");

function ask(web: ReturnType<typeof createWeb>, url: string, headers: Record<string, string> = {}): Response {
  const { host, pathname, search } = new URL(url);
  return web.handle(new Request(`http://127.0.0.1:4010${pathname}${search}`, { headers: { host, ...headers } }));
}

test("has at least nine companies on reserved domains, each with a page at its bare domain", () => {
  const web = createWeb(NOW);
  expect(web.companies.length).toBeGreaterThanOrEqual(9);
  for (const { domain } of web.companies) {
    expect(domain).toEndWith(".example");
    expect(ask(web, `https://${domain}/`).status).toBeOneOf([200, 301]);
  }
});

test("every page answers with a body, and moves lead to a page that answers", async () => {
  const web = createWeb(NOW);
  for (const [host, pages] of Object.entries(web.sites)) {
    for (const path of Object.keys(pages)) {
      const response = ask(web, `https://${host}${path}`);
      expect([host, path, (await response.text()).length > 0]).toEqual([host, path, true]);
      const location = response.headers.get("location");
      if (location) expect([location, ask(web, location).status]).toEqual([location, 200]);
      else expect([host, path, response.status]).toEqual([host, path, 200]);
    }
  }
});

test.each([
  ["https://halden.example/feed/", "rss"],
  ["https://quillmark.example/blog/atom.xml", "atom"],
  ["https://tidegrid.example/feed.json", "json"],
  ["https://orrery.example/index.rdf", "rdf"],
  ["https://www.fenwickrowe.example/rss.xml", "rss"],
  ["https://quietwater.example/blog/feed.xml", "rss"],
  ["https://github.com/quillmark/quill-sdk/releases.atom", "atom"],
  [WIRE_FEED_URL, "rss"],
])("%s is a well-formed %s feed with items", async (url, format) => {
  const parsed = parseFeed(await ask(createWeb(NOW), url).text());
  expect(parsed.format).toBe(format as typeof parsed.format);
  const items = "entries" in parsed.feed ? parsed.feed.entries : "items" in parsed.feed ? parsed.feed.items : undefined;
  expect(items?.length).toBeGreaterThan(1);
});

test("every kind of signal the appliance promises first is told by some company", () => {
  const told = new Set(createWeb(NOW).companies.flatMap((company) => company.expected.map((signal) => signal.type)));
  expect([...told].sort()).toEqual([
    "acquired",
    "acquisition_made",
    "compliance_milestone",
    "exec_departure",
    "exec_move",
    "funding",
    "hiring_surge",
    "key_role_posted",
    "layoffs",
    "market_expansion",
    "outage",
    "own_pricing_change",
    "partnership",
    "product_launch",
  ]);
});

test("dates hang on the given now and lie before it", async () => {
  const feed = await ask(createWeb(NOW), "https://halden.example/feed/").text();
  expect(feed).toContain("Tue, 03 Nov 2026 09:00:00 GMT");
  expect(feed).toContain("OSLO, 3 November 2026");
});

test("an unchanged page answers 304 to its own validators", () => {
  const web = createWeb(NOW);
  const url = "https://halden.example/feed/";
  const first = ask(web, url);
  const etag = first.headers.get("etag") ?? "";
  const lastModified = first.headers.get("last-modified") ?? "";
  expect(ask(web, url, { "if-none-match": etag }).status).toBe(304);
  expect(ask(web, url, { "if-none-match": `"other", W/${etag}` }).status).toBe(304);
  expect(ask(web, url, { "if-modified-since": lastModified }).status).toBe(304);
  expect(ask(web, url, { "if-modified-since": new Date(0).toUTCString() }).status).toBe(200);
  expect(ask(web, url, { "if-none-match": '"other"', "if-modified-since": lastModified }).status).toBe(200);
});

test("a server that sends no validators never answers 304", () => {
  const response = ask(createWeb(NOW), "https://www.fenwickrowe.example/rss.xml", {
    "if-none-match": "*",
    "if-modified-since": new Date(NOW).toUTCString(),
  });
  expect([response.status, response.headers.get("etag"), response.headers.get("last-modified")]).toEqual([
    200,
    null,
    null,
  ]);
});

test("the pricing page differs at each visit, but its price only after the switch", async () => {
  const web = createWeb(NOW);
  const visit = () => ask(web, "https://tallybrook.example/pricing").text();
  const [first, second] = [await visit(), await visit()];
  expect(second).not.toBe(first);
  expect(second).toContain("€49 per month");
  web.switchTo("later");
  const third = await visit();
  expect(third).toContain("€59 per month");
  expect(third).not.toContain("€49");
});

test("nothing but the pricing page changes with the switch", async () => {
  const read = async (web: ReturnType<typeof createWeb>, host: string, path: string) =>
    Buffer.from(await ask(web, `https://${host}${path}`).arrayBuffer()).toString("base64");
  const changed: string[] = [];
  for (const [host, pages] of Object.entries(createWeb(NOW).sites)) {
    for (const path of Object.keys(pages)) {
      const [before, after] = [createWeb(NOW), createWeb(NOW)];
      after.switchTo("later");
      if ((await read(before, host, path)) !== (await read(after, host, path))) changed.push(host + path);
    }
  }
  expect(changed).toEqual(["tallybrook.example/pricing"]);
});

test("Latin-1 pages are sent in the bytes they announce", async () => {
  const response = ask(createWeb(NOW), "https://www.fenwickrowe.example/company/sheffield.aspx");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get("content-type")).toBe("text/html; charset=iso-8859-1");
  expect(Buffer.from(bytes).toString("latin1")).toContain("£4.2 million");
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
});

test("a host that is not of this web, and a page that is not of its host, are 404", () => {
  const web = createWeb(NOW);
  expect(ask(web, "https://elsewhere.example/").status).toBe(404);
  expect(ask(web, "https://halden.example/newsroom").status).toBe(404);
});
