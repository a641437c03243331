import type { Features } from "#signals/classifier/features.ts";
import { amountOf } from "#signals/classifier/linear-model.ts";
import { marginOf, type Plane, type Row, separate, type Target } from "./separate.ts";

/** A piece of text to learn from, as the model will see its like, and whose words they are. Single sentences are not judged. */
export type Example = { writer: string; features: Features; isSentence: boolean };

/** What is to be learned of examples, and how. */
export type Course<Lesson extends Example> = {
  asks: readonly string[];
  targetOf(lesson: Lesson, ask: string): Target;
  /** Features that fewer examples have tell nothing of others. */
  seenMin: number;
  /** What fewer examples are is not learned. */
  positiveMin: number;
  /** See `separate`. */
  cost: number;
};

/** Features in the order of their index, with how telling each is: the fewer examples have it, the more. */
export type Vocabulary = Map<number, { index: number; telling: number }>;

export type Learned = { vocabulary: Vocabulary; planes: Map<string, Plane> };

export function learn<Lesson extends Example>(lessons: readonly Lesson[], course: Course<Lesson>): Learned {
  const vocabulary = vocabularyOf(lessons, course.seenMin);
  const rows = lessons.map((lesson) => toRow(lesson, vocabulary));
  const planes = new Map<string, Plane>();
  for (const ask of course.asks) {
    const targets = lessons.map((lesson) => course.targetOf(lesson, ask));
    if (targets.filter((target) => target === 1).length < course.positiveMin) continue;
    planes.set(ask, separate(rows, targets, { features: vocabulary.size, cost: course.cost }));
  }
  return { vocabulary, planes };
}

/** What is said of an example by those who have learned from others: what the model will say of strangers' texts. */
export type Judged<Lesson> = { lesson: Lesson; margins: Map<string, number> };

/** So many times everything is learned anew, each time without some of the writers. */
const FOLDS = 6;

export function judgeByStrangers<Lesson extends Example>(
  lessons: readonly Lesson[],
  course: Course<Lesson>,
): Judged<Lesson>[] {
  const writers = [...new Set(lessons.filter(({ isSentence }) => !isSentence).map(({ writer }) => writer))];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isOfFold = ({ writer }: Lesson) => writers.indexOf(writer) % FOLDS === fold;
    const known = learn(
      lessons.filter((lesson) => !isOfFold(lesson)),
      course,
    );
    const judged = lessons.filter((lesson) => isOfFold(lesson) && !lesson.isSentence);
    return judged.map((lesson) => ({ lesson, margins: marginsOf(lesson, known) }));
  });
}

function marginsOf(example: Example, { vocabulary, planes }: Learned): Map<string, number> {
  const row = toRow(example, vocabulary);
  return new Map([...planes].map(([ask, plane]) => [ask, marginOf(row, plane)]));
}

function vocabularyOf(lessons: readonly Example[], seenMin: number): Vocabulary {
  const seen = new Map<number, number>();
  for (const { features } of lessons)
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= seenMin);
  return new Map(
    kept.map(([feature, count], index) => [
      feature,
      { index, telling: Math.log((1 + lessons.length) / (1 + count)) + 1 },
    ]),
  );
}

function toRow({ features }: Example, vocabulary: Vocabulary): Row {
  const known = [...features].flatMap(([feature, count]) => {
    const entry = vocabulary.get(feature);
    return entry ? [{ index: entry.index, value: amountOf(count, entry.telling) }] : [];
  });
  const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return {
    indices: Int32Array.from(known, ({ index }) => index),
    values: Float64Array.from(known, ({ value }) => value / length),
  };
}
