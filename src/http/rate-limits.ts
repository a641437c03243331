import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createSlidingWindow, type Rule, type SlidingWindow } from "./sliding-window.ts";

/** What a request counts as. `bulk` is a write that is not counted; its answer tells how writes stand. */
export type RateResource = "read" | "write" | "bulk";

/** `Infinity` stands for unlimited. */
export type RateSettings = { readsPerMinute: number; readBurst: number; writesPerMinute: number };

/** How a subject stands after a request. */
export type RateState = {
  resource: "read" | "write";
  limit: number;
  fits: boolean;
  remaining: number;
  freesInMs: number;
  /** The rule that it does not fit under. */
  full?: Rule;
};

export type RateLimits = {
  /** Counts a request of this subject (a workspace: all its keys share it) unless it does not fit. */
  take(subject: string, resource: RateResource): RateState;
  /** Requests counted in the last minute. */
  used(subject: string): { reads: number; writes: number };
};

/** What `X-RateLimit-Limit` says of an unlimited resource: a number that every client can parse. */
const UNLIMITED_SHOWN = 999_999_999;
/** Subjects remembered. Beyond, whoever has asked for nothing the longest is forgotten: strangers come in any number. */
const SUBJECTS_MAX = 10_000;

/** Moving a subject to the end of the line costs 10 µs, so it is done at most this often. */
const PLACED_EVERY_MS = SECOND_MS;

type Windows = { read: SlidingWindow; write: SlidingWindow; placedAt: number };

/** Limits per workspace over a true sliding minute (reference sheet, section 1.3). Asked for its settings each time: a reload changes them. */
export function createRateLimits({ clock, settings }: { clock: Clock; settings: () => RateSettings }): RateLimits {
  const subjects = new Map<string, Windows>();
  const rulesOf = createRules();

  const windowsOf = (subject: string, now: number): Windows => {
    const known = subjects.get(subject);
    if (known && now - known.placedAt < PLACED_EVERY_MS) return known;
    const windows = known ?? {
      read: createSlidingWindow(MINUTE_MS),
      write: createSlidingWindow(MINUTE_MS),
      placedAt: now,
    };
    windows.placedAt = now;
    // Put in anew, so that the first is always the one that has been silent the longest.
    subjects.delete(subject);
    subjects.set(subject, windows);
    if (subjects.size > SUBJECTS_MAX) subjects.delete(subjects.keys().next().value ?? subject);
    return windows;
  };

  return {
    take(subject, asked) {
      const now = clock.steady();
      const windows = windowsOf(subject, now);
      const resource = asked === "read" ? "read" : "write";
      const { rules, limit } = rulesOf(settings())[resource];
      const window = windows[resource];
      if (asked === "bulk") return { resource, limit, ...window.room(now, rules), fits: true };
      const { fits, remaining, freesInMs, full } = window.take(now, rules);
      return { resource, limit, fits, remaining, freesInMs, ...(full && { full }) };
    },
    used(subject) {
      const now = clock.steady();
      const windows = subjects.get(subject);
      return {
        reads: windows?.read.used(now, MINUTE_MS) ?? 0,
        writes: windows?.write.used(now, MINUTE_MS) ?? 0,
      };
    },
  };
}

/** The rule that the headers speak of comes first; `limit` is what it allows. */
type Rules = Record<"read" | "write", { rules: Rule[]; limit: number }>;

/** Gives the rules of settings; made anew only when they are others, which a reload replaces as a whole. */
function createRules(): (settings: RateSettings) => Rules {
  let known: { of: RateSettings; rules: Rules } | undefined;
  return (settings) => {
    if (known?.of !== settings) known = { of: settings, rules: rulesFor(settings) };
    return known.rules;
  };
}

function rulesFor(settings: RateSettings): Rules {
  const reads = { count: shown(settings.readsPerMinute), windowMs: MINUTE_MS };
  const burst = { count: shown(settings.readBurst), windowMs: SECOND_MS };
  const writes = { count: shown(settings.writesPerMinute), windowMs: MINUTE_MS };
  return { read: { rules: [reads, burst], limit: reads.count }, write: { rules: [writes], limit: writes.count } };
}

function shown(limit: number): number {
  return Math.min(limit, UNLIMITED_SHOWN);
}

/** Sets the headers that every answer of a surface carries. */
export function setRateHeaders(headers: Headers, { resource, limit, remaining, freesInMs }: RateState): void {
  headers.set("x-ratelimit-limit", String(limit));
  headers.set("x-ratelimit-remaining", String(remaining));
  headers.set("x-ratelimit-reset", String(Math.ceil(freesInMs / SECOND_MS)));
  headers.set("x-ratelimit-resource", resource);
}

/** The refusal of a request that does not fit; carries when to come back. */
export function rateLimited({ resource, limit, freesInMs, full }: RateState): AppError {
  const seconds = Math.max(1, Math.ceil(freesInMs / SECOND_MS));
  const [count, unit] = full?.windowMs === SECOND_MS ? [full.count, "second"] : [limit, "minute"];
  const message = `No more than ${count} ${resource} requests a ${unit} are answered; try again in ${seconds} s.`;
  return new AppError("rate_limited", message, {
    reason: "rate_limited",
    retryAfterSeconds: seconds,
  });
}
