/** When a disk counts as low: below `minFreeBytes`, on a small disk below `minFreePercent` of it, whichever is less. */
export type DiskLimits = { minFreeBytes: number; minFreePercent: number };

/** What a file system says of itself, in bytes; `freeBytes` is what a program without privileges may still take. */
export type DiskSpace = { totalBytes: number; freeBytes: number };

/** Below this many free bytes nothing is taken in any more. */
export function floorOf({ minFreeBytes, minFreePercent }: DiskLimits, totalBytes: number): number {
  return Math.min(minFreeBytes, Math.floor((totalBytes * minFreePercent) / 100));
}

/** What the rest of the program asks of the disk. */
export type DiskWatch = {
  /** Whether it is low now; false where the system does not tell. */
  isLow(): boolean;
};
