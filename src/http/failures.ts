import { AppError, messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";

export function routeNotFound(): AppError {
  return new AppError("not_found", "There is nothing at this address.", { reason: "route_not_found" });
}

/** Whatever was thrown, as the one error class; a foreign error's words stay in the log, where a fault of ours is noted. */
export function toLoggedError(error: unknown, requestId: string, log: Log): AppError {
  const failure =
    error instanceof AppError
      ? error
      : new AppError("internal", "Something went wrong on our side.", { detail: messageOf(error), cause: error });
  if (failure.kind === "internal") {
    log.error("request failed", { requestId, error: failure.detail ?? messageOf(failure.cause ?? failure) });
  }
  return failure;
}
