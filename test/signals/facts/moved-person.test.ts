import { describe, expect, test } from "bun:test";
import type { SignalFacts } from "#core/detection.ts";
import { withMovedPerson } from "#signals/facts/moved-person.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";
import { toOpenDetection } from "./open-detection.ts";

/** Whom an event is about that the first sentence below the title tells. */
function personOf(type: string, text: string, known: SignalFacts = {}, title = "People of the week"): unknown {
  const reading = readDocument(toArticle(title, text), NORTHWIND);
  return withMovedPerson(reading, [toOpenDetection(reading, type, known)])[0]?.data["person"];
}

describe("the person of a move that its rule has not read", () => {
  const told: [type: string, text: string, person: string][] = [
    ["exec_move", "Northwind Robotics picks its CTO. Jae Parkin, until now at Dorado, got the nod.", "Jae Parkin"],
    ["leader_hire", "Northwind Robotics hires a head of people. It has brought Tessa Wray in-house.", "Tessa Wray"],
    ["leader_hire", "Northwind Robotics heeft Sanne Hiemstra aangetrokken als hoofd interieur.", "Sanne Hiemstra"],
    [
      "exec_departure",
      "Northwind Robotics axes its chief executive. The board lost patience with Trevor Lamb.",
      "Trevor Lamb",
    ],
    ["promotion", "Owen Tate has been made service director at Northwind Robotics.", "Owen Tate"],
    ["board_change", "Northwind Robotics adds an astronaut to its board. Janet Sims flew twice.", "Janet Sims"],
    [
      "exec_move",
      "Northwind Robotics swaps its chief: Ann Rigby goes after six years and Hugh Mason comes in.",
      "Hugh Mason",
    ],
  ];
  for (const [type, text, person] of told) test(`"${text}"`, () => expect(personOf(type, text)).toBe(person));

  test("stands in the sentence that leads up to it", () => {
    const text = "Northwind Robotics has a new boss. He starts in May.";
    expect(personOf("exec_move", text, {}, "Dominic Hale is asked to stay")).toBe("Dominic Hale");
  });

  const untold: [type: string, text: string][] = [
    ["exec_move", "Northwind Robotics has picked somebody for the Newly Created Role of Chief Digital Officer."],
    [
      "exec_departure",
      "Northwind Robotics has replaced its chief executive. This is at the heart of the inquiry by New York's top law officer, Ellis Stone.",
    ],
    ["exec_move", 'Northwind Robotics has a new chief. "We are glad", says chair Helen Cross.'],
    ["exec_move", "Northwind Robotics has a new chief. He succeeds founding head Ravi Selvam."],
    ["exec_departure", "Northwind Robotics' boss has left. Chair Helen Cross takes the reins for now."],
    ["exec_departure", "Northwind Robotics' finance chief is out. His deputy Mina Rahimi looks after the books."],
    ["exec_move", "Northwind Robotics has a new chief. Founder Rasmus Holt continues as adviser."],
    ["promotion", "Northwind Robotics makes up partners. Maya Chen and Tom Adeyemi began there."],
    ["leader_hire", "Northwind Robotics has engaged a Head of Field Service."],
    ["leader_hire", "Northwind Robotics hires the chief pilot at Yukon Bluebird."],
    ["funding", "Northwind Robotics raises $4 million. Maya Chen is glad."],
  ];
  for (const [type, text] of untold) test(`not in "${text}"`, () => expect(personOf(type, text)).toBeUndefined());

  test("is no run of capitals in a headline", () => {
    const title = "Northwind Robotics Recruits Packaging Expert";
    expect(personOf("leader_hire", "Northwind Robotics has a new head of packaging.", {}, title)).toBeUndefined();
  });

  test("stays whom a rule has read", () => {
    const text = "Northwind Robotics picks its CTO. Jae Parkin got the nod.";
    expect(personOf("exec_move", text, { person: "Mia Roth" })).toBe("Mia Roth");
  });
});
