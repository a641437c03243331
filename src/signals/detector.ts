import type { Detection } from "#core/detection.ts";
import type { Document, DocumentKind } from "#core/document.ts";
import type { Reading } from "./reading.ts";

/** What a detector may look at beside the text: earlier observations, newest first, and the rubric's key roles. */
export type DetectorContext = { previous: Document[]; keyRoles: string[] };

/** Recognises one signal type. Pure. `kinds` are the documents it reads; others are not shown to it. */
export type Detector = {
  type: string;
  kinds: DocumentKind[];
  detect(reading: Reading, context: DetectorContext): Detection[];
};

/** Checks the shape of a detector at compile time. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
