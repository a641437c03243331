import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { Workspace } from "#core/workspace.ts";
import type { ActionContext } from "./context.ts";

type Parts = Pick<ActionContext, "store" | "clock" | "ids">;

/** The oldest workspace, made with the default rubric when there is none yet. */
export async function ensureWorkspace(context: Parts, name = "Default"): Promise<Workspace> {
  const [first] = await context.store.workspaces.list();
  return first ?? createWorkspace(context, name);
}

/** Stores an empty workspace with the default rubric. */
export async function createWorkspace(context: Parts, name: string): Promise<Workspace> {
  const workspace = newWorkspace(context, name);
  await context.store.commit({ put: { workspace: [workspace] } });
  return workspace;
}

export function newWorkspace({ clock, ids }: Omit<Parts, "store">, name: string): Workspace {
  const at = clock.now();
  return { id: ids.next("ws"), name, rubric: { ...DEFAULT_RUBRIC, updatedAt: at }, createdAt: at };
}

/** Throws `internal` when it is gone: a key opens it, so it must be there. */
export async function getWorkspace({ store }: Pick<ActionContext, "store">, workspaceId: string): Promise<Workspace> {
  const workspace = await store.workspaces.find(workspaceId);
  if (!workspace) throw new Error(`the workspace ${workspaceId} of a key is missing`);
  return workspace;
}
