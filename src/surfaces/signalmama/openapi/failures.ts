import { z } from "zod";
import { ERRORS, type ErrorCode } from "../errors.ts";
import { ErrorBody, ErrorWire } from "../wire/error.ts";
import { ALWAYS, RETRY_AFTER } from "./headers.ts";
import { type Json, jsonContent, toJsonSchema } from "./json-schema.ts";

/** One answer a status: its name among the components, what it means, and one error it is given for. */
const FAILURES: Record<number, { name: string; means: string; code: ErrorCode; message: string; param?: string }> = {
  400: {
    name: "BadRequest",
    means: "Something about the request is wrong; `param` names what.",
    code: "missing_param",
    message: "`domain` is required.",
    param: "domain",
  },
  401: {
    name: "Unauthorized",
    means: "There is no key, or not one that works.",
    code: "invalid_api_key",
    message: "This API key is not known here.",
  },
  402: {
    name: "LimitReached",
    means: "A limit of this appliance's settings is reached.",
    code: "account_limit_reached",
    message: "This workspace watches as many accounts as `limits.accounts` allows; delete one first.",
  },
  403: {
    name: "Forbidden",
    means: "The key's role does not allow it.",
    code: "insufficient_scope",
    message: "This needs an API key of the role `read_write`.",
  },
  404: {
    name: "NotFound",
    means: "Nothing is known by this id, here or in any other workspace.",
    code: "account_not_found",
    message: "No such account.",
  },
  409: {
    name: "Conflict",
    means: "It contradicts what is stored.",
    code: "account_exists",
    message: "The account acct_01K8Z3E5QJ6T7V8W9XYA already has this `domain`.",
    param: "domain",
  },
  410: {
    name: "Gone",
    means: "The account was deleted less than 30 days ago.",
    code: "account_deleted",
    message: "This account has been deleted.",
  },
  413: {
    name: "PayloadTooLarge",
    means: "The body is too large.",
    code: "payload_too_large",
    message: "The body is larger than 4 MiB.",
  },
  415: {
    name: "UnsupportedMediaType",
    means: "The body is not JSON in UTF-8.",
    code: "unsupported_media_type",
    message: "The body must be sent as `Content-Type: application/json` in UTF-8, not encoded.",
  },
  422: {
    name: "Unprocessable",
    means: "The request is well formed and still cannot be done.",
    code: "private_address",
    message: "`url` is inside a private network.",
    param: "url",
  },
  429: {
    name: "RateLimited",
    means: "Too many requests within a minute; wait `Retry-After` seconds.",
    code: "rate_limited",
    message: "The limit of 120 writes a minute is reached; try again in 3 seconds.",
  },
};

/** What may go wrong with an operation: the statuses that follow from what it is, and those of the codes its route names. */
export function failuresOf(operation: {
  method: string;
  path: string;
  isOpen: boolean;
  codes: readonly ErrorCode[];
}): Json {
  const { method, path, isOpen, codes } = operation;
  const isWrite = method !== "get";
  const applies: [number, boolean][] = [
    [400, true],
    [401, !isOpen],
    [403, !isOpen],
    [404, path.includes("{")],
    // Any POST may carry an Idempotency-Key that is in use.
    [409, method === "post"],
    [410, path.startsWith("/v1/accounts/{id}") && method !== "delete"],
    [413, isWrite],
    [415, isWrite],
    [429, !isOpen],
  ];
  const statuses = new Set<number>([
    ...applies.filter(([, isSo]) => isSo).map(([status]) => status),
    ...codes.map((code) => ERRORS[code].status).filter((status) => status in FAILURES),
  ]);
  const sorted = [...statuses].sort((a, b) => a - b);
  return {
    ...Object.fromEntries(sorted.map((status) => [status, ref(FAILURES[status]?.name ?? "Error")])),
    default: ref("Error"),
  };
}

/** `components.responses`: one a status, each with the codes it can have, and `Error` for the rest. */
export function failureResponses(docsUrl: string): Json {
  const ofStatus = Object.entries(FAILURES).map(([status, { name, means, code, message, param }]) => [
    name,
    response(means, schemaOf(Number(status), name), {
      ...(status === "429" ? RETRY_AFTER : {}),
      ...(status === "401" ? { "WWW-Authenticate": CHALLENGE } : {}),
      example: exampleOf(code, message, docsUrl, param),
    }),
  ]);
  return {
    ...Object.fromEntries(ofStatus),
    Error: response(
      "Anything else that went wrong; from 500 on the fault is ours.",
      toJsonSchema(ErrorBody, "output"),
      {
        ...RETRY_AFTER,
        example: exampleOf("internal", "Something went wrong on our side.", docsUrl),
      },
    ),
  };
}

const CHALLENGE = { description: "The scheme to use.", schema: { type: "string" }, example: "Bearer" };

function schemaOf(status: number, name: string): Json {
  const rows = Object.entries(ERRORS).filter(([, error]) => error.status === status);
  const types = [...new Set(rows.map(([, error]) => error.type))];
  const error = ErrorWire.extend({ type: z.enum(types), code: z.enum(rows.map(([code]) => code)) });
  return toJsonSchema(z.object({ error }).meta({ title: `${name}Error` }), "output");
}

function response(description: string, schema: Json, { example, ...headers }: Json & { example: Json }): Json {
  const { examples: _of, ...bare } = schema;
  return {
    description,
    headers: { ...ALWAYS, ...headers },
    content: jsonContent({ ...bare, examples: [example] }),
  };
}

function exampleOf(code: ErrorCode, message: string, docsUrl: string, param?: string): Json {
  return {
    error: {
      type: ERRORS[code].type,
      code,
      message,
      docs_url: `${docsUrl}#${code}`,
      request_id: "req_01K8Z3E5QJ6T7V8W9XYA",
      ...(param === undefined ? {} : { param }),
    },
  };
}

function ref(name: string): Json {
  return { $ref: `#/components/responses/${name}` };
}
