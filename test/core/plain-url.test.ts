import { expect, test } from "bun:test";
import { isOnSite, plainUrl } from "#core/plain-url.ts";

test.each([
  ["https://Acme.example/News?utm_source=x&id=7&gclid=1#top", "https://acme.example/News?id=7"],
  ["/news/a", "https://acme.example/news/a"],
  ["  b?q=a%20b&c=d+e ", "https://acme.example/b?q=a%20b&c=d+e"],
  ["javascript:alert(1)", undefined],
  ["https://user:pass@acme.example/", undefined],
  ["http://", undefined],
  [`/${"a".repeat(5_000)}`, undefined],
])("%s is read at %s", (address, expected) => {
  expect(plainUrl(address, "https://acme.example/")).toBe(expected);
});

test.each([
  ["https://acme.example/x", "acme.example", true],
  ["https://status.acme.example./", "acme.example", true],
  ["https://notacme.example/", "acme.example", false],
  ["https://acme.example.evil.example/", "acme.example", false],
  ["https://acme.example/", "", false],
  ["not an address", "acme.example", false],
])("%s on the site of %s: %p", (address, domain, expected) => {
  expect(isOnSite(address, domain)).toBe(expected);
});
