import { toOpenAPISchema } from "@elysiajs/openapi";
import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import { fromVerbPath } from "#http/verb-path.ts";
import { TAGS } from "./describe.ts";
import { signalmamaRoutes } from "./index.ts";
import { ErrorBody } from "./wire/error.ts";

type Json = Record<string, unknown>;
type Operation = Json & { parameters?: Json[]; requestBody?: { required: boolean; content: Json }; responses?: Json };

/** The OpenAPI 3.1 document, read from the routes. Needs neither a database nor settings. */
export function buildOpenApi({ baseUrl, version }: { baseUrl: string; version: string }): object {
  const app = signalmamaRoutes(onlyToDescribe(baseUrl), SILENT);
  const { paths } = toOpenAPISchema(app, undefined, undefined, { zod: toJsonSchema });
  return {
    openapi: "3.1.0",
    info: {
      title: "signalmama",
      version,
      description:
        "Accounts, the signals detected about them, their scores and briefs. Changes only add to this document.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: baseUrl }],
    security: [{ apiKey: [] }],
    tags: TAGS.map((name) => ({ name })),
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [
        fromVerbPath(path),
        describePath(path, item as Record<string, Operation>),
      ]),
    ),
    components: {
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "An API key: sk_live_…" } },
      schemas: { Error: toJsonSchema(ErrorBody) },
      responses: {
        Error: {
          description: "What went wrong",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
        },
      },
    },
  };
}

function describePath(path: string, item: Record<string, Operation>): Json {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [method, describeOperation(operation, path.includes("{"))]),
  );
}

/** Bodies are JSON alone, answers get their schemas, and every operation may fail with the one error body. */
function describeOperation(operation: Operation, hasId: boolean): Operation {
  const error = { $ref: "#/components/responses/Error" };
  const { requestBody, ...rest } = operation;
  const content = requestBody?.content["application/json"] as { schema: Json } | undefined;
  const body = content && !("not" in content.schema) ? content : undefined;
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => [
    status,
    toAnswer(answer as Answer),
  ]);
  return {
    ...rest,
    ...(body ? { requestBody: { required: true, content: { "application/json": body } } } : {}),
    responses: {
      ...Object.fromEntries(answers),
      ...(body || operation.parameters ? { "400": error } : {}),
      "401": error,
      "403": error,
      ...(hasId ? { "404": error } : {}),
      default: error,
    },
  };
}

type Answer = { description: string; content: Record<string, { schema: z.ZodType | Json }> };

function toAnswer({ description, content }: Answer): Json {
  const shown = Object.entries(content).map(([contentType, { schema }]) => [
    contentType,
    { schema: schema instanceof z.ZodType ? toJsonSchema(schema, "output") : schema },
  ]);
  return { description, content: Object.fromEntries(shown) };
}

/** A schema's `openapi` metadata, where it has any, is what a caller writes; the schema itself says how it is read. */
function toJsonSchema(schema: z.ZodType, io: "input" | "output" = "input"): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // Answers may gain fields, and clients made from this document must bear with them.
      if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      const { openapi, description } = jsonSchema as Json;
      if (openapi === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
      const shown = openapi instanceof z.ZodType ? toJsonSchema(openapi) : openapi;
      Object.assign(jsonSchema, shown, description === undefined ? {} : { description });
    },
  });
  return json;
}

/** Describing the routes calls none of them, so nothing behind them is needed. */
function onlyToDescribe(baseUrl: string): ActionContext {
  return { baseUrl, cursorSecret: "", store: {} } as ActionContext;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
