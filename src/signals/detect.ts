import type { Detection } from "#core/detection.ts";
import type { Knowledge } from "#core/knowledge.ts";
import type { Observed, Subject } from "#core/signal-type.ts";
import type { Detector } from "./detector.ts";
import { DETECTORS } from "./index.ts";
import { isAbout } from "./language/attribution.ts";
import { type Cue, hasBit, uniteCues } from "./language/cues.ts";
import { type Reading, readDocument } from "./reading.ts";

/**
 * All that the detectors claim about one document for one subject; nothing when the document is about somebody else.
 * Several claims of one type and one identity are one, the best evidence first.
 */
export function detectAll(observed: Observed, subject: Subject, knowledge: Knowledge): Detection[] {
  const reading = readDocument(observed.document, subject);
  const detectors = DETECTORS.filter(mayFire(reading));
  if (detectors.length === 0 || !isAbout(reading)) return [];
  const context = { ...knowledge, previous: observed.previous };
  return withoutDuplicates(detectors.flatMap((detector) => detector.detect(reading, context)));
}

/** Most detectors have nothing to look for in most texts. */
function mayFire(reading: Reading): (detector: Detector) => boolean {
  const sentences = reading.sentences.filter((sentence) => !sentence.isBoilerplate);
  const cues = uniteCues(sentences);
  const standsIn = (cue: Cue) => (cue.bit ? hasBit(cues, cue.bit()) : sentences.some(cue));
  return ({ kinds, cue = [] }) => kinds.includes(reading.document.kind) && [cue].flat().every(standsIn);
}

/** Keeps the most certain of several detections of one event, then the one that knows more, in the order found. */
function withoutDuplicates(detections: Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const detection of detections) {
    const sameAt = kept.findIndex((other) => isSame(other, detection));
    const same = kept[sameAt];
    if (!same) kept.push(detection);
    else if (isBetter(detection, same)) kept[sameAt] = detection;
  }
  return kept;
}

/** One event when no fact that both know differs, as for stored signals. */
function isSame(a: Detection, b: Detection): boolean {
  if (a.type !== b.type) return false;
  return Object.keys(a.identity).every(
    (fact) => b.identity[fact] === undefined || a.identity[fact] === b.identity[fact],
  );
}

function isBetter(a: Detection, b: Detection): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return Object.keys(a.data).length > Object.keys(b.data).length;
}
