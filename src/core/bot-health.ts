import type { Run } from "./run.ts";
import { DAY_MS, HOUR_MS } from "./time.ts";

/** The windows health is told for, by their names on the wire (reference sheet, section 6.7). */
export const HEALTH_WINDOWS_MS = { "24h": 24 * HOUR_MS, "7d": 7 * DAY_MS, "30d": 30 * DAY_MS } as const;
export type HealthWindow = keyof typeof HEALTH_WINDOWS_MS;

/** What health needs of a finished run. */
export type RunOutcome = Pick<Run, "status" | "latencyMs" | "matchCount" | "fireCount"> & { finishedAt: number };

/**
 * How a bot has done in one window. `runs` are those that attempted something, so that `success + failed` is all of them;
 * `skipped` ones stand apart and weigh nowhere. Rate 0–1; rate and percentiles (nearest rank) are absent without a run.
 */
export type WindowHealth = {
  runs: number;
  success: number;
  failed: number;
  skipped: number;
  successRate: number | undefined;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  matches: number;
  fires: number;
};
export type BotHealth = Record<HealthWindow, WindowHealth>;

/** The same of many bots at once, without what each run has to be looked at for. */
export type WindowRates = Omit<WindowHealth, "p50Ms" | "p95Ms">;
export type BotRates = Record<HealthWindow, WindowRates>;
/** Of a bot that has not run. */
export const NO_RUNS: WindowRates = {
  runs: 0,
  success: 0,
  failed: 0,
  skipped: 0,
  successRate: undefined,
  matches: 0,
  fires: 0,
};

/** Health over all windows; a run counts in a window when it finished after `at` minus the window, and not after `at`. */
export function healthOf(outcomes: RunOutcome[], at: number): BotHealth {
  const within = (windowMs: number) =>
    outcomes.filter(({ finishedAt }) => finishedAt > at - windowMs && finishedAt <= at);
  return {
    "24h": windowHealth(within(HEALTH_WINDOWS_MS["24h"])),
    "7d": windowHealth(within(HEALTH_WINDOWS_MS["7d"])),
    "30d": windowHealth(within(HEALTH_WINDOWS_MS["30d"])),
  };
}

function windowHealth(outcomes: RunOutcome[]): WindowHealth {
  const attempted = outcomes.filter(({ status }) => status !== "skipped");
  const failed = attempted.filter(({ status }) => status === "failed").length;
  const success = attempted.length - failed;
  const latencies = attempted.flatMap(({ latencyMs }) => latencyMs ?? []).sort((left, right) => left - right);
  return {
    runs: attempted.length,
    success,
    failed,
    skipped: outcomes.length - attempted.length,
    successRate: attempted.length === 0 ? undefined : success / attempted.length,
    p50Ms: percentile(latencies, 50),
    p95Ms: percentile(latencies, 95),
    matches: attempted.reduce((sum, { matchCount }) => sum + matchCount, 0),
    fires: attempted.reduce((sum, { fireCount }) => sum + fireCount, 0),
  };
}

/** Nearest rank: the smallest value that at least this share (0–100) of the sorted values does not exceed. */
function percentile(sorted: number[], share: number): number | undefined {
  return sorted[Math.ceil((share / 100) * sorted.length) - 1];
}
