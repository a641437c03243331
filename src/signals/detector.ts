import type { Detection } from "#core/detection.ts";
import type { Document, DocumentKind } from "#core/document.ts";
import type { Knowledge } from "#core/knowledge.ts";
import type { Cue } from "./language/cues.ts";
import type { Reading } from "./reading.ts";

/** What a detector may look at beside the text: earlier observations, newest first, and what the workspace knows. */
export type DetectorContext = Knowledge & { previous: Document[] };

/**
 * Recognises one signal type. Pure. `kinds` are the documents it reads; others are not shown to it, nor are those of which
 * no sentence has a word of its `cue`.
 */
export type Detector = {
  type: string;
  kinds: DocumentKind[];
  /** One, or several that must all stand in the text. */
  cue?: Cue | readonly Cue[];
  /** Asked only when no other detector has found anything. */
  isFallback?: boolean;
  detect(reading: Reading, context: DetectorContext): Detection[];
};

/** Checks the shape of a detector at compile time. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
