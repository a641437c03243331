import { AppError } from "#core/errors.ts";
import { decodeUtf8, parseStrictJson } from "./strict-json.ts";

/** A larger body is answered with 413 by the program; the server's own limit lies higher so that it can. */
export const BODY_BYTES_MAX = 4 * 1024 * 1024;

/** A text that a path takes beside JSON: its media type, and the value that stands for it. */
export type OtherBody = { type: string; read(text: string): unknown };

/** The bytes of a request's body, which idempotency and signatures need. Throws `invalid` with `payload_too_large`. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  const { headers } = request;
  const length = headers.get("content-length");
  if (Number(length ?? "0") > BODY_BYTES_MAX) throw tooLarge();
  const isBounded = length !== null && !headers.has("transfer-encoding");
  try {
    // A body that has no more bytes than it says needs no watching, which takes as long as everything else about it.
    const bytes = isBounded ? new Uint8Array(await request.arrayBuffer()) : await collect(request.body);
    if (bytes.length > BODY_BYTES_MAX) throw tooLarge();
    return bytes;
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Whoever sent it has gone: no fault of ours, and nothing that anybody could flood the log with.
    throw new AppError("invalid", "The body broke off.", { reason: "invalid_json", cause: error });
  }
}

/**
 * A body as JSON, or as the other type its path takes; undefined without one, unless it is said to be of that type: then it is an
 * empty text. Throws `invalid` with `unsupported_media_type` or `invalid_json`.
 */
export function readValue(headers: Headers, bytes: Uint8Array, other?: OtherBody): unknown {
  if (bytes.length === 0) return other && mediaTypeOf(headers).type === other.type ? other.read("") : undefined;
  if (checkType(headers, other) === "other" && other) return other.read(readText(bytes));
  return parseStrictJson(decodeUtf8(bytes));
}

async function collect(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

/** Forms and plain text are what a foreign page can post without asking, so they are refused rather than guessed at. */
function checkType(headers: Headers, other: OtherBody | undefined): "json" | "other" {
  const { type, options } = mediaTypeOf(headers);
  const charset = options.find((option) => option.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const isPlain = isUtf8 && !headers.has("content-encoding");
  if (isPlain && type === "application/json") return "json";
  if (isPlain && other && type === other.type) return "other";
  const types = ["application/json", ...(other ? [other.type] : [])].map((name) => `\`Content-Type: ${name}\``);
  throw new AppError("invalid", `The body must be sent as ${types.join(" or ")} in UTF-8, not encoded.`, {
    reason: "unsupported_media_type",
  });
}

function mediaTypeOf(headers: Headers): { type: string; options: string[] } {
  const [type = "", ...options] = (headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  return { type, options };
}

/** As strict as with a text inside JSON. */
function readText(bytes: Uint8Array): string {
  try {
    const text = decodeUtf8(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Refused below, as what it is: not as JSON.
  }
  throw new AppError("invalid", "The body must be a text in UTF-8 without NUL characters.", {
    reason: "invalid_param",
  });
}

function tooLarge(): AppError {
  return new AppError("invalid", "The body is larger than 4 MiB.", { reason: "payload_too_large" });
}
