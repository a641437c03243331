import { expect, test } from "bun:test";
import { certainlyMeant } from "#signals/language/certain-mention.ts";
import { createMentionIndex } from "#signals/language/mention-index.ts";
import { isWordName } from "#signals/language/word-names.ts";

const named = (name: string, domain: string, aliases: string[] = []) => ({ id: domain, name, domain, aliases });
const ACCOUNTS = [
  named("Fenwick", "fenwick.example"),
  named("Fenwick", "fenwick.test"),
  named("Northwind", "northwind.example"),
  named("Northwind Traders", "traders.example"),
  named("Halvorsen Marine GmbH", "halvorsen.example", ["HM Boats"]),
  named("Signal", "signal-freight.example"),
  named("Quillmark", "quillmark.example"),
];
const meantBy = (text: string, url = "https://wire.example/1") =>
  certainlyMeant({ id: "1", text, url }, createMentionIndex(ACCOUNTS)(text, url)).map(({ domain }) => domain);

test.each([
  ["a name", "Quillmark opens an office in Hull", ["quillmark.example"]],
  ["a name with its legal form left out", "Halvorsen Marine buys two yards", ["halvorsen.example"]],
  ["another spelling", "We chose HM Boats", ["halvorsen.example"]],
  ["a domain", "Ask sales@fenwick.test, or see fenwick.test", ["fenwick.test"]],
  ["a domain beside the name that two share", "Fenwick (fenwick.example) raises $5M", ["fenwick.example"]],
  ["the longer of two names", "Northwind Traders moves its stock", ["traders.example"]],
  ["the shorter name by itself", "Northwind moves its stock", ["northwind.example"]],
  ["several", "Quillmark and Halvorsen Marine merge", ["halvorsen.example", "quillmark.example"]],
  ["an everyday word where only names have a capital", "We moved from Signal to paper", ["signal-freight.example"]],
])("%s is certain", (_, text, domains) => {
  expect(meantBy(text).toSorted()).toEqual(domains.toSorted());
});

test.each([
  ["a name that two accounts go by", "Fenwick raises $5M"],
  ["an everyday word at the head of a line", "Pricing\nSignal strength was improved"],
  ["an everyday word as a thing", "Boost your Signal with a second antenna"],
  ["an everyday word alone", "Signal"],
  ["part of a longer name", "Quillmark Street is closed"],
  ["a word without its capital", "A northwind blows"],
  ["somebody with the same name and another domain", "Quillmark (quillmark.test) opens an office"],
  ["somebody of whom the text says that it is another", "(Quillmark, the pen maker, is an unrelated company.)"],
  ["the same name in another legal form", "Halvorsen Marine Ltd raised £5M."],
])("%s is not", (_, text) => {
  expect(meantBy(text)).toEqual([]);
});

test("the address of a text names its owner", () => {
  expect(meantBy("Our prices", "https://www.quillmark.example/prices")).toEqual(["quillmark.example"]);
});

test("everyday words are those that companies like to be called by", () => {
  expect(["Beacon", "SLACK", "notion"].map(isWordName)).toEqual([true, true, true]);
  expect(["Fenwick", "HubSpot", "Beacon Street"].map(isWordName)).toEqual([false, false, false]);
});
