import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { AppError } from "#core/errors.ts";
import { byPlace } from "./by-place.ts";
import { checkSettings } from "./check-settings.ts";
import type { Given, Origin } from "./given.ts";
import { warnings } from "./not-yet.ts";
import { type Environment, readEnvironment, readText } from "./read-environment.ts";
import { type Include, includedFiles, LISTS, readIncluded, wouldInclude } from "./read-included.ts";
import { readLists } from "./read-lists.ts";
import { readYaml } from "./read-yaml.ts";
import { SETTING_PATHS, SETTINGS, type SettingPath } from "./setting-table.ts";
import type { Settings } from "./settings.ts";
import type { Setting } from "./table/row.ts";
import { toSettings } from "./to-settings.ts";

/** The file that is read when none is named and it exists; relative to the working directory. */
export const USUAL_FILE = "config/signalmama.yaml";

const PROBLEMS_SHOWN_MAX = 20;

const FLAG_NAMES = { "server.host": "--host", "server.port": "--port", data_dir: "--data" } as const;

export type Flags = { [Path in keyof typeof FLAG_NAMES]?: string | undefined };

export type SettingsRequest = {
  /** Must exist when given; without it the usual file is read if it is there. */
  file?: string | undefined;
  env: Environment;
  /** Texts of the command line by setting. */
  flags?: Flags;
  workingDir?: string;
  /** For who needs no bots, accounts or feeds: a flaw in an included file is none of their business then. */
  skipsIncluded?: boolean;
};

/** The settings with what `config show` and the banner tell about them. */
export type LoadedSettings = {
  settings: Settings;
  /** The file that was read, as it was named. */
  file: string | undefined;
  /** What is in force, as written, by path; absent settings are not in it. */
  written: ReadonlyMap<SettingPath, { value: unknown; origin: Origin }>;
  warnings: string[];
  /** The secrets that can be read in the settings file itself, in force or not; those it names a file for stand elsewhere. */
  secretsInFile: SettingPath[];
  /** The files these settings are read from, as things stand when it is asked; absolute. */
  filesNow(): string[];
  /** Whether a file of this absolute path would be among them, if it were there. */
  wouldInclude(path: string): boolean;
};

/**
 * The settings in force: defaults < file < environment < flags. Throws `invalid` with one sentence for each thing that
 * is wrong, each beginning with its place.
 */
export function loadSettings(request: SettingsRequest): Settings {
  return loadSettingsWithOrigins(request).settings;
}

/** As `loadSettings`, with where each value came from. */
export function loadSettingsWithOrigins(request: SettingsRequest): LoadedSettings {
  const workingDir = request.workingDir ?? process.cwd();
  const file = findFile(request.file, workingDir);
  const fromFile = file ? readYaml(readSettingsFile(file, workingDir), file) : { given: [], problems: [] };
  const fromEnv = readEnvironment(request.env);
  const given = new Map<SettingPath, Given>();
  for (const one of [...fromFile.given, ...fromEnv.given, ...flagsGiven(request.flags ?? {})]) given.set(one.path, one);

  const { values, problems: invalid } = checkSettings(given);
  // Without a settings file nothing is included unless the environment says so.
  const isRead = !request.skipsIncluded && (file !== undefined || given.has("include"));
  const include: Include = {
    patterns: isRead ? values.include : [],
    folder: dirname(file ?? ""),
    workingDir,
    except: file,
  };
  const included = readIncluded(include);
  const listed = [...LISTS.flatMap((path) => given.get(path) ?? []), ...included.given];
  const { lists, problems: unlisted } = readLists(listed);
  const problems = [
    ...new Set([...fromFile.problems, ...fromEnv.problems, ...invalid, ...included.problems, ...unlisted]),
  ];
  if (problems.length > 0) throw new AppError("invalid", byPlace(problems).slice(0, PROBLEMS_SHOWN_MAX).join("\n"));
  return {
    settings: toSettings(values, lists, workingDir),
    file,
    written: writtenValues(given, listed),
    warnings: [...fromEnv.warnings, ...warnings(given)],
    secretsInFile: fromFile.given.filter((one) => one.from === file && tellsSecret(one)).map(({ path }) => path),
    wouldInclude: (path) => wouldInclude(include, path),
    filesNow: () => [...(file ? [file] : []), ...includedFiles(include)].map((name) => resolve(workingDir, name)),
  };
}

function findFile(named: string | undefined, workingDir: string): string | undefined {
  const file = named ?? USUAL_FILE;
  if (existsSync(resolve(workingDir, file))) return file;
  if (named !== undefined) throw new AppError("invalid", `${named}: there is no such settings file.`);
  return undefined;
}

function readSettingsFile(file: string, workingDir: string): string {
  try {
    return readFileSync(resolve(workingDir, file), "utf8");
  } catch (cause) {
    throw new AppError("invalid", `${file}: the settings file cannot be read.`, { cause });
  }
}

function flagsGiven(flags: Flags): Given[] {
  return (Object.keys(FLAG_NAMES) as (keyof Flags)[]).flatMap((path) => {
    const text = flags[path];
    if (text === undefined) return [];
    const from = FLAG_NAMES[path];
    return [{ path, value: readText(path, text), origin: "flag", from, place: () => from } satisfies Given];
  });
}

/** Whether a value is worth hiding: an empty list of people is not, nor a proxy's address, which may hold no password. */
function tellsSecret({ path, value }: Given): boolean {
  if (!(SETTINGS[path] as Setting).isSecret || path === "network.proxy") return false;
  return Array.isArray(value) ? value.length > 0 : value !== "";
}

/** A list is written in as many parts as there are files that hold one. */
function writtenValues(given: ReadonlyMap<SettingPath, Given>, listed: readonly Given[]): LoadedSettings["written"] {
  const written = new Map<SettingPath, { value: unknown; origin: Origin }>();
  for (const path of SETTING_PATHS) {
    const parts = listed.filter((one) => one.path === path);
    const one = given.get(path) ?? parts[0];
    const whole = parts.length > 0 ? parts.flatMap(({ value }) => value) : one?.value;
    const value = one ? whole : (SETTINGS[path] as Setting).default;
    if (value !== undefined) written.set(path, { value, origin: one?.origin ?? "default" });
  }
  return written;
}
