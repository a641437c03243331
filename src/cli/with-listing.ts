import type { ActionContext } from "#actions/context.ts";
import { type Listing, openActions, readListedBots } from "#app.ts";
import { type LoadedSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import { AppError } from "#core/errors.ts";
import type { NameAccount } from "#surfaces/signalmama/files/bot-fields.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

/** The files and the database side by side. */
export type Both = {
  context: ActionContext;
  workspaceId: string;
  listing: Listing;
  loaded: LoadedSettings;
  /** The domain of an account that is there, else its id as it is. */
  nameAccount: NameAccount;
};

/** Looks at files and database together, whether an appliance is serving or not. Throws all that is wrong with the files. */
export async function withListing<T>(
  options: DataOptions,
  terminal: Terminal,
  work: (both: Both) => Promise<T>,
): Promise<T> {
  const loaded = loadSettingsWithOrigins({
    file: options.config,
    env: terminal.env,
    flags: { data_dir: options.data },
    workingDir: terminal.workingDir,
  });
  const { settings, warnings } = loaded;
  for (const warning of warnings) terminal.err(`warning: ${warning}\n`);
  const listing = { accounts: settings.accounts, bots: readListedBots(settings) };
  const { context, close } = await openActions(settings);
  try {
    const [workspace] = await context.store.workspaces.list();
    if (!workspace) throw new AppError("not_found", "There is no workspace yet; run `signalmama serve` once.");
    const names = await context.store.accounts.listNames(workspace.id);
    const domains = new Map(names.map(({ id, domain }) => [id, domain]));
    return await work({
      loaded,
      context,
      workspaceId: workspace.id,
      listing,
      nameAccount: (id) => domains.get(id) ?? id,
    });
  } finally {
    await close();
  }
}
