import { once } from "node:events";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";

export type BodyLimit = {
  /** Decoded bytes that may be kept. */
  maxBytes: number;
  /** Keep the first `maxBytes` instead of failing. */
  truncate: boolean;
};

export type ReadBody =
  | { kind: "read"; body: Uint8Array }
  | { kind: "failed"; reason: "too_large" | "decompression_limit" | "unknown_encoding" };

/** What we ask for; `deflate` is read too, but two meanings of the word are about, so it is not asked for. */
export const ACCEPT_ENCODING = "gzip, br, zstd";

/**
 * Reads a body, decodes it and stops at the limit, so that a bomb costs no more than an honest page: decoding is a stream
 * and back-pressure holds the sender. One encoding at most: layers only ever hide bombs. Rejects when the body breaks off
 * or cannot be decoded. The stream is destroyed in every case.
 */
export async function readBody(raw: Readable, contentEncoding: string, limit: BodyLimit): Promise<ReadBody> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const layers = encodings.filter((name) => name !== "" && name !== "identity");
  const [encoding] = layers;
  try {
    if (encoding === undefined) return await collect(raw, limit, "too_large");
    if (layers.length > 1) return { kind: "failed", reason: "decompression_limit" };
    const decoder = await decoderOf(encoding, raw);
    if (!decoder) return { kind: "failed", reason: "unknown_encoding" };
    return await decode(raw, decoder, limit);
  } finally {
    raw.destroy();
  }
}

async function decode(raw: Readable, decoder: Readable & NodeJS.WritableStream, limit: BodyLimit): Promise<ReadBody> {
  raw.once("error", (error) => decoder.destroy(error));
  raw.pipe(decoder);
  try {
    return await collect(decoder, limit, "decompression_limit");
  } finally {
    decoder.destroy();
  }
}

async function collect(
  source: Readable,
  { maxBytes, truncate }: BodyLimit,
  tooMuch: "too_large" | "decompression_limit",
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) {
      if (!truncate) return { kind: "failed", reason: tooMuch };
      break;
    }
  }
  return { kind: "read", body: new Uint8Array(Buffer.concat(chunks, Math.min(length, maxBytes))) };
}

async function decoderOf(encoding: string, raw: Readable): Promise<(Readable & NodeJS.WritableStream) | undefined> {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    case "deflate":
      return (await startsLikeZlib(raw)) ? createInflate() : createInflateRaw();
    default:
      return undefined;
  }
}

/** RFC 9110 8.4.1.2: `deflate` should be the zlib format, and some servers send it without. */
async function startsLikeZlib(raw: Readable): Promise<boolean> {
  if (raw.readableLength === 0 && !raw.readableEnded) await once(raw, "readable");
  const chunk: Uint8Array | null = raw.read();
  if (!chunk) return true;
  raw.unshift(chunk);
  return ((chunk[0] ?? 0) & 0x0f) === 8;
}
