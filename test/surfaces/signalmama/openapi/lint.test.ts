import { expect, test } from "bun:test";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { DOCUMENT } from "../../../helpers/documented.ts";

/** Rules are not switched off here: what the ruleset finds is mended in the document. */
test("the API document has no error and no warning by the recommended rules", async () => {
  const problems = await lintFromString({
    source: JSON.stringify(DOCUMENT),
    absoluteRef: "openapi.json",
    config: await createConfig({ extends: ["recommended"] }),
  });
  const found = problems.map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? ""})`,
  );
  expect(found).toEqual([]);
}, 20_000);
