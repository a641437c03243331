import { expect, test } from "bun:test";
import { getSource } from "#sources/index.ts";
import { catalogueEdition } from "#technologies/index.ts";
import { fixture, HARBOURLINE, readWith } from "./read-with.ts";

const ADDRESS = "dns:harbourline.example";

test("a company's DNS records are asked for by its domain, unless that is switched off", () => {
  const dns = getSource("dns");
  expect(dns.requests(HARBOURLINE).map((request) => request.url)).toEqual([ADDRESS]);
  expect(dns.requests({ ...HARBOURLINE, domain: "" })).toEqual([]);
  const settings = { github: { token: undefined }, edgar: { contact: undefined }, hackerNews: { isOn: true } };
  expect(dns.offBecause?.({ ...settings, dns: { isOn: false } })).toBe("sources.dns.enabled is false");
  expect(dns.offBecause?.({ ...settings, dns: { isOn: true } })).toBeUndefined();
});

test("DNS records are one observation of what the company uses", () => {
  const { items, next } = readWith("dns", fixture("dns.json"), ADDRESS);
  expect(next).toEqual([]);
  expect(items).toEqual([
    {
      kind: "stack",
      key: "dns",
      url: ADDRESS,
      title: "DNS records of harbourline.example",
      text: expect.stringContaining("MX aspmx.l.google.com\nTXT google-site-verification=abc\n"),
      facts: {
        blocks: [
          "MX aspmx.l.google.com",
          "TXT google-site-verification=abc",
          "TXT v=spf1 include:_spf.google.com include:mail.zendesk.com ~all",
          "CNAME www harbourline.webflow.io",
        ],
        technologies: expect.arrayContaining([
          expect.objectContaining({ name: "Google Workspace", seenIn: "MX record aspmx.l.google.com" }),
        ]),
        version: catalogueEdition(),
      },
    },
  ]);
});

test("records in another shape are a miss", () => {
  for (const text of ["", "{}", `{"mx":"x","txt":[],"cname":[]}`, `{"mx":[1],"txt":[],"cname":[]}`, "null"]) {
    expect(readWith("dns", text, ADDRESS)).toEqual({ items: [], next: [], isMiss: true });
  }
});
