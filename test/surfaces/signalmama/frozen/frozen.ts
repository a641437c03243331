import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiDocument } from "./breakages.ts";

/** What of the API document may never change again. `bin/api freeze` adds to it. */
export const FROZEN = join(import.meta.dir, "openapi.json");

export function readFrozen(): ApiDocument {
  return JSON.parse(readFileSync(FROZEN, "utf8")) as ApiDocument;
}

/** The words about the form are no part of it: they may get better. */
const PROSE = new Set(["description", "summary", "example", "examples", "externalDocs", "tags", "info", "servers"]);

export function withoutProse<T>(node: T, isNamed = false): T {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item)) as T;
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node)
    // A field may be called like one of them.
    .filter(([key]) => isNamed || !PROSE.has(key))
    .map(([key, value]) => [key, withoutProse(value, key === "properties")]);
  return Object.fromEntries(kept) as T;
}
