import { z } from "zod";
import type { RubricPreview } from "#core/rubric-preview.ts";
import { BreakdownWire, Score } from "./values.ts";

const Count = z.number().int().min(0);

export const RubricPreviewWire = z
  .object({
    accounts_total: Count,
    /** The newest 2,000 at the most. */
    accounts_compared: Count,
    changed: Count,
    moved_over_10: Count,
    above_floor_before: Count,
    above_floor_after: Count,
    /** Accounts by tens of their score; the last band holds 100 too. */
    distribution: z.array(z.object({ from: Score, to: Score, before: Count, after: Count })),
    /** The farthest moves, 100 at the most. */
    data: z.array(
      z.object({
        account_id: z.string(),
        domain: z.string(),
        name: z.string(),
        score_before: Score,
        score_after: Score,
        delta: z.number().int(),
        breakdown_after: BreakdownWire,
      }),
    ),
  })
  .meta({
    title: "RubricPreview",
    examples: [
      {
        accounts_total: 2,
        accounts_compared: 2,
        changed: 1,
        moved_over_10: 0,
        above_floor_before: 1,
        above_floor_after: 1,
        distribution: [
          { from: 0, to: 9, before: 0, after: 0 },
          { from: 10, to: 19, before: 1, after: 1 },
          { from: 80, to: 89, before: 1, after: 1 },
        ],
        data: [
          {
            account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
            domain: "northwind.example",
            name: "Northwind Robotics",
            score_before: 82,
            score_after: 84,
            delta: 2,
            breakdown_after: { fit: 95, recency: 78, strength: 82, depth: 68 },
          },
        ],
      },
    ],
  });

export function toRubricPreviewWire(preview: RubricPreview & { accounts: number }): z.infer<typeof RubricPreviewWire> {
  const bands = preview.distribution.length;
  return {
    accounts_total: preview.accounts,
    accounts_compared: preview.compared,
    changed: preview.changed,
    moved_over_10: preview.movedOver10,
    above_floor_before: preview.aboveFloorBefore,
    above_floor_after: preview.aboveFloorAfter,
    distribution: preview.distribution.map((band, index) => ({
      from: 10 * index,
      to: index === bands - 1 ? 100 : 10 * index + 9,
      ...band,
    })),
    data: preview.movers.map(({ account, before, after, breakdownAfter }) => ({
      account_id: account.id,
      domain: account.domain,
      name: account.name,
      score_before: before,
      score_after: after,
      delta: after - before,
      breakdown_after: breakdownAfter,
    })),
  };
}
