import { earningsReport } from "#signals/earnings-report.ts";
import { headcountGrowth } from "#signals/headcount-growth.ts";
import { hiringFreeze } from "#signals/hiring-freeze.ts";
import { hiringSurge } from "#signals/hiring-surge.ts";
import { layoffs } from "#signals/layoffs.ts";
import { marketExpansion } from "#signals/market-expansion.ts";
import { newLocationHiring } from "#signals/new-location-hiring.ts";
import { outage } from "#signals/outage.ts";
import { ownPricingChange } from "#signals/own-pricing-change.ts";
import { revenueMilestone } from "#signals/revenue-milestone.ts";
import { securityIncident } from "#signals/security-incident.ts";
import { testDetector } from "./detector-table.ts";

/** Headlines alone, as papers and agencies write them, and what only looks like them. */

testDetector(
  hiringFreeze,
  [
    { name: "nobody taken on, in Dutch", title: "Beacon neemt niemand meer aan" },
    { name: "posts not filled again, in German", title: "Beacon besetzt freie Stellen nicht nach" },
    { name: "a stop in French", title: "Stop aux embauches chez Beacon" },
    { name: "leavers who are not replaced", title: "Beacon will not replace departing staff this year" },
  ],
  [
    { name: "a denial without a verb", title: "Beacon denies hiring freeze" },
    { name: "the freeze of somebody who owns it", title: "Beacon finds ways around Globex's hiring freeze" },
    { name: "a freeze that another is alone with", title: "Globex freezes hiring, Beacon does not" },
    { name: "what the word means", title: "What a hiring freeze means, by Beacon" },
    { name: "vans that are hired", title: "Beacon stops hiring vans" },
    { name: "an agency", title: "Beacon suspends recruitment agency" },
  ],
);

testDetector(
  headcountGrowth,
  [
    { name: "a workforce that swells", title: "Beacon's workforce swells to 1,200", data: { count: 1200 } },
    { name: "staff numbers that rise", title: "Beacon staff numbers rise to 450", data: { count: 450 } },
    { name: "a staff past a number, in French", title: "Les effectifs de Beacon dépassent 400 personnes" },
    { name: "a doubled staff in Italian", title: "Beacon raddoppia il personale" },
  ],
  [
    { name: "costs of staff", title: "Beacon staff costs rise to 450" },
    { name: "outlets", title: "Beacon grows 25% to 500 outlets" },
  ],
);

testDetector(
  newLocationHiring,
  [
    {
      name: "a new office that people are sought for, in French",
      title: "Beacon recrute pour son nouveau bureau de Lyon",
      data: { location: "Lyon" },
    },
    {
      name: "a new office in Spanish",
      title: "Beacon busca personal para su nueva oficina en Lima",
      data: { location: "Lima" },
    },
    { name: "first roles", title: "Beacon advertises first roles in Dubai", data: { location: "Dubai" } },
  ],
  [
    { name: "a new head of an old office", title: "Beacon recrute un nouveau directeur pour son bureau de Lyon" },
    { name: "a first profit", title: "Beacon posts first profit in Dubai", text: "The firm is recruiting engineers." },
  ],
);

testDetector(
  ownPricingChange,
  [
    { name: "its name and dearer", title: "Beacon wird ab Juni teurer" },
    { name: "plans that become dearer, in Spanish", title: "Beacon encarece sus planes" },
    { name: "a fee with its sum", title: "Beacon adds $5 monthly fee", data: { amount: 5 } },
    { name: "a fee that goes", title: "Beacon abolishes delivery fee" },
    { name: "a step that is announced", title: "Beacon announces price hike" },
    { name: "new prices", title: "Beacon unveils new pricing" },
    { name: "prices adjusted in Dutch", title: "Beacon past tarieven aan" },
  ],
  [
    { name: "prices of whom it tells of", title: "Beacon says Globex raised prices" },
    { name: "a share that gets dearer", title: "Beacon wird teurer als Globex gehandelt" },
    { name: "a charge in its books", title: "Beacon adds $5 million charge to accounts" },
    { name: "a tool for prices", title: "Beacon unveils new pricing analytics tool" },
    { name: "a desk for prices", title: "Beacon rolls out new pricing desk for traders" },
    { name: "investors who are drawn", title: "Beacon zieht wegen hoher Preise Investoren an" },
    { name: "a dispute over fees", title: "Beacon eliminates service fees dispute with Globex" },
    { name: "a stake", title: "Beacon ups stake price in Globex bid" },
    { name: "what it bumps into", title: "Beacon bumps into price ceiling" },
  ],
);

testDetector(
  outage,
  [
    { name: "hours offline, in German", title: "Beacon stundenlang offline" },
    { name: "a failure worldwide, in Spanish", title: "Beacon sufre una caída mundial" },
    { name: "thousands of reports, in Italian", title: "Beacon down, migliaia di segnalazioni" },
    { name: "tills that stand still", title: "Ausfall bei Beacon legt Kassen lahm" },
  ],
  [
    { name: "a denial", title: "Beacon denies outage" },
    { name: "a fall of exchanges", title: "Caída mundial de las bolsas golpea a Beacon" },
  ],
);

testDetector(
  earningsReport,
  [
    { name: "a record turnover with its sum", title: "Beacon reports record turnover of £48m" },
    { name: "a collapse of profits, in German", title: "Gewinneinbruch bei Beacon" },
    { name: "a jump of profits, in German", title: "Beacon mit Gewinnsprung" },
    { name: "turnover with its figure, in German", title: "Umsatz von Beacon steigt auf 300 Millionen Euro" },
    { name: "a colon as the French set it", title: "Beacon : bénéfice net en baisse de 12 %" },
    { name: "smaller losses in Spanish", title: "Beacon reduce pérdidas un 30%" },
    { name: "turnover with its share, in Dutch", title: "Omzet Beacon groeit 5 procent" },
  ],
  [
    { name: "a prize game", title: "Beacon mit Gewinnspiel" },
    { name: "another's profits", title: "Gewinnsprung bei Globex freut Beacon" },
    { name: "turnover without a figure", title: "Umsatz von Beacon steigt" },
    { name: "water that leaks", title: "Beacon reduce pérdidas de agua" },
  ],
);

testDetector(
  hiringSurge,
  [{ name: "posts that go live", title: "65 new posts to go live at Beacon", data: { count: 65 } }],
  [{ name: "posts that go", title: "Beacon plan will see 65 posts go" }],
);

testDetector(
  layoffs,
  [
    { name: "every tenth, in German", title: "Beacon entlässt jeden zehnten Mitarbeiter" },
    { name: "an office of two words", title: "Beacon confirms layoffs at San Jose office" },
    {
      name: "jobs that go elsewhere",
      title: "Up to 80 jobs to go as Beacon moves production to Poland",
      data: { count: 80 },
      lacks: ["location"],
    },
    ...[
      "Beacon supprime 80 emplois et délocalise la confection au Portugal",
      "Beacon baut 80 Stellen ab und verlagert die Montage nach Polen",
      "Beacon streicht 80 Stellen: Die Montage wird nach Polen verlagert",
      "Beacon taglia 80 posti: la produzione trasloca in Serbia",
      "Beacon recorta 80 empleos y traslada la producción a Marruecos",
      "Beacon corta 80 empregos e leva a produção para Marrocos",
      "Up to 80 jobs to go at Beacon as packing is brought together at one site in Leeds",
    ].map((title) => ({ name: `work that goes elsewhere: ${title}`, title, lacks: ["location"] })),
    {
      name: "a level that is no verb",
      title: "Beacon cuts 80 jobs at senior level in Portugal",
      data: { location: ["Portugal"] },
    },
    {
      name: "where the cut is, in French",
      title: "Beacon supprime 80 emplois au Portugal",
      data: { location: ["Portugal"] },
    },
  ],
  [
    { name: "cuts at another", title: "Beacon workers vote to strike over 80 job cuts at Globex" },
    { name: "posts that go live", title: "65 new posts to go live at Beacon" },
    { name: "no cuts", title: "Beacon plans no cuts to 200 jobs" },
  ],
);

testDetector(
  revenueMilestone,
  [{ name: "a customer by number, in German", title: "Beacon gewinnt 10.000sten Kunden", data: { count: 10_000 } }],
  [
    { name: "customers who are struck", title: "Beacon hits 10,000 customers with late fees" },
    { name: "users who are struck off", title: "Beacon crosses one million users off its list" },
  ],
);

testDetector(
  marketExpansion,
  [
    { name: "a border that is crossed", title: "Beacon crosses the border into Mexico" },
    { name: "a move in German", title: "Beacon zieht nach Hamburg um", data: { location: "Hamburg" } },
    { name: "a site for a new plant", title: "Beacon buys site in Derby for new plant", data: { location: "Derby" } },
  ],
  [{ name: "what is weighed", title: "Beacon considers opening Berlin office" }],
);

testDetector(
  securityIncident,
  [{ name: "its own systems", title: "Beacon reports breach of Beacon systems" }],
  [{ name: "another's systems", title: "Beacon reports breach of Globex systems" }],
);
