import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";
import { toldOfBeacon } from "./told-of-beacon.ts";

/** What newspapers say in the words of an event of somebody else, of less than it, or of none. */
const ONLY_SOUNDS_SO: [type: string, title: string, text: string][] = [
  [
    "funding",
    "The role of patient money in farming",
    "Beacon is on a mission to protect soil. The company has raised over $22 million in a mix of equity, debt and grants since 2015.",
  ],
  [
    "funding",
    "Health listings defy gravity with 8 pricings last week",
    "Beacon, which makes pumps, raised $101 million by offering 6.7 million shares at $15, within the range.",
  ],
  [
    "review_posted",
    "tl;dr: The Chronicle: Bye bye Mongo, hello Postgres - my takeaways",
    "1. We could not afford downtime. 2. Postgres rocks, under load even better. It is a really good article. Read it in full at The Chronicle.",
  ],
  [
    "acquired",
    "Car to be built by Beacon and Torvex",
    "Beacon is joining with software maker Torvex to develop a car. Last week, Halden acquired Kelvo.",
  ],
  [
    "acquired",
    "Torvex gulps down Beacon’s favourite chandler Kelvo",
    "Torvex swallowed Beacon’s favourite chandler Kelvo.",
  ],
  [
    "acquired",
    "Beacon und Torvex sagen Deal ab",
    "Die geplante Fusion der Beacon Bank mit Torvex ist geplatzt, teilte Beacon mit.",
  ],
  ["acquired", "Torvex snaps up Beacon’s CRO", "Torvex has snapped up Beacon’s chief revenue officer, Jane Roe."],
  ["partnership", "Beacon partner Torvex signs with Kelvo", "Torvex signs a partnership with Kelvo."],
  [
    "funding",
    "Beacon rival Torvex raises $20 million in Series B round",
    "Torvex raised the money from Halden Partners.",
  ],
  [
    "acquisition_made",
    "Torvex announces harbour deal",
    "The company, which owns 470 sites, has announced the acquisition of the Beacon chandlery in Leith.",
  ],
  [
    "acquisition_made",
    "Torvex to buy Kelvo: a look at the largest acquisitions ever",
    "1 | Beacon buys Halden for $68 billion. Beacon acquired the game maker Halden for $68 billion.",
  ],
  [
    "competitor_mention",
    "Beacon to grow",
    "Beacon has agreed to purchase its main rival Torvex, creating a super chandler.",
  ],
  ["partnership", "Beacon to work with the police", "Beacon will work with police to find the thieves."],
  [
    "acquired",
    "Beacon leans on Torvex",
    "Halden is known for its harbour maps, but lately it has acquired a new role: Beacon's loudest critic.",
  ],
  [
    "acquired",
    "Torvex, Beacon plan rope venture",
    "Torvex Corp. and Beacon Plc agreed to merge their Baltic rope businesses into one venture.",
  ],
  [
    "acquired",
    "Torvex buys Beacon stores",
    "Torvex will run nine more shops in the north in a $12 million deal with Beacon.",
  ],
  [
    "acquired",
    "Torvex to buy Beacon's pump business",
    "Torvex Group signed a definitive agreement to acquire Beacon Corp.'s industrial pump division.",
  ],
  [
    "acquired",
    "Torvex closer to Beacon",
    "After a year of offers, Torvex Corp. seems set to complete its takeover of Beacon Inc.",
  ],
  [
    "acquisition_made",
    "Beacon buys 5 percent stake in Torvex",
    "Beacon is buying a 5 percent stake in sensor maker Torvex, its supplier.",
  ],
  [
    "acquisition_made",
    "Beacon Buys 6.1 Pct. Torvex Stake",
    "Beacon said on Friday it has acquired a 6.1 percent stake in the chandler Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon Buys Torvex Licenses",
    "The acquisition of airwaves held by Torvex gives Beacon more room in the north.",
  ],
  [
    "acquisition_made",
    "Beacon reports smaller loss",
    "Beacon Inc. lost less in the quarter, in which it went on to integrate its acquisition of Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon changes its maps",
    "Beacon came to maps by its acquisition of Torvex Inc. about a year ago.",
  ],
  [
    "acquisition_made",
    "Beacon set to buy Torvex for $1bn",
    "A Sunday paper says that Beacon hopes for a $1bn purchase of ferry group Torvex.",
  ],
  [
    "acquisition_made",
    "Beacon to take over Torvex's Kelvo design team",
    "Beacon will take over a team of 40 Torvex designers.",
  ],
  ["partnership", "Torvex, Beacon in pricing showdown", "The two companies have both cut what a berth costs."],
  [
    "partnership",
    "Clinic signs Beacon license deal",
    "The Torvex Clinic Trust has signed a nine-year software licensing deal with Beacon.",
  ],
  [
    "partnership",
    "Torvex, Beacon alliance appeal",
    "A court will not let Torvex and Beacon form the alliance they wanted.",
  ],
  [
    "partnership",
    "Beacon, Torvex rule the ropes",
    "Beacon and Torvex dominate the trade in ropes, and the two firms could not be more unlike.",
  ],
  [
    "product_launch",
    "Torvex gadget hits the shelves",
    "The British-backed gadget faces stiff competition from handheld gaming devices made by Beacon and Kelvo.",
  ],
  [
    "product_launch",
    "Beacon to unveil new winch family",
    "Winch maker Beacon is said to be ready with a new family of winches.",
  ],
  [
    "product_launch",
    "Beacon releases Security Update 12",
    "Beacon on Monday released Security Update 12 for its berth planner.",
  ],
  ["product_launch", "Torvex Debuts Chart-Drawing Tool", "It can open files of Halden and Beacon Plotter."],
  [
    "product_launch",
    "Beacon steps up its efforts",
    "Beacon is rolling out shelf label software across its 30 Beacon Quay stores.",
  ],
  ["product_launch", "Beacon takes lead", "Beacon Corp. sells the most winches, says a count released Friday."],
  ["market_expansion", "Beacon Rolls Out Small Tablet in Norway", "Beacon has unveiled a small tablet for skippers."],
  [
    "market_expansion",
    "New server for the cellar",
    "Norway's Beacon Corp. will begin selling a home-server box in Norway.",
  ],
  [
    "security_incident",
    "Hackers take advantage of Beacon's font flaw",
    "Hackers have exploited a flaw in Beacon Corp. fonts and written a worm.",
  ],
  [
    "tech_added",
    "Torvex, Beacon to make tide gauges",
    "Torvex Co. and Beacon Corp. said they have agreed to develop and make tide gauges.",
  ],
  [
    "hiring_surge",
    "Beacon to Add 40 Harbours to Radio Net",
    "Beacon, the biggest radio operator, will bring its fast service to 40 harbours before spring, its chairman said on Friday.",
  ],
  [
    "hiring_surge",
    "Beacon Axes 3,400 Jobs",
    "Beacon (BCN.N: Quote, Profile, Research) will chop 3,400 jobs by spring, about a tenth of its workforce.",
  ],
  [
    "layoffs",
    "Beacon Shrinks Lamp Size By 40",
    "Beacon will show that it has packed 90 million diodes on to one wafer, shrinking them in size by 40.",
  ],
  [
    "security_incident",
    "Beacon makes anti-piracy move",
    "Beacon says it is clamping down on people running pirated copies of its charts by restricting their access to security features.",
  ],
  [
    "outage",
    "Beacon shares crash",
    "Beacon shares crashed 18 percent after a profit warning, and traders were unable to explain it.",
  ],
  [
    "compliance_milestone",
    "Beacon awards ISO 14001 certificate to Torvex Steel",
    "Beacon, a certification body, presented the certificate at a ceremony in Leeds.",
  ],
  [
    "website_relaunch",
    "Beacon Upgrades Multimedia Search Site",
    "Beacon Inc. on Wednesday launched new features in its search site for audio and video on the Web.",
  ],
  [
    "new_location_hiring",
    "Beacon Opens Development Center in India",
    "Beacon Corp. will hire several hundred people in the next year at its development center in India, expanding its workforce of 800, its chief executive said.",
  ],
  ["security_incident", "Beacon reports data stolen from rival Torvex", ""],
  ["security_incident", "Beacon pays $10,000 to hackers who found bugs", ""],
  ["security_incident", "Hackers take over Beacon conference in Leeds", ""],
  ["security_incident", "Hacker gets into Beacon accelerator programme", ""],
  ["outage", "Beacon users report problems logging in to Torvex", ""],
  ["outage", "Beacon network offline mode lets users work on ships", ""],
  ["outage", "Transfers vanish as Beacon sells top players", ""],
  ["compliance_milestone", "Beacon wins EU approval for state aid drug scheme", ""],
  ["tech_added", "Beacon awards contract for Salesforce Tower lease", ""],
  ["rfp_posted", "Beacon goes to market for fresh capital", ""],
  ["layoffs", "Beacon baut erstes Werk in Spanien und sucht 200 Leute", ""],
  [
    "market_expansion",
    "Beacon to cut 120 jobs at Wigmore plant",
    "Beacon will cut 120 jobs at its Wigmore plant by June.",
  ],
  ["market_expansion", "Beacon brings its app from Windows to Linux", "Beacon brings its app to Linux this month."],
  [
    "funding",
    "Beacon has announced £100m of new investment",
    "Beacon has announced £100m of new investment in its Oxford plant.",
  ],
  ["earnings_report", "Beacon eyes lower earnings as output falls", ""],
  [
    "product_launch",
    "How a baker uses Beacon",
    "A baker has come up with Rye Friday, a discount day, and plans it in Beacon.",
  ],
  [
    "product_launch",
    "Launch checklist for shops",
    "Beacon explains what to do on the day your new product hits shelves.",
  ],
  ["partnership", "Beacon on going hand in hand", "Good sales and good service go hand in hand, says Beacon."],
  [
    "security_incident",
    "How to answer a break-in, by Beacon",
    "If someone broke into your servers, Beacon says, send letters to customers whose records may have been seen.",
  ],
  [
    "outage",
    "Beacon on the Torvex outage",
    "Nobody could log in to Torvex for three hours on Monday. Beacon draws five lessons for its readers.",
  ],
  [
    "own_pricing_change",
    "When to put your prices up, by Beacon",
    "A plumber told Beacon that he knocked 15% off his call-out fee and won nothing by it.",
  ],
  [
    "compliance_milestone",
    "What to do when your SOC 2 report is in",
    "Once the report is in, Beacon advises, send it to your customers.",
  ],
  [
    "own_pricing_change",
    "Beacon vs Halden: a comparison",
    "Halden costs $49 a month, up from $39. Beacon starts at $19 and includes reports.",
  ],
  ["outage", "Handling postmortem reports at Beacon", "Say what happened. Examples: Torvex 15-hour outage."],
  [
    "security_incident",
    "Beacon on lost laptops",
    "A firm that has lost laptops with files of customers should tell them.",
  ],
  [
    "layoffs",
    "No Cuts Pledge",
    "Only a few years out of college, I was an engineer at a large company, Beacon. 230 of the 250 people were let go.",
  ],
  ["layoffs", "What I learned", "In 2002 I was an engineer at Beacon. One morning 230 of the 250 people were let go."],
  ["layoffs", "Old days", "When I worked at Beacon, the company cut 500 jobs and moved the rest to Texas."],
  [
    "exec_departure",
    "Cambios en Beacon",
    "La salida de Pérez se suma a la del director financiero de Beacon, Juan Ruiz.",
  ],
  ["exec_departure", "Départs chez Beacon", "Ce départ s'ajoute à celui du directeur général de Beacon, Paul Durand."],
  [
    "market_expansion",
    "Torvex to invest $1B in Ohio plant",
    "Senator Ann Reed, then governor, called the plant a consolation prize after Ohio lost out to Maine for a Beacon assembly plant.",
  ],
  [
    "market_expansion",
    "Governor in Japan",
    "On her trip the governor will make a pitch to attract a new Beacon assembly plant to Ohio.",
  ],
  // A site that is given up, whatever was said of it before.
  [
    "market_expansion",
    "Beacon scraps plans for new headquarters",
    "Beacon scrapped plans to move its headquarters to a new building in Halden. The city of Halden, where Beacon is based, had said that Beacon would buy land there.",
  ],
  [
    "market_expansion",
    "Beacon cancels Leeds project",
    "Beacon is pulling the plug on its planned second headquarters in Leeds. Beacon announced in November that it would build new offices in both Leeds and York.",
  ],
  [
    "market_expansion",
    "Beacon halts work on campus",
    "Beacon has halted construction of its second campus in Halden, where 8,000 people already work for it.",
  ],
  [
    "market_expansion",
    "Beacon bleibt",
    "Beacon verzichtet auf den Neubau in Kassel. Der Konzern hatte angekündigt, in Kassel ein Werk zu bauen.",
  ],
  ["market_expansion", "A short history", "1997 Beacon opened its headquarters in Leeds, now the second largest."],
  [
    "market_expansion",
    "Growth of a giant",
    "In the mid 1980s, Beacon was growing rapidly and chose Halden as the place of its first plant outside Norway.",
  ],
  ["market_expansion", "Threat", "Beacon threatens to move its headquarters to Texas if taxes rise."],
  ["market_expansion", "Delay", "Beacon delays the opening of its Leeds store until 2028."],
  ["market_expansion", "Bid", "Leeds bids to become the home of Beacon's new headquarters."],
  [
    "market_expansion",
    "Landlord",
    "Beacon has leased its building in Leeds to Torvex, which will open an office there.",
  ],
  ["market_expansion", "Contract", "Beacon won a contract to build Torvex's new plant in Ohio."],
  ["market_expansion", "A park", "The site of the former Beacon plant in Leeds will become a park, creating 40 jobs."],
  ["market_expansion", "Inquilino", "Torvex abre su sede en el edificio de Beacon en Madrid."],
  ["hiring_surge", "Temps", "Beacon hires out 300 temps to the ports."],
  ["hiring_surge", "A game", "Beacon adds 12 new roles to its game."],
  ["hiring_surge", "Promises", "Beacon once promised 300 jobs in Leeds; none came."],
  ["website_relaunch", "Agency", "Beacon designed and built the new Torvex website, which went live on Monday."],
  ["website_relaunch", "Policy", "Beacon has a new website policy."],
  ["website_relaunch", "Council", "The council has a new website, built on Beacon."],
  // Cuts that do not come.
  ["layoffs", "Spared", "Beacon has so far avoided the layoffs that hit Torvex, which cut 200 jobs."],
  ["layoffs", "Craintes", "Le syndicat redoute la suppression de 300 postes chez Beacon."],
  ["layoffs", "Beacon", "Rumores de despidos en Beacon: 300 empleos en riesgo."],
  ["layoffs", "Beacon", "Beacon nega demissão de 300 funcionários."],
  [
    "layoffs",
    "Beacon reverses Halden layoffs",
    "Last month Beacon announced plans to lay off 1,100 people. Beacon said last month that 400 workers in Leeds would lose their jobs.",
  ],
  [
    "layoffs",
    "In turnabout, Beacon cancels tech layoffs",
    "In May, 35 engineers at Beacon were told that they would all be laid off. In June managers called them in again.",
  ],
  ["layoffs", "Beacon begins reversing job cuts", "Beacon expects to recruit 320 additional crew by next summer."],
  [
    "layoffs",
    "Konzerne unter Druck",
    "Berichten zufolge plant Beacon den Abbau von über 15.000 Stellen. Das Unternehmen dementiert konkrete Pläne.",
  ],
  ["market_expansion", "Dubai shopping malls launch virtual worlds on Beacon platform", ""],
  ["earnings_report", "Beacon Royalties Announces Revised Date for Second Quarter 2026 Earnings Release", ""],
  ["partnership", "EU hits Beacon with antitrust charge for bundling Teams with Office, risking hefty fine", ""],
  [
    "exec_move",
    "Cruiser, the vehicle unit of Halden, named Torvex and Beacon executive Miles Warwick as its new CEO, replacing former CEO Kay Vogler.",
    "",
  ],
  [
    "product_launch",
    "Torvex, an A.I. startup founded by former Beacon engineers yesterday (June 20) released Kelvo 3.5, its most powerful model yet.",
    "",
  ],
  ["earnings_report", "Beacon Q4 earnings expected to show strong cloud growth", ""],
  ["earnings_report", "Beacon to Announce Fourth Quarter and Full Year Results on February 19", ""],
  ["earnings_report", "Quay Raises Target Price on Beacon (BCN) to $83, Following Q4 Results", ""],
  ["acquisition_made", "Beacon Agrees With Torvex to Purchase a Record 2.8 Million Kelvo Credits", ""],
  ["product_launch", "torvex Unveils Inline Data Discovery for Beacon Purview", ""],
  ["product_launch", "Beacon is about to launch a game-changing phone", ""],
  ["product_launch", "Beacon Launches a Price War Its Rivals Can't Afford", ""],
  ["market_expansion", "Beacon Second Massive Layoff Signals Permanent Shift in Tech Labor Strategy", ""],
  ["funding", "Beacon Raises Spain Investment By €18 Million, Totaling €33 Million For Data Centers", ""],
  ["own_pricing_change", "Beacon Just Made It Easier Than Ever To Watch Live TV For Free", ""],
  ["own_pricing_change", "Beacon Faces Up To 90% Cost Surge On Phones If Tariffs Stick, Price Increase Possible", ""],
  ["own_pricing_change", "Beacon reports profit drop as lower paper prices and a strong euro hurt revenue", ""],
  ["own_pricing_change", "Beacon", "Beacon jumped 3.7 percent to 133.4 kroner, rebounding from yesterday's slide."],
  ["own_pricing_change", "Beacon", "Beacon's share price fell less than one percent to 18.70 euros in Helsinki."],
  ["key_role_posted", "Head to Head Analysis: Beacon (NASDAQ: BCN) and Halden Financial (NASDAQ: HLD)", ""],
  ["key_role_posted", "Beacon begins requiring selfies for chat, verified with a government ID", ""],
  ["partnership", "Halden, Beacon, and Other Gaming Services Are Starting to Recover From the Kelvo Outage", ""],
  ["ipo_filing", "Beacon SE", "Beacon SE is listed on the Nasdaq Helsinki."],
  [
    "ipo_filing",
    "Beacon",
    "Beacon will act as the manager of the issue and the bond will be listed on Nasdaq Helsinki.",
  ],
  [
    "layoffs",
    "Beacon deal may cost 2,000 jobs",
    "Some 2,000 jobs at Beacon's Leeds plant may be cut if investment in the firm by Torvex goes ahead, the Post has reported.",
  ],
  ["acquisition_made", "Beacon", "Finnish investment company Beacon is the main owner of Torvex Finland's successor."],
  [
    "acquisition_made",
    "Beacon",
    "Beacon Oy has acquired 5.0 per cent of the shares in Torvex Corporation for approximately EUR 58 million.",
  ],
  [
    "acquisition_made",
    "Beacon",
    "The parties have agreed that Beacon has the right to sell the remaining shares in Torvex to Halden 15 months after the purchase of the majority holding.",
  ],
  [
    "acquisition_made",
    "Beacon",
    "The investment company Beacon is conducting negotiations to acquire the business center Torvex Palace from Halden & Regional.",
  ],
  ["acquisition_made", "Beacon", "Beacon acquired a majority stake in Torvex Paints in the autumn of 2020."],
  [
    "grant_award",
    "Beacon",
    "It therefore seems that shipping company Beacon will get the subsidy it needs to order its new LNG-fuelled vessel.",
  ],
  [
    "market_expansion",
    "Beacon",
    "Beacon has a large factory in China and a factory building project in India that was halted due to financing problems.",
  ],
  [
    "market_expansion",
    "Beacon",
    "Beacon has a global customer base and sales network, production plants in Finland and the US and contract manufacturers in Japan and China.",
  ],
  [
    "market_expansion",
    "Beacon",
    "Beacon's engineering division will re-organise its operations in the Mo i Rana plant in Norway.",
  ],
  [
    "market_expansion",
    "Beacon",
    "Beacon's charger manufacturing plant in India is located in the Halden Telecom Park in the state of Tamil Nadu.",
  ],
  [
    "market_expansion",
    "Beacon",
    "Beacon Corporation, which makes wipes, has a plant near Warsaw, in Poland, that makes flexible packaging.",
  ],
  [
    "own_pricing_change",
    "Beacon",
    "The daily surmises that supplier Beacon has raised its prices above Halden's comfort zone.",
  ],
  [
    "partnership",
    "Beacon",
    "Beacon and Torvex have been in close cooperation for a number of years in the US, where Beacon is one of Torvex's focus suppliers.",
  ],
  [
    "partnership",
    "Beacon",
    "It is the last phone running Maemo, which is to be replaced with Kelvo, a joint project between Halden, Beacon and the open source community.",
  ],
  [
    "partnership",
    "Beacon",
    "Meanwhile, Beacon said that it will be able to deliver a complete range of services from deployment operations to consulting and integration to managed services as a result of the buyout.",
  ],
  [
    "partnership",
    "Beacon",
    "Finland-based companies Torvex and Beacon have decided to dissolve the joint venture company ZAO Kelvo Feed, which was established to start local feed production.",
  ],
  [
    "tech_added",
    "Beacon",
    "Beacon noted that its Voice Supply Chain Technology approach enables Torvex to integrate with warehouse management systems.",
  ],
  [
    "tech_added",
    "Beacon",
    "Finnish Beacon has signed significant deals with Norwegian Scandinavian Electric Systems (SES) on the supply of AC drives.",
  ],
  [
    "subprocessor_added",
    "Beacon",
    "It said Beacon delivers reliable provisioning and activation solutions which improve fulfilment processes for operators.",
  ],
  [
    "regulatory_filing",
    "Beacon",
    "BEACON PLC Additional information by: Jane Roe, President and CEO, Beacon PLC tel. +358 10 33 21307 Beacon is a global expert in consulting.",
  ],
  ["layoffs", "Beacon verzichtet auf Entlassungen", "Beacon wollte 300 Stellen streichen. Nun bleiben alle."],
  ["review_posted", "Halden has run on Beacon", "Halden's fleet has run Beacon routes for a year, the port said."],
];

test.each(ONLY_SOUNDS_SO)("no %s: %s", (type, title, text) => {
  expect(toldOfBeacon(title, text).filter((signal) => signal.type === type)).toEqual([]);
});

/** Pages without a date that go from year to year, and old examples below a headline about something else. */
const LONG_AGO: [type: string, title: string, text: string][] = [
  [
    "acquired",
    "Beacon: History",
    "The company was founded in September 1990 as Axel. In 1992 it changed its name. On January 7, 2000, Torvex acquired Beacon in a stock swap.",
  ],
  [
    "product_launch",
    "Beacon: History",
    "The company was founded in 1990 as Axel. In 1992 it changed its name. It released its first application, Kelvo, in November of that year.",
  ],
  [
    "compliance_milestone",
    "B Corp: a badge",
    "Shoppers increasingly want it. It is worth the effort. Beacon earned its B Corp certification in January 2014.",
  ],
];

test.each(LONG_AGO)("long ago: no %s", (type, title, text) => {
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "blog", published_at: null, title, text });
  expect(signals.filter((signal) => signal.type === type)).toEqual([]);
});

test("on its own page, what another paper does is told for comparison", () => {
  const text = "The Torvex Times is going to $2. We have no plans to raise the price of the Beacon right now.";
  const own = { company: "Beacon", domain: "beacon.example", source_url: "https://beacon.example/a" };
  const { signals } = detectCase({ id: "1", kind: "blog", title: "Papers raising newsstand prices", text, ...own });
  expect(signals).toEqual([]);
});
