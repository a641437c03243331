import { describe, expect, test } from "bun:test";
import { boardChange } from "#signals/board-change.ts";
import { detectCase } from "#signals/case.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { leaderHire } from "#signals/leader-hire.ts";
import { promotion } from "#signals/promotion.ts";
import { publicTalk } from "#signals/public-talk.ts";
import { type Firing, type Story, testDetector } from "../detector-table.ts";

/** Headlines that tell of no move. */
const only = (...rows: [name: string, title: string][]): Story[] => rows.map(([name, title]) => ({ name, title }));
/** Headlines that tell of one, and its facts. */
const told = (...rows: [name: string, title: string, data: Record<string, unknown>][]): Firing[] =>
  rows.map(([name, title, data]) => ({ name, title, data }));

/** The briefest headlines: a surname or none, a post and a verb, in capitals or not. */
testDetector(
  execDeparture,
  [
    ...told(
      ["a plain verb in capitals", "Beacon CEO Ruth Adler to Quit Over Rift", { person: "Ruth Adler", role: "CEO" }],
      ["a surname behind the post", "Beacon's CEO Adler to bow out", { person: "Adler", role: "CEO" }],
      ["a surname in front", "Adler Steps Down as Beacon CEO", { person: "Adler", role: "CEO" }],
      ["a British chief of finance", "Beacon finance director Tom Keel to step down", { person: "Tom Keel" }],
      ["a chief in capitals", "Beacon Chief to Step Down", { role: "Chief" }],
      ["whom the chairman throws out", "Beacon chairman Marsh axes CEO", { role: "CEO" }],
      ["a second verb", "Denmark's Beacon closes two shops, replaces CFO", { role: "CFO" }],
      ["somebody for another company", "Beacon CFO to leave for Torvex", { role: "CFO" }],
      ["a deputy", "Beacon deputy chief executive to retire", { role: "deputy chief executive" }],
      ["whom one covers for", "Beacon finance chief steps in as CEO leaves early", { role: "CEO" }],
      ["German with a surname", "Beacon-Chef Adler tritt zurück", { person: "Adler" }],
      ["German exchange", "Beacon wechselt Vorstandschef aus", { role: "Vorstandschef" }],
      ["French of the boss", "Le patron de Beacon démissionne", { role: "patron" }],
      ["French exchange", "Beacon remplace son directeur financier", { role: "directeur financier" }],
      ["Italian in short", "Beacon, si dimette l'ad Adler", { role: "ad" }],
      ["Portuguese exchange", "Beacon troca de CEO", { role: "CEO" }],
      ["Dutch with a surname", "Topman Adler van Beacon vertrekt", { person: "Adler" }],
    ),
  ],
  only(
    ["a demand", "Beacon investors urge CEO to resign"],
    ["a thing of the post's holder", "Beacon axes CEO bonus"],
    ["a vote on pay", "Beacon loses CEO pay vote"],
    ["a journey", "Beacon CEO leaves for Japan"],
    ["where somebody travels", "Beacon CEO heads to Davos"],
    ["whose chief nobody knows", "Beacon buys Torvex, ousts CEO"],
    ["who was ousted before", "Beacon sued by ousted CEO Adler"],
    ["what a court hears", "Beacon CEO was sacked for fraud, court told"],
    ["what everybody knows", "Why Beacon fired its CEO"],
    ["who is only named somewhere", "Beacon CEO named in Torvex lawsuit"],
    ["who joins forces", "Beacon CEO to join Torvex in bid"],
  ),
);

testDetector(
  execMove,
  told(
    ["a surname between verb and post", "Beacon names Adler CEO", { person: "Adler", role: "CEO" }],
    ["whose man he was", "Beacon picks Torvex's Adler as new CEO", { person: "Adler" }],
    ["what he was", "Beacon picks ex-Torvex exec Adler as CEO", { person: "Adler" }],
    ["a surname in front", "Adler to become Beacon chief executive", { person: "Adler" }],
    ["two surnames", "Keel to succeed Adler as Beacon CEO", { person: "Keel" }],
    ["somebody from elsewhere", "Torvex COO Keel to succeed Beacon CEO Adler", { person: "Keel", role: "CEO" }],
    ["German with a surname", "Beacon holt Adler als Finanzvorstand", { person: "Adler" }],
    ["German of the new chief", "Adler wird neuer Beacon-Chef", { person: "Adler" }],
  ),
  only(
    ["a firm that is hired", "Beacon hires Torvex for CEO search"],
    ["a firm hired meanwhile", "Beacon hires Torvex as CEO search drags on"],
    ["a favourite", "Ada Fern is the bankers' favourite to be Beacon chief executive"],
    ["hearsay", "Beacon said to name Ada Fern CEO"],
    ["what is about to be", "Beacon set to name Ada Fern as CEO"],
    ["the company he once worked for", "Torvex names former Beacon banker Adler as new CEO"],
    ["what a new chief begins", "New Beacon CEO Mona Berg begins overhaul"],
    ["an honour", "Adler named Beacon CEO of the year"],
  ),
);

testDetector(
  boardChange,
  told(
    ["several who are unnamed", "Beacon adds local bankers to board", { direction: "in" }],
    ["a surname and what he was", "Beacon adds former regulator Adler to board", { person: "Adler" }],
    ["some who quit it", "Three directors quit Beacon board", { direction: "out" }],
  ),
  only(
    ["hearsay", "Beacon will reportedly make Ada Fern its next chairman"],
    ["where somebody was before", "Torvex names Roy Marsh, ex-Beacon, as chairman"],
    ["a body of the trade", "Beacon CEO Adler named chairman of industry group"],
    ["a firm as adviser", "Beacon appoints Torvex as adviser to board"],
    ["directors who trade", "Two Beacon directors sell shares"],
  ),
);

testDetector(
  leaderHire,
  told(["a head without a name", "Beacon poaches risk head from Torvex", { role: "risk head" }]),
  only(["whom another takes", "Torvex CEO poaches risk head from Beacon"]),
);

testDetector(promotion, told(["a surname", "Beacon promotes Adler to CEO", { person: "Adler" }]), []);

testDetector(
  publicTalk,
  [],
  [
    {
      name: "what was said to the press",
      title: "Beacon keeps prices",
      text: "Prices will stay where they are, Beacon chairman Roy Marsh said in an interview published by a weekly.",
    },
  ],
);

const moves = (company: string, title: string, text: string) =>
  detectCase({ id: "one", company, kind: "article", published_at: "2024-02-15", title, text })
    .signals.filter(({ type }) => /^(?:exec|board|leader|promotion|founder)/.test(type))
    .map(({ type, data }) => [type, data["person"]]);

describe("whose move it is and when it was", () => {
  test.each([
    ["New Quayside CEO Mona Berg Starts Early", "exec_move", "Mona Berg"],
    ["BRIEF-Quayside names Ada Fern as chief executive officer", "exec_move", "Ada Fern"],
    ["UPDATE 3-Quayside chairman Marsh axes CEO", "exec_departure", undefined],
  ])("what stands before the name is no part of it: %s", (title, type, person) => {
    expect(moves("Quayside", title, "")).toEqual([[type, person]]);
  });

  test("a post of months ago is no news", () => {
    const text =
      "Quayside has sent Mara Finch to Halden. Lars Osei, who will take a seat on the board, became managing director barely three months ago.";
    expect(moves("Quayside", "Quayside sends new boss to Halden", text)).not.toContainEqual(["exec_move", "Lars Osei"]);
  });

  test("who runs another company takes no post here", () => {
    const text = "As managing director, Lars Osei will run Torvex from May. Quayside has a fifth of its shares.";
    expect(moves("Quayside", "Torvex finds its next man", text)).toEqual([]);
  });

  test("a life that is told is no departure of now", () => {
    const text =
      "Carl Dunn, once the face of Quayside, died at home on Sunday. He left as chief executive in the autumn.";
    expect(moves("Quayside", "Former Quayside boss Dunn dies", text)).toEqual([]);
  });

  test("whose service is told of works there", () => {
    const text = "HALDEN (QUAY.NW) -- Dina Dunn will leave as chief financial officer after nine years at Osprey Bank.";
    expect(moves("QUAY", "A bank without its treasurer", text)).toEqual([]);
  });

  test("of two who go both are named", () => {
    const text =
      "It was sudden. Chief executive Frank Osei, a former mayor of Halden, and chief financial officer Mia Lowe have quit Quayside.";
    expect(moves("Quayside", "Quayside loses two", text)).toEqual([
      ["exec_departure", "Frank Osei"],
      ["exec_departure", "Mia Lowe"],
    ]);
  });
});
