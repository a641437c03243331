import { describe, expect, test } from "bun:test";
import { namesNobodyElse, opensWithSubject } from "#signals/classifier/opens-with-subject.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";
import { toldOfBeacon } from "../told-of-beacon.ts";

/** Of the headline, or of the first sentence below one that names the subject. */
function opens(text: string, isBelow = false): boolean {
  const document = isBelow ? toArticle("Northwind Robotics", text) : toArticle(text, "");
  const sentence = readDocument(document, NORTHWIND).sentences.find((one) => one.text === text);
  if (!sentence) throw new Error(`no such sentence: ${text}`);
  return opensWithSubject({ ...readDocument(document, NORTHWIND) }, sentence);
}

describe("a sentence opens with the subject", () => {
  test("where no other company is named before it", () => {
    expect(opens("Northwind Robotics beats Quay Estates to the harbour")).toBe(true);
    expect(opens("Quay Estates lets a mill to Northwind Robotics")).toBe(false);
    expect(opens("After Quay Estates and Halden, Northwind Robotics leaves the harbour")).toBe(false);
  });

  test("where towns, everyday words and people with their posts stand before it", () => {
    for (const text of [
      "Leeds: Northwind Robotics leaves the harbour",
      "Railroad maker Northwind Robotics leaves the harbour",
      "Starting tomorrow Northwind Robotics has another harbour",
      "Chief executive Dana Whitlock says Northwind Robotics leaves the harbour",
      "Dana Whitlock, the chief executive of Northwind Robotics, leaves the harbour",
    ])
      expect([text, opens(text)]).toEqual([text, true]);
  });

  test("but not where a name by its shape, or an everyday word by which companies are called, stands before it", () => {
    for (const text of [
      "Tamar Lindqvist buys from Northwind Robotics",
      "Orange lets a mill to Northwind Robotics",
      "Oak Spring Partners lets a mill to Northwind Robotics",
    ])
      expect([text, opens(text)]).toEqual([text, false]);
  });

  test("where it speaks for itself before it names others", () => {
    expect(opens("We have left Quay Estates for a mill of our own.", true)).toBe(false);
    const document = {
      ...toArticle("Northwind Robotics", "We leave Quay. Quay Estates gave us a mill."),
      url: "https://northwind.example/blog",
    };
    const reading = readDocument(document, { ...NORTHWIND, domain: "northwind.example" });
    expect(reading.sentences.slice(1).map((one) => opensWithSubject(reading, one))).toEqual([true, false]);
  });

  test("not where it only tells of the others", () => {
    expect(opens("Sales of robots rose 8 percent, market researcher Northwind Robotics said")).toBe(false);
    expect(opens("Sales of robots hit a record: Northwind Robotics")).toBe(false);
    expect(opens("Sales rose 8 percent, Northwind Robotics said in its report")).toBe(true);
  });
});

describe("nobody else is named", () => {
  const isAlone = (title: string, text: string) => {
    const reading = readDocument(toArticle(title, text), NORTHWIND);
    return namesNobodyElse(reading, reading.sentences);
  };

  test("where only towns, people with posts and the subject are", () => {
    expect(
      isAlone("Robot maker goes after theft", "Northwind Robotics opens in Leeds, its chief executive Dana Roe said."),
    ).toBe(true);
    expect(isAlone("Robot maker goes after theft", "Northwind Robotics opens in Leeds, where Quay Estates sits.")).toBe(
      false,
    );
  });

  test("but not where the subject tells of others", () => {
    expect(
      isAlone("Sales of robots", "Sales of robots rose 8 percent, market researcher Northwind Robotics said."),
    ).toBe(false);
  });
});

test.each([
  [
    "AWS outage takes down Slack, Beacon and others",
    "A major AWS outage on Monday knocked Slack, Beacon and dozens of other services offline for six hours.",
  ],
  [
    "Hackers breach payroll provider Torvex",
    "Hackers stole the records of 2 million people from payroll provider Torvex, whose clients include Beacon.",
  ],
  [
    "Torvex opens second plant in Leeds",
    "Torvex has opened a second plant in Leeds, next door to Beacon, its largest customer.",
  ],
  [
    "Torvex to hire 300 engineers, poaching from Beacon",
    "Torvex will create 300 jobs in Leeds this year and wants to recruit engineers from its rival Beacon.",
  ],
  [
    "Torvex lays off 200, including former Beacon staff",
    "Torvex has laid off 200 employees, among them 50 who had joined from Beacon.",
  ],
  [
    "Torvex freezes hiring as Beacon wins customers",
    "Torvex has put a hiring freeze in place after it lost customers to Beacon.",
  ],
  [
    "Torvex launches new website built by Beacon",
    "Torvex has launched its redesigned website, which was built by the agency Beacon.",
  ],
  [
    "Torvex hit by ransomware, says Beacon",
    "Torvex was hit by a ransomware attack that stole the data of 40,000 customers, according to security firm Beacon.",
  ],
  ["Quay Estates hires Beacon's Roe as chief financial officer", ""],
  ["Quay Estates poaches new chief operating officer Dana Roe from Beacon", ""],
  [
    "Quay trims results",
    "Quay Estates Inc. trimmed its fourth quarter results this week, to account for its settlement with Beacon Corp.",
  ],
  [
    "Quay shares up 8 percent on debut",
    "LEEDS (Beacon)--Quay Estates stock gained 8 percent on its debut on the stock exchange on Wednesday.",
  ],
  // What real headlines put so: wished, planned, rumoured, somebody else's.
  ["Dana Roe is favourite to be new Beacon chief executive", ""],
  ["Beacon lines up oil executive Roe as next CEO -source", ""],
  ["Beacon sells Irish loan portfolio for £827m", ""],
  ["Beacon and Torvex lift the market with profits surge", ""],
  ["Beacon and Torvex surprise City with Christmas bounce back", ""],
  ["Beacon plots expansion in US and Europe", ""],
  ["Beacon set to name former bank executive Roe as new CEO", ""],
  [
    "Supplier hack hits carmakers",
    "A supplier of Beacon was hit by a ransomware attack that stole the data of 40,000 people. It has informed the police.",
  ],
  [
    "Hackers steal data from retailer",
    "Hackers stole the data of 40,000 people from a customer of Beacon on Monday, police said.",
  ],
  [
    "Plant opens next door",
    "A new plant has opened next door to Beacon in Leeds. The factory will make pumps and employs 200 people.",
  ],
  [
    "Former executive named chief",
    "A former Beacon executive has been named chief executive of the port authority. She takes over on Monday.",
  ],
  [
    "Council issues request for proposals",
    "The City of Leeds has issued a request for proposals for a new ticketing system. Beacon and Torvex are expected to bid.",
  ],
])("what happens to others is not claimed of whom the text only names: %s", (title, text) => {
  expect(toldOfBeacon(title, text)).toEqual([]);
});
