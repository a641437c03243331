import { productLaunch } from "#signals/product-launch.ts";
import { testDetector } from "../detector-table.ts";

testDetector(
  productLaunch,
  [
    {
      name: "a thing behind two qualities",
      title: "Harbour news",
      text: "Beacon today launched a pioneering, tide-proof sensor for small ports.",
      data: { product: "tide-proof sensor" },
    },
    {
      name: "an offering that is a thing",
      title: "Harbour news",
      text: "Beacon has launched its newest offering: the Tidewatch Box.",
      data: { product: "Tidewatch Box" },
    },
    {
      name: "a participle in capitals that begins the praise",
      title: "Beacon Launches Tidewatch Sensor Revolutionizing Berth Planning",
      data: { product: "Tidewatch Sensor" },
    },
    {
      name: "a quoted name without its marks",
      title: "Beacon Unveils ‘Tidewatch Mobility’ for Port Crews",
      data: { product: "Tidewatch Mobility" },
    },
    {
      name: "a name with a small word in it",
      title: "Beacon launches a berth service, Moored for You",
      data: { product: "Moored for You" },
    },
    {
      name: "two kinds of one app",
      title: "Harbour news",
      text: "Beacon is officially launching its web and iOS app this week.",
      data: { product: "web and iOS app" },
    },
  ],
  [
    { name: "works of art", title: "Beacon unveils new artwork honoring harbour pilots" },
    { name: "a hashtag", title: "Beacon launches #AskThePilot hashtag for port crews" },
    { name: "a competition with a name", title: "Beacon launches The Great Mooring Off – a national competition" },
    {
      name: "an offering of shares",
      title: "Beacon Announces Launch of Regulation A+ Offering, Driving Expansion to New Ports",
    },
    { name: "access to somebody's thing", title: "Beacon launches exclusive access to harbour cams" },
    {
      name: "a network that a study describes",
      title: "Harbour news",
      text: "Beacon introduces Pelican Net as a public network known for its speed.",
    },
    {
      name: "a solution shown to an audience",
      title: "Harbour news",
      text: "Beacon delivered a lecture on harbours and introduced its Berth Detection and Response (BDR) solution to 100 pupils.",
    },
    {
      name: "a flight into space",
      title: "Harbour news",
      text: "Beacon launched its Tern 2 capsule to the space station on Friday.",
    },
    { name: "details in great number", title: "Beacon unveils a ton of Tidewatch hardware details" },
    {
      name: "what is rarely done",
      title: "Harbour news",
      text: "Beacon rarely reveals any details regarding hardware or software products in development.",
    },
  ],
);
