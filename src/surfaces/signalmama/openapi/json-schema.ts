import { z } from "zod";

export type Json = Record<string, unknown>;

/** Marks a titled schema of a request until `lift.ts` has named it: the same schema may be looser in an answer. */
export const IS_REQUEST = "x-request";

/**
 * A zod schema as JSON Schema. What it has as `openapi` metadata is what a caller writes and is shown instead; the schema
 * itself says how that is read. Titles and examples stay in, for `lift.ts`.
 */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output" = "input"): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const json = jsonSchema as Json;
      // Answers may gain fields, and clients made from this document must bear with them.
      if (io === "output" && json["additionalProperties"] === false) delete json["additionalProperties"];
      if (io === "input" && "title" in json) json[IS_REQUEST] = true;
      // The runtime's largest number is no rule of ours.
      if (json["maximum"] === Number.MAX_SAFE_INTEGER) delete json["maximum"];
      if (json["minimum"] === Number.MIN_SAFE_INTEGER) delete json["minimum"];
      const { openapi, description } = json;
      if (openapi === undefined) return;
      for (const key of Object.keys(json)) delete json[key];
      const shown = openapi instanceof z.ZodType ? toJsonSchema(openapi) : openapi;
      Object.assign(json, shown, description === undefined ? {} : { description });
    },
  });
  return json;
}

/** The content of a JSON body, with the schema's first example beside it. */
export function jsonContent(schema: Json): Json {
  const [example] = (schema["examples"] as unknown[] | undefined) ?? [];
  return { "application/json": { schema, ...(example === undefined ? {} : { example }) } };
}
