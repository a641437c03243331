import { describe, expect, test } from "bun:test";
import type { Detection } from "#core/detection.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { isToldApart } from "#core/told-event.ts";
import { aDetection, aSignal, NOW } from "../helpers/records.ts";

type Words = Partial<Pick<Signal & Detection, "subtype" | "title" | "summary" | "data" | "identity">>;

/** Nothing but a title, unless more is given. */
const bare = ({ title = "A title", ...more }: Words) => {
  const { subtype: _, ...facts } = { subtype: "", title, summary: title, data: {}, identity: {} };
  return { ...facts, ...more };
};
const detected = (words: Words): Detection => {
  const { subtype: _, ...detection } = aDetection();
  return { ...detection, ...bare(words) };
};
const known = (words: Words, isFirstParty: boolean): Signal => {
  const { subtype: _, ...signal } = aSignal();
  return { ...signal, ...bare(words), sources: signal.sources.map((source) => ({ ...source, isFirstParty })) };
};
const told = (words: Words) => known(words, true);
const read = (words: Words) => known(words, false);

describe("two tellings", () => {
  const apart = (one: Words, other: Words) => isToldApart(told(one), detected(other), true);

  test.each<[string, Words, Words, boolean]>([
    ["in other words", { title: "Ann Lee joins as CRO" }, { title: "Bob Ray joins as CFO" }, true],
    ["in the same words", { title: "Ann Lee joins as CRO" }, { title: "Ann Lee joins, as CRO." }, false],
    [
      "in the same words with another fact",
      { title: "A round", data: { amount: 2 } },
      { title: "A round", data: { amount: 90 } },
      true,
    ],
    [
      "with a fact in common",
      { title: "Partners with Foo", identity: { partner: "foo" } },
      { title: "Foo is a partner now", identity: { partner: "foo" } },
      false,
    ],
    [
      "with facts, but none in common",
      { title: "Seed round", identity: { round: "seed" } },
      { title: "They got $90M", identity: { amount_usd: "90000000" } },
      true,
    ],
    [
      "with a fact in common and another sub-type",
      { subtype: "cro", identity: { person: "lee" } },
      { subtype: "cfo", identity: { person: "lee" } },
      true,
    ],
    ["of which one states no sub-type", { title: "A title" }, { subtype: "cfo" }, false],
    [
      "with numbers of their own that are near each other",
      { identity: { ticket: "48213" } },
      { identity: { ticket: "48377" } },
      true,
    ],
    [
      "of two people with one last name",
      { identity: { person: "lee" }, data: { person: "Ann Lee" } },
      { identity: { person: "lee" }, data: { person: "Bruce Lee" } },
      true,
    ],
    [
      "of one sum rounded twice",
      { identity: { amount_usd: "45000000" } },
      { identity: { amount_usd: "46000000" } },
      false,
    ],
    ["whose titles are other signs", { title: "👍" }, { title: "🔥" }, true],
    ["of which one names a kind of the other's sub-type", { subtype: "vp" }, { subtype: "vp-engineering" }, false],
    ["of which one is undisclosed", { subtype: "undisclosed" }, { subtype: "series-b" }, false],
  ])("%s", (_, one, other, isApart) => {
    expect([apart(one, other), apart(other, one)]).toEqual([isApart, isApart]);
  });
});

test("the same words of another day tell of another event", () => {
  const before = { ...told({ title: "Demo held" }), isDated: true, occurredAt: NOW - 10 * DAY_MS };
  const again = { ...detected({ title: "Demo held" }), occurredAt: NOW };
  expect(isToldApart(before, again, true)).toBe(true);
  expect(isToldApart(before, { ...again, occurredAt: before.occurredAt }, true)).toBe(false);
  expect(isToldApart({ ...before, isDated: false }, again, true)).toBe(false);
});

describe("a telling without facts and what was read", () => {
  const move = { title: "Ann Lee joins as CRO", identity: { role: "cro", person: "lee" } };
  const round = { title: "Raised $45.2M", identity: { round: "series-b", amount_usd: "45000000" } };

  test.each<[string, Words, Words, boolean]>([
    ["names the person", { title: "Ann Lee is their new CRO" }, move, false],
    ["names another person of that post", { title: "Bob Ray joins as CRO" }, move, true],
    ["names the person in its summary", { title: "A new CRO", summary: "It is Ann Lee." }, move, false],
    ["names somebody whose name begins the same", { title: "Ann Leech joins" }, move, true],
    ["names the round", { title: "They closed their Series B" }, round, false],
    ["names the sum", { title: "They got 45,2 million" }, round, false],
    ["names it with a currency alone", { title: "€45 in their pocket, as they say" }, round, false],
    ["names a year", { title: "They plan a 2026 raise" }, { identity: { amount_usd: "20000000" } }, true],
    ["names a quarter", { title: "Raises in Q2" }, { identity: { amount_usd: "2000000" } }, true],
    ["names a number of things", { title: "Raised from 3 partners" }, { identity: { amount_usd: "3000000" } }, true],
    ["names a certificate", { title: "Passed their SOC 2 audit" }, { identity: { certification: "soc2" } }, false],
    ["names another certificate", { title: "Passed ISO 27001" }, { identity: { certification: "soc2" } }, true],
    [
      "has another kind of fact",
      { title: "With Oracle", identity: { person: "roe" } },
      { identity: { partner: "sap" } },
      true,
    ],
    ["names another sum", { title: "They got 90 million" }, round, true],
    ["names a number of people", { title: "1,200 people go" }, { identity: { count: "1200" } }, false],
    ["names another number of people", { title: "120 people go" }, { identity: { count: "1200" } }, true],
    ["says the same", { title: "Raised $45.2M" }, { ...round, identity: { round: "series-b" } }, false],
    ["tells of something that has no facts either", { title: "Layoffs, they say" }, { title: "Cuts staff" }, false],
    ["states another sub-type", { title: "Lee", subtype: "cfo" }, { ...move, subtype: "cro" }, true],
    [
      "has other facts to go by",
      { title: "A round", identity: { round: "seed" } },
      { identity: { amount_usd: "2" } },
      false,
    ],
  ])("%s", (_, telling, reading, isApart) => {
    expect(isToldApart(read(reading), detected(telling), true)).toBe(isApart);
    expect(isToldApart(told(telling), detected(reading), false)).toBe(isApart);
  });
});

test("what was only read is judged by its facts alone", () => {
  expect(isToldApart(read({ title: "One" }), detected({ title: "Two" }), false)).toBe(false);
});
