import type { AuditNote, AuditRow, AuditVerdict } from "#core/audit.ts";
import { AppError } from "#core/errors.ts";
import type { Export } from "#core/export.ts";
import type { KeyHolder } from "#core/key.ts";
import type { AuditQuery, PageOf } from "#core/queries.ts";
import type { ActionContext } from "./context.ts";

/** Tells that a whole file of rows is read. On a full disk it is not told: then above all people must get at what is theirs. */
export async function noteDownload(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  { id, kind, format }: Pick<Export, "kind" | "format"> & { id?: string | undefined },
): Promise<void> {
  const object = { type: "export", ...(id === undefined ? {} : { id }) };
  await noteIfThereIsRoom(store, { workspaceId, verb: "export.downloaded", object, after: { kind, format } });
}

/** Tells that a browser signed in or out as the holder of a key. */
export async function noteSession(
  { store }: Pick<ActionContext, "store">,
  { workspaceId, keyId }: KeyHolder,
  what: "opened" | "closed",
): Promise<void> {
  await noteIfThereIsRoom(store, { workspaceId, verb: `session.${what}`, object: { type: "key", id: keyId } });
}

async function noteIfThereIsRoom(store: ActionContext["store"], note: AuditNote): Promise<void> {
  await store.commit({ audit: [note] }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.reason === "insufficient_storage")) throw error;
  });
}

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

const verifying = new WeakMap<ActionContext["store"]["audit"], Promise<AuditVerdict>>();

/** Goes through the whole log. Who asks while somebody else's verification runs is given its verdict: it is not run twice at once. */
export function verifyAudit({ store: { audit } }: Pick<ActionContext, "store">): Promise<AuditVerdict> {
  const running = verifying.get(audit) ?? audit.verify().finally(() => verifying.delete(audit));
  verifying.set(audit, running);
  return running;
}
