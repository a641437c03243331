import type { Bot } from "./bot.ts";
import { isOnPush, isWithinHours } from "./cadence.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./time.ts";

/** Failures in a row after which a bot pauses itself [seed]. */
const FAILURES_MAX = 3;
/** A bot that paused itself looks again after this time, then after twice as long, at most a day. */
const FIRST_PROBE_MS = HOUR_MS;
const PROBE_MAX_MS = DAY_MS;

/** The bot with its next run planned anew. */
export function plannedBot({ nextRunAt: _next, ...bot }: Bot, nextRunAt: number | undefined): Bot {
  return { ...bot, ...(nextRunAt === undefined ? {} : { nextRunAt }), revision: bot.revision + 1 };
}

/** Whether its runs only look whether they would succeed. */
export function isProbing({ status }: Pick<Bot, "status">): boolean {
  return status === "auto_paused";
}

/**
 * The bot after a run that looked and compared: failures before are forgotten. `baselineAt` is when its baseline was taken. One that had
 * paused itself would work again, and need not look whether it would.
 */
export function ranBot(bot: Bot, { at, fires, baselineAt }: { at: number; fires: number; baselineAt: number }): Bot {
  return {
    ...(isProbing(bot) ? recoverable(bot, at) : bot),
    baselineAt,
    consecutiveFailures: 0,
    lastRunAt: at,
    lastSuccessAt: at,
    fireCount: bot.fireCount + fires,
    ...(fires > 0 ? { lastFireAt: at } : {}),
    revision: bot.revision + 1,
  };
}

/**
 * The bot after a run that failed; the third in a row pauses it, and at once what robots.txt forbids. One that waits for what is sent to
 * it has nowhere to look whether it would work again.
 */
export function failedBot(
  { wouldHaveRecoveredAt: _recovered, ...bot }: Bot,
  error: { code: string; message: string; at: number },
): Bot {
  const consecutiveFailures = bot.consecutiveFailures + 1;
  const counted = { ...bot, lastRunAt: error.at, lastError: error, consecutiveFailures, revision: bot.revision + 1 };
  if (bot.status === "paused") return counted;
  const isForbidden = error.code === "robots_disallowed";
  if (bot.status === "active" && consecutiveFailures < FAILURES_MAX && !isForbidden) return counted;
  const probe = isOnPush(bot) ? {} : { nextRunAt: error.at + probeAfterMs(consecutiveFailures) };
  if (bot.status === "auto_paused") return { ...counted, ...probe };
  return { ...counted, ...probe, status: "auto_paused", pauseReason: isForbidden ? "robots" : "failures" };
}

function probeAfterMs(consecutiveFailures: number): number {
  return Math.min(PROBE_MAX_MS, FIRST_PROBE_MS * 2 ** Math.max(0, consecutiveFailures - FAILURES_MAX));
}

/** The paused bot after a look that went well: from then on it could have worked. Only who resumes it makes it. */
export function recoverableBot(bot: Bot, at: number): Bot {
  return { ...recoverable(bot, at), lastRunAt: at, revision: bot.revision + 1 };
}

function recoverable({ nextRunAt: _next, ...bot }: Bot, at: number): Bot {
  return { ...bot, wouldHaveRecoveredAt: bot.wouldHaveRecoveredAt ?? at };
}

/** A host that asks to come back at once is still given so long. */
const DELAY_MIN_MS = 5 * MINUTE_MS;

/**
 * The bot whose host asked to wait: it runs then, or when it would have run anyway, whichever is sooner. One that pauses itself looks
 * again within a day; one that was paused by hand has nothing planned.
 */
export function delayedBot(bot: Bot, { at, retryAfterMs }: { at: number; retryAfterMs: number }): Bot {
  if (bot.status === "auto_paused") {
    return plannedBot(bot, at + Math.min(PROBE_MAX_MS, Math.max(FIRST_PROBE_MS, retryAfterMs)));
  }
  const again = at + Math.max(DELAY_MIN_MS, retryAfterMs);
  if (bot.status === "paused" || !isWithinHours(bot, again)) return plannedBot(bot, bot.nextRunAt);
  return plannedBot(bot, bot.nextRunAt === undefined ? again : Math.min(bot.nextRunAt, again));
}
