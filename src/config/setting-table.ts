import { z } from "zod";
import { companyDomain, httpUrl, listOf, text } from "./kinds.ts";
import { ALERTS } from "./table/alerts.ts";
import { BOUNDS } from "./table/bounds.ts";
import { OUTSIDE } from "./table/outside.ts";
import { row, type Setting } from "./table/row.ts";
import { SERVING } from "./table/serving.ts";
import { SOURCES } from "./table/sources.ts";

const Feed = z.strictObject({ url: httpUrl, name: text.optional() }, "a mapping with url and name");
const Account = z.strictObject(
  {
    domain: companyDomain,
    name: text.optional(),
    aliases: listOf(text).optional(),
    tags: listOf(text).optional(),
  },
  "a mapping with domain, name, aliases and tags",
);

/**
 * Every setting there is, by its path in the file. Environment variables, the JSON Schema, the commented default file
 * and the checks are all made from this table.
 */
export const SETTINGS = {
  ...SERVING,
  ...OUTSIDE,
  ...BOUNDS,
  feeds: row(
    listOf(Feed),
    [],
    'News feeds read for every account: [{ url: "https://wire.example/rss.xml", name: "Wire" }].',
  ),

  ...ALERTS,
  ...SOURCES,
  accounts: row(listOf(Account), [], "Accounts kept in this file: [{ domain: acme.example, name: Acme, tags: [] }]."),
  bots: row(
    listOf(z.unknown()),
    [],
    "Bots kept in this file; same shape as POST /v1/bots, and accounts may be named by domain. Known by key, else by name.",
  ),
  include: row(
    listOf(text),
    ["bots/*.yaml"],
    "Files and folders with more bots, accounts and feeds; globs, relative to this file or absolute.",
  ),
} satisfies Record<string, Setting>;

export type SettingPath = keyof typeof SETTINGS;

/** Checked values by path. */
export type SettingValues = { [Path in SettingPath]: z.output<(typeof SETTINGS)[Path]["kind"]> };

export const SETTING_PATHS = Object.keys(SETTINGS) as SettingPath[];

/** The row of a path, if there is such a setting. */
export function findSetting(path: string): Setting | undefined {
  return Object.hasOwn(SETTINGS, path) ? SETTINGS[path as SettingPath] : undefined;
}

/** Names that may stand directly below a section (`""` is the top), sections and settings alike. */
export function namesBelow(section: string): string[] {
  const prefix = section === "" ? "" : `${section}.`;
  const names = SETTING_PATHS.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(names.map((name) => name.split(".")[0] ?? name))];
}
