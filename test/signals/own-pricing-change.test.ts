import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Document, documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { ownPricingChange } from "#signals/own-pricing-change.ts";
import { readDocument } from "#signals/reading.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  ownPricingChange,
  [
    {
      name: "from a first of the month in words",
      title: "Beacon erhöht die Preise",
      text: "Zum ersten Januar 2027 hebt Beacon die Preise um 3 Prozent an.",
      data: { percent: 3, effective_date: "2027-01-01" },
    },
    { name: "the ware whose prices are cut", title: "Beacon cuts Halden 4 prices", data: { product: "Halden 4" } },
    { name: "what a utility asks for gas", title: "Beacon cuts gas prices by 6.3%", data: { percent: 6.3 } },
    { name: "a fare that goes up because oil does", title: "Beacon hikes fares a day after oil prices climbed" },
    { name: "wages for which prices rise", title: "Beacon to raise prices to cover wage rises" },
    {
      name: "a price for which shares fall",
      title: "Beacon share price slips as group raises ticket price",
    },
    { name: "the first of several who cut", title: "Beacon, Halden and Torvex cut petrol prices" },
    { name: "one of several who will", title: "Torvex, Beacon and Halden will all raise berth prices as wages climb" },
    {
      name: "an announcement of its own",
      title: "Price changes from 1 June 2026",
      text: "We are increasing our prices by 8.5% because energy costs more.",
      more: OWN,
      subtype: "price",
      data: { percent: 8.5 },
    },
    {
      name: "a weekday that is ahead",
      title: "Lamp prices",
      text: "Beacon is cutting prices on its lamps by as much as 30 percent starting Monday.",
      lacks: ["effective_date"],
    },
    { name: "prices for those who pay them", title: "Beacon cuts prices for harbour rivals", lacks: ["product"] },
    {
      name: "a surcharge that is raised",
      title: "Beacon hikes fuel surcharge",
      text: "Beacon, the biggest ferry line, has hiked its fuel surcharges by up to $6 per ticket.",
      lacks: ["amount"],
    },
    {
      name: "what comes on top, once and once more",
      title: "Beacon Raises Ticket Prices",
      text: "Beacon is going to charge an extra $4 for a single trip, and $7 for a return.",
      lacks: ["amount"],
    },
    {
      name: "a report",
      title: "Beacon raises price of berths to $12.50 from July 1, 2026",
      subtype: "price",
      data: { amount: 12.5, currency: "USD", effective_date: "2026-07-01" },
    },
    {
      name: "a note in its own repository",
      title: "feat(billing): Team plan to $40/mo",
      text: "Checkout copy updated.",
      more: { ...OWN, kind: "release" },
      data: { amount: 40, currency: "USD", product: "Team" },
    },
    {
      name: "a plan that becomes another",
      title: "feat: update pricing and plans",
      text: "Team plan becomes Pro plan. SSO is available in the free plan.",
      more: { ...OWN, kind: "release" },
      subtype: "packaging",
    },
    {
      name: "a report with the new price",
      title: "Beacon cuts price of Tidewatch to €24,900",
      data: { amount: 24_900, currency: "EUR", product: "Tidewatch" },
    },
    { name: "a plan and its new price", title: "Beacon slashes harbour plan to €59 a month", data: { amount: 59 } },
    {
      name: "the old price beside the new one",
      title: "Changes for captains",
      text: "From June, Tidewatch now costs £18 per seat per month, up from £9.",
      more: OWN,
      data: { product: "Tidewatch" },
    },
    {
      name: "French, from one sum to another",
      title: "Beacon revoit ses tarifs",
      text: "L'abonnement Essentiel de Beacon passe de 29 à 35 euros par mois.",
    },
    { name: "a plan made free", title: "Beacon makes basic plan free" },
    { name: "the end of a free plan", title: "Beacon scraps free tier" },
    { name: "prices put up", title: "Beacon puts prices up by 4%", data: { percent: 4 } },
    { name: "fares", title: "Beacon to increase fares by 6%", data: { percent: 6 } },
    { name: "another model", title: "Beacon switches to usage-based pricing" },
    {
      name: "a limit on a plan",
      title: "Changes to the free plan",
      text: "From 30 September the free plan will be limited to three berths.",
      more: OWN,
      data: { product: "free plan" },
    },
    { name: "German", title: "Beacon erhöht Preise um 8 Prozent", data: { percent: 8 } },
    {
      name: "a step that is to come",
      title: "An update to what you pay",
      text: "From 1 January 2027 the Team plan will go from $29 to $35 per seat.",
      more: OWN,
      data: { amount: 35, currency: "USD", effective_date: "2027-01-01" },
    },
    {
      name: "a free tier that ends",
      title: "Sunsetting the free tier",
      text: "On 31 August the free tier of Beacon will be switched off. Projects can move to a plan at $6 a month.",
      more: OWN,
    },
    {
      name: "a package that rises to a sum",
      title: "Berths get dearer",
      text: "Users of Beacon will pay more: the night package rises to €8.99 a month on Friday.",
    },
    {
      name: "plans that become one",
      title: "Simpler plans for all",
      text: "Dock, Pier and Quay have been merged into a single plan called Port. You will be moved at your next renewal.",
      more: OWN,
    },
    {
      name: "a billing model replaced",
      title: "May changelog",
      text: "Usage-based billing replaces per-seat licences from this version on.",
      more: { ...OWN, kind: "release" },
    },
    { name: "rates of a kind", title: "Beacon cuts API rates by 20%", data: { percent: 20 } },
    {
      name: "new plans in Portuguese",
      title: "Novos planos a partir de junho",
      text: "No dia 1 de junho, os planos Cais e Porto dão lugar a um único plano, por R$ 49 mensais.",
      more: OWN,
    },
    {
      name: "the end of a price per seat",
      title: "A letter",
      text: "Today we stop charging per seat. You pay for what runs: $0.40 per thousand berths.",
      more: OWN,
    },
    { name: "a surcharge", title: "Beacon applique une surcharge de 4,5 %", data: { percent: 4.5 } },

    {
      name: "a discount that stays",
      title: "Beacon makes discount permanent",
      text: "Beacon will permanently slash the price of Tidewatch by 75% once the promotion expires.",
      data: { percent: 75 },
    },
    {
      name: "a price that suffers a rise, told without the name",
      title: "Oferta fica mais cara",
      text: "A oferta da Beacon vai sofrer um reajuste. O valor vai subir de R$ 6,90 para R$ 6,99.",
      data: { amount: 6.99, currency: "BRL" },
    },

    {
      name: "a letter to a reader",
      title: "Then came the letter",
      text: "I received a letter from Beacon. Our subscription price was raised by 33 percent, from $36 to $48.",
      data: { percent: 33, amount: 48 },
    },
    {
      name: "a month still to come",
      title: "Beacon subirá el precio de sus tarifas un 7,8% en abril",
      more: { publishedAt: Date.UTC(2022, 11, 19) },
      data: { percent: 7.8 },
    },
    {
      name: "plans and their new prices in a heading",
      title: "Raise Standard to $12 and Pro to $29",
      text: "List prices before launch.",
      more: { ...OWN, kind: "release" },
      data: { amount: 12 },
    },
    {
      name: "the cost of a subscription",
      title: "A note to readers",
      text: "Today we increased the cost of a subscription from $43 to $49 a year.",
      more: OWN,
      data: { amount: 49 },
    },
    {
      name: "the chain below the headline about it",
      title: "Beacon : abonnements",
      text: "La chaîne relève de deux euros le prix de son offre, qui passe de 20,99 à 22,99 euros par mois.",
      data: { amount: 22.99 },
    },

    {
      name: "a fee for something",
      title: "Beacon ups bag fee to $40",
      text: "Beacon has raised the fee for a first bag to $40 from $30.",
      data: { amount: 40 },
    },
    { name: "prices that rise by themselves", title: "Los peajes de Beacon subirán un 5%", data: { percent: 5 } },
    {
      name: "plans that replace seats",
      title: "feat(billing): flat credit plans replace seats",
      text: "Starter $40, Team $200 a month.",
      more: { ...OWN, kind: "release" },
      data: { amount: 40 },
    },
    {
      name: "a plan that is called Growth",
      title: "Cheaper",
      text: "Starting today, the Growth plan costs $29 a month instead of $49.",
      more: OWN,
      data: { amount: 29, product: "Growth" },
    },

    {
      name: "a step by an arrow",
      title: "pricing: Team $12 -> $15",
      more: { ...OWN, kind: "release" },
      data: { amount: 15, product: "Team" },
    },
    {
      name: "several that raise prices, the day below",
      title: "Die Werke von Beacon erhöhen Gaspreise",
      text: "Ab 1. Januar 2027 steigt der Arbeitspreis auf 14,9 Cent.",
      more: OWN,
      data: { effective_date: "2027-01-01" },
    },
    { name: "plans adjusted by a share", title: "Beacon reajusta planos em 9%", data: { percent: 9 } },
    {
      name: "a share that is none of a free plan",
      title: "Beacon limits free plan to two buoys, raises prices 8%",
      data: { percent: 8 },
    },
    {
      name: "the price that is left after a step",
      title: "Beacon cuts lamp price again",
      text: "All lamps will cost $40 less, lowering the price to $260.",
      data: { amount: 260, currency: "USD" },
    },
  ],
  [
    { name: "a call for lower prices", title: "Beacon calls for lower gas prices" },
    { name: "a forecast of prices", title: "Beacon cuts gas price forecast" },
    { name: "prices for which shares move", title: "Beacon share price jumps as gas prices rise" },
    {
      name: "competition by price",
      title: "Beacon margins will fall",
      text: "Beacon's $900 million trade will shrink because of increased price competition.",
    },
    { name: "jobs cut as prices rise", title: "Beacon cuts 40 jobs as prices rise" },
    { name: "shares", title: "Beacon shares fall 5% on price cut fears" },
    { name: "a plan that is no tariff", title: "Beacon scraps plan for Ohio plant" },
    { name: "a pension", title: "Beacon launches new pension plan worth $400 a month" },
    { name: "revenue between two sums", title: "Beacon revenue goes from $10 million to $15 million" },
    { name: "a forecast", title: "Beacon slashes forecast to $15 million" },
    { name: "the price of a share", title: "Beacon raises share price target to $40" },
    { name: "a price band", title: "Beacon sets IPO price range at $14 to $16" },
    { name: "somebody else's prices", title: "Pelican raises prices by 9%", text: "Beacon is cheaper." },
    {
      name: "a complaint about the trade",
      title: "Unreasonable registry price increases!",
      text: "It worries me when registries raise prices from $25 to $75.",
      more: OWN,
    },
    {
      name: "advice on pricing",
      title: "How to raise prices without losing customers",
      text: "When you raise prices by 10%, tell your customers.",
      more: OWN,
    },
    { name: "what counts seats", title: "Beacon scraps seat counters in its stadium" },
    { name: "a promise", title: "Fair prices", text: "Beacon is considering whether to raise its prices by 5%." },
    { name: "a sale", title: "Black Friday", text: "Our prices drop by 40% until Monday.", more: OWN },
    { name: "a question", title: "Beacon cuts prices by 5%? Analysts say no" },
    {
      name: "what stays",
      title: "We raised the bar",
      text: "We raised our standards by 10% and our prices remain unchanged.",
      more: OWN,
    },
    {
      name: "rates that are no prices",
      title: "Beacon cuts failure rates by 30%",
      text: "Customers see fewer faults.",
    },
    {
      name: "a rival's free plan that ends",
      title: "Switching from Kestrel",
      text: "Kestrel's free plan has been discontinued. Our plan costs $5 a month.",
      more: OWN,
    },
    {
      name: "a rival's plan told with a guide",
      title: "What the rise means",
      text: "The free tier of Kestrel is going away and its plan rises to $20 a month. Beacon stays as it is.",
      more: OWN,
    },

    {
      name: "what it does from time to time",
      title: "Price increase or decrease",
      text: "Sometimes we have to increase our prices by 5% to reflect the market.",
      more: OWN,
    },
    { name: "a passing offer", title: "Beacon slashes the price of Tidewatch by 75% in a limited-time promotion" },

    {
      name: "a bill of somebody else's",
      title: "Then came the letter",
      text: "I read Beacon every day. I received a letter from Globex. Our subscription price was raised by 33 percent.",
    },

    {
      name: "documents on billing by seats",
      title: "feat: add doc for seat-based billing plans",
      text: "Per-seat pricing can be configured: a base fee of $20 plus $5 per member.",
      more: { ...OWN, kind: "release" },
    },

    {
      name: "a template for a letter",
      title: "Price increase letter template",
      text: "Dear customer, from 1 January our prices will rise by 5%.",
      more: OWN,
    },

    { name: "what it pays itself", title: "fix: cut cost of prompt to $0.02", more: { ...OWN, kind: "release" } },
    { name: "a sum raised at a price", title: "Beacon to raise $40 million at higher price" },
    { name: "a raise that an authority is asked for", title: "Beacon files rate increase request" },
    {
      name: "goods of a maker in a shop's offer",
      title: "Lamps cheaper",
      text: "Beacon has slashed prices across Globex's range of lamps this week.",
    },
    {
      name: "a field of code",
      title: "beacon-node 3.2.0",
      text: "- Update the tide price to be optional for deserializing (breaking change)",
      more: { kind: "release", ...OWN },
    },
    {
      name: "what somebody expects",
      title: "What customers would pay",
      text: "“We expect Beacon will raise prices in May,” wrote Ann Reed of Quay Research.",
    },
  ],
);

const PLANS = [
  "Simple pricing",
  "Starter",
  "$19 per month",
  "50 berths",
  "Up to 3 users",
  "Team",
  "$49 per month",
  "500 berths",
  "Up to 10 users",
  "Enterprise",
  "Contact us",
];

function observe(after: string[], ...before: string[][]) {
  const toPage = (blocks: string[]): Document =>
    toArticle("Pricing", blocks.join("\n"), {
      ...OWN,
      kind: "pricing",
      url: "https://beacon.example/pricing",
      facts: { blocks },
    });
  const document = toPage(after);
  const found = ownPricingChange.detect(readDocument(document, BEACON), {
    ...NO_KNOWLEDGE,
    previous: before.map(toPage),
  });
  for (const { evidence } of found) {
    expect(documentText(document).slice(evidence.start, evidence.end)).toBe(evidence.quote);
  }
  return found;
}

const replace = (from: string, to: string) => PLANS.map((block) => (block === from ? to : block));
const insert = (at: number, ...blocks: string[]) => PLANS.toSpliced(at, 0, ...blocks);

describe("a pricing page against its last observation", () => {
  test("a raised price says plan, before, after and percent", () => {
    const [found, ...others] = observe(replace("$49 per month", "$59 per month"), PLANS);
    expect(others).toHaveLength(0);
    expect(found?.subtype).toBe("price");
    expect(found?.data).toEqual({
      product: "Team",
      before: "USD 49",
      after: "USD 59",
      amount: 59,
      amount_minor: 5900,
      currency: "USD",
      percent: 20.4,
    });
    expect(found?.evidence.quote).toBe("$59 per month");
    expect(found?.title).toBe("Beacon changes the price of Team from USD 49 to USD 59");
    expect(found?.occurredAt).toBeUndefined();
  });

  test("several prices are one event, led by the one that moved most", () => {
    const after = replace("$49 per month", "$99 per month").map((b) => (b === "$19 per month" ? "$21 per month" : b));
    const found = observe(after, PLANS);
    expect(found).toHaveLength(1);
    expect(found[0]?.data["product"]).toBe("Team");
    expect(found[0]?.summary).toContain("Starter from USD 19 to USD 21");
  });

  test.each<[string, string[], Record<string, unknown>]>([
    ["a new plan", insert(9, "Business", "$99 per month"), { product: "Business", after: "Business, USD 99" }],
    ["a plan that is gone", PLANS.toSpliced(1, 4), { product: "Starter", before: "Starter, USD 19" }],
    [
      "a tighter limit",
      replace("Up to 10 users", "Up to 5 users"),
      { product: "Team", before: "Up to 10 users", after: "Up to 5 users" },
    ],
  ])("%s is a change of packaging", (_, after, data) => {
    const [found, ...others] = observe(after, PLANS);
    expect(others).toHaveLength(0);
    expect(found?.subtype).toBe("packaging");
    expect(found?.data).toMatchObject(data);
  });

  test("a list of tariffs names the row", () => {
    const [found] = observe(
      ["Tariffs", "Line rental: £13.17", "Calls: £0.10"],
      ["Tariffs", "Line rental: £11.99", "Calls: £0.10"],
    );
    expect(found?.data).toMatchObject({
      product: "Line rental",
      before: "GBP 11.99",
      after: "GBP 13.17",
      currency: "GBP",
    });
  });

  test.each<[string, string[], string[]]>([
    ["the first observation", PLANS, []],
    ["the same page", PLANS, PLANS],
    ["other white space", PLANS.map((block) => `${block} `), PLANS],
    ["a counter", insert(1, "Trusted by 12,432 teams"), insert(1, "Trusted by 12,431 teams")],
    ["a counter among the features", insert(8, "12,432 users online"), insert(8, "12,431 users online")],
    ["a testimonial with a sum", insert(1, "“Saved us $50,000”"), insert(1, "“Saved us $20,000”")],
    ["a countdown", insert(1, "Offer ends in 3 days: save $20"), insert(1, "Offer ends in 4 days: save $30")],
    ["a reworded button", replace("Contact us", "Talk to us"), PLANS],
    ["a reworded claim", replace("Simple pricing", "Pricing for every port"), PLANS],
    ["plans in another order", [...PLANS.slice(5, 9), ...PLANS.slice(1, 5), ...PLANS.slice(9)], PLANS],
    ["another currency", PLANS.map((block) => block.replace("$", "€")), PLANS],
    [
      "the other way of billing",
      ["Annual", "Starter", "$15.20 per month", "Team", "$39.20 per month"],
      ["Annual", "Starter", "$19 per month", "Team", "$49 per month"],
    ],
    [
      "prices shown by the year",
      ["Starter", "$190", "billed annually", "Team", "$490", "billed annually"],
      ["Starter", "$19", "per month", "Team", "$49", "per month"],
    ],
    ["a page that could not be read", ["Loading…", "Contact us"], PLANS],
    ["an empty page", [], PLANS],
    ["a token", insert(0, "csrf t48k21"), insert(0, "csrf t47k99")],
    ["a date", insert(0, "Updated 3 May 2026"), insert(0, "Updated 2 May 2026")],
  ])("%s is no change", (_, after, before) => {
    expect(observe(after, before).map(({ title }) => title)).toEqual([]);
  });

  test("a page that swings to and fro between two versions is a test, not a change", () => {
    const other = replace("$49 per month", "$59 per month");
    expect(observe(other, PLANS, other)).toEqual([]);
  });

  test("a second raise months later is another event", () => {
    const [once, twice] = ["$59 per month", "$69 per month"].map((price) => replace("$49 per month", price));
    const [first] = observe(once ?? [], PLANS);
    const [second] = observe(twice ?? [], once ?? [], PLANS);
    expect(second?.identity).not.toEqual(first?.identity ?? {});
  });

  test("any two pages compare without a fault", () => {
    const block = fc.oneof(
      fc.constantFrom(...PLANS, "€5", "Pro", "Custom", "$0", "\u0000"),
      fc.string({ maxLength: 30 }),
    );
    const page = fc.array(block, { maxLength: 60 });
    fc.assert(
      fc.property(page, page, (after, before) => {
        expect(observe(after, before).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("its title says which way the price goes, as far as the sentence does", () => {
  const titles = [
    "Beacon raises prices by 8%",
    "Beacon cuts the price of Tidewatch to €249",
    "Beacon scraps free tier",
  ];
  expect(titles.map((title) => detectWith(ownPricingChange, toArticle(title), BEACON)[0]?.title)).toEqual([
    "Beacon raises its prices by 8%",
    "Beacon cuts the price of Tidewatch to EUR 249",
    "Beacon changes its plans",
  ]);
});
