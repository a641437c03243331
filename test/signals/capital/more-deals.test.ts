import { expect, test } from "bun:test";
import { acquired } from "#signals/acquired.ts";
import { acquisitionMade } from "#signals/acquisition-made.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

const sold = (title: string, text: string) => detectWith(acquired, toArticle(title, text), BEACON)[0]?.data;
const bought = (title: string, text: string) => detectWith(acquisitionMade, toArticle(title, text), BEACON)[0]?.data;

test.each([
  ["Halden has confirmed plans to buy Beacon for about $1 billion.", "Halden"],
  ["Halden Retail has rescued the furniture chain Beacon in a pre-pack deal.", "Halden Retail"],
  ["The banks signed an agreement under which Beacon will merge with and into Halden Bancorp.", "Halden Bancorp"],
  ["Halden got Beacon for $30 million; its technology goes into Halden's player.", "Halden"],
  ["Shares in Beacon soared 75% on news of its planned £7 billion takeover by Halden.", "Halden"],
  ["The board of Beacon recommends it. Beacon board backs £340m bid from Halden.", "Halden"],
])("the account is bought: %s", (text, acquirer) => {
  expect(sold("News of the day", text)).toMatchObject({ target: BEACON.name, acquirer });
});

test.each([
  [
    "Beacon snapped up by Swiss group for €90m",
    "Family-owned Beacon passes into the hands of Limmat Holding.",
    "Limmat Holding",
  ],
  [
    "Private equity firm takes control of Beacon",
    "Greyfriars has bought 70 per cent of the printing house.",
    "Greyfriars",
  ],
  ["Beacon sold", "Beacon has been sold. The maker of pumps now belongs to boot maker Rimutaka.", "Rimutaka"],
])("who bought is said behind the sale: %s", (title, text, acquirer) => {
  expect(sold(title, text)).toMatchObject({ acquirer });
});

test("a town or a kind of firm is not who bought", () => {
  expect(
    sold("California firm buys Beacon", "Beacon has been acquired by Finity Financial. Terms were not disclosed."),
  ).toMatchObject({ acquirer: "Finity Financial" });
});

test.each([
  [
    "Beacon of Leeds has agreed to pay $64 million in cash and stock for Integral Financial, a lender.",
    "Integral Financial",
  ],
  [
    "Beacon announced its intentions to acquire Managed Things, a maker of software, for an undisclosed sum.",
    "Managed Things",
  ],
  ["Beacon has bought Boston weaver Thirkell Worsteds for £3.4m.", "Thirkell Worsteds"],
  ["Beacon now owns Neonix, the database maker for which it offered $300 million in May.", "Neonix"],
])("the account buys: %s", (text, target) => {
  expect(bought("News of the day", text)).toMatchObject({ acquirer: BEACON.name, target });
});

test.each([
  ["talks", "Halden is in talks to buy Beacon for about $1 billion."],
  ["a denial", "Halden has denied plans to buy Beacon."],
  ["a rescue of goods", "Sailors saved a Beacon crate from the collapse of the pier."],
  ["a price for wares", "Halden got Beacon lamps for $30 million."],
  ["a customer's sale", "Beacon customer Torvex now belongs to Halden."],
  ["others who are told of", "Beacon shares fell on news of the takeover of Torvex by Halden."],
  ["what is long known", "Beacon has grown since its takeover by Halden in 2015."],
  ["a line", "The Halden line will merge into the Beacon Street tunnel in 2027."],
])("silent on %s", (_, text) => {
  expect(sold("News of the day", text)).toBeUndefined();
  expect(bought("News of the day", text)).toBeUndefined();
});

test.each([
  ["Halden clinches Beacon deal", "It will pay $90 million for the chandlery.", "Halden"],
  ["Beacon acquisition gives Halden foothold in ports", "", "Halden"],
  ["Beacon founders sell up to Halden", "", "Halden"],
])("the account is bought, in a headline's words: %s", (title, text, acquirer) => {
  expect(sold(title, text)).toMatchObject({ target: BEACON.name, acquirer });
});

test.each([
  ["Beacon bolsters analytics with Halden acquisition", "", "Halden"],
  ["Beacon splashes out $90m on Halden", "", "Halden"],
  ["Beacon pounces on Halden", "The deal is worth $90 million.", "Halden"],
  ["Halden joins Beacon group", "The Leeds-based firm has been acquired by Beacon.", "Halden"],
])("the account buys, in a headline's words: %s", (title, text, target) => {
  expect(bought(title, text)).toMatchObject({ acquirer: BEACON.name, target });
});

test.each([
  ["Halden, a customer of Beacon, acquired by Kelvo Group", ""],
  ["Halden joins Beacon group", "The Leeds-based firm has been acquired by Beacon."],
  ["Beacon deal gives Halden foothold in ports", ""],
])("nobody buys the account: %s", (title, text) => {
  expect(sold(title, text)).toBeUndefined();
});

test.each([
  ["Beacon signs deal for Halden ERP", ""],
  ["Beacon splashes out $90m on new plant", ""],
  ["Beacon pounces on Halden error", "It scored twice."],
  ["Beacon bolsters board with Halden veteran", ""],
])("the account buys no company: %s", (title, text) => {
  expect(bought(title, text)).toBeUndefined();
});
