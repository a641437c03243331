import { z } from "zod";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";

type Schema = Parameters<typeof z.fromJSONSchema>[0];
type Answer = { content?: Record<string, { schema: Schema }>; $ref?: string };
type Operation = { responses: Record<string, Answer> };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
};

/** The API document that every answer of the suite is held against. */
export const DOCUMENT = buildOpenApi({ baseUrl: "http://localhost", version: "0" }) as Document;

const METHODS = ["get", "post", "put", "patch", "delete"];
const PATTERNS = Object.entries(DOCUMENT.paths).map(([path, item]) => ({
  item,
  path,
  pattern: new RegExp(`^${path.replace(/[.$]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+?")}$`),
}));
const checks = new Map<string, z.ZodType>();

/** Every operation of the document, as `GET /v1/accounts/{id}`. */
export function documentedRoutes(): string[] {
  return PATTERNS.flatMap(({ path, item }) =>
    Object.keys(item)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/**
 * What is wrong with an answer by the API document; undefined when nothing is. An address that is not in the document may
 * only answer with the error body.
 */
export function undocumented(
  method: string,
  url: string,
  answer: { status: number; json: unknown },
): string | undefined {
  const path = new URL(url, "http://localhost").pathname.replace(/%3a/gi, ":");
  // A literal path before one with parameters: /v1/signals/types is no signal.
  const known = PATTERNS.filter(({ pattern, item }) => pattern.test(path) && item[method.toLowerCase()])
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)
    .at(0);
  const responses = known?.item[method.toLowerCase()]?.responses ?? {
    default: { $ref: "#/components/responses/Error" },
  };
  const status = String(answer.status) in responses ? String(answer.status) : "default";
  if (status === "default" && answer.status < 400)
    return `${method} ${path} answered ${answer.status}, which the document does not know`;
  const response = resolve(responses[status]);
  const schema = response?.content?.["application/json"]?.schema;
  if (!schema) return undefined;
  const key = `${known?.path} ${method} ${status}`;
  const check = checks.get(key) ?? z.fromJSONSchema(inlined(schema) as Schema);
  checks.set(key, check);
  const { error } = check.safeParse(answer.json);
  return error && `${method} ${path} answered ${answer.status} with ${z.prettifyError(error)}`;
}

function resolve(answer: Answer | undefined): Answer | undefined {
  const name = answer?.$ref?.split("/").at(-1);
  return name === undefined ? answer : DOCUMENT.components.responses[name];
}

/** The schema with every reference into the components replaced by what it names. */
function inlined(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inlined);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref !== undefined) return inlined(DOCUMENT.components.schemas[$ref.split("/").at(-1) ?? ""]);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inlined(value)]));
}
