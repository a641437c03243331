import { canonicalJson } from "#core/hash.ts";
import type { Json } from "./json-schema.ts";

/** What holds values rather than schemas; a `title` in there is somebody's data. */
const VALUES = new Set(["example", "examples", "default", "const", "enum"]);
/** Whose keys are names of the document's own, so that `title` among them is a field. */
const NAMED = new Set(["properties", "patternProperties", "$defs"]);

/**
 * Moves every schema with a title to the components, under that title, and leaves a reference, so that generated clients get
 * names. Returns what is left and the components. Throws when one title stands for two different schemas.
 */
export function liftSchemas<Part extends Json>(part: Part): { lifted: Part; schemas: Record<string, Json> } {
  const schemas = new Map<string, Json>();

  const visit = (node: unknown, isNamed = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item));
    if (node === null || typeof node !== "object") return node;
    const entries = Object.entries(node).map(([key, value]) => [
      key,
      !isNamed && VALUES.has(key) ? value : visit(value, !isNamed && NAMED.has(key)),
    ]);
    const copy = Object.fromEntries(entries) as Json;
    const title = copy["title"];
    return isNamed || typeof title !== "string" ? copy : lift(title, copy);
  };

  const lift = (title: string, { title: _title, ...schema }: Json): Json => {
    const types = schema["type"];
    if (Array.isArray(types) && types.includes("null")) {
      const [type, ...more] = types.filter((one) => one !== "null");
      return {
        anyOf: [lift(title, { ...schema, type: more.length === 0 ? type : [type, ...more] }), { type: "null" }],
      };
    }
    const known = schemas.get(title);
    if (known && shapeOf(known) !== shapeOf(schema)) {
      throw new Error(`Two different schemas are titled "${title}": give the one for requests a title of its own.`);
    }
    schemas.set(title, known ?? schema);
    return { $ref: `#/components/schemas/${title}` };
  };

  const lifted = visit(part) as Part;
  return { lifted, schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function shapeOf(schema: Json): string {
  return canonicalJson(schema);
}
