import { describe, expect, test } from "bun:test";
import type { PipelineSettings } from "#pipeline/context.ts";
import { isOpen } from "#pipeline/source-gate.ts";

const SETTINGS = {
  network: { perHost: { concurrency: 2 }, origins: {} },
  sources: { edgar: { contact: undefined }, dns: { isOn: true }, hackerNews: { isOn: true } },
};
const HN = "https://hn.algolia.com/api/v1/search_by_date?query=x";

function open(sourceId: string, url: string, domain: string, more: object = {}): boolean {
  const settings = { ...SETTINGS, ...more } as unknown as PipelineSettings;
  return isOpen({ sourceId, url, reason: "of the test", priority: 1 }, { domain }, settings);
}

describe("a source", () => {
  test("that asks around is asked about a company that exists outside", () => {
    expect(open("hacker-news", HN, "acme.com")).toBe(true);
    expect(open("dns", "dns:acme.com", "acme.com")).toBe(true);
  });

  test.each(["acme.example", "acme.test", "acme.internal"])(
    "that asks around is not asked about %s, but on a private web that answers for it",
    (domain) => {
      expect(open("hacker-news", HN, domain)).toBe(false);
      expect(open("dns", `dns:${domain}`, domain)).toBe(false);
      const network = { ...SETTINGS.network, origins: { "https://hn.algolia.com": "http://127.0.0.1:4010" } };
      expect(open("hacker-news", HN, domain, { network })).toBe(true);
      expect(open("dns", `dns:${domain}`, domain, { network })).toBe(false);
    },
  );

  test("that is off is not read, wherever the request comes from", () => {
    expect(open("edgar", "https://www.sec.gov/files/company_tickers.json", "acme.com")).toBe(false);
    const sources = { edgar: { contact: "ops@acme.com" }, dns: { isOn: false }, hackerNews: { isOn: false } };
    expect(open("edgar", "https://www.sec.gov/files/company_tickers.json", "acme.com", { sources })).toBe(true);
    expect(open("hacker-news", HN, "acme.com", { sources })).toBe(false);
    expect(open("dns", "dns:acme.com", "acme.com", { sources })).toBe(false);
  });

  test("of the company's own is read wherever it stands", () => {
    expect(open("home", "https://acme.example/", "acme.example")).toBe(true);
    expect(open("article", "https://acme.internal/news/a", "acme.internal")).toBe(true);
  });
});
