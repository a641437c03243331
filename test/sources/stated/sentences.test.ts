import { describe, expect, test } from "bun:test";
import { readPage } from "#crawl/page.ts";
import { foundingClaims } from "#sources/stated/founding-sentences.ts";
import { headcountClaims } from "#sources/stated/headcount-sentences.ts";
import { ownSentences } from "#sources/stated/sentences.ts";
import { FETCHED_AT } from "../read-with.ts";

const NORTHWIND = { name: "Northwind", domain: "northwind.example", aliases: ["Northwind Robotics"] };

function sentencesOf(html: string) {
  const body = { url: "https://northwind.example/about", contentType: "text/html", fetchedAt: FETCHED_AT };
  return ownSentences(readPage({ ...body, text: `<!doctype html><title>About</title>${html}` }));
}

const headcountIn = (text: string, isAboutCompany = true, tag = "p") =>
  headcountClaims(sentencesOf(`<${tag}>${text}</${tag}>`), NORTHWIND, isAboutCompany)[0]?.value;
const yearIn = (text: string, isAboutCompany = true) =>
  foundingClaims(sentencesOf(`<p>${text}</p>`), NORTHWIND, { isAboutCompany, year: 2026 })[0]?.value;

describe("how many people a company says it has", () => {
  test.each([
    ["We are 85 people spread over 12 countries.", "85"],
    ["We’re a remote team of 40 people.", "40"],
    ["Our team of 35 engineers and designers works from Oslo.", "35+"],
    ["Northwind is a team of 120 people in Oslo.", "120+"],
    ["A team of 120 people in Oslo", "120+"],
    ["Northwind has 1,200 employees worldwide.", "1200"],
    ["Northwind Robotics employs more than 300 people.", "300+"],
    ["Over 120 people work at Northwind.", "120+"],
    ["We’re a global team of 250+ people.", "250+"],
    ["We are 90 people who love freight.", "90"],
    ["Wir sind ein Team von 45 Mitarbeitenden.", "45"],
    ["Heute beschäftigt Northwind rund 250 Mitarbeiter an drei Standorten.", "~250"],
    ["Nous sommes 60 collaborateurs.", "60"],
    ["Somos un equipo de 30 personas.", "30"],
    ["120+ employees", "120+"],
  ])("%s", (text, expected) => {
    expect(headcountIn(text)).toBe(expected);
  });

  test.each([
    "We help teams of 50 people work together.",
    "We serve companies with 200 employees.",
    "Built for bakeries with 20 to 500 employees.",
    "We hired 40 people last year.",
    "We laid off 30 employees.",
    "We are 1 of 500 companies with 20 employees.",
    "We have helped 10,000 people find work.",
    "We have over 2,000 people using Northwind every day.",
    "We employ 12 people with disabilities.",
    "We are looking for 20 people.",
    "We are trusted by 900 people.",
    "Globex is a team of 900 people and our customer.",
    "Northwind has helped 300 people move.",
    "We are a team of 99999999999999999999 people.",
    "“We are a team of 12 people and Northwind saved our summer.”",
  ])("not: %s", (text) => {
    expect(headcountIn(text)).toBeUndefined();
  });

  test("on the home page, where customers say “we” and “the company”, only by its name", () => {
    expect(headcountIn("We are a team of 40 people.", false)).toBeUndefined();
    expect(headcountIn("The company has 300 employees.", false)).toBeUndefined();
    expect(headcountIn("120+ employees", false)).toBeUndefined();
    expect(headcountIn("Northwind is a team of 40 people.", false)).toBe("40");
  });

  test("not where somebody is quoted, and not twice differently", () => {
    expect(headcountIn("We are a team of 40 people.", true, "blockquote")).toBeUndefined();
    expect(headcountIn("We are a team of 40 people.</p><p>Northwind has 55 employees.")).toBeUndefined();
    expect(headcountIn("We are a team of 40 people.</p><p>Northwind has 40 employees.")).toBe("40");
  });
});

describe("the year a company says it was founded in", () => {
  test.each([
    ["Founded in 2014, Northwind makes robots.", 2014],
    ["Founded in 2014 in Oslo, Northwind makes robots.", 2014],
    ["Founded in 2014.", 2014],
    ["Founded in 2014 by Ada Lovelace", 2014],
    ["Northwind was founded in 2014 and acquired by Globex in 2019.", 2014],
    ["We were founded in March 2014 by two engineers.", 2014],
    ["In 2014, Ada and Bo founded Northwind.", 2014],
    ["Ada left Globex and founded Northwind in 2014.", 2014],
    ["The company was established in 1998.", 1998],
    ["Northwind was started in a garage in 1999.", 1999],
    ["Northwind wurde 2011 in Berlin gegründet.", 2011],
    ["Northwind wurde im Jahr 2011 gegründet.", 2011],
    ["Gegründet 2011.", 2011],
    ["Northwind a été fondée en 2015 à Lyon.", 2015],
  ])("%s", (text, expected) => {
    expect(yearIn(text)).toBe(expected);
  });

  test.each([
    "Founded in 1972, Sequoia backs us.",
    "Ada founded Globex in 2009.",
    "Our Oslo office was established in 2019.",
    "The Northwind Foundation was founded in 2020.",
    "Northwind’s parent was founded in 1960.",
    "Northwind Academy was established in 2018.",
    "Northwind launched its first robot in 2017.",
    "We launched our app in 2016.",
    "Since 2014, we have built robots.",
    "Northwind was founded in 2031.",
    "Northwind was founded in 2014.</p><p>Northwind was founded in 2015.",
  ])("not: %s", (text) => {
    expect(yearIn(text)).toBeUndefined();
  });

  test("on the home page only by its name", () => {
    expect(yearIn("We were founded in 2014.", false)).toBeUndefined();
    expect(yearIn("Founded in 2014.", false)).toBeUndefined();
    expect(yearIn("Northwind was founded in 2014.", false)).toBe(2014);
  });
});
