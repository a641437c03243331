import { afterEach, beforeEach, describe, expect, setDefaultTimeout, test } from "bun:test";
import { readdirSync, statSync } from "node:fs";
import { createDiskWatch, type TendedDisk } from "#app/disk-watch.ts";
import { floorOf } from "#core/disk.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { NOW } from "../helpers/records.ts";
import { until } from "../helpers/until.ts";

setDefaultTimeout(30_000);

const MIB = 2 ** 20;

let folder: ReturnType<typeof makeFolder>;
let clock: FakeClock;
let logged: string[];
let freeBytes: number | undefined;
let looks: number;
let limits: { minFreeBytes: number; minFreePercent: number; ballastBytes: number };
let disk: TendedDisk;
beforeEach(() => {
  folder = makeFolder();
  clock = createFakeClock(NOW);
  logged = [];
  looks = 0;
  freeBytes = 1_000 * MIB;
  limits = { minFreeBytes: 100 * MIB, minFreePercent: 5, ballastBytes: 2 * MIB + 5 };
  const note = (message: string) => void logged.push(message);
  disk = createDiskWatch({
    dataDir: folder.path,
    limits: () => limits,
    clock,
    log: { debug() {}, info: note, warn: note, error: note },
    readSpace: () => {
      looks += 1;
      return freeBytes === undefined ? undefined : { totalBytes: 100_000 * MIB, freeBytes };
    },
  });
});
afterEach(() => folder.remove());

const isLowWith = async (free: number | undefined) => {
  freeBytes = free;
  await clock.advance(SECOND_MS);
  return disk.isLow();
};

test("on a small disk the floor is a share of it, on a large one a size", () => {
  expect(floorOf({ minFreeBytes: 512 * MIB, minFreePercent: 5 }, 64 * MIB)).toBe(Math.floor(3.2 * MIB));
  expect(floorOf({ minFreeBytes: 512 * MIB, minFreePercent: 5 }, 2_000_000 * MIB)).toBe(512 * MIB);
});

describe("a disk is low", () => {
  test("below the floor, and well again with a tenth more, which is said once each", async () => {
    expect(await isLowWith(100 * MIB)).toBe(false);
    expect(await isLowWith(100 * MIB - 1)).toBe(true);
    expect(await isLowWith(109 * MIB)).toBe(true);
    expect(await isLowWith(110 * MIB + 1)).toBe(false);
    expect(await isLowWith(100 * MIB)).toBe(false);
    expect(logged).toEqual([
      "the disk is almost full: nothing more is taken in, and crawls and bots wait, until there is room",
      "there is room on the disk again: what waited goes on",
    ]);
  });

  test("by the settings of now, and never where the system does not tell", async () => {
    limits = { ...limits, minFreeBytes: 5_000 * MIB };
    expect(await isLowWith(1_000 * MIB)).toBe(true);
    limits = { ...limits, minFreeBytes: 0 };
    expect(await isLowWith(1_000 * MIB)).toBe(false);
    expect(await isLowWith(undefined)).toBe(false);
  });

  test("as the system says it once a second, however many ask", async () => {
    for (let asked = 0; asked < 1_000; asked++) disk.isLow();
    expect(looks).toBe(1);
  });
});

describe("the ballast", () => {
  const ballast = () => statSync(`${folder.path}/ballast`, { throwIfNoEntry: false });
  const stopping = new AbortController();
  /** Files take real time, so that the loop may not be back at the clock yet. */
  const tendUntil = (what: string, isSo: () => boolean) =>
    until(what, 20_000, async () => {
      await clock.advance(5 * SECOND_MS);
      return isSo();
    });
  const tendUntilLaid = () => tendUntil("the ballast", () => ballast()?.size === limits.ballastBytes);

  test("is laid a minute after the start, with bytes that no file system can leave out", async () => {
    void disk.tend(stopping.signal);
    await tendUntil("a minute", () => clock.now() >= NOW + MINUTE_MS - 5 * SECOND_MS);
    expect(readdirSync(folder.path)).toEqual([]);
    await tendUntilLaid();
    expect(ballast()?.mode).toBe(0o100600);
    expect(Bun.gzipSync(await Bun.file(`${folder.path}/ballast`).bytes()).length).toBeGreaterThan(2 * MIB);
  });

  test("is given up when hardly anything is free, at the start and later, and laid again when there is room", async () => {
    void disk.tend(stopping.signal);
    await tendUntilLaid();
    freeBytes = 20 * MIB;
    await disk.makeRoom();
    expect(ballast()).toBeDefined();
    freeBytes = 16 * MIB - 1;
    await disk.makeRoom();
    expect(ballast()).toBeUndefined();
    await clock.advance(10 * SECOND_MS);
    expect(ballast()).toBeUndefined();
    freeBytes = 1_000 * MIB;
    await tendUntilLaid();
    freeBytes = 1 * MIB;
    await tendUntil("the room to be given back", () => ballast() === undefined);
    expect(logged).toContain("the disk is full: the ballast was given up to go on");
  });

  test("is not laid where it would make the disk low, and taken away when it is not wanted", async () => {
    freeBytes = 111 * MIB;
    void disk.tend(stopping.signal);
    await tendUntil("two minutes", () => clock.now() >= NOW + 2 * MINUTE_MS);
    expect(ballast()).toBeUndefined();
    freeBytes = 1_000 * MIB;
    await tendUntilLaid();
    limits = { ...limits, ballastBytes: 0 };
    await tendUntil("the ballast to go", () => ballast() === undefined);
  });
});
