import type { SettingPath } from "./setting-table.ts";

/** Where a value came from, weakest first. */
export type Origin = "default" | "file" | "environment" | "flag";

/** One value somebody gave, not yet checked. */
export type Given<Path extends SettingPath = SettingPath> = {
  path: Path;
  value: unknown;
  origin: Origin;
  /** The file, variable or flag it stands in, as it was named. */
  from: string;
  /** Where it was written, for messages: `config/signalmama.yaml:3:9`, or the name of the variable or flag. */
  place(inside: readonly PropertyKey[]): string;
};

/** What one place gave, and what was wrong with it: whole sentences that begin with the place. */
export type Reading = { given: Given[]; problems: string[] };
