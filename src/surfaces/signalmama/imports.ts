import { Elysia } from "elysia";
import { z } from "zod";
import { checkBatchSize, ingestAccounts, previewAccounts } from "#actions/accounts.ts";
import type { NewAccount } from "#core/account-changes.ts";
import { parseCsv } from "#core/csv.ts";
import type { AppError } from "#core/errors.ts";
import { folded } from "#core/folded.ts";
import { factsOf } from "#http/request-facts.ts";
import { describe, textAnswer } from "./describe.ts";
import { toErrorWire } from "./errors.ts";
import { flagParam } from "./query.ts";
import { docsUrl, type RouteContext } from "./route-context.ts";
import { columnsOf, ImportResultWire, ImportWire, toImportWire } from "./wire/import.ts";
import { fromImportRow, listNamesIn } from "./wire/import-row.ts";

/** Paths that take another body than JSON, and what it is read as there. */
export const OTHER_BODIES = {
  "/v1/accounts/~import": { type: "text/csv", read: (csv: string) => ({ csv }) },
};

const ImportQuery = z.strictObject({
  mode: ImportWire.shape.mode.meta({ description: "`upsert` without it; for a body of text/csv." }),
  dry_run: flagParam("Store nothing and say what would happen; for a body of text/csv."),
});

/** Accounts out of a file: `/v1/accounts:import`. */
export function importRoutes({ actions }: RouteContext) {
  return new Elysia({ prefix: "/v1/accounts" }).post(
    "/~import",
    async ({ request, body, query }) => {
      const { requestId, caller } = factsOf(request);
      const { workspaceId } = caller;
      const csv = parseCsv(body.csv, actions.limits.batchItems);
      checkBatchSize(actions, csv.rows.length, "csv");
      const plan = columnsOf(csv, body.columns);
      const rows = csv.rows.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.length > 0);
      const named = await actions.store.lists.findByNames(workspaceId, listNamesIn(rows, plan));
      const lists = new Map(named.map((list) => [folded(list.name), list.id]));
      const read = rows.map((row) => fromImportRow(row, csv, plan, lists));
      const items = read.flatMap((one): (NewAccount | AppError)[] => (Array.isArray(one) ? one.slice(0, 1) : [one]));
      const further = read.map((one) => (Array.isArray(one) ? one.slice(1) : []));
      const isDryRun = body.dry_run ?? query.dry_run ?? false;
      const ingest = isDryRun ? previewAccounts : ingestAccounts;
      const results = await ingest(actions, workspaceId, items, body.mode ?? query.mode ?? "upsert");
      const facts = { isDryRun, rows, further, header: csv.header, plan };
      return toImportWire(results, facts, (error) => toErrorWire(error, requestId, docsUrl(actions)));
    },
    {
      body: ImportWire,
      query: ImportQuery,
      detail: describe({
        tag: "Accounts",
        id: "importAccounts",
        summary: "Add or update accounts out of a CSV file, with a result for each row",
        description:
          "The file goes into `csv`, or is the body itself with `Content-Type: text/csv`, `mode` and `dry_run` being in the query then. The first line names the columns; row 1 is the line after it. Known, whatever the case: domain (or website, URL), name (or company), external_id, industry, employee_count (or employees), hq_country (or country), owner, tags and lists (their names, several with `;`), notes; the other columns of an export are ignored. An empty cell leaves what is there. In CSV alone `1.200` and `1,200` are numbers and names of countries are understood, in English, German, French, Spanish, Portuguese, Dutch and Italian; a range such as `51-200` is refused. UTF-8 only (in Excel: “CSV UTF-8”).",
        answers: { 200: ImportResultWire },
        otherBody: textAnswer("text/csv", "The file itself", {
          example: "Company,Website\nNorthwind Robotics,https://northwind.example\n",
        }),
      }),
    },
  );
}
