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
    [
      "acquired",
      "whom a merger is aimed at",
      "Torvex and Kelvo agree billion-dollar merger to challenge Quay and Beacon",
    ],
    ["acquired", "what is only explored", "Beacon reported to be exploring merger with Torvex"],
    ["acquired", "who wants it stopped", "MPs call for government to block Torvex's 8bn hostile takeover of Beacon"],
    ["board_change", "a lawyer", "Beacon chair hires former Torvex investigator as his lawyer"],
    [
      "compliance_milestone",
      "a permit",
      "Environmental investigations Australian government granted Beacon repeated approval to increase carbon emissions",
    ],
    ["debt_financing", "what is only offered", "Torvex offers Beacon $150m interest-free loan"],
    ["earnings_report", "another's loss", "Beacon announces $80m loss on Torvex investment"],
    ["market_expansion", "what is considered", "Beacon considers setting up international base in Belgium"],
    ["market_expansion", "what is halted", "Beacon halts new Leeds store as UK profits fall"],
    ["market_expansion", "whom another takes on", "Ride-hailing firm Kelvo to take on Beacon with launch in UK"],
    ["market_expansion", "a lawsuit", "Beacon emissions scandal: mass lawsuit opens in Germany"],
    ["outage", "what is prevented", "Beacon to use customers' hot water tanks to stop blackouts"],
    ["outage", "a company that fails", "Passengers react to chaos as Beacon collapses – video"],
    ["own_pricing_change", "what is not done", "Beacon criticised over failure to cut price of headsets"],
    ["own_pricing_change", "what it earns", "Beacon warns of big drop in rental income"],
    ["partnership", "what ends", "Beacon starts cutting ties with oligarch Doe"],
    ["partnership", "two names", "Australian shoppers are spending less – and Beacon and Quay see their profits dip"],
    ["product_launch", "an advertisement", "Beacon to launch Kelvo ad before film premiere"],
    ["product_launch", "a crusade", "Beacon boss launches crusade to expose tax avoiders"],
    ["revenue_milestone", "who is harmed", "Beacon's screening blunder hits 50,000 patients"],
    ["leader_hire", "who goes", "Jane Ahrends quits as head of Beacon retail"],
    ["funding", "a pension fund", "John Doe agrees to put $25m into Beacon pension fund"],
    ["funding", "a round in court", "Union wins first round in Beacon high court employment challenge"],
    ["grant_award", "a surname", "Beacon given clean bill of health by auditors Grant Halden"],
    ["grant_award", "what is refused", "Beacon mine won't get federal rail funding, minister says"],
    ["headcount_growth", "places", "Beacon to reopen further 80 outlets in UK, bringing total to 100"],
    ["hiring_surge", "what may be lost", "Vote on Beacon plan postponed with 18,000 jobs on the line"],
    ["hiring_surge", "who owns it now", "Beacon's buyer hires 1,500 extra staff in boost for holiday sector"],
    ["exec_move", "where one goes", "Beacon banker appointed Torvex CEO"],
    ["exec_move", "what a shareholder wants", "Beacon: Quay wants John Doe replaced as CEO"],
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
    ["board_change", "Beacon director John Doe not to stand for re-election"],
    ["debt_financing", "Beacon raises $25 billion in blowout debt sale, eschews government aid"],
    ["grant_award", "Beacon wins $2m government grant for tidal turbines"],
    ["acquired", "Torvex agrees to buy Beacon for $4bn to challenge Quay"],
    ["product_launch", "Beacon scoops a new flavour: Kelvo Lemon ice cream goes on sale"],
  ])("but %s is told: %s", (type, title) => {
    expect(typesUnder(title)).toContain(type);
  });
});
