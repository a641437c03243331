import { describe, expect, test } from "bun:test";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { likelyEvents } from "#signals/classifier/likely-events.ts";
import type { Opinion } from "#signals/classifier/opinion.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, NORTHWIND, toArticle } from "../read-case.ts";

/** What follows when the classifier holds a type likely and every sentence as telling as its length. */
function claims(
  type: string,
  title: string,
  text: string,
  { told = [type], subject = NORTHWIND, isLikely = true } = {},
) {
  const reading = readDocument(toArticle(title, text), subject);
  const opinion: Opinion = {
    mayTell: () => true,
    bestMarginOf: () => (isLikely ? 1 : 0),
    likelyTypes: () => [type],
    beginning: reading.sentences,
    marginOf: (_, sentence) => sentence.text.length,
  };
  return likelyEvents(reading, opinion, new Set(told));
}

describe("an event that no rule has found", () => {
  test("is claimed with the sentence that tells it, and less surely than a rule would", () => {
    const [claim, ...more] = claims(
      "public_talk",
      "Northwind Robotics takes the stage",
      "Northwind Robotics sends Dana Whitlock, its Chief Financial Officer, to the stage of the Harbour Forum in May. It rained.",
    );
    expect(more).toEqual([]);
    expect(claim?.evidence.quote).toStartWith("Northwind Robotics sends Dana");
    expect(claim?.data).toEqual({ person: "Dana Whitlock" });
    expect(claim?.identity).toEqual({ person: "whitlock" });
    expect(claim?.confidence).toBeCloseTo(0.75 * BASE_CONFIDENCE.people, 5);
  });

  test("is not claimed where the sentence begins with somebody else", () => {
    for (const text of [
      "Quay Estates has let the old mill to Northwind Robotics.",
      "Northwind Robotics waited. Quay Estates has let the whole of the old mill at the harbour to the company.",
    ])
      expect(claims("market_expansion", "News", text)).toEqual([]);
  });

  test("is claimed of whom people and judges come to, named after them, but not of whom they only stand beside", () => {
    const joins = "Dana Whitlock, who led Quay Estates for ten years, takes a seat on the board of Northwind Robotics.";
    expect(claims("board_change", "News", joins)).toHaveLength(1);
    expect(claims("board_change", "News", joins, { isLikely: false })).toEqual([]);
    expect(
      claims("board_change", "News", joins.replace("the board of", "the board of Torvex Group, a rival of")),
    ).toEqual([]);
    expect(
      claims("compliance_milestone", "News", "Quay Registrars has certified Northwind Robotics to ISO 27001."),
    ).toHaveLength(1);
    expect(
      claims("market_expansion", "News", "Quay Estates opened a mill in Leeds beside Northwind Robotics."),
    ).toEqual([]);
  });

  test("is claimed of any sentence where nobody else is named in the text", () => {
    const alone = "Northwind Robotics rejoiced. The old mill at the harbour in Leeds has opened its doors.";
    expect(claims("market_expansion", "News", alone)).toHaveLength(1);
    expect(claims("market_expansion", "News", `Quay Estates waited. ${alone}`)).toEqual([]);
  });

  test("is claimed of the company that a text names first, where it goes on about it without another name", () => {
    const goesOn = "The old mill at the harbour in Leeds has opened its doors to the neighbours.";
    for (const text of [
      `On Monday Northwind Robotics rejoiced. ${goesOn} Quay Estates waited.`,
      `The rain has stopped. Northwind Robotics rejoiced with Quay Estates. ${goesOn}`,
    ])
      expect(claims("market_expansion", "News", text)).toHaveLength(1);
    for (const text of [
      `Quay Estates rejoiced. Northwind Robotics waited. ${goesOn}`,
      `A supplier of Northwind Robotics rejoiced with Quay Estates. ${goesOn}`,
      `Northwind Robotics waited. Quay Estates rejoiced. ${goesOn.replace("The old mill", "The old mill of Torvex Group")}`,
    ])
      expect(claims("market_expansion", "News", text)).toEqual([]);
  });

  test("is not claimed of what is planned, denied or asked", () => {
    for (const text of [
      "Northwind Robotics may open a plant in Porto.",
      "Northwind Robotics denied that it opens a plant in Porto.",
      "Will Northwind Robotics open a plant in Porto?",
      "Northwind Robotics können bald eine Halle in Porto mieten.",
      "Northwind Robotics pode abrir uma fábrica em Porto.",
    ])
      expect(claims("market_expansion", "News", text)).toEqual([]);
  });

  test("is no appointment without a post of that level, in a career or where somebody only goes", () => {
    for (const text of [
      "Northwind Robotics is pleased to announce Dana Whitlock as its new Director of Operations.",
      "Earlier in her career, Dana Whitlock was Chief Operating Officer of Northwind Robotics for years.",
      "Northwind Robotics has more people, who, alongside Chief Executive Officer Dana Whitlock, build robots.",
      "At Northwind Robotics, she is succeeding Dana Roe, who joined Quay Ltd. as its chief executive last year.",
      "Northwind Robotics CEO Dana Whitlock steps down at once from the top.",
    ])
      expect(claims("exec_move", "News", text)).toEqual([]);
    const named = "Northwind Robotics today has Dana Whitlock as its new Chief Operating Officer.";
    expect(claims("exec_move", "News", named)).toHaveLength(1);
  });

  test("is not claimed of another's event or the subject's own product", () => {
    for (const [type, text] of [
      [
        "market_expansion",
        "Northwind Robotics has successfully arranged a new lease on behalf of Quay Estates in Leeds.",
      ],
      ["market_expansion", "Northwind Robotics enters an agreement to purchase 900 acres of forest near Leeds."],
      ["tech_added", "Northwind Robotics announces the launch of Tidepilot, a groundbreaking assistant for harbours."],
      ["website_relaunch", "Northwind Robotics announces its new web-based Tide platform for busy harbour masters."],
      ["own_pricing_change", "Northwind Robotics harbour report shows a marked increase in fees that pilots charge."],
    ] as const)
      expect(claims(type, "News", text)).toEqual([]);
  });

  test("is not claimed where the name may be a word", () => {
    const text = "Beacon red sells everywhere. Designers launched a whole range in beacon red this week.";
    expect(claims("product_launch", "Beacon red is the colour of the season", text, { subject: BEACON })).toEqual([]);
    const named = "Designers of Beacon red launched a whole range this week, and harbours bought it.";
    expect(claims("product_launch", "Beacon red sells well all over", named, { subject: BEACON })).toHaveLength(1);
  });

  test("is a round only with what rounds are told with, and then with its facts", () => {
    const told = "Northwind Robotics rejoiced over $3 million that Quay Ventures wired for its seed round.";
    expect(claims("funding", "News", told)[0]?.data).toMatchObject({ amount: 3_000_000, round: "seed" });
    for (const text of [
      told.replace("$3 million", "the money"),
      told.replace("that Quay Ventures wired for its seed round", "that Quay Bank lent for its mill"),
      told.replace("for its seed round", "as a grant for its mill"),
    ])
      expect(claims("funding", "News", text)).toEqual([]);
  });

  test("takes no fact of which a sentence has two", () => {
    const text = "Northwind Robotics got a loan of $3 million from Quay Bank, $1 million of it at once.";
    const others = "Quay Bank manages $5 billion.";
    expect(claims("debt_financing", "News", `${text} ${others}`).map(({ data }) => data)).toEqual([{}]);
  });

  test("is left to the rules where all depends on who is who", () => {
    expect(claims("funding", "News", "Northwind Robotics joins the $3 million seed round of Quay Robots.")).toEqual([]);
    expect(claims("exec_departure", "News", "Northwind Robotics says why Dana Roe left Quay Robots as CEO.")).toEqual(
      [],
    );
  });

  test("takes nobody from another sentence", () => {
    const text =
      "Northwind Robotics is parting with its long-serving head of money after eleven years. Dana Roe, CEO of Quay Bank, was sad.";
    expect(claims("board_change", "News", text).map(({ people, data }) => [people, data["person"]])).toEqual([
      [[], undefined],
    ]);
  });

  test("is not claimed of a document in which nobody looks for it", () => {
    expect(
      claims("market_expansion", "News", "Northwind Robotics now has a plant in Porto.", { told: ["outage"] }),
    ).toEqual([]);
  });

  test("takes a place from a sentence beside the telling one", () => {
    const [claim] = claims(
      "market_expansion",
      "Northwind Robotics has a new home",
      "Northwind Robotics has moved into the old tram depot with all of its two hundred people. Northwind Robotics likes Porto.",
    );
    expect(claim?.data).toEqual({ location: "Porto" });
  });
});
