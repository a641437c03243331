import { AppError, invalidParam } from "#core/errors.ts";

/** The existing account is named by its id, never by what was sent. */
export function alreadyExists(param: string, id: string): AppError {
  return new AppError("conflict", `The account ${id} already has this \`${param}\`.`, {
    reason: "account_exists",
    param,
  });
}

export function noRoom(): AppError {
  const message = "This workspace watches as many accounts as `limits.accounts` allows; delete one first.";
  return new AppError("limit_reached", message, { reason: "account_limit_reached" });
}

/** An unknown list in a body, another workspace's included. */
export function unknownList(): AppError {
  return invalidParam("list_ids", "names a list that does not exist; see /v1/lists");
}
