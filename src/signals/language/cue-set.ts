/**
 * Which cues of the program stand in a text: one bit each, in the order they were created, from the word `at` of `bits` on. It holds
 * until the next document is begun.
 */
export type CueSet = { bits: Uint32Array; at: number; count: number; document: number };

/**
 * The bits of all texts of a document lie in one room, which the next document uses again: an array for each text costs more to make
 * and to clear away than to fill. What long documents need beside it is freed after them (8 MB).
 */
const ROOM = 1 << 21;
const kept = new Uint32Array(ROOM);
let room = kept;
let taken = 0;
/** How many documents were begun. */
let document = 0;

/** None of so many cues. */
export function emptyCues(count: number): CueSet {
  const words = (count >>> 5) + 1;
  if (taken + words > room.length) {
    room = new Uint32Array(Math.max(ROOM, words));
    taken = 0;
  }
  const at = taken;
  taken += words;
  if (room === kept) kept.fill(0, at, taken);
  return { bits: room, at, count, document };
}

/** From now on the bits of the document before are nobody's. */
export function beginDocument(): void {
  document += 1;
  room = kept;
  taken = 0;
}

export function isOfThisDocument(cues: CueSet): boolean {
  return cues.document === document;
}

/** Whether a cue stands in a text; what was read before the cue was created may have it. */
export function hasBit(cues: CueSet, bit: number): boolean {
  return bit >= cues.count || ((cues.bits[cues.at + (bit >>> 5)] as number) & (1 << (bit & 31))) !== 0;
}
