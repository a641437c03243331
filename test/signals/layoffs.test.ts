import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { detectCase } from "#signals/case.ts";
import { layoffs } from "#signals/layoffs.ts";
import { detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const OWN = "https://northwind.example/blog/1";

const firing: { name: string; title: string; text?: string; url?: string; data: Record<string, unknown> }[] = [
  { name: "a bare number sent home", title: "Northwind Robotics furloughs 500 as orders dry up", data: { count: 500 } },
  {
    name: "a share code behind the name",
    title: "Robots",
    text: "LEEDS (Wire) - Northwind Robotics Co. NWR.N will cut about 2,600 jobs, or 9 percent of its work force.",
    data: { count: 2600, percent: 9 },
  },
  {
    name: "a share per cent, of a staff of so many",
    title: "Northwind Robotics to cut workforce",
    text: "Northwind Robotics said today it would cut about 14 per cent of its 21,000-person work force.",
    data: { percent: 14 },
  },
  { name: "a number of employees", title: "Northwind Robotics lays off 120 employees", data: { count: 120 } },
  { name: "a share of the staff", title: "Northwind Robotics to cut 15% of its workforce", data: { percent: 15 } },
  { name: "a share in words", title: "Northwind Robotics axes a fifth of its workforce", data: { percent: 20 } },
  {
    name: "a headline without the company",
    title: "Sixty jobs to go in Portlethen",
    text: "Northwind Robotics told employees that it stops local fabrication.",
    data: { count: 60 },
  },
  {
    name: "the company's own words",
    title: "A difficult day",
    text: "Today we made a hard decision. Northwind Robotics will say goodbye to about 40 colleagues.",
    url: OWN,
    data: { count: 40 },
  },
  {
    name: "a part of the whole",
    title: "Around 75 of 307 positions are to go at Northwind Robotics",
    data: { count: 75 },
  },
  { name: "redundancies", title: "Northwind Robotics is making 60 roles redundant", data: { count: 60 } },
  {
    name: "a plant that closes",
    title: "Northwind Robotics schließt Werk in Kassel",
    text: "Northwind Robotics schließt das Werk in Kassel. 200 Mitarbeiter verlieren ihre Stelle.",
    data: { count: 200 },
  },
  { name: "German", title: "Northwind Robotics will bis zu 2.500 Stellen streichen", data: { count: 2500 } },
  { name: "French", title: "Northwind Robotics supprime 80 postes", data: { count: 80 } },
  { name: "Spanish", title: "Northwind Robotics despide a 300 trabajadores", data: { count: 300 } },
  {
    name: "a filing that speaks of the Company",
    title: "Item 2.05",
    text: "On May 11, 2026, the Board of Directors of Northwind Robotics GmbH approved a plan that includes a reduction of the Company's current workforce by approximately 14%.",
    data: { percent: 14 },
  },
  {
    name: "people who have a job no longer",
    title: "A hard day",
    text: "This morning I told 38 of our colleagues that they no longer have a job at Northwind Robotics.",
    url: OWN,
    data: { count: 38 },
  },
  {
    name: "a notice to the state",
    title: "Northwind Robotics files WARN notice for 120 employees in Ohio",
    data: { count: 120 },
  },
  {
    name: "the Spanish procedure",
    title: "Northwind Robotics presenta un ERE para 120 trabajadores",
    data: { count: 120 },
  },
  {
    name: "jobs and their share",
    title: "Northwind Robotics will cut 430 positions, or about 9% of its workforce",
    data: { count: 430, percent: 9 },
  },
  { name: "a trade", title: "Northwind Robotics lays off 60 machinists", data: { count: 60 } },
  { name: "one in ten", title: "Northwind Robotics axes one in ten jobs", data: { percent: 10 } },
  {
    name: "jobs at risk in a closure",
    title: "85 jobs at risk as Northwind Robotics plans to close Leeds depot",
    text: "Northwind Robotics has begun consultation on its Leeds depot, putting 85 jobs at risk.",
    data: { count: 85 },
  },
  {
    name: "the size of a team",
    title: "An update",
    text: "Today we are reducing the size of our team at Northwind Robotics by 22 people.",
    url: OWN,
    data: { count: 22 },
  },
  {
    name: "people told that their posts will go in a month to come",
    title: "Redundancies",
    text: "Thirty-one lecturers at Northwind Robotics have been told that their posts will go in August.",
    data: { count: 31 },
  },
  { name: "a Dutch number in words", title: "Northwind Robotics schrapt vijftig banen", data: { count: 50 } },
  {
    name: "what a closure costs",
    title: "Northwind Robotics to shut Carlisle works",
    text: "The closure, planned for next spring, will cost 410 jobs.",
    data: { count: 410 },
  },
  { name: "a cut of unknown size", title: "Northwind Robotics announces job cuts after weak year", data: {} },
];

const silent: { name: string; title: string; text?: string }[] = [
  {
    name: "jobs that will likely go",
    title: "Northwind Robotics weighs its plants",
    text: "Northwind Robotics Corp. NWR.N will likely cut some jobs in Norland under a plan that is not ready yet.",
  },
  {
    name: "a ship that rests",
    title: "Northwind Robotics saved fuel after laying off its oldest vessel for the winter",
  },
  { name: "a risk passed on", title: "Northwind Robotics lays off risk to reinsurers" },
  {
    name: "others who are not named",
    title: "Jobs are safe",
    text: "After two competitors axed hundreds of staff, Northwind Robotics' founder told employees that nobody must go.",
  },
  { name: "a rival's cut told by whom it rivals", title: "Rivals of Northwind Robotics cut 300 jobs" },
  { name: "what goes on after the object", title: "Globex drops Northwind Robotics, lays off 200" },
  { name: "a denial", title: "Northwind Robotics denies 200 jobs will go" },
  { name: "plans given up", title: "Jobs safe", text: "Northwind Robotics has dropped plans to cut 200 posts." },
  { name: "shorter weeks", title: "Northwind Robotics to cut the working week of 300 employees to four days" },
  { name: "jobs of a machine", title: "Northwind Robotics cuts build queue from 400 jobs to 20 jobs" },
  {
    name: "work that goes on",
    title: "Globex buys Northwind Robotics",
    text: "Northwind Robotics' 52 developers will stay in Bristol, and work on the arm goes on.",
  },
  { name: "employees let go volunteering", title: "Northwind Robotics lets 40 employees go volunteering" },
  { name: "a union's fears", title: "Contract", text: "The union fears job cuts at Northwind Robotics." },
  { name: "a look back", title: "A year after it laid off 100 people, Northwind Robotics is back to profit" },
  { name: "places lost in a ranking", title: "Northwind Robotics lost 12 positions in the ranking" },
  {
    name: "another object of the verb",
    title: "Northwind Robotics cuts energy use",
    text: "Northwind Robotics cuts energy use by 30% and let 50 employees work closer to home.",
  },
  {
    name: "a product that avoids layoffs",
    title: "Northwind Robotics launches layoff helper",
    text: "Northwind Robotics' tool helps companies avoid layoffs and reduces staff workload by 20%.",
  },
  {
    name: "statistics",
    title: "Tech layoffs tracker",
    text: "More than 150,000 tech workers were laid off last year. Northwind Robotics is not on the list.",
  },
  {
    name: "people another company laid off",
    title: "Northwind Robotics hires former Contoso engineers",
    text: "After being laid off by Contoso, 30 engineers joined Northwind Robotics.",
  },
  {
    name: "a rival's cut",
    title: "Contoso lays off 400",
    text: "Contoso, a rival of Northwind Robotics, laid off 400 people.",
  },
  { name: "a rumour", title: "Northwind Robotics could cut up to 200 jobs, sources said." },
  {
    name: "other things cut",
    title: "Northwind Robotics cuts prices",
    text: "Northwind Robotics cut prices by 20% and reduced delivery times for 300 customers.",
  },
  {
    name: "a round that closes",
    title: "Northwind Robotics closes Series B",
    text: "Northwind Robotics has closed a $45M round and has 120 employees.",
  },
  {
    name: "a deal that closes",
    title: "Northwind Robotics closes deal with Globex",
    text: "Northwind Robotics, which has 300 employees, closed a deal with Globex, which employs 5,000 people.",
  },
  { name: "customers who cut", title: "Northwind Robotics' customers laid off 500 people" },
  {
    name: "advice on the law",
    title: "Plant closings",
    text: "A plant closing is when the employer shuts a site down and lays off 50 workers. Northwind Robotics explains.",
  },
];

describe("layoffs", () => {
  for (const { name, title, text, url, data } of firing) {
    test(`fires on ${name}`, () => {
      const document = toArticle(title, text, url ? { url } : {});
      const [found, ...rest] = detectWith(layoffs, document, NORTHWIND);
      expect(rest).toEqual([]);
      const { count, percent } = found?.data ?? {};
      expect({ ...(count !== undefined && { count }), ...(percent !== undefined && { percent }) }).toEqual(data);
      const { start, end, quote } = found?.evidence ?? { start: 0, end: 0, quote: "" };
      expect(documentText(document).slice(start, end)).toBe(quote);
    });
  }

  for (const { name, title, text } of silent) {
    test(`stays silent on ${name}`, () => {
      expect(detectWith(layoffs, toArticle(title, text), NORTHWIND)).toEqual([]);
    });
  }

  test("does not take those who stay for those who go", () => {
    const [found] = detectWith(layoffs, toArticle("Northwind Robotics cuts to 53 employees"), NORTHWIND);
    expect(found?.data["count"]).toBeUndefined();
  });

  test("weighs a cut of thousands above one of dozens", () => {
    const strength = (title: string) => detectWith(layoffs, toArticle(title), NORTHWIND)[0]?.strength ?? 0;
    expect(strength("Northwind Robotics lays off 2,000 employees")).toBeGreaterThan(
      strength("Northwind Robotics lays off 20 employees"),
    );
  });
});

test.each([
  [
    "the number of another company that is named with the account",
    "Torvex, Beacon to slash more jobs in restructuring",
    "Torvex Ltd. announced on Tuesday that it will be cutting under 100 jobs across several of its harbours. Staff at Beacon were also told that management expects to make roughly 250 redundancies.",
    250,
  ],
])("counts %s", (_what, title, text, count) => {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "article",
    published_at: "2026-05-14",
    title,
    text,
  });
  const [found] = signals.filter(({ type }) => type === "layoffs");
  expect(found?.data["count"]).toBe(count);
});

test.each([
  ["Beacon is cutting a quarter of its 900-strong workforce.", { percent: 25 }],
  ["Beacon laid more than 14,000 people off before the holidays.", { count: 14000 }],
  ["Beacon's announcement that it would lay off 14% of its workforce made a splash.", { percent: 14 }],
  ["Pink slips for 200 at Beacon.", { count: 200 }],
])("a cut in other words: %s", (text, data) => {
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "article", published_at: "2026-05-14", text });
  expect(signals.find(({ type }) => type === "layoffs")?.data).toMatchObject(data);
});

test("those who are offered a scheme are not those who go", () => {
  const text = "Beacon has launched a voluntary redundancy scheme for its 1,200 staff.";
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "article", published_at: "2026-05-14", text });
  expect(signals.find(({ type }) => type === "layoffs")?.data["count"]).toBeUndefined();
});
