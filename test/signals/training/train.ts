import { join } from "node:path";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { closeModel, EVENTFUL, type ModelHead } from "#signals/classifier/model.ts";
import { type Learned, learn, marginsOf, targetOf } from "./learn.ts";
import { digestOf, type Lesson, readLessons } from "./lessons.ts";
import { WRITERS } from "./writers.ts";

const MODEL_PATH = join(import.meta.dir, "../../../src/signals/classifier/model.bin");
const ASKS = [EVENTFUL, ...SIGNAL_TYPES.map(({ key }) => key)];
/** A type is claimed from the margin on from which this share is right (0–1). */
const CLAIMS_RIGHT = 0.93;
/** Fewer say nothing of that share (texts). */
const CLAIMS_MIN = 5;
/** However right: below it the answer is more likely no (margin). */
const CLAIMED_FROM_MIN = -0.3;
/** A type is looked for from the margin on that all but this share of its texts reach (0–1), and a little below. */
const UNSEARCHED = 0.03;
const SLACK = 0.05;

type Answer = { margin: number; isRight: boolean };

const lessons = await readLessons();
const byStrangers = learnWithoutEach(lessons);
const learned = learn(lessons, ASKS);
const head = headOf(learned);
await Bun.write(MODEL_PATH, closeModel(head, inWholeNumbers(learned, head)));
process.stdout.write(describe(head));

/** What is said of each lesson by those who learned from all other writers: what the classifier will say of strangers' texts. */
function learnWithoutEach(all: Lesson[]): { lesson: Lesson; margins: Map<string, number> }[] {
  return Object.keys(WRITERS).flatMap((writer) => {
    const others = all.filter((lesson) => lesson.writer !== writer);
    const known = learn(others, ASKS);
    return all
      .filter((lesson) => lesson.writer === writer)
      .map((lesson) => ({ lesson, margins: marginsOf(lesson, known) }));
  });
}

function headOf({ planes, vocabulary }: Learned): ModelHead {
  const outputs = [...planes].map(([asks, { weights, bias }]) => ({
    asks,
    scale: weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127,
    bias,
    claimsFrom: claimsFrom(answersTo(asks).filter(({ eventful }) => eventful >= 0)),
    searchedFrom: searchedFrom(answersTo(asks).filter(({ isRight }) => isRight)),
  }));
  return { outputs, features: vocabulary.size, lessons: digestOf(lessons) };
}

/** What strangers answer, the surest first, without the lessons that may be taken either way. */
function answersTo(asks: string): (Answer & { eventful: number })[] {
  return byStrangers
    .flatMap(({ lesson, margins }) => {
      const target = targetOf(lesson, asks);
      const margin = margins.get(asks);
      if (target === undefined || margin === undefined) return [];
      return [{ margin, isRight: target === 1, eventful: margins.get(EVENTFUL) ?? 0 }];
    })
    .sort((a, b) => b.margin - a.margin);
}

/** Undefined for a type that is never right often enough. */
function claimsFrom(answers: Answer[]): number | undefined {
  let right = 0;
  let from: number | undefined;
  for (const [i, { margin, isRight }] of answers.entries()) {
    if (margin < CLAIMED_FROM_MIN) break;
    if (isRight) right += 1;
    if (i + 1 >= CLAIMS_MIN && right / (i + 1) >= CLAIMS_RIGHT) from = margin;
  }
  return from;
}

/** Undefined for a type that strangers cannot have learned: it is always looked for. */
function searchedFrom(right: Answer[]): number | undefined {
  const least = right.at(-1 - Math.floor(right.length * UNSEARCHED));
  return least && least.margin - SLACK;
}

function inWholeNumbers({ vocabulary, planes }: Learned, { outputs }: ModelHead) {
  const weights = new Int8Array(vocabulary.size * outputs.length);
  for (const [k, { asks, scale }] of outputs.entries())
    for (const [i, weight] of (planes.get(asks)?.weights ?? []).entries())
      weights[i * outputs.length + k] = Math.round(weight / scale);
  return {
    hashes: Int32Array.from(vocabulary.keys()),
    tellings: Float32Array.from(vocabulary.values(), ({ telling }) => telling),
    weights,
  };
}

function describe({ outputs, features }: ModelHead): string {
  const lines = outputs.map(({ asks, claimsFrom: from, searchedFrom: search }) => {
    const told = byStrangers.filter(({ lesson }) => targetOf(lesson, asks) === 1).length;
    return `${asks.padEnd(24)}${String(told).padStart(7)}${inPlaces(search).padStart(15)}${inPlaces(from).padStart(14)}`;
  });
  const heading = `${"asked".padEnd(24)}${"texts".padStart(7)}${"searched from".padStart(15)}${"claimed from".padStart(14)}`;
  return `${[heading, ...lines].join("\n")}\n${lessons.length} texts, ${features} features\n`;
}

function inPlaces(margin: number | undefined): string {
  return margin === undefined ? "–" : margin.toFixed(2);
}
