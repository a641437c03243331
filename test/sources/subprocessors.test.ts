import { describe, expect, test } from "bun:test";
import { asked, fixture, readWith } from "./read-with.ts";

const PAGE = "https://harbourline.example/legal/subprocessors";
const vendors = (body: string, title = "Legal") =>
  readWith("subprocessors", `<!doctype html><title>${title}</title>${body}`, PAGE).items[0]?.facts.vendors ?? [];

describe("a page of sub-processors", () => {
  test("names the vendors of its table, in an order of its own", () => {
    const { items, isMiss } = readWith("subprocessors", fixture("subprocessors.html"), PAGE);
    expect(isMiss).toBe(false);
    expect(items.map((item) => [item.kind, item.url, item.text])).toEqual([
      [
        "vendors",
        PAGE,
        "Amazon Web Services, Inc. – Cloud hosting\nSnowflake Inc. – Data warehouse\nTwilio – Text messages",
      ],
    ]);
    expect(items[0]?.facts.vendors?.map((vendor) => vendor.name)).toEqual([
      "Amazon Web Services, Inc.",
      "Snowflake Inc.",
      "Twilio",
    ]);
  });

  test("in another order is the same list", () => {
    const turned = fixture("subprocessors.html").replace(/(<tr><td><p>.*<\/tr>\n)(<tr><td><a.*<\/tr>\n)/, "$2$1");
    expect(turned).not.toBe(fixture("subprocessors.html"));
    const read = (html: string) => readWith("subprocessors", html, PAGE).items;
    expect(read(turned)).toEqual(read(fixture("subprocessors.html")));
  });

  test.each([
    [
      "a list of names with what they do",
      "<h2>Our sub-processors</h2><ul><li><b>Stripe:</b> payments</li><li>monday.com – planning</li><li>OVH (hosting)</li></ul>",
      [
        { name: "OVH", purpose: "hosting" },
        { name: "Stripe", purpose: "payments" },
        { name: "monday.com", purpose: "planning" },
      ],
    ],
    [
      "a list in German",
      "<h3>Unterauftragsverarbeiter</h3><ol><li>Hetzner Online GmbH</li><li>Mailjet SAS</li></ol>",
      [{ name: "Hetzner Online GmbH" }, { name: "Mailjet SAS" }],
    ],
    [
      "a table under its heading",
      "<h2>Subprocessors</h2><table><tr><th>Entity name</th><th>Service</th></tr><tr><td>Fastly</td><td>CDN</td></tr></table>",
      [{ name: "Fastly", purpose: "CDN" }],
    ],
    [
      "a vendor whose name begins with a small word",
      "<h2>Subprocessors</h2><table><tr><th>Entity</th></tr><tr><td>The Tugboat Group LLC</td></tr></table>",
      [{ name: "The Tugboat Group LLC" }],
    ],
    [
      "a table whose names stand in another column",
      "<h2>Subprocessors</h2><table><tr><th>Purpose</th><th>Third-party service provider</th></tr><tr><td>CDN</td><td>Fastly</td></tr></table>",
      [{ name: "Fastly", purpose: "CDN" }],
    ],
  ])("has %s", (_name, body, expected) => {
    expect(vendors(body)).toEqual(expected);
  });

  test.each([
    [
      "a list of duties",
      "<h2>Sub-processors</h2><ul><li>We audit them every year.</li><li>We tell you of changes.</li></ul>",
    ],
    ["a list of short duties", "<h2>Sub-processors</h2><ul><li>Object in writing</li><li>Within thirty days</li></ul>"],
    [
      "a list that is not all of names",
      "<h2>Sub-processors</h2><ul><li>Stripe</li><li>Fastly</li><li>All others are told of by mail.</li></ul>",
    ],
    ["one point", "<h2>Sub-processors</h2><ul><li>Stripe</li></ul>"],
    [
      "a list under another heading",
      "<h2>Sub-processors</h2><p>See below.</p><h2>Customers</h2><ul><li>Stripe</li><li>Fastly</li></ul>",
    ],
    [
      "a table of something else",
      "<h2>Sub-processors</h2><table><tr><th>Date</th><th>Change</th></tr><tr><td>May</td><td>Fastly added</td></tr></table>",
    ],
    [
      "a table of vendors of nothing said",
      "<h2>Integrations</h2><table><tr><th>Vendor</th><th>Purpose</th></tr><tr><td>Fastly</td><td>CDN</td></tr></table>",
    ],
    ["only a menu", "<nav><h2>Sub-processors</h2><ul><li>Stripe</li><li>Fastly</li></ul></nav>"],
    [
      "cells that name nobody",
      "<h2>Sub-processors</h2><table><tr><th>Name</th></tr><tr><td>N/A</td></tr><tr><td></td></tr><tr><td>https://x.example</td></tr></table>",
    ],
  ])("is a miss with %s", (_name, body) => {
    expect(vendors(body)).toEqual([]);
  });

  test("keeps a limited number of vendors, and of each a limited text", () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => `<tr><td>Quay ${n} Ltd.</td><td>${"x".repeat(900)}</td></tr>`);
    const found = vendors(`<table><tr><th>Vendor</th><th>Purpose</th></tr>${rows.join("")}</table>`, "Subprocessors");
    expect(found.length).toBe(300);
    expect(Math.max(...found.map((vendor) => vendor.purpose?.length ?? 0))).toBe(300);
  });

  test("that is no HTML is a miss", () => {
    expect(readWith("subprocessors", "%PDF-1.7", PAGE)).toEqual({ items: [], next: [], isMiss: true });
  });
});

describe("a trust page", () => {
  test("leads to the company's own list of sub-processors", () => {
    const result = readWith("trust", fixture("trust.html"), "https://harbourline.example/trust");
    expect(asked(result)).toEqual(["subprocessors https://harbourline.example/legal/subprocessors"]);
    expect(result.items).toEqual([]);
  });

  test("that holds the list itself is read as one, and one without either is a miss", () => {
    const own = readWith("trust", fixture("subprocessors.html"), "https://harbourline.example/security");
    expect(own.items.map((item) => item.kind)).toEqual(["vendors"]);
    expect(own.next).toEqual([]);
    expect(readWith("trust", "<p>We care.</p>", "https://harbourline.example/security").isMiss).toBe(true);
  });

  test("is found from the home page, and so is the list", () => {
    const html = `<p><a href="/trust">Trust</a><a href="/security/">Security</a><a href="/legal">Legal</a>
      <a href="/our-processors">Sub-processors</a><a href="https://other.example/subprocessors">x</a></p>`;
    const found = asked(readWith("home", html, "https://harbourline.example/")).filter((request) =>
      /^(?:trust|subprocessors) /.test(request),
    );
    expect(found).toEqual([
      "subprocessors https://harbourline.example/our-processors",
      "trust https://harbourline.example/trust",
      "trust https://harbourline.example/security/",
    ]);
  });
});
