import { migrate } from "#app.ts";
import { systemClock } from "#clock.ts";
import { loadOwnSettings } from "./load-own-settings.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

type Options = DataOptions & { json?: boolean; dryRun?: boolean; withoutBackup?: boolean };

/** Brings the database up to date, or says that it would have to be. */
export async function migrateCommand(options: Options, terminal: Terminal): Promise<void> {
  const settings = loadOwnSettings(options, terminal);
  const isDryRun = options.dryRun === true;
  const withoutBackup = options.withoutBackup === true;
  const upgrade = await migrate(settings, { isDryRun, withoutBackup, clock: systemClock });
  if (options.json) {
    const facts = { from: upgrade?.from ?? null, to: upgrade?.to ?? null, backup: upgrade?.backup ?? null };
    terminal.out(`${JSON.stringify({ pending: upgrade !== undefined, done: !isDryRun, ...facts })}\n`);
  } else if (!upgrade) {
    terminal.out("the database is up to date\n");
  } else {
    const { from, to, backup } = upgrade;
    terminal.out(`${isDryRun ? "would bring" : "brought"} the database from schema ${from} to ${to}\n`);
    if (backup !== undefined) terminal.err(`a backup from before is ${backup}\n`);
  }
}
