import { parse } from "yaml";
import { nearest } from "#core/nearest.ts";
import type { Given, Reading } from "./given.ts";
import { readSecretFile } from "./secret-file.ts";
import { findSetting, namesBelow, SETTING_PATHS, type SettingPath } from "./setting-table.ts";

const PREFIX = "SIGNALMAMA_";
const PATH_BY_NAME = new Map(SETTING_PATHS.map((path) => [variableFor(path), path]));
/** What Kubernetes sets for a service of this name; it means nothing to us. */
const SERVICE_LINK = /^SIGNALMAMA_(SERVICE_(HOST|PORT)(_\w+)?|PORT(_\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable of a setting: `server.port` is `SIGNALMAMA_SERVER_PORT`. */
export function variableFor(path: string): string {
  return `${PREFIX}${path.replaceAll(".", "_").toUpperCase()}`;
}

/**
 * The settings the environment gives. A variable that looks like a setting but is none is a problem; other
 * `SIGNALMAMA_*` variables are somebody else's and only worth a warning.
 */
export function readEnvironment(env: Environment): Reading & { warnings: string[] } {
  const reading: Reading & { warnings: string[] } = { given: [], problems: [], warnings: [] };
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || !name.startsWith(PREFIX) || SERVICE_LINK.test(name)) continue;
    const path = PATH_BY_NAME.get(name);
    const pathOfFile = name.endsWith("_FILE") ? PATH_BY_NAME.get(name.slice(0, -"_FILE".length)) : undefined;
    if (path) reading.given.push(toGiven(path, name, value));
    else if (pathOfFile && env[variableFor(pathOfFile)] !== undefined) {
      reading.problems.push(`${name}: give either this or ${variableFor(pathOfFile)}, not both.`);
    } else if (pathOfFile) readFileVariable(pathOfFile, name, value, reading);
    else complainAbout(name, reading);
  }
  return reading;
}

function readFileVariable(path: SettingPath, name: string, file: string, reading: Reading): void {
  const secret = readSecretFile(file);
  if (secret.kind === "unreadable") reading.problems.push(`${name}: ${secret.reason}.`);
  else reading.given.push(toGiven(path, name, secret.text));
}

function complainAbout(name: string, reading: Reading & { warnings: string[] }): void {
  const meant = nearest(
    name.slice(PREFIX.length),
    [...PATH_BY_NAME.keys()].map((known) => known.slice(PREFIX.length)),
  );
  const isInSection = namesBelow("").some((section) => name.startsWith(`${variableFor(section)}_`));
  if (meant) reading.problems.push(`${name}: unknown setting; did you mean ${PREFIX}${meant}?`);
  else if (isInSection) reading.problems.push(`${name}: unknown setting; config show --defaults lists them all.`);
  else reading.warnings.push(`${name} is not a setting and was ignored.`);
}

function toGiven(path: SettingPath, name: string, value: string): Given {
  return { path, value: readText(path, value), origin: "environment", from: name, place: () => name };
}

/** A text as its setting understands it: as it is, as YAML (numbers, lists, mappings), or as a list with commas. */
export function readText(path: SettingPath, text: string): unknown {
  const accepts = (value: unknown) => findSetting(path)?.kind.safeParse(value).success === true;
  if (accepts(text)) return text;
  const asYaml = parseQuietly(text);
  if (accepts(asYaml)) return asYaml;
  const asList = text.split(",").map((part) => part.trim());
  if (accepts(asList)) return asList;
  return typeof asYaml === "object" && asYaml !== null ? asYaml : text;
}

function parseQuietly(text: string): unknown {
  try {
    return parse(text, { logLevel: "silent" });
  } catch {
    return undefined;
  }
}
