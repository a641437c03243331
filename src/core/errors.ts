/** What kind of thing went wrong; each surface maps a kind to its own status. */
export type ErrorKind =
  | "invalid"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "limit_reached"
  | "rate_limited"
  | "unavailable"
  | "internal";

type ErrorExtras = {
  /** The finer word a surface may show as its code, such as `account_not_found`. */
  reason?: string;
  /** The offending parameter, as the caller spelled it. */
  param?: string;
  /** For the log only; never leaves the process. */
  detail?: string;
  /** When the caller may try again, in whole seconds. */
  retryAfterSeconds?: number;
  cause?: unknown;
};

/**
 * The one error class. `message` is safe to show to a caller, `detail` is for the log.
 * Whatever else is thrown counts as `internal`.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly param: string | undefined;
  readonly detail: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: ErrorKind, message: string, extras: ErrorExtras = {}) {
    super(message, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.name = "AppError";
    this.kind = kind;
    this.reason = extras.reason;
    this.param = extras.param;
    this.detail = extras.detail;
    this.retryAfterSeconds = extras.retryAfterSeconds;
  }
}

/** 404 for a noun: `notFound("account")` has the reason `account_not_found`. */
export function notFound(noun: string): AppError {
  return new AppError("not_found", `No such ${noun.replaceAll("_", " ")}.`, { reason: `${noun}_not_found` });
}

/** What is wrong with a parameter: `flaw` ends the sentence that begins with its name, without a full stop. */
export function invalidParam(param: string, flaw: string, reason = "invalid_param"): AppError {
  return new AppError("invalid", `\`${param}\` ${flaw}.`, { reason, param });
}

/** The message of whatever was thrown, for logs. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
