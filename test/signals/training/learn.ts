import { amountOf, EVENTFUL } from "#signals/classifier/model.ts";
import type { Lesson } from "./lessons.ts";
import { marginOf, type Plane, type Row, separate, type Target } from "./separate.ts";

/** Words that stand in one text alone tell nothing of others (texts). */
const TEXTS_MIN = 3;
/** A type is not learned from fewer (texts). */
const LESSONS_MIN = 20;

/** Features in the order of their index, with how telling each is: the fewer texts have it, the more. */
export type Vocabulary = Map<number, { index: number; telling: number }>;

export type Learned = { vocabulary: Vocabulary; planes: Map<string, Plane> };

export function learn(lessons: readonly Lesson[], asks: readonly string[]): Learned {
  const vocabulary = vocabularyOf(lessons);
  const rows = lessons.map((lesson) => toRow(lesson, vocabulary));
  const planes = new Map<string, Plane>();
  for (const ask of asks) {
    const targets = lessons.map((lesson) => targetOf(lesson, ask));
    if (targets.filter((target) => target === 1).length >= LESSONS_MIN)
      planes.set(ask, separate(rows, targets, vocabulary.size));
  }
  return { vocabulary, planes };
}

export function marginsOf(lesson: Lesson, { vocabulary, planes }: Learned): Map<string, number> {
  const row = toRow(lesson, vocabulary);
  return new Map([...planes].map(([ask, plane]) => [ask, marginOf(row, plane)]));
}

export function targetOf({ labels, optional }: Lesson, ask: string): Target {
  if (ask === EVENTFUL) return labels.length > 0 ? 1 : optional.length > 0 ? undefined : -1;
  return labels.includes(ask) ? 1 : optional.includes(ask) ? undefined : -1;
}

function vocabularyOf(lessons: readonly Lesson[]): Vocabulary {
  const texts = new Map<number, number>();
  for (const { features } of lessons)
    for (const feature of features.keys()) texts.set(feature, (texts.get(feature) ?? 0) + 1);
  const kept = [...texts].filter(([, count]) => count >= TEXTS_MIN);
  return new Map(
    kept.map(([feature, count], index) => [
      feature,
      { index, telling: Math.log((1 + lessons.length) / (1 + count)) + 1 },
    ]),
  );
}

function toRow({ features }: Lesson, vocabulary: Vocabulary): Row {
  const known = [...features].flatMap(([feature, count]) => {
    const entry = vocabulary.get(feature);
    return entry ? [{ index: entry.index, value: amountOf(count, entry.telling) }] : [];
  });
  const length = Math.hypot(...known.map(({ value }) => value)) || 1;
  return {
    indices: Int32Array.from(known, ({ index }) => index),
    values: Float64Array.from(known, ({ value }) => value / length),
  };
}
