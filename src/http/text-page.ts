import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);
/** Below this the headers of compression cost what it saves. */
const COMPRESS_BYTES_MIN = 1_024;

type Made = { bytes: Buffer; etag: string; gzipped?: Promise<Buffer> };

/**
 * A page whose text is made when first asked for and stays: with an ETag, 304 to who has it, compressed (off the main
 * thread, once) for who takes that. Asked for again after each restart unless `headers` say otherwise.
 */
export function textPage(type: string, make: () => string | Promise<string>, headers: Record<string, string> = {}) {
  let making: Promise<Made> | undefined;
  return async (request: Request): Promise<Response> => {
    making ??= toMade(make).catch((error) => {
      making = undefined;
      throw error;
    });
    const made = await making;
    const common = { "cache-control": "no-cache", vary: "accept-encoding", etag: made.etag, ...headers };
    if (isKnown(request, made.etag)) return new Response(null, { status: 304, headers: common });
    const isGzip = made.bytes.length >= COMPRESS_BYTES_MIN && takesGzip(request);
    if (isGzip) made.gzipped ??= compress(made.bytes);
    const body = isGzip && made.gzipped ? await made.gzipped : made.bytes;
    return new Response(body as Uint8Array<ArrayBuffer>, {
      headers: {
        ...common,
        "content-type": `${type}; charset=utf-8`,
        ...(isGzip ? { "content-encoding": "gzip" } : {}),
      },
    });
  };
}

async function toMade(make: () => string | Promise<string>): Promise<Made> {
  const bytes = Buffer.from(await make());
  // Weak: the compressed form is the same text in other bytes.
  return { bytes, etag: `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
}

function isKnown(request: Request, etag: string): boolean {
  const tags = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  return tags.includes("*") || tags.some((tag) => tag.replace(/^W\//, "") === etag.slice(2));
}

/** Whether a browser takes a compressed answer; `gzip;q=0` refuses it. */
export function takesGzip(request: Request): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?(?:[,\s]|$))/i.test(request.headers.get("accept-encoding") ?? "");
}
