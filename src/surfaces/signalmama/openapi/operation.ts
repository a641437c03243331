import type { z } from "zod";
import type { ErrorCode } from "../errors.ts";
import { failuresOf } from "./failures.ts";
import { headersOf, parameterRef } from "./headers.ts";
import { type Json, jsonContent, toJsonSchema } from "./json-schema.ts";
import { describePathId } from "./path-ids.ts";

/** An operation as the routes give it: schemas of answers are still zod. */
export type RawOperation = Json & {
  parameters?: Json[];
  requestBody?: { content: Record<string, { schema: Json } | undefined> };
  responses?: Record<string, RawAnswer>;
  security?: unknown[];
  "x-errors"?: ErrorCode[];
  "x-can-wait"?: boolean;
};
type RawAnswer = { description: string; content: Record<string, { schema?: z.ZodType; example?: string }> };

/** The whole of an operation: ids and headers among its parameters, JSON alone as its body, every answer it can give. */
export function describeOperation(method: string, path: string, raw: RawOperation): Json {
  const { parameters, requestBody, responses, "x-errors": codes = [], "x-can-wait": canWait, ...rest } = raw;
  const schema = requestBody?.content["application/json"]?.schema;
  const all = [
    ...(parameters ?? []).map((parameter) => describeParameter(path, parameter)),
    ...(method === "post" ? [parameterRef("IdempotencyKey")] : []),
    ...(canWait ? [parameterRef("Prefer")] : []),
  ];
  const answers = Object.entries(responses ?? {}).map(([status, answer]) => [status, toAnswer(method, status, answer)]);
  return {
    ...rest,
    ...(all.length > 0 ? { parameters: all } : {}),
    // A route that takes no body says `not: {}`.
    ...(schema && !("not" in schema) ? { requestBody: { required: true, content: jsonContent(schema) } } : {}),
    responses: {
      ...Object.fromEntries(answers),
      ...failuresOf({ method, path, isOpen: rest.security?.length === 0, codes }),
    },
  };
}

/** The words about a parameter stand beside its schema, not in it. */
function describeParameter(path: string, parameter: Json): Json {
  if (parameter["in"] === "path") return describePathId(path, parameter);
  const { description, ...schema } = parameter["schema"] as Json;
  return { ...parameter, ...(description === undefined ? {} : { description }), schema };
}

function toAnswer(method: string, status: string, { description, content }: RawAnswer): Json {
  const [[type, { schema, example }] = ["", {}]] = Object.entries(content) as [string, RawAnswer["content"][string]][];
  const json = schema && toJsonSchema(schema, "output");
  return {
    description,
    headers: headersOf(method, status),
    content:
      json && type === "application/json"
        ? jsonContent(json)
        : { [type]: { schema: json ?? { type: "string" }, ...(example === undefined ? {} : { example }) } },
  };
}
