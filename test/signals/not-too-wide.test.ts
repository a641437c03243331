import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** News that looks like what some rule is silent on, each beside the silent case that the rule was made for. */
const NEWS: {
  type: string;
  title: string;
  text: string;
  data?: Record<string, unknown>;
  own?: boolean;
  kind?: string;
}[] = [
  {
    type: "funding",
    title: "Beacon raises $10 million",
    text: "Beacon, the customer data platform for ports, has raised $10 million from Torvex Ventures.",
    data: { investor: ["Torvex Ventures"] },
  },
  {
    type: "key_role_posted",
    kind: "discussion",
    title: "Beacon | Staff Data Engineer | Leeds or remote (UK) | Full-time",
    text: "We're building rostering for hospitals.",
    data: { role: "Staff Data Engineer" },
  },
  {
    type: "outage",
    kind: "status",
    title: "Push notifications down for two hours",
    text: "Push notifications were down for two hours for all customers. The incident is resolved.",
  },
  {
    type: "acquisition_made",
    title: "Beacon acquires Torvex",
    text: "Beacon has acquired Torvex for $20 million. Many thought it was an April Fools' joke, but the deal is real.",
  },
  {
    type: "funding",
    title: "Beacon closes $12 million Series A",
    text: "Since our April 1 launch, we have signed 40 ports. Beacon today closed a $12 million Series A led by Quay Capital.",
    own: true,
  },
  {
    type: "exec_move",
    title: "Former Torvex CFO Dana Roe lands at Beacon as CFO",
    text: "Beacon has appointed Dana Roe, a former Torvex chief financial officer, as its Chief Financial Officer.",
    data: { person: "Dana Roe" },
  },
  {
    type: "exec_move",
    title: "Beacon hires CFO",
    text: "After tripling revenue over the past year, Beacon has hired Dana Roe as Chief Financial Officer.",
    data: { person: "Dana Roe" },
  },
  {
    type: "exec_move",
    title: "Peter Müller becomes CEO of Beacon",
    text: "Hans Müller steps down as CEO of Beacon after 30 years. His son Peter Müller becomes CEO of Beacon on 1 June.",
    data: { person: "Peter Müller" },
  },
  {
    type: "hiring_surge",
    title: "Beacon to hire 500 people",
    text: "Beacon will hire 500 people this year in roles ranging from warehouse staff to engineers.",
    data: { count: 500 },
  },
  {
    type: "compliance_milestone",
    title: "Beacon is now an ISO 27001 certified company",
    text: "Beacon announced today that it is now an ISO 27001 certified company after an audit in May.",
  },
  {
    type: "grant_award",
    title: "Beacon Announces $4 Million in NIH SBIR Grants",
    text: "Beacon has been awarded $4 million in SBIR grants by the National Institutes of Health.",
  },
  {
    type: "product_launch",
    title: "Beacon introduces Kelvo as a standalone app",
    text: "Beacon today introduced Kelvo, its berth planner, as a standalone app for small ports.",
    data: { product: "Kelvo" },
  },
  {
    type: "partnership",
    title: "HelpBeacon and Torvex to collaborate on berth planning",
    text: "HelpBeacon and Torvex have signed a partnership to collaborate on berth planning.",
    data: { partner: "Torvex" },
  },
  {
    type: "market_expansion",
    title: "Beacon start in Gent een nieuwe fabriek",
    text: "Beacon start in Gent een nieuwe fabriek voor sensoren. Er komen 80 banen.",
  },
  {
    type: "market_expansion",
    title: "Beacon opens first office in Leeds",
    text: "With a track record of 20 years, Beacon opens its first office in Leeds.",
    data: { location: "Leeds" },
  },
  {
    type: "own_pricing_change",
    title: "Beacon lowers prices on deck lamps",
    text: "LEEDS - Beacon Corp. has cut prices on its deck lamps by as much as 28 percent, though brokers on Friday said that the move had little to do with the full sheds of the biggest lamp maker.",
    data: { percent: 28 },
  },
  {
    type: "earnings_report",
    title: "Full sheds weigh on Beacon",
    text: "Beacon on Friday released third-quarter financial results showing that it still has trouble to clear its sheds of lamps while orders from harbours are thin.",
  },
  {
    type: "acquisition_made",
    title: "Beacon to buy Torvex's Tide Pump business",
    text: "Beacon Group signed a definitive agreement on Wednesday to acquire Torvex Corp.'s industrial pump division.",
    data: { target: "Torvex" },
  },
  {
    type: "acquisition_made",
    title: "Beacon buys GPS Buoy Maker",
    text: "Beacon is buying GPS buoy specialist Kelvo for $200 million.",
    data: { target: "Kelvo", amount: 200_000_000 },
  },
  {
    type: "acquisition_made",
    title: "Beacon to buy Kelvo for US $480mil",
    text: "The ferry company gets forty ships with Kelvo.",
    data: { target: "Kelvo", amount: 480_000_000 },
  },
  {
    type: "acquisition_made",
    title: "Group to buy Halden",
    text: "A consortium led by Beacon Corp. has agreed in principle to acquire rope maker Halden Mayer Inc.",
    data: { target: "Halden Mayer Inc" },
  },
  {
    type: "acquired",
    title: "Beacon merges with Harlow and Harlow",
    text: "The companies announced on Thursday that Beacon will merge with Harlow and Harlow.",
    data: { acquirer: "Harlow and Harlow" },
  },
  {
    type: "acquired",
    title: "Torvex's Buy Of Beacon Puzzles Some",
    text: "Stenholm & Roe's Equity Research said the purchase of Beacon by Torvex is completed.",
    data: { acquirer: "Torvex" },
  },
  {
    type: "partnership",
    title: "Torvex, Beacon team on harbour lights",
    text: "The two companies will sell lamps in Norway, they said on Tuesday.",
    data: { partner: "Torvex" },
  },
  {
    type: "partnership",
    title: "Halden, Beacon Strategic Alliance Boosts Ferries",
    text: "The two have worked on ships since the 1950s.",
    data: { partner: "Halden" },
  },
  {
    type: "partnership",
    title: "Beacon Joins with Torvex on Pump Repairs",
    text: "Beacon Co. and pump maker Torvex Inc. said on Friday that Beacon will now repair the pumps.",
    data: { partner: "Torvex" },
  },
  {
    type: "partnership",
    title: "Beacon offers Kelvo on ships",
    text: "Beacon officials announced Wednesday an agreement with Kelvo distributor Torvex to distribute and support Kelvo Chart 9 on its ships.",
    data: { partner: "Torvex" },
  },
  {
    type: "product_launch",
    title: "Beacon adds charts to Kelvos",
    text: "Beacon Inc. rolled out a new Kelvo Tuesday that shows charts at night.",
    data: { product: "Kelvo" },
  },
  {
    type: "product_launch",
    title: "Beacon enters diary market",
    text: "Beacon has introduced a beta version of its new diary tool, Beacon Decks, which is free.",
    data: { product: "Beacon Decks" },
  },
  {
    type: "product_launch",
    title: "Beacon to launch RFID berth kit",
    text: "Beacon has launched its first product with such a chip.",
    data: { product: "RFID berth kit" },
  },
  {
    type: "security_incident",
    title: "Hackers steal data of 9,000 customers from Beacon",
    text: "Beacon said hackers exploited a flaw in its software and stole the data of 9,000 customers.",
  },
  {
    type: "product_launch",
    title: "Beacon releases Web authoring tool",
    text: "Beacon on Tuesday released a Web authoring tool for small shops.",
    data: { product: "Web authoring tool" },
  },
  {
    type: "product_launch",
    title: "With Kelvo, Beacon wants to replace the till",
    text: "Shop software maker Beacon has come up with Kelvo, an app that turns any phone into a cash register.",
    data: { product: "Kelvo" },
  },
  {
    type: "product_launch",
    own: true,
    title: "Kelvo is GA",
    text: "Kelvo left beta this morning and is generally available to everyone.",
    data: { product: "Kelvo" },
  },
  {
    type: "partnership",
    title: "Beacon and Torvex put names to harbour pact",
    text: "Beacon and Torvex put their names to an agreement on Monday to map every harbour in Wales.",
    data: { partner: "Torvex" },
  },
  {
    type: "partnership",
    own: true,
    title: "Beacon now integrates with Torvex",
    text: "Starting today you can connect Beacon to Torvex and pull in your berths.",
    data: { partner: "Torvex" },
  },
  {
    type: "security_incident",
    title: "Letters go out to Beacon guests",
    text: "Beacon is sending letters to 4,100 guests whose passport numbers may have been seen by an intruder.",
  },
  {
    type: "security_incident",
    title: "Mailbox at Beacon taken over",
    text: "Someone broke into servers at Beacon in May, the company confirmed.",
  },
  {
    type: "outage",
    title: "Beacon apologises after payments stick",
    text: "Nobody could log in to Beacon for three hours on Monday.",
  },
  {
    type: "own_pricing_change",
    title: "Beacon cuts laptop prices",
    text: "Beacon has knocked $200 off its cheapest laptop, which now sells for $799.",
    data: { amount: 799 },
  },
  {
    type: "compliance_milestone",
    own: true,
    title: "Beacon's SOC 2 Type II report is in",
    text: "Our auditors signed off on our controls last week.",
    data: { certification: "SOC 2 Type II" },
  },
  {
    type: "product_launch",
    own: true,
    title: "Introducing Beacon Pulse",
    text: "Beacon Pulse shows you what your crew thinks, every Friday.",
    data: { product: "Beacon Pulse" },
  },
  {
    type: "product_launch",
    title: "Beacon takes the wraps off electric van",
    text: "Beacon unveiled the e-Kelvo, an electric van with a range of 250 miles, at a show in Leeds on Monday.",
    data: { product: "e-Kelvo" },
  },
  {
    type: "partnership",
    title: "Beacon to sell Torvex phones",
    text: "Under the agreement, Beacon will be the exclusive seller of Torvex phones in Spain.",
    data: { partner: "Torvex" },
  },
  {
    type: "own_pricing_change",
    own: true,
    title: "Beacon is now free for schools",
    text: "Starting today, schools pay nothing for Beacon.",
  },
  {
    type: "security_incident",
    title: "Beacon loses disks with customer data",
    text: "Beacon said it had lost two disks with the bank details of 25,000 customers.",
  },
  {
    type: "layoffs",
    title: "I was laid off",
    text: "I was an engineer at Beacon until this morning. Beacon laid off 300 employees today.",
    data: { count: 300 },
  },
  {
    type: "own_pricing_change",
    title: "My stack",
    text: "We use Beacon, which has just raised its price from $10 to $15 a month.",
    data: { amount: 15 },
  },
  {
    type: "exec_departure",
    title: "Salida en Beacon",
    text: "La salida del director financiero de Beacon, Juan Ruiz, se suma a la de Ana Pérez.",
    data: { person: "Juan Ruiz" },
  },
  {
    type: "exec_departure",
    title: "Départ chez Beacon",
    text: "Le directeur financier de Beacon, Paul Durand, quitte l'entreprise.",
    data: { person: "Paul Durand" },
  },
  {
    type: "key_role_posted",
    kind: "release",
    title: "careers: remove closed Senior role, add Head of Design position",
    text: "",
    data: { role: "Head of Design" },
  },
  {
    type: "partnership",
    title: "Beacon partners with Tourism Authority on Monday",
    text: "",
    data: { partner: "Tourism Authority" },
  },
  {
    type: "partnership",
    title: "Beacon lands deal",
    text: "Beacon have announced a one-season partnership with Tourism Authority of Leedham to launch a campaign.",
    data: { partner: "Tourism Authority of Leedham" },
  },
  {
    type: "review_posted",
    own: true,
    title: "Why we're not going back from Duckfall",
    text: "We have run Duckfall in production for a year now. The good: queries are fast. The bad: memory.",
    data: { product: "Duckfall" },
  },
];

describe("what rules are silent on leaves news alone", () => {
  for (const { type, title, text, data, own, kind = "article" } of NEWS)
    test(`${type}: ${title}`, () => {
      const company = title.startsWith("HelpBeacon") ? "HelpBeacon" : "Beacon";
      const { signals } = detectCase({
        id: "1",
        company,
        domain: "beacon.example",
        kind,
        published_at: "2026-05-14",
        title,
        text,
        source_url: own || kind === "status" ? "https://beacon.example/news/1" : "https://wire.example/1",
      });
      const found = signals.filter((signal) => signal.type === type);
      expect(found.map((signal) => signal.type)).toEqual([type]);
      if (data) expect(found[0]?.data).toMatchObject(data);
    });
});

test("two purchases whose names begin alike are two", () => {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "article",
    published_at: "2026-05-14",
    title: "Beacon acquires American Bath",
    text: "Beacon has acquired American Bath. Beacon today also acquired American Tire for $9 million.",
  });
  const targets = signals.filter(({ type }) => type === "acquisition_made").map(({ data }) => data["target"]);
  expect(targets.sort()).toEqual(["American Bath", "American Tire"]);
});
