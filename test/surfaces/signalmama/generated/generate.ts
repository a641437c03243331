import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { plugin } from "bun";
import typescript from "typescript-5";
import { DOCUMENT } from "../../../helpers/documented.ts";

/**
 * The types of a generated client, into `src/ui/api/schema.d.ts` (`bin/api client`), or with `--print` to standard output.
 * A process of its own: the generator is written against the programming interface of TypeScript 5, which 7 no longer has.
 */
plugin({
  name: "the generator's compiler",
  setup: (build) =>
    void build.module("typescript", () => ({ exports: { default: typescript, ...typescript }, loader: "object" })),
});
const { default: generate, astToString } = await import("openapi-typescript");

// The generator rewrites what it is given.
const types = astToString(await generate(structuredClone(DOCUMENT) as never));
if (process.argv.includes("--print")) process.stdout.write(types);
else writeFileSync(join(import.meta.dir, "../../../../src/ui/api/schema.d.ts"), types);
