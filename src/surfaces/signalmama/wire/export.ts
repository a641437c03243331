import { z } from "zod";
import { BriefTrigger } from "#core/brief.ts";
import { invalidParam } from "#core/errors.ts";
import { EXPORT_FILTERS, Export, type ExportFilter, ExportFormat, ExportKind, isDownloadable } from "#core/export.ts";
import { parseInstant, parseIsoInstant, toIso } from "#core/time.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

/** The filters of all kinds, as they are read from a query or a body. */
export const ExportFilterWire = z
  .strictObject({
    tag: z.string().min(1).max(100).optional(),
    owner: z.string().min(1).max(200).optional(),
    score_gte: Score.optional(),
    score_lte: Score.optional(),
    has_signal_type: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
    list_id: z.string().min(1).max(64).optional(),
    updated_since: z.string().max(100).optional(),
    account_id: z.string().min(1).max(64).optional(),
    type: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
    strength_gte: Score.optional(),
    since: z.string().max(100).optional(),
    until: z.string().max(100).optional(),
    trigger: BriefTrigger.optional(),
    latest_only: z.boolean().optional(),
  })
  .meta({ title: "ExportFilter", examples: [{ type: ["funding"], since: "2026-05-01T00:00:00.000Z" }] });
type ExportFilterWire = z.infer<typeof ExportFilterWire>;

/** Our name of each filter. */
const NAMES: Record<keyof ExportFilterWire, keyof ExportFilter> = {
  tag: "tag",
  owner: "owner",
  score_gte: "scoreGte",
  score_lte: "scoreLte",
  has_signal_type: "hasSignalTypes",
  list_id: "listId",
  updated_since: "updatedSince",
  account_id: "accountId",
  type: "types",
  strength_gte: "strengthGte",
  since: "since",
  until: "until",
  trigger: "trigger",
  latest_only: "latestOnly",
};

/**
 * Throws `invalid_param` for a filter that this kind does not have, named with `prefix` before it: a body has one, a query
 * none, and may write times as numbers. The types of signals are still the names that were given.
 */
export function fromExportFilterWire(kind: ExportKind, wire: ExportFilterWire, prefix = ""): ExportFilter {
  for (const name of Object.keys(wire) as (keyof ExportFilterWire)[]) {
    if (wire[name] === undefined || EXPORT_FILTERS[kind].includes(NAMES[name])) continue;
    const param = `${prefix}${name}`;
    throw invalidParam(param, `is no filter of ${kind}`);
  }
  const parse = prefix === "" ? parseInstant : parseIsoInstant;
  const instant = (name: "updated_since" | "since" | "until") =>
    wire[name] === undefined ? undefined : parse(wire[name], `${prefix}${name}`);
  return {
    tag: wire.tag,
    owner: wire.owner,
    scoreGte: wire.score_gte,
    scoreLte: wire.score_lte,
    hasSignalTypes: wire.has_signal_type,
    listId: wire.list_id,
    updatedSince: instant("updated_since"),
    accountId: wire.account_id,
    types: wire.type,
    strengthGte: wire.strength_gte,
    since: instant("since"),
    until: instant("until"),
    trigger: wire.trigger,
    latestOnly: wire.latest_only,
  };
}

function toExportFilterWire(filter: ExportFilter): ExportFilterWire {
  const names = Object.keys(NAMES) as (keyof ExportFilterWire)[];
  const isInstant = (name: string) => name === "updated_since" || name === "since" || name === "until";
  return Object.fromEntries(
    names
      .map((name) => [name, filter[NAMES[name]]] as const)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isInstant(name) ? toIso(Number(value)) : value]),
  );
}

export const NewExportWire = z
  .strictObject({ kind: ExportKind, format: ExportFormat, filter: ExportFilterWire.optional() })
  .meta({
    title: "NewExport",
    examples: [{ kind: "signals", format: "ndjson", filter: { type: ["funding"], since: "2026-05-01T00:00:00.000Z" } }],
  });

const EXPORT_EXAMPLE = {
  id: "exp_01K8Z3E5QJ6T7V8W9XYA",
  kind: "signals",
  format: "ndjson",
  filter: { type: ["funding"], since: "2026-05-01T00:00:00.000Z" },
  status: "completed",
  row_count: 1204,
  download_url: "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
  created_at: "2026-06-01T09:00:00.000Z",
  completed_at: "2026-06-01T09:00:00.412Z",
  expires_at: "2026-06-02T09:00:00.412Z",
} as const;

export const ExportWire = z
  .object({
    id: z.string(),
    kind: ExportKind,
    format: ExportFormat,
    filter: ExportFilterWire,
    status: Export.shape.status,
    row_count: z.number().int().min(0).nullable(),
    /** Null before it is completed and after it has expired. */
    download_url: z.string().nullable(),
    created_at: Instant,
    completed_at: Instant.nullable(),
    expires_at: Instant.nullable(),
  })
  .meta({ title: "Export", examples: [EXPORT_EXAMPLE] });

/** The export as it stands at an instant. */
export function toExportWire(
  row: Export,
  { baseUrl, at }: { baseUrl: string; at: number },
): z.infer<typeof ExportWire> {
  return {
    id: row.id,
    kind: row.kind,
    format: row.format,
    filter: toExportFilterWire(row.filter),
    status: row.status,
    row_count: row.rowCount ?? null,
    download_url: isDownloadable(row, at) ? `${baseUrl}/v1/exports/${row.id}/download` : null,
    created_at: toIso(row.createdAt),
    completed_at: isoOrNull(row.completedAt),
    expires_at: isoOrNull(row.expiresAt),
  };
}
