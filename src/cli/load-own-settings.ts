import { loadSettings } from "#config/load-settings.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

/** The settings of a command that needs no lists of bots, accounts and feeds. Throws `invalid` as `loadSettings` does. */
export function loadOwnSettings(options: DataOptions, terminal: Terminal) {
  return loadSettings({
    file: options.config,
    env: terminal.env,
    flags: { data_dir: options.data },
    workingDir: terminal.workingDir,
    skipsIncluded: true,
  });
}
