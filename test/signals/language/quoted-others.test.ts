import { expect, test } from "bun:test";
import { funding } from "#signals/funding.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, detectWith, toArticle } from "../read-case.ts";

/** The first person sentence of a text on the account's own site, where "we" is the account unless another is quoted. */
function isHeard(text: string): boolean {
  const document = toArticle("Notes from the week", text, { url: "https://beacon.example/blog/notes" });
  const { sentences } = readDocument(document, BEACON);
  return sentences.some((one) => !one.isTitle && !one.isBoilerplate && /we|wir|nous|hemos/i.test(one.text));
}

test.each([
  '"We raised $12 million in two weeks," recalls Ann Reed, founder of Grippa.',
  "“We laid off 40 people in March,” says Tom Ek, CEO of Klippa.",
  '"We opened an office in Berlin last month," says Jo Park of Quantock.',
  '"We migrated from Oracle to Postgres in May," said Lena Voss, CTO at Helmbrook.',
  '"We hired a new CFO this week," says Grippa founder Ann Reed.',
  '"We raised our prices by 10%," Klippa\'s CEO Tom Ek told the audience.',
  '"We were acquired by Oracle in June," says Sara Lind from our customer Bexo.',
  'Ann Reed, founder of Grippa, says: "We raised $12 million last week."',
  'Ann Reed is the founder of Grippa. "We raised $12 million last week," she says.',
  '"It was tough," says Tom Ek, CEO of Klippa. "We cut 30 jobs this month."',
  '"We launched our new app in June."\n— Ann Reed, CEO, Grippa',
  "„Wir haben 12 Millionen Euro eingesammelt“, sagt Anna Roth, Gründerin von Grippa.",
  "« Nous avons levé 12 millions d'euros », explique Anne Roux, fondatrice de Grippa.",
  '"Hemos levantado 12 millones de euros", afirma Ana Ruiz, fundadora de Grippa.',
])("another company's people speak: %s", (text) => {
  expect(isHeard(text)).toBe(false);
});

test.each([
  '"We raised $12 million this week," says Ann Reed, founder of Beacon.',
  '"We raised $12 million this week," says our founder Ann Reed.',
  '"We raised $12 million this week," says Ann Reed, VP of Finance.',
  '"We raised $12 million this week," says Ann Reed, formerly CTO of Grippa.',
  '"We raised $12 million," says Ann Reed, our head of sales in Berlin.',
  'Ann Reed, our CEO, says: "We raised $12 million this week."',
  'We raised $12 million this week. "A great team," says Jo Park of Quantock.',
  '"We believe in lamps," says Jo Park of Quantock, who joins the board.',
  'We call it the "quiet" desk, and "loud" it is not. We like it, says Jo Park of Quantock.',
])("the account speaks, or the text itself: %s", (text) => {
  expect(isHeard(text)).toBe(true);
});

test("a round told by a customer is no round of the company that quotes her", () => {
  const told = (speaker: string) =>
    detectWith(
      funding,
      toArticle("How start-ups pay", `"We raised $12 million in a Series A this week," says Ann Reed, ${speaker}.`, {
        url: "https://beacon.example/blog/stories",
      }),
      BEACON,
    );
  expect(told("founder of Grippa")).toEqual([]);
  expect(told("founder of Beacon")).toHaveLength(1);
});
