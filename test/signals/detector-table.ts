import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Document } from "#core/document.ts";
import { documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import type { Detector } from "#signals/detector.ts";
import { readDocument } from "#signals/reading.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

export type Story = { name: string; title: string; text?: string; more?: Partial<Document> };
/** `lacks` are facts that the text does not give. */
export type Firing = Story & { subtype?: string; data?: Record<string, unknown>; lacks?: string[] };

/** A text of the company's own site. */
export const OWN: Partial<Document> = { url: "https://beacon.example/news/1", feedUrl: undefined, accountId: "acct_1" };

/** Fires once for each story of the first table with evidence from the text, never for the second, always ends. */
export function testDetector(detector: Detector, firing: Firing[], silent: Story[]): void {
  describe(detector.type, () => {
    for (const story of firing) {
      test(`fires on ${story.name}`, () => {
        const document = toArticle(story.title, story.text, story.more);
        const [found, ...others] = detectWith(detector, document, BEACON);
        expect(others).toHaveLength(0);
        expect(found?.type).toBe(detector.type);
        if (story.subtype !== undefined) expect(found?.subtype).toBe(story.subtype);
        expect(found?.data).toMatchObject(story.data ?? {});
        for (const fact of story.lacks ?? []) expect(found?.data).not.toHaveProperty(fact);
        const { quote = "", start, end } = found?.evidence ?? {};
        expect(quote).not.toBe("");
        expect(documentText(document).slice(start, end)).toBe(quote);
        expect(found?.strength).toBeWithin(0, 101);
        expect(found?.confidence).toBeWithin(0.3, 1);
      });
    }
    for (const story of silent) {
      test(`is silent on ${story.name}`, () => {
        const found = detectWith(detector, toArticle(story.title, story.text, story.more), BEACON);
        expect(found.map(({ title, evidence }) => [title, evidence.quote])).toEqual([]);
      });
    }
    test("ends on any mixture of its words, with evidence from the text", () => {
      const words = [...firing, ...silent].flatMap(({ title, text }) => `${title} ${text ?? ""}`.split(" "));
      const soup = fc.array(fc.constantFrom(...words, "\n", ". ", ", ", "\u{1f6d1}", "(", '"'), { maxLength: 300 });
      const kind = fc.constantFrom(...detector.kinds);
      fc.assert(
        fc.property(soup, fc.string({ maxLength: 40 }), kind, (parts, title, of) => {
          const document = toArticle(title, parts.join(" "), { kind: of, ...OWN });
          const found = detector.detect(readDocument(document, BEACON), { ...NO_KNOWLEDGE, previous: [document] });
          for (const { evidence } of found) {
            expect(documentText(document).slice(evidence.start, evidence.end)).toBe(evidence.quote);
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
