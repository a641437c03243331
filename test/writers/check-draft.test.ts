import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Signal } from "#core/signal.ts";
import type { BriefFacts, Draft } from "#core/writer.ts";
import { checkDraft } from "#writers/check-draft.ts";
import { quotingWriter } from "#writers/quoting.ts";
import { templateWriter } from "#writers/template.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";
import { anyFacts } from "./any-facts.ts";

/** A draft has a dozen words to change; so many drafts are enough. */
const RUNS = { numRuns: 60 };

/** The draft with other words in one claim, or between the claims, and every offset as it has to be then. */
function withWords(draft: Draft, claimAt: number, change: (text: string) => string): Draft {
  const claim = draft.claims[claimAt];
  if (!claim) return draft;
  const text = change(claim.text);
  const field = claim.field === "why_now" ? "whyNow" : "draftOpener";
  const grown = text.length - claim.text.length;
  return {
    ...draft,
    [field]: `${draft[field].slice(0, claim.start)}${text}${draft[field].slice(claim.end)}`,
    claims: draft.claims.map((one, index) => {
      if (index === claimAt) return { ...one, text, end: one.end + grown };
      if (one.field !== claim.field || one.start < claim.end) return one;
      return { ...one, start: one.start + grown, end: one.end + grown };
    }),
  };
}

const rulesOf = (draft: Draft, facts: BriefFacts) => checkDraft(draft, facts).map(({ rule }) => rule);

describe("over any facts of any type", () => {
  test("the template writer's drafts say nothing that their evidence does not", async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        expect(checkDraft(await templateWriter.write(facts), facts)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("nor do those that only quote", async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        expect(checkDraft(await quotingWriter.write(facts), facts)).toEqual([]);
      }),
      RUNS,
    );
  });

  /** Drafts with at least one claim, and which of them is changed. */
  const anyClaim = fc.tuple(
    anyFacts.filter(({ signals }) => signals.length > 0),
    fc.nat(),
  );

  test("a draft with another digit in it is refused", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(anyFacts, fc.integer({ min: 1, max: 9 }), async (facts, step) => {
        const draft = await templateWriter.write(facts);
        const figures = draft.claims.flatMap(({ text }, claimAt) =>
          [...text.matchAll(/\d+/g)].map(({ 0: figure, index }) => ({ claimAt, figure, index })),
        );
        for (const { claimAt, figure, index } of figures) {
          const other = `${(Number(figure[0]) + step) % 10}${figure.slice(1)}`;
          if (isKnownFigure(other, facts)) continue;
          changed++;
          const mutated = withWords(draft, claimAt, (text) => replaceAt(text, index, figure, other));
          expect(checkDraft(mutated, facts)).not.toEqual([]);
        }
      }),
      RUNS,
    );
    expect(changed).toBeGreaterThan(100);
  });

  test("a draft with another day in it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(anyClaim, async ([facts, at]) => {
        const draft = await templateWriter.write(facts);
        const claimAt = at % draft.claims.length;
        const day = /\d+ [A-Z][a-z]+ 20\d\d/.exec(draft.claims[claimAt]?.text ?? "");
        if (!day) return;
        const mutated = withWords(draft, claimAt, (text) => replaceAt(text, day.index, day[0], "3 February 2019"));
        expect(checkDraft(mutated, facts)).not.toEqual([]);
      }),
      RUNS,
    );
  });

  test("a draft with another name in it is refused, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyClaim,
        fc.constantFrom("Zorbax", "Žižkov", "ジョブズ", "zorbax.io", "Zorbax9"),
        async ([facts, at], name) => {
          const draft = await templateWriter.write(facts);
          const claimAt = at % draft.claims.length;
          const words = [
            ...(draft.claims[claimAt]?.text ?? "").matchAll(/(?<![\p{L}\p{M}\p{N}])\p{L}+(?![\p{L}\p{M}\p{N}])/gu),
          ];
          const word = words[at % Math.max(1, words.length)];
          if (!word) return;
          const mutated = withWords(draft, claimAt, (text) => replaceAt(text, word.index, word[0], name));
          expect(checkDraft(mutated, facts)).not.toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test("a draft that names somebody else is refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFacts.filter(({ contacts }) => contacts.length > 0),
        async (facts) => {
          const draft = await templateWriter.write(facts);
          const [first] = draft.whoToTalkTo;
          if (!first) return;
          for (const other of [
            { name: `${first.name} Jr` },
            { role: "Chief Zorbax" },
            { contactId: "ctc_9" },
            { tag: "departed" },
          ]) {
            expect(rulesOf({ ...draft, whoToTalkTo: [{ ...first, ...other }] }, facts)).toContain("unknown_person");
          }
        },
      ),
      RUNS,
    );
  });
});

function replaceAt(text: string, index: number, from: string, to: string): string {
  return `${text.slice(0, index)}${to}${text.slice(index + from.length)}`;
}

/** Whether a figure stands anywhere in the facts, in whatever scale: then changing to it proves nothing. */
function isKnownFigure(figure: string, facts: BriefFacts): boolean {
  const instants = facts.signals.flatMap(({ occurredAt, detectedAt, sources }) => [
    occurredAt,
    detectedAt,
    ...sources.flatMap(({ publishedAt, fetchedAt }) => [publishedAt ?? fetchedAt, fetchedAt]),
  ]);
  const text = `${JSON.stringify(facts)} ${instants.map((at) => new Date(at).toISOString().slice(0, 10)).join(" ")}`;
  // "4.500" stands for 4500 in Bonn.
  const ungrouped = text.replace(/(?<=\d)[.,](?=\d)/g, "");
  return [String(Number(figure)), figure].some((one) => text.includes(one) || ungrouped.includes(one));
}

describe("a draft is refused", () => {
  const signal = aSignal({
    id: "sig_1",
    people: [{ name: "Dana Reyes", role: "Chief Revenue Officer", direction: "in" }],
  });
  const [source] = signal.sources;
  if (!source) throw new Error("no source");
  const facts: BriefFacts = {
    account: anAccount({ score: 82 }),
    signals: [signal],
    contacts: [aContact({ id: "ctc_1" })],
    at: NOW,
  };
  const saying = (
    text: string,
    signals: Signal[] = [signal],
    cited = source,
    field: "why_now" | "draft_opener" = "why_now",
  ): [Draft, BriefFacts] => {
    const claim = {
      field,
      start: 0,
      end: text.length,
      text,
      signalId: "sig_1",
      documentId: cited.documentId,
      ...(cited.url === undefined ? {} : { url: cited.url }),
    };
    const draft: Draft = {
      whyNow: field === "why_now" ? text : "",
      draftOpener: field === "why_now" ? "" : text,
      whoToTalkTo: [],
      signalIds: ["sig_1"],
      claims: [claim],
      writer: { kind: "model", name: "any", version: "1" },
    };
    return [draft, { ...facts, signals }];
  };

  test.each([
    "Northwind Robotics raised $45M in a Series B.",
    "On 21 May 2026 Northwind raised 45 million dollars.",
    "In May 2026, Northwind Robotics closed a Series B of USD 45,000,000.",
    "The source reads: “Northwind Robotics raises $45M”.",
    "Dana Reyes is there.",
  ])("not when it says in other words what is known: %s", (text) => {
    expect(checkDraft(...saying(text))).toEqual([]);
  });

  test.each([
    ["number", "Northwind Robotics raised $54M in a Series B."],
    ["number", "Northwind Robotics raised €45M in a Series B."],
    ["number", "Northwind Robotics raised $45B."],
    ["number", "Northwind Robotics grew by 45%."],
    ["number", "Northwind Robotics opened three offices."],
    ["number", "Northwind Robotics doubled its team."],
    ["name", "Northwind Robotics raised a Series C."],
    ["name", "Northwind Robotics raised $45M from Sequoia."],
    ["name", "Ivo Lang raised $45M."],
    ["name", "Read it at northwind.io."],
    ["date", "It was on 22 May 2026."],
    ["date", "It was on 21 May 2025."],
    ["date", "It was on 21 June 2026."],
    ["date", "It was in April 2026."],
    ["quotation", "The source reads: “Northwind Robotics raises $45M Series B and hires”."],
    ["cause", "Northwind Robotics is there because it raised $45M."],
    ["relative_date", "Northwind Robotics raised $45M last week."],
  ] as const)("for a %s: %s", (rule, text) => {
    expect(rulesOf(...saying(text))).toContain(rule);
  });

  test("when a claim cites what it does not rest on", () => {
    const [draft, known] = saying("Northwind Robotics raised $45M.");
    const citing = (more: Partial<Draft["claims"][number]>) => ({
      ...draft,
      claims: draft.claims.map((claim) => ({ ...claim, ...more })),
    });
    expect(rulesOf(citing({ signalId: "sig_9" }), known)).toContain("unknown_source");
    expect(rulesOf(citing({ documentId: "doc_9" }), known)).toContain("unknown_source");
    expect(rulesOf(citing({ url: "https://elsewhere.example/" }), known)).toContain("unknown_source");
    expect(rulesOf(citing({ start: 2 }), known)).toContain("span");
    expect(rulesOf({ ...draft, signalIds: ["sig_9"] }, known)).toContain("unknown_signal");
  });

  test.each([
    ["€1.5 million", "€1.5 million", []],
    ["€1,5 Mio.", "€1.5 million", []],
    ["€1.500.000", "€1,500,000", []],
    ["₹1,20,000", "₹120,000", []],
    ["€1.5 million", "€15 million", ["number"]],
    ["€3,4 Mio.", "€34 million", ["number"]],
  ])("or not, by what marks within a number mean: %s told as %s", (written, told, rules) => {
    const evidence = { quote: `It got ${written}`, start: 0, end: 0 };
    const cited = { ...source, title: "A round", evidence };
    const plain = { ...signal, title: "A round", summary: "", data: {}, sources: [cited] };
    expect<string[]>(rulesOf(...saying(`It got ${told}.`, [plain], cited))).toEqual(rules);
  });

  test("when a fact is told without any claim", () => {
    const [draft, known] = saying("Northwind Robotics raised $45M.");
    expect(rulesOf({ ...draft, claims: [] }, known)).toEqual(["number"]);
    expect(rulesOf({ ...draft, whyNow: `${draft.whyNow} Its score is 83.` }, known)).toEqual(["number"]);
    expect(rulesOf({ ...draft, whyNow: `${draft.whyNow} Its score is 82.` }, known)).toEqual([]);
  });

  test("when one source is said to say what only another says", () => {
    const wire = {
      ...source,
      documentId: "doc_2",
      domain: "wire.example",
      url: "https://wire.example/1",
      title: "A round",
      publisher: "Wire",
    };
    const told = {
      ...signal,
      title: "Northwind Robotics raised a round",
      summary: "",
      sources: [
        { ...source, facts: { amount: 45_000_000, currency: "USD" } },
        {
          ...wire,
          facts: { amount: 54_000_000, currency: "USD" },
          evidence: { quote: "A round of $54 million", start: 0, end: 22 },
        },
      ],
    };
    const wireSays = (sum: string) => rulesOf(...saying(`Wire says ${sum}.`, [told], wire));
    expect(wireSays("$54M")).toEqual([]);
    expect(wireSays("$45M")).toEqual(["number"]);
  });

  test("when an opener says what only the workspace knows", () => {
    const { url: _, ...place } = source;
    const note = {
      ...place,
      documentId: "doc_2",
      isFirstParty: true,
      domain: "first_party",
      title: "A call",
      facts: { count: 12 },
    };
    const told = { ...signal, data: { ...signal.data, count: 12 }, sources: [{ ...source, facts: signal.data }, note] };
    const opening = (text: string, cited = source) => rulesOf(...saying(text, [told], cited, "draft_opener"));
    expect(opening("You raised $45M.")).toEqual([]);
    expect(opening("You asked for 12 seats.")).toEqual(["number"]);
    expect(opening("You called.", note)).toEqual(["not_public"]);
  });
});
