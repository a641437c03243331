import { expect, test } from "bun:test";
import { earningsReport } from "#signals/earnings-report.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  earningsReport,
  [
    {
      name: "a loss that is all a headline tells",
      title: "Rock bottom: Beacon's $4bn loss",
      data: { amount: 4_000_000_000 },
    },
    { name: "sales that grew against the odds", title: "Beacon lifts sales despite wary shoppers" },
    { name: "growth this year", title: "Beacon expects to grow next year after good autumn" },
    { name: "a profit that falls, in three words", title: "Beacon profit falls" },
    { name: "a profit that something touched", title: "Beacon profit hit by weak lamp prices" },
    { name: "a profit of two measures", title: "Beacon profits and sales up as shops reopen" },
    { name: "sales that disappoint", title: "Beacon sales disappoint as weather turns" },
    { name: "a loss without a period", title: "Beacon posts heavy loss, cuts payout" },
    { name: "a loss and a policy that is dropped", title: "Beacon swings to loss, rethinks dividend policy" },
    { name: "a rise in earnings", title: "Beacon posts rise in earnings despite strike" },
    { name: "why shares fall", title: "Beacon shares tumble on profit warning" },
    { name: "why shares rise", title: "Beacon share price rises as first half profit inches up" },
    { name: "why costs are cut", title: "Beacon to cut costs as profits plunge" },
    { name: "profits at the company", title: "Profits stall at Norland's Beacon" },
    { name: "earnings for the company", title: "Earnings for Beacon slip" },
    { name: "what lifts its profit", title: "Software revenue lifts Beacon's second-quarter profit" },
    {
      name: "results that beat a forecast",
      title: "Beacon profit tops forecast in its first year as one firm",
    },
    { name: "forecasts that several beat", title: "Beacon, Torvex beat forecasts before merger" },
    { name: "a start to the year", title: "Beacon reports 'robust' start to the year" },
    {
      name: "trading that was strong though permits come late",
      title: "Beacon reports strong trading despite planning delays",
    },
    { name: "a quarter better than thought", title: "Beacon posts stronger-than-expected third quarter" },
    { name: "a half-year update", title: "Beacon share price: Group issues half-year update" },
    { name: "profits to come", title: "Beacon says second-half sales will be 'well ahead' of forecasts" },
    { name: "a return to profit", title: "Beacon expects to return to profit next year" },
    { name: "a flight back to profit", title: "Beacon flies back to profit" },
    {
      name: "a loss whose size stands before it",
      title: "Beacon shares slide after $3.1bn third-quarter loss",
      data: { amount: 3_100_000_000, currency: "USD" },
    },
    {
      name: "a growth that shares climb on",
      title: "Beacon shares rise on 17% jump in half-year revenue",
      data: { percent: 17 },
    },
    {
      name: "a sum that only the headline gives",
      title: "Beacon earns $412 million",
      text: "Beacon Corp., the lamp maker, on Thursday posted a higher quarterly profit on stronger sales.",
      data: { amount: 412_000_000 },
    },
    {
      name: "figures of the whole company further down",
      title: "Beacon shake-up as profit slips",
      text: "Lamp maker Beacon is to merge two boards. It blamed slow decisions. It cited a lack of demand. Beacon said annual profit fell 24% to 1.7bn euros.",
      data: { percent: 24, amount: 1_700_000_000, currency: "EUR" },
    },
    {
      name: "a growth that the lead gives, whatever stands before the name",
      title: "Beacon profit up, lamps outshine oars",
      text: "LOS VIENTOS (Wire) - Grand Beacon Co. GBC.N posted a 24 percent rise in profit on Thursday as lamps sold well.",
      data: { percent: 24 },
    },
    { name: "sterling as agencies write it", title: "Beacon books 3 billion stg H2 sales", data: { currency: "GBP" } },
    {
      name: "a profit that has grown by so much",
      title: "Beacon lifts profits 27% before takeover",
      data: { percent: 27 },
    },
    {
      name: "a dividend that grows while profit does",
      title: "Beacon Lifts Dividend 15% As Profit And Revenue Grow",
      lacks: ["percent"],
    },
    {
      name: "shares that jump while sales beat what was expected",
      title: "Beacon shares gain 4% after holiday sales top forecasts",
      lacks: ["percent"],
    },
    {
      name: "profits that a company saw fall, against a year long past",
      title: "Lamp maker hit by slump",
      text: "Beacon saw fourth quarter operating profits fall to $645m from $1.9bn in 2024.",
      data: { amount: 645_000_000 },
    },
    {
      name: "a rise in profits that was enjoyed",
      title: "Beacon boss hails year",
      text: "Beacon enjoyed a handsome 31% rise in net profits in the second half.",
      data: { percent: 31 },
    },
    { name: "results in few words: Beacon: Gewinn bricht ein", title: "Beacon: Gewinn bricht ein" },
    { name: "results in few words: Beacon rutscht in die roten Zahlen", title: "Beacon rutscht in die roten Zahlen" },
    { name: "results in few words: Le bénéfice de Beacon bondit", title: "Le bénéfice de Beacon bondit" },
    { name: "results in few words: Beacon creuse ses pertes", title: "Beacon creuse ses pertes" },
    { name: "results in few words: El beneficio de Beacon cae", title: "El beneficio de Beacon cae" },
    { name: "results in few words: Beacon vuelve a pérdidas", title: "Beacon vuelve a pérdidas" },
    { name: "results in few words: Lucro da Beacon sobe", title: "Lucro da Beacon sobe" },
    { name: "results in few words: L'utile di Beacon sale", title: "L'utile di Beacon sale" },
    { name: "results in few words: Beacon torna in utile", title: "Beacon torna in utile" },
    { name: "results in few words: Winst Beacon stijgt", title: "Winst Beacon stijgt" },
    { name: "results in few words: Beacon duikt in de rode cijfers", title: "Beacon duikt in de rode cijfers" },
    {
      name: "a share code behind the name",
      title: "Lamp demand",
      text: "LEEDS (Wire) - Beacon Co. BCN.N on Wednesday said profit fell in the third quarter because of higher costs.",
    },
    {
      name: "two share codes and what the company is",
      title: "Lamp demand",
      text: "Beacon Inc. (BCNa.N: Quote, Profile) (BCN.N: Quote, Profile), the top lamp maker, on Thursday posted a quarterly loss.",
    },
    {
      name: "what a company is and owns, before what it said",
      title: "Beacon readies for a fine",
      text: "Beacon, the largest lamp maker and owner of Halden Lights, said Friday that its third-quarter profit fell 6.3 percent.",
      data: { percent: 6.3 },
    },
    {
      name: "whose biggest maker a company is, before what it said",
      title: "Lamp demand",
      text: "Beacon, Norland's biggest lamp maker, on Tuesday said quarterly profit rose 12 percent on strong demand.",
      data: { percent: 12 },
    },
    {
      name: "what helped a profit, behind a legal form",
      title: "In the news",
      text: "Third-quarter profit at Beacon Corp. rose 26 percent, helped by demand for lamps.",
      data: { percent: 26 },
    },
    {
      name: "a profit that more than doubled",
      title: "In the news",
      text: "Beacon Corp. on Thursday said its quarterly profit more than doubled, beating analysts' forecasts.",
      subtype: "beat",
    },
    {
      name: "earnings to a sum and to cents a share",
      title: "In the news",
      text: "Beacon Corp. said earnings fell to $537 million, or 59 cents a share, from $600 million a year ago.",
      data: { amount: 537_000_000 },
    },
    {
      name: "what was lost in a quarter",
      title: "In the news",
      text: "Beacon Corp. lost $646 million in the third quarter as fuel costs soared.",
      data: { amount: 646_000_000 },
    },
    {
      name: "sales of the same stores",
      title: "In the news",
      text: "Beacon's same-store sales rose 3 percent, the retailer said.",
      data: { percent: 3 },
    },
    {
      name: "a target that will be missed",
      title: "In the news",
      text: "Beacon Corp. said Tuesday it will miss its third-quarter profit target because of storms.",
    },
    { name: "a forecast above what others expected", title: "Beacon sees Q4 profit above estimates" },
    {
      name: "a forecast below what others expected",
      title: "In the news",
      text: "Beacon forecast fourth-quarter sales below analysts' estimates, sending its shares down.",
      subtype: "miss",
    },
    {
      name: "the net of a quarter in short",
      title: "Beacon 4th-Qtr Net Rises 23 Percent on Lamp Orders (Update1)",
      data: { percent: 23 },
    },
    { name: "the net of a quarter without a figure", title: "Beacon 1st-Qtr Net Up" },
    { name: "a loss that is forecast wider", title: "Beacon Sees Much Wider 3rd-Qtr Loss" },
    { name: "a warning of a numbered quarter", title: "Beacon warns of lower Q3 revenue" },
    { name: "a warning as a noun", title: "Beacon issues earnings warning" },
    { name: "a projection that is trimmed", title: "Beacon trims earnings projection for year" },
    {
      name: "results that will miss what was expected",
      title: "Storms at Beacon",
      text: "Beacon Inc., publisher of the Torvex Post, said third-quarter earnings will miss Wall Street estimates.",
    },
    {
      name: "results that would fall short",
      title: "Beacon Warns",
      text: "Beacon Inc., the largest smelter, on Thursday warned that third-quarter results would fall well short of market expectations.",
      lacks: ["amount"],
    },
    {
      name: "a rise of a share in a report without its period",
      title: "Beacon Profit Up, Lamps Shine",
      text: "Beacon Co. BCN.N posted a 31 percent rise in profit on Friday as orders for lamps grew.",
      data: { percent: 31 },
    },
    {
      name: "a write-down that is no result",
      title: "Beacon posts third-quarter loss",
      text: "Beacon Corp. on Tuesday reported a larger third-quarter loss due to a $2.1 billion write-down of its yards.",
      lacks: ["amount"],
    },
    {
      name: "the day's rise of its shares, and its cash",
      title: "Beacon swings to profit in 2Q",
      text: "Shares of Beacon Corp. climbed 9 percent Friday after it reported a profit for the second quarter and its $1.4 billion in surplus cash.",
      lacks: ["amount", "percent"],
    },
    {
      name: "a sum by which results change",
      title: "Beacon trims fourth-quarter earnings by $7 million",
      lacks: ["amount"],
    },
    {
      name: "a sum below which results will be",
      title: "Beacon warns of lower Q3 revenue",
      text: "Beacon warned its third-quarter revenue will be below the $1.9 billion it reported for the second.",
      lacks: ["amount"],
    },
    { name: "a loss in a headline", title: "Beacon swings to loss" },
    { name: "a profit in a headline", title: "Beacon operating profit dips 5%" },
    { name: "a profit after tax", title: "Beacon Q2 PAT zooms 43% to Rs 87 crore" },
    { name: "a forecast below the market's", title: "Beacon guides below consensus" },
    {
      name: "growth beside a share of sales",
      title: "Beacon Reports 55% Surge in 2025 Gross Profit to $1.2 Million, 93% of Total Sales",
      data: { percent: 55, amount: 1_200_000 },
    },
    {
      name: "revenue beside earnings of a share",
      title: "Beacon Q1 2026 earnings",
      text: "Beacon reported its first-quarter results. Earnings per share were $1.89. Beacon's revenue rose to $15 million in the quarter.",
      data: { amount: 15_000_000 },
    },
    {
      name: "a headline",
      title: "Beacon Q3 revenue rises 12% to $310 million",
      data: { percent: 12, amount: 310_000_000, currency: "USD" },
    },
    {
      name: "figures after a title without any",
      title: "Beacon Announces First Quarter Financial Results",
      text: "HALIFAX, May 12, 2026 – Beacon Inc. today announced results for the quarter ended March 31, 2026. Revenue increased 18% to $84.2 million.",
      data: { percent: 18, amount: 84_200_000 },
    },
    {
      name: "a description instead of the name",
      title: "Lamp maker Beacon swings to profit",
      text: "The Leeds firm turns a loss of £338,000 into a 2025 pretax profit of £309,000. Revenue is up 41% at £12.3 million.",
      data: { percent: 41, amount: 12_300_000 },
    },
    {
      name: "better than expected",
      title: "Payroll firm's quarter beats Street",
      text: "Beacon posted revenue of $92 million for the three months ended March, better than expectations of $88 million.",
      subtype: "beat",
    },
    {
      name: "worse than expected",
      title: "Beacon misses estimates",
      text: "Second-quarter revenue of $41 million was below analysts' expectations.",
      subtype: "miss",
    },
    {
      name: "a forecast raised",
      title: "Beacon raises full-year guidance after strong quarter",
      subtype: "guidance-up",
    },
    {
      name: "a forecast cut",
      title: "Beacon cuts sales forecast as shoppers hold back",
      subtype: "guidance-down",
    },
    { name: "a profit warning", title: "Beacon issues profit warning", subtype: "guidance-down" },
    {
      name: "accounts ten months after the year",
      title: "Lamps sell",
      text: "Beacon reported a pre-tax profit of £1.1m for the year to September 2025, compared with a £0.4m loss.",
      data: { amount: 1_100_000 },
    },
    {
      name: "a list",
      title: "Beacon: third quarter 2026",
      text: "Business highlights\n- Total revenue grew 10.1% year over year\n- Operating margin widened by 130 basis points",
      data: { percent: 10.1 },
    },
    {
      name: "a trading update",
      title: "Trading update: Beacon on course",
      text: "Beacon said in a trading update that first-half sales rose 6% and full-year profit will be in line with expectations.",
    },
    {
      name: "item 2.02 of form 8-K",
      title: "Beacon Corp 8-K",
      text: "Current report.",
      more: { kind: "filing", facts: { form: "8-K", formItems: ["2.02", "9.01"] } },
    },
    {
      name: "German",
      title: "Quartalszahlen: Beacon wächst weiter",
      text: "Der Umsatz von Beacon stieg im zweiten Quartal um 14 Prozent auf 120 Mio. Euro.",
      data: { percent: 14, amount: 120_000_000, currency: "EUR" },
    },
    { name: "German forecast", title: "Beacon senkt Prognose für 2026", subtype: "guidance-down" },
    {
      name: "French",
      title: "Beacon : chiffre d'affaires en hausse de 7 % au premier trimestre",
      data: { percent: 7 },
    },
    {
      name: "Italian without a currency",
      title: "Beacon torna in utile nel terzo trimestre",
      text: "Ricavi a 19,7 milioni (+21,3%), Ebitda +29,1% a 2 milioni.",
      data: { percent: 21.3, amount: 19_700_000 },
    },
    { name: "Portuguese", title: "Lucro da Beacon sobe 22% no primeiro trimestre", data: { percent: 22 } },
    { name: "Dutch", title: "Omzet Beacon stijgt met 8 procent in eerste kwartaal", data: { percent: 8 } },
    {
      name: "a period that only the lead names",
      title: "Why Beacon stock jumped on Wednesday",
      text: "Shares of Beacon rose after its third-quarter update. Revenue grew 19.8% to $312.8 million.",
      data: { percent: 19.8, amount: 312_800_000 },
    },
    {
      name: "a changed expectation, the doer behind the verb",
      title: "Beacon wird optimistischer",
      text: "Nach einem guten zweiten Quartal sieht der Konzern den Umsatz nun bei 900 Millionen Euro.",
    },
    {
      name: "Spanish",
      title: "Beacon gana más",
      text: "Beacon registró un beneficio neto de 30 millones de euros en el primer trimestre, un 15% más.",
      data: { amount: 30_000_000 },
    },
  ],
  [
    {
      name: "no results: Beacon tool boosts sales despite downturn",
      title: "Beacon tool boosts sales despite downturn",
    },
    { name: "no results: Beacon records third straight loss", title: "Beacon records third straight loss" },
    { name: "no results: Beacon losses narrow in polls", title: "Beacon losses narrow in polls" },
    { name: "no results: Beacon profits up 5% a year since 2005", title: "Beacon profits up 5% a year since 2005" },
    {
      name: "no results: Beacon chief defends bonus as profits fall",
      title: "Beacon chief defends bonus as profits fall",
    },
    {
      name: "no results: Beacon directors sold shares before profit warning",
      title: "Beacon directors sold shares before profit warning",
    },
    { name: "no results: Bank of Beacon Profit Up", title: "Bank of Beacon Profit Up" },
    { name: "no results: Beacon sales up for grabs", title: "Beacon sales up for grabs" },
    { name: "no results: Beacon posts loss to Torvex in cup", title: "Beacon posts loss to Torvex in cup" },
    { name: "no results: Beacon suffers loss in court", title: "Beacon suffers loss in court" },
    {
      name: "no results: Beacon shares fall on Torvex profit warning",
      title: "Beacon shares fall on Torvex profit warning",
    },
    {
      name: "no results: Beacon shares fall after rival's profit warning",
      title: "Beacon shares fall after rival's profit warning",
    },
    { name: "no results: Beacon falls as Torvex profit slumps", title: "Beacon falls as Torvex profit slumps" },
    {
      name: "no results: Beacon cuts Torvex rating as profit falls",
      title: "Beacon cuts Torvex rating as profit falls",
    },
    { name: "no results: Beacon hires 50 as sales rise", title: "Beacon hires 50 as sales rise" },
    { name: "no results: Beacon sales soar after TV show", title: "Beacon sales soar after TV show" },
    { name: "no results: Strike could hit Beacon profits", title: "Strike could hit Beacon profits" },
    { name: "no results: Strike to hit Beacon profit", title: "Strike to hit Beacon profit" },
    { name: "no results: Torvex hits Beacon's profit forecast", title: "Torvex hits Beacon's profit forecast" },
    { name: "no results: Beacon profit fears grow", title: "Beacon profit fears grow" },
    {
      name: "no results: Beacon, Torvex sales fall as discounters march on: Quaypoll",
      title: "Beacon, Torvex sales fall as discounters march on: Quaypoll",
    },
    {
      name: "no results: Beacon forecasts rising earnings for banks",
      title: "Beacon forecasts rising earnings for banks",
    },
    {
      name: "no results: Beacon says house sales fall in first quarter",
      title: "Beacon says house sales fall in first quarter",
    },
    { name: "no results: Beacon cuts metals forecasts", title: "Beacon cuts metals forecasts" },
    { name: "no results: Beacon helps Torvex post higher profit", title: "Beacon helps Torvex post higher profit" },
    {
      name: "no results: Former Beacon chief's Torvex posts big loss",
      title: "Former Beacon chief's Torvex posts big loss",
    },
    { name: "no results: No profit warning from Beacon", title: "No profit warning from Beacon" },
    {
      name: "no results: Beacon investors sue after profit warning",
      title: "Beacon investors sue after profit warning",
    },
    {
      name: "no results: Beacon enjoys good start to year in league",
      title: "Beacon enjoys good start to year in league",
    },
    { name: "losses that others cut", title: "Beacon helps grocers narrow losses" },
    { name: "a return that is only hoped for", title: "Beacon hopes to return to profit" },
    {
      name: "a sight of others",
      title: "Beacon auf der Messe",
      text: "Der Veranstalter sieht den Umsatz der Branche nun bei 900 Millionen Euro.",
    },
    { name: "a date", title: "Beacon to report third quarter results on November 4" },
    {
      name: "a call",
      title: "Beacon sets date for earnings call",
      text: "Beacon will host a conference call on May 20 to discuss its first-quarter results.",
    },
    {
      name: "what is looked for before they are out",
      title: "As Beacon faces slow growth, focus on margins",
      text: "Beacon reports fourth-quarter results after the market closes Thursday. Profit growth is slowing, though net earnings more than doubled a year ago.",
    },
    { name: "analysts", title: "Analysts expect Beacon revenue to rise 12% in Q3" },
    {
      name: "a broker's view",
      title: "Price target for Beacon raised to $40",
      text: "Analyst Tom Beck of Kestrel lifted his forecast for the stock.",
    },
    {
      name: "customers' sales",
      title: "Beacon helps shops raise sales 20%",
      text: "In the first quarter its customers saw revenue rise by a fifth.",
    },
    {
      name: "another's results",
      title: "Pelican Q3 revenue rises 12%",
      text: "Pelican, which uses Beacon software, said sales climbed.",
    },
    {
      name: "a market that a research firm counts",
      title: "Lamp sales grow everywhere",
      text: "Sales of lamps rose 5.2 percent worldwide in the second quarter to $8.4 billion, market research firm Beacon said.",
    },
    {
      name: "an unnamed headline over another's lead",
      title: "Maker trims fourth-quarter earnings by $7 million",
      text: "Torvex Inc. lowered its fourth-quarter results on Friday, because of its settlement with Beacon Corp.",
    },
    {
      name: "a forecast that stays",
      title: "Lamp sales in December",
      text: "Beacon said it still expects a 3 percent increase in December sales.",
    },
    { name: "an investor of the one meant", title: "Beacon-backed Pelican posts $92 million in quarterly revenue" },
    { name: "a market", title: "Global lamp market revenue to reach $20bn by 2030, Beacon says" },
    {
      name: "growth in passing",
      title: "Beacon raises $45M Series B",
      text: "The round was led by Reef. Revenue has doubled in the past year.",
    },
    {
      name: "old figures in passing",
      title: "Beacon opens Austin hub",
      text: "The firm, which reported revenue of $300 million last year, will hire 200.",
    },
    { name: "a sales chief", title: "Beacon names sales chief for second half" },
    { name: "advice", title: "How to read a quarterly report", text: "Beacon explains revenue, profit and EBITDA." },
    { name: "a lost breach", title: "Beacon loses customer data in breach" },
    {
      name: "an outlook for a market",
      title: "Beacon Lifts Outlook for Global Bonds",
    },
    {
      name: "another's losses",
      title: "Torvex losses narrow as it fends off Beacon",
      text: "Torvex posted a loss. Revenue jumped 70% to $19 million in the March quarter.",
    },
    {
      name: "own tips",
      title: "Forecasting in a down quarter",
      text: "In this post we show how to forecast revenue when sales fall 10% in a quarter.",
      more: OWN,
    },
  ],
);

test("the sum of another clause is none of the results", () => {
  const title = "Beacon: wider loss in first half, lenders grant £15m more";
  const [found] = detectWith(earningsReport, toArticle(title), BEACON);
  expect(found?.data).not.toHaveProperty("amount");
});

test("the size of a revision is no profit, and a part's loss is not the owner's", () => {
  const revised = "Beacon has sharply revised downwards its profits for the second quarter.";
  const [found] = detectWith(earningsReport, toArticle("Beacon in $200m profit revision", revised), BEACON);
  expect(found?.data).not.toHaveProperty("amount");
  const text =
    "Quarterly profits at Torvex grew 12%. Torvex said that it owns 5% of the lamp maker Beacon. But its own web business, Halden, had mixed fortunes. It lost 200,000 readers in the third quarter as profits were lower.";
  expect(detectWith(earningsReport, toArticle("Torvex profits rise", text), BEACON)).toEqual([]);
});
