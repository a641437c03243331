import { statSync } from "node:fs";
import type { Clock } from "#core/clock.ts";

type Watch = {
  /** Which files there are to look at, as things stand when it is asked. */
  filesNow(): string[];
  clock: Clock;
  pollMs: number;
  /** Awaited: no look is taken meanwhile. */
  onChange(): Promise<void>;
};

/**
 * Tells when files have changed, come or gone, once they have been left alone from one look to the next: a checkout or an
 * editor writes several in a row. Looking at the paths and not listening to them: editors replace files, and mounted
 * volumes send no events.
 */
export function watchFiles({ filesNow, clock, pollMs, onChange }: Watch): { stop(): void } {
  const stopped = new AbortController();
  const watch = async () => {
    let taken = fingerprint(filesNow);
    let last = taken;
    for (;;) {
      await clock.wait(pollMs, stopped.signal);
      if (stopped.signal.aborted) return;
      const now = fingerprint(filesNow);
      const isLeftAlone = now === last;
      last = now;
      if (now === taken || !isLeftAlone) continue;
      taken = now;
      await onChange();
    }
  };
  void watch();
  return { stop: () => stopped.abort() };
}

/** What is different as soon as one of the files is; a folder that cannot be read just now is a change of its own. */
function fingerprint(filesNow: Watch["filesNow"]): string {
  try {
    return filesNow()
      .map((file) => `${file}\0${stampOf(file)}`)
      .join("\n");
  } catch {
    return "";
  }
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats === undefined ? "absent" : `${stats.ino} ${stats.size} ${stats.mtimeNs}`;
}
