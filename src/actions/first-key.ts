import type { ActionContext } from "./context.ts";
import { newKey } from "./keys.ts";
import { newWorkspace, recordsOf } from "./workspaces.ts";

type Parts = Pick<ActionContext, "store" | "clock" | "ids" | "randomBytes">;

/**
 * At the first start makes the workspace and an admin key; undefined when there has been an admin key before. The key is
 * left where its owner finds it before it is valid: a kill in between costs nothing, as the next start makes another,
 * while a valid key that nobody has seen could not be had again.
 */
export async function makeFirstKey(context: Parts, leave: (key: string) => void): Promise<string | undefined> {
  const [known] = await context.store.workspaces.list();
  if (known && (await hasAdminKey(context, known.id))) return undefined;
  const workspace = known ?? newWorkspace(context, "Default");
  const { record, key } = newKey(context, workspace.id, { name: "first admin key", role: "admin" });
  leave(key);
  await context.store.commit({ put: { ...(known ? {} : recordsOf(workspace)), key: [record] } });
  return key;
}

/** A revoked one counts: whoever ended it meant it. */
async function hasAdminKey({ store }: Parts, workspaceId: string): Promise<boolean> {
  let after: (string | number)[] | undefined;
  do {
    const page = await store.keys.list(workspaceId, { limit: 200, after });
    if (page.rows.some((key) => key.role === "admin")) return true;
    after = page.next;
  } while (after);
  return false;
}
