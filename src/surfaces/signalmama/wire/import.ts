import { z } from "zod";
import type { BatchResult } from "#actions/plan-accounts.ts";
import type { Csv } from "#core/csv.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { type ColumnPlan, IMPORT_FIELDS, planColumns } from "#core/import-columns.ts";
import { summaryOf } from "./batch.ts";
import { ErrorWire } from "./error.ts";
import type { ImportRow } from "./import-row.ts";

const count = z.number().int().min(0);

/** A body can hold 4 MiB in all. */
const CSV_LENGTH_MAX = 4 * 1024 * 1024;

export const ImportWire = z
  .strictObject({
    csv: z.string().max(CSV_LENGTH_MAX),
    mode: z.enum(["upsert", "create"]).optional(),
    dry_run: z.boolean().optional(),
    /** Names of columns as they stand in the header, for those that would not be known. */
    columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(200)).optional(),
  })
  .meta({
    title: "AccountImport",
    examples: [
      {
        csv: "Company,Website,Employees\nNorthwind Robotics,https://northwind.example,240\n",
        mode: "upsert",
        dry_run: true,
        columns: { domain: "Website" },
      },
    ],
  });

export const ImportResultWire = z
  .object({
    dry_run: z.boolean(),
    data: z.array(
      z.object({
        /** 1 is the first row below the header, so the row of a spreadsheet is one more. */
        row: z.number().int().min(1),
        status: z.enum(["created", "updated", "unchanged", "error"]),
        /** Absent for an error, and for what a dry run would create. */
        id: z.string().optional(),
        /** What the company is known by, so that rows of one company can be told; absent for an error. */
        domain: z.string().optional(),
        error: ErrorWire.optional(),
        /** What else is wrong with the row; absent when nothing is. */
        further_errors: z.array(ErrorWire).optional(),
      }),
    ),
    summary: z.object({ created: count, updated: count, unchanged: count, errors: count }),
    /** Which column of the file was taken for which field. */
    columns: z.record(z.string(), z.string()),
    ignored_columns: z.array(z.string()),
  })
  .meta({
    title: "AccountImportResult",
    examples: [
      {
        dry_run: true,
        data: [{ row: 1, status: "created", domain: "northwind.example" }],
        summary: { created: 1, updated: 0, unchanged: 0, errors: 0 },
        columns: { domain: "Website", name: "Company", employee_count: "Employees" },
        ignored_columns: ["Phone"],
      },
    ],
  });

/** Finds the columns. Throws `missing_param` without one for the domain, `invalid_param` for a given one that is not there. */
export function columnsOf({ header }: Csv, given: z.infer<typeof ImportWire>["columns"]): ColumnPlan {
  const plan = planColumns(header, given);
  const absent = IMPORT_FIELDS.find((field) => given?.[field] !== undefined && !plan.places.has(field));
  if (absent) {
    throw invalidParam(`columns.${absent}`, "names a column that the file does not have");
  }
  if (!plan.places.has("domain")) {
    throw new AppError("invalid", "No column of the file is known as `domain`; name it with `columns.domain`.", {
      reason: "missing_param",
      param: "domain",
    });
  }
  return plan;
}

type ImportFacts = {
  isDryRun: boolean;
  rows: ImportRow[];
  /** Of each row, what is wrong with it beside the error that it came to. */
  further: AppError[][];
  header: string[];
  plan: ColumnPlan;
};

export function toImportWire(
  results: BatchResult[],
  { isDryRun, rows, further, header, plan }: ImportFacts,
  toErrorWire: (error: AppError) => z.infer<typeof ErrorWire>,
): z.infer<typeof ImportResultWire> {
  const made = results.flatMap((result) => (result.status === "created" ? [result.account.id] : []));
  const nowhere = new Set(isDryRun ? made : []);
  return {
    dry_run: isDryRun,
    data: results.map((result, index) => {
      const row = rows[index]?.row ?? index + 1;
      if (result.status === "error") {
        const others = (further[index] ?? []).map(toErrorWire);
        const error = toErrorWire(result.error);
        return { row, status: result.status, error, ...(others.length > 0 ? { further_errors: others } : {}) };
      }
      const { id, domain } = result.account;
      return { row, status: result.status, ...(nowhere.has(id) ? {} : { id }), domain };
    }),
    summary: summaryOf(results),
    columns: Object.fromEntries([...plan.places].map(([field, place]) => [field, header[place] ?? ""])),
    ignored_columns: plan.ignored.map((place) => header[place] ?? ""),
  };
}
