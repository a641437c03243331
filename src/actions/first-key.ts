import { type ApiKey, isInForce, type KeyHolder } from "#core/key.ts";
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

/** The newest admin key of the first workspace that opens it from a browser; undefined when there is none. */
export async function findAdminKey(context: Pick<Parts, "store" | "clock">): Promise<KeyHolder | undefined> {
  const [workspace] = await context.store.workspaces.list();
  if (!workspace) return undefined;
  const at = context.clock.now();
  const key = await findKey(
    context,
    workspace.id,
    (one) => one.role === "admin" && isInForce(one, at) && !one.mustSign,
  );
  return key && { keyId: key.id, workspaceId: workspace.id };
}

/** A revoked one counts: whoever ended it meant it. */
async function hasAdminKey(context: Pick<Parts, "store">, workspaceId: string): Promise<boolean> {
  return (await findKey(context, workspaceId, ({ role }) => role === "admin")) !== undefined;
}

async function findKey(
  { store }: Pick<Parts, "store">,
  workspaceId: string,
  isWanted: (key: ApiKey) => boolean,
): Promise<ApiKey | undefined> {
  let after: (string | number)[] | undefined;
  do {
    const page = await store.keys.list(workspaceId, { limit: 200, after });
    const found = page.rows.find(isWanted);
    if (found) return found;
    after = page.next;
  } while (after);
  return undefined;
}
