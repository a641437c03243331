import { expect, test } from "bun:test";
import { marketExpansion } from "#signals/market-expansion.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  marketExpansion,
  [
    { name: "a foothold", title: "Beacon Gains Foothold In China", data: { location: "China" } },
    {
      name: "a plant it goes ahead with",
      title: "Beacon to Go Ahead With Rope Plant in Pennsylvania",
      data: { location: "Pennsylvania" },
    },
    {
      name: "a return with a partner",
      title: "Beacon returns to Cuba in joint venture with state",
      data: { location: "Cuba" },
    },
    {
      name: "where software is made",
      title: "Beacon Opens Software Development Center in India",
      data: { location: "India" },
    },
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
      name: "doors at an address",
      title: "Beacon opens its doors",
      text: "Beacon opened its doors at 7354 N. Elm St., Fresno, on May 6.",
      data: { location: "Fresno" },
    },
    {
      name: "a description that goes on after the headline",
      title: "Beacon on the move",
      text: "The department store will open a smaller shop in Skokie on Sept. 22.",
      data: { location: "Skokie" },
    },
    {
      name: "a site that is the account's by a genitive",
      title: "Spatenstich für den Neubau der Beacon AG",
      text: "Das Unternehmen führt seine Standorte in Ober-Ramsau zusammen.",
      data: { location: "Ober-Ramsau" },
    },
    {
      name: "a second location for somebody",
      title: "Second location for Beacon",
      text: "A grand opening at 12 Quay Road, Boise, marked the day.",
      data: { location: "Boise" },
    },
    {
      name: "owners who open",
      title: "Another location",
      text: "The owners of Beacon in Mishawaka will open a Granger location at the former bakery.",
    },
    {
      name: "money put into a town",
      title: "Beacon puts $70 million into Tijuana",
      text: "It makes clocks in its plant there.",
      data: { location: "Tijuana", amount: 70_000_000 },
    },
    {
      name: "a lease",
      title: "Quick deal",
      text: "Beacon, a freight company, has signed a 164,000-square-foot lease in Logan Township.",
      data: { location: "Logan Township" },
    },
    {
      name: "markets by their number",
      title: "Beacon goes live in eight African markets",
      text: "South Africa and Nigeria are among them.",
      data: { location: ["South Africa", "Nigeria"] },
    },
    {
      name: "a greeting",
      title: "Bonjour, Paris",
      text: "From Monday Beacon has an office in the 10th arrondissement. We start with nine people.",
      data: { location: "Paris" },
    },
    {
      name: "a town below a country",
      title: "Beacon abre en México su segunda fábrica",
      text: "El fabricante ha inaugurado en Tlaquepaque una planta de 3.000 metros.",
      data: { location: ["Tlaquepaque", "México"] },
    },
    {
      name: "a town that is moved to",
      title: "Beacon kommt nach Quayheim",
      text: "Die Möbelkette übernimmt ein Haus und eröffnet im Oktober eine Filiale.",
      data: { location: "Quayheim" },
    },
    {
      name: "a site chosen",
      title: "Two fabs for Ohio",
      text: "The governor said Friday that Beacon has chosen a site outside Quayham for its most advanced factories.",
      data: { location: "Quayham" },
    },
    {
      name: "a participle at the end, in German",
      title: "Beacon wagt den Schritt",
      text: "Beacon hat in Warschau eine Tochter gegründet, die Apotheken beliefert.",
      data: { location: "Warschau" },
    },
    {
      name: "a place within what the site is called",
      title: "Beacon amplía su planta de Navalmoral",
      data: { location: "Navalmoral" },
    },
    { name: "ground that is broken", title: "Beacon breaks ground in Leipzig", data: { location: "Leipzig" } },
    { name: "an arrival", title: "Beacon is now in Canada", data: { location: "Canada" } },
    { name: "Italian, the first stone", title: "Posata la prima pietra del nuovo stabilimento Beacon a Modena" },
    {
      name: "the first stone",
      title: "Primera piedra de la fábrica de relojes en Navalmoral",
      text: "La levantará Beacon antes de 2027.",
      data: { location: "Navalmoral" },
    },
  ],
  [
    { name: "its shares in a town", title: "Beacon's shares will launch in Oslo on 11 June" },
    { name: "its trial in a town", title: "Beacon's new trial will launch in Oslo on 11 June" },
    { name: "a closure it goes ahead with", title: "Beacon goes ahead with plant closure in Ohio" },
    { name: "its chief's return", title: "Beacon chief returns to Spain with joint venture" },
    {
      name: "goods that come to a market",
      title: "Beacon handheld given date",
      text: "Beacon's new handheld console, the Kelvo, will launch in Europe on 11 June.",
    },
    {
      name: "a race into a market",
      title: "Neck stents in two studies",
      text: "Torvex and Beacon, competing to enter the US market for stents, told of separate studies.",
    },
    {
      name: "somebody else's plant below a headline about plants",
      title: "Beacon reports a good year",
      text: "Clocks sold well. Prices rose. A US medical firm opened a new plant in Tijuana.",
    },
    {
      name: "a site built for somebody else",
      title: "Beacon errichtet Werk für Kaisermann",
      text: "In Leipzig entsteht für Kaisermann eine Halle.",
    },
    {
      name: "advice on openings in the headline",
      title: "Opening an office in Lisbon: costs",
      text: "You need a lease.",
      more: OWN,
    },
    {
      name: "something else that is opened in a plant",
      title: "Beacon, 110 lavoratori in esubero",
      text: "L'azienda ha aperto la procedura di licenziamento nello stabilimento di Sassuolo.",
    },
    {
      name: "a recall from a plant",
      title: "Recall",
      text: "Beacon began a recall of soup made at its second plant in Dayton, Ohio.",
    },
    { name: "a state that something is in", title: "Beacon is now in Beta" },
    { name: "a landlord's lease", title: "Beacon landlord signs lease for Boise warehouse" },
    {
      name: "a greeting without an arrival",
      title: "Hello, Singapore",
      text: "Beacon sends its regards to all readers.",
    },
    { name: "money for a thing", title: "Beacon puts $70 million into Globex", text: "It bought the shares in May." },
    { name: "a town without walls", title: "Beacon kommt nach Quayheim", text: "Der Sänger tritt am Montag auf." },
    {
      name: "the owners of a customer",
      title: "Openings",
      text: "The owners of a Beacon customer will open a Granger store.",
    },
    {
      name: "advice on leases",
      title: "Before you sign a lease for a new office",
      text: "We at Beacon help.",
      more: OWN,
    },
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

/** What a company tells of its new house to readers who know the town. */
test.each([
  ["That's it", "We're moving to a new office! Moving is always a little confusing.", 1],
  [
    "New building",
    "After more starts and stops than we can count, we've finally signed contracts on a new office building.",
    1,
  ],
  ["Umzug", "Wir sind in unser neues Büro gezogen.", 1],
  ["How we work", "We moved to a new office three years ago and never looked back.", 0],
  ["Our story", "When we moved into our new office in 2015, there were four of us.", 0],
  ["New home", "We have just moved our blog to a new home.", 0],
])("a move on the own page: %s", (title, text, count) => {
  const document = toArticle(title, text, OWN);
  expect(detectWith(marketExpansion, document, BEACON)).toHaveLength(count);
});

test.each([
  ["Beacon is set to expand to New York.", "New York"],
  ["Beacon is set to open an office in Leeds.", "Leeds"],
  ["Beacon will soon have a distribution center in Reno.", "Reno"],
])("what is set to come: %s", (text, location) => {
  expect(detectWith(marketExpansion, toArticle("News", text), BEACON)[0]?.data["location"]).toBe(location);
});

test("whoever hires for a call centre that is there opens none", () => {
  const text =
    "About 300 roles at Preston and 200 at Selkirk have been created. Beacon's centre in Preston employs 400 people.";
  expect(
    detectWith(marketExpansion, toArticle("Beacon to hire 500 people for European operations", text), BEACON),
  ).toEqual([]);
});
