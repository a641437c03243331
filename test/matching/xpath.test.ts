import { describe, expect, test } from "bun:test";
import { parseDom } from "#crawl/page-dom.ts";
import { evaluateXpath, flawOfXpath } from "#matching/xpath.ts";

const PAGE = `<!doctype html><!-- prices --><html><head><title>Fees</title></head><body>
<div class="plan card" id="a"><h2>Team</h2><p>$29 <b>per</b> seat</p></div>
<DIV class="plan"><p>$99</p></DIV><ul><li>One</li><li>Two</li></ul><a href="/more">More</a></body></html>`;

function found(expression: string, page = PAGE): string[] | string {
  const result = evaluateXpath(parseDom(page), expression);
  if ("value" in result) return result.value;
  return result.nodes.map((node) =>
    ("value" in node ? String(node.value) : (node.textContent ?? "")).replace(/\s+/g, " ").trim(),
  );
}

test.each([
  ["//p", ["$29 per seat", "$99"]],
  ["//DIV[@id='a']/H2", ["Team"]],
  ["/html/body/div[2]/p", ["$99"]],
  ["//div[contains(@class,'card')]//b", ["per"]],
  ["//p[contains(text(),'99')]", ["$99"]],
  ["(//p)[2]", ["$99"]],
  ["//li[last()]", ["Two"]],
  ["//h2/following-sibling::p", ["$29 per seat"]],
  ["//h2/text()", ["Team"]],
  ["//a/@href", ["/more"]],
  ["count(//li)", "2"],
  ["string(//h2)", "Team"],
  ["//li[. = 'Two']/preceding-sibling::li", ["One"]],
  ["//*[local-name()='h2']", ["Team"]],
] as [string, string[] | string][])("%s is read as a browser reads it", (expression, wanted) => {
  expect(found(expression)).toEqual(wanted);
  expect(flawOfXpath(expression, { takesValues: true })).toBeUndefined();
});

test("a page that begins otherwise is read from its beginning too", () => {
  for (const page of [
    "<p>a</p><p>b</p>",
    "<!doctype html><p>a</p><p>b</p>",
    "<!-- x --><!doctype html>\n<p>a</p><p>b</p>",
  ])
    expect(found("//p", page)).toEqual(["a", "b"]);
});

describe("what cannot be read is named with its place", () => {
  test.each([
    ["//p[", "cannot be read at character 5"],
    ["//p]", "cannot be read at character 4"],
    ["//p[@a=]", "cannot be read at character 8"],
    ["//p[#]", "cannot be read at character 5"],
    ["//p[@a='b]", "cannot be read"],
    ["//p/", "cannot be read at character 5"],
    ["/html/head::x", "axis"],
    ["//p[matches(., 'x')]", "function"],
    ["//p[$price]", "variables"],
    ["//svg:rect", "prefix"],
    ["count('a')", "gives a function"],
  ])("%s: %s", (expression, flaw) => expect(flawOfXpath(expression, { takesValues: true })).toContain(flaw));

  test("and a value where parts are expected", () => {
    expect(flawOfXpath("count(//p)", { takesValues: false })).toContain("selects no part");
    expect(flawOfXpath("//p | //li", { takesValues: false })).toBeUndefined();
  });
});
