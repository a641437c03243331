import { readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DiskSpace } from "#core/disk.ts";

/** Whether the appliance can keep its data there; `disk` is its file system, absent where it does not tell. */
export type FolderState = { disk: DiskSpace | undefined } & (
  | { kind: "usable"; exists: boolean }
  | { kind: "unusable"; reason: string }
);

/** Whether a folder can be written, or made where there is none. Leaves nothing behind. */
export function inspectFolder(path: string): FolderState {
  const folder = nearestExisting(resolve(path));
  const disk = spaceOf(folder);
  if (!isFolder(folder)) return { kind: "unusable", reason: "is no folder, or lies below a file", disk };
  const exists = folder === resolve(path);
  if (canWrite(folder)) return { kind: "usable", exists, disk };
  return { kind: "unusable", reason: exists ? "cannot be written" : "does not exist and cannot be made", disk };
}

export type SecretState = { kind: "absent" } | { kind: "unusable" } | { kind: "usable"; isOpenToOthers: boolean };

/** The state of the secret's file, never its content. */
export function inspectSecret(dataDir: string): SecretState {
  const path = join(dataDir, "secret.key");
  if (!exists(path)) return { kind: "absent" };
  try {
    const isOpenToOthers = (statSync(path).mode & 0o077) !== 0;
    return readFileSync(path, "utf8").trim() === "" ? { kind: "unusable" } : { kind: "usable", isOpenToOthers };
  } catch {
    return { kind: "unusable" };
  }
}

function nearestExisting(path: string): string {
  let at = path;
  while (!exists(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** A path below a file is an error to the system; to the question it is one that is not there. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** By doing it: rights say little of a file system that is full or read-only. */
function canWrite(folder: string): boolean {
  const probe = join(folder, `.signalmama-doctor-${process.pid}`);
  try {
    writeFileSync(probe, "x", { mode: 0o600, flag: "wx" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** How full the file system of a folder is; undefined where it does not tell. */
export function spaceOf(folder: string): DiskSpace | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { totalBytes: blocks * bsize, freeBytes: bavail * bsize };
  } catch {
    return undefined;
  }
}
