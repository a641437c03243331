import type { AppError, ErrorKind } from "#core/errors.ts";
import { jsonAnswer } from "#http/answer.ts";

/** The closed table of codes (reference sheet, sections 1.8 and 16.4; contract, section 4). A code is never renamed. */
export const ERRORS = {
  missing_param: { status: 400, type: "invalid_request" },
  invalid_param: { status: 400, type: "invalid_request" },
  invalid_json: { status: 400, type: "invalid_request" },
  invalid_cursor: { status: 400, type: "invalid_request" },
  invalid_timestamp: { status: 400, type: "invalid_request" },
  unknown_signal_type: { status: 400, type: "invalid_request" },
  unknown_template: { status: 400, type: "invalid_request" },
  invalid_match_rule: { status: 400, type: "invalid_request" },
  invalid_cadence: { status: 400, type: "invalid_request" },
  invalid_source_url: { status: 400, type: "invalid_request" },
  batch_too_large: { status: 400, type: "invalid_request" },
  unsupported_event: { status: 400, type: "invalid_request" },
  missing_api_key: { status: 401, type: "authentication_error" },
  invalid_api_key: { status: 401, type: "authentication_error" },
  revoked_api_key: { status: 401, type: "authentication_error" },
  invalid_sign_in_link: { status: 401, type: "authentication_error" },
  invalid_signature: { status: 401, type: "authentication_error" },
  account_limit_reached: { status: 402, type: "plan_error" },
  bot_quota_exceeded: { status: 402, type: "plan_error" },
  brief_limit_reached: { status: 402, type: "plan_error" },
  seat_limit_reached: { status: 402, type: "plan_error" },
  saved_search_limit_reached: { status: 402, type: "plan_error" },
  webhook_limit_reached: { status: 402, type: "plan_error" },
  key_limit_reached: { status: 402, type: "plan_error" },
  list_limit_reached: { status: 402, type: "plan_error" },
  crawl_limit_reached: { status: 402, type: "plan_error" },
  csrf_failed: { status: 403, type: "permission_error" },
  insufficient_scope: { status: 403, type: "permission_error" },
  plan_required: { status: 403, type: "permission_error" },
  account_not_found: { status: 404, type: "not_found" },
  brief_not_found: { status: 404, type: "not_found" },
  brief_version_not_found: { status: 404, type: "not_found" },
  signal_not_found: { status: 404, type: "not_found" },
  contact_not_found: { status: 404, type: "not_found" },
  score_not_found: { status: 404, type: "not_found" },
  list_not_found: { status: 404, type: "not_found" },
  export_not_found: { status: 404, type: "not_found" },
  rubric_not_found: { status: 404, type: "not_found" },
  document_not_found: { status: 404, type: "not_found" },
  event_not_found: { status: 404, type: "not_found" },
  crawl_not_found: { status: 404, type: "not_found" },
  run_not_found: { status: 404, type: "not_found" },
  delivery_not_found: { status: 404, type: "not_found" },
  alert_not_found: { status: 404, type: "not_found" },
  bot_not_found: { status: 404, type: "not_found" },
  webhook_not_found: { status: 404, type: "not_found" },
  key_not_found: { status: 404, type: "not_found" },
  route_not_found: { status: 404, type: "not_found" },
  method_not_allowed: { status: 405, type: "invalid_request" },
  account_exists: { status: 409, type: "conflict" },
  idempotency_key_reused: { status: 409, type: "conflict" },
  idempotency_in_progress: { status: 409, type: "conflict" },
  crawl_in_progress: { status: 409, type: "conflict" },
  bot_not_pausable: { status: 409, type: "conflict" },
  bot_not_resumable: { status: 409, type: "conflict" },
  bot_paused: { status: 409, type: "conflict" },
  bot_not_pushable: { status: 409, type: "conflict" },
  bot_exists: { status: 409, type: "conflict" },
  list_exists: { status: 409, type: "conflict" },
  version_conflict: { status: 409, type: "conflict" },
  webhook_disabled: { status: 409, type: "conflict" },
  workspace_not_empty: { status: 409, type: "conflict" },
  managed_by_config: { status: 409, type: "conflict" },
  account_deleted: { status: 410, type: "not_found" },
  payload_too_large: { status: 413, type: "invalid_request" },
  unsupported_media_type: { status: 415, type: "invalid_request" },
  robots_disallowed: { status: 422, type: "unprocessable" },
  source_not_public: { status: 422, type: "unprocessable" },
  private_address: { status: 422, type: "unprocessable" },
  cannot_resolve_account: { status: 422, type: "unprocessable" },
  rate_limited: { status: 429, type: "rate_limit" },
  internal: { status: 500, type: "api_error" },
  unavailable: { status: 503, type: "api_error" },
  insufficient_storage: { status: 507, type: "api_error" },
} as const satisfies Record<string, { status: number; type: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What a kind is called when its reason is not one of ours. A write that lost twice to another may be tried again. */
const BY_KIND: Record<ErrorKind, ErrorCode> = {
  invalid: "invalid_param",
  unauthorized: "invalid_api_key",
  forbidden: "insufficient_scope",
  not_found: "route_not_found",
  conflict: "unavailable",
  limit_reached: "account_limit_reached",
  rate_limited: "rate_limited",
  unavailable: "unavailable",
  internal: "internal",
};

/** The error as this surface shows it: the five documented fields, and `param` where one is at fault. */
export function toErrorWire(error: AppError, requestId: string, docsUrl: string) {
  const code = codeOf(error);
  return {
    type: ERRORS[code].type,
    code,
    message: error.message,
    docs_url: `${docsUrl}#${code}`,
    request_id: requestId,
    ...(error.param === undefined ? {} : { param: error.param }),
  };
}

export function renderError(
  error: AppError,
  requestId: string,
  docsUrl: string,
  headers: Record<string, string> = {},
): Response {
  const code = codeOf(error);
  const response = jsonAnswer({ error: toErrorWire(error, requestId, docsUrl) }, ERRORS[code].status);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (ERRORS[code].status === 401) response.headers.set("www-authenticate", "Bearer");
  const retryAfterSeconds = error.retryAfterSeconds ?? (code === "unavailable" ? 1 : undefined);
  if (retryAfterSeconds !== undefined) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

function codeOf(error: AppError): ErrorCode {
  return error.reason !== undefined && Object.hasOwn(ERRORS, error.reason)
    ? (error.reason as ErrorCode)
    : BY_KIND[error.kind];
}
