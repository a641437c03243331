import { expect, test } from "bun:test";
import { revenueMilestone } from "#signals/revenue-milestone.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  revenueMilestone,
  [
    {
      name: "songs sold in a short time",
      title: "Beacon sells 3 million songs in three weeks",
      data: { count: 3_000_000 },
    },
    { name: "copies of a game", title: "Beacon has sold five million copies of its game", data: { count: 5_000_000 } },
    { name: "subscribers that top a number", title: "Beacon subscribers top 2 million", data: { count: 2_000_000 } },
    { name: "numbers of passengers", title: "Beacon passenger numbers top 100 million", data: { count: 100_000_000 } },
    { name: "a tenth million", title: "Beacon carries 10 millionth passenger", data: { count: 10_000_000 } },
    { name: "an app that was downloaded so often", title: "Beacon's app downloaded 1 million times" },
    { name: "a French million", title: "Beacon franchit le cap du million de clients", data: { count: 1_000_000 } },
    { name: "an Italian million", title: "Beacon supera il milione di clienti", data: { count: 1_000_000 } },
    { name: "a German milliard without its article", title: "Beacon knackt Umsatzmilliarde" },
    { name: "orders in the books", title: "Beacon order book swells past $2bn" },
    { name: "recurring revenue that doubles", title: "Beacon doubles ARR to $40 million" },
    { name: "a mark that is smashed", title: "Beacon smashes $100 million in ARR" },
    { name: "a number that is climbed past", title: "Beacon climbs past 50,000 customers" },
    { name: "recurring revenue", title: "Beacon passes $100M in ARR", data: { amount: 100_000_000, currency: "USD" } },
    { name: "users", title: "Beacon crosses 1 million users", data: { count: 1_000_000 } },
    { name: "a measure that acts", title: "ARR at Beacon tops $50 million", data: { amount: 50_000_000 } },
    { name: "a thing of the company", title: "Beacon's app hits 100,000 downloads in first week" },
    {
      name: "the own blog",
      title: "We just hit 5,000 customers!",
      text: "Thank you all.",
      more: OWN,
      data: { count: 5_000 },
    },
    {
      name: "the n-th customer",
      title: "Beacon welcomes its 1,000th customer",
      text: "The harbour of Bergen signed on Tuesday.",
      data: { count: 1_000 },
    },
    { name: "the millionth thing", title: "Beacon sells its millionth lamp online", data: { count: 1_000_000 } },
    {
      name: "a sum the company stands at",
      title: "Beacon: few employees for $600m in ARR",
      data: { amount: 600_000_000 },
    },
    {
      name: "Indian counting",
      title: "Beacon gets over one lakh bookings in 24 hours",
      data: { count: 100_000 },
    },
    { name: "orders", title: "Order volume at Beacon tops $2 billion a year", data: { amount: 2_000_000_000 } },
    { name: "German", title: "Beacon knackt Marke von 1 Million Nutzern", data: { count: 1_000_000 } },
    {
      name: "German with the sum in the next sentence",
      title: "Beacon knackt die Umsatzmilliarde",
      text: "Erstmals hat der Hersteller mehr als eine Milliarde Euro umgesetzt.",
      data: { amount: 1_000_000_000, currency: "EUR" },
    },
    { name: "French", title: "50 000 entreprises utilisent Beacon !", data: { count: 50_000 } },
    { name: "Portuguese", title: "Beacon chega a R$ 100 milhões em receita anual", data: { currency: "BRL" } },
    { name: "Spanish", title: "Beacon supera los 500.000 usuarios", data: { count: 500_000 } },
    { name: "Dutch", title: "Beacon verwelkomt 50.000ste klant", data: { count: 50_000 } },
    {
      name: "something counted that is no customer",
      title: "Beacon welcomes its 50,000th restaurant",
      data: { count: 50_000 },
    },
    { name: "rides on it", title: "One million rides on Beacon", data: { count: 1_000_000 } },
    {
      name: "a customer's number",
      title: "Flowers",
      text: "Beacon customer number 100,000 lives in Bergen.",
      data: { count: 100_000 },
    },
    { name: "Italian", title: "Beacon supera i 10 milioni di clienti", data: { count: 10_000_000 } },
  ],
  [
    { name: "shares that are sold", title: "Beacon sells 3 million shares" },
    { name: "phones of another", title: "Torvex sells 10 million phones with Beacon chips" },
    { name: "what analysts count", title: "Analysts: Beacon sold 10 million phones" },
    { name: "what it hopes to ship", title: "Beacon expects to ship 10 million tablets" },
    { name: "the largest of a trade as customers", title: "Beacon serves top 1,000 companies" },
    { name: "malware in its shop", title: "Malware on Beacon store downloaded 1 million times" },
    {
      name: "a market that a research firm counts",
      title: "Lamp sales hit record: Beacon",
      text: "Sales of lamps worldwide hit a record 90 million, a study issued by the research group Beacon showed.",
    },
    { name: "an aim", title: "Beacon aims to double ARR to $40 million" },
    { name: "customers that are lost", title: "Beacon loses 50,000 customers" },
    { name: "a shop by its number", title: "Beacon opens its 1,000th store" },
    { name: "rides elsewhere", title: "One million rides on Pelican", text: "Beacon supplies the locks." },
    { name: "an aim", title: "Beacon aims to reach $100M in ARR" },
    { name: "money for an aim", title: "Beacon raises $100M to reach 1 million users by 2028" },
    { name: "customers' marks", title: "Beacon helps shops reach 1 million customers" },
    { name: "an outage", title: "Beacon outage hits 10,000 customers" },
    { name: "a breach", title: "Beacon breach exposes 1 million users" },
    {
      name: "a number in passing",
      title: "Beacon serves customers in 40 countries",
      text: "Founded in 2014, Beacon has more than 5,000 customers.",
    },
    { name: "a valuation", title: "Beacon reaches $1 billion valuation" },
    {
      name: "another's mark",
      title: "Pelican passes 1 million users",
      text: "Pelican, a Beacon customer, said on Monday it crossed one million users.",
    },
    { name: "employees", title: "Beacon hires its 100th employee" },
    { name: "a shop", title: "Beacon opens 100th store" },
    { name: "a playbook", title: "From 0 to 10,000 users: a growth playbook by Beacon" },
    { name: "a gift", title: "Beacon donates 10,000 meals" },
    {
      name: "an about box",
      title: "Beacon opens office",
      text: "Beacon moves to Leeds.\n\nAbout Beacon\nBeacon has reached more than 1 million users in 30 countries.",
    },
    {
      name: "a number that has fallen",
      title: "Beacon drops",
      text: "Beacon delivered 63,000 lamps in the three months that ended in March, down from 90,966.",
    },
  ],
);

test("the same mark in two languages is one event", () => {
  const [english] = detectWith(revenueMilestone, toArticle("Beacon reaches 500,000 users"), BEACON);
  const [spanish] = detectWith(revenueMilestone, toArticle("Beacon supera los 500.000 usuarios"), BEACON);
  expect(english?.identity).toEqual({ count: "500000" });
  expect(spanish?.identity).toEqual({ count: "500000" });
});

test.each([
  "Beacon reaches $100 million in annual recurring revenue by 2028, analysts say.",
  "Beacon passes 10,000 customers by the end of 2027 in this model.",
  "With Beacon, customers reach 10,000 orders in their first year.",
  "Merchants surpass 50,000 orders with the new checkout of Beacon.",
])("a forecast, or what each customer is promised: %s", (text) => {
  expect(detectWith(revenueMilestone, toArticle("Beacon and the week", text), BEACON)).toEqual([]);
});

test.each([
  "Beacon has reached 100,000 customers and plans for 1 million, it said.",
  "Beacon reached 100,000 customers this week, and wants 1 million by 2028.",
  "Beacon's customers have passed 100,000.",
])("reached now: %s", (text) => {
  expect(detectWith(revenueMilestone, toArticle("Beacon and the week", text), BEACON)).toHaveLength(1);
});
