import { join } from "node:path";
import { LabelledCase } from "#signals/evaluation/labelled-case.ts";

export const FIXTURES = join(import.meta.dir, "../fixtures/signals");

/** The labelled texts of a file of `test/fixtures/signals/`, by its name without ending. */
export async function readLabelled(name: string): Promise<LabelledCase[]> {
  const lines = (await Bun.file(join(FIXTURES, `${name}.jsonl`)).text()).trimEnd().split("\n");
  return lines.map((line) => LabelledCase.parse(JSON.parse(line)));
}
