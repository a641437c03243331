import { expect, test } from "bun:test";
import { searchKey, searchKeysOf } from "#core/search-keys.ts";
import { anAccount } from "../helpers/records.ts";

const account = anAccount({
  domain: "shop.muller-sohne.example",
  name: "Müller & Söhne AG",
  aliases: ["M.S. Maschinen", "株式会社ミュラー"],
});
const finds = (typed: string) => searchKeysOf(account).some((key) => key.startsWith(searchKey(typed)));

test.each([
  "Müller",
  "muller sohne",
  "SÖHNE a",
  "m.s. masch",
  "m s maschinen",
  "shop.muller",
  "https://www.shop.muller-sohne.example/about?x=1",
  "株式会社ミ",
])("%j finds the company by its name, a word of it, another name or its domain", (typed) => {
  expect(finds(typed)).toBe(true);
});

test.each(["levi's", "Levi’s", "levis", "levi s", "LEVIS str"])("%j finds Levi's, however it is spelled", (typed) => {
  const keys = searchKeysOf(anAccount({ domain: "levi.example", name: "Levi's Strauss" }));
  expect(keys.some((key) => key.startsWith(searchKey(typed)))).toBe(true);
});

test.each(["üller", "sohne muller", "example", "muller gmbh"])("%j does not", (typed) => {
  expect(finds(typed)).toBe(false);
});

test("what holds no letter or digit is no key", () => {
  expect(["", "  ", "…?!", "%_"].map(searchKey)).toEqual(["", "", "", ""]);
});

test("keys stay short and few, however long the name, and what is typed is cut alike", () => {
  const long = anAccount({ name: Array.from({ length: 60 }, (_, index) => `wordy${index}`).join(" ") });
  const keys = searchKeysOf(long);
  expect(keys.length).toBeLessThanOrEqual(32);
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(40);
  expect(keys.some((key) => key.startsWith(searchKey(long.name)))).toBe(true);
});
