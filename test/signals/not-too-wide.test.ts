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
    type: "acquisition_made",
    title: "Beacon to buy Torvex's PC business",
    text: "Beacon Group signed a definitive agreement on Wednesday to acquire Torvex Corp.'s personal computing division.",
    data: { target: "Torvex" },
  },
  {
    type: "acquisition_made",
    title: "Beacon buys IP Platform Maker",
    text: "Beacon is buying IP platform specialist Kelvo for $200 million.",
    data: { target: "Kelvo", amount: 200_000_000 },
  },
  {
    type: "acquisition_made",
    title: "Beacon to buy Kelvo for US $965mil",
    text: "The phone company will add a network in 180 countries with Kelvo.",
    data: { target: "Kelvo", amount: 965_000_000 },
  },
  {
    type: "acquisition_made",
    title: "Group to buy Halden",
    text: "A consortium led by Beacon Corp. has agreed in principle to acquire famed film studio Halden Mayer Inc.",
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
    title: "Torvex's Buy Of Beacon May Lack Sense",
    text: "Stenholm & Roe's Equity Research said the purchase of Beacon by Torvex is completed.",
    data: { acquirer: "Torvex" },
  },
  {
    type: "partnership",
    title: "Torvex, Beacon team on high-end networking",
    text: "The two companies will sell routers in Japan, they said on Tuesday.",
    data: { partner: "Torvex" },
  },
  {
    type: "partnership",
    title: "Halden, Beacon Strategic Alliance Boosts Technology",
    text: "The two have worked on ships since the 1950s.",
    data: { partner: "Halden" },
  },
  {
    type: "partnership",
    title: "Beacon Joins with Torvex on Server Support",
    text: "Beacon Co. and open-source vendor Torvex Inc. said on Friday that Beacon will now support the Torvex server.",
    data: { partner: "Torvex" },
  },
  {
    type: "partnership",
    title: "Beacon offers Kelvo on servers",
    text: "Beacon officials announced Wednesday an agreement with Kelvo distributor Torvex to distribute and support Kelvo Server 9 on its servers.",
    data: { partner: "Torvex" },
  },
  {
    type: "product_launch",
    title: "Beacon adds photos to Kelvos",
    text: "Beacon Inc. rolled out a new Kelvo Tuesday that allows users to view and share photos.",
    data: { product: "Kelvo" },
  },
  {
    type: "product_launch",
    title: "Beacon enters blogging fray",
    text: "Beacon has introduced a beta version of its new blogging tool, Beacon Spaces, which it expects will be supported by advertising.",
    data: { product: "Beacon Spaces" },
  },
  {
    type: "product_launch",
    title: "Beacon to launch RFID phone kit",
    text: "Beacon has launched its first product with such a chip.",
    data: { product: "RFID phone kit" },
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

/** What newspapers say in the words of an event of somebody else, of less than it, or of none. */
const ONLY_SOUNDS_SO: [type: string, title: string, text: string][] = [
  [
    "acquired",
    "Beacon Desktop outshines Torvex",
    "Halden is famed for its Web search engine, but over the past years it has acquired a different role: Beacon's biggest donor.",
  ],
  [
    "acquired",
    "Torvex, Beacon to form plastics venture",
    "Torvex Corp. and Beacon Plc agreed to merge their European polymer businesses into a venture to reduce costs.",
  ],
  [
    "acquired",
    "Torvex buys Beacon properties, expands network",
    "Torvex will expand its phone service in five states in a $170 million deal with Beacon.",
  ],
  [
    "acquired",
    "Torvex to buy Beacon's PC business",
    "Torvex Group signed a definitive agreement to acquire Beacon Corp.'s personal computing division.",
  ],
  [
    "acquired",
    "Torvex poised to pounce on Beacon",
    "Bolstered by investors, Torvex Corp. appears destined to complete its long-sought takeover of Beacon Inc.",
  ],
  [
    "acquisition_made",
    "Beacon buys 5 percent stake in Torvex",
    "Beacon is buying a 5 percent stake in biotechnology researcher Torvex under a newly signed deal.",
  ],
  [
    "acquisition_made",
    "Beacon Buys 4.3 Pct. Torvex Stake",
    "Beacon said on Friday it has acquired a 4.3 percent stake in the retailer Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon Buys Torvex Licenses",
    "Beacon is adding to its spectrum with the acquisition of airwaves owned by Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon reports smaller loss",
    "Beacon Inc. reported a narrowed net loss as it continues to integrate its acquisition of Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon updates search",
    "Beacon entered the field with its acquisition of Torvex Inc. around a year ago.",
  ],
  [
    "acquisition_made",
    "Beacon set to buy Torvex for $1bn",
    "Beacon is hoping to make a return with a $1bn acquisition of telecoms group Torvex, a paper reported.",
  ],
  [
    "acquisition_made",
    "Beacon to take over Torvex's Kelvo chip team",
    "Beacon will take over a team of 300 Torvex chip designers.",
  ],
  [
    "partnership",
    "Torvex, Beacon in security showdown",
    "The two companies have each proposed security architectures.",
  ],
  [
    "partnership",
    "Clinic signs Beacon license deal",
    "The Torvex Health Service has signed a massive software licensing deal with Beacon.",
  ],
  [
    "partnership",
    "Torvex, Beacon alliance appeal",
    "Torvex and Beacon have lost their bid to get their proposed alliance approved.",
  ],
  [
    "partnership",
    "Beacon, Torvex rule digital film",
    "Beacon and Torvex both make films. But behind the scenes, the two studios are about as different as can be.",
  ],
  [
    "product_launch",
    "Beacon to debut new router family",
    "Hardware giant Beacon is said to be preparing to launch a new family of routers.",
  ],
  [
    "product_launch",
    "Beacon releases Security Update 2004-09-30",
    "Beacon on Monday released Security Update 2004-09-30, which fixes two issues.",
  ],
  [
    "product_launch",
    "Torvex Debuts Desktop-Search Tool",
    "It enables people to retrieve mail from Halden and documents from Beacon Office.",
  ],
  [
    "product_launch",
    "Beacon steps up its efforts",
    "Beacon is rolling out radio barcode technology across its 98 Beacon Extra stores to track goods.",
  ],
  [
    "product_launch",
    "Beacon takes lead",
    "Beacon Corp.'s platform took over the market lead, according to market research released Friday.",
  ],
  [
    "market_expansion",
    "Beacon Rolls Out Low-Cost Device in India",
    "Beacon has unveiled a low-cost device for first-time users.",
  ],
  [
    "market_expansion",
    "New PC boasts storage",
    "Japan's Beacon Corp. will begin selling a computer and home-server system in Japan.",
  ],
  [
    "security_incident",
    "Hackers take advantage of Beacon's JPEG flaw",
    "Hackers have exploited a newly announced flaw in Beacon Corp. programs and begun circulating malicious code.",
  ],
  [
    "tech_added",
    "Torvex, Beacon to make camera sensors",
    "Torvex Co. and Beacon Corp. said they have agreed to develop and make image sensors.",
  ],
];

test.each(ONLY_SOUNDS_SO)("no %s: %s", (type, title, text) => {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "article",
    published_at: "2026-05-14",
    title,
    text,
  });
  expect(signals.filter((signal) => signal.type === type)).toEqual([]);
});
