import { notFound } from "#core/errors.ts";
import { type Export, exportJob, isDownloadable } from "#core/export.ts";
import type { ActionContext } from "./context.ts";

/** Asks for an export; it is counted in the background and can then be downloaded for a day. */
export async function createExport(
  { store, clock, ids }: ActionContext,
  workspaceId: string,
  wanted: Pick<Export, "kind" | "format" | "filter">,
): Promise<Export> {
  const asked: Export = { id: ids.next("exp"), workspaceId, ...wanted, status: "queued", createdAt: clock.now() };
  await store.commit({ put: { export: [asked] }, jobs: [exportJob(asked)] });
  return asked;
}

/** Throws `export_not_found`. */
export async function getExport({ store }: ActionContext, workspaceId: string, id: string): Promise<Export> {
  const found = await store.exports.find(workspaceId, id);
  if (!found) throw notFound("export");
  return found;
}

/** An export whose rows may be read now. Throws `export_not_found` before it is completed and after it has expired. */
export async function getDownload(context: ActionContext, workspaceId: string, id: string): Promise<Export> {
  const found = await getExport(context, workspaceId, id);
  if (!isDownloadable(found, context.clock.now())) throw notFound("export");
  return found;
}
