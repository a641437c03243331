import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";

export type BodyLimit = {
  /** Decoded bytes that may be kept. */
  maxBytes: number;
  /** Keep the first `maxBytes` instead of failing. */
  truncate: boolean;
  /** Of a body that breaks off or cannot be decoded give what came before, instead of rejecting. */
  keepPart?: boolean;
};

export type ReadBody =
  | { kind: "read"; body: Uint8Array }
  | { kind: "failed"; reason: "too_large" | "decompression_limit" | "unknown_encoding" };

/** What we ask for; `deflate` is read too, but two meanings of the word are about, so it is not asked for. */
export const ACCEPT_ENCODING = "gzip, br, zstd";

/**
 * Reads a body, decodes it and stops at the limit, so that a bomb costs no more than an honest page: decoding is a stream
 * and back-pressure holds the sender. One encoding at most: layers only ever hide bombs. Rejects when the body breaks off
 * or cannot be decoded, unless part of it will do. The stream is destroyed in every case.
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
    const chunks = (raw as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    const first = await firstOf(chunks, limit);
    // Some servers name an encoding beside a body of no bytes, which no decoder takes for complete.
    if (first.done) return { kind: "read", body: new Uint8Array() };
    const decoder = decoderOf(encoding, first.value);
    if (!decoder) return { kind: "failed", reason: "unknown_encoding" };
    return await decode(Readable.from(withFirst(first.value, chunks)), decoder, limit);
  } finally {
    raw.destroy();
  }
}

async function firstOf(
  chunks: AsyncIterator<Uint8Array>,
  { keepPart }: BodyLimit,
): Promise<{ done?: false; value: Uint8Array } | { done: true }> {
  try {
    const first = await chunks.next();
    return first.done ? { done: true } : first;
  } catch (error) {
    if (!keepPart) throw error;
    return { done: true };
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function decode(
  encoded: Readable,
  decoder: Readable & NodeJS.WritableStream,
  limit: BodyLimit,
): Promise<ReadBody> {
  encoded.on("error", (error) => decoder.destroy(error));
  encoded.pipe(decoder);
  try {
    return await collect(decoder, limit, "decompression_limit");
  } finally {
    encoded.destroy();
    decoder.destroy();
  }
}

async function collect(
  source: Readable,
  { maxBytes, truncate, keepPart = false }: BodyLimit,
  tooMuch: "too_large" | "decompression_limit",
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) {
        if (!truncate) return { kind: "failed", reason: tooMuch };
        break;
      }
    }
  } catch (error) {
    if (!keepPart) throw error;
  }
  return { kind: "read", body: new Uint8Array(Buffer.concat(chunks, Math.min(length, maxBytes))) };
}

function decoderOf(encoding: string, first: Uint8Array): (Readable & NodeJS.WritableStream) | undefined {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    case "deflate":
      return startsLikeZlib(first) ? createInflate() : createInflateRaw();
    default:
      return undefined;
  }
}

/** RFC 9110 8.4.1.2: `deflate` should be the zlib format, and some servers send it without. */
function startsLikeZlib(first: Uint8Array): boolean {
  return ((first[0] ?? 0) & 0x0f) === 8;
}
