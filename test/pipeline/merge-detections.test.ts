import { describe, expect, test } from "bun:test";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { type Found, type MergeFacts, mergeDetections } from "#pipeline/merge-detections.ts";
import { aContact, aDetection, aDocument, anAccount, createTestIds, NOW } from "../helpers/records.ts";

const ids = createTestIds();
const account = anAccount();
const wire = {
  url: "https://wire.example/series-b",
  key: "wire-1",
  accountId: undefined,
  feedUrl: "https://wire.example/rss.xml",
};
const found = (detection = {}, document = {}, previous: Found["previous"] = []): Found => ({
  detection: aDetection(detection),
  document: aDocument(document),
  previous,
});

function merge(facts: Partial<MergeFacts>) {
  const change = mergeDetections(
    { account, at: NOW, found: [], signals: [], contacts: [], crawlId: undefined, ...facts },
    ids,
  );
  return {
    signals: change.put?.signal ?? [],
    contacts: change.put?.contact ?? [],
    events: change.events?.map((event) => event.type) ?? [],
    change,
  };
}

/** The one signal a merge made; fails when there is none or more. */
function only(signals: Signal[]): Signal {
  expect(signals.length).toBe(1);
  return signals[0] as Signal;
}

describe("one event", () => {
  test("read in two places at once is one signal with two sources and a confidence of 0.95", () => {
    const { signals, events } = merge({ found: [found(), found({}, wire)] });
    const signal = only(signals);
    expect(signal.sources.map((source) => source.domain)).toEqual(["northwind.example", "wire.example"]);
    expect(signal.confidence).toBeCloseTo(0.95);
    expect(events).toEqual(["signal.fired"]);
  });

  test("read in a second place later does not fire again", () => {
    const first = only(merge({ found: [found()] }).signals);
    const { signals, events } = merge({ signals: [first], found: [found({}, wire)], at: NOW + DAY_MS });
    expect(only(signals)).toMatchObject({ id: first.id, detectedAt: NOW });
    expect(events).toEqual([]);
  });

  test("read again in the same document changes nothing", () => {
    const again = found();
    const first = only(merge({ found: [again] }).signals);
    expect(merge({ signals: [first], found: [again] })).toMatchObject({ signals: [], events: [] });
  });

  test("on a page that was edited keeps one source for the page", () => {
    const first = only(merge({ found: [found()] }).signals);
    const edited = found({ occurredAt: NOW }, { text: "The round was led by Accent Ventures. Updated." });
    const { signals, events } = merge({ signals: [first], found: [edited], at: NOW + 90 * DAY_MS });
    expect(only(signals).sources.length).toBe(1);
    expect(events).toEqual([]);
  });

  test("in two mentions of the same site counts as one independent source", () => {
    const other = found({}, { url: "https://blog.northwind.example/b", key: "b" });
    expect(only(merge({ found: [found(), other] }).signals).confidence).toBeCloseTo(0.9);
  });
});

describe("two events", () => {
  test("of one type that differ in an identifying fact are two signals", () => {
    const { signals, events } = merge({ found: [found(), found({ identity: { round: "series-c" } }, wire)] });
    expect(signals.length).toBe(2);
    expect(events).toEqual(["signal.fired", "signal.fired"]);
  });

  test("of one type months apart are two signals", () => {
    const first = only(merge({ found: [found({ occurredAt: NOW - 80 * DAY_MS })] }).signals);
    expect(only(merge({ signals: [first], found: [found({ occurredAt: NOW }, wire)] }).signals).id).not.toBe(first.id);
  });
});

describe("age", () => {
  test("of more than three half-lives is no news", () => {
    expect(merge({ found: [found({ occurredAt: NOW - 91 * DAY_MS })] })).toMatchObject({ signals: [], events: [] });
  });

  test("is unknown without a date: the first sighting counts, at a lower confidence", () => {
    const { occurredAt: _, ...undated } = aDetection();
    const earlier = aDocument({ fetchedAt: NOW - 5 * DAY_MS });
    const signal = only(merge({ found: [{ detection: undated, document: aDocument(), previous: [earlier] }] }).signals);
    expect(signal).toMatchObject({ isDated: false, occurredAt: NOW - 5 * DAY_MS });
    expect(signal.confidence).toBeCloseTo(0.54);
  });
});

describe("people", () => {
  const newcomer = {
    type: "exec_move",
    identity: { person: "dana reyes" },
    people: [{ name: "Dana Reyes", role: "Chief Revenue Officer", direction: "in" as const }],
  };

  test("who arrive become contacts with the evidence that names them", () => {
    const { contacts, signals, events } = merge({ found: [found(newcomer)] });
    expect(contacts).toMatchObject([
      {
        name: "Dana Reyes",
        role: "Chief Revenue Officer",
        seniority: "c_level",
        tag: "new",
        source: { url: "https://northwind.example/news/series-b" },
      },
    ]);
    expect(only(signals).contactIds).toEqual(contacts.map((contact) => contact.id));
    expect(events).toEqual(["signal.fired", "contact.added"]);
  });

  test("are known by name whatever the case and accents, and are not added twice", () => {
    const { contacts, events } = merge({ contacts: [aContact({ name: "DÁNA REYES" })], found: [found(newcomer)] });
    expect(contacts.length).toBe(1);
    expect(events).not.toContain("contact.added");
  });

  test("who leave are marked when known and never added when not", () => {
    const leaver = { ...newcomer, type: "exec_departure", people: [{ name: "Dana Reyes", direction: "out" as const }] };
    expect(merge({ found: [found(leaver)] }).contacts).toEqual([]);
    const { contacts, events } = merge({ contacts: [aContact()], found: [found(leaver)] });
    expect(contacts).toMatchObject([{ tag: "departed" }]);
    expect(events).toEqual(["signal.fired"]);
  });
});
