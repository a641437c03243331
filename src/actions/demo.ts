import type { Account } from "#core/account.ts";
import { mergeChanges } from "#core/change.ts";
import { DEMO_TAG, isInventedPlace } from "#core/demo.ts";
import { AppError } from "#core/errors.ts";
import type { Workspace } from "#core/workspace.ts";
import { deletionOf } from "./accounts.ts";
import { deleteBotsAt } from "./bots.ts";
import type { ActionContext } from "./context.ts";
import { planAccounts } from "./plan-accounts.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace, workspaceTurn } from "./workspaces.ts";

/** Whether the demo is loaded in a workspace: since when (epoch ms), and how many of its companies are there. */
export type DemoState = { loadedAt: number | undefined; accounts: number };

export async function readDemo(context: ActionContext, workspaceId: string): Promise<DemoState> {
  const { demoLoadedAt: loadedAt } = await getWorkspace(context, workspaceId);
  if (loadedAt === undefined) return { loadedAt, accounts: 0 };
  return { loadedAt, accounts: (await inventedAccounts(context, workspaceId)).filter(isActive).length };
}

/**
 * Adds the invented companies and lets them be read on a web that is answered inside the process. Throws
 * `workspace_not_empty` where there are accounts, `unavailable` while an earlier demo is still being removed, or
 * `account_limit_reached`.
 */
export function loadDemo(context: ActionContext, workspaceId: string): Promise<DemoState> {
  const { store, clock, demo } = context;
  return inTurn(context.turns, workspaceTurn(workspaceId), async () => {
    const workspace = await getWorkspace(context, workspaceId);
    if ((await store.accounts.count(workspaceId)) > 0) throw notEmpty();
    const left = await inventedAccounts(context, workspaceId);
    if (workspace.demoLoadedAt === undefined && left.some((account) => isBeingPurged(account, clock.now()))) {
      throw new AppError("unavailable", "The demo is still being removed; try again in a moment.", {
        retryAfterSeconds: 1,
      });
    }
    // Loaded again after all its companies were deleted one by one, it goes on where it was: its pages tell of the same days.
    const loadedAt = workspace.demoLoadedAt ?? clock.now();
    const items = demo.companies.map((company) => ({ ...company, tags: [DEMO_TAG] }));
    const { results, change } = await planAccounts(context, workspaceId, items, "create");
    for (const result of results) if (result.status === "error") throw result.error;
    await store.commit(mergeChanges([{ put: { workspace: [{ ...workspace, demoLoadedAt: loadedAt }] } }, change]));
    return { loadedAt, accounts: results.length };
  });
}

/**
 * Removes the invented companies for good, with all that belongs to them, and the bots that watch one of their pages, which could
 * only fail from now on. Where it is not loaded, nothing happens.
 */
export function removeDemo(context: ActionContext, workspaceId: string): Promise<DemoState> {
  const { store, demo } = context;
  return inTurn(context.turns, workspaceTurn(workspaceId), async () => {
    const { demoLoadedAt, ...workspace }: Workspace = await getWorkspace(context, workspaceId);
    if (demoLoadedAt !== undefined) {
      await deleteBotsAt(context, workspaceId, (source) => isInventedPlace(demo, source));
      const accounts = await inventedAccounts(context, workspaceId);
      const deletions = await Promise.all(accounts.map((account) => deletionOf(context, account, 0)));
      await store.commit(
        mergeChanges([
          { put: { workspace: [workspace] }, jobs: [{ step: "purge", payload: {}, key: "purge" }] },
          ...deletions.map(({ change }) => change),
        ]),
      );
    }
    return { loadedAt: undefined, accounts: 0 };
  });
}

/** Deleted ones too. */
function inventedAccounts({ store, demo }: ActionContext, workspaceId: string): Promise<Account[]> {
  const domains = demo.companies.map(({ domain }) => domain);
  return store.accounts.findByDomains(workspaceId, domains);
}

function isActive({ status }: Account): boolean {
  return status === "active";
}

function isBeingPurged({ purgeAt = Infinity }: Account, now: number): boolean {
  return purgeAt <= now;
}

function notEmpty(): AppError {
  return new AppError(
    "conflict",
    "The demo is loaded into a workspace without accounts only, so that nothing invented stands among real companies.",
    { reason: "workspace_not_empty" },
  );
}
