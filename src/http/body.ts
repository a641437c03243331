import { AppError } from "#core/errors.ts";
import { decodeUtf8, parseStrictJson } from "./strict-json.ts";

/** A larger body is answered with 413 by the program; the server's own limit lies higher so that it can. */
export const BODY_BYTES_MAX = 4 * 1024 * 1024;

/** A request's JSON beside its bytes, which idempotency and signatures need; `value` is undefined without a body. */
export type RequestBody = { bytes: Uint8Array; value: unknown };

/** Reads the body of a request as JSON. Throws `invalid` with `payload_too_large`, `unsupported_media_type` or `invalid_json`. */
export async function readBody(request: Request): Promise<RequestBody> {
  const declared = Number(request.headers.get("content-length") ?? "0");
  if (declared > BODY_BYTES_MAX) throw tooLarge();
  const bytes = request.body ? await collect(request.body) : new Uint8Array();
  if (bytes.length === 0) return { bytes, value: undefined };
  checkType(request.headers);
  return { bytes, value: parseStrictJson(decodeUtf8(bytes)) };
}

async function collect(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

/** Forms and plain text are what a foreign page can post without asking, so they are refused rather than guessed at. */
function checkType(headers: Headers): void {
  const [type, ...options] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = options.map((option) => option.trim()).find((option) => option.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type?.trim() !== "application/json" || !isUtf8 || headers.has("content-encoding")) {
    throw new AppError("invalid", "The body must be sent as `Content-Type: application/json` in UTF-8, not encoded.", {
      reason: "unsupported_media_type",
    });
  }
}

function tooLarge(): AppError {
  return new AppError("invalid", "The body is larger than 4 MiB.", { reason: "payload_too_large" });
}
