import { writeFileSync } from "node:fs";
import { plugin } from "bun";
import { DOCUMENT } from "../../../helpers/documented.ts";
import { CLIENT_TYPES, stampOf } from "./client-types.ts";

/** Run by `bin/api client`, which names a compiler that the generator can use. */
const [compiler = ""] = process.argv.slice(2);
const { default: typescript } = await import(compiler);
plugin({
  name: "the generator's compiler",
  setup: (build) =>
    void build.module("typescript", () => ({ exports: { default: typescript, ...typescript }, loader: "object" })),
});
const { default: generate, astToString } = await import("openapi-typescript");

// The generator rewrites what it is given.
const types = astToString(await generate(structuredClone(DOCUMENT) as never));
writeFileSync(CLIENT_TYPES, `${stampOf(DOCUMENT, types)}\n${types}`);
process.stdout.write(`wrote ${CLIENT_TYPES}\n`);
