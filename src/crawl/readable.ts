import { Readable } from "node:stream";
import { readBody } from "#net/read-body.ts";

/** Text, or a sitemap packed with gzip as a file (sitemaps.org). */
export function isReadable(contentType: string, url: string): boolean {
  if (isText(contentType)) return true;
  return (
    /^application\/(?:x-)?(?:gzip|octet-stream)\b/i.test(contentType) &&
    /\.xml\.gz$/i.test(URL.parse(url)?.pathname ?? "")
  );
}

/** The bytes, out of their gzip file if they are in one; undefined beyond the limit, or when the file is broken. */
export async function unpacked(body: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    const read = await readBody(Readable.from([body]), "gzip", { maxBytes, truncate: false });
    return read.kind === "read" ? read.body : undefined;
  } catch {
    return undefined;
  }
}

/** Text, XML and JSON of any kind; a missing type is taken for text, as many feeds lack it. */
function isText(contentType: string): boolean {
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type === "" || /^text\/|^application\/(?:[\w.-]+\+)?(?:xml|json|xhtml\+xml|rdf|feed|x-ndjson)$/.test(type);
}
