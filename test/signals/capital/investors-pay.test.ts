import { expect, test } from "bun:test";
import { funding } from "#signals/funding.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

const found = (title: string, text: string) => detectWith(funding, toArticle(title, text), BEACON)[0];

test.each([
  ["Milking robots get £9m", "Heronsgate Capital and two Scottish families have put £9m into Beacon.", 9_000_000],
  ["After 12 years, Beacon takes outside money", "Beacon has accepted £16 million from Kestrel Growth.", 16_000_000],
  [
    "Beacon gets a top-up",
    "Existing backers Orla Ventures and Quay Capital have provided another $6 million to Beacon.",
    6_000_000,
  ],
  ["Beacon raises its game", "Beacon nailed $2.6 million in a Series B from Orla Ventures.", 2_600_000],
  [
    "Beacon is a unicorn",
    "Beacon is valued at $1.1 billion after a $90 million financing led by Quay Capital.",
    90_000_000,
  ],
  [
    "Robots for warehouses",
    "The $21 million that Beacon took from Orla Ventures this week will go into robots.",
    21_000_000,
  ],
  ["Beacon comes out of hiding", "Beacon emerged from stealth on Tuesday with $14 million in seed money.", 14_000_000],
  [
    "Millionen für Beacon",
    "Ein Investorenkreis um Rheinufer Ventures hat 4,5 Millionen Euro in Beacon gesteckt.",
    4_500_000,
  ],
  ["Neues Geld", "Die Altgesellschafter legen gemeinsam 3 Millionen Euro in Beacon an.", 3_000_000],
  [
    "Beacon ouvre son capital",
    "Rhône Capital entre au capital de Beacon à hauteur de 30 %, pour 6 millions d'euros.",
    6_000_000,
  ],
  [
    "Nuovo socio",
    "Il fondo Aurora Capitale entra in Beacon con una quota del 35% tramite un aumento di capitale da 12 milioni di euro.",
    12_000_000,
  ],
  [
    "Beacon haalt geld op",
    "De start-up Beacon heeft 6 miljoen euro groeikapitaal gekregen van Scheldemond Capital.",
    6_000_000,
  ],
  ["Aporte", "Omidar, EDL Ventures e KPTR colocaram R$ 3 milhões na Beacon.", 3_000_000],
])("who pays is known by the name: %s", (title, text, amount) => {
  expect(found(title, text)?.data).toMatchObject({ amount });
});

test.each([
  ["Einen einstelligen Millionenbetrag bekommt das Start-up Beacon: Pauli Ventures und Projekt B steigen ein."],
  ["Beacon has an undisclosed seed round under its belt, led by Quay Capital."],
  ["Beacon's latest financing, led by Quay Capital, values it at $1.2 billion."],
])("a round without its size: %s", (text) => {
  expect(found("The week in deals", text)?.type).toBe("funding");
  expect(found("The week in deals", text)?.data).not.toHaveProperty("amount");
});

test.each([
  ["a stake is sold", "Quay Capital has sold its £9m stake in Beacon."],
  ["the whole is bought", "Quay Capital pays £9m for a majority stake in Beacon."],
  ["a rival is paid", "Quay Capital has put £9m into Torvex, a rival of Beacon."],
  ["others of its kind are paid", "Investors put £900m into start-ups like Beacon last year, a study says."],
  ["the account pays", "Beacon has put £9m into a fund of Quay Capital."],
  ["the account pays rent", "Beacon pays Quay Capital £9m for its offices."],
  ["it is lent", "Quay Capital lent Beacon £9m, a loan over three years."],
  ["customers are paid", "Angels invested £9m in two Beacon customers."],
  ["it is worth more on the market", "Beacon is valued at $1.1 billion after a rally of its shares."],
  ["it is not yet paid", "Quay Capital would put £9m into Beacon if the court agreed."],
  ["it is long ago", "In 2015, Quay Capital put £9m into Beacon. The firm now has nine shops."],
  ["a fund is closed", "Beacon Capital partner Orla Ventures closed a new fund of £9m."],
])("silent where %s", (_, text) => {
  expect(found("News from the town", text)).toBeUndefined();
});

test.each([
  ["Beacon adds $30m in Yarrow-led Series C", "The marketplace will use the funds to expand.", ["Yarrow"]],
  [
    "Beacon closes $18M Series A",
    "Beacon closed an $18M Series A. Orla Ventures, a newcomer, wrote the largest cheque; Quay Capital and Alven followed.",
    ["Orla Ventures", "Quay Capital", "Alven"],
  ],
  ["Beacon raises $9M", "Beacon makes pumps. Lead: Quay Capital.", ["Quay Capital"]],
  [
    "Beacon raises €5M",
    "Altinvestor Saale Capital und Rheinufer Ventures sind bei der Runde von Beacon dabei.",
    ["Saale Capital", "Rheinufer Ventures"],
  ],
])("whoever is named like an investor beside the round is one: %s", (title, text, investors) => {
  expect(found(title, text)?.data["investor"]).toEqual(expect.arrayContaining(investors));
});

test("who sold, advised or used to work there is no investor", () => {
  const text =
    "Beacon has raised $22 million from Quay Capital. Former Orla Ventures partner Dana Roe is its chief. Halden Partners advised on the round, and Torvex Capital sold its shares.";
  expect(found("Beacon raises $22M", text)?.data["investor"]).toEqual(["Quay Capital"]);
});

test.each([
  ["I am proud to say that Orla Ventures is backing us with $6 million to bring Beacon to more schools.", 6_000_000],
  ["Beacon has new funding: $15M from Orla Ventures and Quay Capital.", 15_000_000],
  ["We are thrilled to partner with Beacon and lead its $9M Series A.", 9_000_000],
  ["Danish fund Nordhavn Capital has taken a 20 per cent stake in Beacon for £5m.", 5_000_000],
])("a round told by those in it: %s", (text, amount) => {
  const own = { url: "https://beacon.example/news/1" };
  expect(detectWith(funding, toArticle("Some news", text, own), BEACON)[0]?.data).toMatchObject({ amount });
});

test.each([
  ["an exit", "Quay Capital has sold its stake in pump maker Beacon to the management for £3m."],
  ["a hope", "Beacon hopes that Quay Capital will put in £3m."],
  ["a look back", "A year after raising £3m from Quay Capital, Beacon has opened a shop."],
  ["the fund of a backer", "Quay Capital, which backed Beacon in 2019, has closed its third fund at £90m."],
  ["another", "Quay Capital puts £3m into Torvex. It is the sixth deal for the fund, which also owns part of Beacon."],
])("silent on %s", (_, text) => {
  expect(found("News from the town", text)).toBeUndefined();
});
