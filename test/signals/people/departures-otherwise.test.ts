import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { execMove } from "#signals/exec-move.ts";
import { testDetector } from "../detector-table.ts";

/** Departures told by who decides, behind a remark or as a noun, and what is none though it has the words. */
testDetector(
  execDeparture,
  [
    {
      name: "several who decide",
      title: "Beacon directors fire CEO Todd Mercer",
      text: "No reason was given.",
      data: { person: "Todd Mercer", role: "CEO" },
    },
    {
      name: "a vote",
      title: "Change at Beacon",
      text: "The board voted 5-2 to dismiss Beacon chief executive Todd Mercer.",
      data: { person: "Todd Mercer", role: "chief executive" },
    },
    {
      name: "the latest of several",
      title: "Beacon CEO steps down",
      text: "Chief executive Todd Mercer is the latest departure from wealth manager Beacon, after a row with its board.",
      data: { person: "Todd Mercer" },
    },
    {
      name: "a long remark before the verb",
      title: "Changes at Beacon",
      text: "Beacon's chief engineer and chief technology officer Todd Mercer, 61, who designed the first Halden lamp and ran two of its plants, will retire at year's end.",
      data: { person: "Todd Mercer" },
    },
    {
      name: "a post held for years, between commas",
      title: "Beacon chief retiring",
      text: "Todd Mercer, 63, president and chief executive officer of Beacon since 2001, will retire on December 31, the bank said.",
      data: { person: "Todd Mercer" },
    },
    {
      name: "his departure as chief executive",
      title: "Beacon and its founder",
      text: "Todd Mercer jumped, but his departure as chief executive of Beacon has much to do with the owners.",
      data: { person: "Todd Mercer", role: "chief executive" },
    },
    {
      name: "a post held until then since some year",
      title: "Three lamp makers restructure",
      text: "Todd Mercer has resigned as the managing director of lamp maker Beacon, effective immediately, after serving in the role since July 2017.",
      data: { person: "Todd Mercer", role: "managing director" },
    },
    {
      name: "several who say that they go",
      title: "Beacon's top executives resign",
      text: "Chief executive Todd Mercer and two colleagues said in a joint statement they had communicated to the owner their intention to resign.",
      data: { person: "Todd Mercer" },
    },
    {
      name: "reported speech far behind its verb",
      title: "Another retailer loses its chief marketer",
      text: "The latest is Beacon, which revealed on Monday that Mara Quinn, president of digital commerce and chief marketing officer, would be leaving the company.",
      data: { person: "Mara Quinn" },
    },
    {
      name: "a German contract that is not renewed",
      title: "Wechsel bei Beacon",
      text: "Der Vertrag von Vertriebsvorstand Tom Beck wird nicht verlängert.",
      data: { person: "Tom Beck" },
    },
    {
      name: "an Italian who tells the board",
      title: "Beacon annuncia cambiamenti",
      text: "Beacon ha annunciato che l'amministratore delegato, Tommaso Becchi, ha comunicato al consiglio la sua intenzione di dimettersi.",
      data: { person: "Tommaso Becchi" },
    },
    {
      name: "a day without a year in an undated text",
      title: "Beacon CMO to depart",
      text: "Mara Quinn, Beacon's chief marketing officer, has decided to leave the company effective May 13. Quinn was named CMO in February 2012.",
      more: { publishedAt: undefined },
      data: { person: "Mara Quinn" },
      lacks: ["effective_date"],
    },
  ],
  [
    {
      name: "speculation that is dismissed",
      title: "Beacon CEO dismisses speculation he is stepping down soon",
      text: "Beacon's long-time chief executive Todd Mercer told an agency that he would be there for many quarters. The Halden Post reported that he was involved in a search and planned to step down next year.",
    },
    {
      name: "a denial",
      title: "Beacon denies CEO leaving",
      text: "A weekly reported yesterday that Todd Mercer would leave Beacon and that a successor would be named soon. He is doing his job, a spokesman said.",
    },
    {
      name: "reports that emerged",
      title: "Beacon clarifies",
      text: "Beacon has moved to calm its shareholders after reports emerged over the impending exit of the group's CEO Todd Mercer. He is firmly in charge, it said.",
    },
    {
      name: "a step that is considered",
      title: "Beacon prepares for Todd Mercer exit",
      text: "Beacon is looking for heirs as CEO Todd Mercer considers stepping down, perhaps next year.",
    },
    {
      name: "another company's man in a headline that has its name",
      title: "Torvex's Todd Mercer steps down as CFO",
      text: "Todd Mercer left for Beacon, the payments start-up.",
    },
    {
      name: "an agency's line on another company before the account",
      title: "Shuffle at Torvex",
      text: "Two days after the resignation of Torvex Corp. Chief Executive Todd Mercer, another of its executives has quit as new owner Beacon takes control.",
    },
    {
      name: "who leaves a rival for the account",
      title: "Todd Mercer quitte Torvex pour assurer la direction de Beacon",
      text: "Todd Mercer quitte la présidence de Torvex pour Beacon.",
    },
    {
      name: "who resigns upon being appointed at the account",
      title: "Torvex CIO resigns after appointment as Beacon CEO",
      text: "Torvex Insurance has announced that Todd Mercer, chief investment officer, has tendered his resignation.",
    },
    {
      name: "directors who fall out with the account",
      title: "Lamp notes",
      text: "Torvex Mining chief executive Todd Mercer has quit after a stand-off with its majority shareholder Beacon.",
    },
  ],
);

testDetector(
  execMove,
  [
    {
      name: "reported speech with a long remark",
      title: "Beacon boss departs",
      text: "Beacon said that its supervisory board chairman Max Keller, a former chief financial officer of chemicals company Torvex, would take over as an interim chief executive.",
      data: { person: "Max Keller" },
    },
    {
      name: "a board member made chief executive",
      title: "Beacon warns of loss",
      text: "Beacon also named a board member, Ralph Stone, as its new CEO.",
      data: { person: "Ralph Stone", role: "CEO" },
    },
    {
      name: "a position that will be filled",
      title: "Beacon CEO resigns",
      text: "Jon Wang resigned as CEO of Beacon on Tuesday. His position as CEO will be filled by president Jim Long from January.",
      data: { person: "Jim Long", role: "CEO" },
    },
    {
      name: "directors who pick somebody to replace whom they named",
      title: "Beacon's Vincent retires",
      text: "Beacon's executive vice president Jan Vincent will retire. To replace Vincent, directors picked Roy Spencer, 57, an insider.",
      data: { person: "Roy Spencer" },
    },
  ],
  [
    {
      name: "whom others expect to rise",
      title: "No date set at Beacon",
      text: "Many in the company expect Americas president Mark Field to be promoted to chief operating officer of Beacon.",
    },
    {
      name: "an executive of the account whom another company takes on",
      title: "Top Beacon executive jumps to Torvex",
      text: "Torvex, the social network, has lured top Beacon executive Sara Sand to serve as its chief operating officer.",
    },
  ],
);

describe("who leads a house that has no chief executive", () => {
  const LEAVE: [company: string, title: string, text: string, role: string][] = [
    [
      "Hallmere Museum of Lamps",
      "Hallmere Museum of Lamps director to retire",
      "The director of the Hallmere Museum of Lamps, Todd Mercer, will retire in May after eight years.",
      "director",
    ],
    [
      "Hallmere Food Bank",
      "Change at food bank",
      "Todd Mercer steps down as executive director of the Hallmere Food Bank on Friday.",
      "executive director",
    ],
  ];
  test.each(LEAVE)("%s", (company, title, text, role) => {
    const { signals } = detectCase({ id: "t", company, kind: "headline", published_at: "2026-05-14", title, text });
    const [found] = signals.filter(({ type }) => type === "exec_departure");
    expect(found?.data).toMatchObject({ person: "Todd Mercer", role, direction: "out" });
  });
});

describe("whoever says it, nobody comes or goes", () => {
  const SILENT: [name: string, company: string, title: string, text: string][] = [
    [
      "a post that somebody is looked for",
      "Halvex",
      "Halvex hunts for new finance boss as Quinn heads to Brandt",
      "CFO Mara Quinn has accepted the same post at Brandt.",
    ],
    [
      "where a stand-in comes from",
      "Halvex Consulting",
      "Torvex Mining: Geschäftsführer tritt zurück",
      "Tom Beck von Torvex Mining tritt als Geschäftsführer zurück. Stefan Michel, der Geschäftsführer bei Halvex Consulting, wird als Interims-CEO einspringen.",
    ],
  ];
  test.each(SILENT)("%s", (_, company, title, text) => {
    const { signals } = detectCase({ id: "t", company, kind: "headline", published_at: null, title, text });
    expect(signals.map(({ type }) => type).filter((type) => type === "exec_move" || type === "board_change")).toEqual(
      [],
    );
  });
});
