import type { ApplianceApi, SeenRun } from "./appliance-api.ts";
import { WIRE_FEED_URL } from "./wire.ts";

/** What a user might have watched beside whole companies; the fictional web has these pages. */
export const DEMO_BOTS = [
  {
    name: "Prices at Tallybrook",
    template: "competitor-pricing",
    source: "https://tallybrook.example/pricing",
    match_rule: { type: "content_diff", selector: ".plan" },
  },
  {
    name: "Rounds on The Wire",
    template: "rss",
    source: WIRE_FEED_URL,
    match_rule: { type: "keyword", any: ["Series A", "Series B", "raises"] },
    fires_signal: "round_on_the_wire",
  },
] as const;

/** A bot as the demo shows it: what it watches, and how its first look went. */
export type ShownBot = { name: string; template: string; source: string; run: SeenRun };

/** Makes the bots and has each look once, which is what later looks are compared with. */
export function startBots(api: ApplianceApi): Promise<ShownBot[]> {
  return Promise.all(
    DEMO_BOTS.map(async (bot) => {
      const { name, template, source } = bot;
      return { name, template, source, run: await api.runBot(await api.addBot(bot)) };
    }),
  );
}
