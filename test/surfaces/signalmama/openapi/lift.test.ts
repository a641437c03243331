import { describe, expect, test } from "bun:test";
import { liftSchemas } from "#surfaces/signalmama/openapi/lift.ts";

const titled = (properties: object = {}) => ({ title: "Thing", type: "object", properties });

describe("schemas with a title", () => {
  test("move to the components, and a reference stays", () => {
    const { lifted, schemas } = liftSchemas({ a: { items: titled() }, b: titled() });
    const reference = { $ref: "#/components/schemas/Thing" };
    expect(lifted as object).toEqual({ a: { items: reference }, b: reference });
    expect(schemas).toEqual({ Thing: { type: "object", properties: {} } });
  });

  test("may hold one another", () => {
    const { schemas } = liftSchemas({ a: { title: "Outer", properties: { inner: titled() } } });
    expect(schemas["Outer"]).toEqual({ properties: { inner: { $ref: "#/components/schemas/Thing" } } });
  });

  test("that may be null are one with those that may not", () => {
    const { lifted, schemas } = liftSchemas({ a: titled(), b: { ...titled(), type: ["object", "null"] } });
    expect(lifted.b as object).toEqual({ anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] });
    expect(Object.keys(schemas)).toEqual(["Thing"]);
  });

  test("may be described otherwise in each place", () => {
    const { lifted, schemas } = liftSchemas({ a: titled(), b: { ...titled(), description: "The other one." } });
    expect(lifted.b as object).toEqual({ $ref: "#/components/schemas/Thing", description: "The other one." });
    expect(Object.keys(schemas)).toEqual(["Thing"]);
  });

  test("take another name in a request that is stricter than the answer, whichever comes first", () => {
    const strict = { ...titled(), additionalProperties: false, "x-request": true };
    const { lifted, schemas } = liftSchemas({
      body: strict,
      answer: titled(),
      same: { ...titled(), "x-request": true },
    });
    expect(lifted as object).toEqual({
      body: { $ref: "#/components/schemas/ThingInput" },
      answer: { $ref: "#/components/schemas/Thing" },
      same: { $ref: "#/components/schemas/Thing" },
    });
    expect(schemas["ThingInput"]).toEqual({ type: "object", properties: {}, additionalProperties: false });
  });

  test("are an error when one title stands for two of them", () => {
    expect(() => liftSchemas({ a: titled(), b: titled({ more: { type: "string" } }) })).toThrow('titled "Thing"');
  });
});

test("a field called title, or a title in an example, is no title of a schema", () => {
  const part = {
    schema: { type: "object", properties: { title: { type: "string" } }, examples: [{ title: "Thing" }] },
    example: { title: "Thing" },
  };
  const { lifted, schemas } = liftSchemas(part);
  expect(lifted).toEqual(part);
  expect(schemas).toEqual({});
});
