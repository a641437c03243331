import { z } from "zod";
import { parseInstant } from "#core/time.ts";

/** Several values, separated by commas or given one by one. */
export function listParam(description: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((part) => part.split(","))
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .optional()
    .meta({ description, openapi: { type: "string" } });
}

/** One text, commas and all. */
export function textParam(description: string) {
  return z.string().min(1).max(2_000).optional().meta({ description });
}

/** A whole number 0–100; digits only, since `0x10` and `1e2` are numbers to the runtime too. */
export function scoreParam(description: string) {
  return z
    .string()
    .regex(/^(?:100|\d{1,2})$/, "Not valid: a whole number from 0 to 100 is expected")
    .transform(Number)
    .optional()
    .meta({ description, openapi: { type: "integer", minimum: 0, maximum: 100 } });
}

/** `true` or `false`. */
export function switchParam(description: string) {
  return z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .meta({ description, openapi: { type: "boolean" } });
}

/** ISO 8601, a bare date (midnight UTC), or Unix seconds or milliseconds. */
export function instantParam(description: string) {
  return z.string().optional().meta({ description });
}

export function instantOf<Name extends string>(query: { [Key in Name]?: string | undefined }, name: Name) {
  const text = query[name];
  return text === undefined ? undefined : parseInstant(text, name);
}
