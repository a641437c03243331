import { describe, expect, test } from "bun:test";
import type { MatchRule } from "#core/match-rule.ts";
import type { Match, Span } from "#core/watch.ts";
import { changedSides } from "#watching/changed-sides.ts";
import { watch } from "#watching/watch.ts";

const marked = (text: string, spans: Span[] = []) => spans.map(({ start, end }) => text.slice(start, end));

/** What a rule finds in a feed with one entry, as if nothing had been listed before. */
function inEntry(title: string, text: string, matchRule: MatchRule): Match | undefined {
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>W</title><item><guid>1</guid><title>${title}</title><description>${text}</description></item></channel></rss>`;
  const looks = [
    [{ url: "https://wire.example/rss.xml", contentType: "application/rss+xml", text: body, fetchedAt: 0 }],
  ];
  const asked = { template: "rss", source: "https://wire.example/rss.xml", params: {}, matchRule };
  const result = watch({ watch: asked, looks, memory: { seen: [] } });
  return result.kind === "watched" ? result.matches[0] : undefined;
}
const keyword = (any: string[], all: string[] = []): MatchRule => ({ type: "keyword", any, all, none: [] });

describe("what made an entry match is marked in its title and in its text", () => {
  test.each([
    [
      "each phrase, each time",
      "Fenwick and SOC 2",
      "A soc-2 audit of Fenwick. FENWICK!",
      keyword(["fenwick", "soc 2"]),
      ["Fenwick", "SOC 2"],
      ["soc-2", "Fenwick", "FENWICK"],
    ],
    [
      "phrases that overlap as one",
      "News",
      "SOC 2 Type II report",
      keyword(["SOC 2", "2 Type II"]),
      [],
      ["SOC 2 Type II"],
    ],
    ["only in the title", "Fenwick opens", "A new office.", keyword(["fenwick"]), ["Fenwick"], []],
    ["behind characters of two units", "News", "🚢🚢 Fenwick", keyword(["fenwick"]), [], ["Fenwick"]],
    [
      "behind letters that unfold",
      "News",
      "Straße Ünïted Fenwick",
      keyword(["fenwick", "united"]),
      [],
      ["Ünïted", "Fenwick"],
    ],
    [
      "matches of a pattern",
      "v1.2",
      "From v1.2 to v1.3",
      { type: "regex", pattern: "v\\d\\.\\d", flags: "" },
      ["v1.2"],
      ["v1.2", "v1.3"],
    ],
    ["nothing in a pattern that matches nothing", "News", "Text", { type: "regex", pattern: "q*", flags: "" }, [], []],
    [
      "phrases of a filter",
      "News",
      "About Fenwick",
      { type: "new_item", filters: { any: ["fenwick"], all: [], none: [] } },
      [],
      ["Fenwick"],
    ],
    ["nothing where the whole counts", "News", "About Fenwick", { type: "new_item" }, [], []],
  ] as [string, string, string, MatchRule, string[], string[]][])("%s", (_, title, text, rule, inTitle, inText) => {
    const match = inEntry(title, text, rule);
    expect(match).toBeDefined();
    expect(marked(match?.title ?? "", match?.titleSpans)).toEqual(inTitle);
    expect(marked(match?.text ?? "", match?.spans)).toEqual(inText);
  });

  test("and in an excerpt of a long one, where what is cut off is not", () => {
    const filler = "word ".repeat(600);
    const match = inEntry("News", `Fenwick ${filler}Nordkap and Fenwick${filler}`, keyword(["nordkap"], ["fenwick"]));
    expect(match?.text.length).toBeLessThanOrEqual(1_004);
    const long = inEntry("News", `${filler}Nordkap and Fenwick ${filler}`, keyword(["nordkap", "fenwick"]));
    expect(long?.text.startsWith("… ")).toBe(true);
    expect(marked(long?.text ?? "", long?.spans)).toEqual(["Nordkap", "Fenwick"]);
  });

  test("an entry without a text is its title", () => {
    const match = inEntry("Fenwick opens", "", keyword(["fenwick"]));
    expect(marked(match?.text ?? "", match?.spans)).toEqual(["Fenwick"]);
  });
});

describe("what changed is marked on both sides", () => {
  const sides = (...changes: [string | undefined, string | undefined][]) => {
    const diff = changedSides(changes.map(([before, after]) => ({ before, after })));
    return { ...diff, removed: marked(diff.before, diff.removed), added: marked(diff.after, diff.added) };
  };
  test.each([
    ["a word", [["Team $29 per seat", "Team $39 per seat"]], ["$29"], ["$39"]],
    [
      "words that came and went",
      [["All plans include support", "All paid plans include phone support"]],
      [],
      ["paid", "phone"],
    ],
    ["a whole block", [[undefined, "Enterprise"]], [], ["Enterprise"]],
    ["a block that is gone", [["Free plan", undefined]], ["Free plan"], []],
    [
      "several blocks",
      [
        ["Team $29", "Team $39"],
        ["Gone", undefined],
        ["Solo $9", "Solo $19"],
      ],
      ["$29", "Gone", "$9"],
      ["$39", "$19"],
    ],
  ] as [string, [string | undefined, string | undefined][], string[], string[]][])(
    "%s",
    (_, changes, removed, added) => {
      const found = sides(...changes);
      expect([found.removed, found.added]).toEqual([removed, added]);
      expect(found.before).toBe(changes.flatMap(([before]) => before ?? []).join("\n"));
      expect(found.after).toBe(changes.flatMap(([, after]) => after ?? []).join("\n"));
    },
  );

  test("no mark goes beyond what is shown", () => {
    const long = Array.from({ length: 60 }, (_, i): [undefined, string] => [undefined, `${i} ${"x".repeat(100)}`]);
    const { after, added } = changedSides(long.map(([before, text]) => ({ before, after: text })));
    expect(after.length).toBe(4_000);
    expect(Math.max(...added.map(({ end }) => end))).toBe(4_000);
    expect(added.every(({ start, end }) => start < end)).toBe(true);
  });
});
