import type { SignalType } from "./signal-type.ts";

/** A key a workspace may give a signal of its own. */
export const OWN_SIGNAL_TYPE = /^[a-z][a-z0-9_]{2,48}$/;

/** Days until the effect of a signal of the workspace's own naming has halved: what the market category mostly has. */
const HALF_LIFE_DAYS = 30;

/** The type behind a workspace's own key: all that is known of it is its name and how strong its bots say it is (0–100). */
export function ownSignalType(key: string, strength: number): SignalType {
  const words = key.replaceAll("_", " ").trim();
  return {
    key,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    category: "market",
    family: "other",
    description: "Fired by bots of this workspace",
    defaultStrength: strength,
    halfLifeDays: HALF_LIFE_DAYS,
    sourceKinds: [],
    subtypes: [],
  };
}
