import { describe, expect, test } from "bun:test";
import { findTechnologies, type StackFacts } from "#technologies/find-technologies.ts";
import { TECHNOLOGIES } from "#technologies/index.ts";

const URL = "https://acme.example/";
const found = (facts: Partial<StackFacts>) =>
  findTechnologies({ url: URL, ...facts }).map(({ name, seenIn }) => `${name}: ${seenIn}`);
const scripts = (...addresses: string[]) => addresses.map((address) => ({ kind: "script" as const, address }));
const images = (...addresses: string[]) => addresses.map((address) => ({ kind: "image" as const, address }));

describe("a product is recognised", () => {
  test.each<[string, Partial<StackFacts>, string[]]>([
    [
      "by the host of a script",
      { assets: scripts("js.hs-scripts.com/1234.js") },
      ["HubSpot: script host js.hs-scripts.com"],
    ],
    ["by a host under it", { assets: scripts("acme.piwik.pro/ppms.js") }, ["Piwik PRO: script host acme.piwik.pro"]],
    [
      "by a path on any host",
      { assets: scripts("acme.example/wp-includes/js/x.js") },
      ["WordPress: script host acme.example"],
    ],
    [
      "by what is loaded from a host of several",
      { assets: scripts("www.googletagmanager.com/gtm.js?id=gtm-abc", "www.googletagmanager.com/gtag/js?id=g-12") },
      [
        "Google Analytics: script host www.googletagmanager.com",
        "Google Tag Manager: script host www.googletagmanager.com",
      ],
    ],
    [
      "by the most telling of two hosts",
      { assets: scripts("acme.tt.omtrdc.net/x.js") },
      ["Adobe Target: script host acme.tt.omtrdc.net"],
    ],
    ["by a pixel", { assets: images("www.facebook.com/tr?id=1") }, ["Meta Pixel: pixel www.facebook.com"]],
    [
      "by pictures",
      { assets: images("cdn.sanity.io/a.png", "cdn.sanity.io/b.png") },
      ["Sanity: image host cdn.sanity.io"],
    ],
    ["by the generator", { generators: ["WordPress 6.8"] }, ["WordPress: generator WordPress 6.8"]],
    ["by the name of a header", { headers: { "x-vercel-id": "fra1::x" } }, ["Vercel: response header x-vercel-id"]],
    ["by the value of a header", { headers: { server: "Netlify" } }, ["Netlify: response header server"]],
    [
      "by the name of a cookie",
      { cookies: ["visitor_id123456"] },
      ["Salesforce Account Engagement: cookie visitor_id"],
    ],
    [
      "by who receives the mail",
      { dns: { mx: ["10 aspmx.l.google.com."] } },
      ["Google Workspace: MX record aspmx.l.google.com"],
    ],
    [
      "by who may send mail",
      { dns: { txt: ["v=spf1 include:spf.mtasv.net ~all"] } },
      ["Postmark: SPF record spf.mtasv.net"],
    ],
    [
      "once, by its first fact",
      { assets: scripts("static.hotjar.com/c/1.js", "script.hotjar.com/m.js") },
      ["Hotjar: script host static.hotjar.com"],
    ],
  ])("%s", (_name, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });
});

describe("nothing is made of", () => {
  test.each<[string, Partial<StackFacts>]>([
    ["no facts", {}],
    ["a host that ends alike", { assets: scripts("notjs.hs-scripts.com.evil.example/x.js", "myintercom.io/x.js") }],
    ["another path of a host of several", { assets: scripts("www.googletagmanager.com/static/x.js") }],
    ["one picture, which may be a partner's", { assets: images("cdn.sanity.io/logo.png") }],
    ["a picture from a host of scripts", { assets: images("js.stripe.com/badge.png") }],
    ["a header's other value", { headers: { server: "nginx", "x-powered-by": "PHP/8.3" } }],
    [
      "mail that the domain handles itself",
      { dns: { mx: ["10 mail.acme.example."], txt: ["v=spf1 mx -all", "hello"] } },
    ],
  ])("%s", (_name, facts) => {
    expect(found(facts)).toEqual([]);
  });

  test("a vendor's product on the vendor's own site", () => {
    const facts = { url: "https://www.hubspot.com/", assets: scripts("js.hs-scripts.com/1.js", "js.stripe.com/v3") };
    expect(findTechnologies(facts).map(({ name }) => name)).toEqual(["Stripe"]);
  });
});

describe("the catalogue", () => {
  const fingerprinted = TECHNOLOGIES.filter(
    ({ assets, pixels, images, generator, headers, cookies, mx, spf, txt }) =>
      assets ?? pixels ?? images ?? generator ?? headers ?? cookies ?? mx ?? spf ?? txt,
  );

  test("recognises the products revenue teams ask for", () => {
    expect(fingerprinted.length).toBeGreaterThan(300);
  });

  test("names every product once, whatever its spelling", () => {
    const names = TECHNOLOGIES.flatMap(({ name, names = [] }) => [name, ...names]);
    const twice = names.filter(
      (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index,
    );
    expect(twice).toEqual([]);
  });

  test("is in lower case where it is compared, and no two products share a fact", () => {
    const facts = TECHNOLOGIES.flatMap(
      ({ assets = [], pixels = [], images = [], generator, headers = [], cookies = [] }) => [
        ...assets.map((pattern) => `asset ${pattern}`),
        ...pixels.map((pattern) => `pixel ${pattern}`),
        ...images.map((pattern) => `image ${pattern}`),
        ...headers.map((pattern) => `header ${pattern}`),
        ...cookies.map((pattern) => `cookie ${pattern}`),
        ...(generator === undefined ? [] : [`generator ${generator}`]),
      ],
    );
    expect(facts.filter((fact) => fact !== fact.toLowerCase())).toEqual([]);
    expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([]);
  });

  test("recognises every product by each of its own assets", () => {
    const missed = TECHNOLOGIES.flatMap((technology) =>
      (technology.assets ?? [])
        .map((pattern) => (pattern.startsWith("/") ? `acme.example${pattern}` : pattern))
        .filter(
          (address) =>
            !findTechnologies({ url: URL, assets: scripts(address) }).some(({ name }) => name === technology.name),
        )
        .map((address) => `${technology.name}: ${address}`),
    );
    expect(missed).toEqual([]);
  });
});
