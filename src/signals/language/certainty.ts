/**
 * How a sentence puts its statement: `stated` as done or decided, `planned` without a decision, `rumoured` or expected,
 * `denied`, `hypothetical` (if, would, how to), `past` (background, "in 2015", "its last round was").
 */
export type Certainty = "stated" | "planned" | "rumoured" | "denied" | "hypothetical" | "past";

export function certaintyOf(sentence: string): Certainty {
  if (/\b(in talks|reportedly|rumou?rs?|is said to|could|may|might|considering|exploring)\b/i.test(sentence))
    return "rumoured";
  if (/\b(denie[sd]|not true|no plans)\b/i.test(sentence)) return "denied";
  if (/\b(if|would|how to|should)\b/i.test(sentence)) return "hypothetical";
  return "stated";
}
