import type { App } from "#app.ts";
import { type LoadedSettings, loadSettingsWithOrigins, type SettingsRequest } from "#config/load-settings.ts";
import { isReloadable } from "#config/reloadable.ts";
import { findSetting, type SettingPath } from "#config/setting-table.ts";
import type { Clock } from "#core/clock.ts";
import { messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { watchFiles } from "./watch-files.ts";

/** How often files are looked at; a change is taken over when they have been left alone for as long. */
const POLL_MS = 1_000;

type Watched = {
  request: SettingsRequest;
  loaded: LoadedSettings;
  app: Pick<App, "reload">;
  log: Log;
};

/** Takes the settings over again at SIGHUP and when a file changes. A bad file is refused whole; the old stay. */
export function watchSettings(watched: Watched, clock: Clock): { stop(): void } {
  const { reload, filesNow } = createReload(watched);
  const onSignal = () => void reload("SIGHUP");
  process.on("SIGHUP", onSignal);
  const files = watchFiles({ filesNow, clock, pollMs: POLL_MS, onChange: () => reload("file changed") });
  return {
    stop() {
      process.off("SIGHUP", onSignal);
      files.stop();
    },
  };
}

type Reload = {
  reload(cause: string): Promise<void>;
  /** The files of the settings last read without a flaw. */
  filesNow(): string[];
};

/** One reload at a time, in the order asked for. Resolves when this one is done; never rejects. */
export function createReload({ request, loaded, app, log }: Watched): Reload {
  let current = loaded;
  let running = Promise.resolve();
  const reload = async (cause: string) => {
    try {
      const next = loadSettingsWithOrigins(request);
      const changed = changedPaths(current, next);
      const waiting = changed.filter((path) => !isReloadable(path));
      for (const path of waiting) log.warn("this setting takes effect at the next start", { setting: path });
      await app.reload(next.settings, toNote(current, next, changed));
      current = next;
      log.info("settings reloaded", { cause, changed: changed.length });
    } catch (error) {
      for (const problem of messageOf(error).split("\n")) {
        log.error("settings not reloaded; the old ones stay in force", { cause, error: problem });
      }
    }
  };
  return {
    reload(cause) {
      running = running.then(() => reload(cause));
      return running;
    },
    filesNow: () => current.filesNow(),
  };
}

/** What is different, for the audit log: the values as written, of lists how long they are, of secrets only that they differ. */
function toNote(before: LoadedSettings, after: LoadedSettings, changed: SettingPath[]): Parameters<App["reload"]>[1] {
  const told = (loaded: LoadedSettings) =>
    Object.fromEntries(
      changed.flatMap((path) => {
        const value = loaded.written.get(path)?.value;
        if (value === undefined || findSetting(path)?.isSecret) return [];
        const isListed = Array.isArray(value) && value.some((one) => typeof one === "object");
        return [[path, isListed ? { count: value.length } : value]];
      }),
    );
  return { before: told(before), after: told(after), changed };
}

function changedPaths(before: LoadedSettings, after: LoadedSettings): SettingPath[] {
  const paths = new Set([...before.written.keys(), ...after.written.keys()]);
  const text = (loaded: LoadedSettings, path: SettingPath) => JSON.stringify(loaded.written.get(path)?.value);
  return [...paths].filter((path) => text(before, path) !== text(after, path));
}
