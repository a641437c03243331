import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CORE = join(import.meta.dir, "../../src/core");

test("the tour of the core names every file once, and none that is not there", () => {
  const rows = readFileSync(join(CORE, "README.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "));
  const named = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, name]) => `${name}.ts`));
  expect(named.toSorted()).toEqual(
    readdirSync(CORE)
      .filter((name) => name.endsWith(".ts"))
      .toSorted(),
  );
});
