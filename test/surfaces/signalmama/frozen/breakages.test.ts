import { describe, expect, test } from "bun:test";
import { type ApiDocument, breakages } from "./breakages.ts";

/** A small API with one of everything that can break. */
const base = () => ({
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        parameters: [
          { name: "limit", in: "query", required: false, schema: { type: "integer", minimum: 1, maximum: 100 } },
          { name: "sort", in: "query", required: false, schema: { type: "string", enum: ["name", "age"] } },
          { $ref: "#/components/parameters/Prefer" },
        ],
        responses: {
          "200": {
            headers: { "X-Request-Id": {} },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          "404": { $ref: "#/components/responses/NotFound" },
        },
      },
      post: {
        operationId: "createThing",
        requestBody: {
          required: false,
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  name: { type: "string", maxLength: 200 },
                  tags: { type: "array", items: { type: "string" } },
                },
                required: ["name"],
                additionalProperties: false,
              },
            },
          },
        },
        responses: { "201": { content: {} } },
      },
    },
    "/status": { get: { operationId: "getStatus", security: [], responses: {} } },
  },
  webhooks: {
    "thing.made": {
      post: {
        operationId: "onThingMade",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", properties: { event: { const: "thing.made" } }, required: ["event"] },
            },
          },
        },
        responses: {},
      },
    },
  },
  components: {
    parameters: { Prefer: { name: "Prefer", in: "header", required: false, schema: { type: "string" } } },
    responses: {
      NotFound: {
        content: {
          "application/json": {
            schema: { type: "object", properties: { code: { enum: ["thing_not_found", "route_not_found"] } } },
          },
        },
      },
    },
    schemas: {
      Thing: {
        type: "object",
        properties: {
          id: { type: "string" },
          score: { type: "integer", minimum: 0, maximum: 100 },
          status: { type: "string", enum: ["active", "deleted"] },
          made_at: { type: "string", format: "date-time" },
          data: { type: "object", additionalProperties: { type: "string" } },
          size: { anyOf: [{ type: "string" }, { type: "number" }] },
          parts: { type: "array", items: {} },
        },
        required: ["id", "score"],
      },
    },
  },
});

// biome-ignore lint/suspicious/noExplicitAny: a change reaches anywhere into the document.
type Change = (document: any) => void;
const afterChange = (change: Change) => {
  const changed = base();
  change(changed);
  return breakages(base() as unknown as ApiDocument, changed as unknown as ApiDocument);
};

describe("what breaks a client", () => {
  test.each<[string, Change, RegExp]>([
    ["a path that is gone", (d) => delete d.paths["/things"], /GET \/things: gone/],
    ["an operation that is gone", (d) => delete d.paths["/things"].post, /POST \/things: gone/],
    ["an operation of another name", (d) => (d.paths["/things"].get.operationId = "getThings"), /operationId/],
    ["a key where none was needed", (d) => delete d.paths["/status"].get.security, /needs a key/],
    ["a parameter that is gone", (d) => d.paths["/things"].get.parameters.shift(), /query parameter limit is gone/],
    [
      "a shared parameter that is gone",
      (d) => d.paths["/things"].get.parameters.pop(),
      /header parameter Prefer is gone/,
    ],
    [
      "a parameter that is required now",
      (d) => (d.paths["/things"].get.parameters[0].required = true),
      /is required now/,
    ],
    [
      "a new parameter that is required",
      (d) => d.paths["/things"].get.parameters.push({ name: "q", in: "query", required: true, schema: {} }),
      /query parameter q is required now/,
    ],
    [
      "a parameter of another type",
      (d) => (d.paths["/things"].get.parameters[0].schema.type = "boolean"),
      /type integer/,
    ],
    ["a tighter limit", (d) => (d.paths["/things"].get.parameters[0].schema.maximum = 50), /maximum changed/],
    [
      "a value that is no longer taken",
      (d) => d.paths["/things"].get.parameters[1].schema.enum.pop(),
      /value "age" is gone/,
    ],
    ["a pattern where there was none", (d) => (d.paths["/things"].get.parameters[1].schema.pattern = "^n"), /pattern/],
    ["a body that is required now", (d) => (d.paths["/things"].post.requestBody.required = true), /a body is required/],
    ["a body that is gone", (d) => delete d.paths["/things"].post.requestBody, /the body is gone/],
    [
      "another content type",
      (d) => (d.paths["/things"].post.requestBody.content = { "text/csv": {} }),
      /application\/json is gone/,
    ],
    ["a field of a body that is gone", (d) => delete bodyOf(d).properties.tags, /tags is gone/],
    ["a new field of a body that is required", (d) => bodyOf(d).required.push("tags"), /tags is required now/],
    ["a shorter text", (d) => (bodyOf(d).properties.name.maxLength = 100), /maxLength changed/],
    ["items of another type", (d) => (bodyOf(d).properties.tags.items.type = "number"), /type string is now number/],
    ["a status that is gone", (d) => delete d.paths["/things"].get.responses["404"], /answer 404 is gone/],
    [
      "a header that is gone",
      (d) => (d.paths["/things"].get.responses["200"].headers = {}),
      /header X-Request-Id is gone/,
    ],
    ["an error code that is gone", (d) => codesOf(d).pop(), /value "route_not_found" is gone/],
    ["a field of an answer that is gone", (d) => delete thingOf(d).properties.score, /score is gone/],
    ["a field of another type", (d) => (thingOf(d).properties.id.type = "integer"), /type string is now integer/],
    ["a field that may be null now", (d) => (thingOf(d).properties.id.type = ["string", "null"]), /type string is now/],
    ["a field that may be missing now", (d) => thingOf(d).required.pop(), /score may be missing now/],
    ["a status value that is gone", (d) => thingOf(d).properties.status.enum.pop(), /value "deleted" is gone/],
    ["values that are no longer listed", (d) => delete thingOf(d).properties.status.enum, /no longer listed/],
    ["a wider range in an answer", (d) => (thingOf(d).properties.score.maximum = 1000), /maximum changed/],
    ["another format in an answer", (d) => delete thingOf(d).properties.made_at.format, /format changed/],
    [
      "free fields of another type",
      (d) => (thingOf(d).properties.data.additionalProperties = { type: "number" }),
      /data.*type string is now number/,
    ],
    ["one form more in an answer", (d) => thingOf(d).properties.size.anyOf.push({ type: "null" }), /more forms/],
    ["a changed form", (d) => (thingOf(d).properties.size.anyOf[0].type = "boolean"), /lost or changed/],
    ["an event that is gone", (d) => delete d.webhooks["thing.made"], /POST thing.made: gone/],
    ["a field of an event that may be missing now", (d) => (eventOf(d).required = []), /event may be missing now/],
    ["a field of an event that is gone", (d) => delete eventOf(d).properties.event, /event is gone/],
  ])("%s", (_name, change, expected) => {
    expect(afterChange(change).join("\n")).toMatch(expected);
  });
});

describe("what breaks none", () => {
  test.each<[string, Change]>([
    ["nothing", () => undefined],
    ["a new path", (d) => (d.paths["/others"] = { get: { responses: {} } })],
    ["a new operation", (d) => (d.paths["/things"].delete = { responses: {} })],
    ["a new parameter", (d) => d.paths["/things"].get.parameters.push({ name: "q", in: "query", schema: {} })],
    ["a wider limit", (d) => (d.paths["/things"].get.parameters[0].schema.maximum = 200)],
    ["one value more to choose from", (d) => d.paths["/things"].get.parameters[1].schema.enum.push("size")],
    ["no key where one was needed", (d) => (d.paths["/things"].get.security = [])],
    ["a new field of a body", (d) => (bodyOf(d).properties.color = { type: "string" })],
    ["a field of a body that need not be there any more", (d) => (bodyOf(d).required = [])],
    ["a field of a body that may be null now", (d) => (bodyOf(d).properties.name.type = ["string", "null"])],
    ["a new status", (d) => (d.paths["/things"].get.responses["409"] = { $ref: "#/components/responses/NotFound" })],
    ["a new header", (d) => (d.paths["/things"].get.responses["200"].headers["X-More"] = {})],
    ["a new error code", (d) => codesOf(d).push("part_not_found")],
    ["a new field of an answer", (d) => (thingOf(d).properties.color = { type: "string" })],
    ["a field of an answer that is always there now", (d) => thingOf(d).required.push("status")],
    ["a field of an answer that is told where nothing was", (d) => (thingOf(d).properties.parts.items.type = "object")],
    ["a schema written out that was a component", (d) => inlineThing(d)],
    ["a new event", (d) => (d.webhooks["thing.lost"] = { post: { responses: {} } })],
    ["better words", (d) => (thingOf(d).description = "A thing.")],
  ])("%s", (_name, change) => {
    expect(afterChange(change)).toEqual([]);
  });
});

// biome-ignore-start lint/suspicious/noExplicitAny: see above.
function thingOf(document: any): any {
  return document.components.schemas.Thing;
}
function bodyOf(document: any): any {
  return document.paths["/things"].post.requestBody.content["application/json"].schema;
}
function codesOf(document: any): string[] {
  return document.components.responses.NotFound.content["application/json"].schema.properties.code.enum;
}
function eventOf(document: any): any {
  return document.webhooks["thing.made"].post.requestBody.content["application/json"].schema;
}
function inlineThing(document: any): void {
  document.paths["/things"].get.responses["200"].content["application/json"].schema = thingOf(document);
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above.
