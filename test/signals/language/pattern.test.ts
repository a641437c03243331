import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import { Glob } from "bun";
import { createCue, forgetCues, uniteCues, watchFor } from "#signals/language/cues.ts";
import { createPattern, cueOf, partCueOf } from "#signals/language/pattern.ts";

const SRC = join(import.meta.dir, "../../../src/signals");
/** Every expression of the program that is written out in a `createPattern`. */
const LITERAL = /createPattern\(\s*\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/g;

async function expressions(): Promise<RegExp[]> {
  const texts = await Promise.all(
    [...new Glob("**/*.ts").scanSync(SRC)].map((path) => Bun.file(join(SRC, path)).text()),
  );
  return texts.flatMap((text) =>
    [...text.matchAll(LITERAL)].map(([, source = "", flags = ""]) => new RegExp(source, flags.replace("g", ""))),
  );
}

test("no pattern of the program passes over a sentence that its expression matches", async () => {
  const lines = (await Bun.file(join(import.meta.dir, "../../fixtures/signals/cases.jsonl")).text()).trim().split("\n");
  const told = lines.flatMap((line) => {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    return [title, ...text.split(/(?<=[.!?])\s|\n/)];
  });
  // Most stand in many cases; once is enough.
  const sentences = new Set([...told, "🚀Acme raises $5M", "(launches)", "»eröffnet« Büro"]);
  const all = await expressions();
  expect(all.length).toBeGreaterThan(90);
  forgetCues();
  const patterns = all.map(createPattern);
  for (const sentence of sentences) watchFor(sentence);
  let matches = 0;
  const missed: string[] = [];
  for (const sentence of sentences) {
    for (const [i, expression] of all.entries()) {
      const match = expression.exec(sentence);
      // To `\b` the "hr" of "Gewähr" is a word: what a gate stops there is an accident.
      if (!match || /\p{L}{2}$/u.test(sentence.slice(0, match.index + 1))) continue;
      matches += 1;
      if (!patterns[i]?.test(sentence)) missed.push(`${expression.source.slice(0, 80)} in ${sentence.slice(0, 80)}`);
    }
  }
  expect(missed).toEqual([]);
  expect(matches).toBeGreaterThan(1_000);
});

describe("a pattern", () => {
  const jobs = createPattern(/\bcuts (?<count>\d+) jobs\b/g);
  test("gives what its expression gives", () => {
    const text = "Acme cuts 40 jobs and cuts 2 jobs";
    watchFor(text);
    expect([...jobs.matchAll(text)].map((match) => match.groups?.["count"])).toEqual(["40", "2"]);
    expect(jobs.exec("Acme cuts 40 jobs")?.index).toBe(5);
  });

  test("begins at the start of each text, also after one that matched further on", () => {
    expect(jobs.test("This week Acme cuts 40 jobs")).toBe(true);
    expect(jobs.test("Acme cuts 2 jobs")).toBe(true);
    expect(jobs.exec("Acme cuts 3 jobs")?.groups?.["count"]).toBe("3");
    expect([...jobs.matchAll("Acme cuts 4 jobs")]).toHaveLength(1);
  });

  test("is not tried on a watched text without its words", () => {
    const text = "Acme plants 40 trees";
    let tried = 0;
    const expression = /\bcuts\b/;
    const count = () => {
      tried += 1;
      return true;
    };
    Object.defineProperty(expression, "test", { value: count });
    const spied = createPattern(expression);
    forgetCues();
    watchFor(text);
    expect(spied.test(text)).toBe(false);
    expect(tried).toBe(0);
  });
});

describe("a cue", () => {
  const cue = createCue("launch eröffnet s ép");
  test.each([
    ["They launched it", true],
    ["LAUNCHING today", true],
    ["Eröffnet wurde", true],
    ["c's new", true],
    ["relaunch", false],
    ["lunch", false],
    ["", false],
  ])("for words by their first letters: %p", (text, stands) => expect(cue({ text })).toBe(stands));

  test("of several texts stands when it stands in one of them", () => {
    const united = uniteCues([{ text: "nothing" }, { text: "a launch" }]);
    expect(cue({ text: "", cues: united })).toBe(true);
    expect(cue({ text: "", cues: uniteCues([{ text: "nothing" }]) })).toBe(false);
  });

  test("made of expressions lets through what one of them may match, and says so when it cannot know", () => {
    const made = cueOf(/\bhires\b/, /\brecruits\b/);
    expect([made({ text: "Acme recruits" }), made({ text: "Acme sells" })]).toEqual([true, false]);
    expect(() => cueOf(/\w+/)({ text: "5" })).toThrow("no word is needed");
  });

  test("made for one of several sentences asks for the rarest word only", () => {
    const made = partCueOf(/\bsubscribe\b.{0,40}\bnewsletters?\b/i);
    const stands = ["Subscribe!", "5 newsletters", "Nothing"].map((text) => made({ text }));
    expect(stands.slice(0, 2)).toContain(true);
    expect(stands[2]).toBe(false);
  });
});
