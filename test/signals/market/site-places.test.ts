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
  [
    {
      name: "what a developer builds to let",
      title: "Beacon Breaks Ground on Lantern Square Near Leeds",
      text: "Beacon, a full-service real estate company, will have the square ready in May.",
    },
    {
      name: "something opened at a site of another's",
      title: "Harbour news",
      text: "Beacon has launched its first tidal pump at Globex’s fish processing facility in Quayham.",
    },
    { name: "goods in the shops of others", title: "Beacon Launches in 90 Globex Stores Across Ohio" },
    {
      name: "how it once began",
      title: "Beacon looks ahead",
      text: "Founded in 2011, Beacon began in a small workshop in Leeds.",
    },
    {
      name: "an approval for what stands somewhere",
      title: "Beacon strengthens its range with licence for its Bergen facility",
    },
    {
      name: "a selection on show",
      title: "More lamps",
      text: "Beacon is proud to announce an expanded choice of new lamps at its Leeds showroom.",
    },
    {
      name: "a home as a kind of goods",
      title: "New lifts",
      text: "Beacon has announced the launch of its new home lift range in Norway.",
    },
    {
      name: "what has not been done",
      title: "Beacon and Oslo",
      text: "Beacon hasn’t leased office space in Oslo yet.",
    },
    {
      name: "workers sought all over a country",
      title: "Beacon to hire 9,000",
      text: "Beacon is adding 9,000 workers in the U.S., most of them by day. It will invest in wages.",
    },
    {
      name: "a service of the account's",
      title: "Beacon sells yearly tickets",
      text: "The service debuts in Norway, Spain and Italy.",
    },
    {
      name: "what is only known of a search",
      title: "How Beacon found its base",
      text: "The search that Beacon went through to choose Leeds for its base was not its first.",
    },
    {
      name: "what somebody has done for others",
      title: "New at Globex",
      text: "Beacon was a guide with a track record of opening new stores across Ohio.",
    },
  ],
);
