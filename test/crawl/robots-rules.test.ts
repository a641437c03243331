import { describe, expect, test } from "bun:test";
import { isAllowedBy, parseRobots, parseRobotsInTurns } from "#crawl/robots-rules.ts";

/** Whether `signalmama` may read this path under this file. */
function may(robots: string, path: string): boolean {
  return isAllowedBy(parseRobots(robots, "signalmama"), new URL(path, "https://acme.example"));
}
const forAll = (...rules: string[]) => ["User-agent: *", ...rules].join("\n");

describe("groups", () => {
  const groups = [
    "Allow: /outside",
    "User-agent: signalmama",
    "Disallow: /",
    "Allow: /x/",
    "User-agent: BarBot",
    "Disallow: /x/",
    "",
    "User-agent: SIGNALMAMA",
    "Allow: /z/",
  ].join("\n");

  test.each([
    ["rules of all groups of the agent hold together", groups, "/x/1", true],
    ["rules of all groups of the agent hold together", groups, "/z/1", true],
    ["rules outside groups mean nothing", groups, "/outside", false],
    ["an empty file allows everything", "", "/a", true],
    ["a page of HTML instead of a file allows everything", "<!doctype html><title>Disallow: none</title>", "/a", true],
    [
      "the group of everyone holds for who has none",
      "User-agent: other\nDisallow: /\nUser-agent: *\nDisallow: /b",
      "/b",
      false,
    ],
    ["only other agents' groups: no rules", "User-agent: other\nDisallow: /", "/a", true],
    [
      "an own group replaces that of everyone",
      "User-agent: *\nDisallow: /x\nUser-agent: signalmama\nDisallow: /y",
      "/x",
      true,
    ],
    [
      "an own group that is empty allows everything",
      "User-agent: *\nDisallow: /\nUser-agent: signalmama\nDisallow:",
      "/x",
      true,
    ],
    ["several agents share a group", "User-agent: other\nUser-agent: signalmama\nDisallow: /x", "/x", false],
    [
      "a sitemap line does not part agents from their group",
      "User-agent: signalmama\nSitemap: /s.xml\nUser-agent: other\nDisallow: /x",
      "/x",
      false,
    ],
    [
      "a delay does not part them either",
      "User-agent: signalmama\nCrawl-delay: 2\nUser-agent: other\nDisallow: /x",
      "/x",
      false,
    ],
    ["an unknown line does not end a group", "User-agent: *\nNoarchive: /\nDisallow: /x", "/x", false],
    ["a blank line does not end a group", "User-agent: *\n\nDisallow: /x", "/x", false],
    ["a version may follow the agent", "User-agent: signalmama/2.1\nDisallow: /x", "/x", false],
    ["more words may follow the agent", "User-agent: SignalMama Crawler\nDisallow: /x", "/x", false],
    ["words may follow the star", "User-agent: * all\nDisallow: /x", "/x", false],
    ["a longer agent name is another agent", "User-agent: signalmama-images\nDisallow: /", "/x", true],
    ["a shorter agent name is another agent", "User-agent: signal\nDisallow: /", "/x", true],
  ])("%s (%#)", (_, robots, path, isAllowed) => {
    expect(may(robots, path)).toBe(isAllowed);
  });
});

describe("lines", () => {
  test.each([
    ["names in capitals", "USER-AGENT: *\nDISALLOW: /x", "/x", false],
    ["a missing colon", "user-agent *\ndisallow /x", "/x", false],
    ["misspelt names", "useragent: *\ndissallow: /x", "/x", false],
    ["spaces around", "  User-agent :  *  \n\tDisallow :\t/x  ", "/x", false],
    ["comments", "User-agent: * # all\n# Disallow: /\nDisallow: /x#y", "/x", false],
    ["comments that are no rules", "User-agent: *\n# Disallow: /x", "/x", true],
    ["carriage returns", "User-agent: *\r\nDisallow: /x\r\n", "/x", false],
    ["carriage returns alone", "User-agent: *\rDisallow: /x", "/x", false],
    ["a byte order mark", "\ufeffUser-agent: *\nDisallow: /x", "/x", false],
    ["no end of line at the end", "User-agent: *\nDisallow: /x", "/x", false],
  ])("with %s are read", (_, robots, path, isAllowed) => {
    expect(may(robots, path)).toBe(isAllowed);
  });
});

describe("the longest rule decides", () => {
  test.each([
    [["Disallow: /x/page.html", "Allow: /x/"], "/x/page.html", false],
    [["Allow: /x/page.html", "Disallow: /x/"], "/x/page.html", true],
    [["Allow: /x/page.html", "Disallow: /x/"], "/x/", false],
    [["Disallow:", "Allow:"], "/x", true],
    [["Disallow: /", "Allow: /"], "/x", true],
    [["Disallow: /x", "Allow: /x/"], "/x", false],
    [["Disallow: /x", "Allow: /x/"], "/x/", true],
    [["Allow: /page", "Disallow: /*.html"], "/page.html", false],
    [["Allow: /page", "Disallow: /*.html"], "/page", true],
    [["Allow: /x/page.", "Disallow: /*.html"], "/x/page.html", true],
    [["Allow: /p", "Disallow: /"], "/page", true],
    [["Allow: /folder", "Disallow: /folder"], "/folder/page", true],
    [["Allow: /page", "Disallow: /*.htm"], "/page.htm", false],
    [["Allow: /$", "Disallow: /"], "/", true],
    [["Allow: /$", "Disallow: /"], "/page.htm", false],
    [["Disallow: /"], "/robots.txt", true],
  ])("%p: %s → %p", (rules, path, isAllowed) => {
    expect(may(forAll(...rules), path)).toBe(isAllowed);
  });
});

describe("a pattern", () => {
  const cases: [string, string[], string[]][] = [
    [
      "/fish",
      ["/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fish.php?id=any"],
      ["/Fish.asp", "/catfish", "/?id=fish"],
    ],
    ["/fish*", ["/fish", "/fish.html", "/fishheads/yummy.html"], ["/Fish.asp", "/catfish", "/desert/fish"]],
    ["/fish/", ["/fish/", "/fish/salmon.htm", "/fish/?id=any"], ["/fish", "/fish.html", "/animals/fish/"]],
    ["/*.php", ["/index.php", "/a/b.php", "/a.php?x", "/a.php/", "/i?f=b.php/"], ["/", "/windows.PHP", "/php/"]],
    [
      "/*.php$",
      ["/filename.php", "/folder/filename.php"],
      ["/a.php?x", "/a.php/", "/a.php5", "/windows.PHP", "/a?php"],
    ],
    ["/fish*.php", ["/fish.php", "/fishheads/catfish.php?x"], ["/Fish.PHP"]],
    ["/a$b", ["/a$b", "/a$bc"], ["/a"]],
    ["*/private", ["/private", "/x/private/y"], ["/priv"]],
    ["/a*b*c$", ["/abc", "/a1b2c", "/abcbc"], ["/abcd", "/acb"]],
    ["/ab*b$", ["/abb", "/ab1b"], ["/ab"]],
    ["/x**y", ["/xy", "/x1y"], ["/x"]],
    ["/a?b=1&c=http://d.example?e&f", ["/a?b=1&c=http://d.example?e&f"], ["/a?b=1"]],
    ["/ツ", ["/ツ", "/%E3%83%84", "/%e3%83%84"], ["/x"]],
    ["/%E3%83%84", ["/ツ"], ["/x"]],
    ["/bar/%62%61%7A", ["/bar/baz", "/bar/%62az"], ["/bar/qux"]],
    ["/a%2fb", ["/a%2Fb"], ["/a/b"]],
    ["fish", [], ["/fish"]],
  ];
  test.each(cases)("%s covers %p and not %p", (pattern, covered, others) => {
    for (const path of covered) expect([path, may(forAll(`Disallow: ${pattern}`), path)]).toEqual([path, false]);
    for (const path of others) expect([path, may(forAll(`Disallow: ${pattern}`), path)]).toEqual([path, true]);
  });

  test("made to be slow is not: half a megabyte of wildcards is judged in linear time", () => {
    const path = `/${"a".repeat(8_000)}`;
    const many = forAll(...Array.from({ length: 36_000 }, () => "Disallow: /*a*b"));
    const one = forAll(`Disallow: /${"*a".repeat(8_000)}*b`);
    const startedAt = performance.now();
    expect(may(many, path)).toBe(true);
    expect(may(one, path)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

test("the delay is that of the own group, or of everyone's", () => {
  const robots =
    "User-agent: *\nCrawl-delay: 2.5\nSitemap: https://acme.example/a.xml\nUser-agent: other\nCrawl-delay: 9";
  expect(parseRobots(robots, "signalmama").crawlDelayMs).toBe(2_500);
});

test("lines padded with spaces are read in linear time", () => {
  const padded = `User-agent${" ".repeat(16_000)}x\n`.repeat(30);
  const startedAt = performance.now();
  parseRobots(padded, "signalmama");
  // A pattern that tries every length of the padding needs three seconds.
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test.each([
  ["600", 60_000],
  ["0", 0],
  ["soon", undefined],
  ["-5", undefined],
])("a delay of %s is taken as %p", (value, ms) => {
  expect(parseRobots(forAll(`Crawl-delay: ${value}`), "signalmama").crawlDelayMs).toBe(ms);
});

test("a file of half a mebibyte is read in many short turns, and says the same", async () => {
  const file = forAll(...Array.from({ length: 20_000 }, (_, index) => `Disallow: /private/area-${index}/`));
  let turns = 0;
  let isRead = false;
  const countTurns = () => {
    turns++;
    if (!isRead) setImmediate(countTurns);
  };
  setImmediate(countTurns);
  const rules = await parseRobotsInTurns(file, "signalmama");
  isRead = true;
  expect(turns).toBeGreaterThan(100);
  expect(rules).toEqual(parseRobots(file, "signalmama"));
  expect(rules.rules.length).toBe(20_000);
});
