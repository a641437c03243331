import { stringify } from "yaml";
import { z } from "zod";
import type { LoadedSettings } from "./load-settings.ts";
import { isNotYet } from "./not-yet.ts";
import { variableFor } from "./read-environment.ts";
import { findSetting, namesBelow, SETTINGS } from "./setting-table.ts";
import type { Setting } from "./table/row.ts";

const HEADER = `# Every setting of signalmama with its default. Nothing here has to be given.
# Each may also come from the environment: SIGNALMAMA_ + the path in capitals, such as SIGNALMAMA_SERVER_PORT,
# with _FILE at the end to read the value from a file. Order: defaults < this file < environment < flags.
# Durations are written 10s, 5m, 6h, 30d; sizes 512KiB, 10MiB, 2GiB. Unknown keys stop the start.
# SIGHUP, or a change of this file or of an included one, reloads bots, feeds, accounts and limits.
`;

/** The default file: every setting with its default and what it is for; those without a default stand as comments. */
export function printDefaults(): string {
  return `${HEADER}${printSection("", 0)}`;
}

function printSection(section: string, depth: number): string {
  const indent = "  ".repeat(depth);
  return namesBelow(section)
    .map((name) => {
      const path = section === "" ? name : `${section}.${name}`;
      const setting = findSetting(path);
      const gap = depth === 0 ? "\n" : "";
      const about =
        setting && (isNotYet(path) ? `Not in force in this version yet: ${lowerFirst(setting.about)}` : setting.about);
      if (setting) return `${gap}${indent}# ${about}\n${printSetting(name, setting, indent)}`;
      return `${gap}${indent}${name}:\n${printSection(path, depth + 1)}`;
    })
    .join("");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function printSetting(name: string, setting: Setting, indent: string): string {
  const isAbsent = setting.default === undefined;
  return `${indent}${isAbsent ? "# " : ""}${name}: ${inline(isAbsent ? setting.example : setting.default)}\n`;
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();
}

const MASK = "(set)";

/** What is in force, as a settings file that says where each value comes from. Secrets are masked. */
export function printSettings(loaded: LoadedSettings): string {
  const lines: string[] = [];
  let open: string[] = [];
  for (const [path, { value, origin }] of loaded.written) {
    const steps = path.split(".");
    const sections = steps.slice(0, -1);
    const shared = sections.findIndex((section, i) => open[i] !== section);
    const from = shared === -1 ? sections.length : shared;
    for (let i = from; i < sections.length; i++) lines.push(`${"  ".repeat(i)}${sections[i]}:`);
    open = sections;
    const shown = findSetting(path)?.isSecret ? MASK : value;
    const source = origin === "file" ? loaded.file : origin === "environment" ? variableFor(path) : origin;
    const remark = origin === "default" ? "" : `  # ${source}`;
    lines.push(`${"  ".repeat(sections.length)}${steps.at(-1)}: ${inline(shown)}${remark}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The same as one object a program can read: value and origin by path. */
export function settingsToJson(loaded: LoadedSettings): Record<string, unknown> {
  const entries = [...loaded.written].map(([path, { value, origin }]) => [
    path,
    { value: findSetting(path)?.isSecret ? MASK : value, origin },
  ]);
  return { file: loaded.file ?? null, settings: Object.fromEntries(entries) };
}

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schema of the settings file, for editors; what one bot may say is given. */
export function settingsSchema(botSchema: Record<string, unknown>): Record<string, unknown> {
  const { properties, ...schema } = sectionSchema("") as { properties: Record<string, unknown> };
  return {
    $schema: DIALECT,
    title: "signalmama settings",
    ...schema,
    properties: { ...properties, bots: listOfBots() },
    $defs: { bot: botSchema },
  };
}

/** JSON Schema of an included file, which lists bots, or bots, accounts and feeds by name. */
export function includedSchema(botSchema: Record<string, unknown>): Record<string, unknown> {
  return {
    $schema: DIALECT,
    title: "signalmama: a file of bots, accounts and feeds",
    anyOf: [
      { type: "null" },
      listOfBots(),
      {
        type: "object",
        properties: {
          bots: listOfBots(),
          accounts: settingSchema(SETTINGS.accounts),
          feeds: settingSchema(SETTINGS.feeds),
        },
        additionalProperties: false,
      },
    ],
    $defs: { bot: botSchema },
  };
}

function listOfBots(): Record<string, unknown> {
  return { type: ["array", "null"], items: { $ref: "#/$defs/bot" }, description: SETTINGS.bots.about, default: [] };
}

function sectionSchema(section: string): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const name of namesBelow(section)) {
    const path = section === "" ? name : `${section}.${name}`;
    const setting = findSetting(path);
    properties[name] = setting ? settingSchema(setting) : sectionSchema(path);
    if (setting?.isSecret) {
      properties[`${name}_file`] = { type: "string", description: `File that holds the value of ${name}.` };
    }
  }
  // A section with nothing in it says nothing.
  return { type: section === "" ? "object" : ["object", "null"], properties, additionalProperties: false };
}

function settingSchema(setting: Setting): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(setting.kind, { io: "input" });
  return {
    ...schema,
    description: setting.about,
    ...(setting.default === undefined ? {} : { default: setting.default }),
  };
}
