import { createPattern, type Pattern } from "../language/pattern.ts";

/**
 * `act`: something the account does; `thing`: something that is its own. `needs` is what makes it results: a period named in
 * the sentence or nearby, a text whose title speaks of results (`table`), the title itself,
 * a headline on what only results tell (`headline`: "swings to a loss"), a measure in any sentence, or nothing more.
 */
export type Rule = {
  pattern: Pattern;
  whose: "act" | "thing";
  needs: "period" | "table" | "title" | "headline" | "measure" | "nothing";
};

/** Sums and percentages are one character each in the texts a rule is tried on. */
export const rule = (whose: Rule["whose"], needs: Rule["needs"], source: string): Rule => ({
  whose,
  needs,
  pattern: createPattern(new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}])`, "giu")),
});
