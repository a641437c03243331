import { expect, test } from "bun:test";
import { marketExpansion } from "#signals/market-expansion.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  marketExpansion,
  [
    { name: "an office", title: "Beacon opens office in Rotterdam", data: { location: "Rotterdam" } },
    {
      name: "a plant with its cost",
      title: "Beacon to build €40 million sensor plant in Gdansk",
      data: { location: "Gdansk", amount: 40_000_000, currency: "EUR" },
    },
    {
      name: "a small town beside its state",
      title: "Beacon opens $8M warehouse in Dunmore, Pa.",
      data: { location: "Dunmore, Pa." },
    },
    { name: "a country", title: "Beacon expands into Japan", data: { location: "Japan" } },
    {
      name: "several cities",
      title: "Beacon launches in Madrid, Lisbon and Porto",
      data: { location: ["Madrid", "Lisbon", "Porto"] },
    },
    { name: "a relocation", title: "Beacon relocates headquarters to Bergen", data: { location: "Bergen" } },
    {
      name: "the own blog",
      title: "Hello, Singapore",
      text: "We have opened our first office in Asia: a small team in Singapore.",
      more: OWN,
    },
    {
      name: "a press release",
      title: "Growth on the coast",
      text: "BERGEN, May 14, 2026 – Beacon, a maker of harbour software, has opened a research center in Trondheim.",
      data: { location: "Trondheim" },
    },
    { name: "German", title: "Beacon eröffnet Büro in München", data: { location: "München" } },
    { name: "Spanish", title: "Beacon abrirá una fábrica en Puebla", data: { location: "Puebla" } },
    {
      name: "the place before the word",
      title: "Beacon expands its Cincinnati plant",
      data: { location: "Cincinnati" },
    },
    {
      name: "a region with a subsidiary",
      title: "Beacon expands in Asia with Seoul subsidiary",
      data: { location: "Asia" },
    },
    {
      name: "an announced expansion",
      title: "Beacon announces expansion into Portugal",
      data: { location: "Portugal" },
    },
    {
      name: "a day after the place",
      title: "Second office",
      text: "Beacon opened an office in Gothenburg on Monday.",
      data: { location: "Gothenburg" },
    },
    {
      name: "a facility that opens",
      title: "We are moving in! Our Stavanger studio opens on Monday",
      more: OWN,
      data: { location: "Stavanger" },
    },
    { name: "a place that is chosen", title: "Beacon picks Bergen for sensor plant", data: { location: "Bergen" } },
    {
      name: "jobs at a new site",
      title: "Jobs for the north",
      text: "Beacon will create 400 jobs at a new factory in Tromsø.",
      data: { location: "Tromsø" },
    },
    { name: "a market by its people", title: "Beacon enters the German market", data: { location: "Germany" } },
    { name: "a landing", title: "Beacon lands in Canada with six shops", data: { location: "Canada" } },
    { name: "a step with a site", title: "Beacon crosses the Channel with Paris store", data: { location: "Paris" } },
    { name: "Italian", title: "Beacon sbarca in Spagna con tre ristoranti", data: { location: "Spagna" } },
    { name: "French", title: "Beacon s'installe en Belgique", data: { location: "Belgique" } },
    {
      name: "a company with its legal form",
      title: "Jobs",
      text: "Beacon LLC has chosen Austin for its second plant.",
      data: { location: "Austin" },
    },
    {
      name: "a town left for another",
      title: "Beacon to move headquarters",
      text: "Buoy maker Beacon is leaving Portland for Boise. The relocation is decided.",
      data: { location: "Boise" },
    },
    {
      name: "a step taken with an opening",
      title: "Asia hub",
      text: "With the opening of an office in Singapore, Beacon takes its first step abroad.",
      data: { location: "Singapore" },
    },
    { name: "a quarter of a city", title: "Beacon opens store in Tokyo's Daikanyama", data: { location: "Tokyo" } },
    {
      name: "a headline that describes whom the text names",
      title: "Harbour firm picks Leipzig for its second plant",
      text: "LEIPZIG, Germany - Beacon, which makes clocks, is going to build there, the mayor said.",
      data: { location: "Leipzig" },
    },
    {
      name: "jobs for a place with a site in the text",
      title: "Beacon to create 220 jobs in Henry County",
      text: "The company will put $62 million into its operation there.",
      data: { location: "Henry County", amount: 62_000_000 },
    },
    {
      name: "a company that comes to a town with jobs",
      title: "Clock maker Beacon coming to Macon with 350 jobs",
      text: "It will fit out a shuttered store as a call center.",
      data: { location: "Macon" },
    },
    {
      name: "a name before the facility that the text uses as a place",
      title: "Beacon opens Quayham hub",
      text: "The regional office in Quayham is its first in the county.",
      data: { location: "Quayham" },
    },
    {
      name: "a place that only the lead names",
      title: "Beacon opens first German branch",
      text: "The clock maker inaugurated a yard in Flensburg on Tuesday.",
      data: { location: "Flensburg" },
    },
    { name: "German for building in a town", title: "Beacon baut in Quayheim", data: { location: "Quayheim" } },
    {
      name: "the first stone",
      title: "Primera piedra de la fábrica de relojes en Navalmoral",
      text: "La levantará Beacon antes de 2027.",
      data: { location: "Navalmoral" },
    },
  ],
  [
    { name: "another noun after the place", title: "Beacon enters Ohio ballot debate" },
    { name: "a trip", title: "Beacon takes team to Lisbon for a week" },
    { name: "a customer won abroad", title: "Beacon lands customer in Germany" },
    { name: "a summit's place", title: "Beacon picks London for its annual summit" },
    { name: "hours of a shop", title: "Contact", text: "Our shop in Leeds opens at 9 on weekdays.", more: OWN },
    { name: "an order", title: "Beacon chooses Pelican for new warehouse" },
    { name: "a fire", title: "Beacon's plant in Bergen hit by fire" },
    { name: "a thought, in French", title: "Beacon réfléchit à s'implanter en Belgique" },
    { name: "a wish", title: "Beacon plans to expand to Japan one day" },
    {
      name: "what money is for",
      title: "Beacon raises $9M",
      text: "The funding will help Beacon expand into Japan. Beacon will use the proceeds to open an office in Tokyo.",
    },
    { name: "a customer's office", title: "Beacon customer Pelican opens office in Oslo" },
    { name: "somebody else's plant", title: "Pelican opens plant in Bergen", text: "Beacon delivered the software." },
    { name: "a reopening", title: "Beacon reopens Bergen office after flood" },
    { name: "an online shop", title: "Beacon opens online store in Norway" },
    { name: "registration", title: "Beacon opens registration for Lisbon summit" },
    { name: "software that moves", title: "Beacon finishes its move to Postgres" },
    { name: "background", title: "Beacon at ten", text: "Beacon opened an office in Utrecht in 2018." },
    { name: "a rumour", title: "Beacon is considering a plant in Texas" },
    {
      name: "a place that is closed",
      title: "Beacon closes its Oslo office",
      text: "Beacon moved into the building in 2015.",
    },
    {
      name: "an existing office in a job ad",
      title: "Engineer in Berlin",
      text: "We have offices in Berlin and Oslo and build software for factories in Europe.",
      more: OWN,
    },
    { name: "an integration that goes live", title: "Beacon enters Kestrel Marketplace" },
    { name: "nothing new and no place", title: "Beacon opens its office" },
    { name: "a listing", title: "Beacon launches IPO in Oslo" },
    {
      name: "a customer's plant told as its story",
      title: "How Pelican grew with Beacon",
      text: "Pelican Freight launched with Beacon. It opened an office in Paris.",
      more: OWN,
    },
    { name: "a court", title: "Beacon builds case against Pelican in Texas court" },
    { name: "a prize", title: "Beacon takes home award in Berlin" },
    {
      name: "a person who leaves one team for another",
      title: "Beacon player is leaving Kestrel for Boise",
      text: "The club had hoped to keep him.",
    },
    {
      name: "advice on openings",
      title: "Ready for a new office",
      text: "With the opening of a new office in Berlin, we recommend planning early.",
      more: OWN,
    },
    {
      name: "jobs without a site",
      title: "Beacon to hire 200 people",
      text: "The company wants engineers in all its teams, it said in London.",
    },
    {
      name: "jobs that are nowhere",
      title: "Beacon to create 200 jobs",
      text: "All of them are remote. The company has a new office in London.",
    },
    { name: "a shop of a brand", title: "Beacon opens Brickland store", text: "Children love Brickland." },
    {
      name: "another company under a descriptive headline",
      title: "Clock maker picks Leipzig for its second plant",
      text: "Globex will build there. Beacon is a rival.",
    },
    { name: "jobs cut in a town", title: "Beacon baut in Leipzig 300 Stellen ab" },
  ],
);

test("its title is a sentence about the company", () => {
  const titles = [
    "Beacon opens office in Oslo",
    "Beacon enters Japan",
    "Beacon moves headquarters to Bergen",
    "Beacon eröffnet Werk in Breslau",
  ];
  expect(titles.map((title) => detectWith(marketExpansion, toArticle(title), BEACON)[0]?.title)).toEqual([
    "Beacon opens an office in Oslo",
    "Beacon expands to Japan",
    "Beacon relocates to Bergen",
    "Beacon opens a plant in Breslau",
  ]);
});
