import { expect, test } from "bun:test";
import fc from "fast-check";
import type { Subject } from "#core/signal-type.ts";
import { createMentionIndex } from "#signals/language/mention-index.ts";
import { mentions } from "#signals/language/subject.ts";
import { BEACON, NORTHWIND } from "../read-case.ts";

const SUBJECTS: Subject[] = [
  BEACON,
  NORTHWIND,
  { name: "Brisa Énergie SA", domain: "brisa-energie.example", aliases: [] },
  { name: "L'Orme & Fils", domain: undefined, aliases: ["Orme"] },
  { name: "The 4Quay Group", domain: "4quay.co.example", aliases: ["Quay-Four"] },
  { name: "", domain: "nameless.example", aliases: [] },
];

test.each([
  ["Beacon raises $5M", "https://wire.example/1", ["Beacon"]],
  ["Brisa Energie opens an office", "https://wire.example/1", ["Brisa Énergie SA"]],
  ["Quay-Four and Northwind-Robotics merge", "https://wire.example/1", ["Northwind Robotics GmbH", "The 4Quay Group"]],
  ["Our prices", "https://www.nameless.example/prices", [""]],
  ["A beacon of hope", "https://wire.example/1", []],
])("finds who is named in: %s", (text, url, names) => {
  const found = createMentionIndex(SUBJECTS)(text, url);
  expect(found.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test("says of any text what asking every subject says", () => {
  const find = createMentionIndex(SUBJECTS);
  const words = SUBJECTS.flatMap(({ name, domain, aliases }) => [...name.split(" "), domain ?? "", ...aliases]);
  const word = fc.constantFrom(...words, "the", "Street", ",", "-", "’s", "\n", "É");
  const text = fc.array(word, { maxLength: 20 }).map((parts) => parts.join(" "));
  const url = fc.constantFrom("", "https://wire.example/x", "https://blog.beacon.example/x", "no address");
  fc.assert(
    fc.property(text, url, (body, address) => {
      const asked = SUBJECTS.filter((subject) => mentions(body, address, subject));
      expect(new Set(find(body, address))).toEqual(new Set(asked));
    }),
    { numRuns: 300 },
  );
});
