import { z } from "zod";
import type { BatchResult } from "#actions/plan-accounts.ts";
import type { NewAccount } from "#core/account-changes.ts";
import { AppError } from "#core/errors.ts";
import { issueError } from "#http/issue-error.ts";
import { quickRead } from "#http/quick-read.ts";
import { fromNewAccountWire, NewAccountWire } from "./account.ts";
import { ErrorWire } from "./error.ts";

const count = z.number().int().min(0);

/** Items stay unread here: what is wrong with one is its own result, never the batch's. */
export const BatchWire = z
  .strictObject({
    accounts: z.array(z.unknown().meta({ openapi: NewAccountWire })),
    mode: z.enum(["upsert", "create"]).optional(),
  })
  .meta({
    title: "AccountBatch",
    examples: [
      {
        accounts: [{ domain: "northwind.example", name: "Northwind Robotics" }, { domain: "halden.example" }],
        mode: "upsert",
      },
    ],
  });

export const BatchResultWire = z
  .object({
    data: z.array(
      z.object({
        index: count,
        status: z.enum(["created", "updated", "unchanged", "error"]),
        id: z.string().optional(),
        error: ErrorWire.optional(),
      }),
    ),
    summary: z.object({ created: count, updated: count, unchanged: count, errors: count }),
  })
  .meta({
    title: "AccountBatchResult",
    examples: [
      {
        data: [
          { index: 0, status: "created", id: "acct_01K8Z3E5QJ6T7V8W9XYA" },
          {
            index: 1,
            status: "error",
            error: {
              type: "invalid_request",
              code: "missing_param",
              message: "`domain` is required.",
              docs_url: "https://mama.example/docs#missing_param",
              request_id: "req_01K8Z3E5QJ6T7V8W9XYA",
              param: "domain",
            },
          },
        ],
        summary: { created: 1, updated: 0, unchanged: 0, errors: 1 },
      },
    ],
  });

const readItem = quickRead(NewAccountWire);

export function fromBatchItem(item: unknown): NewAccount | AppError {
  const parsed = readItem(item);
  if (!parsed.success) return issueError(parsed.error.issues[0] ?? { message: "" }, item);
  try {
    return fromNewAccountWire(parsed.data);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

export function toBatchWire(
  results: BatchResult[],
  toErrorWire: (error: AppError) => z.infer<typeof ErrorWire>,
): z.infer<typeof BatchResultWire> {
  return {
    data: results.map((result, index) =>
      result.status === "error"
        ? { index, status: result.status, error: toErrorWire(result.error) }
        : { index, status: result.status, id: result.account.id },
    ),
    summary: summaryOf(results),
  };
}

/** How many came to what. */
export function summaryOf(results: BatchResult[]): z.infer<typeof BatchResultWire>["summary"] {
  const countOf = (status: BatchResult["status"]) => results.filter((result) => result.status === status).length;
  return {
    created: countOf("created"),
    updated: countOf("updated"),
    unchanged: countOf("unchanged"),
    errors: countOf("error"),
  };
}
