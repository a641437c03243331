import type { NewAccount } from "#core/account-changes.ts";
import { countryCode } from "#core/country-code.ts";
import type { Csv } from "#core/csv.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { folded } from "#core/folded.ts";
import { parseHeadcount } from "#core/headcount.ts";
import type { ColumnPlan, ImportField } from "#core/import-columns.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { fromBatchItem } from "./batch.ts";

/** What our own exports put before a text that a spreadsheet would run (see `csv-row.ts`). */
const GUARD = /^'(?=[\s"]*[=+\-@＝＋－＠])/;

/** Any domain: in the place of one that is at fault, so that the fields beside it are judged as well. */
const SOME_DOMAIN = "some.example";
const QUOTED_LENGTH_MAX = 60;

/** One row of the file that says something, with its number below the header. */
export type ImportRow = { row: number; cells: string[] };

/**
 * The account that a row describes, or everything that is wrong with it, the first of which counts. `lists` holds the ids of
 * those that the file may name, by their folded names.
 */
export function fromImportRow(
  { cells }: ImportRow,
  { header }: Csv,
  plan: ColumnPlan,
  lists: ReadonlyMap<string, string>,
): NewAccount | AppError[] {
  if (cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    return [new AppError("invalid", "The row has more cells than the header.", { reason: "invalid_param" })];
  }
  const cell = (field: ImportField) => cells[plan.places.get(field) ?? -1]?.trim().replace(GUARD, "") || undefined;
  const faults: AppError[] = [];
  const country = cell("hq_country");
  const code = country === undefined ? undefined : countryCode(country);
  if (country !== undefined && code === undefined) {
    const advice = "write its two-letter code, such as DE, or its usual name";
    faults.push(invalidParam("hq_country", `is ${quoted(country)}, which is not the name of one country; ${advice}`));
  }
  const listNames = namesIn(cell("lists"));
  const listIds = listNames?.map((name) => lists.get(folded(name)));
  const unknown = listNames?.find((_, i) => listIds?.[i] === undefined);
  if (unknown !== undefined) {
    faults.push(
      invalidParam(
        "lists",
        `names ${quoted(unknown)}, a list that does not exist; make it first, with \`POST /v1/lists\``,
      ),
    );
  }
  const employees = numberIn(cell("employee_count"));
  if (typeof employees === "string") {
    const flaw = `must be one whole number such as 240${parseHeadcount(employees) === undefined ? "" : ", not a range"}`;
    faults.push(invalidParam("attributes.employee_count", flaw));
  }
  const attributes = { industry: cell("industry"), employee_count: numberOf(employees), hq_country: code };
  const item = {
    domain: cell("domain"),
    name: cell("name"),
    external_id: cell("external_id"),
    owner: cell("owner"),
    notes: cell("notes"),
    tags: namesIn(cell("tags")),
    list_ids: listIds?.filter((id) => id !== undefined),
    attributes: Object.values(attributes).some((value) => value !== undefined) ? attributes : undefined,
  };
  const read = fromBatchItem(item);
  if (read instanceof AppError) faults.unshift(...faultsFrom(read, item));
  return read instanceof AppError || faults.length > 0 ? faults : read;
}

/** A fault of an item, and those that come to light once its field is out of the way. */
function faultsFrom(fault: AppError, item: Record<string, unknown>): AppError[] {
  const field = /^\w+/.exec(fault.param ?? "")?.[0];
  if (field === undefined || !Object.hasOwn(item, field)) return [fault];
  const rest = { ...item, [field]: field === "domain" ? SOME_DOMAIN : undefined };
  const next = fromBatchItem(rest);
  return next instanceof AppError && next.param !== fault.param ? [fault, ...faultsFrom(next, rest)] : [fault];
}

/** What stands in a cell, for people to find it there: its beginning, and nothing of what cannot be seen. */
function quoted(text: string): string {
  const visible = visibleText(text);
  const beginning = cutText(visible, QUOTED_LENGTH_MAX);
  return `“${beginning}${beginning === visible ? "" : " …"}”`;
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

function numberOf(cell: number | string | undefined): number | undefined {
  return typeof cell === "number" ? cell : undefined;
}
