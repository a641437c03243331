import { z } from "zod";
import { Attributes } from "./account.ts";

export const CriterionOperator = z.enum([
  "eq",
  "neq",
  "in",
  "not_in",
  "between",
  "gte",
  "lte",
  "contains_any",
  "contains_all",
  "exists",
]);
export type CriterionOperator = z.infer<typeof CriterionOperator>;

const One = z.union([z.string().min(1).max(2_000), z.number(), z.boolean()]);
const Several = z.array(One).min(1).max(500);

/** What may be compared with an attribute, by operator, and how a refusal says so. */
const VALUES: Record<CriterionOperator, [schema: z.ZodType, expected: string]> = {
  eq: [One, "a text, number or boolean is expected"],
  neq: [One, "a text, number or boolean is expected"],
  in: [Several, "a list of 1 to 500 texts, numbers or booleans is expected"],
  not_in: [Several, "a list of 1 to 500 texts, numbers or booleans is expected"],
  contains_any: [Several, "a list of 1 to 500 texts, numbers or booleans is expected"],
  contains_all: [Several, "a list of 1 to 500 texts, numbers or booleans is expected"],
  gte: [z.number(), "a number is expected"],
  lte: [z.number(), "a number is expected"],
  between: [
    z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high),
    "two numbers are expected, the lower one first",
  ],
  exists: [z.null().optional(), "no value is expected with this operator"],
};

/** `custom.<name>` asks for an attribute of the customer's own map. */
const CUSTOM = /^custom\..{1,100}$/s;
const KNOWN = Object.keys(Attributes.shape).filter((name) => name !== "custom");

/** One line of the ideal customer profile. `tolerance` gives partial credit outside a numeric range, as a share of it. */
export const Criterion = z
  .strictObject({
    key: z.string().min(1).max(64),
    attribute: z
      .string()
      .max(107)
      .refine(
        (name) => KNOWN.includes(name) || CUSTOM.test(name),
        `Not valid: one of ${KNOWN.join(", ")} or custom.<name> is expected`,
      ),
    op: CriterionOperator,
    value: z.unknown().optional().meta({
      description:
        "For `eq` and `neq` a text, number or boolean; for `in`, `not_in`, `contains_any` and `contains_all` a list of these; for `gte` and `lte` a number; for `between` two, the lower one first; none for `exists`.",
    }),
    weight: z.number().min(0).max(100),
    required: z.boolean().default(false).meta({ description: "Missed, it caps the fit at 20." }),
    tolerance: z.number().min(0).max(1).default(0).meta({
      description:
        "For `gte`, `lte` and `between`: how far outside, as a share of the bound, still counts in part; the part falls evenly to nothing.",
    }),
  })
  .superRefine(({ op, value }, context) => {
    const [schema, expected] = VALUES[op];
    if (!schema.safeParse(value).success) {
      context.addIssue({ code: "custom", path: ["value"], message: `Not valid: ${expected}` });
    }
  });
export type Criterion = z.infer<typeof Criterion>;

/** Criteria as a list, each with a key of its own. */
export const Criteria = z
  .array(Criterion)
  .max(1_000)
  .superRefine((criteria, context) => {
    const seen = new Set<string>();
    for (const [index, { key }] of criteria.entries()) {
      if (seen.has(key)) {
        context.addIssue({
          code: "custom",
          path: [index, "key"],
          message: "Not valid: each criterion has its own key",
        });
      }
      seen.add(key);
    }
  });
