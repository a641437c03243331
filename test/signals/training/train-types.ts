import { join } from "node:path";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { EVENTFUL } from "#signals/classifier/model.ts";
import { type Course, type Judged, judgeByStrangers, learn } from "./learn.ts";
import { digestOfLessons, type Lesson, readLessons, targetOf } from "./lessons.ts";
import { type Answer, bySureness, trustedFrom } from "./trust.ts";
import { inPlaces, type Trust, writeModel } from "./write-model.ts";

const PATH = join(import.meta.dir, "../../../src/signals/classifier/model.bin");
const COURSE: Course<Lesson> = {
  asks: [EVENTFUL, ...SIGNAL_TYPES.map(({ key }) => key)],
  targetOf,
  seenMin: 2,
  positiveMin: 20,
  cost: 10,
};
/**
 * A type is claimed where this share is right (0–1), and never below a margin: labelled texts tell far more often of something than
 * the pages of the web do.
 */
const CLAIMED = { rightShare: 0.9, answersMin: 5, least: 0.05 };
/** See `writeModel`; from 6 on recall falls. */
const WEIGHT_MIN = 3;
/** A type is looked for from the margin on that all but this share of its texts reach (0–1), and a little below. */
const UNSEARCHED = 0.06;
const SLACK = 0.15;

/** Learns which types a text tells of, and gives back a table of what was learned. */
export async function trainTypes(): Promise<string> {
  const lessons = await readLessons();
  const judged = judgeByStrangers(lessons, COURSE);
  const { outputs, features } = await writeModel(PATH, learn(lessons, COURSE), {
    lessons: await digestOfLessons(),
    weightMin: WEIGHT_MIN,
    trustOf: (asks) => trustIn(asks, judged),
  });
  const lines = outputs.map(({ asks, claimsFrom, searchedFrom }) => {
    const told = lessons.filter((lesson) => targetOf(lesson, asks) === 1).length;
    return `${asks.padEnd(24)}${String(told).padStart(7)}${inPlaces(searchedFrom)}${inPlaces(claimsFrom)}`;
  });
  const heading = `${"asked".padEnd(24)}${"texts".padStart(7)}${"searched from".padStart(14)}${"claimed from".padStart(14)}`;
  return `${[heading, ...lines].join("\n")}\n${lessons.length} texts, ${features} features\n`;
}

/** What strangers answer, without the lessons that may be taken either way. */
function trustIn(asks: string, judged: readonly Judged<Lesson>[]): Trust {
  const answers = judged.flatMap(({ lesson, margins }) => {
    const target = targetOf(lesson, asks);
    const margin = margins.get(asks);
    if (target === undefined || margin === undefined) return [];
    return [{ margin, isRight: target === 1, isEventful: (margins.get(EVENTFUL) ?? 0) >= 0 }];
  });
  const sorted = bySureness(answers);
  return {
    claimsFrom: trustedFrom(
      sorted.filter(({ isEventful }) => isEventful),
      CLAIMED,
    ),
    searchedFrom: searchedFrom(sorted.filter(({ isRight }) => isRight)),
  };
}

/** Undefined for a type that strangers cannot have learned: it is always looked for. */
function searchedFrom(right: readonly Answer[]): number | undefined {
  const least = right.at(-1 - Math.floor(right.length * UNSEARCHED));
  return least && least.margin - SLACK;
}
