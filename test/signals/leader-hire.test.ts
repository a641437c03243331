import { expect, test } from "bun:test";
import { leaderHire } from "#signals/leader-hire.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  leaderHire,
  [
    {
      name: "a head with a field",
      title: "Beacon brings in Globex man to head sales in Germany",
      text: "Jens Kolb is the new head of sales for Germany at Beacon.",
      subtype: "sales",
      data: { person: "Jens Kolb", role: "head of sales", direction: "in" },
    },
    {
      name: "a welcome on the company's own blog",
      title: "Welcome, Priya!",
      text: "Please join us in welcoming Priya Nair, our new Director of Customer Success. Priya comes from Globex.",
      more: OWN,
      subtype: "customer-success",
      data: { person: "Priya Nair", role: "Director of Customer Success" },
    },
    {
      name: "a field joined by an ampersand",
      title: "Beacon names Priya Nair Director of Retail Insights & Store Technology",
      data: { person: "Priya Nair", role: "Director of Retail Insights & Store Technology" },
    },
    {
      name: "a field with a number in it",
      title: "Beacon names Priya Nair Director of Tier 2 Operations",
      data: { person: "Priya Nair", role: "Director of Tier 2 Operations" },
    },
    {
      name: "one whom the company calls by the first name",
      title: "Meet Tom Beck, Head of Platform",
      text: "Tom joined Beacon last month as our Head of Platform.",
      more: OWN,
      data: { person: "Tom Beck", role: "Head of Platform" },
    },
    {
      name: "a post that is named in the sentence after",
      title: "New head of people at Beacon",
      text: "Beacon has recruited Ruth Adler to lead its people team. She joins as head of people.",
      subtype: "people",
      data: { person: "Ruth Adler" },
    },
    {
      name: "a headline without the name",
      title: "Neue Personalleiterin bei Beacon",
      text: "Ruth Adler leitet seit April das Personalwesen von Beacon.",
      data: { person: "Ruth Adler", role: "Personalleiterin" },
    },
    {
      name: "a country manager, who is no officer",
      title: "Appointments: Beacon, Globex",
      text: "Beacon has named Kim Berg as country manager for Spain.",
      data: { person: "Kim Berg", role: "country manager" },
    },
    {
      name: "somebody who was head of the same at another company",
      title: "Beacon poaches Globex's head of design",
      text: "Mia Ong will be design director at Beacon from June, after four years as head of design at Globex.",
      data: { person: "Mia Ong", role: "design director" },
    },
    {
      name: "a branch and who runs it",
      title: "Beacon opens first Spanish branch, names Marta Ruiz to lead it",
      text: "The lamp maker opened in Vigo on Tuesday. Branch manager is Marta Ruiz, formerly of Globex.",
      data: { person: "Marta Ruiz", role: "Branch manager" },
    },
    {
      name: "French",
      title: "Claire Dubois rejoint Beacon en tant que directrice du marketing",
      text: "Elle était chez Globex.",
      subtype: "marketing",
      data: { person: "Claire Dubois", role: "directrice du marketing" },
    },
    {
      name: "Portuguese",
      title: "Beacon contrata Rui Costa como diretor de vendas",
      text: "Ele vem da Globex.",
      data: { person: "Rui Costa", role: "diretor de vendas" },
    },
    {
      name: "Dutch",
      title: "Beacon benoemt Sofie de Vries tot hoofd marketing",
      data: { person: "Sofie de Vries", role: "hoofd marketing" },
    },
    {
      name: "Italian",
      title: "Paolo Bianchi è il nuovo direttore vendite di Beacon",
      data: { person: "Paolo Bianchi", role: "direttore vendite" },
    },
  ],
  [
    {
      name: "one who goes to another company",
      title: "Globex hires Beacon's head of design",
      text: "Mia Ong, head of design at Beacon, joins Globex as design director.",
    },
    {
      name: "a promotion",
      title: "Beacon promotes Mia Ong to head of design",
      text: "She joined the company six years ago.",
    },
    {
      name: "money that will be used to hire one",
      title: "Beacon raises $5M",
      text: "The money will be used to hire a head of sales, said founder and CEO Lena Vogt.",
    },
    {
      name: "an open position",
      title: "Team lead (m/f/d) wanted",
      text: "Beacon is looking for a team lead in Leeds. You will report to the head of engineering.",
    },
    {
      name: "people who are quoted",
      title: "Beacon partners with Globex",
      text: '"We are happy," said Tom Fry, director of alliances at Globex. Beacon\'s head of sales, Jens Kolb, added that more will follow.',
    },
    {
      name: "a chief officer",
      title: "Beacon appoints Jane Roe as Chief Financial Officer",
      text: "She was director of finance at Globex.",
    },
    {
      name: "a broker's own people",
      title: "Beacon opens a show flat",
      text: "Orla Finch, the broker of the house, taps top seller Mary West to lead as Director of Sales, joined by others.",
    },
    {
      name: "a customer that is won",
      title: "Beacon adds lighting leader Orla Finch to its client roster",
    },
    { name: "a founder who takes another post", title: "Founder Omar Haddad becomes chief scientist of Beacon" },
    {
      name: "a career",
      title: "Ten years of Beacon",
      text: "Tom Beck joined Beacon in 2015 as head of sales and left in 2019.",
    },
    {
      name: "an account manager, who leads nobody",
      title: "Beacon hires Tom Beck as account manager",
    },
  ],
);

test("names the same newcomer by the surname, whatever the post is called", () => {
  const identity = (title: string) => detectWith(leaderHire, toArticle(title), BEACON)[0]?.identity;
  expect(identity("Beacon hires Jane M. Roe as head of sales")).toEqual({ person: "roe" });
  expect(identity("Jane Roe joins Beacon as sales director")).toEqual({ person: "roe" });
});
