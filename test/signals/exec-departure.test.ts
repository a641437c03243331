import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { execDeparture } from "#signals/exec-departure.ts";
import { detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; subtype: string; person: string }[] = [
  {
    name: "a resignation",
    title: "Lena Vogt resigns",
    text: "Northwind Robotics announced the resignation of Lena Vogt as CEO.",
    subtype: "ceo",
    person: "Lena Vogt",
  },
  {
    name: "a person with the post in apposition",
    title: "A farewell in Berlin",
    text: "Erik Lund, chief technology officer of Northwind Robotics, has left the company after six years, he wrote on Thursday.",
    subtype: "cto",
    person: "Erik Lund",
  },
  {
    name: "a dismissal",
    title: "Northwind Robotics ousts CEO Lena Vogt",
    text: "The board of Northwind Robotics has dismissed chief executive Lena Vogt with immediate effect.",
    subtype: "ceo",
    person: "Lena Vogt",
  },
  {
    name: "the post after the name",
    title: "Northwind's Ida Holm retires",
    text: "Ida Holm is retiring as COO of Northwind Robotics after two decades.",
    subtype: "coo",
    person: "Ida Holm",
  },
  {
    name: "a predecessor who is said to leave",
    title: "Northwind Robotics has a new CFO",
    text: "Northwind Robotics has named Ana de la Cruz as CFO. She replaces Tom Beck, who is leaving to sail round the world.",
    subtype: "cfo",
    person: "Tom Beck",
  },
  { name: "a short headline", title: "CFO Ana Cruz exits Northwind Robotics", subtype: "cfo", person: "Ana Cruz" },
  {
    name: "an announced retirement",
    title: "Change at Northwind Robotics",
    text: "Bo Lind announced his retirement as president of Northwind Robotics.",
    subtype: "president",
    person: "Bo Lind",
  },
  {
    name: "German",
    title: "Finanzchefin verlässt Northwind Robotics",
    text: "Sabine Kern, Finanzvorstand von Northwind Robotics, verlässt das Unternehmen Ende Juni.",
    subtype: "cfo",
    person: "Sabine Kern",
  },
  {
    name: "Spanish",
    title: "Marta Ruiz deja Northwind Robotics",
    text: "La directora financiera Marta Ruiz deja Northwind Robotics.",
    subtype: "cfo",
    person: "Marta Ruiz",
  },
  {
    name: "a chief who leaves what the company makes",
    title: "Chief of Northwind to go",
    text: "Northwind Robotics chief executive Lena Vogt is to leave the robot maker at the end of May.",
    subtype: "ceo",
    person: "Lena Vogt",
  },
  {
    name: "a filing about a decision",
    title: "Item 5.02",
    text: "On May 12, 2026, Lena Vogt notified Northwind Robotics GmbH of her decision to resign from her position as Chief Financial Officer.",
    subtype: "cfo",
    person: "Lena Vogt",
  },
  {
    name: "a post that opens the sentence",
    title: "News from Northwind",
    text: "After four years as CFO, Lena Vogt is leaving Northwind Robotics.",
    subtype: "cfo",
    person: "Lena Vogt",
  },
  {
    name: "a writer who signs below",
    title: "Handing over",
    text: "After nine years I'm stepping down as CEO of Northwind Robotics.\nThank you all.\n\n— Odile\n",
    subtype: "ceo",
    person: "Odile",
  },
  {
    name: "the German apposition",
    title: "Finanzvorstand verlässt Northwind Robotics",
    text: "Der Finanzvorstand der Northwind Robotics AG, Jonas Weber, legt sein Amt zum Monatsende nieder.",
    subtype: "cfo",
    person: "Jonas Weber",
  },
  {
    name: "the French future with the post before",
    title: "Northwind Robotics",
    text: "Directrice générale de Northwind Robotics depuis 2019, Claire Dubois quittera ses fonctions le 15 juin.",
    subtype: "ceo",
    person: "Claire Dubois",
  },
  {
    name: "Indian English",
    title: "Northwind Robotics MD & CEO Rohan Iyer puts in his papers",
    text: "Rohan Iyer, MD and CEO of Northwind Robotics, has put in his papers.",
    subtype: "ceo",
    person: "Rohan Iyer",
  },
  {
    name: "a man whose surname is a verb",
    title: "Northwind Robotics CFO George Will to step down",
    subtype: "cfo",
    person: "George Will",
  },
  {
    name: "a successor's predecessor in German",
    title: "Wechsel bei Northwind Robotics",
    text: "Bei Northwind Robotics hat Britta Lunde die Geschäftsführung übernommen. Sie folgt auf Arne Holm, der in den Ruhestand geht.",
    subtype: "managing-director",
    person: "Arne Holm",
  },
  {
    name: "an office that ceases",
    title: "Notice",
    text: "Northwind Robotics announces that Greg Fell has informed the board of his wish to do other things and will cease to be CFO in June.",
    subtype: "cfo",
    person: "Greg Fell",
  },
  {
    name: "German word order",
    title: "Arne Holm zieht sich zurück",
    text: "Nach 34 Jahren bei Northwind Robotics legt Arne Holm sein Amt als Geschäftsführer nieder.",
    subtype: "managing-director",
    person: "Arne Holm",
  },
  {
    name: "a post given up after years in it",
    title: "Northwind Robotics",
    text: "Arne Holm has decided to step back after eleven years as CEO of Northwind Robotics.",
    subtype: "ceo",
    person: "Arne Holm",
  },
  {
    name: "who makes way",
    title: "Northwind's finance chief makes way",
    text: "Northwind Robotics CFO Tom Beck is making way for Priya Nair.",
    subtype: "cfo",
    person: "Tom Beck",
  },
  {
    name: "the German perfect after a remark with another post",
    title: "Wechsel",
    text: "Geschäftsführer Sven Moser, der auch CFO war, hat Northwind Robotics nun verlassen.",
    subtype: "managing-director",
    person: "Sven Moser",
  },
  {
    name: "a post that is handed in",
    title: "Rücktritt",
    text: "Ruth Adler, CEO von Northwind Robotics, hat ihren Rücktritt erklärt.",
    subtype: "ceo",
    person: "Ruth Adler",
  },
  {
    name: "a founder's own words",
    title: "Goodbye and thank you",
    text: "After nine years, today is my last day as CTO of Northwind Robotics. Thanks to everybody.\n— Mia Ong",
    subtype: "cto",
    person: "Mia Ong",
  },
  {
    name: "the French passive",
    title: "Northwind Robotics se sépare de son PDG",
    text: "Luc Martin, PDG de Northwind Robotics, a été remercié.",
    subtype: "ceo",
    person: "Luc Martin",
  },
];

const silent: { name: string; title: string; text?: string }[] = [
  { name: "a denial in short form", title: "Northwind Robotics CFO Judith Marsh isn't leaving the company" },
  {
    name: "the chief of a company named in the genitive",
    title: "Portfolio news of Northwind Robotics",
    text: "Northwind Robotics has a new coffee machine. Gantry's CTO has left.",
  },
  {
    name: "a journey",
    title: "Northwind Robotics",
    text: "Lena Vogt, VP of Sales at Northwind Robotics, is leaving on Monday for the trade fair in Hanover.",
  },
  {
    name: "another company's board",
    title: "Northwind Robotics CEO steps down from Globex board",
    text: "Tom Beck, CEO of Northwind Robotics, has stepped down from the board of Globex.",
  },
  {
    name: "what shareholders want",
    title: "Shareholders want Northwind Robotics chief executive Tom Beck out after the loss",
  },
  {
    name: "a guess before the verb",
    title: "Northwind Robotics",
    text: "Chief executive Tom Beck may leave Northwind Robotics next year.",
  },
  { name: "a step back from something else", title: "Northwind Robotics CEO Tom Beck steps back from social media" },
  { name: "a position in shares", title: "Northwind Robotics CFO Tom Beck has exited his position in Globex shares" },
  { name: "parental leave", title: "Northwind Robotics CTO Lena Vogt is leaving on parental leave" },
  { name: "new ways", title: "Geschäftsführer Jonas Weber von Northwind Robotics geht neue Wege" },
  {
    name: "the post that somebody held elsewhere",
    title: "Northwind Robotics",
    text: "After four years as CFO of Contoso, Lena Vogt is leaving Contoso and advises Northwind Robotics.",
  },
  {
    name: "a former executive who leaves another company",
    title: "Jane Roe starts Fabrikam",
    text: "Jane Roe, former Northwind Robotics CFO, left Contoso as CEO.",
  },
  { name: "what an executive ends", title: "CEO Lena Vogt of Northwind Robotics retired the first robot on Friday." },
  { name: "a demand", title: "Activist investor calls on Northwind Robotics CEO Lena Vogt to step down" },
  { name: "a denial", title: "Northwind Robotics denied reports that CEO Lena Vogt is leaving." },
  {
    name: "a predecessor merely named",
    title: "Northwind Robotics names Ana Cruz CFO",
    text: "Ana Cruz succeeds Tom Beck as CFO of Northwind Robotics.",
  },
  {
    name: "a seat on the board given up",
    title: "Northwind Robotics announces board changes",
    text: "Jane Roe becomes CEO of Northwind Robotics. Dr Peter Johnson, aged 72, retires as Non-Executive Chairman.",
  },
  {
    name: "a speech of an executive about leaving things behind",
    title: "Northwind Robotics opens office in Lyon",
    text: "CEO Lena Vogt left no doubt about the plans. CFO Tom Beck said the company will leave its old building.",
  },
  {
    name: "an old departure in a biography",
    title: "Northwind Robotics adds adviser",
    text: "Jane Roe, who left Contoso as CFO in 2018, advises Northwind Robotics.",
  },
];

describe("exec_departure", () => {
  for (const { name, title, text, subtype, person } of firing) {
    test(`fires on ${name}`, () => {
      const document = toArticle(title, text);
      const [found, ...rest] = detectWith(execDeparture, document, NORTHWIND);
      expect(rest).toEqual([]);
      expect(found?.subtype).toBe(subtype);
      expect(found?.data).toMatchObject({ person, direction: "out" });
      expect(found?.people.map(({ name: who, direction }) => [who, direction])).toEqual([[person, "out"]]);
      const { start, end, quote } = found?.evidence ?? { start: 0, end: 0, quote: "" };
      expect(documentText(document).slice(start, end)).toBe(quote);
    });
  }

  for (const { name, title, text } of silent) {
    test(`stays silent on ${name}`, () => {
      expect(detectWith(execDeparture, toArticle(title, text), NORTHWIND)).toEqual([]);
    });
  }

  test("reports both of two who leave together", () => {
    const document = toArticle(
      "Founders of Northwind give up their posts",
      "Northwind Robotics said CEO Sam Hart and President Wen Dai are stepping down at once.",
    );
    const found = detectWith(execDeparture, document, NORTHWIND);
    expect(found.map(({ data }) => data["person"]).toSorted()).toEqual(["Sam Hart", "Wen Dai"]);
    expect(found.map(({ subtype }) => subtype).toSorted()).toEqual(["ceo", "president"]);
  });
});

test.each([
  "Dorran CEO Mark Bell quits, Northwind Robotics shares rise",
  "Northwind Robotics shares rise after Dorran CEO Mark Bell quits",
  "Dorran CFO resigns as Northwind Robotics gains share",
  "Northwind Robotics up 3% as Dorran chief executive Mark Bell steps down",
  "Dorran's CEO Mark Bell leaves, Northwind Robotics to benefit",
  "Rival Dorran loses CEO Mark Bell, Northwind Robotics gains",
])("a chief of another company leaves: %s", (title) => {
  expect(detectWith(execDeparture, toArticle(title), NORTHWIND)).toEqual([]);
});

test.each([
  "Northwind Robotics CEO Mark Bell quits, Dorran shares rise",
  "CEO Mark Bell quits, Northwind Robotics shares rise",
  "Former Dorran CFO Mark Bell steps down as Northwind Robotics CEO",
  "Northwind Robotics loses CEO Mark Bell to Dorran",
  "After Dorran deal, Northwind Robotics CEO Mark Bell steps down",
])("its own chief leaves, and another company is named: %s", (title) => {
  expect(detectWith(execDeparture, toArticle(title), NORTHWIND)).toHaveLength(1);
});
