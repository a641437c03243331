import type { Clock } from "#core/clock.ts";
import { type DiskLimits, type DiskSpace, type DiskWatch, floorOf } from "#core/disk.ts";
import type { Log } from "#core/log.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { spaceOf } from "#ops/inspect-folder.ts";
import { ballastBytes, dropBallast, layBallast } from "./ballast.ts";

/** Everything that comes in asks; the system is asked at most this often. */
const FRESH_MS = SECOND_MS;
const TEND_EVERY_MS = 5 * SECOND_MS;
/** A low disk is well again only with a tenth more than the floor, so that it does not go to and fro. */
const WELL_FACTOR = 1.1;
/** Less than this and SQLite may not be able to start, delete or end: what the ballast is for. */
const SCARCE_BYTES = 16 * 2 ** 20;
/** The ballast is no part of the start: a start has more urgent things to write. */
const LAY_AFTER_MS = MINUTE_MS;
/** On a small disk the ballast is no more than this share of it. */
const BALLAST_PERCENT_MAX = 5;

type Parts = {
  dataDir: string;
  limits: () => DiskLimits & { ballastBytes: number };
  clock: Clock;
  log: Log;
  /** Undefined where the system does not tell. */
  readSpace?: (folder: string) => DiskSpace | undefined;
};

export type TendedDisk = DiskWatch & {
  /** Gives the ballast up when there is hardly any room; to be called before anything is opened. */
  makeRoom(): Promise<void>;
  /** Gives the ballast up or lays it again, whenever that becomes possible, until the signal aborts. */
  tend(signal: AbortSignal): Promise<void>;
};

/** Watches how full the disk of the data folder is. */
export function createDiskWatch({ dataDir, limits, clock, log, readSpace = spaceOf }: Parts): TendedDisk {
  let isLow = false;
  let readAt: number | undefined;

  const look = (): DiskSpace | undefined => {
    readAt = clock.now();
    const space = readSpace(dataDir);
    if (!space) return undefined;
    const floor = floorOf(limits(), space.totalBytes);
    const wasLow = isLow;
    isLow = space.freeBytes < (wasLow ? floor * WELL_FACTOR : floor);
    const fields = { free_bytes: space.freeBytes, floor_bytes: floor };
    if (isLow && !wasLow) {
      log.error(
        "the disk is almost full: nothing more is taken in, and crawls and bots wait, until there is room",
        fields,
      );
    }
    if (wasLow && !isLow) log.info("there is room on the disk again: what waited goes on", fields);
    return space;
  };
  const giveUpIfScarce = async ({ freeBytes, totalBytes }: DiskSpace) => {
    if (freeBytes >= Math.min(SCARCE_BYTES, floorOf(limits(), totalBytes) / 2)) return;
    if (await dropBallast(dataDir))
      log.warn("the disk is full: the ballast was given up to go on", { free_bytes: freeBytes });
  };
  const tendOnce = async (mayLay: boolean) => {
    const space = look();
    if (!space) return;
    await giveUpIfScarce(space);
    const { freeBytes, totalBytes } = space;
    const wanted = Math.min(limits().ballastBytes, Math.floor((totalBytes * BALLAST_PERCENT_MAX) / 100));
    const laid = await ballastBytes(dataDir);
    if (laid > wanted || wanted === 0) return void (await dropBallast(dataDir));
    const missing = wanted - laid;
    if (!mayLay || missing === 0 || freeBytes - missing < floorOf(limits(), totalBytes) * WELL_FACTOR) return;
    await layBallast(dataDir, wanted);
    log.debug("a ballast was laid, to be given up when the disk is full", { bytes: wanted });
  };

  return {
    isLow() {
      const now = clock.now();
      if (readAt === undefined || now - readAt >= FRESH_MS || now < readAt) look();
      return isLow;
    },
    async makeRoom() {
      const space = readSpace(dataDir);
      if (space) await giveUpIfScarce(space);
    },
    async tend(signal) {
      const layAt = clock.now() + LAY_AFTER_MS;
      while (!signal.aborted) {
        await tendOnce(clock.now() >= layAt);
        await clock.wait(TEND_EVERY_MS, signal);
      }
    },
  };
}
