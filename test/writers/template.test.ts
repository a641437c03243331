import { describe, expect, test } from "bun:test";
import type { Signal, SignalSource } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { templateWriter } from "#writers/template.ts";
import { SPOKEN_TYPES } from "#writers/types/index.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

const write = (facts: Partial<Parameters<typeof templateWriter.write>[0]>) =>
  templateWriter.write({ account: anAccount(), signals: [], contacts: [], at: NOW, ...facts });

const [site] = aSignal().sources;
if (!site) throw new Error("no source");

/** A source with words of its own. */
const read = (quote: string, more: Partial<SignalSource> = {}): SignalSource => ({
  ...site,
  title: quote,
  evidence: { quote, start: 0, end: quote.length },
  ...more,
});
const wire = (quote: string, more: Partial<SignalSource> = {}) =>
  read(quote, {
    documentId: "doc_wire",
    domain: "wire.example",
    url: "https://wire.example/1",
    publisher: "Wire",
    kind: "news",
    ...more,
  });

/** A signal without the facts of the usual one. */
const told = (type: string, title: string, more: Partial<Signal> = {}): Signal => {
  const { subtype: _, ...signal } = aSignal({ type, title, data: {}, sources: [read(title)] });
  const known = SIGNAL_TYPES.find(({ key }) => key === type);
  return { ...signal, category: known?.category ?? "market", family: known?.family ?? "other", ...more };
};
const outage = told("outage", "The API of Northwind Robotics was down for 3 hours", {
  isDated: false,
  occurredAt: NOW - DAY_MS,
});

describe("why now", () => {
  test("states the lead with its absolute date and who says so, and where the account stands", async () => {
    const { whyNow } = await write({ account: anAccount({ score: 81.6 }), signals: [aSignal()] });
    expect(whyNow).toBe(
      "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
    );
  });

  test.each([
    ["3 visits to the plans", "“3 visits to the plans”. Northwind"],
    ["They raised money elsewhere.", "“They raised money elsewhere.” Northwind"],
    ["Who would have thought?!", "“Who would have thought?!” Northwind"],
    ['She said: "Growing upwards."', '“She said: "Growing upwards."” Northwind'],
    ["A longer one every time ".repeat(30), "…” Northwind"],
  ])("quotes what says more, and ends a quotation that has no end of its own: %s", async (quote, words) => {
    const { whyNow } = await write({ signals: [aSignal({ sources: [read(quote)] })] });
    expect(whyNow).toContain(words);
  });

  test("does not repeat the statement as a quotation", async () => {
    const { whyNow } = await write({
      signals: [aSignal({ sources: [read("Proud to have raised a $45 million Series B!")] })],
    });
    expect(whyNow).not.toContain("“");
  });

  test("says of an undated event only when it was first seen", async () => {
    expect((await write({ signals: [outage] })).whyNow).toContain("undated, first seen on its own site on 31 May 2026");
  });

  test("says as of when a board was looked at", async () => {
    const { publishedAt: _, ...look } = read("Open roles", { kind: "ats", domain: "greenhouse.io", fetchedAt: NOW });
    const { whyNow } = await write({
      signals: [
        told("key_role_posted", "A role", { data: { role: "SVP Sales", location: "Austin" }, sources: [look] }),
      ],
    });
    expect(whyNow).toStartWith(
      "Northwind Robotics is hiring an SVP Sales (Austin), as of 1 June 2026 on its job board at greenhouse.io.",
    );
  });

  test("names the day of the event beside that of the report where the source does", async () => {
    const { whyNow } = await write({
      signals: [aSignal({ occurredAt: NOW - 20 * DAY_MS, sources: [wire("The round closed on 12 May.")] })],
    });
    expect(whyNow).toStartWith(
      "Northwind Robotics raised $45M in a Series B on 12 May 2026, Wire reported on 21 May 2026.",
    );
  });

  test("tells a type that has no words of its own, and one without facts, by its title", async () => {
    const own = told("seat_growth", "Seats doubled: from 10 to 20.");
    expect((await write({ signals: [own] })).whyNow).toStartWith(
      "Seats doubled: from 10 to 20 (its own site reported on 21 May 2026).",
    );
    const bare = told("funding", "Northwind Robotics raised a round; its size is not stated");
    expect((await write({ signals: [bare] })).whyNow).toStartWith(
      "Northwind Robotics raised a round; its size is not stated, its own site reported on 21 May 2026.",
    );
  });

  test("names every claim's span, signal, document and address", async () => {
    const draft = await write({ signals: [aSignal(), outage] });
    expect(draft.claims.filter((claim) => claim.field === "why_now").length).toBe(2);
    for (const claim of draft.claims) {
      const text = claim.field === "why_now" ? draft.whyNow : draft.draftOpener;
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      expect(claim.documentId).toBe("doc_1");
      expect(claim.url).toStartWith("https://northwind.example/");
    }
  });

  test("tells at most three signals and counts the rest, which are listed all the same", async () => {
    const signals = Array.from({ length: 5 }, (_, index) => told("press_mention", `Event ${index}`));
    const { whyNow, signalIds } = await write({ signals });
    expect(whyNow).toContain("Event 2");
    expect(whyNow).not.toContain("Event 3");
    expect(whyNow).toEndWith("on 5 live signals; 2 of them are only listed with this brief.");
    expect(signalIds.length).toBe(5);
  });

  test("stays within 120 words however long its evidence is", async () => {
    const long = `${"Northwind Robotics says a great deal about nothing ".repeat(20)}`;
    const signals = [0, 1, 2, 3].map((index) => told("press_mention", `${index} ${long}`, { sources: [read(long)] }));
    expect((await write({ signals })).whyNow.split(/\s+/).length).toBeLessThanOrEqual(120);
  });

  test("says plainly that nothing is known, and then there is no opener", async () => {
    const draft = await write({ account: anAccount({ lastReadAt: NOW }) });
    expect(draft.whyNow).toBe(
      "As of 1 June 2026 there is no live signal for Northwind Robotics: nothing that has been read gives a reason to reach out now.",
    );
    expect(draft).toMatchObject({ draftOpener: "", claims: [], signalIds: [], whoToTalkTo: [] });
  });

  test("says that nothing could be read rather than that there is no reason", async () => {
    expect((await write({})).whyNow).toBe(
      "As of 1 June 2026 nothing about Northwind Robotics could be read yet, so there is no signal to go by.",
    );
  });
});

describe("sources that contradict each other", () => {
  const [own, other] = [
    read("Our $50 million round", { facts: { amount: 50_000_000, currency: "USD", round: "series-b" } }),
    wire("A $45 million round", { facts: { amount: 45_000_000, currency: "USD" } }),
  ];
  const disputed = aSignal({ data: own.facts ?? {}, sources: [other, own] });

  test("are told with what each of them says", async () => {
    const { whyNow, claims } = await write({ signals: [disputed] });
    expect(whyNow).toContain("Sources differ on the sum: Wire says $45M, its own site says $50M.");
    expect(claims.find(({ text }) => text.startsWith("Wire"))?.documentId).toBe("doc_wire");
  });

  test("are never said to say what only the other says", async () => {
    const { whyNow, claims } = await write({ signals: [disputed] });
    expect(whyNow).toStartWith("Northwind Robotics raised $50M in a Series B, its own site reported");
    expect(claims[0]?.documentId).toBe("doc_1");
  });
});

describe("what is announced", () => {
  const joins = (quote: string, more: Partial<Signal> = {}) =>
    told("exec_move", "Dana Reyes takes the post of CRO at Northwind Robotics", {
      data: { person: "Dana Reyes", role: "CRO", direction: "in" },
      people: [{ name: "Dana Reyes", role: "CRO", direction: "in" }],
      sources: [read(quote)],
      ...more,
    });
  const whyNow = async (signal: Signal, at = NOW) => (await write({ signals: [signal], at })).whyNow;

  test("is ahead until its day has come", async () => {
    expect(await whyNow(joins("Dana Reyes will join us as CRO on 15 June."))).toStartWith(
      "Dana Reyes is to become CRO at Northwind Robotics on 15 June 2026, its own site reported on 21 May 2026.",
    );
  });

  test("is not the past merely because its day has come", async () => {
    const text = await whyNow(joins("Dana Reyes will join us as CRO on 15 June."), NOW + 20 * DAY_MS);
    expect(text).toStartWith("Dana Reyes was to become CRO at Northwind Robotics on 15 June 2026, its own site");
    expect(text).toContain("Nothing read since says whether it came about.");
  });

  test("is the past once a later source says so", async () => {
    const sources = [
      read("Dana Reyes will join us as CRO on 15 June."),
      wire("Dana Reyes has joined Northwind Robotics as CRO.", { publishedAt: NOW + 16 * DAY_MS }),
    ];
    expect(await whyNow(joins("", { sources }), NOW + 20 * DAY_MS)).toStartWith(
      "Northwind Robotics named Dana Reyes as CRO,",
    );
  });

  test.each([
    ["is to acquire Fenwick", "Northwind has agreed to acquire Fenwick; closing is pending approval."],
    ["acquired Fenwick", "Northwind has completed its deal to acquire Fenwick."],
    ["acquired Fenwick", "Northwind buys Fenwick."],
    ["is to acquire Fenwick", "Northwind to acquire Fenwick"],
  ])("is told of a purchase as its source tells it: %s", async (words, quote) => {
    const deal = told("acquisition_made", "A deal", { data: { target: "Fenwick" }, sources: [read(quote)] });
    expect(await whyNow(deal)).toStartWith(`Northwind Robotics ${words},`);
  });

  test("takes effect on the day that the facts give", async () => {
    const rise = (day: string) =>
      told("own_pricing_change", "Northwind Robotics raises the price of Team", {
        data: { effective_date: day },
        sources: [read("Prices of Team go up by a tenth.", { facts: { effective_date: day } })],
      });
    expect(await whyNow(rise("2026-07-01"))).toStartWith(
      "Northwind Robotics is to raise the price of Team on 1 July 2026,",
    );
    expect(await whyNow(rise("2026-05-28"))).toStartWith(
      "Northwind Robotics was to raise the price of Team on 28 May 2026,",
    );
    expect(await whyNow(rise("2026-05-02"))).toStartWith("Northwind Robotics raised the price of Team,");
  });
});

describe("signals that belong together", () => {
  const role = (occurredAt: number, name = "VP Sales") =>
    told("key_role_posted", name, {
      data: { role: name },
      occurredAt,
      sources: [read(name, { kind: "ats", publishedAt: occurredAt })],
    });

  test.each([
    [NOW - 11 * DAY_MS, "On the same day the company advertised for a VP Sales"],
    [NOW - 4 * DAY_MS, "Later in the same month the company advertised for"],
    [NOW - 15 * DAY_MS, "Earlier in the same month the company advertised for"],
    [NOW, "After that, the company advertised for"],
    [NOW - 32 * DAY_MS, "Before that, the company advertised for"],
  ])("are one story, told in the order of time", async (at, words) => {
    expect((await write({ signals: [aSignal(), role(at)] })).whyNow).toContain(words);
  });

  test("come before what is stronger and has nothing to do with it", async () => {
    const others = [
      told("public_talk", "A talk"),
      told("compliance_milestone", "A certificate"),
      role(NOW - 2 * DAY_MS),
    ];
    const { whyNow } = await write({ signals: [aSignal(), ...others] });
    expect(whyNow).toContain("Later in the same month the company advertised for a VP Sales");
    expect(whyNow).toContain("Separately, A talk");
    expect(whyNow).not.toContain("A certificate");
  });

  test("are a new chief and roles of the same business, not of another", async () => {
    const chief = told("exec_move", "A chief", { data: { role: "Chief Revenue Officer" } });
    const textWith = async (name: string) => (await write({ signals: [chief, role(NOW - 4 * DAY_MS, name)] })).whyNow;
    expect(await textWith("VP Sales")).toContain("Later in the same month");
    expect(await textWith("Software Engineer")).toContain("Separately,");
  });

  test("name one report once, and tell what it says in the words of several types only once", async () => {
    const report = (type: string, data: Signal["data"]) => told(type, type, { data, sources: [wire(type)] });
    const raised = report("funding", { amount: 5_000_000, currency: "EUR" });
    const jobs = [
      report("hiring_surge", { count: 40 }),
      report("new_location_hiring", { count: 40, location: "Oslo" }),
    ];
    const { whyNow } = await write({ signals: [raised, ...jobs] });
    expect(whyNow).toStartWith(
      "Northwind Robotics raised €5M, Wire reported on 21 May 2026. On the same day the company announced 40 jobs, according to the same report.",
    );
    expect(whyNow).not.toContain("Oslo");
  });

  test("say nothing of an order that is not known, and never of a cause", async () => {
    const { whyNow } = await write({ signals: [aSignal({ isDated: false }), role(NOW - 4 * DAY_MS)] });
    expect(whyNow).toContain("In addition, the company is hiring a VP Sales");
    expect(whyNow).not.toMatch(/because|due to|therefore|as a result|thanks to|led to/);
  });
});

describe("what the workspace knows itself", () => {
  const { url: _, ...place } = site;
  const own = { ...place, documentId: "doc_2", kind: "crm", isFirstParty: true, domain: "first_party" };
  const known = told("intent", "Looked at the enterprise plan", { sources: [own] });

  test("is stated as reported by the team, its claims without an address", async () => {
    const { whyNow, claims } = await write({ signals: [known] });
    expect(whyNow).toStartWith("Looked at the enterprise plan (your own team reported, dated 21 May 2026).");
    expect(claims.every((claim) => claim.url === undefined)).toBe(true);
  });

  test("stands beside the places where the event was read", async () => {
    const { whyNow } = await write({ signals: [aSignal({ sources: [own, site] })] });
    expect(whyNow).toContain("its own site reported on 21 May 2026; your own team tells of it too.");
  });

  test("is never said to the reader of an opener, neither as a signal nor as a fact", async () => {
    expect((await write({ signals: [known] })).draftOpener).toBe("");
    const mixed = aSignal({
      sources: [
        { ...own, facts: { amount: 45_000_000, currency: "USD" } },
        { ...site, facts: { round: "series-b" } },
      ],
    });
    const { draftOpener, claims } = await write({ signals: [known, mixed] });
    expect(draftOpener).toStartWith("Your site reported on 21 May 2026 that Northwind Robotics raised a Series B.");
    expect(claims.find((claim) => claim.field === "draft_opener")?.documentId).toBe("doc_1");
  });

  test("of a champion is not told to the champion's new colleagues", async () => {
    const champion = told("champion_move", "Dana Reyes, a champion at Fenwick, comes to Northwind Robotics", {
      data: { person: "Dana Reyes", role: "CRO", direction: "in" },
    });
    const { whyNow, draftOpener } = await write({ signals: [champion] });
    expect(whyNow).toContain("a champion at Fenwick");
    expect(draftOpener).toContain("that Dana Reyes joined Northwind Robotics as CRO.");
    expect(draftOpener).not.toMatch(/champion|Fenwick/);
  });
});

describe("the opener", () => {
  test("names one fact once and asks, without flattery or relative dates", async () => {
    const { draftOpener } = await write({ signals: [aSignal(), outage], contacts: [aContact()] });
    expect(draftOpener).toBe(
      "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
    );
  });

  test("does not tell a newcomer about themselves in the third person", async () => {
    const move = told("exec_move", "Dana Reyes joins as CRO", {
      data: { person: "Dana Reyes", role: "Chief Revenue Officer", direction: "in" },
      people: [{ name: "Dana Reyes", role: "Chief Revenue Officer", direction: "in" }],
    });
    expect((await write({ signals: [move], contacts: [aContact()] })).draftOpener).toBe(
      "Hi Dana, your site reported on 21 May 2026 that you are the new Chief Revenue Officer at Northwind Robotics. What are you looking at first in the new role?",
    );
  });

  test("greets nobody when nobody is known, and by the whole name who has no sure first name", async () => {
    const opening = async (name: string) =>
      (await write({ signals: [aSignal()], contacts: [aContact({ name })] })).draftOpener;
    expect((await write({ signals: [aSignal()] })).draftOpener).toStartWith("Your site reported on");
    expect(await opening("Dr. Ute Hansen")).toStartWith("Hi Dr. Ute Hansen,");
    expect(await opening("王小明")).toStartWith("Hi 王小明,");
    expect(await opening("Jean-Luc O’Neil")).toStartWith("Hi Jean-Luc,");
  });

  test("is about something better than bad news where there is something", async () => {
    const cuts = told("layoffs", "Job cuts at Northwind Robotics: 120 jobs", { data: { count: 120 } });
    expect((await write({ signals: [cuts, aSignal()] })).draftOpener).toContain("raised $45M");
    expect((await write({ signals: [cuts] })).draftOpener).toContain("is cutting 120 jobs");
  });

  test("points to a title that makes no sentence, and stays within 60 words", async () => {
    const { draftOpener } = await write({
      signals: [told("press_mention", `Robots: ${"in the cold store ".repeat(30)}`)],
    });
    expect(draftOpener).toStartWith("I read this on your site (21 May 2026): Robots: in the cold store");
    expect(draftOpener.split(/\s+/).length).toBeLessThanOrEqual(60);
  });
});

describe("the types", () => {
  test("all have words of their own, and no others have", () => {
    expect([...SPOKEN_TYPES].sort()).toEqual(SIGNAL_TYPES.map(({ key }) => key).sort());
  });

  test("each ask something else", async () => {
    const openers = await Promise.all(
      SPOKEN_TYPES.map(async (type) => (await write({ signals: [told(type, "T")] })).draftOpener),
    );
    const questions = openers.map((opener) => opener.replace(/^.*?\. (?=[A-Z][^.]*\?$)/, ""));
    expect(questions.every((question) => question.endsWith("?"))).toBe(true);
    expect(new Set(questions).size).toBe(SPOKEN_TYPES.length);
  });
});

test("the same facts give the same words", async () => {
  const facts = { signals: [aSignal({ id: "sig_1" })], contacts: [aContact({ id: "ctc_1" })] };
  expect(await write(facts)).toEqual(await write(facts));
});
