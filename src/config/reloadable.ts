import type { Settings } from "./settings.ts";

/** What a running appliance takes over from a changed file; everything else waits for the next start. */
const PARTS = ["feeds", "accounts", "bots", "limits", "storage", "backup"] as const satisfies (keyof Settings)[];

/** Whether a setting takes effect without a restart. */
export function isReloadable(path: string): boolean {
  return PARTS.some((part) => path === part || path.startsWith(`${part}.`));
}

/** The settings in force with those parts of the new ones: what waits for the next start has no effect by chance. */
export function withReloaded(present: Settings, next: Settings): Settings {
  return { ...present, ...Object.fromEntries(PARTS.map((part) => [part, next[part]])) };
}
