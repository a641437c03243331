import { toCaseSubject, toDocument } from "#signals/case.ts";
import { type Features, featuresOf } from "#signals/classifier/features.ts";
import { cut, toPiece } from "#signals/classifier/stretches.ts";
import type { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { readDocument } from "#signals/reading.ts";
import { readLabelled } from "../labelled.ts";
import { WRITERS } from "./writers.ts";

/** One labelled text to learn from, as the classifier will see its like. */
export type Lesson = { writer: string; features: Features; labels: readonly string[]; optional: readonly string[] };

/** Every labelled text that may be learned from, in a fixed order. */
export async function readLessons(): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  for (const [writer, files] of Object.entries(WRITERS)) {
    for (const file of files) {
      const cases = await readLabelled(file);
      lessons.push(...cases.filter((one) => file !== "cases" || !isSetAside(one)).map((one) => toLesson(writer, one)));
    }
  }
  return lessons;
}

function isSetAside({ id }: LabelledCase): boolean {
  return Number(id.replace(/\D/g, "")) % 5 === 0;
}

function toLesson(writer: string, labelled: LabelledCase): Lesson {
  const reading = readDocument(toDocument(labelled), toCaseSubject(labelled));
  return {
    writer,
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

/** Differs when a text, a label or what the classifier sees of a text does. */
export function digestOf(lessons: readonly Lesson[]): string {
  const hasher = new Bun.CryptoHasher("sha256");
  for (const { writer, features, labels, optional } of lessons)
    hasher.update(JSON.stringify([writer, [...features], labels, optional]));
  return hasher.digest("hex");
}
