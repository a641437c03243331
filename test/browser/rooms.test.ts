import { describe, expect, test } from "bun:test";
import { canWalk, LIMIT_MS, walkThroughDemo } from "./run-walk.ts";

describe.skipIf(!canWalk)("the rooms of the dashboard", () => {
  test(
    "account, signals, bots, webhooks, rubric and settings do what they show",
    async () => {
      const { steps, violations, errors, foreign } = await walkThroughDemo("rooms-walk.mjs");
      const failed = steps.filter(({ error }) => error !== undefined);
      expect({ failed, violations, errors, foreign }).toEqual({ failed: [], violations: [], errors: [], foreign: [] });
      expect(steps.length).toBeGreaterThan(10);
    },
    LIMIT_MS,
  );
});
