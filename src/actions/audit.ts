import type { AuditRow } from "#core/audit.ts";
import type { AuditQuery, PageOf } from "#core/queries.ts";
import type { ActionContext } from "./context.ts";

/** Stands in the log for what concerns the whole appliance. */
const WHOLE_APPLIANCE = "";

/**
 * The audit log as a workspace may read it, newest first. What concerns the whole appliance (settings, the secret key, keys
 * nobody knows) is for the administrators of the first workspace: they run it.
 */
export async function listAudit(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  query: AuditQuery,
): Promise<PageOf<AuditRow>> {
  const [first] = await store.workspaces.list();
  return store.audit.list(first?.id === workspaceId ? [workspaceId, WHOLE_APPLIANCE] : [workspaceId], query);
}
