import { describe, expect, test } from "bun:test";
import { placeOfPosting } from "#signals/hiring/posting-place.ts";

const COMPANY = "Oakhurst Pottery";
const place = (text: string, ...rest: string[]) => placeOfPosting(rest, text, COMPANY);

describe("where a single posting is", () => {
  const told: [text: string, place: string][] = [
    ["You fire the kilns. Place of work: Thirsk. Apply by May.", "Thirsk"],
    ["Base: Thirsk, with travel.", "Thirsk"],
    ["Location\nThirsk\nHours\n40", "Thirsk"],
    ["The post is full time, on site in Thirsk, £38,400.", "Thirsk"],
    ["Based in Stoke-on-Trent, with two days at home.", "Stoke-on-Trent"],
    ["Three days a week in our Thirsk office.", "Thirsk"],
    ["For unsere Werkstatt suchen wir dich. Büro in Bad Salzig.", "Bad Salzig"],
    ["Zur Verstärkung unseres Teams in Husum suchen wir eine Fachkraft.", "Husum"],
    ["Für unsere Geschäftsstelle in Husum suchen wir eine Fachkraft.", "Husum"],
    ["Muddy boots provided. Thirsk, hybrid.", "Thirsk"],
    ["You speak at fairs. Thirsk, £48–54k plus commission.", "Thirsk"],
    ["You read logs. Leeds or remote in the UK.", "Leeds"],
    ["Oakhurst Pottery, Thirsk. Contract: permanent.", "Thirsk"],
    ["Wir, die Oakhurst Pottery in Füssen, suchen ab sofort eine Köchin.", "Füssen"],
    ["Vous serez la première chez Oakhurst Pottery, à Limoges ou à distance.", "Limoges"],
    ["Oakhurst Pottery | Thirsk | Hybrid\nYou fire the kilns.", "Thirsk"],
    ["New York. Be the first potter next to the two founders.", "New York"],
  ];
  for (const [text, expected] of told) test(`"${text}"`, () => expect(place(text)).toBe(expected));

  const untold = [
    "Visit | Collections | Support us | Work with us\nYou lead a team of four.",
    "Home | Instruments | Service | Company | Career\nYou check every glaze.",
    "Oakhurst Pottery > Careers > Commercial\nYou keep the books.",
    "We are looking for somebody. Apply by Friday. Salary, hybrid, all that: ask.",
    "In January are looking back at a good year; the shop in May opens.",
    "You report to Maud. Hours, £14.20. Python, 3 years.",
    "",
  ];
  for (const text of untold) test(`not "${text}"`, () => expect(place(text)).toBeUndefined());

  test("is the part of the title that may be one", () => {
    expect(place("You throw pots.", "Thirsk")).toBe("Thirsk");
    expect(place("You throw pots.", "CDI", "Limoges")).toBe("Limoges");
  });

  for (const part of ["REPOSTED", "Remote", "UTC-3 to UTC+2", "Seed-funded", "New College Graduate", "Payments"])
    test(`is not "${part}" in the title`, () => expect(place("You throw pots.", part)).toBeUndefined());

  test("is no division that the text goes on about", () => {
    expect(place("To join our growing Highways division in the north.", "Highways")).toBeUndefined();
  });
});
