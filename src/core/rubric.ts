import { z } from "zod";
import { Criteria } from "./criterion.ts";
import { canonicalJson } from "./hash.ts";

const Weight = z.number().int().min(0).max(100);

export const Weights = z
  .strictObject({ fit: Weight, recency: Weight, strength: Weight, depth: Weight })
  .refine((w) => w.fit + w.recency + w.strength + w.depth === 100, "Not valid: the four weights must sum to 100");

/** What a rubric says of a type of signals; absent parts are the type's own. */
const TypeOverride = z.strictObject({
  enabled: z.boolean().optional(),
  strength: z.number().min(0).max(100).optional(),
  halfLifeDays: z.number().positive().optional(),
});
export type TypeOverride = z.infer<typeof TypeOverride>;

/** One per workspace: how accounts are scored (reference sheet, sections 4.3 and 4.5). */
export const Rubric = z.strictObject({
  /** Counts up from 1 with each change. */
  version: z.number().int().min(1),
  weights: Weights,
  /** 0–100; 0 disables `account.score_jumped`. */
  floor: z.number().int().min(0).max(100),
  criteria: Criteria,
  typeOverrides: z.record(z.string(), TypeOverride),
  /** Role titles whose opening counts as a key role, beside VP, head and C level. */
  keyRoles: z.array(z.string().min(1).max(200)).max(100),
  /** Names of the products the workspace competes with; absent when it named none, as in rubrics from before it could. */
  competitors: z.array(z.string().trim().min(2).max(100)).max(100).optional(),
  /** The key that set it; absent for the rubric a workspace begins with. */
  updatedBy: z.string().optional(),
  updatedAt: z.number(),
});
export type Rubric = z.infer<typeof Rubric>;

/** What a rubric says, apart from which version it is and whose. */
export type RubricDraft = Omit<Rubric, "version" | "updatedBy" | "updatedAt">;

/** A rubric as kept for ever. */
export type RubricVersion = { id: string; workspaceId: string; rubric: Rubric };

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

/** Known by workspace and version, so that one version cannot be written twice. */
export function toRubricVersion(workspaceId: string, rubric: Rubric): RubricVersion {
  return { id: rubricVersionId(workspaceId, rubric.version), workspaceId, rubric };
}

export function rubricVersionId(workspaceId: string, version: number): string {
  return `${workspaceId}/${version}`;
}

/** What accounts are scored by; the floor only judges the result, key roles and competitors what is read from then on. */
const SCORING_PARTS = ["weights", "criteria", "typeOverrides"] as const;
const PARTS = [...SCORING_PARTS, "floor", "keyRoles", "competitors"] as const;

/** Whether two rubrics say the same. */
export function isSameRubric(one: RubricDraft, other: RubricDraft): boolean {
  return areAlike(PARTS, one, other);
}

/** Whether every account has the same score under both, whatever is known of it. */
export function scoresAlike(one: RubricDraft, other: RubricDraft): boolean {
  return areAlike(SCORING_PARTS, one, other);
}

function areAlike(parts: readonly (keyof RubricDraft)[], one: RubricDraft, other: RubricDraft): boolean {
  return parts.every((part) => canonicalJson(one[part]) === canonicalJson(other[part]));
}
