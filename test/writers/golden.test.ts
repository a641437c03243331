import { expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { checkDraft } from "#writers/check-draft.ts";
import { templateWriter } from "#writers/template.ts";
import { readGoldenBriefs, toReadableBrief } from "./golden/read-golden.ts";

/** Twenty made-up companies. A text that changes is to be read, as who would send it reads it, before it is kept. */
const GOLDEN = readGoldenBriefs();

test("there are twenty golden briefs", () => expect(GOLDEN.length).toBe(20));

for (const golden of GOLDEN) {
  test(`the brief of ${golden.facts.account.name} reads as it was last accepted (${golden.name})`, async () => {
    const draft = await templateWriter.write(golden.facts);
    const accepted = existsSync(golden.textPath) ? readFileSync(golden.textPath, "utf8") : "";
    expect(toReadableBrief(golden, draft)).toBe(accepted);
    expect(checkDraft(draft, golden.facts)).toEqual([]);
    expect(draft.whyNow.split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(draft.draftOpener.split(/\s+/).length).toBeLessThanOrEqual(60);
  });
}
