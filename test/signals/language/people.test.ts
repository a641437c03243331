import { describe, expect, test } from "bun:test";
import { findPeople, surnameOf } from "#signals/language/people.ts";

const cases: [text: string, names: string[]][] = [
  ["Industry veteran Paul Stone becomes CEO and Michael Miller chairman.", ["Paul Stone", "Michael Miller"]],
  ["Acme has made William J. Logan president", ["William J. Logan"]],
  ["Dr. Mike McDonald, now Chief Medical Officer", ["Mike McDonald"]],
  ["Ludwig van der Rohe Jr. joins Acme", ["Ludwig van der Rohe Jr."]],
  ["nombra a Chris Shirley-Rooke como nuevo CEO", ["Chris Shirley-Rooke"]],
  ["Acme Corp Names Jane O’Neil Chief Executive Officer", ["Jane O’Neil"]],
  ["Acme Robotics' Jane Roe said", ["Jane Roe"]],
  ["F. W. Smith, chairman", ["F. W. Smith"]],
  ["Lucía Peña Gómez asume", ["Lucía Peña Gómez"]],
  ["On Tuesday CEO Detlef Tromm will step down", ["Detlef Tromm"]],
  ["Acme Robotics opens in New York and North America in March", []],
  ["the Boston University Hospital and Deutsche Bank", []],
  ["said that Edgar (“Ed”) P. Lowry, president", ["Edgar P. Lowry"]],
  ["the new lead is Porto-based Ana Silva, who", ["Ana Silva"]],
  ["Joins With Renowned Creative for Persuasive Leadership", []],
  ["Dynamic National Leader Sits Down and Hosts Winning Cases", []],
  ["Jane Roe, co-founder of Strong Lantern and an inventor", ["Jane Roe"]],
  ["welcomes Ambassador Jane Roe to", ["Jane Roe"]],
  ["the Southeastern Design-Build Contractor", []],
  ["Vice President of Sales", []],
  ["Die Verlagerung der Leitung", []],
];

describe("findPeople", () => {
  for (const [text, names] of cases) {
    test(`finds ${names.length > 0 ? names.join(", ") : "nobody"} in "${text}"`, () => {
      const found = findPeople(text);
      expect(found.map(({ name }) => name)).toEqual(names);
      for (const { start, end, name } of found) expect(text.slice(start, end).replace(/ \(“\p{L}+”\)/u, "")).toBe(name);
    });
  }
});

describe("surnameOf", () => {
  test("is the last word that is no suffix", () => {
    expect(surnameOf("Ludwig van der Rohe Jr.")).toBe("Rohe");
    expect(surnameOf("Jane Roe")).toBe("Roe");
  });
});
