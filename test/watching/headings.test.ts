import { describe, expect, test } from "bun:test";
import { MatchRule } from "#core/match-rule.ts";
import type { Match } from "#core/watch.ts";
import { watch } from "#watching/watch.ts";

/** What a page's change is told as, from one version to the next. */
function change(before: string, after: string, rule: object = {}): Match | undefined {
  const asked = {
    template: "custom-url",
    source: "https://quayside.example/pricing",
    params: {},
    matchRule: MatchRule.parse({ type: "content_diff", ...rule }),
  };
  const page = (main: string) => [
    {
      url: asked.source,
      contentType: "text/html",
      text: `<!doctype html><title>Plans | Quayside</title><main><h1>Our pricing</h1><p>Plans for every carrier.</p>${main}</main>`,
      fetchedAt: Date.UTC(2026, 5, 1),
    },
  ];
  const first = watch({ watch: asked, looks: [page(before), page(before)], memory: undefined });
  const memory = first.kind === "watched" ? first.memory : undefined;
  const second = watch({ watch: asked, looks: [page(after), page(after)], memory });
  return second.kind === "watched" ? second.matches[0] : undefined;
}

const flat = (growth: string, scale: string) =>
  `<h2>Growth</h2><p>${growth} per month</p><h2>Scale</h2><p>${scale} per month</p>`;
const cards = (growth: string, scale: string) =>
  [
    ["Growth", growth],
    ["Scale", scale],
  ]
    .map(
      ([name, price]) => `<div><div><h3>${name}</h3><p>For teams</p></div><div><p>${price} per month</p></div></div>`,
    )
    .join("");

describe("a changed block stands behind its heading", () => {
  test.each([
    ["before it", flat],
    ["in the same card", cards],
  ])("%s, on both sides, with the marks where they belong", (_, page) => {
    const match = change(page("$219", "$999"), page("$229", "$899"));
    expect(match?.diff).toMatchObject({
      before: "Growth: $219 per month\nScale: $999 per month",
      after: "Growth: $229 per month\nScale: $899 per month",
    });
    expect(match?.text).toBe("Growth: $229 per month\nScale: $899 per month");
    const marked = match?.spans?.map(({ start, end }) => match.text.slice(start, end));
    expect(marked).toEqual(["$229", "$899"]);
    const gone = match?.diff?.removed?.map(({ start, end }) => match.diff?.before.slice(start, end));
    expect(gone).toEqual(["$219", "$999"]);
  });

  test("also where only the prices are watched; of what was there before nothing is claimed", () => {
    const match = change(flat("$219", "$999"), flat("$229", "$999"), { selector: "main p" });
    expect(match?.diff).toMatchObject({ before: "$219 per month", after: "Growth: $229 per month" });
  });

  test("and stays the same match as without", () => {
    const plain = (price: string) => `<p>${price} per month</p>`;
    const under = (price: string) => `<h2>Growth</h2><p>${price} per month</p>`;
    expect(change(under("$219"), under("$229"))?.id).toBe(change(plain("$219"), plain("$229"))?.id as string);
  });
});

describe("no heading is made up", () => {
  test("for what stood there before, when the heading is new too", () => {
    const page = (name: string, price: string) => `<h2>${name}</h2><p>${price} per month</p>`;
    const match = change(page("Growth", "$219"), page("Teams", "$229"));
    expect(match?.diff).toMatchObject({ before: "Growth\n$219 per month", after: "Teams\nTeams: $229 per month" });
  });

  test.each([
    [
      "of the part beside",
      (price: string) => `<div><h3>Sale</h3><p>Now on</p></div><div><p>${price} a month</p></div>`,
    ],
    ["that comes after", (price: string) => `<p>${price} a month</p><h2>Questions</h2>`],
    ["that is hidden", (price: string) => `<h2 hidden>Draft</h2><p>${price} a month</p>`],
    ["that names the whole page", (price: string) => `<p>${price} a month</p>`],
    ["that the title says", (price: string) => `<h2>Plans</h2><p>${price} a month</p>`],
    ["that the text says itself", (price: string) => `<h2>Growth</h2><p>Growth costs ${price} a month</p>`],
  ])("%s", (_, page) => {
    const match = change(page("$219"), page("$229"));
    expect(match?.text).toMatch(/^(?:Growth costs )?\$229 a month$/);
  });

  test("for what is gone", () => {
    const page = (more: string) => `<h2>Growth</h2><p>$219 per month</p>${more}`;
    expect(change(page("<p>Includes 5 seats for everyone</p>"), page(""))?.text).toBe("Includes 5 seats for everyone");
  });
});
