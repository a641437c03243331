import { describe, expect, test } from "bun:test";
import { MatchRule } from "#core/match-rule.ts";
import type { PushedItem } from "#core/push.ts";
import { DAY_MS } from "#core/time.ts";
import type { Match, WatchMemory } from "#core/watch.ts";
import { watch } from "#watching/watch.ts";
import { NOW } from "../helpers/records.ts";

const SOURCE = "https://support.acme.example/";

/** A bot that is sent one message after the other; each answers what it found in it. */
function aBot(rule: object, params: Record<string, unknown> = {}) {
  const matchRule = MatchRule.parse(rule);
  const asked = { template: "custom-url", source: SOURCE, params, cadence: "on_push", matchRule };
  let memory: WatchMemory | undefined;
  return (content: PushedItem[] | unknown): Match[] => {
    const body = { url: SOURCE, contentType: "application/json", text: JSON.stringify(content), fetchedAt: NOW };
    const result = watch({ watch: asked, looks: [[body]], memory });
    if (result.kind !== "watched") throw new Error(result.kind === "flaw" ? result.code : result.kind);
    memory = result.memory;
    return result.matches;
  };
}
const texts = (matches: Match[]) => matches.map(({ text }) => text);

describe("a message", () => {
  test("that matches fires at once, be it the first; with what it says of itself as evidence", () => {
    const send = aBot({ type: "keyword", any: ["fenwick"] });
    const item = {
      id: "t1",
      title: "Ticket 1",
      text: "We leave Fenwick.",
      url: "https://support.acme.example/1",
      publishedAt: NOW - 5,
    };
    expect(send([item, { id: "t2", text: "Nothing to see." }])).toMatchObject([
      { title: "Ticket 1", text: "We leave Fenwick.", url: item.url, publishedAt: NOW - 5 },
    ]);
    expect(send([{ id: "t3", text: "Fenwick, too" }])).toMatchObject([{ url: SOURCE, title: "" }]);
  });

  test("is known again by its id, whatever it says by then", () => {
    const send = aBot({ type: "new_item" });
    expect(texts(send([{ id: "1", text: "a" }]))).toEqual(["a"]);
    expect(send([{ id: "1", text: "a, edited" }])).toEqual([]);
    expect(
      texts(
        send([
          { id: "2", text: "b" },
          { id: "2", text: "b" },
        ]),
      ),
    ).toEqual(["b"]);
  });

  test("without an id is known again by what it says, and is no other's id", () => {
    const send = aBot({ type: "new_item" });
    expect(texts(send([{ text: "a" }]))).toEqual(["a"]);
    expect(send([{ text: "a" }])).toEqual([]);
    expect(texts(send([{ text: "a", title: "T" }]))).toEqual(["a"]);
    expect(texts(send([{ id: "a", text: "c" }]))).toEqual(["c"]);
    // An address that only looks like the other part of a message is another message.
    expect(texts(send([{ text: "a", url: "https://x.example/" }]))).toEqual(["a"]);
  });

  test("that did not match when it came does not match later", () => {
    const send = aBot({ type: "keyword", any: ["fenwick"] });
    expect(send([{ id: "1", text: "nothing" }])).toEqual([]);
    expect(send([{ id: "1", text: "fenwick" }])).toEqual([]);
  });

  test("is forgotten after ten thousand others, and not before", () => {
    const send = aBot({ type: "new_item" });
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: String(from + i), text: "x" }));
    send(many(0, 5_000));
    send(many(5_000, 5_000));
    expect(send(many(0, 1))).toEqual([]);
    send(many(10_000, 5_000));
    expect(send([{ id: "0", text: "x" }])).toEqual([]);
    expect(send([{ id: "1", text: "x" }]).length).toBe(1);
  });

  test("that lies further back than all others is news all the same: nothing slides into view here", () => {
    const send = aBot({ type: "new_item" });
    send([{ id: "new", text: "new", publishedAt: NOW }]);
    expect(texts(send([{ id: "old", text: "old", publishedAt: NOW - 1_000_000 }]))).toEqual(["old"]);
  });
});

test("a message that is older than the bot cares for is only noted", () => {
  const send = aBot({ type: "new_item" }, { max_age_days: 7 });
  const old = { id: "1", text: "old", publishedAt: NOW - 8 * DAY_MS };
  expect(texts(send([old, { id: "2", text: "new", publishedAt: NOW - 6 * DAY_MS }, { text: "undated" }]))).toEqual([
    "new",
    "undated",
  ]);
  expect(send([{ ...old, publishedAt: NOW }])).toEqual([]);
});

describe.each([
  ["regex", { type: "regex", pattern: "ticket (\\d+)", flags: "i" }, "Ticket 12 is open", "No number"],
  ["keyword", { type: "keyword", all: ["new", "office"], none: ["rumour"] }, "A new office", "A new office, rumour"],
  ["new_item", { type: "new_item", filters: { any: ["lyon"] } }, "Now in Lyon", "Now in Paris"],
  [
    "semantic",
    { type: "semantic", intent: "funding" },
    "Northwind Robotics raised $25 million in a Series B round led by Summit Ventures.",
    "Northwind Robotics has a picnic.",
  ],
])("a rule %s", (_, rule, yes, no) => {
  test("finds what it looks for, and nothing else", () => {
    const send = aBot(rule);
    expect(send([{ text: no }])).toEqual([]);
    expect(texts(send([{ text: yes }]))).toEqual([yes]);
  });
});

describe("content_diff", () => {
  test("compares each version with the one before; the first is only noted", () => {
    const send = aBot({ type: "content_diff" });
    expect(send([{ text: "Team: $29\nSupport by mail" }])).toEqual([]);
    expect(send([{ text: "Team: $29\nSupport by mail" }])).toEqual([]);
    const found = send([{ text: "Team: $39\nSupport by mail" }, { text: "Team: $49\nSupport by mail", title: "v4" }]);
    expect(found.map(({ diff }) => diff)).toMatchObject([
      { before: "Team: $29", after: "Team: $39" },
      { before: "Team: $39", after: "Team: $49" },
    ]);
    expect(found.map(({ title, url }) => [title, url])).toEqual([
      ["", SOURCE],
      ["v4", SOURCE],
    ]);
  });

  test("lets small changes add up to the share it was asked for", () => {
    const send = aBot({ type: "content_diff", minChange: 0.4 });
    const lines = ["alpha", "bravo", "delta", "gamma", "omega"];
    const version = (changed: number) => [
      { text: lines.map((line, i) => (i < changed ? `${line} new` : line)).join("\n") },
    ];
    expect(send(version(0))).toEqual([]);
    expect(send(version(1))).toEqual([]);
    expect(send(version(3)).length).toBe(1);
    expect(send(version(3))).toEqual([]);
  });

  test("an error in words of the sender is a text like any other", () => {
    const send = aBot({ type: "content_diff" });
    send([{ text: "All is well" }]);
    expect(texts(send([{ text: "404 Not Found" }]))).toEqual(["404 Not Found"]);
  });
});

describe("number_change", () => {
  test("reads any JSON and measures against the number before; the first is only noted", () => {
    const send = aBot({ type: "number_change", jsonPath: "$.plan.seats", minPct: 10 });
    expect(send({ plan: { seats: 100 } })).toEqual([]);
    expect(send({ plan: { seats: 105 } })).toEqual([]);
    expect(send({ plan: { seats: 120 }, more: [1] })).toMatchObject([
      { text: "100 → 120 (+20.0 %)", diff: { before: "100", after: "120" }, url: SOURCE },
    ]);
  });

  test("says what is missing", () => {
    const send = aBot({ type: "number_change", jsonPath: "$.seats" });
    expect(() => send({ plans: 3 })).toThrow("no_number");
  });
});
