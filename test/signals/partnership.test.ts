import { expect, test } from "bun:test";
import { partnership } from "#signals/partnership.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  partnership,
  [
    { name: "Dutch without an article", title: "Beacon slaat handen ineen met Quay", data: { partner: "Quay" } },
    {
      name: "work together that is to come",
      title: "Beacon to work with Torvex in East Africa",
      text: "Beacon will work with Torvex Group Ltd., the largest carrier, to ease payments.",
      data: { partner: "Torvex" },
    },
    {
      name: "one who is said to be from somewhere",
      title: "Harbour news",
      text: "Beacon has struck a partnership with Torvex Africa, the Kenyan wallet provider to develop services.",
      data: { partner: "Torvex Africa" },
    },
    {
      name: "a post about it, in the note of a change",
      title: "Announcement post for new deployment partner",
      text: "Blog post to announce Beacon's new partnership with Torvex.",
      more: { kind: "release" },
      data: { partner: "Torvex" },
    },
    {
      name: "the two firms of the sentence before",
      title: "Kestrel deal boosts Beacon",
      text: "Beacon has struck a deal to supply ferry group Kestrel with 300 masts. The two firms signed a memorandum of understanding on Monday.",
      data: { partner: "Kestrel" },
    },
    {
      name: "a German letter of intent of two",
      title: "Beacon und Kestrel unterzeichnen Absichtserklärung",
      data: { partner: "Kestrel" },
    },
    {
      name: "a French protocol of two",
      title: "Beacon et Kestrel signent un protocole d'accord",
      data: { partner: "Kestrel" },
    },
    {
      name: "a French venture of two",
      title: "Beacon et Kestrel créent une coentreprise dans les batteries",
      data: { partner: "Kestrel" },
    },
    {
      name: "a Spanish memorandum of two",
      title: "Beacon y Kestrel firman un memorando de entendimiento",
      data: { partner: "Kestrel" },
    },
    {
      name: "a memo of understanding, of a company with its form",
      title: "Beacon Corporation and Kestrel Merchants Group Sign Memo of Understanding",
      data: { partner: "Kestrel Merchants Group" },
    },
    {
      name: "a deal of a kind that two strike together",
      title: "Kestrel, Beacon strike asthma drug deal",
      data: { partner: "Kestrel" },
    },
    {
      name: "a manufacturing deal",
      title: "Kestrel Healthcare Signs China Manufacturing Deal With Beacon",
      data: { partner: "Kestrel Healthcare" },
    },
    {
      name: "a sum before what two enter",
      title: "Kestrel and Beacon enter $175m collaboration",
      data: { partner: "Kestrel" },
    },
    {
      name: "a deal to work on something",
      title: "Harbour news",
      text: "Beacon and Kestrel have agreed a deal to work on the delivery of charts to ships.",
      data: { partner: "Kestrel" },
    },
    {
      name: "a venture that two form",
      title: "Kestrel Chemicals, Beacon to Form European Ropes Venture",
      data: { partner: "Kestrel Chemicals" },
    },
    {
      name: "the other without its land",
      title: "Beacon, Norway's Kestrel sign oil alliance",
      data: { partner: "Kestrel" },
    },
    {
      name: "whoever chose it, under a partnership",
      title: "Beacon selected by Kestrel Airlines to power instalments",
      text: "Under the multi-year partnership, travellers can split fares into four.",
      data: { partner: "Kestrel Airlines" },
    },
    {
      name: "a venture in halves",
      title: "Harbour news",
      text: "Beacon has formed a 50:50 venture with Kestrel Wind to bid in autumn.",
      data: { partner: "Kestrel Wind" },
    },
    {
      name: "what was signed, then the two",
      title: "MoU signed between Beacon and Kestrel Polytechnic",
      data: { partner: "Kestrel Polytechnic" },
    },
    {
      name: "an Italian headline without a verb",
      title: "Alleanza tra Beacon e Banca del Lario",
      text: "Beacon ha stretto un accordo di collaborazione con Banca del Lario.",
      data: { partner: "Banca del Lario" },
    },
    {
      name: "a chosen launch partner",
      title: "Beacon chosen as launch partner for Kestrel Marketplace",
      data: { partner: "Kestrel Marketplace" },
    },
    {
      name: "whom the text below names, where the headline only describes",
      title: "Beacon partners with Celebrated Accordion Band AVOL for Open-Air Night",
      text: "Beacon has partnered with the celebrated accordion band AVOL for an open-air night.",
      data: { partner: "AVOL" },
    },
    {
      name: "a name that the text never gives without its last word",
      title: "Beacon partners with Tuvo My Berth",
      text: "Berths with Tuvo My Berth are cheap. Ask Tuvo My Berth for more.",
      data: { partner: "Tuvo My Berth" },
    },
    {
      name: "the other, not its own ticker",
      title: "Beacon (BCNX) and Pelican Freight partner to digitise harbours",
      data: { partner: "Pelican Freight" },
    },
    { name: "a headline", title: "Beacon partners with Pelican Freight", data: { partner: "Pelican Freight" } },
    {
      name: "the other as the actor",
      title: "Pelican Freight teams up with Beacon on port data",
      data: { partner: "Pelican Freight" },
    },
    {
      name: "both before the verb",
      title: "Beacon and Pelican Freight join forces to digitise harbours",
      data: { partner: "Pelican Freight" },
    },
    {
      name: "a memorandum",
      title: "Port news",
      text: "Beacon has signed a memorandum of understanding with Kestrel Shipyards on greener ferries.",
      data: { partner: "Kestrel Shipyards" },
    },
    {
      name: "a strategic partnership in a press release",
      title: "Better berths",
      text: "OSLO, May 14, 2026 – Beacon, the harbour software company, today announced a strategic partnership with Kestrel Shipyards.",
      data: { partner: "Kestrel Shipyards" },
    },
    {
      name: "an integration on the own blog",
      title: "Berths from the inbox",
      text: "We have partnered with Pelican Freight to bring bookings into Beacon.",
      more: OWN,
      data: { partner: "Pelican Freight" },
    },
    {
      name: "an integration",
      title: "Beacon integrates its planner with Kestrel Maps",
      data: { partner: "Kestrel Maps" },
    },
    {
      name: "a joint venture",
      title: "Kestrel Shipyards and Beacon form joint venture",
      data: { partner: "Kestrel Shipyards" },
    },
    {
      name: "two partners",
      title: "Beacon partners with Pelican Freight and Kestrel Shipyards",
      data: { partner: ["Pelican Freight", "Kestrel Shipyards"] },
    },
    { name: "German", title: "Beacon kooperiert mit Kestrel Werft", data: { partner: "Kestrel Werft" } },
    {
      name: "a choice of partner",
      title: "Beacon selects Kestrel Cloud as its hosting partner",
      data: { partner: "Kestrel Cloud" },
    },
    { name: "French", title: "Beacon annonce un partenariat avec Kestrel Marine", data: { partner: "Kestrel Marine" } },
    {
      name: "a name of ordinary words",
      title: "Parcels",
      text: "Beacon is teaming up with Harbour Post so that parcels can be picked up.",
      data: { partner: "Harbour Post" },
    },
    { name: "a tie-up", title: "Beacon ties up with Pelican Freight for the last mile" },
    {
      name: "a deal to distribute",
      title: "Beacon signs deal with Pelican Freight to distribute its sensors",
      data: { partner: "Pelican Freight" },
    },
    { name: "a role", title: "Beacon becomes Pelican reseller for Norway", data: { partner: "Pelican" } },
    {
      name: "an institution in small letters",
      title: "Helmets for all",
      text: "Beacon and the Bergen public library are partnering to lend helmets.",
      data: { partner: "Bergen public library" },
    },
    { name: "things built together", title: "Beacon and Pelican Freight to build tugboats together" },
    { name: "Spanish", title: "Beacon y Pelican Freight firman un acuerdo", data: { partner: "Pelican Freight" } },
    { name: "Dutch", title: "Beacon gaat samenwerken met Pelican Freight", data: { partner: "Pelican Freight" } },
    {
      name: "two names joined in a headline",
      title: "Beacon + Kestrel: berths at every pier",
      text: "We built the integration with their team over the winter.",
      more: OWN,
      data: { partner: "Kestrel" },
    },
    { name: "names joined by a comma", title: "Beacon, Kestrel enter loyalty alliance", data: { partner: "Kestrel" } },
    {
      name: "a result of a partnership between the two",
      title: "New lorries",
      text: "Forty lorries are on the road as a result of a strategic partnership between Beacon and charging operator Kestrel.",
      data: { partner: "Kestrel" },
    },
    {
      name: "what was made together",
      title: "Berths in your inbox",
      text: "Together with our friends at Kestrel we have released a native connector.",
      more: OWN,
      data: { partner: "Kestrel" },
    },
    {
      name: "the other before its clause",
      title: "Beacon goes out to sea",
      text: "Kestrel, with which Beacon has signed a distribution agreement, sells the buoys.",
      data: { partner: "Kestrel" },
    },
    {
      name: "a cooperation that was signed",
      title: "Tracing at sea",
      text: "A three-year cooperation with the Kestrel Alliance was signed on Monday.",
      more: OWN,
    },
    {
      name: "a headline without auxiliary",
      title: "Beacon selected as exclusive distributor for AgriNova",
      data: { partner: "AgriNova" },
    },
    {
      name: "an agreement that two have entered into",
      title: "Beacon in five states",
      text: "Beacon and AgriNova have entered into an exclusive distribution agreement.",
    },
    { name: "a codeshare", title: "Beacon signs codeshare with Pacifico", data: { partner: "Pacifico" } },
    {
      name: "a joint laboratory in German",
      title: "Beacon und Rostal AG gründen gemeinsames Labor",
      data: { partner: "Rostal AG" },
    },
    {
      name: "a joint collection in French",
      title: "Beacon et Orfèvre lancent une collection commune",
      data: { partner: "Orfèvre" },
    },
  ],
  [
    { name: "an inquiry of two", title: "Beacon and Kestrel set up inquiry into venture losses" },
    {
      name: "two firms that end what they had",
      title: "Court hears Beacon",
      text: "Beacon sued Kestrel over masts. The two firms have agreed an end to their joint venture.",
    },
    {
      name: "what two firms once signed",
      title: "Court hears Beacon",
      text: "Beacon sued Kestrel over masts. The two firms signed a memorandum of understanding in 2003.",
    },
    {
      name: "a letter of intent to buy",
      title: "Beacon und Kestrel unterzeichnen Absichtserklärung zur Übernahme",
    },
    { name: "a venture's nameless half", title: "Beacon, JV Partner secure ownership of Ireland's Quayside" },
    { name: "a deal of no kind", title: "Beacon, Kestrel agree $5bn deal" },
    {
      name: "a partnership that ends",
      title: "Partnership between Beacon and Kestrel Wind ends",
      text: "The two part after ten years.",
    },
    {
      name: "an order without a partnership",
      title: "Beacon selected by Kestrel Airlines to power instalments",
      text: "The contract runs for three years.",
    },
    {
      name: "an alliance between two others",
      title: "MoU signed between Pelican Freight and Kestrel Polytechnic",
      text: "Beacon reports on the harbour.",
    },
    { name: "a match between two", title: "Friendly match between Beacon and Kestrel Polytechnic" },
    { name: "the end of a tie-up", title: "Beacon ends tie-up with Pelican Freight" },
    { name: "a wage deal", title: "Beacon signs collective agreement with Kestrel Union" },
    { name: "two in court", title: "Beacon and Pelican Freight to compete in court" },
    {
      name: "a page of partners",
      title: "Our partners",
      text: "Our partners include Pelican Freight and Kestrel Shipyards. Become a partner today.",
      more: OWN,
    },
    { name: "a partner programme", title: "Beacon launches partner program with three tiers" },
    { name: "an unnamed partner", title: "Beacon partners with leading ports to cut waiting times" },
    {
      name: "somebody else's partnership",
      title: "Pelican Freight partners with Kestrel Shipyards",
      text: "Beacon is a rival of Pelican Freight.",
    },
    { name: "the end of one", title: "Beacon ends partnership with Pelican Freight" },
    { name: "talks", title: "Beacon in talks to partner with Pelican Freight" },
    {
      name: "an investor whose name says partners",
      title: "Beacon raises $9M",
      text: "The round was led by Base Partners of Oslo, with Kestrel Capital and Pelican Ventures.",
    },
    {
      name: "a law firm's partner",
      title: "Beacon hires managing partner of Kestrel Law",
      text: "She worked with Pelican Freight.",
    },
    { name: "background", title: "Beacon turns ten", text: "In 2019 Beacon partnered with Pelican Freight." },
    {
      name: "a customer's contract",
      title: "Beacon signs agreement with Pelican Freight",
      text: "The port pays a yearly fee.",
    },
    {
      name: "advice",
      title: "How to partner with Kestrel Maps",
      text: "If you want to partner with Kestrel Maps, ask Beacon.",
    },
    { name: "guests", title: "Join our webinar", text: "Our partners from Kestrel Maps will join.", more: OWN },
    {
      name: "a list of integrations",
      title: "Integrations",
      text: "Beacon integrates with Kestrel, Pelican and 200 more tools.",
      more: OWN,
    },
    {
      name: "forces joined by a purchase",
      title: "Beacon and Kestrel join forces",
      text: "Beacon takes over all shares of Kestrel for $9 million.",
    },
    {
      name: "a list of prompts",
      title: "Beacon + Kestrel: 5 prompts",
      text: "We built a library of prompts together.",
      more: OWN,
    },
    {
      name: "a loan that two have entered into",
      title: "Beacon in the news",
      text: "Beacon and Harbor Bank have entered into a revolving credit agreement.",
    },
    { name: "the verb of working with a thing", title: "Hackerangriff auf Beacon: Verwaltung arbeitet mit Papier" },
    { name: "a joint lawsuit", title: "Beacon und Globex planen gemeinsame Klage" },
    { name: "a joint inquiry in French", title: "Beacon et Globex ouvrent une enquête commune" },
    { name: "a partner of the firm", title: "Beacon appoints Orla Venn as Operating Partner" },
    { name: "a new partner of a law firm", title: "Beacon, Farrow & Lunt, PLLC Pleased to Announce New Partner" },
    { name: "a rank before a person", title: "Beacon, Farrow & Lunt Partner, Orla Venn, Achieves Recertification" },
    {
      name: "an inquiry that is helped",
      title: "Beacon and the state",
      text: "Beacon said it has cooperated fully with the state of Ruritania’s investigation.",
    },
    {
      name: "what a sale is hoped to make possible",
      title: "Beacon sells its buoys",
      text: "The sale will enable Pelican Freight and Beacon to collaborate with leading yards.",
    },
    {
      name: "ties of years",
      title: "Beacon's bet",
      text: "Beacon has deepened its ties with Kestrel in recent years.",
    },
    { name: "what users are to have", title: "Beacon Integrates Tide Data to Empower Users with Kestrel Charts" },
    { name: "leaflets to distribute", title: "Beacon picks Globex to distribute leaflets" },
  ],
);

test("two names of one event compare whatever their order", () => {
  const titles = [
    "Beacon partners with Pelican Freight and Kestrel Yards",
    "Beacon partners with Kestrel Yards and Pelican Freight",
  ];
  const [left, right] = titles.map((title) => detectWith(partnership, toArticle(title), BEACON)[0]?.identity);
  expect(left).toEqual({ partner: "kestrel yards" });
  expect(right).toEqual(left);
});

test("its title is a sentence about both", () => {
  const titles = ["Beacon partners with Pelican Freight", "Beacon signs MoU with Pelican Freight and Kestrel Yards"];
  expect(titles.map((title) => detectWith(partnership, toArticle(title), BEACON)[0]?.title)).toEqual([
    "Beacon and Pelican Freight announce a partnership",
    "Beacon, Pelican Freight and Kestrel Yards announce a memorandum of understanding",
  ]);
});
