import { resolve } from "node:path";
import { type LoadedSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import { printDefaults, printSettings, settingsSchema, settingsToJson } from "#config/print-settings.ts";
import type { Terminal } from "./terminal.ts";

/** Throws what is wrong with the file; says which file was checked when nothing is. */
export function configCheck(file: string | undefined, options: { json?: boolean }, terminal: Terminal): void {
  const loaded = load(file, terminal);
  for (const warning of loaded.warnings) terminal.err(`warning: ${warning}\n`);
  if (options.json)
    terminal.out(`${JSON.stringify({ valid: true, file: loaded.file ?? null, warnings: loaded.warnings })}\n`);
  else terminal.out(`${loaded.file ? resolve(terminal.workingDir, loaded.file) : "the default settings"}: valid\n`);
}

export function configSchema(terminal: Terminal): void {
  terminal.out(`${JSON.stringify(settingsSchema(), undefined, 2)}\n`);
}

type ShowOptions = { defaults?: boolean; json?: boolean; config?: string };

export function configShow(options: ShowOptions, terminal: Terminal): void {
  terminal.out(options.defaults ? printDefaults() : shown(load(options.config, terminal), options));
}

function shown(loaded: LoadedSettings, options: ShowOptions): string {
  return options.json ? `${JSON.stringify(settingsToJson(loaded), undefined, 2)}\n` : printSettings(loaded);
}

function load(file: string | undefined, terminal: Terminal): LoadedSettings {
  return loadSettingsWithOrigins({ file, env: terminal.env, workingDir: terminal.workingDir });
}
