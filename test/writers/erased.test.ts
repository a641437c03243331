import { describe, expect, test } from "bun:test";
import { createEraser, isBlackedOut } from "#core/eraser.ts";
import { briefFactsWithout } from "#core/leave-out.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { checkDraft } from "#writers/check-draft.ts";
import { quotingWriter } from "#writers/quoting.ts";
import { templateWriter } from "#writers/template.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

const NAME = "Dana Reyes";
const eraser = createEraser([NAME]);
const account = anAccount({ name: "Northwind", score: 60 });
const [site] = aSignal().sources;
if (!site) throw new Error("no source");

/** As it was told before the person was erased. */
function told(type: string, quote: string, data: Signal["data"], more: Partial<Signal> = {}): Signal {
  const { subtype: _, ...signal } = aSignal({ type, category: "people", family: "people", title: quote, data });
  const source = { ...site, title: quote, evidence: { quote, start: 0, end: quote.length }, facts: data };
  return { ...signal, people: [{ name: NAME, direction: "in" }], sources: [source], ...more } as Signal;
}

async function write(signals: Signal[], more: Partial<Parameters<typeof templateWriter.write>[0]> = {}) {
  const facts = briefFactsWithout({ account, signals, contacts: [], at: NOW, ...more }, eraser);
  const draft = await templateWriter.write(facts);
  expect(checkDraft(draft, facts)).toEqual([]);
  expect(isBlackedOut(JSON.stringify(draft))).toBe(false);
  expect(JSON.stringify(draft)).not.toMatch(/reyes|\bdana/i);
  return draft;
}

describe("what is written after a person was erased", () => {
  test.each([
    [
      "exec_move",
      "Northwind named Dana Reyes as CRO.",
      { person: NAME, role: "CRO" },
      "Northwind has a new CRO, its own",
    ],
    [
      "exec_move",
      "Dana Reyes will join Northwind as CRO on 1 July 2026.",
      { person: NAME, role: "CRO", effective_date: "2026-07-01" },
      "A new CRO is to start at Northwind on 1 July 2026, its own",
    ],
    [
      "exec_move",
      "Dana Reyes to join Northwind as CRO",
      { person: NAME, role: "CRO" },
      "A new CRO is to start at Northwind, its own",
    ],
    [
      "exec_departure",
      "Dana Reyes, CFO of Northwind, steps down.",
      { person: NAME, role: "CFO" },
      "The CFO of Northwind gives up the post, its own",
    ],
    [
      "leader_hire",
      "Dana Reyes joined as Head of Data.",
      { person: NAME, role: "Head of Data" },
      "Northwind has a new Head of Data, ",
    ],
    ["promotion", "Dana Reyes was promoted to COO.", { person: NAME, role: "COO" }, "Northwind has a new COO, "],
    [
      "board_change",
      "Dana Reyes joined the board.",
      { person: NAME, direction: "in" },
      "A new member joined the board of Northwind, ",
    ],
    [
      "board_change",
      "Dana Reyes left the board.",
      { person: NAME, direction: "out" },
      "A member left the board of Northwind, ",
    ],
  ])("%s, of “%s”", async (type, quote, data, words) => {
    const draft = await write([told(type, quote, data)]);
    expect(draft.whyNow).toStartWith(words);
    expect(draft.claims.filter(({ field }) => field === "why_now")).toHaveLength(1);
  });

  test("gives nobody the post of the one who is not named", async () => {
    const { whyNow } = await write([
      told("exec_move", "Northwind named Dana Reyes as CRO and Ann Lee.", { person: [NAME, "Ann Lee"], role: "CRO" }),
    ]);
    expect(whyNow).toStartWith("Northwind has a new CRO, ");
    expect(whyNow).not.toContain("Ann Lee");
  });

  test("still names who comes where only the one who goes is erased", async () => {
    const { whyNow } = await write([
      told("exec_move", "Northwind named Ann Lee as CRO. She follows Dana Reyes.", { person: "Ann Lee", role: "CRO" }),
    ]);
    expect(whyNow).toStartWith("Northwind named Ann Lee as CRO, ");
  });

  test("leaves out what cannot be told without the name, and tells the rest", async () => {
    const post = told("review_posted", "Dana Reyes of Northwind wrote a review", {});
    const funding = aSignal({ occurredAt: NOW - DAY_MS });
    const draft = await write([post, funding]);
    expect(draft.whyNow).toStartWith("Northwind raised $45M in a Series B, ");
    expect(draft.whyNow).toContain("on 2 live signals; one of them is only listed with this brief.");
    expect(new Set(draft.claims.map(({ signalId }) => signalId))).toEqual(new Set([funding.id]));
    expect(draft.signalIds).toEqual([post.id, funding.id]);
  });

  test("says so where nothing is left to tell, and opens with nothing", async () => {
    const draft = await write([told("review_posted", "Dana Reyes of Northwind wrote a review", {})]);
    expect(draft.whyNow).toBe(
      "As of 1 June 2026 what is known of Northwind is about people who have been erased; none of it is told. Northwind scores 60 of 100 on its only live signal.",
    );
    expect(draft).toMatchObject({ draftOpener: "", claims: [] });
  });

  test("talks to nobody who is erased, and calls a company of that name by its domain", async () => {
    const called = anAccount({ name: "Dana Reyes Consulting", domain: "drc.example", aliases: [NAME] });
    const draft = await write([aSignal({ title: "Dana Reyes Consulting raises $45M" })], {
      account: called,
      contacts: [aContact({ name: "Reyes, Dana", role: "CEO" })],
    });
    expect(draft.whyNow).toStartWith("drc.example raised $45M in a Series B");
    expect(draft.whoToTalkTo).toEqual([]);
  });

  test("quotes no source that a name has been blacked out of", async () => {
    const signals = [told("exec_move", "Northwind named Dana Reyes as CRO.", {}), aSignal()];
    const facts = briefFactsWithout({ account, signals, contacts: [], at: NOW }, eraser);
    const draft = await quotingWriter.write(facts);
    expect(draft.whyNow).toBe("northwind.example (dated 21 May 2026): “Northwind Robotics raises $45M Series B”.");
    const [black] = facts.signals;
    const none = await quotingWriter.write({ ...facts, signals: black ? [black] : [] });
    expect(none.whyNow).toBe("As of 1 June 2026 there is nothing that can be quoted about Northwind.");
  });
});
