import { headcountGrowth } from "#signals/headcount-growth.ts";
import { hiringFreeze } from "#signals/hiring-freeze.ts";
import { hiringSurge } from "#signals/hiring-surge.ts";
import { layoffs } from "#signals/layoffs.ts";
import { testDetector } from "../detector-table.ts";

testDetector(
  hiringSurge,
  [
    {
      name: "a staff to be taken to a number",
      title: "Beacon grows in Leeds",
      text: "Beacon intends to take its Leeds headcount from 80 to 140 by the end of next year.",
      data: { count: 140 },
    },
    { name: "a crew", title: "Beacon launches drive to recruit 200 cabin crew", data: { count: 200 } },
    { name: "an office to be doubled", title: "Beacon to double Belfast team", text: "It makes lamps." },
    {
      name: "positions that are open",
      title: "Come work with us",
      text: "Beacon says: we have twelve positions open right now.",
    },
  ],
  [
    { name: "a forecast it only tells", title: "Hospitality sector to add 20,000 jobs this summer, says Beacon" },
    { name: "what becomes of its former site", title: "Plan for 500 jobs at former Beacon site" },
    {
      name: "offers that are withdrawn",
      title: "Beacon",
      text: "Beacon has withdrawn job offers to around 15 people.",
    },
  ],
);

testDetector(
  layoffs,
  [
    {
      name: "a plant that is set to close",
      title: "Job losses at Beacon",
      text: "The Beacon plant at Saltney is set to close in January with the loss of 55 jobs.",
      data: { count: 55, location: ["Saltney"] },
    },
    {
      name: "the share that the next sentence gives",
      title: "Beacon",
      text: "Beacon is cutting 790 jobs. That is 16 percent of its workforce.",
      data: { count: 790, percent: 16 },
    },
    { name: "positions done away with", title: "Beacon budget does away with 120 positions", data: { count: 120 } },
  ],
  [
    {
      name: "a closure of ten years before",
      title: "Looking back: the Beacon closure ten years on",
      text: "A decade ago this week Beacon shut its Wigan factory and 310 workers lost their jobs.",
    },
    {
      name: "a plan that is withdrawn",
      title: "Union calls off strike at Beacon after job cut threat lifted",
      text: "Beacon has withdrawn plans to cut 90 jobs at its Coventry depot, the union said.",
    },
  ],
);

testDetector(
  headcountGrowth,
  [
    {
      name: "a year begun with few and ended with many",
      title: "Year four at Beacon",
      text: "We at Beacon started the year as 18 people and we're ending it as 43.",
      more: { url: "https://beacon.example/news/1" },
      data: { count: 43 },
    },
    {
      name: "a number with the last one in brackets",
      title: "Beacon year-end report",
      text: "The average number of employees increased to 318 (271).",
      data: { count: 318 },
    },
    {
      name: "a third more",
      title: "Beacon's workforce up by a third in a year",
      text: "Beacon now employs 240 people, a third more than 12 months ago.",
      data: { count: 240 },
    },
  ],
  [
    {
      name: "a third of something else",
      title: "Beacon",
      text: "Beacon employs 240 people. A third of its sales are abroad.",
    },
  ],
);

testDetector(
  hiringFreeze,
  [
    {
      name: "positions that will not be opened",
      title: "Beacon",
      text: "Beacon won't be opening any new positions until the spring.",
    },
  ],
  [
    { name: "a term that is explained", title: "Hiring freeze", text: "This occurs when a company is short of money." },
    { name: "a freeze that ends", title: "Beacon lifts hiring freeze", text: "Beacon takes on apprentices again." },
  ],
);
