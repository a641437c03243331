import { expect, test } from "bun:test";
import { productLaunch } from "#signals/product-launch.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

const release = (version: string, more = {}) => ({
  ...OWN,
  kind: "release" as const,
  facts: { version, repository: "beacon/quay-sdk", ...more },
});

testDetector(
  productLaunch,
  [
    {
      name: "a wire headline",
      title: "Beacon launches harbour scheduling platform",
      data: { product: "harbour scheduling platform" },
    },
    {
      name: "an unveiling",
      title: "Harbour news",
      text: "Beacon has unveiled Tidewatch, a sensor that reads the water level every second.",
      data: { product: "Tidewatch" },
    },
    {
      name: "the company's own blog",
      title: "A faster way to plan berths",
      text: "Today we are launching Berth Planner, which finds a free quay in seconds.",
      more: OWN,
      data: { product: "Berth Planner" },
    },
    {
      name: "general availability",
      title: "Tidewatch is now generally available",
      text: "Beacon's sensor can be ordered in forty countries.",
      more: OWN,
      data: { product: "Tidewatch" },
    },
    {
      name: "an introduction by title",
      title: "Introducing Tidewatch 3.0",
      text: "We rebuilt the sensor.",
      more: OWN,
      data: { product: "Tidewatch 3.0" },
    },
    {
      name: "a dated announcement",
      title: "Beacon will launch its Tidewatch app on June 3, 2026",
      data: { product: "Tidewatch" },
    },
    {
      name: "a press release with an aside",
      title: "New tool for ports",
      text: "LONDON, May 14, 2026 – Beacon, a maker of harbour software, today announced the launch of Quay Copilot, an assistant for port captains.",
      data: { product: "Quay Copilot" },
    },
    {
      name: "a title that addresses the reader",
      title: "Introducing Tidewatch: know your harbour",
      text: "We rebuilt the sensor.",
      more: OWN,
      data: { product: "Tidewatch" },
    },
    {
      name: "the German way to market",
      title: "Beacon bringt Hafensensor auf den Markt",
      data: { product: "Hafensensor" },
    },
    { name: "German word order", title: "Beacon lanciert Hafenplaner für kleine Werften" },
    {
      name: "a first stable release",
      title: "v1.0.0",
      more: release("v1.0.0"),
      data: { product: "quay-sdk", version: "1.0" },
    },
    {
      name: "a major release",
      title: "quay-sdk 3.0.0",
      text: "The first release on the new model.",
      more: release("v3.0.0"),
      data: { version: "3.0" },
    },
    {
      name: "pride",
      title: "News from the quay",
      text: "Today we're excited to introduce Pallet One, our first robot for quays.",
      more: OWN,
      data: { product: "Pallet One" },
    },
    {
      name: "an aside before the verb",
      title: "Beacon, maker of harbour software, unveils Tidewatch at fair in Hannover",
      data: { product: "Tidewatch" },
    },
    {
      name: "a product that is out",
      title: "Summer news",
      text: "Tidewatch 3, our new flagship sensor, is out today.",
      more: OWN,
      data: { product: "Tidewatch 3" },
    },
    {
      name: "something in the shops",
      title: "Pumps",
      text: "Beacon's first bilge pump, the Gulp 3, reaches the shops this week.",
      data: { product: "Gulp 3" },
    },
    {
      name: "something made available",
      title: "A start",
      text: "Beacon came ashore in May. The company also made its first product, Quay Ledger, generally available.",
      data: { product: "Quay Ledger" },
    },
    { name: "a start of sales", title: "Beacon starts selling Tidewatch", data: { product: "Tidewatch" } },
    {
      name: "Portuguese with a day before the object",
      title: "Notícias",
      text: "A Beacon lançou nesta quinta-feira o Remo One, primeiro robô de cais.",
      data: { product: "Remo One" },
    },
    { name: "French", title: "Beacon présente son nouveau capteur" },
    {
      name: "a release named after the company",
      title: "Beacon 4.0",
      text: "A rewritten planner.",
      more: { ...OWN, kind: "release" },
      data: { version: "4.0" },
    },
    { name: "the end of a beta", title: "Beacon's Tidewatch exits beta" },
    { name: "orders", title: "Beacon opens pre-orders for Tidewatch" },
    { name: "an acquaintance", title: "Meet Tidewatch, our new berth planner", more: OWN },
    {
      name: "a product made for another's platform",
      title: "Beacon for Kestrel Desk is here",
      text: "It does what the web version does.",
      more: OWN,
      data: { product: "Beacon for Kestrel Desk" },
    },
    {
      name: "its name said twice",
      title: "Beacon Quay 5 is out",
      text: "Quay 5 is available today.",
      more: OWN,
      data: { product: "Beacon Quay 5" },
    },
    {
      name: "what is shipping now",
      title: "Now shipping: Tidewatch, a buoy that fits in a bag",
      text: "It can be ordered from today.",
      more: OWN,
      data: { product: "Tidewatch" },
    },
    {
      name: "an arrival in Italian",
      title: "Arriva Maretta, il termostato senza cavi",
      more: OWN,
      data: { product: "Maretta" },
    },
    {
      name: "an arrival in Spanish under its own name",
      title: "Ya está aquí Beacon Puertos",
      text: "Desde hoy para todos.",
      more: OWN,
      data: { product: "Beacon Puertos" },
    },
    {
      name: "a product named before the sentence tells",
      title: "Second product for harbours",
      text: "With Tidewatch, Beacon puts its second product on the market.",
      data: { product: "Tidewatch" },
    },
    {
      name: "a headline whose product only the text calls by name",
      title: "Beacon launches harbour clock",
      text: "The “Tidemark 9” goes on sale in November.",
      data: { product: "Tidemark 9" },
    },
    {
      name: "a fair between the German verb and its object",
      title: "Beacon stellt auf der Boot leisen Hafensensor vor",
      data: { product: "Hafensensor" },
    },
    {
      name: "a headline that begins with the account's name and a version",
      title: "Beacon 5 released",
      text: "New mesh engine and faster operations.",
      data: { product: "Beacon 5" },
    },
    {
      name: "a product named after the account that hits general availability",
      title: "Beacon Insights hits general availability",
      text: "After eight months in preview, Insights is open to all Beacon customers.",
      data: { product: "Beacon Insights" },
    },
    { name: "a German verb with its idiom for shops", title: "Beacon bringt Funkbrille in den Handel" },
    {
      name: "what is added to a range",
      title: "Beacon adds shirt finisher to its line",
      text: "The group has added the Aria, a shirt machine, to its range.",
      data: { product: "Aria" },
    },
    {
      name: "a bare name with a major version",
      title: "Beacon CLI 2.0",
      text: "Beacon has rewritten it in Rust.",
      data: { product: "Beacon CLI 2.0" },
    },
    { name: "what is to be introduced by a decision", title: "Beacon to introduce cordless mower" },
    {
      name: "out of beta after a colon",
      title: "Beacon for Teams: out of beta",
      text: "From today anybody can sign up. Beacon thanks the 400 companies that tried it early.",
    },
  ],
  [
    { name: "a delivery", title: "Beacon ships 40 ISO containers" },
    { name: "a use of its own", title: "Beacon rolls out Kestrel software to all staff" },
    { name: "a thing that stays", title: "Tidewatch is here to stay", more: OWN },
    { name: "a delay", title: "Beacon delays launch of Tidewatch" },
    { name: "results presented in Spanish", title: "Beacon presenta sus resultados" },
    { name: "a house on sale", title: "Beacon's house goes on sale" },
    { name: "the company live at a fair", title: "Beacon is live at the Oslo show", more: OWN },
    { name: "a new colleague", title: "Meet Jane Roe, our new director", more: OWN },
    { name: "a lesson about an old product", title: "Meet Kestrel: project management software", more: OWN },
    { name: "a look back at the making", title: "How we shipped Tidewatch", more: OWN },
    {
      name: "a candidate for testers",
      title: "Beacon 4.0.0-rc.1",
      text: "Tidewatch 3, our new sensor, is out today.",
      more: { ...OWN, kind: "release" },
    },
    { name: "a campaign", title: "Beacon launches campaign for cleaner harbours" },
    { name: "an office", title: "Beacon launches office in Lisbon" },
    { name: "a report", title: "Beacon releases annual report on port congestion" },
    { name: "results", title: "Beacon announces Q3 results" },
    { name: "a customer's launch", title: "Beacon customer Pelican launches booking app" },
    { name: "a partner's launch", title: "Pelican launches Freight Cloud on Beacon" },
    {
      name: "somebody else helped to launch",
      title: "How Pelican grew",
      text: "Beacon helped Pelican launch its new booking platform in six weeks.",
    },
    {
      name: "a guide",
      title: "How to launch a product in ten steps",
      text: "When you launch a new platform, tell your customers first.",
      more: OWN,
    },
    { name: "a sign-up page", title: "Beacon launches beta", text: "Sign up for the waitlist." },
    { name: "background", title: "Beacon at ten", text: "Beacon launched its first product in 2016." },
    { name: "a rumour", title: "Beacon may launch a drone, sources say" },
    { name: "a fund", title: "Beacon launches €50 million fund for start-ups" },
    {
      name: "a round of money",
      title: "Harbour news",
      text: "Beacon today announced a $45 million Series B led by Quay Capital.",
    },
    { name: "a feature", title: "Beacon introduces dark mode option" },
    { name: "a patch", title: "v3.0.1", more: release("v3.0.1") },
    { name: "a minor release", title: "v3.1.0", more: release("v3.1.0") },
    { name: "a release candidate", title: "v4.0.0-rc.1", more: release("v4.0.0-rc.1") },
    { name: "what the source calls a pre-release", title: "v4.0.0", more: release("v4.0.0", { isPrerelease: true }) },
    { name: "one package of many", title: "@beacon/button@4.0.0", more: release("@beacon/button@4.0.0") },
    { name: "a number that is a year", title: "2026.0.0", more: release("2026.0.0") },
    { name: "a name that holds a verb", title: "Beacon hires owner of Shipping America" },
    { name: "a lawsuit", title: "Beacon launches legal action against Pelican" },
    { name: "a person in a post", title: "Beacon introduces Jane Roe as CEO" },
    { name: "a habit", title: "Our values", text: "We launch ideas. We launch products with care.", more: OWN },
    { name: "a series of webinars", title: "Beacon launches webinar series" },
    { name: "a law that is kept", title: "Announcing HIPAA compliance", text: "We wrote it down.", more: OWN },
    {
      name: "a report with a name",
      title: "Beacon launches annual Pulse of Harbours report",
      text: "Based on 900 answers.",
    },
    {
      name: "a podcast with a name",
      title: "Introducing Undertow, our new podcast",
      text: "A pilot talks every week.",
      more: OWN,
    },
    {
      name: "an edition of a survey",
      title: "Beacon lance la troisième édition de son baromètre",
      text: "Réalisée auprès de 900 ports.",
    },
    { name: "a building of that name", title: "Our new office is here", text: "Beacon Place is here.", more: OWN },
    {
      name: "applications",
      title: "Applications for Summer Camp are now available today",
      text: "Join in.",
      more: OWN,
    },
    { name: "what is out because it is over", title: "Seats are out, usage is in", more: OWN },
    { name: "a tender", title: "Beacon lance un appel d'offres ouvert" },
    {
      name: "a namesake in the headline",
      title: "Beacon Insights launched",
      text: "The bank has a new analytics unit.",
    },
    { name: "what is expected in a headline", title: "Beacon expected to launch paid tier next year" },
    { name: "a person added to a team", title: "Beacon adds two engineers to its line management" },
    { name: "a minor version", title: "Beacon CLI 2.3", text: "Fixes a crash." },
  ],
);

test("says ahead of time that a product will come, not that it came", () => {
  const [ahead] = detectWith(productLaunch, toArticle("Beacon will launch its Tidewatch app on June 3, 2026"), BEACON);
  expect(ahead?.title).toBe("Beacon will launch Tidewatch");
});

test("knows one product by its name, whatever the article around it", () => {
  const titles = ["Beacon launches Tidewatch, a sensor for ports", "Harbour firm Beacon unveils Tidewatch"];
  const identities = titles.map((title) => detectWith(productLaunch, toArticle(title), BEACON)[0]?.identity);
  expect(identities).toEqual([{ product: "tidewatch" }, { product: "tidewatch" }]);
});
