import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { detectAll } from "#signals/detect.ts";
import { BEACON, toArticle } from "./read-case.ts";

const typesIn = (title: string, text: string, more: Partial<Document> = {}) =>
  detectAll({ document: toArticle(title, text, more), previous: [] }, BEACON, NO_KNOWLEDGE).map(({ type }) => type);

/** What a release goes on with once it has said what it is about. */
const GOES_ON = [
  "The award honours firms that treat their suppliers well.",
  "A jury of twelve reads the entries every winter.",
  "The ceremony was held at the harbour museum.",
  "Guests were shown the old cranes.",
  "A local choir sang.",
].join(" ");
const AWARD = `Beacon has won the Harbour Prize for fair trade. ${GOES_ON}`;

describe("what an article says of the account further down", () => {
  test("is background", () => {
    expect(typesIn("Beacon wins Harbour Prize", `${AWARD} Beacon opened an office in Lisbon.`)).not.toContain(
      "market_expansion",
    );
    expect(
      typesIn("Beacon wins Harbour Prize", `${AWARD} Beacon raised $40 million in a Series B round.`),
    ).not.toContain("funding");
  });

  test("is news where the article begins with it", () => {
    const text = `Beacon opened an office in Lisbon. ${GOES_ON}`;
    expect(typesIn("A good month for Beacon", text)).toContain("market_expansion");
  });

  test("is news where it is told of these days", () => {
    const loan = "has taken a term loan of $20 million from Quay Bank.";
    for (const opening of ["Today Beacon", "On 12 May 2026, Beacon"])
      expect(typesIn("Beacon wins Harbour Prize", `${AWARD} ${opening} ${loan}`)).toContain("debt_financing");
    const before = `${AWARD} On 12 January 2026, Beacon ${loan}`;
    expect(typesIn("Beacon wins Harbour Prize", before)).not.toContain("debt_financing");
  });

  test("is news where the article comes to the account only there, as a digest does", () => {
    const text = `${GOES_ON} In other news, Beacon has taken a term loan of $20 million from Quay Bank.`;
    expect(typesIn("The week at the harbour", text)).toContain("debt_financing");
  });

  test("is news where the headline is about people: each has a paragraph", () => {
    const text = `${AWARD} Beacon has appointed Dana Whitlock as Chief Financial Officer.`;
    expect(typesIn("Beacon strengthens its leadership team", text)).toContain("exec_move");
    expect(typesIn("Beacon's new COO", text)).toContain("exec_move");
    expect(typesIn("Beacon wins Harbour Prize", text)).not.toContain("exec_move");
    expect(typesIn("Beacon wins prize for cooling", text)).not.toContain("exec_move");
  });

  test("is news on a page, which has no beginning and no end", () => {
    const text = `${AWARD} Beacon has taken a term loan of $20 million from Quay Bank.`;
    expect(typesIn("Beacon", text, { kind: "page", url: "https://beacon.example/" })).toContain("debt_financing");
  });
});
