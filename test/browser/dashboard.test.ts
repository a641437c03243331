import { describe, expect, test } from "bun:test";
import { DEMO_LIMIT_MS, FLAWLESS, flawsOf, hasNoBrowser, tell, WALK_LIMIT_MS, walk, withDemo } from "./browser.ts";

describe.skipIf(hasNoBrowser)("the dashboard in a browser", () => {
  test(
    "does what it shows, is open to everybody and to nobody else",
    async () => {
      const seen = await withDemo((demo) => walk("demo", demo));
      tell(`${seen.steps.length} steps, ${JSON.stringify(seen.figures)}`);
      expect(flawsOf(seen)).toEqual(FLAWLESS);
    },
    DEMO_LIMIT_MS + WALK_LIMIT_MS,
  );

  test(
    "account, signals, bots, webhooks, rubric and settings do what they show",
    async () => {
      const seen = await withDemo((demo) => walk("rooms", demo));
      expect(flawsOf(seen)).toEqual(FLAWLESS);
      expect(seen.steps.length).toBeGreaterThan(10);
    },
    DEMO_LIMIT_MS + WALK_LIMIT_MS,
  );
});
