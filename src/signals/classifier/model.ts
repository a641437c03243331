import { readFileSync } from "node:fs";
import { type Model, openModel } from "./linear-model.ts";
import modelPath from "./model.bin" with { type: "file" };

/** What is asked beside the signal types: whether anything happened at all. */
export const EVENTFUL = "eventful";

/** Read when first asked for: most processes never classify. */
let loaded: Model | undefined;

/** What was learned of texts: which types they tell of. */
export function theModel(): Model {
  loaded ??= openModel(readFileSync(modelPath));
  return loaded;
}
