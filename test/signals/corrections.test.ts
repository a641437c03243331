import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { detectAll } from "#signals/detect.ts";
import { BEACON, toArticle } from "./read-case.ts";

const detect = (title: string, text: string) =>
  detectAll({ document: toArticle(title, text), previous: [] }, BEACON, NO_KNOWLEDGE);

describe("what a text takes back", () => {
  const stories = {
    English: [
      "Correction: Beacon",
      "An earlier version of this article incorrectly said that Beacon has raised $45 million in a Series B round. It has not.",
    ],
    "a newspaper": [
      "Correction",
      "The Harbour Times wrongly reported on Tuesday that Beacon has raised $45 million in a Series B round led by Quay Capital.",
    ],
    "a report called wrong": ["Note", "Reports that Beacon raised $45 million in a Series B round were wrong."],
    German: [
      "Korrektur",
      "In einer früheren Version dieses Artikels hieß es fälschlicherweise, Beacon hat 45 Millionen Euro in einer Series B eingesammelt.",
    ],
  };
  for (const [name, [title = "", text = ""]] of Object.entries(stories)) {
    test(`is no news but a correction: ${name}`, () => {
      const document = toArticle(title, text);
      const found = detect(title, text);
      expect(found.map(({ type, isTakenBack }) => [type, isTakenBack])).toEqual([["funding", true]]);
      const { quote = "", start, end } = found[0]?.evidence ?? {};
      expect(documentText(document).slice(start, end)).toBe(quote);
    });
  }

  test("is only a detail where the text still tells the event", () => {
    const found = detect(
      "Beacon raises $45 million Series B",
      "Beacon raised $45 million in a Series B round. Correction: an earlier version of this story said that Beacon raised $54 million in the round.",
    );
    expect(found.map(({ type, isTakenBack, data }) => [type, isTakenBack, data["amount"]])).toEqual([
      ["funding", undefined, 45_000_000],
    ]);
  });

  test("is nothing where a text speaks of versions of something else", () => {
    expect(detect("Beacon 2.0", "An earlier version of the app said hello. Beacon is a port planner.")).toEqual([]);
  });
});
