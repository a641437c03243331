import { z } from "zod";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";

type Schema = Parameters<typeof z.fromJSONSchema>[0];
type Answer = { content?: Record<string, { schema: Schema }>; $ref?: string };
type Operation = { responses: Record<string, Answer> };
type Given = { status: number; headers: Headers; json: unknown };
type Delivery = { post: { requestBody: { content: Record<string, { schema: Schema; example?: unknown }> } } };
type Document = {
  webhooks: Record<string, Delivery>;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
};

/** The API document that every answer of the suite is held against. */
export const DOCUMENT = buildOpenApi({ baseUrl: "http://127.0.0.1:8787", version: "0" }) as Document;

const METHODS = ["get", "post", "put", "patch", "delete"];
const PATTERNS = Object.entries(DOCUMENT.paths).map(([path, item]) => ({
  item,
  path,
  // A parameter holds no colon: behind one begins a verb.
  pattern: new RegExp(`^${path.replace(/[.$]/g, "\\$&").replace(/\{\w+\}/g, "[^/:]+?")}$`),
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
 * What is wrong with an answer by the API document; undefined when nothing is. A field the document does not know is wrong
 * too: clients must bear with one, but our own document must name it. So is a refusal that the operation does not list.
 * An address that is not in the document may only answer with the error body.
 */
export function undocumented(method: string, url: string, answer: Given): string | undefined {
  const path = new URL(url, "http://localhost").pathname.replace(/%3a/gi, ":");
  // A literal path before one with parameters: /v1/signals/types is no signal.
  const known = PATTERNS.filter(({ pattern, item }) => pattern.test(path) && item[method.toLowerCase()])
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)
    .at(0);
  const responses = known?.item[method.toLowerCase()]?.responses ?? {
    default: { $ref: "#/components/responses/Error" },
  };
  const status = String(answer.status) in responses ? String(answer.status) : "default";
  const isListed = status !== "default" || answer.status >= 500 || (known === undefined && answer.status >= 400);
  if (!isListed) return `${method} ${path} answered ${answer.status}, which the document does not know`;
  const content = resolve(responses[status])?.content ?? {};
  const [type = ""] = (answer.headers.get("content-type") ?? "").split(";");
  const schema = content[type]?.schema;
  if (!schema) return `${method} ${path} answered ${answer.status} as "${type}", not as ${Object.keys(content)}`;
  if (type !== "application/json") return undefined;
  const flaw = flawIn(answer.json, `${known?.path} ${method} ${status}`, schema);
  return flaw && `${method} ${path} answered ${answer.status} with ${flaw}`;
}

/** What is wrong with the body of a webhook delivery by the API document; undefined when nothing is. */
export function undocumentedDelivery(body: Record<string, unknown>): string | undefined {
  const type = String(body["event"]);
  const schema = DOCUMENT.webhooks[type]?.post.requestBody.content["application/json"]?.schema;
  if (!schema) return `the document does not know the event ${type}`;
  const flaw = flawIn(body, type, schema);
  return flaw && `${type} was sent with ${flaw}`;
}

/** What is wrong with a value by a schema of the document; `key` names the schema, which is read once. */
function flawIn(value: unknown, key: string, schema: Schema): string | undefined {
  const check = checks.get(key) ?? z.fromJSONSchema(strict(schema));
  checks.set(key, check);
  const { error } = check.safeParse(value);
  return error && z.prettifyError(error);
}

function resolve(answer: Answer | undefined): Answer | undefined {
  const name = answer?.$ref?.split("/").at(-1);
  return name === undefined ? answer : DOCUMENT.components.responses[name];
}

/** A schema of the document with its references followed, and closed: an object has the fields it names and no other. */
export function strict(schema: unknown): Schema {
  return close(schema) as Schema;
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref !== undefined) return close(DOCUMENT.components.schemas[$ref.split("/").at(-1) ?? ""]);
  const { examples: _, ...rest } = schema as Record<string, unknown>;
  // JSON Schema's patterns know Unicode classes, zod's reader of them does not.
  if (typeof rest["pattern"] === "string" && rest["pattern"].includes("\\p{")) delete rest["pattern"];
  const closed = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, close(value)]));
  const isOpen = typeof closed["properties"] === "object" && closed["type"] && !("additionalProperties" in closed);
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}
