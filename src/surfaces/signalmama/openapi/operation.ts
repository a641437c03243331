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
  "x-other-body"?: RawContent;
  "x-errors"?: ErrorCode[];
  "x-can-wait"?: boolean;
};
type RawContent = Record<string, { schema?: z.ZodType; example?: string }>;
type RawAnswer = { description: string; content: RawContent };

/** The whole of an operation: ids and headers among its parameters, JSON alone as its body, every answer it can give. */
export function describeOperation(method: string, path: string, raw: RawOperation): Json {
  const { parameters, responses, "x-errors": codes = [], "x-can-wait": canWait, ...others } = raw;
  const { requestBody, "x-other-body": otherBody = {}, ...rest } = others;
  const given = requestBody?.content["application/json"]?.schema;
  const schema = given && withoutNull(given);
  // A route that takes no body says `not: {}`.
  const body = { ...(schema && !("not" in schema) ? jsonContent(schema) : {}), ...toContent(otherBody, "input") };
  const all = [
    ...(parameters ?? []).map((parameter) => describeParameter(path, parameter)),
    ...(method === "post" ? [parameterRef("IdempotencyKey")] : []),
    ...(canWait ? [parameterRef("Prefer")] : []),
  ];
  const answers = Object.entries(responses ?? {}).map(([status, answer]) => [status, toAnswer(method, status, answer)]);
  return {
    ...rest,
    ...(all.length > 0 ? { parameters: all } : {}),
    ...(Object.keys(body).length > 0 ? { requestBody: { required: schema === given, content: body } } : {}),
    responses: {
      ...Object.fromEntries(answers),
      ...failuresOf({ method, path, isOpen: rest.security?.length === 0, codes }),
    },
  };
}

/** A body that may be left out is described as what it is when it is there. */
function withoutNull(schema: Json): Json {
  const { type } = schema;
  return Array.isArray(type) && type.includes("null") ? { ...schema, type: "object" } : schema;
}

/** The words about a parameter stand beside its schema, not in it. */
function describeParameter(path: string, parameter: Json): Json {
  if (parameter["in"] === "path") return describePathId(path, parameter);
  const { description, ...schema } = parameter["schema"] as Json;
  return { ...parameter, ...(description === undefined ? {} : { description }), schema };
}

function toAnswer(method: string, status: string, { description, content }: RawAnswer): Json {
  return { description, headers: headersOf(method, status), content: toContent(content, "output") };
}

/** Text is described as text unless its route says more. */
function toContent(content: RawContent, io: "input" | "output"): Json {
  const described = Object.entries(content).map(([type, { schema, example }]) => {
    const json = schema ? toJsonSchema(schema, io) : { type: "string" };
    if (type === "application/json") return [type, jsonContent(json)[type]];
    return [type, { schema: json, ...(example === undefined ? {} : { example }) }];
  });
  return Object.fromEntries(described);
}
