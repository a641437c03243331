import { describe, expect, test } from "bun:test";
import { type KnownPerson, NO_KNOWLEDGE } from "#core/knowledge.ts";
import { championMove } from "#signals/champion-move.ts";
import type { Detector } from "#signals/detector.ts";
import { jobChange } from "#signals/job-change.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "./read-case.ts";

const contact: KnownPerson = { name: "Jane Roe", role: "Head of Data", isOwn: true, isChampion: false };
const champion: KnownPerson = {
  name: "Tomás Peña",
  role: "Data Engineer",
  isOwn: false,
  isChampion: true,
  company: "Globex",
};

function detect(detector: Detector, people: KnownPerson[], title: string, text = "") {
  const reading = readDocument(toArticle(title, text), BEACON);
  return detector.detect(reading, { ...NO_KNOWLEDGE, people, previous: [] });
}

describe("job_change", () => {
  const joined: [name: string, title: string, text?: string][] = [
    ["a post", "Jane Roe joins Beacon as head of data"],
    ["no post", "Jane Roe joins Beacon"],
    ["the active", "Beacon hires Jane Roe"],
    ["a trade", "People", "Jane Roe has joined Beacon as a data engineer."],
    ["German", "Jane Roe wechselt zu Beacon"],
    ["French", "Jane Roe rejoint Beacon"],
  ];
  const left: [name: string, title: string, text?: string][] = [
    ["a post", "Beacon's head of data goes", "Jane Roe, head of data at Beacon, is leaving the company."],
    ["no post", "Jane Roe leaves Beacon"],
    ["a resignation", "People", "Jane Roe has resigned from Beacon."],
    ["a retirement", "After 30 years at Beacon", "Jane Roe retires from Beacon in June."],
    ["German", "Jane Roe verlässt Beacon"],
    ["Spanish", "Jane Roe deja Beacon"],
  ];
  for (const [name, title, text] of joined) {
    test(`fires on a contact who joins: ${name}`, () => {
      const [found] = detect(jobChange, [contact], title, text);
      expect(found).toMatchObject({ subtype: "joined", data: { person: "Jane Roe", direction: "in" } });
    });
  }
  for (const [name, title, text] of left) {
    test(`fires on a contact who leaves: ${name}`, () => {
      const [found] = detect(jobChange, [contact], title, text);
      expect(found).toMatchObject({ subtype: "left", data: { person: "Jane Roe", direction: "out" } });
    });
  }

  const silent: [name: string, title: string, text?: string][] = [
    ["somebody else of that surname", "Mary Roe joins Beacon as head of data"],
    ["another company", "Jane Roe joins Globex", "She was head of data at Beacon until 2020."],
    ["a mere quotation", "Beacon grows", "Jane Roe, head of data at Beacon, said that it grows."],
    ["a seat on the board", "Jane Roe joins the board of Beacon"],
    ["a rumour", "Jane Roe may leave Beacon"],
    ["a journey", "Jane Roe of Beacon leaves for a conference"],
    ["a career", "Jane Roe of Beacon", "She joined Beacon in 2015."],
  ];
  for (const [name, title, text] of silent) {
    test(`is silent on ${name}`, () => expect(detect(jobChange, [contact], title, text)).toEqual([]));
  }

  test("is silent on people whom the workspace does not know, and on champions of other accounts", () => {
    expect(detect(jobChange, [], "Jane Roe leaves Beacon")).toEqual([]);
    expect(detect(jobChange, [champion], "Tomás Peña joins Beacon")).toEqual([]);
  });

  test("does not tell again of an arrival by which the contact is known, but of the departure", () => {
    const newcomer = { ...contact, hasArrived: true };
    expect(detect(jobChange, [newcomer], "Jane Roe joins Beacon as head of data")).toEqual([]);
    expect(detect(jobChange, [newcomer], "Jane Roe leaves Beacon")).toHaveLength(1);
  });

  test("is surer where the text gives the post too than by the name alone", () => {
    const confidence = (title: string) => detect(jobChange, [contact], title)[0]?.confidence ?? 0;
    expect(confidence("Jane Roe, Head of Data, leaves Beacon")).toBeGreaterThan(confidence("Jane Roe leaves Beacon"));
  });
});

describe("champion_move", () => {
  const firing: [name: string, title: string, text?: string][] = [
    ["a post", "Beacon appoints Tomás Peña as head of data"],
    ["no post", "Tomás Peña joins Beacon"],
    ["accents left out", "Tomas Pena joins Beacon as CTO"],
    ["a chief", "Beacon names Tomás Peña chief technology officer"],
    [
      "the company left",
      "Beacon hires Globex engineer",
      "Tomás Peña comes from Globex and joins Beacon as data engineer.",
    ],
    ["a welcome", "New faces", "Beacon welcomes Tomás Peña as director of data."],
  ];
  for (const [name, title, text] of firing) {
    test(`fires on a champion who arrives: ${name}`, () => {
      const found = detect(championMove, [contact, champion], title, text);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ type: "champion_move", data: { direction: "in" } });
      expect(found[0]?.people[0]?.direction).toBe("in");
    });
  }
  const silent: [name: string, title: string, text?: string][] = [
    ["part of the name", "Peña joins Beacon as head of data", "Ana Peña comes from Contoso."],
    ["a contact of the account itself", "Jane Roe joins Beacon"],
    ["a departure", "Tomás Peña leaves Beacon"],
    ["another company", "Tomás Peña joins Contoso", "Contoso is a rival of Beacon."],
    ["a mention", "Beacon and Globex", "Tomás Peña of Globex praised Beacon."],
    ["a rumour", "Tomás Peña may join Beacon"],
  ];
  for (const [name, title, text] of silent) {
    test(`is silent on ${name}`, () => {
      expect(detect(championMove, [contact, champion], title, text)).toEqual([]);
    });
  }

  test("says by its confidence and its title that a name alone may be somebody else's", () => {
    const [byName] = detect(championMove, [champion], "Tomás Peña joins Beacon");
    const [known] = detect(championMove, [champion], "Tomás Peña joins Beacon", "Peña comes from Globex.");
    expect(byName?.confidence).toBeLessThan(0.5);
    expect(known?.confidence).toBe(0.8);
    expect(byName?.title).toContain("name of Tomás Peña");
    expect(known?.title).toBe("Tomás Peña, a champion at Globex, comes to Beacon");
  });

  test("takes the champion whom the text confirms where two bear the name", () => {
    const namesake = { ...champion, company: "Contoso" };
    const found = detect(championMove, [namesake, champion], "Tomás Peña joins Beacon", "Peña comes from Globex.");
    expect(found.map(({ confidence }) => confidence)).toEqual([0.8]);
  });
});
