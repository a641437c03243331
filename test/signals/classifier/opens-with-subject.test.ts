import { describe, expect, test } from "bun:test";
import { namesNobodyElse, opensWithSubject } from "#signals/classifier/opens-with-subject.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "../read-case.ts";

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
