import type { Complaints } from "../parts/complaints.ts";
import type { Draft, Template } from "./draft.ts";

/** What every step of the builder is given. `told` is what is wrong so far; `onRefused` hears what the API says of the draft. */
export type StepParts = {
  draft: Draft;
  change(part: Partial<Draft>): void;
  templates: Template[];
  told: Complaints;
  onRefused(error: unknown): void;
};
