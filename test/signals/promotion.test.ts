import { expect, test } from "bun:test";
import { promotion } from "#signals/promotion.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  promotion,
  [
    {
      name: "a headline",
      title: "Beacon promotes Mia Ong to head of design",
      text: "She joined the company six years ago as an intern.",
      data: { person: "Mia Ong", role: "head of design", direction: "in" },
    },
    {
      name: "a rise to chief officer",
      title: "Beacon elevates Dana Cole to chief operating officer",
      text: "Dana Cole has been vice president of operations of Beacon since 2021.",
      data: { person: "Dana Cole", role: "chief operating officer" },
    },
    {
      name: "a trade",
      title: "From the shop floor to plant manager",
      text: "Ruth Adler, who started at Beacon as an apprentice, has been promoted to plant manager.",
      data: { person: "Ruth Adler", role: "plant manager" },
    },
    {
      name: "one who is meant by a pronoun",
      title: "From clerk to the top at Beacon",
      text: "Nineteen years ago Grace Okafor counted lamps at Beacon. On Monday the board of Beacon promoted her to regional director.",
      data: { person: "Grace Okafor", role: "regional director" },
    },
    {
      name: "congratulations on the company's own page",
      title: "Congratulations to Omar on his promotion",
      text: "Omar Haddad has been promoted to Senior Director of Data at Beacon. Well deserved!",
      more: OWN,
      data: { person: "Omar Haddad", role: "Senior Director of Data" },
    },
    {
      name: "the post held until then at the same company",
      title: "Beacon nombra a Marta Ruiz directora general",
      text: "Hasta ahora era directora de ventas.",
      data: { person: "Marta Ruiz" },
    },
    {
      name: "several at once without names",
      title: "New partners",
      text: "The law firm Beacon has made up four partners this year.",
      data: { role: "partner" },
    },
    {
      name: "German",
      title: "Beacon: Kolb steigt zum Vertriebsleiter auf",
      text: "Jens Kolb, seit 2018 bei Beacon, wird zum Vertriebsleiter befördert.",
      data: { person: "Jens Kolb", role: "Vertriebsleiter" },
    },
    {
      name: "Italian",
      title: "Beacon promuove Paolo Bianchi a direttore di stabilimento",
      data: { person: "Paolo Bianchi" },
    },
  ],
  [
    { name: "a hire", title: "Beacon hires Mia Ong as head of design", text: "She comes from Globex." },
    {
      name: "a career",
      title: "Ten years of Beacon",
      text: "Tom Beck joined Beacon in 2015 and was promoted to director in 2019.",
    },
    {
      name: "advertising",
      title: "Beacon promotes new lamp",
      text: "Beacon promotes three lamps with a campaign led by director Tom Beck.",
    },
    {
      name: "sports",
      title: "Beacon FC promoted to first division",
      text: "Beacon was promoted to the first division under Tom Beck.",
    },
    { name: "another company", title: "Globex promotes Mia Ong to head of design", text: "Globex supplies Beacon." },
    {
      name: "an appointment that follows a post elsewhere",
      title: "Beacon names Marta Ruiz sales director",
      text: "Until recently she was head of sales at Globex.",
    },
    {
      name: "a guide",
      title: "How to get promoted to team lead",
      text: "At Beacon, Jane Roe was promoted to team lead within a year. Here is how you do it.",
    },
  ],
);

test("tells of each of several people", () => {
  const article = toArticle(
    "Three promotions at Beacon",
    "Tom Beck is now regional manager, Ada Fern becomes senior buyer.",
  );
  expect(detectWith(promotion, article, BEACON).map(({ data }) => [data["person"], data["role"]])).toEqual([
    ["Tom Beck", "regional manager"],
    ["Ada Fern", "senior buyer"],
  ]);
});
