import type { Random } from "../helpers/random.ts";
import type { DiskEvent } from "./disk-trace.ts";

/** What becomes of that which was written and not yet synced: nothing of it, its beginning, or scraps of it. */
export const CUTS = ["drop", "prefix", "torn"] as const;
export type Cut = (typeof CUTS)[number];

/** A disk sector is written whole or not at all. */
const SECTOR_BYTES = 512;
const TORN_LOST_SHARE = 0.4;
const TORN_CUT_SHARE = 0.2;

type Pending = Extract<DiskEvent, { kind: "write" | "truncate" }>;

/** A disk that plays the events of a trace, and can be asked at any moment what a power cut would leave of it. */
export function createDisk() {
  const synced = new Map<string, Buffer>();
  const pending = new Map<string, Pending[]>();
  return {
    play(event: DiskEvent): void {
      if (event.kind === "told") return;
      const { file } = event;
      if (event.kind === "unlink") {
        synced.delete(file);
        pending.delete(file);
        return;
      }
      if (event.kind === "rename") {
        synced.set(event.to, synced.get(file) ?? Buffer.alloc(0));
        pending.set(event.to, pending.get(file) ?? []);
        synced.delete(file);
        pending.delete(file);
        return;
      }
      const base = synced.get(file) ?? Buffer.alloc(0);
      if (event.kind === "sync") synced.set(file, (pending.get(file) ?? []).reduce(applied, base));
      else synced.set(file, base);
      pending.set(file, event.kind === "sync" ? [] : [...(pending.get(file) ?? []), event]);
    },
    /** The files as they stand, when all goes well. */
    whole: () => filesWith((writes) => writes),
    afterCut: (cut: Cut, random: Random) => filesWith((writes) => survivors(writes, cut, random)),
  };

  function filesWith(choose: (writes: Pending[]) => Pending[]): Map<string, Buffer> {
    const files = [...synced].map(
      ([file, base]) => [file, choose(pending.get(file) ?? []).reduce(applied, Buffer.from(base))] as const,
    );
    return new Map(files);
  }
}

function survivors(writes: Pending[], cut: Cut, random: Random): Pending[] {
  if (cut === "drop") return [];
  if (cut === "prefix") return writes.slice(0, random.whole(0, writes.length));
  return writes.flatMap((write) => {
    const fate = random.next();
    if (fate < TORN_LOST_SHARE) return [];
    if (fate >= TORN_LOST_SHARE + TORN_CUT_SHARE || write.kind !== "write") return [write];
    const sectors = Math.floor(write.bytes.length / SECTOR_BYTES);
    return sectors < 1 ? [] : [{ ...write, bytes: write.bytes.subarray(0, SECTOR_BYTES * random.whole(1, sectors)) }];
  });
}

function applied(content: Buffer, event: Pending): Buffer {
  const end = event.kind === "write" ? Math.max(content.length, event.at + event.bytes.length) : event.size;
  const grown = end === content.length ? content : resized(content, end);
  if (event.kind === "write") event.bytes.copy(grown, event.at);
  return grown;
}

function resized(content: Buffer, size: number): Buffer {
  const next = Buffer.alloc(size);
  content.copy(next, 0, 0, Math.min(size, content.length));
  return next;
}
