import { actAs } from "#actions/acting.ts";
import type { ActionContext } from "#actions/context.ts";
import type { Settings } from "#config/settings.ts";
import type { Log } from "#core/log.ts";
import { BY_FILES } from "./in-the-name-of.ts";
import { readListedBots } from "./listed-bots.ts";
import { takeOver } from "./take-over.ts";

/** Accounts and bots of the files, made or brought up to date; what cannot be had is said and left. */
export async function takeOverFiles(context: ActionContext, settings: Settings, log: Log): Promise<void> {
  const [workspace] = await context.store.workspaces.list();
  if (!workspace) return;
  const listing = { accounts: settings.accounts, bots: readListedBots(settings) };
  const { accounts, bots } = await actAs(BY_FILES, () => takeOver(context, workspace.id, listing, { holdsBack: true }));
  for (const error of accounts.refused) {
    log.warn("an account of the settings file was refused", { error: error.message });
  }
  for (const { name, reason } of bots.leftOut) log.warn(reason, { bot: name });
  for (const { id, name } of bots.remove) log.warn("a bot that no file lists any more was deleted", { bot: id, name });
  if (bots.held.length > 0) {
    log.warn(
      "bots that no file lists any more stay, being too many at once; `signalmama apply --allow-delete` deletes them",
      {
        count: bots.held.length,
        bots: bots.held.map(({ name }) => name).join(", "),
      },
    );
  }
  const counts = { created: bots.create.length, changed: bots.change.length, removed: bots.remove.length };
  if (counts.created + counts.changed + counts.removed > 0) log.info("bots are as the files list them", counts);
}
