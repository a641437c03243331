import type { Features } from "./features.ts";

/** What a model says, and from where on it is believed; written by `bin/train`. */
export type ModelHead = {
  /** What each output is asked: a signal type, a fact of it. */
  outputs: {
    asks: string;
    scale: number;
    bias: number;
    claimsFrom?: number | undefined;
    searchedFrom?: number | undefined;
  }[];
  features: number;
  /** What it was learned from: a digest of all labelled texts as it saw them. */
  lessons: string;
};

/** Margins by output: positive means yes, the further from zero the surer. */
export type Margins = Float32Array;

export type Model<Head extends ModelHead = ModelHead> = Head & {
  /** Undefined for what it knows nothing of. */
  margins(features: Features): Margins | undefined;
  /** The same of features as they come; most texts have more of those that nobody has learned than of those that it knows. */
  marginsOf(eachFeature: (add: (feature: number) => void) => void): Margins | undefined;
  /** Which of the margins answers; -1 for what was never learned. */
  placeOf(asks: string): number;
};

/** For each feature its hash, how telling it is, and one weight (−127 to 127) for each output. */
export function openModel<Head extends ModelHead>(bytes: Uint8Array): Model<Head> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Head;
  const { features: rows, outputs } = head;
  // A copy of its own, for numbers of four bytes have to begin at a multiple of four; `slice` of a Buffer makes none.
  const copied = new Uint8Array(bytes.subarray(4 + headLength)).buffer;
  const hashes = new Int32Array(copied, 0, rows);
  const tellings = new Float32Array(copied, rows * 4, rows);
  const weights = new Int8Array(copied, rows * 8, rows * outputs.length);
  const rowOf = createTable(hashes);
  const places = new Map(outputs.map(({ asks }, place) => [asks, place]));
  /** Where a row stands in the text under way, or -1. */
  const placeOfRow = new Int32Array(rows).fill(-1);
  const weigh = (known: Known): Margins | undefined => {
    const margins = new Float32Array(outputs.length);
    let squares = 0;
    for (let at = 0; at < known.rows.length; at += 1) {
      const row = known.rows[at] as number;
      const value = amountOf(known.counts[at] as number, tellings[row] as number);
      squares += value * value;
      const from = row * margins.length;
      for (let k = 0; k < margins.length; k += 1)
        margins[k] = (margins[k] as number) + value * (weights[from + k] as number);
    }
    if (squares === 0) return undefined;
    const length = Math.sqrt(squares);
    for (const [k, { scale, bias }] of outputs.entries()) margins[k] = ((margins[k] as number) / length) * scale + bias;
    return margins;
  };
  return {
    ...head,
    placeOf: (asks) => places.get(asks) ?? -1,
    margins(features) {
      const known: Known = { rows: [], counts: [] };
      for (const [hash, count] of features) {
        const row = rowOf(hash);
        if (row < 0) continue;
        known.rows.push(row);
        known.counts.push(count);
      }
      return weigh(known);
    },
    marginsOf(eachFeature) {
      const known: Known = { rows: [], counts: [] };
      eachFeature((hash) => {
        const row = rowOf(hash);
        if (row < 0) return;
        const place = placeOfRow[row] as number;
        if (place >= 0) known.counts[place] = (known.counts[place] as number) + 1;
        else {
          placeOfRow[row] = known.rows.push(row) - 1;
          known.counts.push(1);
        }
      });
      for (const row of known.rows) placeOfRow[row] = -1;
      return weigh(known);
    },
  };
}

/** Which rows of a model a text has, in the order in which it has them first, and how often. */
type Known = { rows: number[]; counts: number[] };

/** The other way round. */
export function closeModel(
  head: ModelHead,
  { hashes, tellings, weights }: { hashes: Int32Array; tellings: Float32Array; weights: Int8Array },
): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(new Uint32Array([text.length]).buffer);
  return Buffer.concat([length, text, toBytes(hashes), toBytes(tellings), toBytes(weights)]);
}

/** A word that comes again tells less each time. */
export function amountOf(count: number, telling: number): number {
  return (1 + Math.log(count)) * telling;
}

function toBytes({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Where a hash stands, or -1; open addressing, half full at most. */
function createTable(hashes: Int32Array): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const shift = 32 - Math.log2(size);
  const places = new Int32Array(size).fill(-1);
  const slotOf = (hash: number) => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    for (; places[slot] !== -1 && hashes[places[slot] as number] !== hash; slot = (slot + 1) & (size - 1));
    return slot;
  };
  // Most of what is asked for is not there; bits that lie close together say so sooner than the table.
  const mayBeThere = new Uint32Array(MAY_BE_BITS >>> 5);
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] as number;
    places[slotOf(hash)] = place;
    const bit = hash & (MAY_BE_BITS - 1);
    mayBeThere[bit >>> 5] = (mayBeThere[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return (hash) => {
    const bit = hash & (MAY_BE_BITS - 1);
    if (((mayBeThere[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    return places[slotOf(hash)] as number;
  };
}

const MAY_BE_BITS = 1 << 19;
