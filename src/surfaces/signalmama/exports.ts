import { Elysia } from "elysia";
import { z } from "zod";
import { noteDownload } from "#actions/audit.ts";
import { createExport, getDownload, getExport } from "#actions/exports.ts";
import { resolveUsedTypes } from "#actions/signal-types.ts";
import { getFloor } from "#actions/workspaces.ts";
import { messageOf, notFound } from "#core/errors.ts";
import { type ExportFilter, type ExportFormat, ExportKind } from "#core/export.ts";
import type { Log } from "#core/log.ts";
import { HOUR_MS, toIsoDay } from "#core/time.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe, textAnswer } from "./describe.ts";
import { type Selection, streamExport } from "./export-stream.ts";
import { PagingParams } from "./paging.ts";
import { flagParam, instantParam, listParam, scoreParam, textParam } from "./query.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { ExportFilterWire, ExportWire, fromExportFilterWire, NewExportWire, toExportWire } from "./wire/export.ts";
import { listOf } from "./wire/values.ts";

const ExportQuery = z.strictObject({
  tag: textParam("Accounts with this tag."),
  owner: textParam("Accounts of this owner."),
  score_gte: scoreParam("Accounts with at least this score."),
  score_lte: scoreParam("Accounts with at most this score."),
  has_signal_type: listParam("Accounts with an active signal of any of these types."),
  list_id: textParam("Accounts on this list."),
  updated_since: instantParam("Accounts changed at or after this time."),
  account_id: textParam("Signals, briefs or contacts of this account."),
  type: listParam("Signals of any of these types, separated by commas."),
  strength_gte: scoreParam("Signals of at least this strength."),
  since: instantParam("Signals detected, briefs generated or contacts found at or after this time."),
  until: instantParam("Signals detected, briefs generated or contacts found at or before this time."),
  trigger: ExportFilterWire.shape.trigger.meta({ description: "Briefs written for this reason." }),
  latest_only: flagParam("`true`: of each account only the newest brief."),
});

const MEDIA_TYPES = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;
const KINDS =
  "`kind` is accounts, signals, briefs or contacts; the newest come first. Each filter belongs to the kinds it names.";

/** Everything of one kind as one file: `/v1/exports`. */
export function exportRoutes({ actions, paging, log }: RouteContext & { log: Log }) {
  const { store, clock } = actions;

  const render = (row: Parameters<typeof toExportWire>[0]) =>
    toExportWire(row, { baseUrl: actions.baseUrl, at: clock.now() });

  /** The filter with the keys behind the names of types, those of the workspace's own included. */
  const withTypes = async (workspaceId: string, filter: ExportFilter, prefix: string): Promise<ExportFilter> => {
    const { types, hasSignalTypes } = filter;
    const resolve = (names: string[], param: string) => resolveUsedTypes(actions, workspaceId, names, prefix + param);
    return {
      ...filter,
      types: types && (await resolve(types, "type")),
      hasSignalTypes: hasSignalTypes && (await resolve(hasSignalTypes, "has_signal_type")),
    };
  };

  /** The file, as an attachment named after its kind and day. */
  const answer = async (request: Request, selection: Selection, format: ExportFormat) => {
    const at = clock.now();
    const floor = await getFloor(actions, selection.workspaceId);
    const { requestId, hold } = factsOf(request);
    // A reader may take its time between two pages.
    hold(HOUR_MS);
    const onFailure = (error: unknown) => log.error("an export was cut off", { requestId, error: messageOf(error) });
    return new Response(streamExport(store, selection, { format, at, floor, onFailure }), {
      headers: {
        "content-type": format === "csv" ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES.ndjson,
        "content-disposition": `attachment; filename="${selection.kind}-${toIsoDay(at)}.${format}"`,
      },
    });
  };

  const answerAll = async (
    request: Request,
    name: string,
    query: z.infer<typeof ExportQuery>,
    format: ExportFormat,
  ) => {
    const { data: kind } = ExportKind.safeParse(name);
    if (kind === undefined) throw notFound("export");
    const { workspaceId } = callerOf(request);
    const filter = await withTypes(workspaceId, fromExportFilterWire(kind, query), "");
    await noteDownload(actions, workspaceId, { kind, format });
    return answer(request, { workspaceId, kind, filter, until: clock.now() }, format);
  };

  return new Elysia({ prefix: "/v1/exports" })
    .get("/~csv/:kind", ({ request, params, query }) => answerAll(request, params.kind, query, "csv"), {
      query: ExportQuery,
      detail: describe({
        tag: "Exports",
        id: "exportCsv",
        summary: "All accounts, signals, briefs or contacts as CSV, a header first",
        description: KINDS,
        answers: { 200: textAnswer(MEDIA_TYPES.csv, "The rows, as many as there are") },
      }),
    })
    .get("/~ndjson/:kind", ({ request, params, query }) => answerAll(request, params.kind, query, "ndjson"), {
      query: ExportQuery,
      detail: describe({
        tag: "Exports",
        id: "exportNdjson",
        summary: "All accounts, signals, briefs or contacts as lines of JSON",
        description: KINDS,
        answers: { 200: textAnswer(MEDIA_TYPES.ndjson, "The rows, as many as there are") },
      }),
    })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "exports", workspaceId, filter: null };
        const page = await store.exports.list(workspaceId, paging.read(query, listing));
        return paging.render(page, listing, render);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Exports",
          id: "listExports",
          summary: "The exports that were asked for, newest first",
          answers: { 200: listOf(ExportWire) },
        }),
      },
    )
    .post(
      "",
      async ({ request, body, set }) => {
        const { workspaceId } = callerOf(request);
        const given = fromExportFilterWire(body.kind, body.filter ?? {}, "filter.");
        const filter = await withTypes(workspaceId, given, "filter.");
        const asked = await createExport(actions, workspaceId, { kind: body.kind, format: body.format, filter });
        set.status = 202;
        set.headers["location"] = `/v1/exports/${asked.id}`;
        return render(asked);
      },
      {
        body: NewExportWire,
        detail: describe({
          tag: "Exports",
          id: "createExport",
          summary: "Ask for an export; `export.completed` says when it can be downloaded",
          answers: { 202: ExportWire },
        }),
      },
    )
    .get(
      "/:id",
      async ({ request, params }) =>
        render(await getExport(actions, callerOf(request).workspaceId, pathId("exp", params.id, "export"))),
      {
        detail: describe({
          tag: "Exports",
          id: "getExport",
          summary: "One export and where it can be downloaded",
          answers: { 200: ExportWire },
        }),
      },
    )
    .get(
      "/:id/download",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const id = pathId("exp", params.id, "export");
        const { kind, filter, format, createdAt } = await getDownload(actions, workspaceId, id);
        await noteDownload(actions, workspaceId, { id, kind, format });
        return answer(request, { workspaceId, kind, filter, until: createdAt }, format);
      },
      {
        detail: describe({
          tag: "Exports",
          id: "downloadExport",
          summary: "The rows of a completed export, for a day",
          description:
            "Rows made after the export was asked for are left out, and what has been deleted since is not in it. In the format of the export: `text/csv` or `application/x-ndjson`.",
          answers: { 200: textAnswer([MEDIA_TYPES.csv, MEDIA_TYPES.ndjson], "The rows, as many as there are") },
        }),
      },
    );
}
