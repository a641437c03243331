import { expect, test } from "bun:test";
import { findOrganisations } from "#signals/language/names.ts";

const texts: [string, string[]][] = [
  ["Acme Raises $45M Series B From Accela and Index Partners", ["Acme", "Accela", "Index Partners"]],
  [
    "The round was led by Quay Capital India, with Tide Global and Bank of Utopia.",
    ["Quay Capital India", "Tide Global", "Bank of Utopia"],
  ],
  ["Sweden's Heron has acquired the house Pelican Capital", ["Sweden", "Heron", "Pelican Capital"]],
  ["42andMe raises $250 million", ["42andMe"]],
  ["auprès d'Heronova, Tide Materials et Quay", ["Heronova", "Tide Materials", "Quay"]],
  ["Jane Roe of Heron joins Pelican's board.", ["Jane Roe", "Heron", "Pelican"]],
  ["A. B. Heron & Co. bought Smith Bros. Insurance", ["A. B. Heron & Co", "Smith Bros. Insurance"]],
  ["In May, the company said it will hire.", []],
  ["Acme Partners with Heron", ["Acme", "Heron"]],
  ["Acme acquires Heron Foods for EUR 18 million", ["Acme", "Heron Foods"]],
  ["Center for Heron Studies", ["Center for Heron Studies"]],
];

test.each(texts)("%s", (text, names) => {
  expect(findOrganisations(text).map((span) => span.name)).toEqual(names);
});
