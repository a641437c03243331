import { resolve } from "node:path";
import { readListedBots } from "#app.ts";
import { type LoadedSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import {
  includedSchema,
  printDefaults,
  printSettings,
  settingsSchema,
  settingsToJson,
} from "#config/print-settings.ts";
import { botSchema } from "#surfaces/signalmama/files/bot-schema.ts";
import type { Terminal } from "./terminal.ts";

/** Throws what is wrong with the file or an included one; says which file was checked when nothing is. */
export function configCheck(file: string | undefined, options: { json?: boolean }, terminal: Terminal): void {
  const loaded = load(file, terminal);
  const bots = readListedBots(loaded.settings);
  for (const warning of loaded.warnings) terminal.err(`warning: ${warning}\n`);
  const included = loaded.filesNow().slice(loaded.file ? 1 : 0);
  if (options.json) {
    const verdict = { valid: true, file: loaded.file ?? null, included, bots: bots.length, warnings: loaded.warnings };
    terminal.out(`${JSON.stringify(verdict)}\n`);
    return;
  }
  const name = loaded.file ? resolve(terminal.workingDir, loaded.file) : "the default settings";
  const more =
    included.length === 0 ? "" : `; with ${included.length} included file${included.length === 1 ? "" : "s"}`;
  terminal.out(`${name}: valid${more}\n`);
}

export function configSchema(options: { included?: boolean }, terminal: Terminal): void {
  const schema = options.included ? includedSchema(botSchema()) : settingsSchema(botSchema());
  terminal.out(`${JSON.stringify(schema, undefined, 2)}\n`);
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
