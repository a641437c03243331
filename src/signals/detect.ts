import type { Detection } from "#core/detection.ts";
import type { Observed, Subject } from "#core/signal-type.ts";
import { DETECTORS } from "./index.ts";
import { readDocument } from "./reading.ts";

/** All that the detectors claim about one document for one subject, duplicates of a type and identity removed. */
export function detectAll(observed: Observed, subject: Subject, keyRoles: string[]): Detection[] {
  const reading = readDocument(observed.document, subject);
  const context = { previous: observed.previous, keyRoles };
  return DETECTORS.filter((detector) => detector.kinds.includes(observed.document.kind)).flatMap((detector) =>
    detector.detect(reading, context),
  );
}
