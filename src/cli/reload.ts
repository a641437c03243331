import { unwatchFile, watchFile } from "node:fs";
import { resolve } from "node:path";
import { type LoadedSettings, loadSettingsWithOrigins, type SettingsRequest } from "#config/load-settings.ts";
import { isReloadable } from "#config/reloadable.ts";
import type { Settings } from "#config/settings.ts";
import { messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";

const POLL_MS = 2_000;

type Watched = {
  request: SettingsRequest;
  loaded: LoadedSettings;
  app: { reload(settings: Settings): Promise<void> };
  log: Log;
};

/** Takes the settings over again at SIGHUP and when the file changes. A bad file is refused whole; the old stay. */
export function watchSettings(watched: Watched): { stop(): void } {
  const reload = createReload(watched);
  const onSignal = () => reload("SIGHUP");
  process.on("SIGHUP", onSignal);
  const file = watched.loaded.file && resolve(watched.request.workingDir ?? process.cwd(), watched.loaded.file);
  // Polling the path and not watching the file: editors replace it, and mounted volumes send no events.
  if (file) watchFile(file, { interval: POLL_MS, persistent: false }, () => reload("file changed"));
  return {
    stop() {
      process.off("SIGHUP", onSignal);
      if (file) unwatchFile(file);
    },
  };
}

/** One reload at a time, in the order asked for. Resolves when this one is done; never rejects. */
export function createReload({ request, loaded, app, log }: Watched): (cause: string) => Promise<void> {
  let current = loaded;
  let running = Promise.resolve();
  const reload = async (cause: string) => {
    try {
      const next = loadSettingsWithOrigins(request);
      const changed = changedPaths(current, next);
      const waiting = changed.filter((path) => !isReloadable(path));
      for (const path of waiting) log.warn("this setting takes effect at the next start", { setting: path });
      await app.reload(next.settings);
      current = next;
      log.info("settings reloaded", { cause, changed: changed.length });
    } catch (error) {
      log.error("settings not reloaded; the old ones stay in force", { cause, error: messageOf(error) });
    }
  };
  return (cause) => {
    running = running.then(() => reload(cause));
    return running;
  };
}

function changedPaths(before: LoadedSettings, after: LoadedSettings): string[] {
  const paths = new Set([...before.written.keys(), ...after.written.keys()]);
  const text = (loaded: LoadedSettings, path: typeof paths extends Set<infer Path> ? Path : never) =>
    JSON.stringify(loaded.written.get(path)?.value);
  return [...paths].filter((path) => text(before, path) !== text(after, path));
}
