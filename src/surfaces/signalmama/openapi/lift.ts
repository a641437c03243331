import { canonicalJson } from "#core/hash.ts";
import { IS_REQUEST, type Json } from "./json-schema.ts";

/** What holds values rather than schemas; a `title` in there is somebody's data. */
const VALUES = new Set(["example", "examples", "default", "const", "enum"]);
/** Whose keys are names of the document's own, so that `title` among them is a field. */
const NAMED = new Set(["properties", "patternProperties", "$defs"]);

/**
 * Moves every schema with a title to the components, under that title, and leaves a reference, so that generated clients get
 * names. Where a request is stricter than the answer of the same title it becomes `…Input`. Returns what is left and the
 * components. Throws when one title stands for two different schemas.
 */
export function liftSchemas<Part extends Json>(part: Part): { lifted: Part; schemas: Record<string, Json> } {
  const schemas = new Map<string, Json>();
  // Answers first: the plain name is theirs.
  const lifted = visit(visit(part, false), true) as Part;
  return { lifted, schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))) };

  function visit(node: unknown, isRequest: boolean, isNamed = false): unknown {
    if (Array.isArray(node)) return node.map((item) => visit(item, isRequest));
    if (node === null || typeof node !== "object") return node;
    if (!isNamed && IS_REQUEST in node && !isRequest) return node;
    const entries = Object.entries(node).map(([key, value]) => [
      key,
      !isNamed && VALUES.has(key) ? value : visit(value, isRequest, !isNamed && NAMED.has(key)),
    ]);
    const { [IS_REQUEST]: _mark, ...copy } = Object.fromEntries(entries) as Json;
    const title = copy["title"];
    return isNamed || typeof title !== "string" ? copy : lift(title, copy, isRequest);
  }

  function lift(title: string, { title: _title, ...schema }: Json, isRequest: boolean): Json {
    const types = schema["type"];
    if (Array.isArray(types) && types.includes("null")) {
      const [type, ...more] = types.filter((one) => one !== "null");
      const rest = { ...schema, type: more.length === 0 ? type : [type, ...more] };
      return { anyOf: [lift(title, rest, isRequest), { type: "null" }] };
    }
    const names = isRequest ? [title, `${title}Input`] : [title];
    const name = names.find((candidate) => {
      const known = schemas.get(candidate);
      return known === undefined || shapeOf(known) === shapeOf(schema);
    });
    if (name === undefined)
      throw new Error(`Two different schemas are titled "${title}": give each a title of its own.`);
    const { description } = schema;
    if (!schemas.has(name)) schemas.set(name, schema);
    const isSaid = description === undefined || description === schemas.get(name)?.["description"];
    return { $ref: `#/components/schemas/${name}`, ...(isSaid ? {} : { description }) };
  }
}

/** Words may differ from place to place; they stand beside the reference then. */
function shapeOf({ description: _words, ...schema }: Json): string {
  return canonicalJson(schema);
}
