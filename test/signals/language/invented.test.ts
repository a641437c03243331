import { expect, test } from "bun:test";
import { readDocument } from "#signals/reading.ts";
import { BEACON, toArticle } from "../read-case.ts";

/** What of a text is left to detectors, without its title. */
const told = (text: string) =>
  readDocument(toArticle("Advice", text), BEACON)
    .sentences.filter((one) => !one.isTitle && !one.isBoilerplate)
    .map((one) => one.text);

test.each([
  ["Dear [customer], on [date] attackers gained access to [system]."],
  ["{{company}} has appointed {{name}} as CEO."],
  ["[Your company] today announced the launch of [Product]."],
  ["Picture this. It is Friday, and Grippa Clinics finds that an attacker has copied 200,000 records."],
  ["Imagine you run a bank. It has raised $10 million. The servers are down."],
  ["Let's say your supplier was acquired by Globex. It has cut 200 jobs."],
  ["Meet Karen. Karen runs finance. Her company was hit by ransomware."],
  ["Stellen Sie sich vor, Ihr Lieferant wurde gehackt. Die Server stehen still."],
  ["Attackers gained access, stole 2.3 million records and demand a ransom. What now?"],
  ["The site has been down for nine hours. The phones ring. What do you do first?"],
  ["Hackers took the payroll. What should its management have prepared?"],
  ["Grippa raised its prices by 30%.\nGrippa does not exist, and the sums are real."],
  ["A fictional company, Grippa, has laid off 40 people."],
])("made up: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ["Beacon was hit by ransomware on Monday. What now for its customers?"],
  ["We have reset all passwords. What should you do?"],
  ["Hackers took the payroll files. What happened next is being looked into."],
  ["- [x] migrate users to the new price ($50 a month)"],
  ["The chair said: [The company] was sold on Friday."],
  ["Meet our new CFO, Jane Roe."],
])("may have happened: %s", (text) => {
  expect(told(text).join(" ")).toBe(text);
});

test("a scene ends with its paragraph, and where the account speaks of itself", () => {
  expect(told("Imagine a till that never fails. Today we launch it.\nIt costs $40.")).toEqual([
    "Today we launch it.",
    "It costs $40.",
  ]);
});

test.each([
  ["April fools: Beacon buys the sea", "We now own all of it."],
  ["Beacon buys the sea", "Our April 1 announcement: it is ours."],
  ["Beacon buys the sea", "It is ours.\nThis was of course an April Fools' joke."],
  ["Beacon kauft das Meer", "Es gehört uns. April, April!"],
  ["Beacon rachète la mer", "Elle est à nous. C'était un poisson d'avril."],
])("a joke by its own words: %s %s", (title, text) => {
  expect(readDocument(toArticle(title, text), BEACON).sentences.filter((one) => !one.isBoilerplate)).toEqual([]);
});

test.each([["This is not an April Fools' joke."], ["The leak was found on April Fools' Day."]])(
  "no joke: %s",
  (text) => {
    expect(told(`Beacon has bought Heron. ${text}`)).toHaveLength(2);
  },
);
