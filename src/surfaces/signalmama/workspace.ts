import { Elysia } from "elysia";
import { readUsage } from "#actions/usage.ts";
import { getWorkspace, renameWorkspace } from "#actions/workspaces.ts";
import type { Workspace } from "#core/workspace.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import type { RouteContext } from "./route-context.ts";
import { RenamedWorkspaceWire, toUsageWire, toWorkspaceWire, UsageWire, WorkspaceWire } from "./wire/workspace.ts";

/** The workspace a key belongs to: `/v1/workspace`. */
export function workspaceRoutes({ actions }: RouteContext) {
  const { store } = actions;

  const render = async (workspace: Workspace) => {
    const [accounts, { signals }] = await Promise.all([
      store.accounts.count(workspace.id),
      store.workspaces.totals(workspace.id),
    ]);
    return toWorkspaceWire(workspace, actions.limits, { accounts, signals });
  };

  return new Elysia({ prefix: "/v1/workspace" })
    .get("", async ({ request }) => render(await getWorkspace(actions, callerOf(request).workspaceId)), {
      detail: describe({
        tag: "Workspace",
        id: "getWorkspace",
        summary: "The workspace of the key, with its limits",
        answers: { 200: WorkspaceWire },
      }),
    })
    .patch(
      "",
      async ({ request, body }) => render(await renameWorkspace(actions, callerOf(request).workspaceId, body.name)),
      {
        body: RenamedWorkspaceWire,
        detail: describe({
          tag: "Workspace",
          id: "updateWorkspace",
          summary: "Give the workspace another name",
          answers: { 200: WorkspaceWire },
        }),
      },
    )
    .get("/usage", async ({ request }) => toUsageWire(await readUsage(actions, callerOf(request).workspaceId)), {
      detail: describe({
        tag: "Workspace",
        id: "getUsage",
        summary: "What the workspace uses of what it may",
        answers: { 200: UsageWire },
      }),
    });
}
