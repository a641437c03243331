import { expect, test } from "bun:test";
import { PERCENT, readFigures, SUM, sumFacts } from "#signals/capital/figures.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "../read-case.ts";

const read = (title: string) => readDocument(toArticle(title), BEACON);

test("sums and percentages become one character each, and places lead back to the sentence", () => {
  const sentence = "Revenue rose 12.5 % to $3.2 million in May.";
  const figured = readFigures(sentence);
  expect(figured.text).toMatch(new RegExp(`^Revenue rose ${PERCENT} to ${SUM} in May\\.$`));
  expect(figured.percentsIn(figured.text)).toEqual([12.5]);
  expect(figured.sumsIn(figured.text).map(({ amount }) => amount)).toEqual([3_200_000]);
  expect(sentence.slice(figured.originalAt(figured.text.indexOf("in May")))).toBe("in May.");
});

test.each([
  ["um 8 Prozent", 8],
  ["en hausse de 7,5 %", 7.5],
  ["un 15 por ciento más", 15],
  ["met 8 procent", 8],
  ["(+21,3%)", 21.3],
  ["down 3 per cent", 3],
])("reads the percentage of %s", (text, percent) => {
  const { text: figured, percentsIn } = readFigures(text);
  expect(percentsIn(figured)).toEqual([percent]);
});

test("a bare million is money of the text's one currency where money is looked for abroad", () => {
  const title = "Le groupe lève 12 millions, après 3 millions d'euros en 2024";
  const figured = readFigures(title, read(title));
  expect(figured.sumsIn(figured.text).map(sumFacts)).toMatchObject([
    { amount: 12_000_000, currency: "EUR" },
    { amount: 3_000_000, currency: "EUR" },
  ]);
});

test("a currency that no text names is not made up", () => {
  const title = "Le groupe lève 12 millions";
  const figured = readFigures(title, read(title));
  expect(figured.sumsIn(figured.text).map(sumFacts)).toEqual([{ amount: 12_000_000 }]);
});

test("a bare million of an English text, of people, or where nobody asks for money is none", () => {
  const english = "The app has 12 million users and growing";
  const people = "Le service compte 12 millions de clients";
  expect(readFigures(english, read(english)).text).toBe(english);
  expect(readFigures(people, read(people)).text).toBe(people);
  expect(readFigures("Le groupe lève 12 millions").text).toBe("Le groupe lève 12 millions");
});
