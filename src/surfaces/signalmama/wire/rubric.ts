import { z } from "zod";
import type { NewRubric } from "#actions/rubrics.ts";
import { Criteria, CriterionOperator } from "#core/criterion.ts";
import type { Rescoring } from "#core/rescoring.ts";
import { DEFAULT_RUBRIC, Rubric, Weights } from "#core/rubric.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

const OVERRIDES_MAX = 500;
const HALF_LIFE_DAYS_MAX = 36_500;

const CRITERION_EXAMPLE = {
  key: "headcount",
  attribute: "employee_count",
  op: "between" as const,
  value: [80, 600],
  weight: 25,
  required: false,
  tolerance: 0.25,
};
const PART_EXAMPLES = {
  weights: { fit: 40, recency: 20, strength: 20, depth: 20 },
  floor: 65,
  key_roles: ["Head of Revenue Operations"],
  competitors: ["Globex CRM", "Initech"],
};

/** A rubric to put in place of another. What it leaves out is as in a new workspace, not as before. */
export const NewRubricWire = z
  .strictObject({
    version: z.number().int().min(1).nullish(),
    weights: Weights.nullish(),
    floor: Score.nullish(),
    criteria: Criteria.nullish(),
    type_overrides: z
      .record(
        z.string().max(100),
        z.strictObject({
          enabled: z.boolean().nullish(),
          strength: z.number().min(0).max(100).nullish(),
          half_life_days: z.number().positive().max(HALF_LIFE_DAYS_MAX).nullish(),
        }),
      )
      .refine(
        (overrides) => Object.keys(overrides).length <= OVERRIDES_MAX,
        `Not valid: at most ${OVERRIDES_MAX} types are expected`,
      )
      .nullish()
      .meta({
        description:
          "By the key of a signal type: strength and half-life in place of its own, or `enabled: false` to leave them out. A type of your own may be named once a bot or a signal has it.",
      }),
    key_roles: Rubric.shape.keyRoles
      .nullish()
      .meta({ description: "Titles of roles whose opening counts as a key role, beside VP, head and C level." }),
    competitors: Rubric.shape.competitors.nullish().meta({
      description:
        "Names of the products you compete with, as texts write them: whose mentions and price changes count as a rival's.",
    }),
    // What reading adds may come back with what was read; it is not looked at.
    updated_by: z.unknown(),
    updated_at: z.unknown(),
    rescoring: z.unknown(),
  })
  .partial({ updated_by: true, updated_at: true, rescoring: true })
  .meta({
    title: "NewRubric",
    examples: [
      {
        version: 3,
        ...PART_EXAMPLES,
        criteria: [
          CRITERION_EXAMPLE,
          { key: "country", attribute: "hq_country", op: "in", value: ["US", "CA"], weight: 15, required: true },
          { key: "stack", attribute: "tech", op: "contains_any", value: ["salesforce", "hubspot"], weight: 20 },
        ],
        type_overrides: { partnership: { enabled: false }, funding: { strength: 90, half_life_days: 45 } },
      },
    ],
  });

export function fromNewRubricWire(wire: z.infer<typeof NewRubricWire>): NewRubric {
  return {
    version: wire.version ?? undefined,
    weights: wire.weights ?? DEFAULT_RUBRIC.weights,
    floor: wire.floor ?? DEFAULT_RUBRIC.floor,
    criteria: (wire.criteria ?? []).map(({ value, ...criterion }) => ({ ...criterion, ...given({ value }) })),
    typeOverrides: Object.fromEntries(
      Object.entries(wire.type_overrides ?? {}).map(([type, { enabled, strength, half_life_days }]) => [
        type,
        // Reading shows what is on as on; said or left out, it is the same rubric.
        given({ enabled: enabled === false ? false : undefined, strength, halfLifeDays: half_life_days }),
      ]),
    ),
    keyRoles: wire.key_roles ?? [],
    // None named is the same rubric as before one could name them.
    ...(wire.competitors?.length ? { competitors: wire.competitors } : {}),
  };
}

/** The fields that hold something. */
function given<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined && field !== null)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}

const CriterionWire = z.object({
  key: z.string(),
  attribute: z.string(),
  op: CriterionOperator,
  value: z.unknown(),
  weight: z.number(),
  required: z.boolean(),
  tolerance: z.number(),
});

const RESCORING_EXAMPLE = {
  status: "running" as const,
  total: 4_210,
  done: 1_800,
  started_at: "2026-06-02T09:00:00.000Z",
  finished_at: null,
};

/** How far the accounts have been scored by the rubric in force. Without times there was never a need to. */
const RescoringWire = z
  .object({
    status: z.enum(["running", "done"]),
    total: z.number().int(),
    done: z.number().int(),
    started_at: Instant.nullable(),
    finished_at: Instant.nullable(),
  })
  .meta({
    title: "Rescoring",
    examples: [RESCORING_EXAMPLE],
  });

const RUBRIC_EXAMPLE = {
  version: 4,
  ...PART_EXAMPLES,
  criteria: [CRITERION_EXAMPLE],
  type_overrides: { funding: { enabled: true, strength: 90, half_life_days: 45 } },
  updated_by: "key_01K8Z3E5QJ6T7V8W9XYA",
  updated_at: "2026-06-02T09:00:00.000Z",
};

export const RubricVersionWire = z
  .object({
    version: z.number().int(),
    weights: z.object({ fit: Score, recency: Score, strength: Score, depth: Score }),
    floor: Score,
    criteria: z.array(CriterionWire),
    type_overrides: z.record(
      z.string(),
      z.object({ enabled: z.boolean(), strength: z.number().nullable(), half_life_days: z.number().nullable() }),
    ),
    key_roles: z.array(z.string()),
    competitors: z.array(z.string()),
    updated_by: z.string().nullable(),
    updated_at: Instant,
  })
  .meta({ title: "RubricVersion", examples: [RUBRIC_EXAMPLE] });

/** `rescoring` is null for a version that is no longer in force. */
export const RubricWire = RubricVersionWire.extend({ rescoring: RescoringWire.nullable() }).meta({
  title: "Rubric",
  examples: [{ ...RUBRIC_EXAMPLE, rescoring: RESCORING_EXAMPLE }],
});

export function toRubricVersionWire(rubric: Rubric): z.infer<typeof RubricVersionWire> {
  return {
    version: rubric.version,
    weights: rubric.weights,
    floor: rubric.floor,
    criteria: rubric.criteria.map((criterion) => ({ ...criterion, value: criterion.value ?? null })),
    type_overrides: Object.fromEntries(
      Object.entries(rubric.typeOverrides).map(([type, { enabled, strength, halfLifeDays }]) => [
        type,
        { enabled: enabled ?? true, strength: strength ?? null, half_life_days: halfLifeDays ?? null },
      ]),
    ),
    key_roles: rubric.keyRoles,
    competitors: rubric.competitors ?? [],
    updated_by: rubric.updatedBy ?? null,
    updated_at: toIso(rubric.updatedAt),
  };
}

/** The rubric in force with how far it has been put into force. */
export function toRubricWire(rubric: Rubric, rescoring: Rescoring | undefined): z.infer<typeof RubricWire> {
  return {
    ...toRubricVersionWire(rubric),
    rescoring: {
      status: rescoring?.status === "running" ? "running" : "done",
      total: rescoring?.total ?? 0,
      done: rescoring?.done ?? 0,
      started_at: isoOrNull(rescoring?.startedAt),
      finished_at: isoOrNull(rescoring?.finishedAt),
    },
  };
}
