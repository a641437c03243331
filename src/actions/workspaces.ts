import type { Change } from "#core/change.ts";
import { DEFAULT_RUBRIC, toRubricVersion } from "#core/rubric.ts";
import type { Workspace } from "#core/workspace.ts";
import type { ActionContext } from "./context.ts";
import { inTurn } from "./turns.ts";

type Parts = Pick<ActionContext, "store" | "clock" | "ids">;

/** The oldest workspace, made with the default rubric when there is none yet. */
export async function ensureWorkspace(context: Parts, name = "Default"): Promise<Workspace> {
  const [first] = await context.store.workspaces.list();
  return first ?? createWorkspace(context, name);
}

/** Stores an empty workspace with the default rubric. */
export async function createWorkspace(context: Parts, name: string): Promise<Workspace> {
  const workspace = newWorkspace(context, name);
  await context.store.commit({ put: recordsOf(workspace) });
  return workspace;
}

export function newWorkspace({ clock, ids }: Omit<Parts, "store">, name: string): Workspace {
  const at = clock.now();
  return { id: ids.next("ws"), name, rubric: { ...DEFAULT_RUBRIC, updatedAt: at }, createdAt: at };
}

/** All that is stored of a workspace at its beginning. */
export function recordsOf(workspace: Workspace): NonNullable<Change["put"]> {
  return { workspace: [workspace], rubric: [toRubricVersion(workspace.id, workspace.rubric)] };
}

/** The score, 0–100, from which an account of this workspace is worth a call. */
export async function getFloor(context: Pick<ActionContext, "store">, workspaceId: string): Promise<number> {
  return (await getWorkspace(context, workspaceId)).rubric.floor;
}

/** Throws `internal` when it is gone: a key opens it, so it must be there. */
export async function getWorkspace({ store }: Pick<ActionContext, "store">, workspaceId: string): Promise<Workspace> {
  const workspace = await store.workspaces.find(workspaceId);
  if (!workspace) throw new Error(`the workspace ${workspaceId} of a key is missing`);
  return workspace;
}

/** Gives a workspace another name. */
export async function renameWorkspace(context: ActionContext, workspaceId: string, name: string): Promise<Workspace> {
  return inTurn(context.turns, workspaceTurn(workspaceId), async () => {
    const renamed = { ...(await getWorkspace(context, workspaceId)), name };
    await context.store.commit({ put: { workspace: [renamed] } });
    return renamed;
  });
}

/** The subject under which whatever changes the workspace itself takes turns. */
export function workspaceTurn(workspaceId: string): string {
  return `workspace:${workspaceId}`;
}
