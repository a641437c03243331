import type { Detection, SignalFacts } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { occurredAt } from "./language/dates.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import type { Reading, Sentence } from "./reading.ts";

/** What a detector has understood, before it is put into the common form. */
export type Finding = {
  type: string;
  subtype?: string | undefined;
  title: string;
  /** Points of strength above or below the type's default; the sum stays within 0–100. */
  strengthShift?: number;
  /** 0–1, how much of the category's base confidence this clue is worth; 1 unless the clue is weak. */
  certainty?: number;
  occurredAt?: number | undefined;
  summary?: string;
  data: SignalFacts;
  identity: Record<string, string>;
};

/** A detection whose evidence is one sentence of the document. */
export function toDetection(reading: Reading, sentence: Sentence, finding: Finding): Detection {
  const type = getSignalType(finding.type);
  const at = "occurredAt" in finding ? finding.occurredAt : occurredAt(reading, sentence);
  const strength = Math.min(100, Math.max(0, type.defaultStrength + (finding.strengthShift ?? 0)));
  return {
    type: finding.type,
    ...(finding.subtype === undefined ? {} : { subtype: finding.subtype }),
    title: excerpt(finding.title),
    summary: excerpt(finding.summary ?? sentence.text),
    strength,
    confidence: Math.round(BASE_CONFIDENCE[type.category] * (finding.certainty ?? 1) * 100) / 100,
    ...(at === undefined ? {} : { occurredAt: at }),
    data: finding.data,
    identity: finding.identity,
    evidence: quoteOf(sentence),
    people: [],
  };
}
