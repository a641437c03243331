import { expect, test } from "bun:test";
import { pageIdentity } from "#core/page-identity.ts";

test.each([
  ["HTTPS://News.Acme.Example/Post", "https://news.acme.example/Post"],
  ["https://acme.example:443/", "https://acme.example/"],
  ["http://acme.example:80/a", "https://acme.example/a"],
  ["https://acme.example:8443/a", "https://acme.example:8443/a"],
  ["https://acme.example./a", "https://acme.example/a"],
  ["https://acme.example/a#section", "https://acme.example/a"],
  ["https://acme.example/a?utm_source=x&utm_campaign=y", "https://acme.example/a"],
  ["https://acme.example/a?gclid=1&id=7&fbclid=2&msclkid=3", "https://acme.example/a?id=7"],
  ["https://acme.example/a?UTM_Source=x&ref=home", "https://acme.example/a?ref=home"],
  ["https://acme.example/a?b=2&a=1", "https://acme.example/a?a=1&b=2"],
  ["https://acme.example/a?tag=2&tag=1", "https://acme.example/a?tag=2&tag=1"],
  ["https://acme.example/a?", "https://acme.example/a"],
  ["https://acme.example/news/index.html", "https://acme.example/news"],
  ["https://acme.example/index.php?p=4", "https://acme.example/?p=4"],
  ["https://acme.example/news/Default.aspx", "https://acme.example/news"],
  ["https://acme.example/reindex.html", "https://acme.example/reindex.html"],
  ["https://acme.example/a;jsessionid=9F3?x=1", "https://acme.example/a?x=1"],
  ["https://acme.example/%7euser/%c3%a9", "https://acme.example/~user/%C3%A9"],
  ["https://acme.example/a%2fb", "https://acme.example/a%2Fb"],
  ["https://acme.example/é", "https://acme.example/%C3%A9"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ["https://acme.example/blog/series-b/", "https://acme.example/blog/series-b"],
  ["https://acme.example/blog/series-b//?b=1", "https://acme.example/blog/series-b?b=1"],
  ["http://www.acme.example/", "https://acme.example/"],
  ["https://acme.example/a/../b", "https://acme.example/b"],
])("%s is known as %s", (raw, normal) => {
  expect(pageIdentity(raw)).toBe(normal);
});

test("what differs in content stays apart", () => {
  expect(pageIdentity("https://acme.example/A")).not.toBe(pageIdentity("https://acme.example/a"));
  expect(pageIdentity("https://blog.acme.example/")).not.toBe(pageIdentity("https://acme.example/"));
  expect(pageIdentity("https://acme.example/?p=1")).not.toBe(pageIdentity("https://acme.example/?p=2"));
});

test("the normal form of a normal form is itself", () => {
  const once = pageIdentity("HTTPS://Acme.example:443/x/%7e?b&a=%c3&utm_term=#f");
  expect(pageIdentity(once)).toBe(once);
});

test.each(["mailto:hr@acme.example", "tag:acme.example,2026:7", "/relative", "", "https://user:secret@acme.example/"])(
  "%p is no address of a page and known as it is",
  (raw) => {
    expect(pageIdentity(raw)).toBe(raw);
  },
);
