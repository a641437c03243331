import { describe, expect, test } from "bun:test";
import { type Document, documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { DAY_MS } from "#core/time.ts";
import { hiringSurge } from "#signals/hiring-surge.ts";
import { readDocument } from "#signals/reading.ts";
import { detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; count: number | undefined }[] = [
  { name: "jobs to be created", title: "Northwind Robotics to create 150 jobs in Dayton", count: 150 },
  {
    name: "people to be hired",
    title: "Northwind Robotics grows",
    text: "Northwind Robotics said on Monday it will hire 300 engineers over two years.",
    count: 300,
  },
  {
    name: "jobs that follow an investment",
    title: "Almost 200 jobs to follow Northwind Robotics investment",
    count: 200,
  },
  {
    name: "a site with its jobs",
    title: "Northwind Robotics to build in Ohio",
    text: "Northwind Robotics will set up a plant in Ohio that is to employ 100 within three years.",
    count: 100,
  },
  { name: "German", title: "Northwind Robotics schafft 250 Arbeitsplätze in Kassel", count: 250 },
  { name: "French", title: "Northwind Robotics recrute 40 personnes à Lyon", count: 40 },
  {
    name: "a trade that is hired",
    title: "Contact centre grows",
    text: "Northwind Robotics says it is adding 120 advisers at its Dayton contact centre.",
    count: 120,
  },
  {
    name: "a hiring spree",
    title: "Northwind Robotics hiring spree: 300 welders wanted",
    text: "Northwind Robotics said it'll be bringing on 300 welders before Christmas.",
    count: 300,
  },
  {
    name: "apprentices who will come",
    title: "A full class",
    text: "For the first time since 1998, 50 apprentices will join Northwind Robotics.",
    count: 50,
  },
  {
    name: "a governor beside the company",
    title: "Governor, Northwind Robotics Announce 850 New Jobs in Salina",
    count: 850,
  },
  {
    name: "an investment that brings jobs",
    title: "A second plant",
    text: "Northwind Robotics has chosen Salina, Kansas, for its second plant, an investment of $620 million that will create 850 jobs.",
    count: 850,
  },
  { name: "Italian", title: "Northwind Robotics assumerà 150 persone entro la fine dell'anno", count: 150 },
  { name: "Italian without a verb", title: "Northwind Robotics, 90 assunzioni a Lecco", count: 90 },
  { name: "open positions as the news", title: "Northwind Robotics has 62 open positions", count: 62 },
  { name: "a staff that doubles", title: "Northwind Robotics to double its workforce", count: undefined },
  {
    name: "a number in words",
    title: "Northwind Robotics",
    text: "Northwind Robotics is to take on three hundred and fifty people over the next eighteen months.",
    count: 350,
  },
  { name: "Italian", title: "Novanta assunzioni in arrivo alla Northwind Robotics", count: 90 },
];

const silent: { name: string; title: string; text?: string }[] = [
  { name: "a hope", title: "Northwind Robotics hopes to hire 150 engineers" },
  { name: "a plan denied", title: "Northwind Robotics denies plan to hire 150 engineers" },
  { name: "a plan given up", title: "Northwind Robotics scraps plan to hire 150 engineers" },
  { name: "a thought", title: "Northwind Robotics considers hiring 150 engineers" },
  { name: "a rate", title: "Northwind Robotics creates 30 posts a month" },
  {
    name: "people who come together",
    title: "Northwind Robotics holds its conference",
    text: "The event of Northwind Robotics is the place for 500 developers.",
  },
  {
    name: "a mere number of employees",
    title: "Northwind Robotics employs 300 people",
    text: "Northwind Robotics is a robot maker with 300 employees and has created 200 jobs since 2018.",
  },
  { name: "a customer's hiring", title: "Globex hired 200 people with the help of Northwind Robotics." },
  { name: "a feature that counts members", title: "Northwind Robotics adds 40 team members feature" },
  { name: "calls of an interface", title: "Northwind Robotics offers 100 jobs API calls for free" },
  { name: "people on a platform", title: "Northwind Robotics adds 500 drivers to its platform" },
  { name: "things that end like trades", title: "Northwind Robotics adds 120 servers and 40 partners" },
  {
    name: "a link to another story",
    title: "Northwind Robotics opens shop",
    text: "Northwind Robotics has opened a shop.\nAlso today: 400 jobs as Globex picks Dayton for plant",
  },
  {
    name: "another company's jobs in the title",
    title: "400 jobs as Globex picks Dayton",
    text: "Northwind Robotics is near.",
  },
  { name: "losses", title: "Northwind Robotics merger will mean 300 job losses" },
  { name: "a cut given up", title: "Unions win", text: "Northwind Robotics has dropped plans to cut 200 posts." },
  { name: "guests", title: "Northwind Robotics will bring 200 people to Berlin for its conference" },
  { name: "a day out", title: "About 200 employees of Northwind Robotics will join a tree planting day" },
  { name: "two people", title: "Northwind Robotics will hire 2 people in Lyon." },
  { name: "money for hiring", title: "Northwind Robotics raises $20M", text: "The money will go into hiring." },
  {
    name: "a neighbour's jobs",
    title: "The region gains",
    text: "Globex will create 500 jobs in Dayton, where Northwind Robotics has its plant.",
  },
  {
    name: "the silver lining of a cut",
    title: "Northwind Robotics to cut 300 jobs",
    text: "Northwind Robotics won a contract that will create about 200 posts.",
  },
  { name: "users", title: "Northwind Robotics brings 120 developers on board its platform" },
  { name: "restraint", title: "Northwind Robotics slows down: it will add just 500 more people this year" },
  {
    name: "answers",
    title: "Why we joined",
    text: "We at Northwind Robotics had many answers, ranging from new tools to doubling our workforce.",
  },
];

describe("hiring_surge from a text", () => {
  for (const { name, title, text, count } of firing) {
    test(`fires on ${name}`, () => {
      const document = toArticle(title, text);
      const [found, ...rest] = detectWith(hiringSurge, document, NORTHWIND);
      expect(rest).toEqual([]);
      expect(found?.type).toBe("hiring_surge");
      expect(found?.data["count"]).toBe(count as number);
      const { start, end, quote } = found?.evidence ?? { start: 0, end: 0, quote: "" };
      expect(documentText(document).slice(start, end)).toBe(quote);
    });
  }

  for (const { name, title, text } of silent) {
    test(`stays silent on ${name}`, () => {
      expect(detectWith(hiringSurge, toArticle(title, text), NORTHWIND)).toEqual([]);
    });
  }
});

test("hiring_surge names the places that the jobs come to", () => {
  const place = (title: string) => detectWith(hiringSurge, toArticle(title), NORTHWIND)[0]?.data["location"];
  expect(place("Northwind Robotics is adding 120 advisers at its Wrexley contact centre")).toEqual(["Wrexley"]);
  expect(place("Northwind Robotics to create 150 jobs in Lower Wick")).toEqual(["Lower Wick"]);
  expect(place("Northwind Robotics to create 150 jobs in September")).toBeUndefined();
});

/** A job board with so many open roles, as read so many days before 15 May 2026. */
function toBoard(count: number, daysAgo = 0, department = "Sales"): Document {
  return toArticle("Open roles at Northwind Robotics", "", {
    kind: "board",
    url: "https://boards.example/northwind",
    fetchedAt: Date.UTC(2026, 4, 15) - daysAgo * DAY_MS,
    facts: {
      openRoles: Array.from({ length: count }, (_, i) => ({
        key: `role-${i}`,
        role: `Role ${i}`,
        department,
        url: `https://boards.example/northwind/${i}`,
      })),
    },
  });
}

function detectBoard(board: Document, previous: Document[]) {
  return hiringSurge.detect(readDocument(board, NORTHWIND), { ...NO_KNOWLEDGE, previous });
}

describe("hiring_surge from a job board", () => {
  test("fires when the open roles grew by half and by five against a month ago", () => {
    const [found] = detectBoard(toBoard(18), [toBoard(12, 30)]);
    expect(found?.data).toEqual({ count: 18, percent: 50, department: "Sales" });
    expect(found?.occurredAt).toBe(Date.UTC(2026, 4, 15));
    expect(found?.title).toBe("Northwind Robotics GmbH's open roles rose from 12 to 18 in 30 days");
  });

  const silent: [name: string, board: Document, previous: Document[]][] = [
    ["at the first crawl", toBoard(80), []],
    ["without a baseline of two weeks", toBoard(80), [toBoard(10, 13)]],
    ["against a baseline of another year", toBoard(80), [toBoard(10, 181)]],
    ["when fewer than five roles were added", toBoard(8), [toBoard(4, 30)]],
    ["when the growth is below half", toBoard(29), [toBoard(20, 30)]],
    ["when the board was empty, which may have been a failed reading", toBoard(30), [toBoard(0, 30)]],
    ["when roles were taken down", toBoard(5), [toBoard(40, 30)]],
  ];
  for (const [name, board, previous] of silent) {
    test(`stays silent ${name}`, () => {
      expect(detectBoard(board, previous)).toEqual([]);
    });
  }

  test("takes the last board read before a long standstill, which is not stored again", () => {
    expect(detectBoard(toBoard(18), [toBoard(17, 2), toBoard(12, 120)])[0]?.data["percent"]).toBe(50);
  });

  test("compares with the latest board that is old enough, passing over younger ones", () => {
    const previous = [toBoard(20, 1), toBoard(18, 7), toBoard(16, 20), toBoard(4, 50)];
    expect(detectBoard(toBoard(20), previous)).toEqual([]);
    expect(detectBoard(toBoard(24), previous)[0]?.data["percent"]).toBe(50);
  });
});
