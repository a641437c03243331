import { dirname, isAbsolute, relative } from "node:path";
import { Glob } from "bun";
import type { Given } from "./given.ts";
import { SETTINGS, type Setting, type SettingPath, type SettingValues } from "./setting-table.ts";

/**
 * What a later version does and this one would silently leave undone, where that matters: the start is refused.
 * `file` is the settings file's absolute path; the globs of `include` are relative to it.
 */
export function refusals(
  given: ReadonlyMap<SettingPath, Given>,
  values: SettingValues,
  file: string | undefined,
): string[] {
  const place = (path: SettingPath) => given.get(path)?.place([]) ?? path;
  const problems: string[] = [];
  if (values.bots.length > 0) problems.push(`${place("bots")}: this version does not run bots yet; remove \`bots\`.`);
  const included = file === undefined ? undefined : values.include.flatMap((glob) => filesOf(glob, dirname(file)))[0];
  if (included !== undefined) {
    problems.push(`${included}: this version does not run bots yet and reads no included files; move it away.`);
  }
  if (values["network.proxy"] !== undefined) {
    problems.push(`${place("network.proxy")}: this version cannot use a proxy yet; remove \`network.proxy\`.`);
  }
  return problems;
}

function filesOf(glob: string, folder: string): string[] {
  const options = { cwd: isAbsolute(glob) ? "/" : folder, absolute: true };
  return [...new Glob(isAbsolute(glob) ? relative("/", glob) : glob).scanSync(options)];
}

/** Settings of later versions: accepted, so that one file serves both, but said to be without effect. */
const NOT_YET = ["alerts", "backup", "metrics", "retention.disk", "sources.discord", "sources.reddit"];

export function isNotYet(path: string): boolean {
  return NOT_YET.some((section) => path === section || path.startsWith(`${section}.`));
}

export function warnings(given: ReadonlyMap<SettingPath, Given>): string[] {
  const isDefault = ({ path, value }: Given) =>
    JSON.stringify(value) === JSON.stringify((SETTINGS[path] as Setting).default);
  return [...given.values()]
    .filter((one) => isNotYet(one.path) && !isDefault(one))
    .map((one) => `${one.place([])}: \`${one.path}\` has no effect in this version yet.`);
}
