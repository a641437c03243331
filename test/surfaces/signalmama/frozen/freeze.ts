import { writeFileSync } from "node:fs";
import { DOCUMENT } from "../../../helpers/documented.ts";
import { type ApiDocument, breakages } from "./breakages.ts";
import { FROZEN, readFrozen, withoutProse } from "./frozen.ts";

/** Run by `bin/api freeze`: takes over what was added to the document, and nothing else. */
const document = withoutProse(DOCUMENT) as unknown as ApiDocument;
const broken = breakages(readFrozen(), document);
if (broken.length > 0) {
  process.stderr.write(`Not frozen: the document does not only add.\n${broken.map((what) => `  ${what}\n`).join("")}`);
  process.exit(1);
}
writeFileSync(FROZEN, `${JSON.stringify(document, undefined, 1)}\n`);
process.stdout.write(`wrote ${FROZEN}\n`);
