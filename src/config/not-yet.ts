import type { Given } from "./given.ts";
import { SETTINGS, type SettingPath } from "./setting-table.ts";
import type { Setting } from "./table/row.ts";

/** Settings of later versions: accepted, so that one file serves both, but said to be without effect. */
const NOT_YET = ["retention.disk"];

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
