import type { CandidateKind } from "./candidates.ts";

/** The facts that can be learned (slots of the labelled texts), and which words may be one. */
export const FACT_KINDS: Readonly<Record<string, readonly CandidateKind[]>> = {
  count: ["count"],
  percent: ["percent"],
  effective_date: ["day"],
  partner: ["name"],
  target: ["name"],
  acquirer: ["name"],
  vendor: ["name"],
  technology: ["name"],
  certification: ["name"],
  location: ["place"],
  product: ["name", "own", "quoted"],
};
