import { describe, expect, test } from "bun:test";
import { hiringFreeze } from "#signals/hiring-freeze.ts";
import { board, detectOnBoard, engineers, role } from "./board-fixtures.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  hiringFreeze,
  [
    { name: "a headline", title: "Beacon freezes hiring", text: "A memo says so." },
    { name: "a headline without a verb", title: "Recruitment on ice at Beacon", text: "A memo says so." },
    { name: "posts not filled", title: "News", text: "Beacon said it has stopped filling open jobs." },
    { name: "posts left empty", title: "Beacon leaves vacant posts unfilled", text: "Budgets are tight." },
    {
      name: "a pause",
      title: "Weak demand",
      text: "The lamp maker Beacon has paused recruitment in all divisions.",
    },
    {
      name: "a freeze with its day",
      title: "Cost programme",
      text: "Beacon has imposed a recruitment freeze, effective June 1, 2026.",
      data: { effective_date: "2026-06-01" },
    },
    { name: "a noun", title: "Hiring freeze at Beacon", text: "Unions were told on Tuesday." },
    { name: "the own voice", title: "An update", text: "We have decided to put all hiring on hold.", more: OWN },
    {
      name: "vacancies",
      title: "Beacon saves",
      text: "Beacon will not fill vacant posts for the rest of the fiscal year.",
    },
    {
      name: "the company as the headline names it",
      title: "Beacon slams the brakes",
      text: "The Portland lamp maker has frozen recruitment, a spokesperson said.",
    },
    { name: "German", title: "Beacon verhängt Einstellungsstopp", text: "Bis Jahresende." },
    { name: "French", title: "Beacon gèle les embauches", text: "Jusqu'à nouvel ordre." },
    { name: "Spanish", title: "Ahorro", text: "Beacon congela las contrataciones hasta junio." },
  ],
  [
    { name: "its end", title: "Beacon lifts hiring freeze", text: "Beacon will recruit again." },
    { name: "a denial", title: "Beacon has no plans for a hiring freeze", text: "There is no hiring freeze, it said." },
    {
      name: "a rumour",
      title: "Beacon is considering a hiring freeze",
      text: "Analysts expect Beacon to freeze hiring.",
    },
    { name: "what may come", title: "Outlook", text: "Beacon may freeze hiring if orders fall." },
    { name: "a rival's", title: "Globex freezes hiring", text: "Globex, a rival of Beacon, has frozen hiring." },
    { name: "a slower pace", title: "Beacon slows hiring", text: "Beacon will slow hiring next year." },
    { name: "other freezes", title: "Beacon freezes prices", text: "Beacon freezes prices and keeps hiring." },
    { name: "a use of tools", title: "Beacon stops using AI in hiring", text: "A test is over." },
    { name: "a study", title: "A study", text: "A Beacon survey finds that 40% of employers have paused hiring." },
    { name: "a definition", title: "What is a hiring freeze?", text: "A company stops hiring.", more: OWN },
    { name: "what is weighed", title: "Beacon considers pause on hiring", text: "Nothing is decided." },
    { name: "the end of a pause", title: "Hiring no longer on hold at Beacon", text: "Demand is back." },
    { name: "holes", title: "Beacon stops filling potholes", text: "The council took over." },
    { name: "the past", title: "Growth", text: "After a hiring freeze last year, Beacon is recruiting again." },
    { name: "a feature", title: "Docs", text: "Pause hiring workflows with one click.", more: OWN },
  ],
);

describe("hiring_freeze from a job board", () => {
  test("fires when most roles of a large board are gone and nothing new came", () => {
    const [found] = detectOnBoard(hiringFreeze, board(engineers(5)), [board(engineers(25), 10)]);
    expect(found?.title).toBe("Beacon took down 20 of 25 open roles");
    expect(found?.data).toEqual({ count: 20, percent: 80 });
    expect(found?.summary).toBe(
      "The job board of Beacon listed 25 open roles on 2026-05-05 and lists 5 on 2026-05-15.",
    );
  });

  test("asks a second reading where the board was smaller", () => {
    expect(detectOnBoard(hiringFreeze, board(engineers(3)), [board(engineers(12), 10)])).toEqual([]);
    const previous = [board(engineers(3), 2), board(engineers(12), 10)];
    expect(detectOnBoard(hiringFreeze, board(engineers(2)), previous)).toHaveLength(1);
  });

  const silent: [name: string, now: ReturnType<typeof board>, previous: ReturnType<typeof board>[]][] = [
    ["at the first reading", board(engineers(2)), []],
    ["when the board is empty, which may be a failure", board([]), [board(engineers(40), 10)]],
    [
      "when the roles are others: the board has moved",
      board([role("Cook"), role("Nurse")]),
      [board(engineers(40), 10)],
    ],
    ["when a third is left", board(engineers(14)), [board(engineers(40), 10)]],
    ["when the reading before is months old", board(engineers(5)), [board(engineers(40), 90)]],
    ["when the board was small", board(engineers(1)), [board(engineers(2), 2), board(engineers(8), 10)]],
  ];
  for (const [name, now, previous] of silent) {
    test(`stays silent ${name}`, () => expect(detectOnBoard(hiringFreeze, now, previous)).toEqual([]));
  }
});
