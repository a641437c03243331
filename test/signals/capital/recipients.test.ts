import { expect, test } from "bun:test";
import { funding } from "#signals/funding.ts";
import { grantAward } from "#signals/grant-award.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

const granted = (title: string, text: string) => detectWith(grantAward, toArticle(title, text), BEACON)[0]?.data;

test.each([
  [
    "Hydrogen winners",
    "The ministry named the firms that get taxpayer cash. Among them are Torvex and Beacon, awarded £9.1 million for a stack.",
    9_100_000,
  ],
  [
    "£30m for batteries",
    "The minister named 22 studies. Beacon is among the recipients: it receives £410,000 to look into storage.",
    410_000,
  ],
  [
    "Start-up wins state cash",
    "Maine's technology institute is giving start-up Beacon $480,000 so that it can try its sensors.",
    480_000,
  ],
])("a part of public money is a grant: %s", (title, text, amount) => {
  expect(granted(title, text)).toMatchObject({ amount });
});

test.each([
  [
    "an order of the state",
    "The ministry of defence met makers of trucks. Beacon, awarded a £9.1 million contract, will build 40.",
  ],
  ["damages", "The government lost in court. Beacon, awarded £9.1 million in damages, will not appeal."],
  ["a prize among friends", "At the gala of the trade, Beacon, awarded £9.1 million by its owner, sang."],
  ["another", "The ministry named the firms that get taxpayer cash. Torvex, awarded £9.1 million, beat Beacon."],
])("silent on %s", (_, text) => {
  expect(granted("News of the day", text)).toBeUndefined();
});

test("whom the account advises raises the money", () => {
  const text = "The firm's Boston office advised Corvus Labs on its $90 million Series C led by Insight Bay.";
  expect(detectWith(funding, toArticle("Beacon advises on $90m round", text), BEACON)).toEqual([]);
});
