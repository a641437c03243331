import { toCaseSubject, toDocument } from "#signals/case.ts";
import { featuresOf } from "#signals/classifier/features.ts";
import { EVENTFUL } from "#signals/classifier/model.ts";
import { cut, toPiece } from "#signals/classifier/stretches.ts";
import { readDocument } from "#signals/reading.ts";
import type { Example } from "./learn.ts";
import type { Target } from "./separate.ts";
import { digestOf, readWritten, type Written } from "./writers.ts";

/** One labelled text to learn from. */
export type Lesson = Example & { labels: readonly string[]; optional: readonly string[] };

/** Every labelled text that may be learned from, in a fixed order. */
export async function readLessons(): Promise<Lesson[]> {
  return (await readWritten()).map(toLesson);
}

/** What a lesson says to a question: whether its text tells of a type, or of anything at all. */
export function targetOf({ labels, optional }: Lesson, ask: string): Target {
  if (ask === EVENTFUL) return labels.length > 0 ? 1 : optional.length > 0 ? undefined : -1;
  return labels.includes(ask) ? 1 : optional.includes(ask) ? undefined : -1;
}

function toLesson({ writer, labelled, isSentence }: Written): Lesson {
  const reading = readDocument(toDocument(labelled), toCaseSubject(labelled));
  return {
    writer,
    isSentence,
    // All of it, be it long: the labels do not say where it stands.
    features: featuresOf(
      cut(reading, Number.POSITIVE_INFINITY)
        .flat()
        .map((sentence) => toPiece(reading, sentence)),
    ),
    labels: labelled.labels,
    optional: labelled.optional ?? [],
  };
}

/** Differs when the lessons do. */
export async function digestOfLessons(): Promise<string> {
  return digestOf(await readWritten(), (one) => [...toLesson(one).features]);
}
