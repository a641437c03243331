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

/** Which features of a piece of text a model knows, each as often as it stands there. */
export type Known = Int32Array;

export type Model<Head extends ModelHead = ModelHead> = Head & {
  /** Takes features as they come. */
  knownOf(eachFeature: (add: (feature: number) => void) => void): Known;
  /** Of all these pieces together. Undefined where nothing is known of them. */
  marginsOf(pieces: readonly Known[]): Margins | undefined;
  margins(features: Features): Margins | undefined;
  /** Which of the margins answers; -1 for what was never learned. */
  placeOf(asks: string): number;
};

/**
 * What stands behind the head, close together what is read together. A feature that says nothing to an output has no weight for it: most
 * speak to four or five.
 */
export type ModelBody = {
  /** Of each feature its hash, how telling it is, and where its weights end; by hash, the sign read as one of its bits. */
  features: readonly { hash: number; telling: number; end: number }[];
  /** Feature by feature: the place of an output, and −127 to 127 in units of its `scale`. */
  weights: readonly { output: number; weight: number }[];
};

export function openModel<Head extends ModelHead>(bytes: Uint8Array): Model<Head> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Head;
  const { features, outputs } = head;
  // Where they lie, if they begin at a multiple of four bytes: a copy would be megabytes in each process that reads texts.
  const body = bytes.subarray(4 + headLength);
  const { buffer, byteOffset } = body.byteOffset % 4 === 0 ? body : Uint8Array.from(body);
  const rows = new Int32Array(buffer, byteOffset, features * ROW);
  const tellings = new Float32Array(buffer, byteOffset, features * ROW);
  const weights = new Int8Array(buffer, byteOffset + rows.byteLength);
  const rowOf = createIndex(rows);
  const places = new Map(outputs.map(({ asks }, place) => [asks, place]));
  const knownOf: Model["knownOf"] = (eachFeature) => {
    const known: number[] = [];
    eachFeature((hash) => {
      const row = rowOf(hash);
      if (row >= 0) known.push(row);
    });
    return Int32Array.from(known);
  };
  const marginsOf: Model["marginsOf"] = (pieces) => {
    // Side by side what comes more than once; and in one direction through what lies far apart.
    const known = joined(pieces).sort();
    if (known.length === 0) return undefined;
    const margins = new Float32Array(outputs.length);
    let squares = 0;
    for (let at = 0; at < known.length; ) {
      const row = known[at] as number;
      const first = at;
      while (at < known.length && known[at] === row) at += 1;
      const value = amountOf(at - first, tellings[row + 1] as number);
      squares += value * value;
      for (let entry = row === 0 ? 0 : (rows[row - 1] as number); entry < (rows[row + 2] as number); entry += 1) {
        const output = weights[entry * 2] as number;
        margins[output] = (margins[output] as number) + value * (weights[entry * 2 + 1] as number);
      }
    }
    const length = Math.sqrt(squares);
    for (const [k, { scale, bias }] of outputs.entries()) margins[k] = ((margins[k] as number) / length) * scale + bias;
    return margins;
  };
  return {
    ...head,
    placeOf: (asks) => places.get(asks) ?? -1,
    knownOf,
    marginsOf,
    margins: (features) =>
      marginsOf([
        knownOf((add) => {
          for (const [hash, count] of features) for (let i = 0; i < count; i += 1) add(hash);
        }),
      ]),
  };
}

function joined(pieces: readonly Known[]): Known {
  const all = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Numbers of four bytes for each feature. */
const ROW = 3;

/** The other way round. */
export function closeModel(head: ModelHead, { features, weights }: ModelBody): Uint8Array {
  const json = JSON.stringify(head);
  // Blanks up to a multiple of four bytes.
  const text = new TextEncoder().encode(json + " ".repeat(-new TextEncoder().encode(json).length & 3));
  const rows = new Int32Array(features.flatMap(({ hash, end }) => [hash, 0, end]));
  const tellings = new Float32Array(rows.buffer);
  for (const [at, { telling }] of features.entries()) tellings[at * ROW + 1] = telling;
  const entries = new Int8Array(weights.flatMap(({ output, weight }) => [output, weight]));
  return Buffer.concat([toBytes(new Uint32Array([text.length])), text, toBytes(rows), toBytes(entries)]);
}

/** A word that comes again tells less each time. */
export function amountOf(count: number, telling: number): number {
  return (1 + Math.log(count)) * telling;
}

function toBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Where the row of a hash begins, or -1. */
function createIndex(rows: Int32Array): (hash: number) => number {
  // Where those begin that have the same upper half; a few have it.
  const begins = new Uint32Array(UPPER_HALVES + 1);
  // Most of what is asked for is not there; bits that lie close together say so sooner than the rows.
  const mayBeThere = new Uint32Array(MAY_BE_BITS >>> 5);
  for (let row = 0; row < rows.length; row += ROW) {
    const hash = rows[row] as number;
    begins[(hash >>> 16) + 1] = row + ROW;
    const bit = hash & (MAY_BE_BITS - 1);
    mayBeThere[bit >>> 5] = (mayBeThere[bit >>> 5] as number) | (1 << (bit & 31));
  }
  for (let upper = 1; upper <= UPPER_HALVES; upper += 1)
    if (begins[upper] === 0) begins[upper] = begins[upper - 1] as number;
  return (hash) => {
    const bit = hash & (MAY_BE_BITS - 1);
    if (((mayBeThere[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    const upper = hash >>> 16;
    const end = begins[upper + 1] as number;
    for (let row = begins[upper] as number; row < end; row += ROW) if (rows[row] === hash) return row;
    return -1;
  };
}

const UPPER_HALVES = 1 << 16;
const MAY_BE_BITS = 1 << 21;
