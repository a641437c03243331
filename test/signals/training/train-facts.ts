import { join } from "node:path";
import { FACT_KINDS } from "#signals/facts/fact-kinds.ts";
import { digestOfFactLessons, type FactLesson, readFactLessons, type ToldEvent } from "./fact-lessons.ts";
import { type Course, type Judged, judgeByStrangers, learn } from "./learn.ts";
import { type Answer, bySureness, trustedFrom } from "./trust.ts";
import { inPlaces, writeModel } from "./write-model.ts";

const PATH = join(import.meta.dir, "../../../src/signals/facts/facts.bin");
const COURSE: Course<FactLesson> = {
  asks: Object.keys(FACT_KINDS),
  targetOf: ({ targets }, fact) => targets.get(fact),
  seenMin: 8,
  positiveMin: 20,
  cost: 1,
};
/**
 * A fact is filled in where this share is right (0–1) of what rules have left open, going by the labels, which leave out many a fact that
 * the text does state: three of four such "errors" are right. Never where the answer is more likely no.
 */
const FILLED = { rightShare: 0.88, answersMin: 4, least: 0.1 };

/** Learns which words are the facts of an event, and gives back a table of what was learned. */
export async function trainFacts(): Promise<string> {
  const { told, lessons } = await readFactLessons();
  const judged = judgeByStrangers(lessons, COURSE);
  const { outputs, features } = await writeModel(PATH, learn(lessons, COURSE), {
    told,
    lessons: await digestOfFactLessons(),
    weightMin: 1,
    trustOf: (fact) => ({ claimsFrom: trustedFrom(answersTo(fact, judged), FILLED) }),
  });
  const lines = outputs.map(({ asks, claimsFrom }) => {
    const answers = answersTo(asks, judged);
    const given = answers.filter(({ margin }) => margin >= (claimsFrom ?? Number.POSITIVE_INFINITY));
    const counts = [answers, given, given.filter(({ isRight }) => isRight)].map(({ length }) => length);
    return `${asks.padEnd(24)}${inPlaces(claimsFrom)}${counts.map((count) => String(count).padStart(7)).join("")}`;
  });
  const heading = `${"fact".padEnd(24)}${"filled from".padStart(14)}${["open", "filled", "right"].map((one) => one.padStart(7)).join("")}`;
  return `${[heading, ...lines].join("\n")}\n${lessons.length} candidates, ${features} features\n`;
}

/** The best candidate of each event whose rule has left the fact open, the surest first. */
function answersTo(fact: string, judged: readonly Judged<FactLesson>[]): Answer[] {
  const best = new Map<ToldEvent, Answer>();
  for (const { lesson, margins } of judged) {
    const { event, targets } = lesson;
    const target = targets.get(fact);
    const margin = margins.get(fact);
    if (target === undefined || margin === undefined || !event.isOpen(fact)) continue;
    const known = best.get(event);
    if (known === undefined || margin > known.margin) best.set(event, { margin, isRight: target === 1 });
  }
  return bySureness([...best.values()]);
}
