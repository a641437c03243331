import { describe, expect, test } from "bun:test";
import { z } from "zod";
import { EventType } from "#core/event.ts";
import { ERRORS } from "#surfaces/signalmama/errors.ts";
import { WEBHOOK_HEADERS } from "#surfaces/signalmama/openapi/webhook-events.ts";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";
import { signedHeaders } from "#webhooks/sign.ts";
import { strict } from "../../helpers/documented.ts";

type Content = Record<string, { schema: Record<string, unknown>; example?: unknown }>;
type Answer = { headers?: Record<string, unknown>; content: Content };
type Parameter = { name: string; in: string; description?: string; example?: unknown; schema: Record<string, unknown> };
type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  responses: Record<string, Answer | { $ref: string }>;
  requestBody?: { content: Content };
  parameters?: (Parameter & { $ref?: string })[];
};
const document = buildOpenApi({ baseUrl: "https://mama.example", version: "1.2.3" }) as {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: Operation }>;
  components: { schemas: Record<string, unknown>; responses: Record<string, Answer> };
};
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
const deliveries = Object.values(document.webhooks).map((item) => item.post);

/** Every JSON body and every JSON answer that is no error, with whose it is. */
const contents = [...operations, ...deliveries].flatMap(({ operationId, requestBody, responses }) => [
  ...(requestBody ? [{ of: `the body of ${operationId}`, content: requestBody.content }] : []),
  ...Object.entries(responses).flatMap(([status, answer]) =>
    /^2\d\d$/.test(status) && "content" in answer
      ? [{ of: `the ${status} of ${operationId}`, content: answer.content }]
      : [],
  ),
]);

describe("the API document", () => {
  test("needs no database and names its server and version", () => {
    expect(document).toMatchObject({
      openapi: "3.1.0",
      info: { version: "1.2.3" },
      servers: [{ url: "https://mama.example" }],
    });
  });

  test("spells paths as people do", () => {
    const paths = Object.keys(document.paths);
    expect(paths).toContain("/v1/accounts:batch");
    expect(paths).toContain("/v1/accounts/{id}:rescore");
    expect(paths).toContain("/v1/accounts/{id}/brief:regenerate");
    expect(paths).toContain("/v1/accounts/{id}/crawl:on-demand");
    expect(paths.filter((path) => path.includes("~") || /\/:/.test(path) || !path.startsWith("/v1/"))).toEqual([]);
  });

  test("says of a file what it is written as", () => {
    const contentOf = (path: string) => {
      const answer = document.paths[path]?.["get"]?.responses["200"] as { content: Record<string, unknown> };
      return answer.content;
    };
    expect(contentOf("/v1/exports/{kind}.csv")).toEqual({ "text/csv": { schema: { type: "string" } } });
    expect(contentOf("/v1/exports/{kind}.ndjson")).toEqual({ "application/x-ndjson": { schema: { type: "string" } } });
  });

  test("every operation has a name of its own, a summary, a tag, a success and the error body", () => {
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
    for (const operation of operations) {
      expect(operation.summary).not.toBe("");
      expect(operation.tags).toHaveLength(1);
      expect(Object.keys(operation.responses).filter((status) => status.startsWith("2")).length).toBeGreaterThan(0);
      expect(operation.responses["default"]).toEqual({ $ref: "#/components/responses/Error" });
    }
  });

  test("bodies are JSON, and a form a page could post is nowhere taken", () => {
    for (const { requestBody } of operations) {
      const types = Object.keys(requestBody?.content ?? {});
      expect(types.filter((type) => !["application/json", "text/csv"].includes(type))).toEqual([]);
    }
    expect(document.paths["/v1/accounts"]?.["post"]?.requestBody).toBeDefined();
  });

  test("an item of a batch is described, and what takes no body has none", () => {
    const batch = document.components.schemas["AccountBatch"] as { properties: { accounts: { items: unknown } } };
    expect(batch.properties.accounts.items).toEqual({ $ref: "#/components/schemas/NewAccount" });
    expect(document.paths["/v1/accounts/{id}:rescore"]?.["post"]?.requestBody).toBeUndefined();
  });

  test("every reference leads somewhere", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const [, section, kind, name] = reference.split("/");
      const target = (document as unknown as Record<string, Record<string, Record<string, unknown>>>)[section ?? ""]?.[
        kind ?? ""
      ];
      expect([reference, target?.[name ?? ""] === undefined]).toEqual([reference, false]);
    }
  });

  test("query parameters are what a caller writes, not what they are read as", () => {
    const parameters = document.paths["/v1/signals"]?.["get"]?.parameters ?? [];
    const typeOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema["type"];
    expect([typeOf("type"), typeOf("limit"), typeOf("strength_gte"), typeOf("since")]).toEqual([
      "string",
      "integer",
      "integer",
      "string",
    ]);
  });

  test("answers may gain fields, requests may not bring unknown ones", () => {
    const { NewAccount, Account } = document.components.schemas;
    expect(JSON.stringify(NewAccount)).toContain('"additionalProperties":false');
    expect(JSON.stringify(Account)).not.toContain('"additionalProperties":false');
  });

  test("every body and every answer has a name and an example that is valid, with no field more than it names", () => {
    const missing = contents.flatMap(({ of, content }) =>
      Object.entries(content)
        .filter(([type]) => type === "application/json")
        .filter(([, { schema, example }]) => example === undefined || !("$ref" in schema))
        .map(() => of),
    );
    expect(missing).toEqual([]);
    for (const { of, content } of contents) {
      const { schema, example } = content["application/json"] ?? {};
      if (schema)
        expect([of, z.fromJSONSchema(strict(schema)).safeParse(example).error?.message]).toEqual([of, undefined]);
    }
  });

  test("every path parameter and every tag says what it is", () => {
    const parameters = operations.flatMap((operation) => operation.parameters ?? []);
    const silent = parameters.filter(({ in: place, description }) => place === "path" && description === undefined);
    expect(silent).toEqual([]);
    expect(document.tags.filter((tag) => tag.description === undefined)).toEqual([]);
    const id = document.paths["/v1/accounts/{id}"]?.["get"]?.parameters?.find(({ name }) => name === "id");
    expect(String(id?.example)).toMatch(new RegExp(String(id?.schema["pattern"])));
  });

  test("every answer says which headers it carries", () => {
    const answers = [
      ...operations.flatMap(({ responses }) => Object.values(responses)),
      ...Object.values(document.components.responses),
    ].filter((answer): answer is Answer => "content" in answer);
    for (const { headers } of answers) {
      expect(Object.keys(headers ?? {})).toEqual(expect.arrayContaining(["X-Request-Id", "X-RateLimit-Remaining"]));
    }
    const { responses } = document.components;
    expect(Object.keys(responses["RateLimited"]?.headers ?? {})).toContain("Retry-After");
    const created = document.paths["/v1/accounts"]?.["post"]?.responses["201"] as Answer;
    expect(Object.keys(created.headers ?? {})).toEqual(expect.arrayContaining(["Location", "Idempotency-Replayed"]));
  });

  test("any POST takes an Idempotency-Key, and only that", () => {
    for (const item of Object.values(document.paths)) {
      for (const [method, { operationId, parameters }] of Object.entries(item)) {
        const takes = JSON.stringify(parameters ?? []).includes("#/components/parameters/IdempotencyKey");
        expect([operationId, takes]).toEqual([operationId, method === "post"]);
      }
    }
  });
});

describe("what can go wrong", () => {
  const statusesOf = (method: string, path: string) => Object.keys(document.paths[path]?.[method]?.responses ?? {});

  test("follows from what an operation is", () => {
    expect(statusesOf("get", "/v1/accounts")).toEqual(["200", "400", "401", "403", "429", "default"]);
    expect(statusesOf("get", "/v1/accounts/{id}")).toEqual([
      "200",
      "400",
      "401",
      "403",
      "404",
      "410",
      "429",
      "default",
    ]);
    expect(statusesOf("post", "/v1/accounts")).toEqual([
      "201",
      "400",
      "401",
      "402",
      "403",
      "409",
      "413",
      "415",
      "422",
      "429",
      "default",
    ]);
  });

  test("has one answer a status, whose codes are those of the closed table", () => {
    const bad = document.components.schemas["NotFoundError"] as {
      properties: { error: { properties: { code: { enum: string[] } } } };
    };
    const codes = Object.entries(ERRORS).filter(([, { status }]) => status === 404);
    expect(bad.properties.error.properties.code.enum).toEqual(codes.map(([code]) => code));
  });

  test("has an example with a code of its status", () => {
    for (const answer of Object.values(document.components.responses)) {
      const { schema, example } = answer.content["application/json"] ?? {};
      expect(z.fromJSONSchema(strict(schema)).safeParse(example).error?.message).toBeUndefined();
    }
  });
});

describe("webhooks in the document", () => {
  test("are every event there is", () => {
    expect(Object.keys(document.webhooks).sort()).toEqual([...EventType.options].sort());
  });

  test("come with the headers that are sent", () => {
    const stamp = { eventId: "evt_1", eventType: "signal.fired", deliveryId: "dlv_1", attempt: 1, sentAt: 0 };
    const sent = Object.keys(signedHeaders({ secret: "a secret", signatureFormat: "hex" }, "{}", stamp));
    const own = sent.filter((name) => !["content-type", "user-agent"].includes(name));
    expect(
      Object.values(WEBHOOK_HEADERS)
        .map((header) => String(header["name"]).toLowerCase())
        .sort(),
    ).toEqual(own.sort());
  });

  test("name the event in their body, and need no key of ours", () => {
    for (const [type, { post }] of Object.entries(document.webhooks)) {
      expect(post.requestBody?.content["application/json"]?.example).toMatchObject({ event: type });
      expect(post).toMatchObject({ security: [] });
    }
  });
});
