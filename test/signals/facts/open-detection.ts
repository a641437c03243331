import type { Detection, SignalFacts } from "#core/detection.ts";
import type { Reading } from "#signals/reading.ts";

/** An event told by the first sentence below the title, of which a rule has read no more than `data`. */
export function toOpenDetection(reading: Reading, type: string, data: SignalFacts = {}): Detection {
  const told = reading.sentences[1];
  if (!told) throw new Error("the text has one sentence at least");
  return {
    type,
    title: "An event",
    summary: told.text,
    strength: 50,
    confidence: 0.7,
    data,
    identity: {},
    evidence: { quote: told.text, start: told.start, end: told.end },
    people: [],
  };
}
