import type { Limits } from "#actions/context.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** What the pages tell of this appliance's settings; a reload may change it. */
export type InForce = {
  limits: Pick<Limits, "batchItems" | "readsPerMinute" | "readBurst" | "writesPerMinute">;
  webhooks: { timeoutMs: number; retryMs: readonly number[] };
  /** `robotsName` is what robots.txt addresses it by. */
  crawler: { userAgent: string; robotsName: string; requestsPerSecond: number };
};

/** `1,000 items`; `Infinity` stands for unlimited. */
export function countText(number: number, noun: string): string {
  return number === Number.POSITIVE_INFINITY ? `any number of ${noun}s` : plural(number, noun);
}

/** `25 minutes`: in the largest unit that leaves a whole number. */
export function durationText(ms: number): string {
  const [unitMs, unit] = UNITS.find(([size]) => ms >= size && ms % size === 0) ?? [SECOND_MS, "second"];
  return plural(ms / unitMs, unit);
}

/** `a, b and c`. */
export function listText(parts: string[]): string {
  return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}

const UNITS: [number, string][] = [
  [HOUR_MS, "hour"],
  [MINUTE_MS, "minute"],
];

function plural(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
