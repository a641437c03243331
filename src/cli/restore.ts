import { resolve } from "node:path";
import { restore } from "#app.ts";
import { systemClock } from "#clock.ts";
import { toIso } from "#core/time.ts";
import { loadOwnSettings } from "./load-own-settings.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

type Options = DataOptions & { json?: boolean; force?: boolean };

/** Puts a backup in the place of the database and says what has to be done besides. */
export function restoreCommand(file: string, options: Options, terminal: Terminal): void {
  const settings = loadOwnSettings(options, terminal);
  const path = resolve(terminal.workingDir, file);
  const { database, manifest, aside, lacksSecret } = restore({
    settings,
    file: path,
    force: options.force === true,
    clock: systemClock,
  });
  if (options.json) {
    const facts = { database, made_at: toIso(manifest.madeAt), schema: manifest.schema, replaced: aside ?? null };
    terminal.out(`${JSON.stringify({ ...facts, needs_secret_key: lacksSecret })}\n`);
    return;
  }
  terminal.out(`${database} is as it was on ${toIso(manifest.madeAt)}\n`);
  if (aside !== undefined) terminal.err(`what stood there before is ${aside}; delete it when you do not need it\n`);
  if (lacksSecret) {
    terminal.err(
      `put the secret.key of the appliance it was made on into ${settings.dataDir} before you start; backups hold none\n`,
    );
  }
}
