import { z } from "zod";
import { Case } from "../case.ts";

/** A text with the answer: a line of the `eval` command. */
export const LabelledCase = Case.extend({
  lang: z.string().nullish(),
  /** Every type that must fire; none for a negative. */
  labels: z.array(z.string()),
  /** Types that may fire or not. */
  optional: z.array(z.string()).nullish(),
  /** The facts to be found, by name; of a list one is enough. */
  slots: z.record(z.string(), z.unknown()).nullish(),
});
export type LabelledCase = z.infer<typeof LabelledCase>;
