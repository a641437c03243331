import { expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { getSource, SOURCES } from "#sources/index.ts";
import { fixture, HARBOURLINE, readWith } from "./read-with.ts";

const FOLDER = join(import.meta.dir, "../../src/sources");
const SAVED = readdirSync(join(import.meta.dir, "../fixtures/sources"));

test("every source is in the list, once, under the name of its file", () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.replace(".ts", ""));
  expect(SOURCES.map((source) => source.id).toSorted()).toEqual(files.toSorted());
});

test("a source that does not exist is not found", () => {
  expect(() => getSource("telepathy")).toThrow("No such source.");
});

test("an account is first read at one address; all others are found from there, but for those who are asked by name", () => {
  const first = SOURCES.filter((source) => source.requests(HARBOURLINE).length > 0);
  expect(first.filter((source) => !source.asksAround).flatMap((source) => source.requests(HARBOURLINE))).toHaveLength(
    1,
  );
  expect(first.filter((source) => source.asksAround).map((source) => source.id)).toEqual([
    "edgar",
    "hacker-news",
    "dns",
  ]);
});

test("every request names a source and an address of the web, whoever asks", () => {
  for (const name of SAVED) {
    for (const source of SOURCES) {
      for (const request of readWith(source.id, fixture(name), "https://harbourline.example/x").next) {
        expect(getSource(request.sourceId).id).toBe(request.sourceId);
        expect(request.url).toMatch(/^https?:\/\//);
        expect(request.reason).not.toBe("");
      }
    }
  }
});

test("whatever the body is, reading it is a value: cut anywhere, mixed, with strange characters", () => {
  const bodies = fc
    .tuple(fc.constantFrom(...SAVED.map(fixture)), fc.constantFrom(...SAVED.map(fixture)), fc.nat(2_000), fc.nat(2_000))
    .chain(([a, b, i, j]) => fc.string({ unit: "binary" }).map((noise) => a.slice(0, i) + noise + b.slice(j)));
  fc.assert(
    fc.property(fc.constantFrom(...SOURCES), bodies, fc.boolean(), (source, text, isHtml) => {
      const { items } = readWith(source.id, text, "https://harbourline.example/a/b?c=d", { isHtml });
      for (const item of items) expect(`${item.title}${item.text}${item.key}`.isWellFormed()).toBe(true);
    }),
    { numRuns: 200, seed: 7 },
  );
});
