import { z } from "zod";
import type { Account } from "./account.ts";
import { type Brief, BriefTrigger } from "./brief.ts";
import type { Contact } from "./contact.ts";
import type { NewJob } from "./queue.ts";
import type { Signal } from "./signal.ts";
import { DAY_MS } from "./time.ts";

export const ExportKind = z.enum(["accounts", "signals", "briefs", "contacts"]);
export type ExportKind = z.infer<typeof ExportKind>;

export const ExportFormat = z.enum(["csv", "ndjson"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What an export of each kind is made of. */
export type ExportRows = { accounts: Account; signals: Signal; briefs: Brief; contacts: Contact };

/** What narrows an export down; each kind knows those of `EXPORT_FILTERS`. Scores and strengths 0–100, instants epoch ms. */
export const ExportFilter = z.object({
  tag: z.string().optional(),
  owner: z.string().optional(),
  scoreGte: z.number().optional(),
  scoreLte: z.number().optional(),
  hasSignalTypes: z.array(z.string()).optional(),
  listId: z.string().optional(),
  updatedSince: z.number().optional(),
  accountId: z.string().optional(),
  types: z.array(z.string()).optional(),
  strengthGte: z.number().optional(),
  /** Against the time a row was made: detected, generated, found. */
  since: z.number().optional(),
  until: z.number().optional(),
  trigger: BriefTrigger.optional(),
  latestOnly: z.boolean().optional(),
});
export type ExportFilter = z.infer<typeof ExportFilter>;

export const EXPORT_FILTERS: Record<ExportKind, readonly (keyof ExportFilter)[]> = {
  accounts: ["tag", "owner", "scoreGte", "scoreLte", "hasSignalTypes", "listId", "updatedSince"],
  signals: ["accountId", "types", "strengthGte", "since", "until"],
  briefs: ["accountId", "trigger", "latestOnly", "since", "until"],
  contacts: ["accountId", "since", "until"],
};

/**
 * An export that was asked for as a job. It holds no rows: a download reads those that are there then and had been made
 * when it was asked for, so that nothing outlives the purge of an account.
 */
export const Export = z.object({
  id: z.string(),
  workspaceId: z.string(),
  kind: ExportKind,
  format: ExportFormat,
  filter: ExportFilter,
  status: z.enum(["queued", "completed", "failed"]),
  /** Rows counted when it was completed. */
  rowCount: z.number().optional(),
  createdAt: z.number(),
  completedAt: z.number().optional(),
  /** Until when it can be downloaded. */
  expiresAt: z.number().optional(),
});
export type Export = z.infer<typeof Export>;

/** How long a completed export can be downloaded. */
export const EXPORT_KEPT_MS = DAY_MS;

export function isDownloadable({ status, expiresAt }: Export, at: number): boolean {
  return status === "completed" && expiresAt !== undefined && at < expiresAt;
}

/** The job that completes an export; the two belong in one change. */
export function exportJob({ id, workspaceId }: Export): NewJob {
  return { step: "export", payload: { workspaceId, exportId: id }, key: `export:${id}` };
}
