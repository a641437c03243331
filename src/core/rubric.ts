import { z } from "zod";

export const Weights = z
  .strictObject({
    fit: z.number().int().min(0).max(100),
    recency: z.number().int().min(0).max(100),
    strength: z.number().int().min(0).max(100),
    depth: z.number().int().min(0).max(100),
  })
  .refine((w) => w.fit + w.recency + w.strength + w.depth === 100, "the four weights must sum to 100");

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

/** One line of the ideal customer profile. `tolerance` gives partial credit outside a numeric range, as a share of it. */
export const Criterion = z.strictObject({
  key: z.string().min(1).max(64),
  attribute: z.string().min(1).max(100),
  op: CriterionOperator,
  value: z.unknown().optional(),
  weight: z.number().min(0).max(100),
  required: z.boolean().default(false),
  tolerance: z.number().min(0).max(1).default(0),
});
export type Criterion = z.infer<typeof Criterion>;

/** One per workspace: how accounts are scored (reference sheet, sections 4.3 and 4.5). */
export const Rubric = z.strictObject({
  version: z.number().int().min(1),
  weights: Weights,
  /** 0–100; 0 disables `account.score_jumped`. */
  floor: z.number().int().min(0).max(100),
  criteria: z.array(Criterion).max(200),
  typeOverrides: z.record(
    z.string(),
    z.strictObject({
      enabled: z.boolean().optional(),
      strength: z.number().min(0).max(100).optional(),
      halfLifeDays: z.number().positive().optional(),
    }),
  ),
  /** Role titles whose opening counts as a key role, beside VP, head and C level. */
  keyRoles: z.array(z.string().min(1).max(200)).max(100),
  updatedAt: z.number(),
});
export type Rubric = z.infer<typeof Rubric>;

/** The weights that reproduce the vendor's published sample: (95, 78, 82, 68) → 82. */
export const DEFAULT_RUBRIC: Rubric = {
  version: 1,
  weights: { fit: 30, recency: 25, strength: 25, depth: 20 },
  floor: 70,
  criteria: [],
  typeOverrides: {},
  keyRoles: [],
  updatedAt: 0,
};
