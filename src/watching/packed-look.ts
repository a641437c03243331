import { promisify } from "node:util";
import { zstdCompress, zstdDecompressSync } from "node:zlib";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import { type KeptLook, PACKED_MAX } from "#core/kept-look.ts";
import type { FetchedBody } from "#core/page.ts";
import type { WatchRequest } from "#core/watch.ts";

const compress = promisify(zstdCompress);
/** Two looks at as many places as a bot may have. */
const UNPACKED_MAX = 64 * 1024 * 1024;

/** The looks of one run as they are kept. Packed off the main thread; the second costs next to nothing beside the first. */
export async function packLooks(looks: FetchedBody[][]): Promise<KeptLook["content"]> {
  const packed = (await compress(Buffer.from(JSON.stringify(looks)))).toString("base64");
  return packed.length > PACKED_MAX ? { kind: "too_large" } : { kind: "packed", packed };
}

export function unpackLooks(packed: string): FetchedBody[][] {
  const json = zstdDecompressSync(Buffer.from(packed, "base64"), { maxOutputLength: UNPACKED_MAX });
  return JSON.parse(json.toString()) as FetchedBody[][];
}

/** By which looks at one place are known. */
export function placeOf(requests: WatchRequest[]): string {
  return sha256Hex(canonicalJson(requests.map(({ url, post }) => ({ url, post }))));
}

/** By which two looks are known to have shown the same. */
export function lookHash(bodies: FetchedBody[]): string {
  return sha256Hex(JSON.stringify(bodies.map(({ url, contentType, text }) => [url, contentType, text])));
}
