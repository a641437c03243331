import { z } from "zod";
import type { BatchResult } from "#actions/plan-accounts.ts";
import type { NewAccount } from "#core/account-changes.ts";
import { countryCode } from "#core/country-code.ts";
import type { Csv } from "#core/csv.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { folded } from "#core/folded.ts";
import { type ColumnPlan, IMPORT_FIELDS, type ImportField, planColumns } from "#core/import-columns.ts";
import { fromBatchItem, summaryOf } from "./batch.ts";
import { ErrorWire } from "./error.ts";

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
        error: ErrorWire.optional(),
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
        data: [{ row: 1, status: "created" }],
        summary: { created: 1, updated: 0, unchanged: 0, errors: 0 },
        columns: { domain: "Website", name: "Company", employee_count: "Employees" },
        ignored_columns: ["Phone"],
      },
    ],
  });

/** What our own exports put before a text that a spreadsheet would run (see `csv-row.ts`). */
const GUARD = /^'(?=[\s"]*[=+\-@＝＋－＠])/;

/** One row of the file that says something, with its number below the header. */
export type ImportRow = { row: number; cells: string[] };

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

/**
 * The account that a row describes, or what is wrong with it. `lists` holds the ids of
 * those that the file may name, by their folded names.
 */
export function fromImportRow(
  { cells }: ImportRow,
  { header }: Csv,
  plan: ColumnPlan,
  lists: ReadonlyMap<string, string>,
): NewAccount | AppError {
  if (cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    return new AppError("invalid", "The row has more cells than the header.", { reason: "invalid_param" });
  }
  const cell = (field: ImportField) => cells[plan.places.get(field) ?? -1]?.trim().replace(GUARD, "") || undefined;
  const country = cell("hq_country");
  const code = country === undefined ? undefined : countryCode(country);
  if (country !== undefined && code === undefined) return invalidParam("hq_country", "is not a country");
  const listIds = namesIn(cell("lists"))?.map((name) => lists.get(folded(name)));
  if (listIds?.includes(undefined)) {
    return invalidParam("lists", "holds the name of a list that does not exist; make it first, with `POST /v1/lists`");
  }
  const employees = numberIn(cell("employee_count"));
  if (typeof employees === "string") {
    return invalidParam("attributes.employee_count", "must be a whole number such as 240, which a range is not");
  }
  const attributes = { industry: cell("industry"), employee_count: employees, hq_country: code };
  return fromBatchItem({
    domain: cell("domain"),
    name: cell("name"),
    external_id: cell("external_id"),
    owner: cell("owner"),
    notes: cell("notes"),
    tags: namesIn(cell("tags")),
    list_ids: listIds,
    attributes: Object.values(attributes).some((value) => value !== undefined) ? attributes : undefined,
  });
}

/** Every list that the file names. */
export function listNamesIn(rows: ImportRow[], { places }: ColumnPlan): string[] {
  const place = places.get("lists");
  if (place === undefined) return [];
  return [...new Set(rows.flatMap(({ cells }) => namesIn(cells[place]) ?? []))];
}

/** `a; b` → `a`, `b`; an empty cell says nothing. */
function namesIn(cell: string | undefined): string[] | undefined {
  const names = (cell ?? "").split(";").map((name) => name.trim());
  return names.some((name) => name !== "") ? names.filter((name) => name !== "") : undefined;
}

/** A whole number with or without thousands set apart; other texts as they are, to be refused by name. */
function numberIn(cell: string | undefined): number | string | undefined {
  if (cell === undefined || !/^\d+$|^\d{1,3}(?:[,.'\u00a0\u202f ]\d{3})+$/.test(cell)) return cell;
  return Number(cell.replace(/\D/g, ""));
}

type ImportFacts = { isDryRun: boolean; rows: ImportRow[]; header: string[]; plan: ColumnPlan };

export function toImportWire(
  results: BatchResult[],
  { isDryRun, rows, header, plan }: ImportFacts,
  toErrorWire: (error: AppError) => z.infer<typeof ErrorWire>,
): z.infer<typeof ImportResultWire> {
  const made = results.flatMap((result) => (result.status === "created" ? [result.account.id] : []));
  const nowhere = new Set(isDryRun ? made : []);
  return {
    dry_run: isDryRun,
    data: results.map((result, index) => {
      const row = rows[index]?.row ?? index + 1;
      if (result.status === "error") return { row, status: result.status, error: toErrorWire(result.error) };
      const { id } = result.account;
      return { row, status: result.status, ...(nowhere.has(id) ? {} : { id }) };
    }),
    summary: summaryOf(results),
    columns: Object.fromEntries([...plan.places].map(([field, place]) => [field, header[place] ?? ""])),
    ignored_columns: plan.ignored.map((place) => header[place] ?? ""),
  };
}
