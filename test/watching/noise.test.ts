import { describe, expect, test } from "bun:test";
import type { FetchedBody } from "#core/page.ts";
import type { WatchMemory } from "#core/watch.ts";
import { watch } from "#watching/watch.ts";
import { type Case, CHANGES, NOISE } from "./noise-corpus.ts";
import { LATER_CHANGES, LATER_NOISE } from "./noise-later.ts";
import { STANDING_CHANGES, STANDING_NOISE } from "./noise-standing.ts";

const SILENT = [...NOISE, ...LATER_NOISE, ...STANDING_NOISE];
const NEWS = [...CHANGES, ...LATER_CHANGES, ...STANDING_CHANGES];

/** How often a bot fires on a page over these visits; a second look is taken when it is asked for, as in a run. */
function firesOn({ maker, selector, ignore = [], order, visits }: Case): number {
  const rule = {
    type: "content_diff" as const,
    ...(selector === undefined ? {} : { selector }),
    ...(order === undefined ? {} : { order }),
    ignore,
    minChange: 0,
  };
  const asked = { template: "custom-url", source: "https://quayside.example/", params: {}, matchRule: rule };
  let memory: WatchMemory | undefined;
  let fires = 0;
  for (const [first, second] of visits) {
    const looks = [[toBody(maker(first))], [toBody(maker(second))]];
    let result = watch({ watch: asked, looks: looks.slice(0, 1), memory });
    if (result.kind === "look_again") result = watch({ watch: asked, looks, memory });
    if (result.kind !== "watched") throw new Error(`the watch ended with ${JSON.stringify(result)}`);
    memory = result.memory;
    fires += result.matches.length;
  }
  return fires;
}

function toBody(text: string): FetchedBody {
  return { url: "https://quayside.example/", contentType: "text/html; charset=utf-8", text, fetchedAt: 0 };
}

describe("what happens by itself fires nothing", () => {
  test.each(SILENT.map((one) => [one.name, one] as const))("%s", (_, one) => expect(firesOn(one)).toBe(0));
});

describe("what has happened fires once", () => {
  test.each(NEWS.map((one) => [one.name, one] as const))("%s", (_, one) => expect(firesOn(one)).toBe(1));
});

test("the corpus as a whole", () => {
  const falseAlarms = SILENT.filter((one) => firesOn(one) > 0).length;
  const missed = NEWS.filter((one) => firesOn(one) === 0).length;
  process.stdout.write(
    `noise corpus: ${SILENT.length} silent pages, ${falseAlarms} false; ${NEWS.length} changes, ${missed} missed\n`,
  );
  expect(SILENT.length).toBeGreaterThanOrEqual(60);
  expect(NEWS.length).toBeGreaterThanOrEqual(60);
  expect([falseAlarms, missed]).toEqual([0, 0]);
});
