/** Writes the golden briefs anew: `bun test/writers/update-golden.ts`. Read each one before you commit it. */
import { writeFileSync } from "node:fs";
import { templateWriter } from "#writers/template.ts";
import { readGoldenBriefs, toReadableBrief } from "./golden/read-golden.ts";

for (const golden of readGoldenBriefs()) {
  writeFileSync(golden.textPath, toReadableBrief(golden, await templateWriter.write(golden.facts)));
}
