import { createWorkspace } from "#actions/workspaces.ts";
import { toIso } from "#core/time.ts";
import type { Workspace } from "#core/workspace.ts";
import type { Terminal } from "./terminal.ts";
import { type DataOptions, withActions } from "./with-actions.ts";

type Options = DataOptions & { json?: boolean };

/** Prints the id alone, so that a script can take it. */
export async function createWorkspaceCommand(options: Options & { name: string }, terminal: Terminal): Promise<void> {
  await withActions(options, terminal, async (context) => {
    const workspace = await createWorkspace(context, options.name);
    terminal.out(options.json ? `${JSON.stringify(toJson(workspace))}\n` : `${workspace.id}\n`);
  });
}

export async function listWorkspacesCommand(options: Options, terminal: Terminal): Promise<void> {
  await withActions(options, terminal, async ({ store }) => {
    const workspaces = await store.workspaces.list();
    terminal.out(
      options.json ? `${JSON.stringify({ workspaces: workspaces.map(toJson) })}\n` : workspaces.map(toLine).join(""),
    );
  });
}

function toLine({ id, name, createdAt }: Workspace): string {
  return `${id}  ${toIso(createdAt)}  ${name}\n`;
}

function toJson({ id, name, createdAt }: Workspace): Record<string, unknown> {
  return { id, name, created_at: toIso(createdAt) };
}
