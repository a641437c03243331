import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { documentText } from "#core/document.ts";
import { type KnownPerson, NO_KNOWLEDGE } from "#core/knowledge.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { DETECTORS as ALL } from "#signals/index.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "./read-case.ts";

/** Every detector of the two categories. */
const DETECTORS = ALL.filter(({ type }) => ["people", "hiring"].includes(getSignalType(type).category));
/** One contact and one champion whom the texts name. */
const PEOPLE: KnownPerson[] = [
  { name: "Jane Roe", isOwn: true, isChampion: false },
  { name: "Tom Beck", isOwn: false, isChampion: true, company: "Contoso" },
];
const KNOWLEDGE = { ...NO_KNOWLEDGE, previous: [], keyRoles: ["CRO"], people: PEOPLE };

/** Words that the rules start from, so that random texts reach deep into them. */
const WORDS = (
  "Northwind Robotics|Jane Roe|Tom Beck|CEO|CFO|chief executive officer|vice president|VP of Sales|and|,|.|;|who|as|to|its|the|" +
  "appoints|named|joins|becomes|steps down|resigns|leaves|succeeds|replaces|new|interim|120 jobs|15% of its workforce|1,200|cut|" +
  "our first|from scratch|re-advertised|has frozen hiring|grew from|40|to|employees|experience with|Salesforce|Clay|office in|Berlin|" +
  "lays off|create|hire|will|Contoso|said|founder|co-founder|board of directors|head of sales|director of|team lead|promoted to|chairman|podcast|keynote|speaks at|guest|\n|Geschäftsführer|wird|streicht|Stellen|'|“|("
).split("|");

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(" ")),
);

describe("detectors of people and hiring", () => {
  test("never throw, quote the document, and name only people it names", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom("article" as const, "job" as const, "page" as const),
        (title, text, kind) => {
          const document = toArticle(title, text, { kind });
          const reading = readDocument(document, NORTHWIND);
          for (const detector of DETECTORS) {
            for (const found of detector.detect(reading, KNOWLEDGE)) {
              const { start, end, quote } = found.evidence;
              expect(documentText(document).slice(start, end)).toBe(quote);
              expect(found.strength).toBeGreaterThanOrEqual(0);
              expect(found.strength).toBeLessThanOrEqual(100);
              for (const { name } of found.people) expect(documentText(document)).toContain(name);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const HUGE: [name: string, text: string][] = [
    ["one endless sentence of names", "Jane Roe named CEO of Contoso and ".repeat(3_000)],
    ["names without posts", "Jane Roe Tom Beck ".repeat(6_000)],
    ["posts without names", "Chief Executive Officer and Vice President of Sales, ".repeat(2_000)],
    ["many short sentences", "Northwind Robotics appoints Jane Roe as CEO. ".repeat(2_300)],
    ["numbers", "1,200 jobs to go 15% of its workforce cut ".repeat(2_500)],
    ["digits", "1".repeat(100_000)],
    ["spaces", `Northwind Robotics names ${" ".repeat(100_000)}`],
    ["capitals", "A".repeat(100_000)],
    ["commas", "Northwind Robotics, ".repeat(5_000)],
    ["chief and nothing after", "chief ".repeat(17_000)],
    ["heads of everything", "head of sales and marketing and ".repeat(3_200)],
    ["directors in capitals", "Senior Regional Marketing Director of Sales and ".repeat(2_100)],
    ["founders", "Jane Roe, founder of Northwind Robotics, and Tom Beck, co-founder, leave. ".repeat(1_400)],
    ["boards", "Jane Roe, who has long been here, and Tom Beck join the board of ".repeat(1_600)],
    ["talks", "Jane Roe of Northwind Robotics gave a talk at a conference on the podcast. ".repeat(1_400)],
  ];
  for (const [name, text] of HUGE) {
    test(`end in bounded time on 100 KB of ${name}`, () => {
      const reading = readDocument(toArticle("Northwind Robotics", text), NORTHWIND);
      const startedAt = performance.now();
      for (const detector of DETECTORS) detector.detect(reading, KNOWLEDGE);
      // The limit for 100 KB is 200 ms; ten times that fails only on another order of growth, not on a busy machine.
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    });
  }
});
