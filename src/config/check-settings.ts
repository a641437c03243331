import type { z } from "zod";
import { AppError } from "#core/errors.ts";
import type { Given } from "./given.ts";
import { SETTING_PATHS, SETTINGS, type SettingPath, type SettingValues } from "./setting-table.ts";
import type { Setting } from "./table/row.ts";

/** The values in force, checked, with defaults where nothing was given; and a sentence for each that is not valid. */
export function checkSettings(given: ReadonlyMap<SettingPath, Given>): { values: SettingValues; problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const path of SETTING_PATHS) {
    const setting: Setting = SETTINGS[path];
    const one = given.get(path);
    const result = setting.kind.safeParse(one ? one.value : setting.default);
    if (result.success) values[path] = result.data;
    else if (one) problems.push(...explainIssues(result.error, one));
    else throw new AppError("internal", `The default of ${path} is not valid.`);
  }
  return { values: values as SettingValues, problems };
}

/** A sentence for each thing wrong with a value, beginning with its place. */
export function explainIssues({ issues }: z.ZodError, given: Given): string[] {
  return issues.map((issue) => explain(issue, given, SETTINGS[given.path]));
}

function explain(issue: z.core.$ZodIssue, given: Given, setting: Setting): string {
  const inside = issue.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return `${given.place([...issue.path, key])}: unknown key \`${key}\` in \`${given.path}${inside}\`.`;
  }
  const found = setting.isSecret ? "" : `, not ${short(at(given.value, issue.path))}`;
  return `${given.place(issue.path)}: \`${given.path}${inside}\` must be ${issue.message}${found}.`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
