import type { Schemas } from "../api/client.ts";

export type Intent = Extract<Schemas["MatchRule"], { type: "semantic" }>["intent"];

/** What people call the kinds of news a rule can ask for; the API's document says which there are. */
export const INTENTS: Record<Intent, string> = {
  funding: "Funding",
  acquisition: "Acquisition",
  leadership_change: "Change of leadership",
  hiring: "Hiring",
  layoffs: "Layoffs",
  product_launch: "Product launch",
  pricing_change: "Change of prices",
  partnership: "Partnership",
  expansion: "Expansion",
  certification: "Certification",
  outage: "Outage",
};
