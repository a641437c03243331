import { describe, expect, test } from "bun:test";
import { type Found, type MergeFacts, mergeDetections } from "#core/merge-detections.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { getSignalType } from "#signals/catalogue.ts";
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
    {
      account,
      rubric: { typeOverrides: {} },
      at: NOW,
      found: [],
      signals: [],
      contacts: [],
      crawlId: undefined,
      ...facts,
    },
    ids,
    { typeOf: getSignalType, kindOf: () => "site" },
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

  test("is told with more of a name in a second place", () => {
    const deal = { type: "acquisition_made", data: {} };
    const first = only(merge({ found: [found({ ...deal, identity: { target: "orrin" } })] }).signals);
    const told = found({ ...deal, identity: { target: "orrin bio sciences" } }, wire);
    const { signals, events } = merge({ signals: [first], found: [told], at: NOW + DAY_MS });
    expect(only(signals)).toMatchObject({ id: first.id });
    expect(events).toEqual([]);
  });

  test("keeps how its source was fetched", () => {
    const signal = only(merge({ found: [found({}, { httpStatus: 200, robotsAllowed: true })] }).signals);
    expect(signal.sources).toMatchObject([{ httpStatus: 200, robotsAllowed: true }]);
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

  test("on a page found under two spellings of its address keeps one source for the page", () => {
    const first = only(merge({ found: [found({}, { url: "https://northwind.example/blog/series-b" })] }).signals);
    const again = found(
      {},
      { url: "http://www.northwind.example/blog/series-b/", text: "The same page, slightly edited." },
    );
    expect(only(merge({ signals: [first], found: [again] }).signals).sources.length).toBe(1);
  });

  test("whose only page was corrected says what the page says now", () => {
    const first = only(merge({ found: [found({ title: "raised $45M" })] }).signals);
    const edited = found({ title: "raised $35M", identity: { round: "series-c" } }, { text: "Corrected." });
    const { signals, events } = merge({ signals: [first], found: [edited] });
    expect(only(signals)).toMatchObject({ id: first.id, title: "raised $35M", identity: { round: "series-c" } });
    expect(events).toEqual([]);
  });

  test("of which one report gives the round and another of the same day the sum is one signal", () => {
    const sum = found({ identity: { amount_usd: "45000000" } }, wire);
    expect(merge({ found: [found(), sum] }).events).toEqual(["signal.fired"]);
  });

  test("whose sum is rounded differently is one signal", () => {
    const [exact, rounded] = [
      found({ identity: { amount_usd: "24000000" } }),
      found({ identity: { amount_usd: "25000000" } }, wire),
    ];
    expect(merge({ found: [exact, rounded] }).events).toEqual(["signal.fired"]);
  });

  test("that names no fact joins where there is no choice, and stands alone where there is one", () => {
    const [b, c] = ["series-b", "series-c"].map((round) =>
      only(
        merge({ found: [found({ identity: { round } }, { url: `https://${round}.example/`, key: round })] }).signals,
      ),
    );
    const vague = found({ identity: {} }, wire);
    expect(only(merge({ signals: [b as Signal], found: [vague] }).signals).id).toBe((b as Signal).id);
    expect(merge({ signals: [b as Signal, c as Signal], found: [vague] }).events).toEqual(["signal.fired"]);
  });

  test("joins the signal that shares its facts, not the first that does not contradict", () => {
    const vague = only(merge({ found: [found({ identity: {} }, { url: "https://a.example/", key: "a" })] }).signals);
    const exact = only(merge({ found: [found()] }).signals);
    expect(only(merge({ signals: [vague, exact], found: [found({}, wire)] }).signals).id).toBe(exact.id);
  });

  test("undated at first is dated by a later report, whatever the distance", () => {
    const { occurredAt: _, ...undated } = aDetection();
    const later = { ...account, lastReadAt: NOW - DAY_MS };
    const first = only(
      merge({ account: later, found: [{ detection: undated, document: aDocument(), previous: [] }] }).signals,
    );
    const dated = only(merge({ signals: [first], found: [found({ occurredAt: NOW - 80 * DAY_MS }, wire)] }).signals);
    expect(dated).toMatchObject({ id: first.id, isDated: true, occurredAt: NOW - 80 * DAY_MS });
  });

  test("takes the earliest date of its sources, whichever was read first", () => {
    const first = only(
      merge({ found: [found({ occurredAt: NOW - 2 * DAY_MS }, { ...wire, publishedAt: NOW })] }).signals,
    );
    const own = found({ occurredAt: NOW - 3 * DAY_MS }, { publishedAt: NOW });
    const joined = only(merge({ signals: [first], found: [own] }).signals);
    expect(joined.occurredAt).toBe(NOW - 3 * DAY_MS);
  });

  test("told by the company itself is told as the company tells it, with what others know besides", () => {
    const report = found({ title: "a report", data: { investor: ["Larkspur"], amount: 38 } }, wire);
    const own = found(
      { title: "its own words", data: { investor: ["Larkspur Growth", "Tern Ventures"] } },
      { key: "own", url: "https://northwind.example/own" },
    );
    const first = only(merge({ found: [report] }).signals);
    const joined = only(merge({ signals: [first], found: [own] }).signals);
    expect(joined).toMatchObject({
      title: "its own words",
      data: { investor: ["Larkspur Growth", "Tern Ventures"], amount: 38 },
    });
    const other = { title: "another report", data: { amount: 40 } };
    const third = only(
      merge({ signals: [joined], found: [found(other, { ...wire, url: "https://third.example/a", key: "c" })] })
        .signals,
    );
    expect(third).toMatchObject({ title: "its own words", data: { amount: 38 } });
  });

  test("seen as a change of a page known for long is as old as the look, not as the page", () => {
    const { occurredAt: _, ...change } = aDetection({ type: "own_pricing_change", identity: {} });
    const pricing = { kind: "pricing" as const, key: "p", url: "https://northwind.example/pricing" };
    const previous = [aDocument({ ...pricing, title: "old prices", fetchedAt: NOW - 300 * DAY_MS })];
    const signal = only(merge({ found: [{ detection: change, document: aDocument(pricing), previous }] }).signals);
    expect(signal.occurredAt).toBe(NOW);
  });

  test("seen as one more change of a place that is observed is an event of its own", () => {
    const { occurredAt: _, ...added } = aDetection({ type: "tech_added", identity: { technology: "hubspot" } });
    const stack = { kind: "stack" as const, key: "stack", url: "https://northwind.example/" };
    const observed = (title: string, technology: string, days: number) => ({
      detection: { ...added, identity: { technology } },
      document: aDocument({ ...stack, title, fetchedAt: NOW - days * DAY_MS }),
      previous: [aDocument({ ...stack, title: "before", fetchedAt: NOW - 300 * DAY_MS })],
    });
    const first = only(merge({ found: [observed("a", "hubspot", 2)] }).signals);
    expect(first.occurredAt).toBe(NOW - 2 * DAY_MS);
    const { signals } = merge({ signals: [first], found: [observed("b", "intercom", 0)] });
    expect(signals.map(({ identity }) => identity)).toContainEqual({ technology: "intercom" });
    expect(signals.find(({ id }) => id === first.id)?.identity ?? first.identity).toEqual({ technology: "hubspot" });
  });

  test("as a job posting stays one however it is retitled or moved", () => {
    const job = { kind: "job" as const, url: "https://boards.example/jobs/1", key: "1" };
    const first = only(
      merge({ found: [found({ type: "key_role_posted", identity: { role: "vp sales" } }, job)] }).signals,
    );
    const retitled = found(
      { type: "key_role_posted", identity: { role: "vp of sales, emea" } },
      { ...job, title: "VP of Sales, EMEA" },
    );
    expect(merge({ signals: [first], found: [retitled] }).events).toEqual([]);
  });

  test("in two mentions of the same site counts as one independent source", () => {
    const other = found({}, { url: "https://blog.northwind.example/b", key: "b" });
    expect(only(merge({ found: [found(), other] }).signals).confidence).toBeCloseTo(0.9);
  });
});

describe("two merges at once", () => {
  test("are told apart by the account's revision, which goes along with signals that change and with nothing else", () => {
    const { change, signals } = merge({ found: [found()] });
    expect(change.put?.account).toEqual([{ ...account, revision: account.revision + 1 }]);
    expect(merge({ signals, found: [found({ occurredAt: NOW - 91 * DAY_MS })] }).change.put?.account).toHaveLength(1);
    expect(merge({ found: [found({ occurredAt: NOW - 91 * DAY_MS })] }).change.put).not.toHaveProperty("account");
  });
});

describe("a note of the workspace", () => {
  const note = (detection = {}, document = {}) =>
    found(detection, { kind: "note" as const, sourceId: "first_party", url: "", key: ids.next("doc"), ...document });
  const { occurredAt: _, ...undated } = aDetection();

  test("counts as told at once, in full and on its own day, whether or not the account has been read", () => {
    const signal = only(merge({ found: [{ ...note(), detection: undated }] }).signals);
    expect(signal).toMatchObject({ isDated: false, occurredAt: NOW, confidence: 0.9 });
    expect(signal.sources).toMatchObject([{ isFirstParty: true, domain: "first_party" }]);
    expect(signal.sources[0]).not.toHaveProperty("url");
  });

  test("is not dated back to the day its source was published", () => {
    const told = note({ occurredAt: NOW - DAY_MS }, { publishedAt: NOW - 5 * DAY_MS });
    expect(only(merge({ found: [told] }).signals).occurredAt).toBe(NOW - DAY_MS);
  });

  test("is a further witness of what was read, and does not put it in other words", () => {
    const first = only(merge({ found: [found()] }).signals);
    const joined = only(merge({ signals: [first], found: [note({ title: "They told us" })] }).signals);
    expect(joined).toMatchObject({ id: first.id, title: first.title, confidence: 0.95 });
  });

  test("is put in the words of what was read as soon as something was, which nobody but the workspace may know", () => {
    const first = only(merge({ found: [note({ title: "Their CFO told us in confidence" })] }).signals);
    const joined = only(merge({ signals: [first], found: [found({}, wire)] }).signals);
    expect(joined).toMatchObject({ id: first.id, title: found().detection.title, summary: found().detection.summary });
    expect(joined.sources).toMatchObject([{ isFirstParty: true }, { url: wire.url }]);
  });

  test("at an address tells of today, not of what happened there months ago", () => {
    const page = { url: "https://northwind.example/pricing" };
    const first = only(merge({ found: [{ ...note({}, page), detection: undated }] }).signals);
    const again = { ...note({}, { ...page, text: "again" }), detection: undated };
    const soon = merge({ signals: [first], found: [again], at: NOW + 5 * DAY_MS });
    expect(only(soon.signals).sources).toHaveLength(2);
    const late = { ...again, document: { ...again.document, fetchedAt: NOW + 60 * DAY_MS } };
    expect(merge({ signals: [first], found: [late], at: NOW + 60 * DAY_MS }).events).toEqual(["signal.fired"]);
  });

  test("at the address of a page that was read is no later edition of that page", () => {
    const first = only(merge({ found: [found()] }).signals);
    const corrected = note({ identity: { round: "series-c" } }, { url: "https://northwind.example/news/series-b" });
    const { signals, events } = merge({ signals: [first], found: [corrected] });
    expect(only(signals).id).not.toBe(first.id);
    expect(events).toEqual(["signal.fired"]);
  });

  test("told again and again keeps the first place and the latest", () => {
    let signal = only(merge({ found: [found()] }).signals);
    for (let n = 0; n < 60; n++)
      signal = only(merge({ signals: [signal], found: [note({}, { text: `${n}` })] }).signals);
    expect(signal.sources).toHaveLength(50);
    expect(signal.sources[0]?.url).toBe("https://northwind.example/news/series-b");
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
    const watched = { ...account, lastReadAt: NOW - DAY_MS };
    const signal = only(
      merge({ account: watched, found: [{ detection: undated, document: aDocument(), previous: [] }] }).signals,
    );
    expect(signal).toMatchObject({ isDated: false, occurredAt: NOW });
    expect(signal.confidence).toBeCloseTo(0.54);
  });

  test("of an undated article that was there at the first look cannot be told, so it is silent, also when edited later", () => {
    const { occurredAt: _, ...undated } = aDetection();
    expect(merge({ found: [{ detection: undated, document: aDocument(), previous: [] }] }).events).toEqual([]);
    const edited = {
      detection: undated,
      document: aDocument(),
      previous: [aDocument({ fetchedAt: NOW - 5 * DAY_MS })],
    };
    expect(merge({ account: { ...account, lastReadAt: NOW - DAY_MS }, found: [edited] }).events).toEqual([]);
  });

  test("never lies in the future", () => {
    expect(only(merge({ found: [found({ occurredAt: NOW + 300 * DAY_MS })] }).signals).occurredAt).toBeLessThanOrEqual(
      NOW,
    );
  });
});

test("a type that the rubric switches off does not fire", () => {
  expect(merge({ rubric: { typeOverrides: { funding: { enabled: false } } }, found: [found()] }).events).toEqual([]);
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

  test("what a person is to the team stays when news of the arrival is read", () => {
    const champion = aContact({ name: "Dana Reyes", tag: "champion" });
    expect(merge({ contacts: [champion], found: [found(newcomer)] }).contacts).toMatchObject([{ tag: "champion" }]);
    const untagged = aContact({ name: "Dana Reyes", tag: undefined });
    expect(merge({ contacts: [untagged], found: [found(newcomer)] }).contacts).toMatchObject([{ tag: "new" }]);
  });

  test("who left after they came are no contacts, in whatever order the news is read", () => {
    const leaver = {
      type: "exec_departure",
      occurredAt: NOW - DAY_MS,
      people: [{ name: "Dana Reyes", direction: "out" as const }],
    };
    const departure = only(merge({ found: [found(leaver)] }).signals);
    const { contacts, events } = merge({
      signals: [departure],
      found: [found({ ...newcomer, occurredAt: NOW - 30 * DAY_MS }, wire)],
    });
    expect(contacts).toEqual([]);
    expect(events).toEqual(["signal.fired"]);
  });

  test("who hold a post for the time being are introduced so", () => {
    const interim = { ...newcomer, data: { interim: true } };
    expect(merge({ found: [found(interim)] }).contacts).toMatchObject([{ role: "Interim Chief Revenue Officer" }]);
  });

  test("who leave are marked when known and never added when not", () => {
    const leaver = { ...newcomer, type: "exec_departure", people: [{ name: "Dana Reyes", direction: "out" as const }] };
    expect(merge({ found: [found(leaver)] }).contacts).toEqual([]);
    const { contacts, events } = merge({ contacts: [aContact()], found: [found(leaver)] });
    expect(contacts).toMatchObject([{ tag: "departed" }]);
    expect(events).toEqual(["signal.fired"]);
  });
});
