import { readFileSync } from "node:fs";
import { type Model, type ModelHead, openModel } from "../classifier/linear-model.ts";
// In the executable files lie side by side: their names differ.
import modelPath from "./facts.bin" with { type: "file" };

/** `told` says which facts belong to a signal type. */
export type FactModelHead = ModelHead & { told: Readonly<Record<string, readonly string[]>> };

/** Read when first asked for, as that of the classifier. */
let loaded: Model<FactModelHead> | undefined;

/** What was learned of words: which fact of an event they are. */
export function theFactModel(): Model<FactModelHead> {
  loaded ??= openModel<FactModelHead>(readFileSync(modelPath));
  return loaded;
}
