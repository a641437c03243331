import type { Run } from "#core/run.ts";
import { toIso } from "#core/time.ts";
import type { NoPage } from "#crawl/fetch.ts";

/** Why nothing could be read, in words of ours. */
export type RunFailure = {
  code: string;
  message: string;
  /** When the host would have us come back; it then counts for nothing. */
  retryAfterMs?: number;
  /** When the place is asked again that was not asked now, because it failed shortly before; that counts for nothing either. */
  askedAgainAt?: number;
  seen: Partial<Run>;
};

/** A host that asks for patience fails nothing, nor does one that was not asked. */
export function failureOf(result: NoPage): RunFailure {
  const failure = ownFailureOf(result);
  const askedAgainAt = "askedAgainAt" in result ? result.askedAgainAt : undefined;
  if (askedAgainAt === undefined) return failure;
  const message = `${failure.message} It was so a moment ago, and nothing was asked now; the host is asked again from ${toIso(askedAgainAt)} on.`;
  return { ...failure, message, askedAgainAt };
}

function ownFailureOf(result: NoPage): RunFailure {
  switch (result.kind) {
    case "gone":
      return counted("gone", "There is nothing at the address.", { httpStatus: result.httpStatus });
    case "blocked":
      return counted("blocked", "The address is refused by the network rules of this appliance.");
    case "disallowed":
      return counted(
        result.reason === "robots" ? "robots_disallowed" : "robots_unavailable",
        result.reason === "robots" ? "robots.txt forbids the address." : "robots.txt could not be read.",
      );
    case "failed": {
      const { httpStatus, retryAfterMs } = result;
      const seen = httpStatus === undefined ? {} : { httpStatus };
      if (retryAfterMs !== undefined && result.reason === "host_busy")
        return { code: "host_busy", message: "Too many others wait for the same host.", retryAfterMs, seen };
      const asksToWait = result.reason === "rate_limited" || ASKS_TO_WAIT.includes(httpStatus ?? 0);
      if (retryAfterMs !== undefined && asksToWait)
        return { code: "rate_limited", message: "The host asks to wait.", retryAfterMs, seen };
      return counted(result.reason, MESSAGES[result.reason] ?? "The address could not be read.", seen);
    }
  }
}

/** The statuses that ask for patience; with any other, `Retry-After` excuses nothing. */
const ASKS_TO_WAIT = [429, 503];

function counted(code: string, message: string, seen: Partial<Run> = {}): RunFailure {
  return { code, message, seen };
}

const MESSAGES: Record<string, string> = {
  http_status: "The host answered with an error.",
  connect: "Nobody answers at the address.",
  tls: "The host's certificate is not in order.",
  timeout: "The host did not answer in time.",
  dns: "The host's name could not be resolved.",
  too_large: "The answer is larger than this appliance reads.",
  redirect_loop: "The address leads in a circle.",
  too_many_redirects: "The address is redirected too often.",
};
