import { describe, expect, test } from "bun:test";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";

type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  responses: Record<string, unknown>;
  requestBody?: { content: Record<string, unknown> };
  parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
};
const document = buildOpenApi({ baseUrl: "https://mama.example", version: "1.2.3" }) as {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

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

  test("bodies are JSON and nothing else", () => {
    for (const { requestBody } of operations) {
      if (requestBody) expect(Object.keys(requestBody.content)).toEqual(["application/json"]);
    }
    expect(document.paths["/v1/accounts"]?.["post"]?.requestBody).toBeDefined();
  });

  test("an item of a batch is described, and what takes no body has none", () => {
    const batch = JSON.stringify(document.paths["/v1/accounts:batch"]?.["post"]?.requestBody);
    expect(batch).toContain('"external_id"');
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
    const create = document.paths["/v1/accounts"]?.["post"];
    expect(JSON.stringify(create?.requestBody)).toContain('"additionalProperties":false');
    expect(JSON.stringify(create?.responses)).not.toContain('"additionalProperties":false');
  });
});
