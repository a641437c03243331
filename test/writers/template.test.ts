import { describe, expect, test } from "bun:test";
import { DAY_MS } from "#core/time.ts";
import { templateWriter } from "#writers/template.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

const write = (facts: Partial<Parameters<typeof templateWriter.write>[0]>) =>
  templateWriter.write({ account: anAccount(), signals: [], contacts: [], at: NOW, ...facts });
const outage = aSignal({
  type: "outage",
  title: "The API of Northwind Robotics was down for 3 hours",
  isDated: false,
  occurredAt: NOW - DAY_MS,
});

describe("why now", () => {
  test("states the lead with its absolute date, its place and the words it rests on", async () => {
    const { whyNow } = await write({ signals: [aSignal()] });
    expect(whyNow).toBe(
      "Northwind Robotics raised a $45M Series B (dated 21 May 2026; read at northwind.example). The source reads: “Northwind Robotics raises $45M Series B”. It is the only live signal; Northwind Robotics scores 0 of 100 (fit 0, recency 0, strength 0, depth 0).",
    );
  });

  test.each([
    ["3 visits to /pricing", "“3 visits to /pricing”. It is"],
    ["They raised $45M.", "“They raised $45M.” It is"],
    ["Who would have thought?!", "“Who would have thought?!” It is"],
    ['She said: "We grow."', '“She said: "We grow."” It is'],
    ["(as of May)", "“(as of May)”. It is"],
    ["A long one ".repeat(30), "…” It is"],
  ])("ends a quotation that has no end of its own: %s", async (quote, words) => {
    const [source] = aSignal().sources;
    if (!source) throw new Error("no source");
    const { whyNow } = await write({
      signals: [aSignal({ sources: [{ ...source, evidence: { quote, start: 0, end: quote.length } }] })],
    });
    expect(whyNow).toContain(words);
  });

  test("says of an undated event only when it was first seen", async () => {
    expect((await write({ signals: [outage] })).whyNow).toContain("undated, first seen on 31 May 2026");
  });

  test("names every claim's span, signal, document and address", async () => {
    const draft = await write({ signals: [aSignal(), outage] });
    expect(draft.claims.filter((claim) => claim.field === "why_now").length).toBe(3);
    for (const claim of draft.claims) {
      const text = claim.field === "why_now" ? draft.whyNow : draft.draftOpener;
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      expect(claim.documentId).toBe("doc_1");
      expect(claim.url).toStartWith("https://northwind.example/");
    }
  });

  test("tells at most three signals and counts the rest, which are listed all the same", async () => {
    const signals = Array.from({ length: 5 }, (_, index) => aSignal({ title: `Event ${index}` }));
    const { whyNow, signalIds } = await write({ signals });
    expect(whyNow).toContain("Event 2");
    expect(whyNow).not.toContain("Event 3");
    expect(whyNow).toEndWith("2 further live signals are listed with this brief.");
    expect(signalIds.length).toBe(5);
  });

  test("says plainly that nothing is known, and then there is no opener", async () => {
    const draft = await write({ account: anAccount({ lastReadAt: NOW }) });
    expect(draft.whyNow).toBe(
      "As of 1 June 2026 there is no live signal for Northwind Robotics: nothing that has been read gives a reason to reach out now.",
    );
    expect(draft).toMatchObject({ draftOpener: "", claims: [], signalIds: [], whoToTalkTo: [] });
  });
});

describe("what the workspace knows itself", () => {
  const [read] = aSignal().sources;
  if (!read) throw new Error("no source");
  const { url: _, ...place } = read;
  const own = { ...place, documentId: "doc_2", kind: "crm", isFirstParty: true, domain: "first_party" };
  const told = aSignal({ title: "Looked at the enterprise plan", sources: [own] });

  test("is stated as reported by the team, its claims without an address", async () => {
    const { whyNow, claims } = await write({ signals: [told] });
    expect(whyNow).toStartWith(
      "Looked at the enterprise plan (dated 21 May 2026; reported by your own team). The source reads:",
    );
    expect(claims.map((claim) => claim.url)).toEqual([undefined, undefined]);
  });

  test("stands beside the places where the event was read", async () => {
    const { whyNow } = await write({ signals: [aSignal({ sources: [own, read] })] });
    expect(whyNow).toContain("(dated 21 May 2026; read at northwind.example; reported by your own team).");
  });

  test("is never said to the reader of an opener", async () => {
    expect((await write({ signals: [told] })).draftOpener).toBe("");
    const { draftOpener, claims } = await write({ signals: [told, aSignal({ sources: [own, read] })] });
    expect(draftOpener).toContain("I read this at northwind.example");
    expect(draftOpener).not.toContain("enterprise plan");
    expect(claims.find((claim) => claim.field === "draft_opener")?.documentId).toBe("doc_1");
  });
});

test("says that nothing could be read rather than that there is no reason", async () => {
  const { whyNow } = await write({});
  expect(whyNow).toBe(
    "As of 1 June 2026 nothing about Northwind Robotics could be read yet, so there is no signal to go by.",
  );
});

describe("the opener", () => {
  test("is about one signal, under 60 words, without flattery or relative dates", async () => {
    const { draftOpener } = await write({ signals: [aSignal(), outage], contacts: [aContact()] });
    expect(draftOpener).toStartWith(
      "Hi Dana, I read this at northwind.example (21 May 2026): Northwind Robotics raised a $45M Series B.",
    );
    expect(draftOpener.split(/\s+/).length).toBeLessThan(60);
    expect(draftOpener).not.toMatch(/congrat|amazing|impressive|yesterday|days ago/i);
  });

  test("does not tell a newcomer about themselves in the third person", async () => {
    const move = aSignal({
      type: "exec_move",
      title: "Dana Reyes joins as CRO",
      people: [{ name: "Dana Reyes", role: "CRO", direction: "in" }],
    });
    expect((await write({ signals: [move], contacts: [aContact()] })).draftOpener).toContain(
      "about your new role as Chief Revenue Officer.",
    );
  });

  test("greets nobody when nobody is known", async () => {
    expect((await write({ signals: [aSignal()] })).draftOpener).toStartWith("I read this at");
  });
});

test("whom to talk to: newcomers first, then by level, at most five, and nobody who has left", async () => {
  const people = [
    aContact({ name: "Ivo Lang", role: "Sales Manager", seniority: "manager" as const }),
    aContact({ name: "Mia Roth", role: "VP Engineering", seniority: "vp" as const }),
    aContact({ name: "Gone Girl", tag: "departed" as const }),
  ].map(({ tag, ...contact }) => (tag === "departed" ? { ...contact, tag } : contact));
  const { whoToTalkTo } = await write({ contacts: [...people, aContact()] });
  expect(whoToTalkTo.map((person) => [person.name, person.tag])).toEqual([
    ["Dana Reyes", "new"],
    ["Mia Roth", "decision_maker"],
    ["Ivo Lang", "influencer"],
  ]);
});

test("nobody is new for ever", async () => {
  const { whoToTalkTo } = await write({ contacts: [aContact({ startedRoleAt: NOW - 91 * DAY_MS })] });
  expect(whoToTalkTo.map((person) => person.tag)).toEqual(["decision_maker"]);
});

test("the same facts give the same words", async () => {
  const facts = { signals: [aSignal({ id: "sig_1" })], contacts: [aContact({ id: "ctc_1" })] };
  expect(await write(facts)).toEqual(await write(facts));
});
