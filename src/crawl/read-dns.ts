import { DNS_SCHEME, type ReadRecords } from "#core/dns-records.ts";
import type { ReadRequest, ReadResult } from "./fetch.ts";

/** A domain's records as a page of JSON (`DnsRecords`), so that they go the way of everything else that is read. */
export async function readDns(
  { url, timeoutMs, signal }: ReadRequest,
  readRecords: ReadRecords | undefined,
): Promise<ReadResult> {
  if (readRecords === undefined) return { kind: "blocked", url, reason: "scheme" };
  const startedAt = performance.now();
  const answer = await readRecords(url.slice(DNS_SCHEME.length), { timeoutMs, signal });
  const durationMs = Math.round(performance.now() - startedAt);
  switch (answer.kind) {
    case "blocked":
    case "failed":
      return { ...answer, url };
    case "absent":
      return { kind: "gone", url, httpStatus: 404, durationMs };
    case "records": {
      const text = JSON.stringify(answer.records);
      const bodyHash = new Bun.CryptoHasher("sha256").update(text).digest("hex");
      const bytes = Buffer.byteLength(text);
      const contentType = "application/json";
      return { kind: "page", url, status: 200, contentType, text, bytes, bodyHash, durationMs, redirects: [] };
    }
  }
}
