import { describe, expect, test } from "bun:test";
import { newLocationHiring } from "#signals/new-location-hiring.ts";
import { board, detectOnBoard, engineers, posting, role } from "./board-fixtures.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  newLocationHiring,
  [
    {
      name: "a posting that is the first there",
      title: "Account Executive",
      text: "You'll be our first hire in Germany and build the market.",
      more: posting(),
      data: { location: "Germany", role: "Account Executive" },
    },
    {
      name: "a first on the ground",
      title: "Business Developer",
      text: "You will be our first person on the ground in Vietnam.",
      more: posting(),
      data: { location: "Vietnam" },
    },
    {
      name: "a first office that hires",
      title: "Beacon grows",
      text: "Beacon has opened its first office in Leipzig and is hiring 20 engineers there.",
      data: { location: "Leipzig" },
    },
    {
      name: "an expansion with a team",
      title: "Beacon expands to Japan",
      text: "Beacon is expanding into Japan and is recruiting a team of ten in Tokyo.",
    },
    {
      name: "jobs far from home",
      title: "Swedish software firm Beacon to create 80 jobs in Cork",
      text: "It will take three years.",
      data: { location: "Cork", count: 80 },
    },
    {
      name: "the own blog",
      title: "Hola Barcelona!",
      text: "We're opening a new engineering hub in Barcelona and we're hiring for ten roles there.",
      more: OWN,
      data: { location: "Barcelona" },
    },
    {
      name: "a new office in the title",
      title: "Sales Development Representative, Singapore (new office)",
      text: "One of four roles.",
      more: posting(),
      data: { location: "Singapore" },
    },
    {
      name: "a place it was absent from",
      title: "Beacon recruits in Nova Scotia for the first time",
      text: "It has posted 45 jobs.",
      data: { location: "Nova Scotia" },
    },
    {
      name: "German",
      title: "Beacon kommt",
      text: "Beacon eröffnet ein neues Büro in Wien und sucht dort 25 Entwickler.",
      data: { location: "Wien" },
    },
  ],
  [
    { name: "jobs at home", title: "Cork-based Beacon to create 80 jobs in Cork", text: "At its plant." },
    {
      name: "a place it has been at for long",
      title: "Beacon adds 90 jobs in Galway",
      text: "Beacon, which has been in Galway since 1998, will add 90 jobs there. The US company employs 300 in Ireland.",
    },
    {
      name: "more jobs where it is",
      title: "Beacon expands Leeds office",
      text: "Toronto-based Beacon will double its Leeds office with an additional 60 jobs.",
    },
    {
      name: "a warehouse",
      title: "Beacon opens warehouse",
      text: "Beacon opens a warehouse in Reno and creates 50 jobs.",
    },
    {
      name: "an office without jobs",
      title: "Beacon opens its first office in Leipzig",
      text: "The mayor cut the ribbon.",
    },
    { name: "a product", title: "Beacon's app launches in Japan", text: "Beacon hires globally." },
    {
      name: "a rival",
      title: "Rival opens",
      text: "Beacon's rival Globex will open its first office in Leeds and hire 50 people.",
    },
    {
      name: "what may come",
      title: "Plans",
      text: "Beacon is considering its first office in Cork, which could create 80 jobs.",
    },
    {
      name: "the company's history in a posting",
      title: "Engineer",
      text: "We have teams in Madrid and Lima. In 2019 we opened our first office in Lima.",
      more: posting("Madrid"),
    },
    {
      name: "an office to travel to",
      title: "Sales Rep",
      text: "Travel to our new office in Berlin twice a year.",
      more: posting("Leeds"),
    },
    {
      name: "an office elsewhere in what every posting says",
      title: "Backend Engineer",
      text: "Founded in 2012, we recently opened our first office in Singapore and expanded to Japan.",
      more: posting("Leeds"),
    },
    {
      name: "what money is raised for",
      title: "Beacon raises $40M",
      text: "It plans to use the money to triple its team of 60 and to expand to France and Spain.",
    },
    { name: "cuts", title: "Beacon cuts jobs in Cork", text: "Toronto-based Beacon will cut 80 jobs in Cork." },
    {
      name: "a talk with somebody who has the post",
      title: "Q&A with Ann Reed, General Manager at Beacon: harbours in Leeds",
      text: "Ann Reed is the general manager at Beacon's new Leeds office, where she is responsible for growth. You will hear of it.",
    },
  ],
);

describe("new_location_hiring from a job board", () => {
  const earlier = [board(engineers(3, "Leeds, UK"), 30)];
  const placesIn = (now: ReturnType<typeof board>, previous = earlier) =>
    detectOnBoard(newLocationHiring, now, previous).map(({ data }) => data["location"]);

  test("fires for a country that no earlier board had, with its roles", () => {
    const [found] = detectOnBoard(
      newLocationHiring,
      board([...engineers(3), role("Cook", "Remote - Germany"), role("Account Executive", "Berlin")]),
      earlier,
    );
    expect(found?.title).toBe("First role in Germany on Beacon's job board: Cook");
    expect(found?.summary).toBe("No role seen on the job board of Beacon since 2026-04-15 was in Germany.");
    expect(found?.data).toEqual({ location: "Germany", role: "Cook", count: 2 });
    expect(found?.evidence.quote).toBe("Cook, Remote - Germany");
  });

  test("fires for a city in a known country, less strongly", () => {
    const strengthOf = (place: string) =>
      detectOnBoard(newLocationHiring, board([...engineers(3), role("Cook", place)]), earlier)[0]?.strength ?? 0;
    expect(placesIn(board([...engineers(3), role("Cook", "Bristol")]))).toEqual(["Bristol"]);
    expect(strengthOf("Oslo, Norway")).toBeGreaterThan(strengthOf("Bristol"));
  });

  test("takes two spellings of a place for one", () => {
    const known = [board([role("Cook", "Berlin, Germany")], 30)];
    for (const place of [
      "Berlin",
      "Remote - Germany",
      "Germany (remote)",
      "Berlin, DE",
      "Berlin / Remote",
      "Deutschland",
    ]) {
      expect(placesIn(board([role("Nurse", place)]), known)).toEqual([]);
    }
  });

  const silent: [name: string, now: ReturnType<typeof board>, previous: ReturnType<typeof board>[]][] = [
    ["at the first reading", board([role("Cook", "Oslo")]), []],
    ["when earlier boards had no places", board([role("Cook", "Oslo")]), [board([role("Nurse")], 30)]],
    ["for a role without a place", board([...engineers(3), role("Cook"), role("Nurse", "Remote")]), earlier],
    [
      "for a name that may be no place",
      board([...engineers(3), role("Cook", "Store 12"), role("Nurse", "Mainland")]),
      earlier,
    ],
    [
      "when a known role moves",
      board([role("Cook", "Oslo", { key: "1" })]),
      [board([role("Cook", "Leeds", { key: "1" })], 30)],
    ],
    [
      "when a part of the world was listed before",
      board([...engineers(3), role("Cook", "Oslo")]),
      [board([...engineers(3), role("Nurse", "Remote, EMEA")], 30)],
    ],
    [
      "when the country was listed as a whole",
      board([...engineers(3), role("Cook", "Bristol")]),
      [board([...engineers(3), role("Nurse", "Remote - UK")], 30)],
    ],
  ];
  for (const [name, now, previous] of silent) {
    test(`stays silent ${name}`, () => expect(detectOnBoard(newLocationHiring, now, previous)).toEqual([]));
  }
});
