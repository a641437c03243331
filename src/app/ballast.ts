import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const CHUNK_BYTES = 2 ** 20;

const pathIn = (dataDir: string) => join(dataDir, "ballast");

/** How much disk the ballast of a data folder takes; 0 when there is none. */
export async function ballastBytes(dataDir: string): Promise<number> {
  return stat(pathIn(dataDir)).then(
    ({ size }) => size,
    () => 0,
  );
}

/**
 * Fills the ballast up to this size, for good: a restart on a full disk fails even for reads, because SQLite cannot make
 * its shared memory there. Nobody else gets the room meanwhile, and removing it gives it back at once. One that does not
 * fit is taken away again.
 */
export async function layBallast(dataDir: string, sizeBytes: number): Promise<void> {
  const path = pathIn(dataDir);
  try {
    const file = await open(path, "a", 0o600);
    try {
      for (let size = (await file.stat()).size; size < sizeBytes; size += CHUNK_BYTES) {
        // Random, because some file systems store what is all zeros, or compresses well, in no room at all.
        await file.write(randomBytes(Math.min(CHUNK_BYTES, sizeBytes - size)));
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch {
    await rm(path, { force: true });
  }
}

/** Gives the room back; false when there was no ballast. */
export async function dropBallast(dataDir: string): Promise<boolean> {
  if ((await ballastBytes(dataDir)) === 0) return false;
  await rm(pathIn(dataDir), { force: true });
  return true;
}
