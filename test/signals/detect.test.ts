import { expect, test } from "bun:test";
import fc from "fast-check";
import { documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { detectCase } from "#signals/case.ts";
import { detectAll } from "#signals/detect.ts";
import { BEACON, toArticle } from "./read-case.ts";

const detect = (title: string, text: string) =>
  detectAll({ document: toArticle(title, text), previous: [] }, BEACON, NO_KNOWLEDGE);

test("an item of a feed about somebody else gives nothing", () => {
  expect(detect("Pelican raises $20M Series A", "Pelican makes buoys.")).toEqual([]);
});

test("the same event told twice is one detection", () => {
  const found = detect(
    "Beacon raises $45M Series B",
    "Beacon has raised $45 million in a Series B led by Quay Capital.",
  );
  expect(found.filter((one) => one.type === "funding")).toHaveLength(1);
});

test("a case with nothing but an id is answered with no signals", () => {
  expect(
    detectCase({ id: "x", company: null, domain: null, kind: null, published_at: null, title: null, text: null }),
  ).toEqual({
    id: "x",
    signals: [],
  });
});

test("a case is answered in the words of the contract", () => {
  const result = detectCase({
    id: "c1",
    company: "Beacon",
    domain: null,
    kind: "headline",
    published_at: "2026-05-14",
    title: "Beacon raises $45M Series B",
    text: "",
    source_url: "https://wire.example/1",
  });
  const signal = result.signals.find((one) => one.type === "funding");
  expect(signal).toMatchObject({ subtype: "series-b", occurred_at: "2026-05-14T00:00:00.000Z" });
  expect(signal?.data).toMatchObject({ amount: 45_000_000, currency: "USD", round: "series-b" });
});

const PIECES = fc.constantFrom(
  ..."Beacon|raises|$45M|Series B|led by|Quay Capital|acquires|Pelican|to be acquired by|in talks|, which|who|the company|it|said|May 14, 2026|in 2015|(|)|.|!|\n|- |About Beacon|Related articles|%|stake|of|and|—|é|the CEO|appoints|Jane Roe|beacon.test|we|our|12,5 Mio. Euro|hat|eingesammelt".split(
    "|",
  ),
);

test("any mixture of words is read without throwing, and evidence is always in place", () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 120 }), fc.array(PIECES, { maxLength: 12 }), (body, head) => {
      const document = toArticle(head.join(" ").replaceAll("\n", " "), body.join(" "));
      for (const one of detectAll({ document, previous: [] }, BEACON, NO_KNOWLEDGE)) {
        expect(documentText(document).slice(one.evidence.start, one.evidence.end)).toBe(one.evidence.quote);
        expect(one.strength).toBeGreaterThanOrEqual(0);
        expect(one.strength).toBeLessThanOrEqual(100);
      }
    }),
    { seed: 11, numRuns: 150 },
  );
});

const HOSTILE = [
  "Beacon ",
  "a",
  "1",
  "$1 ",
  "A ",
  "Beacon raised ",
  "Beacon, ",
  "1,1",
  ". ",
  "\n",
  "-",
  "( ",
  "d'A",
  "May 1, ",
  "acquired by ",
  "x.y.",
  "the of and ",
];

test.each(HOSTILE)("100 KB of %j is read in bounded time", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  const startedAt = performance.now();
  detect("Beacon", text);
  // Ten times the allowance of the design, because test machines are shared; a bad pattern takes minutes.
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
