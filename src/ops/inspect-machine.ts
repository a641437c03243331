import { readFileSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";

/** What of this machine decides how well the appliance does. */
export type Machine = {
  isRoot: boolean;
  /** How many files and sockets the process may have open; undefined where the system does not tell. */
  openFilesMax: number | undefined;
  /** Memory the process may take, of the machine or of its control group, whichever is less. */
  memoryBytes: number;
};

/** `files` are those of Linux that tell; a test gives others. */
export function inspectMachine(files = { limits: "/proc/self/limits", memory: "/sys/fs/cgroup/memory.max" }): Machine {
  const openFiles = /^Max open files\s+(\d+)/m.exec(textOf(files.limits))?.[1];
  const group = Number.parseInt(textOf(files.memory), 10);
  return {
    isRoot: process.getuid?.() === 0,
    openFilesMax: openFiles === undefined ? undefined : Number(openFiles),
    memoryBytes: Math.min(totalmem(), Number.isNaN(group) ? Number.POSITIVE_INFINITY : group),
  };
}

/** Files of a data folder that hold secrets or what was read, and that other users of the machine can read. */
export function openToOthers(dataDir: string, names: readonly string[]): string[] {
  return names.filter((name) => {
    const mode = statSync(join(dataDir, name), { throwIfNoEntry: false })?.mode;
    return mode !== undefined && (mode & 0o007) !== 0;
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
