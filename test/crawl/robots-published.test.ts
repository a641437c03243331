import { describe, expect, test } from "bun:test";
import { isAllowedBy, parseRobots } from "#crawl/robots-rules.ts";
import google from "../fixtures/robots/google.json";

const SITE = "https://foo.bar";

function may(robots: string, agent: string, path: string): boolean {
  return isAllowedBy(parseRobots(robots, agent), new URL(`${SITE}${path}`));
}

type Case = { robots: string[]; agent: string; open?: string[]; closed?: string[]; overruled?: string };

describe("Google's published cases", () => {
  for (const { name, ...one } of google.cases) {
    const { robots, agent, open = [], closed = [], overruled } = one as Case;
    test(`${name}${overruled === undefined ? "" : " (overruled by the RFC)"}`, () => {
      // Every kind of line end is as good as another.
      for (const lineEnd of ["\n", "\r\n", "\r"]) {
        const text = robots.map((line) => line + lineEnd).join("");
        for (const path of open) expect([path, may(text, agent, path)]).toEqual([path, true]);
        for (const path of closed) expect([path, may(text, agent, path)]).toEqual([path, overruled !== undefined]);
      }
    });
  }

  const LINE_LENGTH = 2_083 * 8;
  const padded = (start: string, name: string) => start.padEnd(LINE_LENGTH - 3 - name.length + 1, "a");

  test("a rule that is too long is cut, and what is left of it holds", () => {
    const long = padded("/x/", "disallow: ");
    const robots = `user-agent: FooBot\ndisallow: ${long}/qux\n`;
    expect(may(robots, "FooBot", "/fux")).toBe(true);
    expect(may(robots, "FooBot", `${long}/fux`)).toBe(false);
  });

  test("a long rule that allows is cut in the same way", () => {
    const [one, other] = [padded("/x/", "allow: "), padded("/y/", "allow: ")];
    const robots = `user-agent: FooBot\ndisallow: /\nallow: ${one}/qux\nallow: ${other}/qux\n`;
    expect(may(robots, "FooBot", "/")).toBe(false);
    expect(may(robots, "FooBot", `${one}/qux`)).toBe(true);
    expect(may(robots, "FooBot", `${other}/fux`)).toBe(true);
  });

  const bytes = (head: number[], rest: string) =>
    new TextDecoder().decode(Buffer.concat([Buffer.from(head), Buffer.from(rest)]));

  test.each([
    ["whole", [0xef, 0xbb, 0xbf], false],
    ["cut short", [0xef, 0xbb], false],
    ["cut shorter", [0xef], false],
    ["broken", [0xef, 0x11, 0xbf], true],
  ])("a byte order mark that is %s", (_, mark, isOpen) => {
    expect(may(bytes(mark, "User-Agent: foo\nDisallow: /x\n"), "foo", "/x")).toBe(isOpen);
  });

  test("a byte order mark in the middle spoils its line", () => {
    expect(may("User-Agent: foo\n\ufeffDisallow: /x\n", "foo", "/x")).toBe(true);
  });
});

describe("RFC 9309", () => {
  const simple = [
    "User-Agent: *",
    "Disallow: *.gif$",
    "Disallow: /example/",
    "Allow: /publications/",
    "",
    "User-Agent: foobot",
    "Disallow:/",
    "Allow:/example/page.html",
    "Allow:/example/allowed.gif",
    "",
    "User-Agent: barbot",
    "User-Agent: bazbot",
    "Disallow: /example/page.html",
    "",
    "User-Agent: quxbot",
    "",
  ].join("\n");

  test.each([
    ["anybot", "/publications/", true],
    ["anybot", "/publications/a.gif", true],
    ["anybot", "/a.gif", false],
    ["anybot", "/a.gif?x", true],
    ["anybot", "/example/", false],
    ["anybot", "/elsewhere", true],
    ["foobot", "/", false],
    ["foobot", "/example/page.html", true],
    ["foobot", "/example/allowed.gif", true],
    ["foobot", "/example/other.gif", false],
    ["barbot", "/example/page.html", false],
    ["bazbot", "/example/page.html", false],
    ["bazbot", "/a.gif", true],
    ["quxbot", "/example/", true],
    ["quxbot", "/a.gif", true],
  ])("5.1: %s and %s", (agent, path, isOpen) => {
    expect(may(simple, agent, path)).toBe(isOpen);
  });

  test("5.2: the longest match decides", () => {
    const robots = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";
    expect(may(robots, "foobot", "/example/page/disallowed.gif")).toBe(false);
    expect(may(robots, "foobot", "/example/page/other.gif")).toBe(true);
  });

  test.each([
    ["/foo/bar?baz=quz", "/foo/bar?baz=quz", true],
    ["/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar", true],
    ["/foo/bar/ツ", "/foo/bar/%E3%83%84", true],
    ["/foo/bar/%E3%83%84", "/foo/bar/ツ", true],
    ["/foo/bar/%62%61%7A", "/foo/bar/baz", true],
    ["/foo/bar/baz", "/foo/bar/%62%61%7A", true],
    ["/a%2Fb", "/a/b", false],
  ])("2.2.2: a rule for %s meets %s: %p", (rule, path, isMet) => {
    expect(may(`User-Agent: *\nDisallow: ${rule}\n`, "foobot", path)).toBe(!isMet);
  });

  test.each([
    ["/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true],
    ["/path/file-with-a-%2A.html", "/path/file-with-a-b.html", false],
    ["/path/foo-%24", "/path/foo-$", true],
    ["/path/foo-%24", "/path/foo-", false],
    ["/path/foo-$", "/path/foo-", true],
    ["/this/*/exactly", "/this/path/exactly", true],
  ])("2.2.3: a rule for %s meets %s: %p", (rule, path, isMet) => {
    expect(may(`User-Agent: *\nDisallow: ${rule}\n`, "foobot", path)).toBe(!isMet);
  });

  test("2.2.2: robots.txt itself may always be read", () => {
    expect(may("User-Agent: *\nDisallow: /\n", "foobot", "/robots.txt")).toBe(true);
  });

  test("2.2.4: other records do not end a group", () => {
    expect(may("User-Agent: foobot\nSitemap: https://foo.bar/s.xml\nDisallow: /x\n", "foobot", "/x")).toBe(false);
  });
});
