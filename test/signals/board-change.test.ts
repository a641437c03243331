import { expect, test } from "bun:test";
import { boardChange } from "#signals/board-change.ts";
import { testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  boardChange,
  [
    {
      name: "a new director",
      title: "Beacon adds former Globex CEO to board",
      text: "Kim Berg, who ran Globex until 2024, has joined the board of directors of Beacon.",
      subtype: "added",
      data: { person: "Kim Berg", role: "director", direction: "in" },
    },
    {
      name: "a chair whose term is to come",
      title: "Ruth Adler Elected as Board Chair Elect of Beacon",
      subtype: "added",
      data: { person: "Ruth Adler", role: "Board Chair Elect" },
    },
    {
      name: "one whom a speaker praises over two sentences",
      title: "Beacon board grows",
      text: "Omar Haddad, CEO of Globex, added, “We are glad to see Ms. Ruth Adler join the board of directors of Beacon. Her long record makes her an invaluable addition to the board.”",
      subtype: "added",
      data: { person: "Ruth Adler" },
    },
    {
      name: "an independent director",
      title: "Beacon appoints Ruth Adler as independent non-executive director",
      text: "She will chair the audit committee.",
      subtype: "added",
      data: { person: "Ruth Adler", role: "independent non-executive director" },
    },
    {
      name: "a chair who goes",
      title: "Chairman of Beacon to step down",
      text: "Sir John Hale will retire as chairman of Beacon after the AGM in July.",
      subtype: "left",
      data: { person: "John Hale", role: "chairman", direction: "out" },
    },
    {
      name: "who does not stand again",
      title: "Beacon's annual meeting",
      text: "At Beacon's annual meeting Kim Berg will not stand for re-election.",
      subtype: "left",
      data: { person: "Kim Berg" },
    },
    {
      name: "an adviser",
      title: "Beacon names advisory board",
      text: "Professor Mia Ong of Leeds University joins Beacon's scientific advisory board.",
      subtype: "added",
      data: { person: "Mia Ong" },
    },
    {
      name: "an investor's seat",
      title: "Beacon raises $5M",
      text: "As part of the round, Ada Fern of Globex Ventures will take a seat on Beacon's board.",
      subtype: "added",
      data: { person: "Ada Fern" },
    },
    {
      name: "a filing",
      title: "Item 5.02",
      text: "On May 9, 2026, Kim Berg resigned from the Board of Directors of Beacon, Inc. The resignation was not the result of any disagreement with the Company.",
      more: { kind: "filing" },
      subtype: "left",
      data: { person: "Kim Berg" },
    },
    {
      name: "German",
      title: "Beacon: Ruth Adler wird Aufsichtsratsvorsitzende",
      subtype: "added",
      data: { person: "Ruth Adler", role: "Aufsichtsratsvorsitzende" },
    },
    {
      name: "French",
      title: "Luc Martin entre au conseil d'administration de Beacon",
      subtype: "added",
      data: { person: "Luc Martin" },
    },
    {
      name: "Spanish",
      title: "Marta Ruiz se incorpora al consejo de administración de Beacon",
      subtype: "added",
      data: { person: "Marta Ruiz" },
    },
    {
      name: "Portuguese",
      title: "Rui Costa eleito para o conselho de administração da Beacon",
      subtype: "added",
      data: { person: "Rui Costa" },
    },
    {
      name: "Italian",
      title: "Paolo Bianchi entra nel consiglio di amministrazione di Beacon",
      subtype: "added",
      data: { person: "Paolo Bianchi" },
    },
  ],
  [
    {
      name: "an officer who joins another company's board",
      title: "Beacon CFO joins Globex board",
      text: "Priya Nair, chief financial officer of Beacon, has joined the board of directors of Globex.",
    },
    {
      name: "somebody who is on board",
      title: "Beacon on board with new rules",
      text: "Beacon welcomes Jane Roe on board as a supporter, chairwoman Dana Cole said.",
    },
    {
      name: "employees",
      title: "Works council election at Beacon",
      text: "Employees of Beacon elected Jens Kolb to the works council.",
    },
    {
      name: "a decision of the board",
      title: "Beacon's board approves dividend",
      text: "The board of directors of Beacon met on Monday. Chair Dana Cole said the dividend will be 5 cents.",
    },
    { name: "a post given by the board", title: "Board of Beacon appoints Jane Roe as CEO" },
    {
      name: "who once was a director",
      title: "Former Beacon director Kim Berg joins Globex",
      text: "Kim Berg was a director of Beacon until 2020.",
    },
    {
      name: "a demand",
      title: "Investor calls for Beacon chair to resign",
      text: "A shareholder called on chairman John Hale to step down from the board of Beacon.",
    },
  ],
);

test("tells of everybody who comes and goes", () => {
  const article = toArticle(
    "Beacon AGM",
    "Shareholders of Beacon elected Ada Fern and Tom Beck to the board. Kim Berg did not stand for re-election.",
  );
  const found = detectWith(boardChange, article, BEACON);
  expect(found.map(({ subtype, data }) => [subtype, data["person"]]).sort()).toEqual([
    ["added", "Ada Fern"],
    ["added", "Tom Beck"],
    ["left", "Kim Berg"],
  ]);
});
