import { marketExpansion } from "#signals/market-expansion.ts";
import { testDetector } from "../detector-table.ts";

testDetector(
  marketExpansion,
  [
    {
      name: "the town in which a house stands",
      title: "A second quay",
      text: "Beacon has opened an office at the Lantern Galleria in Quayham, Ohio.",
      data: { location: "Quayham, Ohio" },
    },
    {
      name: "a town, whatever house stands beside it",
      title: "Beacon opens Leeds office with lease at Two Anchor Square",
      data: { location: "Leeds" },
    },
    {
      name: "a known town within the phrase of the site",
      title: "Beacon completes Bergen plant expansion, adding tanks at Works",
      text: "Beacon announced today at Harbour World that the new plant is ready.",
      data: { location: "Bergen" },
    },
    {
      name: "no clause as part of a list of places",
      title: "Beacon expands into Ohio, Offering Quick and Quiet Ferries",
      data: { location: "Ohio" },
    },
    {
      name: "a town called like a country",
      title: "Beacon expands to Peru, IN",
      data: { location: "Peru, IN" },
    },
    {
      name: "a town called after the side on which it lies",
      title: "Beacon opens North Leeds clinic",
      data: { location: "North Leeds" },
    },
    {
      name: "no verb behind a preposition",
      title: "Founder in Norway to Break Ground for new works",
      text: "Beacon is breaking ground on a new factory.",
      data: { location: "Norway" },
    },
    {
      name: "no trade name behind an article",
      title: "Beacon opens new test center in Ohio",
      text: "Beacon, a Globex Gold Seller, has opened a shop.",
      data: { location: "Ohio" },
    },
    {
      name: "all towns that the lead lists",
      title: "Beacon grows with new offices",
      text: "Beacon, a Bergen-based chandler, is establishing offices in Oslo and Leeds.",
      data: { location: ["Oslo", "Leeds"] },
    },
  ],
  [],
);
