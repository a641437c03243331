import { describe, expect, test } from "bun:test";
import { z } from "zod";
import { describe as describeRoute, textAnswer } from "#surfaces/signalmama/describe.ts";
import { describeOperation, type RawOperation } from "#surfaces/signalmama/openapi/operation.ts";

const Row = z.object({ id: z.string() }).meta({ title: "Row", examples: [{ id: "acct_1" }] });
const operation = (more: Partial<Parameters<typeof describeRoute>[0]>, method = "get", path = "/v1/rows") =>
  describeOperation(
    method,
    path,
    describeRoute({ tag: "Accounts", id: "rows", summary: "Rows", answers: { 200: Row }, ...more }) as RawOperation,
  ) as { responses: Record<string, { content: unknown; description: string }>; parameters?: unknown[] };

describe("an operation", () => {
  test("may answer something other than JSON", () => {
    const csv = textAnswer("text/csv", "One line an account", { example: "id\nacct_1\n" });
    expect(operation({ answers: { 200: csv } }).responses["200"]).toMatchObject({
      description: "One line an account",
      content: { "text/csv": { schema: { type: "string" }, example: "id\nacct_1\n" } },
    });
    const lines = textAnswer("application/x-ndjson", "One object a line", { schema: Row });
    expect(operation({ answers: { 200: lines } }).responses["200"]?.content).toMatchObject({
      "application/x-ndjson": { schema: { title: "Row" } },
    });
  });

  test("may take a body that is not JSON", () => {
    const imported = operation({ otherBody: textAnswer("text/csv", "Accounts") }, "post");
    expect(imported).toMatchObject({
      requestBody: { required: true, content: { "text/csv": { schema: { type: "string" } } } },
    });
  });

  test("that is open needs no key, and cannot be refused for one", () => {
    const open = operation({ isOpen: true });
    expect(open).toMatchObject({ security: [] });
    expect(Object.keys(open.responses)).toEqual(["200", "400", "default"]);
  });

  test("gives the errors its route names beside those that follow from what it is", () => {
    const statuses = Object.keys(
      operation({ errors: ["bot_quota_exceeded", "private_address", "internal"] }).responses,
    );
    expect(statuses).toEqual(["200", "400", "401", "402", "403", "422", "429", "default"]);
  });

  test("that can wait takes Prefer", () => {
    const parameters = operation({ canWait: true }, "post").parameters;
    expect(parameters).toContainEqual({ $ref: "#/components/parameters/Prefer" });
  });

  test("leaves nothing of our own notes in the document", () => {
    const noted = operation({ errors: ["internal"], canWait: true, otherBody: textAnswer("text/csv", "x") }, "post");
    expect(Object.keys(noted).filter((key) => key.startsWith("x-"))).toEqual([]);
  });
});
