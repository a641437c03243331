import { z } from "zod";
import { invalidParam } from "#core/errors.ts";
import { parseInstant } from "#core/time.ts";

const LIST_MAX = 100;

/** Several values, separated by commas or given one by one. */
export function listParam(description: string) {
  return (
    z
      .union([z.string(), z.array(z.string())])
      .transform((given) =>
        [given]
          .flat()
          .flatMap((part) => part.split(","))
          .map((part) => part.trim())
          .filter(Boolean),
      )
      // Any of none are none at all, which nobody asks for.
      .refine((values) => values.length > 0, "Not valid: at least one value is expected")
      .refine((values) => values.length <= LIST_MAX, `Too many: at most ${LIST_MAX} values are expected`)
      .optional()
      .meta({ description, openapi: { type: "string" } })
  );
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

/** The number of a version, from 1. */
export function versionParam(description: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "Not valid: a whole number is expected")
    .transform(Number)
    .optional()
    .meta({ description, openapi: { type: "integer", minimum: 1 } });
}

/** A whole number of days. */
export function daysParam(description: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, "Not valid: a whole number of days is expected")
    .transform(Number)
    .optional()
    .meta({ description, openapi: { type: "integer", minimum: 0, maximum: 99_999 } });
}

/** `true` or `false`. */
export function flagParam(description: string) {
  return z
    .enum(["true", "false"])
    .transform((given) => given === "true")
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

/** One of a closed list of names. Throws `invalid_param`. */
export function oneOf<T extends z.ZodEnum>(options: T, name: string, param: string): z.infer<T> {
  const parsed = options.safeParse(name);
  if (parsed.success) return parsed.data;
  throw invalidParam(param, `must be one of ${options.options.join(", ")}`);
}
