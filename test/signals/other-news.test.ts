import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** The types found for the company Beacon under a headline. */
function typesUnder(title: string): string[] {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind: "article",
    published_at: "2026-05-14",
    title,
    text: "",
  });
  return signals.map(({ type }) => type).filter((type) => type !== "press_mention");
}

describe("a headline with the words of an event that tells something else", () => {
  test.each([
    ["acquisition_made", "a deal is assessed", "U.S. judge assessing Beacon's $4 billion purchase of Torvex"],
    ["acquisition_made", "a deal is feared", "Lawmakers voice concerns about Beacon acquisition of Torvex"],
    ["acquired", "who may yet buy", "Quay and Kelvo frontrunners to buy Beacon"],
    ["partnership", "talks are stuck", "Beacon and Torvex put alliance on hold"],
    ["funding", "funds that raise their stakes", "Quay makes $300 million bet on Beacon after Torvex exit"],
    ["product_launch", "who comes next", "Beacon unveils finance chief in reshuffle"],
    ["product_launch", "terms", "Beacon unveils IPO terms below expectations"],
    ["product_launch", "a company is bought", "Beacon scoops up Torvex for $2 billion in delivery push"],
    ["own_pricing_change", "prices of the market", "Beacon profit falls 27 percent on lower oil prices"],
    ["earnings_report", "who rates it", "Moody's cuts Beacon debt outlook to negative"],
    ["board_change", "who is opposed", "Adviser joins Quay in opposing Beacon chair's re-election to board"],
    ["exec_move", "from whom one comes", "Kelvo hires Beacon banker Chalmers as CFO"],
    ["exec_move", "a deal of theirs", "Torvex names John Doe as CEO after scrapping Beacon deal"],
    ["developer_docs_change", "not yet", "Beacon delays launch of new API after hack"],
    ["acquired", "who sold a stake", "Quay trims Torvex, buys Beacon and Halden stakes in third quarter"],
    ["acquisition_made", "a fifth", "Beacon to buy 20% of battery maker Torvex for $1.9 billion"],
    ["acquisition_made", "wares are bought", "Beacon to buy 25 more Torvex 737 planes"],
  ])("no %s: %s: %s", (type, _why, title) => {
    expect(typesUnder(title)).not.toContain(type);
  });

  test.each([
    ["board_change", "Jane Roe leaves Beacon board, opposing federal aid"],
    ["board_change", "Beacon names John Doe to board after founder's call for younger directors"],
    ["earnings_report", "Beacon beats sales forecast on new deals"],
    ["earnings_report", "Beacon lifts revenue forecast on new product slate"],
    ["acquisition_made", "Beacon to buy Torvex for $4 billion"],
    ["partnership", "Beacon and Torvex sign partnership to build charging stations"],
    ["own_pricing_change", "Beacon cuts prices by 20% from Monday"],
    ["exec_move", "Beacon hires Torvex veteran Jane Roe as CFO"],
    ["product_launch", "Beacon scoops a new flavour: Kelvo Lemon ice cream goes on sale"],
  ])("but %s is told: %s", (type, title) => {
    expect(typesUnder(title)).toContain(type);
  });
});
