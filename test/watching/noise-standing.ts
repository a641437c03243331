import { board, cards, FEATURES, type Maker, type Slots, shopify, table, webflow, wordpress } from "./made-pages.ts";
import type { Case } from "./noise-corpus.ts";

/** Things in another order, and places that were restless once: written before there were rules about them. */
const same = (slots: Slots): [Slots, Slots] => [slots, slots];
/** Both looks of a visit show the same. */
const visits = (name: string, maker: Maker, shown: Slots[], more: Partial<Case> = {}): Case => ({
  name,
  maker,
  visits: shown.map(same),
  ...more,
});
const CALM = 25;
const calm = (slots: Slots, looks = CALM): [Slots, Slots][] => Array.from({ length: looks }, () => same(slots));

const each = <T>(things: T[], of: (thing: T) => string) => things.map(of).join("");
const logos = (names: string[]) => ({
  aside: `<section class="logos"><h2>They plan with us</h2>${each(names, (name) => `<div class="logo"><p>${name}</p></div>`)}</section>`,
});
const countries = (names: string[]) => ({
  body: `<ul class="countries">${each(names, (name) => `<li>${name}</li>`)}</ul>`,
});
const questions = (all: [string, string][]) => ({
  body: `<div class="accordion">${each(all, ([question, answer]) => `<div class="item"><h3>${question}</h3><p>${answer}</p></div>`)}</div>`,
});
const goods = (all: [string, string][]) => ({
  aside: `<ul class="grid">${each(all, ([name, price]) => `<li><h3>${name}</h3><span class="price-item">${price}</span></li>`)}</ul>`,
});
const rows = (all: [string, string, string][]) => ({
  body: each(all, (cells) => `<tr>${each(cells, (cell) => `<td>${cell}</td>`)}</tr>`),
});
const openings = (titles: string[]) => ({
  body: each(
    titles,
    (title) => `<div class="opening"><a href="/jobs/${title.length}">${title}</a><span>Hull</span></div>`,
  ),
});
const sponsors = (gold: string[], silver: string[]) => ({
  body: each(
    [
      ["Gold", gold],
      ["Silver", silver],
    ] as [string, string[]][],
    ([name, names]) => `<section><h3>${name}</h3><ul>${each(names, (one) => `<li>${one}</li>`)}</ul></section>`,
  ),
});
const swappedCards = () => {
  const [section = "", team = "", business = ""] =
    /^(<section[^>]*>)(.*?<\/a><\/div>)(.*)<\/section>$/.exec(cards())?.slice(1) ?? [];
  return { plans: `${section}${business}${team}</section>` };
};

const NAMES = ["Nordkap Freight", "Vos Transport", "Roca Hermanos", "Beck Haulage", "Lindqvist Lines"];
const SHUFFLED = ["Roca Hermanos", "Lindqvist Lines", "Nordkap Freight", "Beck Haulage", "Vos Transport"];
const LANDS = ["Germany", "France", "Italy", "Norway"];
const FAQ: [string, string][] = [
  ["Is there an app?", "Yes, for drivers."],
  ["Do you take cards?", "All that are usual."],
  ["Where is my data?", "In Hull and in Rotterdam."],
];
const SHOP: [string, string][] = [
  ["Label printer LP-1", "£89.00"],
  ["Dock for RS-2", "£39.00"],
  ["Belt clip", "£9.00"],
];
const TARIFF: [string, string, string][] = [
  ["Crane", "per hour", "185.00"],
  ["Waste", "per container", "22.00"],
  ["Pilot", "per passage", "340.00"],
];

const hero = (text: string) => ({ hero: `<p class="headline">${text}</p>` });
const slogans = ["For carriers", "For shippers", "For brokers"];
const restless: [Slots, Slots][] = [
  [hero("For carriers"), hero("For shippers")],
  [hero("For brokers"), hero("For carriers")],
];

export const STANDING_NOISE: Case[] = [
  visits("a wall of logos in another order at each visit", webflow, [
    logos(NAMES),
    logos(SHUFFLED),
    logos(NAMES.toReversed()),
  ]),
  visits("a list in another order", wordpress, [countries(LANDS), countries(LANDS.toSorted())]),
  visits("a list in another order under the selector", wordpress, [countries(LANDS), countries(LANDS.toReversed())], {
    selector: ".countries",
  }),
  visits("plans in another order", webflow, [{ plans: cards() }, swappedCards(), { plans: cards() }]),
  visits("features of a plan in another order", webflow, [
    { plans: cards() },
    { plans: cards({ features: { ...FEATURES, business: FEATURES.business.toReversed() } }) },
  ]),
  visits("questions in another order, with their answers", wordpress, [questions(FAQ), questions(FAQ.toReversed())]),
  visits("goods in another order, with their prices", shopify, [
    goods(SHOP),
    goods([...SHOP.slice(1), ...SHOP.slice(0, 1)]),
  ]),
  visits("rows of a table in another order", table, [rows(TARIFF), rows(TARIFF.toReversed())]),
  visits("openings in another order", board, [
    openings(["Data analyst", "Head of partnerships"]),
    openings(["Head of partnerships", "Data analyst"]),
  ]),
  visits("two lists in another order at once", webflow, [
    { ...logos(NAMES), ...countries(LANDS) },
    { ...logos(SHUFFLED), ...countries(LANDS.toReversed()) },
  ]),
  visits("names in a sentence in another order", wordpress, [
    { body: "<p>Offices in Hamburg, Rotterdam and Hull</p>" },
    { body: "<p>Offices in Rotterdam, Hull and Hamburg</p>" },
  ]),
  visits("tags in another order", wordpress, [
    { body: "<p class='tags'>Freight · Customs · Ports</p>" },
    { body: "<p class='tags'>Ports · Freight · Customs</p>" },
  ]),
  {
    name: "a restless place that has become calm",
    maker: webflow,
    visits: [...restless, ...calm(hero("For carriers"))],
  },
  {
    name: "a restless place that becomes restless again after a long calm, with what stood there before",
    maker: webflow,
    visits: [...restless, ...calm(hero("For carriers")), same(hero("For brokers")), same(hero("For shippers"))],
  },
  {
    name: "a place that never comes to rest, over many visits",
    maker: webflow,
    visits: Array.from({ length: 3 * CALM }, (_, i): [Slots, Slots] => [
      hero(`${slogans[i % 3]} ${["today", "now", "everywhere"][(i * 7) % 3]}`),
      hero(`${slogans[(i + 1) % 3]} ${["today", "now", "everywhere"][(i * 5 + 1) % 3]}`),
    ]),
  },
];

const banner = { hero: "<p>Meet us at the port fair</p>" };
STANDING_NOISE.push({
  name: "a text that came and went once, stayed away for long and comes again",
  maker: webflow,
  visits: [[{}, banner], [banner, {}], ...calm({}), same(banner), same({})],
});

const price = (text: string) => ({ hero: `<p class="from">From ${text} a month</p>` });

export const STANDING_CHANGES: Case[] = [
  {
    name: "a text that came and went once, stayed for long and is gone",
    maker: webflow,
    visits: [[banner, {}], [{}, banner], ...calm(banner), same({}), same({})],
  },
  visits("another order, where the rule asks for it", webflow, [logos(NAMES), logos(SHUFFLED)], { order: true }),
  visits("a customer more among logos in another order", webflow, [logos(NAMES), logos([...SHUFFLED, "Halyard AS"])]),
  visits("a customer less among logos in another order", webflow, [logos(NAMES), logos(SHUFFLED.slice(1))]),
  visits("another customer in place of one, in another order", webflow, [
    logos(NAMES),
    logos(SHUFFLED.map((name) => (name === "Beck Haulage" ? "Halyard AS" : name))),
  ]),
  visits("a price beside logos in another order", webflow, [
    logos(NAMES),
    { ...logos(SHUFFLED), plans: cards({ team: "$35" }) },
  ]),
  visits("prices that change places", webflow, [
    { plans: cards() },
    { plans: cards({ team: "$79", business: "$29" }) },
  ]),
  visits("a price of goods in another order", shopify, [
    goods(SHOP),
    goods([...SHOP.slice(1), ["Label printer LP-1", "£99.00"]]),
  ]),
  visits("cells of a row that change places", table, [
    rows([["Crane", "185.00", "22.00"]]),
    rows([["Crane", "22.00", "185.00"]]),
  ]),
  visits("words of a sentence that change places", wordpress, [
    { body: "<p>Quayside buys Nordkap</p>" },
    { body: "<p>Nordkap buys Quayside</p>" },
  ]),
  visits("a sponsor who moves to another rank", wordpress, [
    sponsors(["Nordkap", "Vos"], ["Roca", "Beck"]),
    sponsors(["Nordkap", "Roca", "Vos"], ["Beck"]),
  ]),
  visits("a place more in a sentence, in another order", wordpress, [
    { body: "<p>Offices in Hamburg, Rotterdam and Hull</p>" },
    { body: "<p>Offices in Rotterdam, Hull, Hamburg and Oslo</p>" },
  ]),
  {
    name: "news in a place that was restless once and calm for long",
    maker: webflow,
    visits: [...restless, ...calm(hero("For carriers")), ...calm(hero("Now with customs papers"), 2)],
  },
  {
    name: "a price that was restless once and calm for long",
    maker: webflow,
    visits: [
      [price("$29"), price("$31")],
      [price("$31"), price("$29")],
      [price("$29"), price("$31")],
      ...calm(price("$29")),
      same(price("$39")),
    ],
  },
];
