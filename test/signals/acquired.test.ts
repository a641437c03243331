import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { acquired } from "#signals/acquired.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; data: Record<string, unknown> }[] = [
  {
    name: "by the company of the sentence before, whatever countries it is in",
    title: "Harbour news",
    text:
      "A chandlery has become the latest to join Heron Group. The company, which owns 40 sites across Kenya, Ireland and the " +
      "Netherlands, has announced the acquisition of Beacon near Leith.",
    data: { target: "Beacon", acquirer: "Heron Group" },
  },
  {
    name: "to those who run it",
    title: "Harbour news",
    text: "Halden sold Beacon and Kelvo to two of its directors for an undisclosed sum.",
    data: { target: "Beacon" },
  },
  {
    name: "a majority, under a heading that only says so",
    title: "Harbour news",
    text: "The sale of 60% of the shares in the subsidiary Beacon has been completed.",
    data: { target: "Beacon" },
  },
  {
    name: "to a name between marks",
    title: "Harbour news",
    text: "Beacon has recently been sold to “The Kelvo Company GmbH”.",
    data: { acquirer: "The Kelvo Company GmbH" },
  },
  {
    name: "this month, by nobody who is named",
    title: "Harbour news",
    text: "Beacon was acquired earlier this month for an undisclosed sum.",
    data: { target: "Beacon" },
  },
  {
    name: "the company, not the chief who speaks",
    title: "Deal news",
    text: "Heron Group (AIM:HRN) CEO Otto Venn discusses the completion of the acquisition of Beacon.",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "an offer that is backed",
    title: "Beacon backs $2bn offer from Stellan Capital",
    data: { acquirer: "Stellan Capital" },
  },
  {
    name: "a majority that is sold",
    title: "Beacon sells majority stake to Stellan Capital",
    data: { acquirer: "Stellan Capital" },
  },
  {
    name: "a completed sale as a noun",
    title: "Sale of Beacon to Heron Group completed",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a buyer without a name",
    title: "Private equity firm takes control of Beacon",
    text: "Terms of the takeover were not disclosed.",
    data: { target: "Beacon" },
  },
  { name: "a court's leave", title: "Court approves sale of Beacon to Heron Group", data: { acquirer: "Heron Group" } },
  {
    name: "a rescue",
    title: "Harbour news",
    text: "Beacon has been rescued from administration by Heron Group.",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a German sale",
    title: "Hafen",
    text: "Die Eigentümer haben Beacon an Heron Group verkauft.",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "its administrators as sellers",
    title: "Harbour news",
    text: "The administrators of Beacon have sold the business and both sites to Heron Group.",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a merger into the other",
    title: "Harbour news",
    text: "Beacon and Heron Group announced a merger agreement under which Beacon will merge with and into Heron Group.",
    data: { acquirer: "Heron Group" },
  },
  { name: "a joint announcement", title: "Heron Group and Beacon Announce Merger", data: {} },
  {
    name: "a buyer of a described nation",
    title: "Beacon bought by American distributor Heron",
    data: { acquirer: "Heron" },
  },
  { name: "a delisting", title: "Beacon agrees to be taken private by Heron Group", data: { acquirer: "Heron Group" } },
  {
    name: "the buyer as the actor",
    title: "Heron Group acquires Beacon for $250 million",
    data: { target: "Beacon", acquirer: "Heron Group", amount: 250_000_000 },
  },
  { name: "the passive", title: "Beacon to be acquired by Heron Group", data: { acquirer: "Heron Group" } },
  {
    name: "a headline without a verb of being",
    title: "Beacon acquired by Heron Group",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a definitive agreement",
    title: "Harbour software changes hands",
    text: "Beacon has entered into a definitive agreement to be acquired by Heron Group for £90 million in cash.",
    data: { acquirer: "Heron Group", amount: 90_000_000 },
  },
  {
    name: "a sale by the owner",
    title: "Owner lets go",
    text: "Pelican Holding has sold Beacon to Heron Group.",
    data: { acquirer: "Heron Group" },
  },
  { name: "a sale of itself", title: "Beacon sells itself to Heron Group", data: { acquirer: "Heron Group" } },
  {
    name: "a merger agreement",
    title: "Beacon signs merger agreement with Heron Group",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "the vote on it",
    title: "Beacon shareholders approve sale to Heron Group",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a German passive",
    title: "Beacon wird von der Heron Gruppe übernommen",
    data: { acquirer: "Heron Gruppe" },
  },
  { name: "German", title: "Heron Group übernimmt Beacon", data: { acquirer: "Heron Group" } },
  { name: "French", title: "Beacon racheté par Heron Group", data: { acquirer: "Heron Group" } },
  {
    name: "a price before its name",
    title: "Heron pays £12m for software maker Beacon",
    data: { acquirer: "Heron", amount: 12_000_000 },
  },
  {
    name: "a controlling interest",
    title: "Harbour news",
    text: "Heron Group has taken a controlling interest of 80 percent in Beacon.",
    data: { acquirer: "Heron Group" },
  },
  { name: "Spanish", title: "Heron se hace con el 100 % de Beacon", data: { acquirer: "Heron" } },
  {
    name: "a merger that is to go ahead",
    title: "Shipping merger without Torvex",
    text: "The merger of shipping giant Beacon and oil firm Heron is to go ahead, but will not include Torvex.",
    data: { acquirer: "Heron" },
  },
  {
    name: "a German battle of bidders",
    title: "Heron Group gewinnt Bieterschlacht um Beacon",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a German majority that is sold",
    title: "Pelican verkauft Mehrheit an Beacon an Heron Group",
    data: { acquirer: "Heron Group" },
  },
  { name: "a German merger of two", title: "Beacon und Heron besiegeln Fusion", data: {} },
  { name: "a French merger of two", title: "Beacon et Heron scellent leur fusion", data: {} },
  { name: "a Spanish merger of two", title: "Beacon y Heron sellan su fusión", data: {} },
  { name: "an Italian merger of two", title: "Beacon e Heron siglano la fusione", data: {} },
  {
    name: "a seller who describes what is sold",
    title: "Pelican sells loss-making broadband arm Beacon to Heron Group",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a majority that its owner sells",
    title: "Pelican to sell majority stake in Beacon to Heron Group",
    data: { acquirer: "Heron Group" },
  },
  {
    name: "a sum in two currencies before a buyout",
    title: "Harbour news",
    text: "Beacon accepted a $6.5bn (£3.4bn) buyout from shipping giant Heron on Monday.",
    data: { acquirer: "Heron", amount: 6_500_000_000, currency: "USD" },
  },
  {
    name: "a merger that the other seals",
    title: "Heron Group seals £22 billion merger with Norway's Beacon",
    data: { acquirer: "Heron Group", amount: 22_000_000_000, currency: "GBP" },
  },
  {
    name: "two that agree to merge, in capitals",
    title: "Heron and Beacon Agree to Merge in $11 Billion Deal",
    data: { amount: 11_000_000_000 },
  },
  {
    name: "a group called after who leads it",
    title: "Heron-Led Group to Acquire Beacon for $3B",
    data: { acquirer: "Heron", amount: 3_000_000_000 },
  },
  {
    name: "the one that opens the clause, not what is named last in it",
    title: "Heron Targets Gains From Quays to LNG With Takeover of Beacon",
    data: { acquirer: "Heron" },
  },
  {
    name: "a buyer without what an agency puts before it",
    title: "UPDATE 2-Heron buys Beacon for $2.7 billion, pips Pelican",
    data: { acquirer: "Heron", amount: 2_700_000_000 },
  },
  {
    name: "a corrected headline",
    title: "CORRECTED-Heron to buy Beacon for about $5.9 bln",
    data: { acquirer: "Heron" },
  },
  {
    name: "a buyer without its trade",
    title: "Drugmaker Heron to buy Beacon for $32 billion",
    data: { acquirer: "Heron" },
  },
  {
    name: "Dutch",
    title: "Havennieuws",
    text: "Beacon is sinds deze week in handen van Heron uit Antwerpen.",
    data: { acquirer: "Heron" },
  },
];

const silent: { name: string; title: string; text?: string }[] = [
  {
    name: "whose it has long been",
    title: "Court hears Beacon dispute",
    text: "The shareholders objected. Beacon is part of Heron Inc.",
  },
  { name: "an offer that is dropped", title: "Stellan Capital drops $2bn offer for Beacon" },
  { name: "orders that are accepted", title: "Beacon accepts first orders from Stellan Capital" },
  {
    name: "a customer of it that is bought",
    title: "Harbour news",
    text: "Pelican, a Beacon customer, has been acquired by Heron Group.",
  },
  { name: "talks", title: "Heron Group in talks to acquire Beacon" },
  { name: "a German purchase that is given up", title: "Heron Group gibt Kauf von Beacon auf" },
  {
    name: "what was bought earlier in the year",
    title: "Torvex seals takeover of Pelican",
    text: "The market is consolidating fast, with Beacon being bought by Heron earlier this year for $16bn.",
  },
  { name: "goods of it that are sold", title: "Heron to sell Beacon headsets to Pelican" },
  { name: "a takeover in doubt", title: "Heron takeover of Beacon could hit a brick wall" },
  { name: "a takeover that is pursued", title: "Heron to pursue takeover of Norway's Beacon: Harbour Post" },
  {
    name: "an agreement that was given up",
    title: "Harbour news",
    text: "The news comes a week after Heron pulled out of an agreement to buy Beacon.",
  },
  {
    name: "a merger that only says who it is",
    title: "Pelican loses in court",
    text: "The ruling was challenged by Quayside, a former unit of shipping monopoly Beacon which is due to merge with Heron.",
  },
  { name: "its insurer", title: "Heron buys up Beacon insurer" },
  { name: "a field of it", title: "Heron acquires neighbouring Beacon nickel property in Chile" },
  { name: "what once was its", title: "Heron to buy former Beacon brokerage from Pelican" },
  { name: "a denial", title: "Beacon denies it is to be acquired by Heron Group" },
  { name: "a rejected offer", title: "Beacon rejects Heron Group's $2bn takeover bid" },
  { name: "a possibility", title: "Beacon could be bought by Heron Group, analysts say" },
  { name: "the subject as buyer", title: "Beacon acquires Pelican Systems" },
  { name: "a unit it sells", title: "Beacon sells logistics arm to Heron Group" },
  { name: "a competitor", title: "Heron Group acquires Beacon rival Pelican" },
  { name: "a customer", title: "Heron Group buys Beacon customer Pelican Systems" },
  { name: "a product bought from it", title: "Heron Group buys 200 scanners from Beacon" },
  { name: "history", title: "Beacon at twenty", text: "Beacon was acquired by Heron Group in 2011." },
  { name: "a minority", title: "Heron Group acquires 10% stake in Beacon" },
  { name: "a guide", title: "What happens when your company is acquired", text: "Beacon was acquired by Heron Group." },
];

describe("acquired fires on", () => {
  test.each(firing)("$name", ({ title, text, data }) => {
    const document = toArticle(title, text);
    const found = detectWith(acquired, document, BEACON);
    expect(found).toHaveLength(1);
    expect(found[0]?.data).toMatchObject(data);
    const evidence = found[0]?.evidence;
    expect(documentText(document).slice(evidence?.start, evidence?.end)).toBe(evidence?.quote ?? "");
  });
});

describe("acquired stays silent on", () => {
  test.each(silent)("$name", ({ title, text }) => {
    expect(detectWith(acquired, toArticle(title, text), BEACON)).toEqual([]);
  });
});

test("a fee for breaking off, and what somebody paid long before, are no price; whoever owns the buyer does not buy", () => {
  const facts = (text: string) => detectWith(acquired, toArticle("Harbour news", text), BEACON)[0]?.data;
  expect(
    facts("Beacon was sold to Heron Group on Friday. In 2023 it purchased Kelvo Tanks for AUD 12 million."),
  ).toEqual({
    target: "Beacon",
    acquirer: "Heron Group",
  });
  expect(facts("Beacon was sold to Heron Group. It will pay Torvex a $7 million break fee.")).not.toHaveProperty(
    "amount",
  );
  const text = "Beacon has been sold. Heron Group, owned by Torvex Capital, is the buyer.";
  expect(detectWith(acquired, toArticle("Beacon sold", text), BEACON)[0]?.data).toEqual({ target: "Beacon" });
});

test("the note of a change tells of the sale too", () => {
  const document = toArticle("README: new owner", "Beacon was acquired by Heron Group. This moves all links.", {
    kind: "release",
  });
  expect(detectWith(acquired, document, BEACON)[0]?.data).toMatchObject({ acquirer: "Heron Group" });
});

test("'we are part of' somebody since today is a purchase on its own site, a batch is none", () => {
  const own = { url: "https://beacon.example/news/1" };
  const found = (text: string) => detectWith(acquired, toArticle("Our next chapter", text, own), BEACON);
  expect(found("As of this morning we're part of Heron.")[0]?.data).toMatchObject({ acquirer: "Heron" });
  expect(found("As of this morning we're part of the Heron accelerator.")).toEqual([]);
  expect(found("As of today we're part of Heron's largest trade fair.")).toEqual([]);
});

test("of two that agree to merge nobody is said to be the buyer", () => {
  const [deal] = detectWith(acquired, toArticle("Beacon and Heron agree to merge"), BEACON);
  expect(deal?.title).toBe("Beacon merges with Heron");
  expect(deal?.data).toEqual({});
});
